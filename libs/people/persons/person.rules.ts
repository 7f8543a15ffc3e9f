import type { DateOn } from '@app/kernel/time.js';

export type IdType = 'ID_CARD';

/** The signs and letters that stand for a hidden character: 张*三, 王○明, 李某某, 赵XX. */
const HIDDEN = /[*＊×✱﹡○〇●◯□■]/u;
const HIDDEN_GIVEN_NAME = /^.[某Xx]{1,3}$/u;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;

/**
 * A name as people wrote it, made comparable: one kind of dot in minority names, no invisible characters, no blanks
 * inside Chinese names (张 三 is a way to align columns), one blank between Latin words.
 */
export function cleanName(text: string): string {
  const name = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[•・‧∙⋅．]/gu, '·')
    .replace(/[＊×✱﹡]/gu, '*')
    .trim()
    .replace(/\s+/gu, ' ');
  return /\p{Script=Han}/u.test(name) ? name.replaceAll(' ', '') : name;
}

/** 张*三: what a sheet shows after masking; good to show, not good to tell people apart. */
export function isMaskedName(name: string): boolean {
  return HIDDEN.test(name) || HIDDEN_GIVEN_NAME.test(name);
}

/** Whether a full name may be the one that was masked: 张*三 and 张小三, also 张** and 张三. */
export function nameFitsMask(name: string, masked: string): boolean {
  const parts = masked.split(/[*＊×✱﹡○〇●◯□■某Xx]+/u);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  return name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
}

export function ageOn(birthOn: DateOn, on: DateOn): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** Under 18: guardian consent, and staff see the data only unmasked with a reason (H20). */
export function isMinor(person: { birthOn: DateOn | null }, on: DateOn): boolean {
  return person.birthOn !== null && ageOn(person.birthOn, on) < 18;
}

/** What to call somebody inside the office: the name, else the number in the community's sheets, else ours. */
export function shownName(person: {
  name: string | null;
  externalNo: string | null;
  volunteerNo: string;
}): string {
  return person.name ?? person.externalNo ?? person.volunteerNo;
}
