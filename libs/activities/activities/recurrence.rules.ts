/** Weekly or monthly: on which days an activity takes place again. */
import { isOfficialHoliday, type CalendarEdits } from '@app/kernel/working-calendar.js';
import { addDays, addMonths, daysBetween, weekdayOf, type DateOn } from '@app/kernel/time.js';

export const RECURRENCE_RHYTHMS = ['WEEKLY', 'MONTHLY_DAY', 'MONTHLY_WEEKDAY'] as const;
export type RecurrenceRhythm = (typeof RECURRENCE_RHYTHMS)[number];

export type Recurrence = {
  rhythm: RecurrenceRhythm;
  /** Every so many weeks or months. */
  every: number;
  /** First and last day that may be taken, both inside. */
  fromOn: DateOn;
  untilOn: DateOn;
  /** WEEKLY: 1 is Monday, 7 is Sunday. Empty: the weekday of `fromOn`. */
  weekdays: readonly number[];
  /** Leave out official holidays (not ordinary weekends). */
  skipHolidays: boolean;
};

/** More slots than this are a mistake, and nobody would read them. */
export const MAX_RECURRING_SLOTS = 60;

/**
 * The days in order, at most `MAX_RECURRING_SLOTS`. MONTHLY_DAY keeps the day of the month (the 31st becomes the
 * last day); MONTHLY_WEEKDAY keeps "the second Saturday" and leaves out months that have no fifth. Refuses
 * `calendar.unknown-year` where holidays should be left out and the year's are not known.
 */
export function recurringDays(rule: Recurrence, edits?: CalendarEdits): DateOn[] {
  const days = rule.rhythm === 'WEEKLY' ? weekly(rule) : monthly(rule);
  const kept: DateOn[] = [];
  for (const day of days) {
    if (kept.length === MAX_RECURRING_SLOTS) break;
    if (!rule.skipHolidays || !isOfficialHoliday(day, edits)) kept.push(day);
  }
  return kept;
}

/** The day in the year after that falls on the same weekday: 52 weeks later. */
export function sameWeekdayNextYear(on: DateOn): DateOn {
  return addDays(on, 364);
}

function* weekly({ every, fromOn, untilOn, weekdays }: Recurrence): Generator<DateOn> {
  const wanted = new Set(weekdays.length > 0 ? weekdays : [weekdayOf(fromOn)]);
  const firstMonday = addDays(fromOn, 1 - weekdayOf(fromOn));
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) {
    const week = Math.floor(daysBetween(firstMonday, day) / 7);
    if (week % every === 0 && wanted.has(weekdayOf(day))) yield day;
  }
}

function* monthly({ rhythm, every, fromOn, untilOn }: Recurrence): Generator<DateOn> {
  const first = `${fromOn.slice(0, 7)}-01`;
  const nth = Math.floor((Number(fromOn.slice(8)) - 1) / 7);
  for (let months = 0; ; months += every) {
    const month = addMonths(first, months);
    if (month > untilOn) return;
    const day = rhythm === 'MONTHLY_DAY' ? addMonths(fromOn, months) : nthWeekday(month, weekdayOf(fromOn), nth);
    if (day !== null && day <= untilOn) yield day;
  }
}

/** The nth (from 0) such weekday of the month, or null where the month has only four. */
function nthWeekday(month: DateOn, weekday: number, nth: number): DateOn | null {
  const day = addDays(month, ((weekday - weekdayOf(month) + 7) % 7) + 7 * nth);
  return day.slice(0, 7) === month.slice(0, 7) ? day : null;
}
