/**
 * What a cell means, field by field. Each parser answers the value (null for a blank cell: whether it may be
 * blank is the field's business) or one Chinese sentence that says what is wrong and how to mend it.
 */
import { checkMobile, type Checked } from '@app/kernel/identity-numbers.js';
import { cellText, comparable, halfWidth, isBlank, type Cell } from './cells.rules.js';

const YES = wordSet('是 有 对 到 已到 到场 已到场 到会 出席 已出席 参加 已参加 签到 已签到 在场 1 true yes y t v √ ✓ ✔ ☑');
const NO = wordSet('否 无 不 没有 未 缺 缺席 缺勤 未到 没到 未到场 未出席 未参加 未签到 请假 0 false no n f × x ✗ ✘ ☒');
const COUNT_UNITS = /\s*(?:人次|人|名|位|个|次|场|分|元|岁|户|项|件|天|份|条|本|points?)$/iu;
const LENGTH = new RegExp(
  '^(?:([\\d.,]+|[一二两三四五六七八九十]|半)个?(半)?(?:小时|小時|时|時|钟头|h|hrs?|hours?)(半)?)?零?' +
    '(?:([\\d.,]+)(?:分钟|分鐘|分|min(?:ute)?s?|m))?$',
  'u',
);
const HAN_DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** Text as written. A number that lost its last digits in the spreadsheet is refused, not passed on. */
export function parseText(cell: Cell, maxCharacters: number): Checked<string | null> {
  if (isBlank(cell)) return yes(null);
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) {
    return no(`“${cell}”是长数字，末尾几位已被表格软件改掉，请把该列设为“文本”格式后重新填写`);
  }
  const text = cellText(cell);
  const length = [...text].length;
  return length <= maxCharacters ? yes(text) : no(`内容有 ${length} 个字，最多 ${maxCharacters} 个字，请缩短`);
}

/** 是/否 in the ways people tick a sheet. A blank cell is null: not recorded is not absent. */
export function parseYesNo(cell: Cell): Checked<boolean | null> {
  if (isBlank(cell)) return yes(null);
  if (typeof cell === 'boolean') return yes(cell);
  const word = comparable(cellText(cell)) || cellText(cell);
  if (YES.has(word)) return yes(true);
  if (NO.has(word)) return yes(false);
  return no(`“${cellText(cell)}”看不出是或否，请填“是”或“否”，没有记录请留空`);
}

/** A whole number; full-width digits, thousands commas and a unit (12 人) are understood. */
export function parseInteger(cell: Cell, range: { min?: number; max?: number } = {}): Checked<number | null> {
  if (isBlank(cell)) return yes(null);
  const shown = cellText(cell);
  const value = decimal(halfWidth(shown).replace(COUNT_UNITS, ''));
  if (value === undefined) return no(`“${shown}”不是数字，请填整数，如 12`);
  if (!Number.isInteger(value)) return no(`“${shown}”不是整数，请填整数，如 12`);
  return within(value, shown, range);
}

/**
 * Minutes: 120分钟, 2小时, 2.5 小时, 2小时30分, 1:30, 半小时. A bare number is in `bareUnit`. Hours that are not
 * whole minutes (2.33 小时) are rounded to the nearest one, because that is what the writer meant.
 */
export function parseMinutes(
  cell: Cell,
  { bareUnit = 'minutes', max = 24 * 60 }: { bareUnit?: 'minutes' | 'hours'; max?: number } = {},
): Checked<number | null> {
  if (isBlank(cell)) return yes(null);
  const shown = cellText(cell);
  const text = halfWidth(shown).replace(/\s+/g, '').toLowerCase();
  const minutes = minutesOf(text, bareUnit);
  if (minutes === undefined) return no(`“${shown}”看不出时长，请写成如 120 分钟、2 小时 或 2小时30分`);
  if (!Number.isInteger(minutes)) return no(`“${shown}”不是整分钟，请填整数分钟，如 90`);
  if (minutes > max) return no(`“${shown}”是 ${minutes} 分钟，超过上限 ${max} 分钟，请核对单位是分钟还是小时`);
  return within(minutes, shown, { min: 0 });
}

export function parseMobile(cell: Cell): Checked<string | null> {
  return isBlank(cell) ? yes(null) : checkMobile(cellText(cell));
}

/** One of a closed list, by its code or by any of its words. */
export function parseChoice<C extends string>(
  cell: Cell,
  choices: Readonly<Record<C, readonly string[]>>,
): Checked<C | null> {
  if (isBlank(cell)) return yes(null);
  const word = comparable(cellText(cell));
  for (const code of Object.keys(choices) as C[]) {
    if (comparable(code) === word || choices[code].some((known) => comparable(known) === word)) return yes(code);
  }
  const allowed = (Object.values(choices) as (readonly string[])[]).map((words) => words[0]).join('、');
  return no(`“${cellText(cell)}”不在可选范围内，请填：${allowed}`);
}

function minutesOf(text: string, bareUnit: 'minutes' | 'hours'): number | undefined {
  const clock = /^(\d{1,3}):([0-5]\d)(?::00)?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const bare = decimal(text);
  if (bare !== undefined) return bareUnit === 'hours' ? Math.round(bare * 60) : bare;
  const parts = LENGTH.exec(text);
  if (!parts || (parts[1] === undefined && parts[4] === undefined)) return undefined;
  const hours = parts[1] === undefined ? 0 : quantity(parts[1]);
  const minutes = parts[4] === undefined ? 0 : decimal(parts[4]);
  if (hours === undefined || minutes === undefined) return undefined;
  return Math.round((hours + (parts[2] || parts[3] ? 0.5 : 0)) * 60) + minutes;
}

function quantity(text: string): number | undefined {
  return text === '半' ? 0.5 : (HAN_DIGITS[text] ?? decimal(text));
}

function decimal(text: string): number | undefined {
  const plain = text.trim();
  const bare = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(bare) ? Number(bare) : undefined;
}

function within(value: number, shown: string, { min, max }: { min?: number; max?: number }): Checked<number | null> {
  if (min !== undefined && value < min) return no(`“${shown}”太小，至少是 ${min}，请核对`);
  if (max !== undefined && value > max) return no(`“${shown}”太大，最多是 ${max}，请核对`);
  return Number.isSafeInteger(value) ? yes(value) : no(`“${shown}”太大，请核对`);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => [word, comparable(word)]));
}

function yes<T>(value: T): Checked<T> {
  return { ok: true, value };
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
