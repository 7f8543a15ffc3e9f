/** Who may do and see what in the mutual evaluation of a year, and when. */
import { addDays, type DateOn } from '@app/kernel/time.js';
import type { Side } from '../contracts/contract.rules.js';
import { JUDGE, type EvaluationDirection, type Indicator } from './scheme.rules.js';

export const EVALUATION_STATES = ['DRAFT', 'SUBMITTED', 'REVEALED'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export const EVALUATION_STATE_NAMES: Record<EvaluationState, string> = {
  DRAFT: '未提交',
  SUBMITTED: '已提交',
  REVEALED: '已公开',
};

export type EvaluationMove = 'save' | 'submit' | 'reveal' | 'object';
/** Which step leads from where to where; whatever is not listed is refused. A deadline reveals what was never submitted, too. */
export const EVALUATION_MOVES: Record<
  EvaluationMove,
  { name: string; from: readonly EvaluationState[]; to: EvaluationState }
> = {
  save: { name: '保存评分', from: ['DRAFT'], to: 'DRAFT' },
  submit: { name: '提交评分', from: ['DRAFT'], to: 'SUBMITTED' },
  reveal: { name: '公开', from: ['DRAFT', 'SUBMITTED'], to: 'REVEALED' },
  object: { name: '提出异议', from: ['REVEALED'], to: 'REVEALED' },
};

/** Null when the step is not in the table. */
export function moved(state: EvaluationState, move: EvaluationMove): EvaluationState | null {
  const { from, to } = EVALUATION_MOVES[move];
  return from.includes(state) ? to : null;
}

export const OBJECTION_STATES = ['RECEIVED', 'UPHELD', 'REJECTED'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];
export const OBJECTION_STATE_NAMES: Record<ObjectionState, string> = {
  RECEIVED: '待处理',
  UPHELD: '异议成立',
  REJECTED: '维持原结果',
};
/** A decision is made once. */
export const OBJECTION_DECISIONS = ['UPHELD', 'REJECTED'] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];

/** Calendar days to object after the result, and to decide after the objection [R]. */
export const OBJECT_WITHIN_DAYS = 15;
export const DECIDE_WITHIN_DAYS = 15;

export function objectBefore(resultOn: DateOn): DateOn {
  return addDays(resultOn, OBJECT_WITHIN_DAYS);
}

export function decideDueOn(objectedOn: DateOn): DateOn {
  return addDays(objectedOn, DECIDE_WITHIN_DAYS);
}

/**
 * Blind: what a side wrote is its own alone until both sides are in or the last day has passed. This one function
 * decides about every reading of a score.
 */
export function seesScores(side: Side, direction: EvaluationDirection, state: EvaluationState): boolean {
  return state === 'REVEALED' || JUDGE[direction] === side;
}

export type RevealCause = 'BOTH_IN' | 'DEADLINE';
export const REVEAL_CAUSE_NAMES: Record<RevealCause, string> = {
  BOTH_IN: '双方都已提交',
  DEADLINE: '到了截止日期',
};

/** Why a pair may be opened now; null: it stays closed. The last day belongs to whoever is still writing. */
export function revealCause(states: readonly EvaluationState[], deadlineOn: DateOn, today: DateOn): RevealCause | null {
  if (states.length === 0 || states.every((state) => state === 'REVEALED')) return null;
  if (states.length === 2 && states.every((state) => state !== 'DRAFT')) return 'BOTH_IN';
  return today > deadlineOn ? 'DEADLINE' : null;
}

export type GivenScore = { indicatorId: string; scoreCenti: number };

/** What is wrong with scores, in sentences: each indicator at most once, whole hundredths within its maximum, and all of them to submit. */
export function scoreProblems(
  indicators: readonly (Indicator & { id: string })[],
  given: readonly GivenScore[],
  toSubmit: boolean,
): string[] {
  const problems: string[] = [];
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  if (new Set(given.map(({ indicatorId }) => indicatorId)).size < given.length) problems.push('同一项指标填了两次');
  for (const { indicatorId, scoreCenti } of given) {
    const indicator = byId.get(indicatorId);
    if (!indicator) problems.push('有一项指标不在这一年的指标里');
    else if (!Number.isInteger(scoreCenti) || scoreCenti < 0 || scoreCenti > indicator.maxCenti)
      problems.push(`“${indicator.name}”应在 0 到 ${indicator.maxCenti / 100} 分之间`);
  }
  const missing = indicators.filter(({ id }) => !given.some(({ indicatorId }) => indicatorId === id));
  if (toSubmit && missing.length > 0) problems.push(`还没有评：${missing.map(({ name }) => name).join('、')}`);
  return problems;
}
