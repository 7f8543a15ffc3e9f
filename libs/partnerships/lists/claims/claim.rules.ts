/** 认领: somebody promises to meet a demand, by a day. */
import { refuse } from '@app/kernel/refusals.js';
import { addMonths, daysBetween, type DateOn } from '@app/kernel/time.js';

/** Members and volunteers claim small wishes later; the table has room for them. */
export const CLAIMER_TYPES = ['UNIT', 'MEMBER', 'VOLUNTEER'] as const;
export type ClaimerType = (typeof CLAIMER_TYPES)[number];

export const CLAIM_STATES = ['PROMISED', 'FULFILLED', 'GIVEN_BACK'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_STATE_NAMES: Record<ClaimState, string> = {
  PROMISED: '办理中',
  FULFILLED: '已办成',
  GIVEN_BACK: '已退回',
};

export type ClaimMove = 'fulfil' | 'give-back';

export const CLAIM_MOVES: Record<ClaimMove, { name: string; from: readonly ClaimState[]; to: ClaimState }> = {
  fulfil: { name: '确认办成', from: ['PROMISED'], to: 'FULFILLED' },
  'give-back': { name: '退回', from: ['PROMISED'], to: 'GIVEN_BACK' },
};

/** The state after a step. Refuses claim.move. */
export function moveClaim(state: ClaimState, move: ClaimMove): ClaimState {
  const { name, from, to } = CLAIM_MOVES[move];
  if (!from.includes(state)) refuse('claim.move', { state: CLAIM_STATE_NAMES[state], move: name });
  return to;
}

/** A promise further away than this is none [R]. */
const LONGEST_PROMISE_MONTHS = 12;

/** Refuses claim.due: a promise is for today or later, and for the next twelve months. */
export function checkDue(dueOn: DateOn, today: DateOn): void {
  const latest = addMonths(today, LONGEST_PROMISE_MONTHS);
  if (dueOn < today || dueOn > latest) refuse('claim.due', { latest });
}

/** People are reminded three days before the promised day, on the day after it, and then weekly [R]. */
const REMIND_BEFORE_DAYS = 3;
const REMIND_EVERY_DAYS = 7;

/** What to remind of today, if anything: a promise that comes due, or one that is late by so many days. */
export function reminderOf(dueOn: DateOn, today: DateOn): { kind: 'soon' | 'late'; days: number } | null {
  const late = daysBetween(dueOn, today);
  if (late === -REMIND_BEFORE_DAYS) return { kind: 'soon', days: REMIND_BEFORE_DAYS };
  if (late >= 1 && (late - 1) % REMIND_EVERY_DAYS === 0) return { kind: 'late', days: late };
  return null;
}

/**
 * What makes two promises exclude each other: the whole demand, or, where it may be shared, one live promise of a unit.
 * Kept in a unique column while the promise lives, so that of two at the same moment one wins whatever the engine.
 */
export function liveKeyOf(demand: { id: string; isShared: boolean }, unitId: string): string {
  return demand.isShared ? `${demand.id}:${unitId}` : demand.id;
}
