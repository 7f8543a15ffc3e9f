/**
 * Signing up: who may, what becomes of it, and who moves up. Nobody is enrolled by a machine (志愿服务条例 25): a
 * sign-up begins with the person, and staff who write it down for somebody say why and how the person asked.
 */
import { refuse, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { instantText, type DateOn, type Instant } from '@app/kernel/time.js';
import { ageOn } from '@app/people/persons/person.rules.js';
import type { VolunteerState } from '@app/people/persons/volunteer.rules.js';
import { CLOCK_MOVES, type Activity, type ActivitySlot } from '../activities/activity.rules.js';
import { slotEnd, slotsClash, slotStart } from '../activities/slot.rules.js';

export const SIGN_UP_STATES = ['APPLIED', 'APPROVED', 'WAITLISTED', 'CANCELLED', 'NO_SHOW', 'ATTENDED'] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

export const SIGN_UP_STATE_NAMES: Record<SignUpState, string> = {
  APPLIED: '待审核',
  APPROVED: '报名成功',
  WAITLISTED: '候补中',
  CANCELLED: '已取消',
  NO_SHOW: '未到场',
  ATTENDED: '已到场',
};

/** How a cancelled sign-up came to an end. */
export type SignUpEnd = 'SELF' | 'DECLINED' | 'STAFF' | 'ACTIVITY';

export type SignUp = {
  id: string;
  slotId: string;
  volunteerId: string;
  state: SignUpState;
  /** Null where the sheet did not say. */
  signedUpAt: Instant | null;
};

export type SignUpMove = 'apply' | 'approve' | 'queue' | 'promote' | 'decline' | 'cancel';

type Move = { name: string; from: readonly SignUpState[]; to: SignUpState };

/** Which step leads from where to where; the roll has its own (`signUpStateAfter`). What is not listed is refused. */
export const SIGN_UP_MOVES: Record<SignUpMove, Move> = {
  apply: { name: '报名', from: ['CANCELLED'], to: 'APPLIED' },
  approve: { name: '通过', from: ['APPLIED', 'WAITLISTED'], to: 'APPROVED' },
  queue: { name: '列入候补', from: ['APPLIED'], to: 'WAITLISTED' },
  promote: { name: '递补', from: ['WAITLISTED'], to: 'APPROVED' },
  decline: { name: '不通过', from: ['APPLIED', 'WAITLISTED'], to: 'CANCELLED' },
  cancel: { name: '取消', from: ['APPLIED', 'APPROVED', 'WAITLISTED'], to: 'CANCELLED' },
};

/** The state after a step. Refuses `sign-up.move`. */
export function moveSignUp(state: SignUpState, move: SignUpMove): SignUpState {
  const { name, from, to } = SIGN_UP_MOVES[move];
  if (!from.includes(state)) refuse('sign-up.move', { state: SIGN_UP_STATE_NAMES[state], move: name });
  return to;
}

/** Still wants to come or is coming: these clash with other slots, and these are told when something changes. */
export const LIVE_STATES: readonly SignUpState[] = ['APPLIED', 'APPROVED', 'WAITLISTED'];
/** Holds a place. Somebody who did not come held one too. */
export const PLACE_STATES: readonly SignUpState[] = ['APPROVED', 'ATTENDED', 'NO_SHOW'];

/** Null where there is no limit. Never below zero, even where an import brought more than there was room for. */
export function placesLeft(capacity: number | null, taken: number): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken);
}

export type Applicant = {
  state: VolunteerState;
  birthOn: DateOn | null;
  skills: readonly string[];
  communityId: string;
  hasGuardianConsent: boolean;
  /** The pause that holds now. */
  pausedUntil: Instant | null;
};

export type AskedFor = {
  activity: Pick<
    Activity,
    'state' | 'communityId' | 'insuranceRequired' | 'minAge' | 'maxAge' | 'skills' | 'approvalMode' | 'signUpClosedAt'
  >;
  slot: Pick<ActivitySlot, 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes' | 'capacity' | 'signUpUntil' | 'cancelledAt'>;
  /** The ages of the activity's brand, where it has any. */
  brand: { minAge: number | null; maxAge: number | null } | null;
};

/** Another slot that the person has signed up for. */
export type Engagement = Pick<ActivitySlot, 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes'> & { activityName: string };

/** A no with what its sentence needs. */
export type No = { code: RefusalCode; details?: RefusalDetails };

/** Why nobody at all can sign up for the slot now, or null. */
export function slotRefusal({ activity, slot }: Pick<AskedFor, 'activity' | 'slot'>, now: Instant): No | null {
  if (slot.cancelledAt || activity.state === 'CANCELLED') return { code: 'sign-up.slot-cancelled' };
  if (activity.state !== 'PUBLISHED' && activity.state !== 'RUNNING') return { code: 'sign-up.closed' };
  if (activity.signUpClosedAt) return { code: 'sign-up.closed' };
  if (slot.signUpUntil <= now) return { code: 'sign-up.too-late', details: { until: instantText(slot.signUpUntil) } };
  return null;
}

/** For staff at the desk, who may still help somebody after the deadline: why the slot takes nobody at all, or null. */
export function deskSlotRefusal({ activity, slot }: Pick<AskedFor, 'activity' | 'slot'>, now: Instant): No | null {
  if (slot.cancelledAt || activity.state === 'CANCELLED') return { code: 'sign-up.slot-cancelled' };
  return CLOCK_MOVES.includes(activity.state) && now < slotEnd(slot) ? null : { code: 'sign-up.closed' };
}

/**
 * Why this person cannot sign up for the slot, or null. What a person at a desk could overlook on purpose (an
 * unknown birthday, a missing skill) is no refusal: see `conditionsOf`.
 */
export function applicantRefusal(
  applicant: Applicant,
  asked: AskedFor,
  engagements: readonly Engagement[],
): No | null {
  return stateRefusal(applicant, asked) ?? ageRefusal(applicant, asked) ?? clashRefusal(asked.slot, engagements);
}

function stateRefusal({ state, communityId, pausedUntil }: Applicant, { activity }: AskedFor): No | null {
  if (state === 'PENDING_CONFIRM') return { code: 'sign-up.not-confirmed' };
  if (state !== 'ACTIVE') return { code: 'sign-up.not-active' };
  if (communityId !== activity.communityId) return { code: 'sign-up.other-community' };
  if (pausedUntil) return { code: 'sign-up.paused', details: { until: instantText(pausedUntil) } };
  return null;
}

/** Ages by birthday on the day itself (domain rule H20: guardian consent for minors, no minors in danger). */
function ageRefusal({ birthOn, hasGuardianConsent }: Applicant, asked: AskedFor): No | null {
  if (birthOn === null) return null;
  const age = ageOn(birthOn, asked.slot.startOn);
  const { minAge, maxAge } = agesOf(asked);
  if ((minAge !== null && age < minAge) || (maxAge !== null && age > maxAge)) {
    return { code: 'sign-up.age', details: { ages: agesText(minAge, maxAge), age } };
  }
  if (age >= ADULT_AGE) return null;
  if (asked.activity.insuranceRequired) return { code: 'sign-up.minor-danger' };
  return hasGuardianConsent ? null : { code: 'sign-up.guardian-needed' };
}

function clashRefusal(slot: AskedFor['slot'], engagements: readonly Engagement[]): No | null {
  const clash = engagements.find((engagement) => slotsClash(slot, engagement));
  if (!clash) return null;
  return { code: 'sign-up.clash', details: { name: clash.activityName, when: instantText(clash.startAt!) } };
}

const ADULT_AGE = 18;

/** The activity's own ages, and the brand's where it states none. */
export function agesOf({ activity, brand }: Pick<AskedFor, 'activity' | 'brand'>): { minAge: number | null; maxAge: number | null } {
  return { minAge: activity.minAge ?? brand?.minAge ?? null, maxAge: activity.maxAge ?? brand?.maxAge ?? null };
}

/** 60 到 79 岁; null without limits. */
export function agesText(minAge: number | null, maxAge: number | null): string | null {
  if (minAge !== null && maxAge !== null) return `${minAge} 到 ${maxAge} 岁`;
  if (minAge !== null) return `${minAge} 岁以上`;
  return maxAge === null ? null : `${maxAge} 岁以下`;
}

export type Condition = { name: string; isMet: boolean; text: string };

/** What the activity asks for, met or not, in words for whoever approves. Birthdays stay out of it. */
export function conditionsOf(applicant: Pick<Applicant, 'birthOn' | 'skills' | 'hasGuardianConsent'>, asked: AskedFor): Condition[] {
  const { minAge, maxAge } = agesOf(asked);
  const ages = agesText(minAge, maxAge);
  const { birthOn } = applicant;
  const age = birthOn === null ? null : ageOn(birthOn, asked.slot.startOn);
  const conditions: Condition[] = [];
  if (ages !== null) {
    const isMet = age !== null && (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge);
    conditions.push({ name: '年龄', isMet, text: age === null ? `要求${ages}，没有登记出生日期` : `要求${ages}` });
  }
  if (age !== null && age < ADULT_AGE) {
    const isMet = applicant.hasGuardianConsent;
    conditions.push({ name: '监护人同意', isMet, text: isMet ? '未成年人，监护人已同意' : '未成年人，还没有监护人同意' });
  }
  const wanted = asked.activity.skills;
  if (wanted.length > 0) {
    const has = wanted.filter((skill) => applicant.skills.includes(skill));
    const text = has.length > 0 ? `会${has.join('、')}` : `需要会${wanted.join('、')}之一，登记的技能里没有`;
    conditions.push({ name: '技能', isMet: has.length > 0, text });
  }
  return conditions;
}

export type FirstStep = { state: 'APPLIED' | 'APPROVED' | 'WAITLISTED'; reason: string };

/**
 * What becomes of a sign-up that nothing refuses. By rule only where the activity says so and every condition is
 * met: a place while there is one and nobody waits, else the waiting list. Otherwise a person looks at it.
 */
export function firstStepOf(
  mode: Activity['approvalMode'],
  conditions: readonly Condition[],
  left: number | null,
  waiting: number,
): FirstStep {
  const unmet = conditions.filter(({ isMet }) => !isMet);
  if (unmet.length > 0) return { state: 'APPLIED', reason: `等社区看一看：${unmet.map(({ text }) => text).join('；')}。` };
  if (mode === 'MANUAL') return { state: 'APPLIED', reason: '这个活动由社区逐个审核，审核后会通知您。' };
  if (left === null || (left > 0 && waiting === 0)) return { state: 'APPROVED', reason: '名额充足、条件符合，按规则自动通过。' };
  return { state: 'WAITLISTED', reason: '名额已满，按报名先后候补；有人取消时自动递补。' };
}

/** Those who move up into free places: in order of arrival, never more than there are places. */
export function promoted<S extends { queueNo: number | null; id: string }>(waiting: readonly S[], left: number | null): S[] {
  const inOrder = [...waiting].sort((a, b) => (a.queueNo ?? 0) - (b.queueNo ?? 0) || (a.id < b.id ? -1 : 1));
  return left === null ? inOrder : inOrder.slice(0, left);
}

/** Whether the person may still cancel, and whether it is late. Waiting or unapproved costs nobody a place: never late. */
export function cancellationOf(
  state: SignUpState,
  slot: Pick<ActivitySlot, 'cancelUntil' | 'startOn' | 'startAt'>,
  now: Instant,
): { no: No } | { isLate: boolean } {
  if (!SIGN_UP_MOVES.cancel.from.includes(state)) {
    return { no: { code: 'sign-up.move', details: { state: SIGN_UP_STATE_NAMES[state], move: SIGN_UP_MOVES.cancel.name } } };
  }
  if (slotStart(slot) <= now) return { no: { code: 'sign-up.started' } };
  return { isLate: state === 'APPROVED' && slot.cancelUntil <= now };
}
