/**
 * Instants and business dates.
 *
 * An `Instant` is an ISO-8601 string in UTC with milliseconds; a `DateOn` is a calendar day in Asia/Shanghai.
 * Both sort and compare as plain strings, and look the same in memory, in JSON and in either database, so no
 * driver, ORM or machine time zone can shift them. China has kept UTC+8 without daylight saving since 1991
 * (国务院办公厅 1992), which makes the offset a constant for every date this product handles.
 */
export type Instant = string;
export type DateOn = string;

/** Half-open: `from` is inside, `to` is not. */
export type Period = { from: DateOn; to: DateOn };

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}

export function isInstant(value: string): boolean {
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value;
}

/** The Shanghai calendar day on which an instant falls: 2026-01-31T16:00:00.000Z is 2026-02-01. */
export function dateOf(instant: Instant): DateOn {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** A real calendar day written YYYY-MM-DD; 2026-02-30 is not one. */
export function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
}

/** The instant at which a Shanghai clock shows `time` (HH:MM) on the day. */
export function instantAt(on: DateOn, time = '00:00'): Instant {
  return instantOf(Date.parse(`${on}T${time}:00.000Z`) - SHANGHAI_MS);
}

export function startOfDay(on: DateOn): Instant {
  return instantAt(on);
}

export function addDays(on: DateOn, days: number): DateOn {
  return new Date(Date.parse(`${on}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Adds months and keeps the day where the month has it: 2026-01-31 + 1 month is 2026-02-28. */
export function addMonths(on: DateOn, months: number): DateOn {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(first + (Math.min(day, lastDay) - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: DateOn, to: DateOn): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(Date.parse(instant) + minutes * 60_000);
}

export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}

export function monthOf(on: DateOn): string {
  return on.slice(0, 7);
}

export function isWithin(on: DateOn, period: Period): boolean {
  return on >= period.from && on < period.to;
}

/** The half-open month, quarter, half or year that holds the day. */
export function periodOf(on: DateOn, length: 'month' | 'quarter' | 'half' | 'year'): Period {
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[length];
  const [year, month] = on.split('-').map(Number) as [number, number];
  const first = Math.floor((month - 1) / months) * months + 1;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { from, to: addMonths(from, months) };
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(on: DateOn): number {
  return new Date(`${on}T00:00:00.000Z`).getUTCDay() || 7;
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** 2026年11月21日 周六 */
export function dateText(on: DateOn): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日 ${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
}

/** 14:02, on a Shanghai clock. */
export function clockText(instant: Instant): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(11, 16);
}

/** 2026年11月21日 周六 14:02 */
export function instantText(instant: Instant): string {
  return `${dateText(dateOf(instant))} ${clockText(instant)}`;
}

/** 210 is 3小时30分, 45 is 45分, 0 is 0分. */
export function durationText(minutes: number): string {
  const sign = minutes < 0 ? '−' : '';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  if (hours === 0) return `${sign}${rest}分`;
  return rest === 0 ? `${sign}${hours}小时` : `${sign}${hours}小时${rest}分`;
}
