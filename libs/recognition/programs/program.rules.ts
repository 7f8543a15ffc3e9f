import type { Instant } from '@app/kernel/time.js';
import type { QuotaTieRule } from '@app/rankings/runs/ranking.rules.js';

/** The life of a 评选项目, from the first draft to the certificates. */
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

export const PROGRAM_ACTS = [
  'open-nominations',
  'draw',
  'adjust',
  'announce',
  'reissue',
  'approve',
  'award',
  'cancel',
] as const;
export type ProgramAct = (typeof PROGRAM_ACTS)[number];

export const PROGRAM_ACT_NAMES: Record<ProgramAct, string> = {
  'open-nominations': '开放推荐',
  draw: '生成名单',
  adjust: '调整名单',
  announce: '公示',
  reissue: '重新公示',
  approve: '批准',
  award: '颁发',
  cancel: '取消',
};

/**
 * What may be done in which state, and where it leads; what is not listed is not allowed. Steps are never skipped:
 * an approval comes from the public notice, or straight from the review where the program has no notice (and says
 * why); only an approved list is awarded.
 */
const WITH_NOTICE: Record<ProgramAct, Partial<Record<ProgramState, ProgramState>>> = {
  'open-nominations': { DRAFT: 'NOMINATING' },
  draw: { DRAFT: 'REVIEWING', NOMINATING: 'REVIEWING', REVIEWING: 'REVIEWING' },
  adjust: { REVIEWING: 'REVIEWING' },
  announce: { REVIEWING: 'PUBLICITY' },
  reissue: { PUBLICITY: 'PUBLICITY' },
  approve: { PUBLICITY: 'APPROVED' },
  award: { APPROVED: 'AWARDED' },
  cancel: {
    DRAFT: 'CANCELLED',
    NOMINATING: 'CANCELLED',
    REVIEWING: 'CANCELLED',
    PUBLICITY: 'CANCELLED',
    APPROVED: 'CANCELLED',
  },
};
const WITHOUT_NOTICE: typeof WITH_NOTICE = { ...WITH_NOTICE, announce: {}, reissue: {}, approve: { REVIEWING: 'APPROVED' } };

/** The state after the act, or undefined where it is not allowed. `noticeDays` 0: the program has no public notice. */
export function stateAfter(state: ProgramState, act: ProgramAct, noticeDays: number): ProgramState | undefined {
  return (noticeDays > 0 ? WITH_NOTICE : WITHOUT_NOTICE)[act][state];
}

/** Buttons to show. */
export function actsIn(state: ProgramState, noticeDays: number): ProgramAct[] {
  return PROGRAM_ACTS.filter((act) => stateAfter(state, act, noticeDays) !== undefined);
}

/** 公示 5 working days, as 浙江, 台山, 营口 and 贵州 do for honours; a program may set another number. */
export const DEFAULT_NOTICE_DAYS = 5;
/** Three working days are the shortest in use; 0 leaves the notice out and needs a reason. */
export const FEWEST_NOTICE_DAYS = 3;
export const MOST_NOTICE_DAYS = 30;

/** Programs that were set up before notices existed have the usual one. */
export function noticeDaysOf({ noticeDays }: { noticeDays: number | null }): number {
  return noticeDays ?? DEFAULT_NOTICE_DAYS;
}

/** Why a notice of so many days cannot be agreed on, or null. */
export function noticeTermsFault(days: number, waiver: string | null): 'too-short' | 'no-reason' | null {
  if (days === 0) return waiver === null || [...waiver].length < 4 ? 'no-reason' : null;
  return days < FEWEST_NOTICE_DAYS ? 'too-short' : null;
}

/** What a person must have achieved to be considered at all; a missing line asks nothing. */
export type ProgramCriteria = {
  minMinutes?: number | undefined;
  minPoints?: number | undefined;
  minServices?: number | undefined;
  /** Who was honoured in the community within so many months makes room for others. */
  restMonths?: number | undefined;
};

/** 奖项 of one program, best first; together they have the quota. */
export type AwardCategory = { name: string; quota: number };

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

/** The 奖项 of the one who stands `index`-th on the list, from 0; whom a tie brought in beyond them shares the last. */
export function categoryAt(categories: readonly AwardCategory[], index: number): string | null {
  let before = 0;
  for (const { name, quota } of categories) {
    before += quota;
    if (index < before) return name;
  }
  return categories.at(-1)?.name ?? null;
}
