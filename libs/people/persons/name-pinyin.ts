import { pinyin } from 'pinyin-pro';

export type NamePinyin = { namePinyin: string | null; nameInitials: string | null };

/**
 * How a name is typed on a keyboard: 单小月 → `shanxiaoyue` and `sxy`. The first character is read as a surname
 * (单 shan, 曾 zeng, 解 xie). Latin letters stay; stars and dots vanish.
 */
export function pinyinOf(name: string | null): NamePinyin {
  if (!name) return { namePinyin: null, nameInitials: null };
  const options = { toneType: 'none', type: 'array', surname: 'head', v: true } as const;
  const syllables = pinyin(name, options)
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '');
  if (syllables.length === 0) return { namePinyin: null, nameInitials: null };
  return {
    namePinyin: syllables.join('').slice(0, 250),
    nameInitials: syllables
      .map((syllable) => syllable[0])
      .join('')
      .slice(0, 60),
  };
}
