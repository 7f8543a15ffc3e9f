/**
 * Working days of mainland China with 调休, offline. The State Council announces a year's arrangement in the
 * autumn before; where it is not known the calendar refuses instead of guessing from weekdays, because terms such
 * as 公示 5 个工作日 have legal weight.
 */
import chineseDays from 'chinese-days';
import { refuse } from './refusals.js';
import { addDays, isDate, type DateOn } from './time.js';

/**
 * What an administrator entered: whole years, and the days that differ from the weekday. Of a year that was entered
 * nothing else is taken, so that a published arrangement can be corrected as well as added.
 */
export type CalendarEdits = {
  years: readonly number[];
  days: Readonly<Record<DateOn, 'work' | 'rest'>>;
};

const NO_EDITS: CalendarEdits = { years: [], days: {} };

export function isYearKnown(year: number, edits: CalendarEdits = NO_EDITS): boolean {
  return edits.years.includes(year) || published(`${year}-01-01`) !== undefined;
}

export function isWorkingDay(on: DateOn, edits: CalendarEdits = NO_EDITS): boolean {
  const year = Number(on.slice(0, 4));
  if (!isDate(on) || !isYearKnown(year, edits)) refuse('calendar.unknown-year', { year });
  const edited = edits.days[on];
  if (edited) return edited === 'work';
  if (edits.years.includes(year)) return isWeekday(on);
  return published(on) ?? isWeekday(on);
}

/** A day that the State Council made free, weekends inside a holiday included; ordinary weekends are none. */
export function isOfficialHoliday(on: DateOn, edits: CalendarEdits = NO_EDITS): boolean {
  if (isWorkingDay(on, edits)) return false;
  if (edits.days[on] === 'rest') return true;
  return !edits.years.includes(Number(on.slice(0, 4))) && published(on) === false;
}

/** A holiday as it is announced: its name, first and last day. */
export type Holiday = { name: string; fromOn: DateOn; toOn: DateOn };
export type YearArrangement = { holidays: Holiday[]; workdays: DateOn[] };

/** A year's holidays and weekend days worked in exchange as the software knows them; null where it does not. */
export function publishedArrangement(year: number): YearArrangement | null {
  if (published(`${year}-01-01`) === undefined) return null;
  const holidays: Holiday[] = [];
  const workdays: DateOn[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const working = published(day);
    if (working) workdays.push(day);
    if (working !== false) continue;
    const name = holidayName(day);
    const last = holidays.at(-1);
    if (last && last.name === name && addDays(last.toOn, 1) === day) last.toOn = day;
    else holidays.push({ name, fromOn: day, toOn: day });
  }
  return { holidays, workdays };
}

/** Entered years as the computations read them. */
export function calendarEdits(years: readonly ({ year: number } & YearArrangement)[]): CalendarEdits {
  const days: Record<DateOn, 'work' | 'rest'> = {};
  for (const { holidays, workdays } of years) {
    for (const { fromOn, toOn } of holidays) for (let day = fromOn; day <= toOn; day = addDays(day, 1)) days[day] = 'rest';
    for (const day of workdays) days[day] = 'work';
  }
  return { years: years.map(({ year }) => year), days };
}

/** The day that lies `days` working days after `on`; `on` itself is never counted. Negative counts back. */
export function addWorkingDays(on: DateOn, days: number, edits: CalendarEdits = NO_EDITS): DateOn {
  const step = days < 0 ? -1 : 1;
  let day = on;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, edits)) left -= 1;
  }
  return day;
}

/** Working days in the half-open period [from, to). */
export function workingDaysBetween(from: DateOn, to: DateOn, edits: CalendarEdits = NO_EDITS): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) if (isWorkingDay(day, edits)) count += 1;
  return count;
}

/** Whether the State Council made the day a working or a free one; undefined when it stays what its weekday says. */
function published(on: DateOn): boolean | undefined {
  // Asked by string: the package builds its tables through local midnights, so that a Date would look up the
  // wrong day on machines west of Greenwich, and its weekday is the machine's too. Announced days carry a name
  // with commas ("National Day,国庆节,3"), plain days only the weekday.
  const detail = chineseDays.getDayDetail(on);
  return detail.name.includes(',') ? detail.work : undefined;
}

/** 国庆节, from "National Day,国庆节,3". */
function holidayName(on: DateOn): string {
  return chineseDays.getDayDetail(on).name.split(',')[1] ?? '放假';
}

function isWeekday(on: DateOn): boolean {
  const weekday = new Date(`${on}T00:00:00.000Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
