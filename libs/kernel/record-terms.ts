/**
 * 民政部令67号 11: service and its evaluation are recorded within ten working days after the activity ends. The same
 * ten days are open for asking that something be recorded after all.
 */
import { Refusal } from './refusals.js';
import { addMonths, daysBetween, type DateOn } from './time.js';
import { addWorkingDays, isYearKnown, type CalendarEdits } from './working-calendar.js';

export const RECORD_WITHIN_WORKING_DAYS = 10;
/** From so many working days on it is said that time runs out. */
const SOON_AFTER_WORKING_DAYS = 7;

export type RecordTerms = {
  /** What was served before this day is over its term. */
  overdueBefore: DateOn;
  /** What was served before this day, and is not over, will be within three working days. */
  soonBefore: DateOn;
};

/** The last day on which service that ended on a day is recorded in time. Refuses calendar.unknown-year. */
export function recordDueOn(endedOn: DateOn, edits?: CalendarEdits): DateOn {
  return addWorkingDays(endedOn, RECORD_WITHIN_WORKING_DAYS, edits);
}

/** The same, and null where the calendar of the year is not known: a list must not fail over one old row. */
export function knownRecordDueOn(endedOn: DateOn, edits?: CalendarEdits): DateOn | null {
  try {
    return recordDueOn(endedOn, edits);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'calendar.unknown-year') return null;
    throw error;
  }
}

/**
 * Whether the ten working days are over. Where the holidays of a year are not known yet that cannot be told, and
 * until forty days, which ten working days never fill, it is not held against anybody.
 */
export function isPastRecordTerm(endedOn: DateOn, on: DateOn, edits?: CalendarEdits): boolean {
  const days = daysBetween(endedOn, on);
  if (days <= RECORD_WITHIN_WORKING_DAYS) return false;
  if (days > 4 * RECORD_WITHIN_WORKING_DAYS) return true;
  const dueOn = knownRecordDueOn(endedOn, edits);
  return dueOn !== null && on > dueOn;
}

/** The year whose holidays have to be known before the term's last day can be told; null where it can be told. */
export function unknownYearOfTerm(endedOn: DateOn, edits?: CalendarEdits): number | null {
  if (knownRecordDueOn(endedOn, edits) !== null) return null;
  return isYearKnown(yearOf(endedOn), edits) ? yearOf(endedOn) + 1 : yearOf(endedOn);
}

/** Null where the working days of the year are not known: nothing is called overdue by a guess. */
export function recordTerms(today: DateOn, edits?: CalendarEdits): RecordTerms | null {
  // Ten working days never reach back further than one year.
  if (!isYearKnown(yearOf(today), edits) || !isYearKnown(yearOf(addMonths(today, -1)), edits)) return null;
  return {
    overdueBefore: addWorkingDays(today, -RECORD_WITHIN_WORKING_DAYS, edits),
    soonBefore: addWorkingDays(today, -SOON_AFTER_WORKING_DAYS, edits),
  };
}

function yearOf(on: DateOn): number {
  return Number(on.slice(0, 4));
}
