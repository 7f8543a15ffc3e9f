/**
 * 民政部令67号 11: service and its evaluation are recorded within ten working days after the activity ends. The same
 * ten days are open for asking that something be recorded after all.
 */
import { Refusal } from './refusals.js';
import { addMonths, type DateOn } from './time.js';
import { addWorkingDays, type CalendarEdits } from './working-calendar.js';

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

/** Null where the working days of the year are not known: nothing is called overdue by a guess. */
export function recordTerms(today: DateOn, isKnown: (year: number) => boolean): RecordTerms | null {
  // Ten working days never reach back further than one year.
  if (!isKnown(yearOf(today)) || !isKnown(yearOf(addMonths(today, -1)))) return null;
  return {
    overdueBefore: addWorkingDays(today, -RECORD_WITHIN_WORKING_DAYS),
    soonBefore: addWorkingDays(today, -SOON_AFTER_WORKING_DAYS),
  };
}

function yearOf(on: DateOn): number {
  return Number(on.slice(0, 4));
}
