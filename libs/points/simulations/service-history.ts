import type { DateOn, Period } from '@app/kernel/time.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { ServiceFacts } from '../policies/points-for.rules.js';

/** One final record as it happened, with what it earned then. */
export type HistoryRecord = {
  volunteerId: string;
  activityId: string;
  servedOn: DateOn;
  points: number;
  facts: Omit<ServiceFacts, 'minutesAlreadyThatDay' | 'minutesAlreadyThatActivity' | 'pointsAlreadyThatMonth' | 'pointsAlreadyThatYear'>;
};

/**
 * The service that was really given, as a policy sees it. Whoever keeps the records provides it; points know nothing
 * about activities.
 */
export abstract class ServiceHistory {
  /** How many volunteers have final records for days in the period. */
  abstract countPeople(reader: Reader, period: Period): Promise<number>;

  /** The next of them in the order of their ids. */
  abstract people(reader: Reader, period: Period, after: string | null, limit: number): Promise<string[]>;

  /** Their final records in the period, each person's in the order in which they became final. */
  abstract records(reader: Reader, period: Period, volunteerIds: readonly string[]): Promise<HistoryRecord[]>;
}
