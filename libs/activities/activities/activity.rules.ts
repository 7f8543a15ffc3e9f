/**
 * What an activity and its slots are, and which steps they take. Nothing is published by a machine: an imported
 * activity of the future stays a draft until somebody has read it.
 */
import { refuse, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { addDays, instantAt, minutesBetween, type DateOn, type Instant } from '@app/kernel/time.js';
import { type ServiceNature } from '@app/points/policies/policy.rules.js';

export const ACTIVITY_STATES = [
  'DRAFT',
  'PUBLISHED',
  'SIGNUP_CLOSED',
  'RUNNING',
  'ENDED',
  'SETTLED',
  'CANCELLED',
] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

export const ACTIVITY_STATE_NAMES: Record<ActivityState, string> = {
  DRAFT: '草稿',
  PUBLISHED: '报名中',
  SIGNUP_CLOSED: '报名截止',
  RUNNING: '进行中',
  ENDED: '已结束',
  SETTLED: '已结清',
  CANCELLED: '已取消',
};

export type ActivityMove =
  | 'publish'
  | 'close-sign-up'
  | 'reopen-sign-up'
  | 'start'
  | 'end'
  | 'settle'
  | 'cancel';

type Move = { name: string; from: readonly ActivityState[]; to: ActivityState };

/** Which step leads from where to where. What is not listed is refused. */
export const ACTIVITY_MOVES: Record<ActivityMove, Move> = {
  publish: { name: '发布', from: ['DRAFT'], to: 'PUBLISHED' },
  'close-sign-up': { name: '截止报名', from: ['PUBLISHED'], to: 'SIGNUP_CLOSED' },
  'reopen-sign-up': { name: '重新开放报名', from: ['SIGNUP_CLOSED'], to: 'PUBLISHED' },
  start: { name: '开始', from: ['PUBLISHED', 'SIGNUP_CLOSED'], to: 'RUNNING' },
  end: { name: '结束', from: ['PUBLISHED', 'SIGNUP_CLOSED', 'RUNNING'], to: 'ENDED' },
  settle: { name: '结清', from: ['ENDED'], to: 'SETTLED' },
  cancel: { name: '取消', from: ['DRAFT', 'PUBLISHED', 'SIGNUP_CLOSED'], to: 'CANCELLED' },
};

/** Whether a sign-up that meets all conditions is approved by rule, or every one by a person. */
export const APPROVAL_MODES = ['AUTO', 'MANUAL'] as const;
export type ApprovalMode = (typeof APPROVAL_MODES)[number];
export const APPROVAL_MODE_NAMES: Record<ApprovalMode, string> = { AUTO: '符合条件自动通过', MANUAL: '逐个审核' };

export type Activity = {
  id: string;
  communityId: string;
  /** The number it has in the community's own books. */
  externalNo: string | null;
  name: string;
  nature: ServiceNature;
  category: string | null;
  description: string | null;
  organisingUnit: string | null;
  leader: string | null;
  venue: string | null;
  riskNote: string | null;
  emergency: boolean;
  areaId: string | null;
  organisingUnitId: string | null;
  brandId: string | null;
  /** Bodily danger is possible. */
  insuranceRequired: boolean;
  insuranceConfirmedAt: Instant | null;
  minAge: number | null;
  maxAge: number | null;
  skills: string[];
  approvalMode: ApprovalMode;
  signUpLeadHours: number;
  cancelLeadHours: number;
  signUpClosedAt: Instant | null;
  state: ActivityState;
};

export type ActivitySlot = {
  id: string;
  activityId: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  /** Null where nobody said how long it takes. */
  plannedMinutes: number | null;
  capacity: number | null;
  leaderVolunteerId: string | null;
  leaderAccountId: string | null;
  signUpUntil: Instant;
  cancelUntil: Instant;
  /** Does not take place. */
  cancelledAt: Instant | null;
  /** Null: nobody took the roll, so nobody is known to be absent. */
  rollTakenAt: Instant | null;
};

/** The state after a step. Refuses activity.move. */
export function moveActivity(state: ActivityState, move: ActivityMove): ActivityState {
  const { name, from, to } = ACTIVITY_MOVES[move];
  if (!from.includes(state)) refuse('activity.move', { state: ACTIVITY_STATE_NAMES[state], move: name });
  return to;
}

export function possibleMoves(state: ActivityState): ActivityMove[] {
  return (Object.keys(ACTIVITY_MOVES) as ActivityMove[]).filter((move) => ACTIVITY_MOVES[move].from.includes(state));
}

export type PublicationGap = { code: RefusalCode; details: RefusalDetails };

/**
 * What still has to be written before people are recruited: volunteers are told of the risks (志愿服务条例 12)
 * and when it is, and insured before bodily danger (17); the mandatory items of the brand's checklist are ticked.
 * Empty when it may be published.
 */
export function publicationGaps(activity: Activity, slotCount: number, missingItems: readonly string[] = []): PublicationGap[] {
  const gaps: PublicationGap[] = [];
  if (slotCount === 0) gaps.push({ code: 'activity.no-slot', details: {} });
  if (activity.nature === 'VOLUNTEER' && !activity.riskNote) gaps.push({ code: 'activity.risk-note-missing', details: {} });
  if (activity.insuranceRequired && !activity.insuranceConfirmedAt) gaps.push({ code: 'activity.insurance-missing', details: {} });
  if (missingItems.length > 0) gaps.push({ code: 'activity.checklist-open', details: { items: missingItems.map((item) => `“${item}”`).join('、') } });
  return gaps;
}

/** What is wrong with the ages somebody states, or null. */
export function agesRefusal({ minAge, maxAge }: Pick<Activity, 'minAge' | 'maxAge'>): RefusalCode | null {
  return minAge !== null && maxAge !== null && minAge > maxAge ? 'activity.ages' : null;
}

/** The states in which the clock moves an activity on. */
export const CLOCK_MOVES: readonly ActivityState[] = ['PUBLISHED', 'SIGNUP_CLOSED', 'RUNNING'];

/** Where the clock has brought an activity: closed at its last deadline, running from its first start, over at its last end. */
export function stateAt(
  activity: Pick<Activity, 'state'> & { signUpUntil: Instant | null; startsAt: Instant | null; endsAt: Instant | null },
  now: Instant,
): ActivityState {
  const { state, signUpUntil, startsAt, endsAt } = activity;
  if (!CLOCK_MOVES.includes(state)) return state;
  if (endsAt && endsAt <= now) return 'ENDED';
  if (startsAt && startsAt <= now) return 'RUNNING';
  return state === 'PUBLISHED' && signUpUntil && signUpUntil <= now ? 'SIGNUP_CLOSED' : state;
}

/** Only volunteer service is recorded and certified (民政部令67号 19). */
export function earnsMinutes(nature: ServiceNature): boolean {
  return nature === 'VOLUNTEER';
}

/** Whether staff may take the roll, and if not, why. */
export function rollRefusal(state: ActivityState, startOn: DateOn, today: DateOn): RefusalCode | null {
  if (state === 'DRAFT' || state === 'CANCELLED' || state === 'SETTLED') return 'attendance.not-open';
  return startOn > today ? 'attendance.in-future' : null;
}

export type SlotTimes = Pick<ActivitySlot, 'startAt' | 'endAt' | 'plannedMinutes'>;

/** From clock times to instants; an end that is not later than the start is on the next day. */
export function slotTimes(
  startOn: DateOn,
  startTime: string | null,
  endTime: string | null,
  plannedMinutes: number | null,
): SlotTimes {
  const startAt = startTime ? instantAt(startOn, startTime) : null;
  const endAt = startTime && endTime ? clockAt(endTime > startTime ? startOn : addDays(startOn, 1), endTime) : null;
  const length = startAt && endAt ? minutesBetween(startAt, endAt) : null;
  return { startAt, endAt, plannedMinutes: plannedMinutes ?? length };
}

/** What tells the slots of one activity apart: the day, and the clock time where it is known. */
export function slotKey(startOn: DateOn, startTime: string | null, shift = 1): string {
  return `${startOn}${startTime ? `T${startTime}` : ''}${shift > 1 ? `#${shift}` : ''}`;
}

/** 24:00 is the first minute of the next day. */
function clockAt(on: DateOn, time: string): Instant {
  return time === '24:00' ? instantAt(addDays(on, 1)) : instantAt(on, time);
}
