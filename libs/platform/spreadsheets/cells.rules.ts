/**
 * One cell as all readers hand it on. Dates are `2026-11-21`, a date with a clock time is `2026-11-21 10:00` as
 * written in the sheet (no time zone is guessed here), a clock time alone is `10:00`; all three are text.
 */
export type Cell = string | number | boolean | null;

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A is 0, AA is 26; undefined when these are not one to three letters. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Row 17 of the third column is C17; rows count from 1 as the spreadsheet shows them. */
export function cellAddress(row: number, columnIndexFrom0: number): string {
  return `${columnLetters(columnIndexFrom0)}${row}`;
}

const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const BLANKS = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/** Text without what nobody can see: zero-width marks vanish, odd blanks become plain ones, ends are trimmed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

export function cleanCell(cell: Cell | undefined): Cell {
  if (typeof cell !== 'string') return cell ?? null;
  const text = cleanText(cell);
  return text === '' ? null : text;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cleanCell(cell) === null;
}

/** What a person would read in the cell. Long whole numbers keep every digit they have; no float noise. */
export function cellText(cell: Cell | undefined): string {
  const clean = cleanCell(cell);
  if (clean === null) return '';
  if (typeof clean === 'boolean') return clean ? '是' : '否';
  if (typeof clean === 'number') return numberText(clean);
  return clean;
}

/** 0.30000000000000004 is 0.3: a spreadsheet shows and keeps 15 digits. */
export function numberText(value: number): string {
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Full-width letters, digits and signs (１２：３０) as half-width ones. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/gu, ' ');
}

/** For comparing headers and words: no blanks, no punctuation, half-width, lower case. */
export function comparable(text: string): string {
  return halfWidth(cleanText(text))
    .toLowerCase()
    .replace(/[\s*_\-·、,，.。:：;；"“”'‘’!！?？/\\|<>《》【】[\]]/gu, '');
}

/** “138****1234”, “张*三”, “王○明”, “李某某”: someone hid a part before the sheet reached us. */
export function isMasked(text: string): boolean {
  return /[*＊×○〇●◯□■]/u.test(text) || /^.[某Xx]{1,3}$/u.test(text);
}

export function isTextCell(cell: Cell | undefined): cell is string {
  return typeof cell === 'string' && !isBlank(cell);
}
