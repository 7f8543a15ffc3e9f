import type { DateOn } from '@app/kernel/time.js';
import type { MonthOfService, RecordTerms } from './today.rules.js';

export class RecordTermsView implements RecordTerms {
  /** What was served before this day is over the ten working days. */
  overdueBefore: DateOn;
  /** What was served before this day will be over within three working days. */
  soonBefore: DateOn;
}

export class MonthOfServiceView implements MonthOfService {
  /** 2026-11 */
  month: string;
  /** Of confirmed and final records, by the day of service. */
  minutes: number;
  /** How many different people served. */
  people: number;
}

/** A slot that is over and whose roll nobody took. */
export class MissingRollView {
  activityId: string;
  slotId: string;
  activityName: string;
  startOn: DateOn;
}

/** What waits for the reader; null where it is not theirs to see. */
export class TodayView {
  today: DateOn;
  /** Null where the working days of the year are not announced yet. */
  terms: RecordTermsView | null;
  recordsToConfirm: number;
  recordsOverdue: number;
  /** Not yet over, but within three working days. */
  recordsSoon: number;
  recordsDisputed: number;
  /** Sign-ups to what is still to come that wait for a decision; null for who does not decide. */
  signUpsToDecide: number | null;
  /** Null for who may not answer them. */
  appealsOpen: number | null;
  /** Of those, over their fifteen days. */
  appealsLate: number | null;
  /** Requests to record service after the event that wait for one of two approvals. */
  supplementsToApprove: number | null;
  /** Marks on attendance that nobody has looked at. */
  anomaliesOpen: number | null;
  /** Trainings and honours that wait for somebody to see proof. */
  credentialsToVerify: number | null;
  /** Applications of community partners that wait for an answer; null for who does not decide. */
  partnersApplied: number | null;
  /** Yearly reviews of partners that are due within 30 days or late. */
  partnersToReview: number | null;
  /** What units logged and nobody has confirmed or returned; null for who does not confirm. */
  contributionsToConfirm: number | null;
  /** Opinions of units that wait for the community's answer; null for who does not answer. */
  repliesOwed: number | null;
  /** Of those, over their term. */
  repliesLate: number | null;
  /** Objections to evaluations that nobody has decided; null for who does not decide. */
  objectionsOpen: number | null;
  /** Units and people who report in and wait for an answer; null for who does not decide. */
  unitRegistrationsWaiting: number | null;
  memberRegistrationsWaiting: number | null;
  /** Lines of the 包联台账 past their term and still open. */
  liaisonOverdue: number | null;
  /** 吹哨 that want something done: to be sent out, ended or rated; null for who does not see them. */
  callsWaiting: number | null;
  /** Of those, past the time to answer with people missing. */
  callsLate: number | null;
  /** Slots that are over and whose roll nobody took. */
  rollsMissing: number;
  /** The newest five of them. */
  missingRolls: MissingRollView[];
  volunteersToConfirm: number;
  programsToApprove: number | null;
  /** Approved, without certificates yet. */
  programsToAward: number | null;
  jobsStuck: number | null;
  /** The last twelve months with this one, oldest first. */
  months: MonthOfServiceView[];
}
