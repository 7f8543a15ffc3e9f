/**
 * How personal data looks to people who need not see all of it. Names on public pages come from here unless the
 * person has consented to the full name.
 */
const DOTS = /[·•・‧∙⋅．.]/gu;
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五'
  ).split(' '),
);

/**
 * 张伟 → 张*, 张小华 → 张*华, 欧阳娜娜 → 欧阳*娜, 阿卜杜热合曼·买买提 → 阿卜杜*·买*, John Smith → J* S*.
 * Names without a compound surname and longer than three characters keep at most half, so that a rare name
 * cannot be guessed; one star stands for any number of hidden characters.
 */
export function maskName(name: string): string {
  const text = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(text)) {
    return text
      .split(' ')
      .map((word) => `${[...word][0]}*`)
      .join(' ');
  }
  const parts = text
    .replace(DOTS, '·')
    .split('·')
    .map((part) => [...part.replaceAll(' ', '')])
    .filter((part) => part.length > 0);
  if (parts.length === 0) return '';
  if (parts.length > 1) return parts.map((part, i) => keepHalf(part, i === 0 ? 3 : 1)).join('·');
  return maskHanName(parts[0]!);
}

function maskHanName(characters: string[]): string {
  const surname = COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  const given = characters.length - surname;
  const head = characters.slice(0, surname).join('');
  if (characters.length === 1) return '*';
  if (given === 1) return `${head}*`;
  if (given === 2) return `${head}*${characters.at(-1)}`;
  return keepHalf(characters, 3);
}

function keepHalf(characters: string[], atMost: number): string {
  const kept = Math.min(atMost, Math.floor(characters.length / 2));
  return `${characters.slice(0, kept).join('')}*`;
}

/** 13812341234 → 138****1234; anything that is not a mobile keeps its last four digits at most. */
export function maskMobile(mobile: string): string {
  const digits = mobile.replace(/\D/g, '');
  if (digits.length === 11) return `${digits.slice(0, 3)}****${digits.slice(7)}`;
  return digits.length >= 7 ? `****${digits.slice(-4)}` : '****';
}

/** 11010519491231002X → 110***********002X: the birth date stays hidden, two people of one name can be told apart. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 15) return '****';
  return `${idNumber.slice(0, 3)}${'*'.repeat(idNumber.length - 7)}${idNumber.slice(-4)}`;
}
