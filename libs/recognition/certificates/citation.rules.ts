import { durationText, type Period } from '@app/kernel/time.js';
import { periodText } from '@app/rankings/runs/ranking-place.rules.js';

/** What a citation may say about the person: the figures of the frozen ranking, nothing else (truthful by H7). */
export type CitationFacts = {
  period: Period;
  finalMinutes: number;
  services: number;
  points: number | null;
  rank: number | null;
};

/** Written by the secretary with these gaps; `{时长}` becomes 126小时30分. */
export const CITATION_GAPS = ['期间', '时长', '次数', '积分', '名次'] as const;
type Gap = (typeof CITATION_GAPS)[number];

export const DEFAULT_CITATION =
  '在{期间}参加志愿服务{次数}次，服务时长{时长}。热心公益、乐于助人，为邻里和谐作出了积极贡献，特此表扬，以资鼓励。';

const GAP = /\{([^{}]*)\}/gu;

/** Gaps that nobody can fill, so that a slip of the pen is found before a hundred certificates are printed. */
export function unknownGaps(template: string): string[] {
  const names = [...template.matchAll(GAP)].map((match) => match[1]!);
  return [...new Set(names.filter((name) => !(CITATION_GAPS as readonly string[]).includes(name)))];
}

export function fillCitation(template: string, facts: CitationFacts): string {
  const words: Record<Gap, string> = {
    期间: periodText(facts.period),
    时长: durationText(facts.finalMinutes),
    次数: String(facts.services),
    积分: facts.points === null ? '' : String(facts.points),
    名次: facts.rank === null ? '' : `第${facts.rank}名`,
  };
  return template.replace(GAP, (whole, name: string) => words[name as Gap] ?? whole);
}

const FULL_WIDTH: Record<string, string> = {
  ',': '\uFF0C',
  ':': '\uFF1A',
  ';': '\uFF1B',
  '!': '\uFF01',
  '?': '\uFF1F',
  '(': '\uFF08',
  ')': '\uFF09',
};
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u201C\u201D]/u;

/** Paper wants full-width punctuation between Chinese characters; screens and keyboards often give the narrow one. */
export function typeset(text: string): string {
  const characters = [...text];
  return characters
    .map((character, index) => {
      const wide = FULL_WIDTH[character];
      if (wide === undefined) return character;
      const isOpening = character === '(';
      const inside = characters[isOpening ? index + 1 : index - 1];
      const outside = characters[isOpening ? index - 1 : index + 1];
      const isChinese = HAN.test(inside ?? '') || (HAN.test(outside ?? '') && character !== ':');
      return isChinese ? wide : character;
    })
    .join('');
}
