import type { Instant } from '@app/kernel/time.js';
import type { QuotaTieRule } from '@app/rankings/runs/ranking.rules.js';

/**
 * The life of a 评选项目. Nomination (NOMINATING) and public notice (PUBLICITY) are part of the trade's words and of
 * the table, so that they can be switched on without a new shape; today a program goes from review to approval.
 */
export const PROGRAM_STATES = [
  'DRAFT',
  'NOMINATING',
  'REVIEWING',
  'PUBLICITY',
  'APPROVED',
  'AWARDED',
  'CANCELLED',
] as const;
export type ProgramState = (typeof PROGRAM_STATES)[number];

export const PROGRAM_STATE_NAMES: Record<ProgramState, string> = {
  DRAFT: '草稿',
  NOMINATING: '推荐中',
  REVIEWING: '审核名单',
  PUBLICITY: '公示中',
  APPROVED: '已批准',
  AWARDED: '已颁发',
  CANCELLED: '已取消',
};

export type ProgramAct = 'draw' | 'adjust' | 'approve' | 'award' | 'cancel';

export const PROGRAM_ACT_NAMES: Record<ProgramAct, string> = {
  draw: '生成名单',
  adjust: '调整名单',
  approve: '批准',
  award: '颁发',
  cancel: '取消',
};

/** What may be done in which state, and where it leads. Steps are never skipped: only an approved list is awarded. */
const ACTS: Record<ProgramAct, { from: readonly ProgramState[]; to: ProgramState }> = {
  draw: { from: ['DRAFT', 'NOMINATING', 'REVIEWING'], to: 'REVIEWING' },
  adjust: { from: ['REVIEWING'], to: 'REVIEWING' },
  approve: { from: ['REVIEWING', 'PUBLICITY'], to: 'APPROVED' },
  award: { from: ['APPROVED'], to: 'AWARDED' },
  cancel: { from: ['DRAFT', 'NOMINATING', 'REVIEWING', 'PUBLICITY', 'APPROVED'], to: 'CANCELLED' },
};

/** The state after the act, or undefined where it is not allowed. */
export function stateAfter(state: ProgramState, act: ProgramAct): ProgramState | undefined {
  return ACTS[act].from.includes(state) ? ACTS[act].to : undefined;
}

/** Buttons to show. */
export function actsIn(state: ProgramState): ProgramAct[] {
  return (Object.keys(ACTS) as ProgramAct[]).filter((act) => ACTS[act].from.includes(state));
}

/** What a person must have achieved to be considered at all; a missing line asks nothing. */
export type ProgramCriteria = {
  minMinutes?: number | undefined;
  minPoints?: number | undefined;
  minServices?: number | undefined;
};

export type QuotaTerms = {
  criteria: ProgramCriteria;
  /** Most places. They may stay unfilled (宁缺毋滥). */
  quota: number;
  tieRule: QuotaTieRule;
};

export const QUOTA_TIE_RULE_NAMES: Record<QuotaTieRule, string> = {
  'tie-order': '依次比较最终确认时长、服务次数、达到先后、志愿者编号',
  'include-all': '并列者全部入选(可超出名额)',
  'include-none': '并列者都不入选(名额可空缺)',
};

/** Who did the last step and when; the proposer and the approver are both on record. */
export type ActRecord = { accountId: string; at: Instant };

/**
 * How many may be on the list after adjusting by hand. Only the tie rule may go over the quota, never a person: the
 * list can be refilled to what was drawn, not beyond.
 */
export function placesFor(quota: number, drawn: number): number {
  return Math.max(quota, drawn);
}
