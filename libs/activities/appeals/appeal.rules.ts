/**
 * Somebody says that what was decided about them is wrong (67号令 13, PIPL 24): it is answered within fifteen days,
 * with a reason, and where possible by somebody who had no hand in it.
 */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, type DateOn } from '@app/kernel/time.js';

export const APPEAL_TARGETS = ['SERVICE_RECORD', 'POINTS_ENTRY', 'SIGN_UP_PAUSE', 'SUPPLEMENT'] as const;
export type AppealTarget = (typeof APPEAL_TARGETS)[number];

export const APPEAL_TARGET_NAMES: Record<AppealTarget, string> = {
  SERVICE_RECORD: '服务记录',
  POINTS_ENTRY: '积分流水',
  SIGN_UP_PAUSE: '暂停报名',
  SUPPLEMENT: '补录申请',
};

export const APPEAL_STATES = ['OPEN', 'GRANTED', 'REJECTED', 'WITHDRAWN'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export const APPEAL_STATE_NAMES: Record<AppealState, string> = {
  OPEN: '处理中',
  GRANTED: '已采纳',
  REJECTED: '未采纳',
  WITHDRAWN: '已撤回',
};

export type AppealMove = 'grant' | 'reject' | 'withdraw';

/** An answer is final; whoever disagrees with it brings a new appeal. */
export const APPEAL_MOVES: Record<AppealMove, { name: string; from: readonly AppealState[]; to: AppealState }> = {
  grant: { name: '采纳', from: ['OPEN'], to: 'GRANTED' },
  reject: { name: '不采纳', from: ['OPEN'], to: 'REJECTED' },
  withdraw: { name: '撤回', from: ['OPEN'], to: 'WITHDRAWN' },
};

/** What is done where an appeal is granted. */
export const REMEDIES = ['CORRECT', 'REVERSE', 'LIFT', 'REOPEN'] as const;
export type Remedy = (typeof REMEDIES)[number];

export const REMEDY_NAMES: Record<Remedy, string> = {
  CORRECT: '更正',
  REVERSE: '冲回',
  LIFT: '恢复报名',
  REOPEN: '重新审核',
};

export const REMEDIES_OF: Record<AppealTarget, readonly Remedy[]> = {
  SERVICE_RECORD: ['CORRECT', 'REVERSE'],
  POINTS_ENTRY: ['REVERSE'],
  SIGN_UP_PAUSE: ['LIFT'],
  SUPPLEMENT: ['REOPEN'],
};

/** Days to answer (15, domain handbook 4; a day more than the law's "promptly" leaves room for asking around). */
export const ANSWER_DAYS = 15;

export function appealDueOn(filedOn: DateOn): DateOn {
  return addDays(filedOn, ANSWER_DAYS);
}

/** The state after a step. Refuses appeal.move. */
export function moveAppeal(state: AppealState, move: AppealMove): AppealState {
  const { name, from, to } = APPEAL_MOVES[move];
  if (!from.includes(state)) refuse('appeal.move', { state: APPEAL_STATE_NAMES[state], move: name });
  return to;
}

export type Hand = 'other' | 'same';

/**
 * Whether somebody may answer: never about themselves; whoever had a hand in the matter only where nobody else
 * could, and then it is shown. Refuses appeal.own, appeal.same-hand.
 *
 * @param involved the accounts that recorded, approved or confirmed
 * @param able every account that may answer appeals there
 */
export function handOf(
  decider: { accountId: string; volunteerId: string | null },
  appeal: { volunteerId: string; involved: readonly (string | null)[] },
  able: readonly string[],
): Hand {
  if (decider.volunteerId === appeal.volunteerId) refuse('appeal.own');
  if (!appeal.involved.includes(decider.accountId)) return 'other';
  const others = able.filter((accountId) => !appeal.involved.includes(accountId));
  if (others.length > 0) refuse('appeal.same-hand');
  return 'same';
}

/** Refuses appeal.remedy: a granted appeal has consequences, and only those that fit what it is about. */
export function checkRemedy(target: AppealTarget, remedy: Remedy | null, serviceMinutes: number | null): Remedy {
  if (!remedy || !REMEDIES_OF[target].includes(remedy)) {
    refuse('appeal.remedy', { remedies: REMEDIES_OF[target].map((one) => REMEDY_NAMES[one]).join('、') });
  }
  if (remedy === 'CORRECT' && serviceMinutes === null) refuse('appeal.minutes-missing');
  return remedy;
}
