/**
 * What becomes of served time: recorded, confirmed by a person, final after seven undisputed days. Minutes are
 * what was really served; everything that thresholds and limits decide touches points only. Nothing is edited: a
 * correction reverses the record and makes its next version.
 */
import { refuse, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { addMinutes, type DateOn, type Instant } from '@app/kernel/time.js';
import { pointsFor, type PointsDecision, type ServiceFacts } from '@app/points/policies/points-for.rules.js';
import { policyTimeline, type CreditKind, type PointsPolicy } from '@app/points/policies/policy.rules.js';
import { overlaps, type Stretch } from '../attendance/attendance.rules.js';

export const RECORD_STATES = ['PENDING', 'CONFIRMED', 'FINAL', 'DISPUTED', 'REVERSED'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_STATE_NAMES: Record<RecordState, string> = {
  PENDING: '待确认',
  CONFIRMED: '待生效',
  FINAL: '已生效',
  DISPUTED: '有异议',
  REVERSED: '已冲回',
};

export type RecordMove = 'confirm' | 'finalise' | 'dispute' | 'uphold' | 'reverse';

export const RECORD_MOVES: Record<RecordMove, { name: string; from: readonly RecordState[]; to: RecordState }> = {
  confirm: { name: '确认', from: ['PENDING'], to: 'CONFIRMED' },
  finalise: { name: '生效', from: ['CONFIRMED'], to: 'FINAL' },
  dispute: { name: '提出异议', from: ['PENDING', 'CONFIRMED'], to: 'DISPUTED' },
  uphold: { name: '维持', from: ['DISPUTED'], to: 'CONFIRMED' },
  reverse: { name: '冲回', from: ['PENDING', 'CONFIRMED', 'DISPUTED', 'FINAL'], to: 'REVERSED' },
};

/** A confirmed record waits this long for the person's objection. */
const OBJECTION_MINUTES = 7 * 24 * 60;

export type ServiceRecord = {
  id: string;
  volunteerId: string;
  activityId: string;
  slotId: string;
  communityId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  creditKind: CreditKind;
  role: string;
  state: RecordState;
  /** From 1; a correction is the next version. */
  version: number;
  replacesId: string | null;
  recorderAccountId: string | null;
  /** Where two people have to agree: the first of them. */
  firstApprovedBy: string | null;
  confirmedBy: string | null;
  confirmedAt: Instant | null;
  /** What a reviewer allowed of the points where presence was short, in ‰. */
  reviewedPerMille: number | null;
  /** 1 to 5; null while nobody said. */
  quality: number | null;
  /** A key of the policy's conducts. */
  conduct: string | null;
  finalAt: Instant | null;
  points: number | null;
  policyVersion: string | null;
  explanation: string[];
};

/** The state after a step. Refuses service-record.move. */
export function moveRecord(state: RecordState, move: RecordMove): RecordState {
  const { name, from, to } = RECORD_MOVES[move];
  if (!from.includes(state)) refuse('service-record.move', { state: RECORD_STATE_NAMES[state], move: name });
  return to;
}

/** From then on a confirmed record may become final. */
export function finalDueAt(confirmedAt: Instant): Instant {
  return addMinutes(confirmedAt, OBJECTION_MINUTES);
}

/** Records confirmed at or before this are due. */
export function dueConfirmedAt(now: Instant): Instant {
  return addMinutes(now, -OBJECTION_MINUTES);
}

/** What a policy needs to know of the activity behind a record. */
export type RecordFacts = Pick<ServiceFacts, 'nature' | 'category' | 'emergency' | 'plannedMinutes'>;

/** What else of the person counts, and whether a second person has approved. */
export type Already = Pick<
  ServiceFacts,
  'minutesAlreadyThatDay' | 'minutesAlreadyThatActivity' | 'pointsAlreadyThatMonth' | 'pointsAlreadyThatYear' | 'secondApproved'
>;

export type RecordPoints = PointsDecision & { policyVersion: string | null };

/**
 * Points for a record, by the policy in force on the day of service. Where no policy held that day (history from
 * before the first one) there are none, and it says so.
 */
export function pointsForRecord(
  record: Pick<ServiceRecord, 'servedOn' | 'serviceMinutes' | 'creditKind' | 'role' | 'reviewedPerMille'> &
    Partial<Pick<ServiceRecord, 'conduct'>>,
  facts: RecordFacts,
  already: Already,
  policies: readonly PointsPolicy[],
): RecordPoints {
  const policy = policyOn(policies, record.servedOn);
  if (!policy) {
    const explanation = ['服务当天还没有生效的积分规则，不计积分'];
    return { points: 0, explanation, decidedBy: 'rate', needs: null, policyVersion: null };
  }
  const decision = pointsFor(policy.rules, {
    ...facts,
    ...already,
    creditKind: record.creditKind,
    minutes: record.serviceMinutes,
    role: record.role,
    conduct: record.conduct,
    reviewedPerMille: record.reviewedPerMille,
  });
  return { ...decision, policyVersion: String(policy.version) };
}

/** Like `policyInForce`, but a day without a policy is an answer here: one such record must not stop the others. */
export function policyOn(policies: readonly PointsPolicy[], on: DateOn): PointsPolicy | null {
  const policy = policyTimeline(policies).findLast((candidate) => candidate.effectiveFrom <= on);
  return policy && !(policy.effectiveTo && policy.effectiveTo <= on) ? policy : null;
}

export type ConfirmationFacts = {
  accountId: string;
  /** The volunteer behind the confirming account; null when it is none. */
  volunteerId: string | null;
  nature: ServiceFacts['nature'];
  /** Whether a policy holds on the day of service. */
  hasPolicy: boolean;
  /** What the policy still asks for, given every live record of that day. */
  needs: PointsDecision['needs'];
};

export type ConfirmationVerdict =
  | { kind: 'confirmed' }
  /** Two people have to agree, and this was the first. */
  | { kind: 'first-approval' }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails };

/**
 * Whether somebody may confirm a record. Nobody confirms their own hours. Supplements and days that are longer
 * than the policy trusts need two different people; where presence was short somebody first decides the points.
 */
export function judgeConfirmation(
  record: Pick<ServiceRecord, 'state' | 'volunteerId' | 'servedOn' | 'creditKind' | 'firstApprovedBy'>,
  facts: ConfirmationFacts,
): ConfirmationVerdict {
  if (record.state !== 'PENDING') {
    return no('service-record.move', { state: RECORD_STATE_NAMES[record.state], move: RECORD_MOVES.confirm.name });
  }
  if (facts.nature !== 'VOLUNTEER') return no('service-record.not-volunteer');
  if (facts.volunteerId === record.volunteerId) return no('service-record.self-confirm');
  // Whoever served now would get nothing for ever; the street publishes a policy first.
  if (!facts.hasPolicy && record.creditKind === 'VERIFIED') return no('policy.none-in-force', { on: record.servedOn });
  if (facts.needs === 'presence-review') return no('service-record.presence-undecided');
  const needsTwo = record.creditKind === 'SUPPLEMENT' || facts.needs === 'second-approval';
  if (!needsTwo || (record.firstApprovedBy && record.firstApprovedBy !== facts.accountId)) return { kind: 'confirmed' };
  return record.firstApprovedBy ? no('service-record.second-approver') : { kind: 'first-approval' };
}

export type RecordFlag =
  | 'OVERLAP'
  | 'OVER_PLANNED'
  | 'UNDER_PRESENCE'
  | 'OVER_8_HOURS'
  | 'OVER_12_HOURS'
  | 'SUPPLEMENT'
  | 'FIRST_APPROVED'
  | 'CORRECTED';

export const RECORD_FLAG_NAMES: Record<RecordFlag, string> = {
  OVERLAP: '时间与另一条记录重叠',
  OVER_PLANNED: '超过计划时长',
  UNDER_PRESENCE: '在场不足计划的六成',
  OVER_8_HOURS: '当天合计超过 8 小时',
  OVER_12_HOURS: '当天合计超过 12 小时',
  SUPPLEMENT: '超过十个工作日补录，要两人确认',
  FIRST_APPROVED: '已有一人确认，待第二人',
  CORRECTED: '更正后的记录',
};

type FlagFacts = {
  record: Pick<ServiceRecord, 'serviceMinutes' | 'creditKind' | 'version' | 'firstApprovedBy' | 'state'>;
  plannedMinutes: number | null;
  stretch: Stretch;
  /** The other live records of the same person on the same day. */
  others: readonly { serviceMinutes: number; stretch: Stretch }[];
};

/** What somebody should look at before confirming. Fixed marks for the eye; what is refused is the policy's. */
export function flagsOf({ record, plannedMinutes, stretch, others }: FlagFacts): RecordFlag[] {
  const day = others.reduce((sum, other) => sum + other.serviceMinutes, record.serviceMinutes);
  const checks: [RecordFlag, boolean][] = [
    ['OVERLAP', others.some((other) => overlaps(stretch, other.stretch))],
    ['OVER_PLANNED', plannedMinutes !== null && record.serviceMinutes > plannedMinutes],
    ['UNDER_PRESENCE', plannedMinutes !== null && record.serviceMinutes * 10 < plannedMinutes * 6],
    ['OVER_12_HOURS', day > 12 * 60],
    ['OVER_8_HOURS', day > 8 * 60 && day <= 12 * 60],
    ['SUPPLEMENT', record.creditKind === 'SUPPLEMENT'],
    ['FIRST_APPROVED', record.state === 'PENDING' && record.firstApprovedBy !== null],
    ['CORRECTED', record.version > 1],
  ];
  return checks.filter(([, raised]) => raised).map(([flag]) => flag);
}

/** The state in which the corrected version begins: where the old one stood, so that nobody loses a week. */
export function stateAfterCorrection(state: RecordState): 'PENDING' | 'CONFIRMED' | 'FINAL' {
  moveRecord(state, 'reverse');
  if (state === 'FINAL' || state === 'PENDING') return state;
  return 'CONFIRMED';
}

function no(code: RefusalCode, details: RefusalDetails = {}): ConfirmationVerdict {
  return { kind: 'refused', code, details };
}

/** What share of the planned time somebody was there, in percent, cut down; null where nobody planned a length. */
export function presencePercent(serviceMinutes: number, plannedMinutes: number | null): number | null {
  return plannedMinutes ? Math.floor((serviceMinutes * 100) / plannedMinutes) : null;
}
