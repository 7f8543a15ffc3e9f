/**
 * Dates and times as people write them in sheets: 2024-3-5, 2024年3月5日, 20240305, 113.05.01 and 民國113年5月1日
 * (the year since 1912), January 13 2011, a spreadsheet's serial number. What can be read in two ways is not
 * guessed: the answer says how to write it.
 */
import { type Checked } from '@app/kernel/identity-numbers.js';
import { dateOf, instantAt, instantOf, isDate, type DateOn, type Instant } from '@app/kernel/time.js';
import { cellText, cleanText, halfWidth, type Cell } from './cells.rules.js';

const ROC_YEAR_0 = 1911;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet's calendar, after the 29 February 1900 that Excel invented. */
const SERIAL_0 = Date.UTC(1899, 11, 30);
/** 1920-01-01 to 2099-12-31: a year (2024) or a day count (20) is not taken for a serial number. */
const SERIAL_FROM = 7_306;
const SERIAL_TO = 73_051;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HOW = '请写成如 2024-03-05 的形式';

const ERA = '(?:中華民國|中华民国|民國|民国|roc)';
const WEEKDAY = /[(（]?\s*(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]\s*[)）]?/gu;
const YEAR_FIRST = new RegExp(`^(${ERA})?\\s*(\\d{1,4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*[日号號]?$`, 'iu');
const YEAR_LAST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const ENGLISH_MONTH_FIRST = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?\s*,?[\s-]+(\d{4})$/i;
const ENGLISH_DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const YEAR_MONTH = new RegExp(`^(${ERA})?\\s*\\d{3,4}\\s*[年./-]\\s*\\d{1,2}\\s*月?$`, 'iu');

const HALF_OF_DAY = '上午|早上|清晨|凌晨|中午|下午|傍晚|晚上|am|pm';
const SECONDS = '(?:\\s*:\\s*(\\d{1,2})(?:\\.\\d+)?|\\s*(\\d{1,2})\\s*秒)?';
const CLOCK = `(?:(${HALF_OF_DAY})\\s*)?(\\d{1,2})\\s*(?::|[时時點点])\\s*(半|\\d{1,2})?\\s*分?${SECONDS}\\s*(am|pm)?`;
const CLOCK_ONLY = new RegExp(`^${CLOCK}$`, 'iu');
const CLOCK_AT_END = new RegExp(`^(.+?)[\\sT]*${CLOCK}$`, 'iu');
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** A calendar day; a clock time behind it is allowed and left out. A blank cell gives null. */
export function parseDate(cell: Cell): Checked<DateOn | null> {
  const text = plain(cell);
  if (text === '') return yes(null);
  if (ISO_INSTANT.test(text)) return yes(dateOf(instantOf(Date.parse(text))));
  const serial = typeof cell === 'number' || /^\d{5}(\.\d+)?$/.test(text) ? serialDate(Number(text)) : undefined;
  if (serial) return yes(serial.on);
  return parseDay(text) ?? parseDay(CLOCK_AT_END.exec(text)?.[1]?.trim() ?? '') ?? no(notADate(text));
}

/** An instant: a day with a Shanghai clock time, or an ISO instant. A day alone is its first minute. */
export function parseInstant(cell: Cell): Checked<Instant | null> {
  const text = plain(cell);
  if (text === '') return yes(null);
  if (ISO_INSTANT.test(text)) return yes(instantOf(Date.parse(text)));
  const serial = typeof cell === 'number' || /^\d{5}(\.\d+)?$/.test(text) ? serialDate(Number(text)) : undefined;
  if (serial) return yes(instantAt(serial.on, serial.clock));
  const day = parseDay(text);
  if (day) return day.ok ? yes(instantAt(day.value)) : day;
  const parts = CLOCK_AT_END.exec(text);
  const on = parts ? parseDay(parts[1]!.trim()) : undefined;
  if (!parts || !on) return no(`“${text}”不是日期和时间，请写成如 2024-03-05 09:30 的形式`);
  if (!on.ok) return on;
  const clock = clockOf(parts.slice(2));
  if (!clock || clock === '24:00') return no(`“${text}”里的时间不存在，请写成如 2024-03-05 09:30 的形式`);
  const seconds = Number(parts[5] ?? parts[6] ?? 0);
  return yes(instantOf(Date.parse(instantAt(on.value, clock)) + seconds * 1_000));
}

/** A clock time as HH:MM; 24:00 is the end of the day. */
export function parseTime(cell: Cell): Checked<string | null> {
  const text = plain(cell);
  if (text === '') return yes(null);
  if (typeof cell === 'number' && cell >= 0 && cell < 1) return yes(minutesClock(Math.round(cell * 1_440)));
  const parts = CLOCK_ONLY.exec(text);
  const clock = parts ? clockOf(parts.slice(1)) : undefined;
  return clock ? yes(clock) : no(`“${text}”不是时间，请写成如 09:30 的形式`);
}

/** 9:00-11:30, 上午9点至11点半, 22:00~次日2:00. An end that is not later than the start is on the next day. */
export function parseTimeRange(cell: Cell): Checked<{ from: string; to: string; minutes: number } | null> {
  const text = plain(cell);
  if (text === '') return yes(null);
  const parts = text.split(/\s*(?:-|–|—|~|～|至|到)\s*/u).filter((part) => part !== '');
  const from = parts.length === 2 ? parseTime(parts[0]!) : undefined;
  const to = parts.length === 2 ? parseTime(parts[1]!.replace(/^(次日|第二天|翌日)/u, '')) : undefined;
  if (!from?.ok || !to?.ok || !from.value || !to.value) return no(`“${text}”不是起止时间，请写成如 09:00-11:30 的形式`);
  // 下午2点-4点: the second half takes the first one's half of the day where it would otherwise be earlier.
  const shifted = /^(下午|晚上|傍晚|pm)/iu.test(text) && to.value < from.value && to.value < '12:00';
  const end = shifted ? minutesClock(clockMinutes(to.value) + 720) : to.value;
  const length = clockMinutes(end) - clockMinutes(from.value);
  return yes({ from: from.value, to: end, minutes: length > 0 ? length : length + 1_440 });
}

/** The day and clock time of a spreadsheet's serial number (45000.5 is 2023-03-15 12:00), if it can be one. */
export function serialDate(serial: number): { on: DateOn; clock: string } | undefined {
  if (!(serial >= SERIAL_FROM && serial < SERIAL_TO)) return undefined;
  const text = new Date(SERIAL_0 + Math.round(serial * 1_440) * 60_000).toISOString();
  return { on: text.slice(0, 10), clock: text.slice(11, 16) };
}

/** The date that a spreadsheet library read, as cell text: a day, a day with a time, or a time alone. */
export function dateCellText(read: Date): string {
  const ms = Math.round(read.getTime() / 1_000) * 1_000;
  const seconds = (ms - SERIAL_0) / 1_000;
  // Up to two months after day 0 it is a clock time or a length of time ([h]:mm), never a real date.
  if (seconds < 60 * 86_400) return `${pad(Math.floor(seconds / 3_600))}:${pad(Math.floor((seconds % 3_600) / 60))}`;
  const text = new Date(ms).toISOString();
  if (ms % DAY_MS === 0) return text.slice(0, 10);
  return `${text.slice(0, 10)} ${text.slice(17, 19) === '00' ? text.slice(11, 16) : text.slice(11, 19)}`;
}

function parseDay(text: string): Checked<DateOn> | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return fromYear(text, Boolean(yearFirst[1]), yearFirst[2]!, yearFirst[3]!, yearFirst[4]!);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(1\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact) return fromYear(text, false, compact[1]!, compact[2]!, compact[3]!);
  const english = ENGLISH_MONTH_FIRST.exec(text);
  if (english) return fromEnglish(text, english[3]!, english[1]!, english[2]!);
  const dayFirst = ENGLISH_DAY_FIRST.exec(text);
  if (dayFirst) return fromEnglish(text, dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) return fromYearLast(text, Number(yearLast[1]), Number(yearLast[2]), yearLast[3]!);
  return undefined;
}

function fromYear(text: string, era: boolean, year: string, month: string, day: string): Checked<DateOn> {
  if (!era && year.length < 3) return no(`“${text}”的年份只有 ${year.length} 位，${HOW}`);
  return real(text, era || year.length === 3 ? Number(year) + ROC_YEAR_0 : Number(year), Number(month), Number(day));
}

function fromEnglish(text: string, year: string, monthName: string, day: string): Checked<DateOn> {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? no(notADate(text)) : real(text, Number(year), month, Number(day));
}

function fromYearLast(text: string, first: number, second: number, year: string): Checked<DateOn> {
  if (first <= 12 && second <= 12 && first !== second) {
    return no(`“${text}”分不清哪个是月、哪个是日，${HOW}`);
  }
  return first > 12 ? real(text, Number(year), second, first) : real(text, Number(year), first, second);
}

function real(text: string, year: number, month: number, day: number): Checked<DateOn> {
  const on = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  if (month < 1 || month > 12) return no(`“${text}”里的月份 ${month} 不存在，${HOW}`);
  if (!isDate(on)) return no(`“${text}”不存在：${year} 年 ${month} 月没有 ${day} 日，请核对`);
  if (year < 1850 || year > 2199) return no(`“${text}”的年份是 ${year}，请核对`);
  return yes(on);
}

function notADate(text: string): string {
  if (/^\d{4}年?$/.test(text)) return `“${text}”只有年份，缺少月和日，${HOW}`;
  if (YEAR_MONTH.test(text)) return `“${text}”缺少日，${HOW}`;
  return `“${text}”不是日期，${HOW}`;
}

function clockOf(parts: readonly (string | undefined)[]): string | undefined {
  const [before, hourText, minuteText, , , after] = parts;
  const half = (before ?? after ?? '').toLowerCase();
  const hour = Number(hourText);
  const minute = minuteText === '半' ? 30 : Number(minuteText ?? 0);
  const afternoon = ['下午', '傍晚', '晚上', 'pm'].includes(half) && hour < 12;
  const noon = half === '中午' && hour <= 2;
  const midnight = ['上午', 'am', '凌晨'].includes(half) && hour === 12;
  const minutes = (midnight ? 0 : hour + (afternoon || (noon && hour > 0) ? 12 : 0)) * 60 + minute;
  return minute > 59 || minutes > 1_440 ? undefined : minutesClock(minutes);
}

function plain(cell: Cell): string {
  return cleanText(halfWidth(cellText(cell)).replace(WEEKDAY, ' '));
}

function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function minutesClock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function yes<T>(value: T): Checked<T> {
  return { ok: true, value };
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
