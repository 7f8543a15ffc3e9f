/**
 * 包联: a cadre looks after a community, a unit after a compound, for a time and with named duties. Nothing here
 * appraises anybody: the ledger says what was found and what came of it (整治形式主义为基层减负若干规定, 2024).
 */
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';

export const ASSIGNMENT_TARGETS = ['COMMUNITY', 'COMPOUND'] as const;
export type AssignmentTarget = (typeof ASSIGNMENT_TARGETS)[number];

export const ASSIGNMENT_TARGET_NAMES: Record<AssignmentTarget, string> = {
  COMMUNITY: '干部包社区',
  COMPOUND: '单位包小区',
};

export type AssignmentStanding = 'AHEAD' | 'RUNNING' | 'OVER';

export const ASSIGNMENT_STANDING_NAMES: Record<AssignmentStanding, string> = {
  AHEAD: '未开始',
  RUNNING: '进行中',
  OVER: '已结束',
};

/** Half-open; without an end it runs on. */
export type AssignmentPeriod = { fromOn: DateOn; toOn: DateOn | null };

export function assignmentStanding({ fromOn, toOn }: AssignmentPeriod, today: DateOn): AssignmentStanding {
  if (fromOn > today) return 'AHEAD';
  return toOn !== null && toOn <= today ? 'OVER' : 'RUNNING';
}

/** Refuses assignment.period. */
export function checkAssignmentPeriod({ fromOn, toOn }: AssignmentPeriod): void {
  if (toOn !== null && toOn <= fromOn) refuse('assignment.period');
}

export function overlaps(one: AssignmentPeriod, other: AssignmentPeriod): boolean {
  return (other.toOn === null || one.fromOn < other.toOn) && (one.toOn === null || other.fromOn < one.toOn);
}

/** Who holds it: an account, a person named by duty, or a unit. */
export type AssignmentHolder = { accountId: string | null; cadreName: string | null; unitId: string | null };

/** Which level an area must have, and who may look after it. Refuses assignment.target. */
export function checkAssignmentTarget(target: AssignmentTarget, areaLevel: string, holder: AssignmentHolder): void {
  const isCadre = holder.accountId !== null || holder.cadreName !== null;
  const problem = ((): string | null => {
    if (areaLevel !== target) return target === 'COMMUNITY' ? '干部包联的对象是社区' : '单位包联的对象是小区';
    if (target === 'COMMUNITY' && (!isCadre || holder.unitId !== null)) return '包联社区的应是一位干部，请填写姓名或选择账号';
    if (target === 'COMPOUND' && (holder.unitId === null || isCadre)) return '包联小区的应是一家单位，请选择单位';
    return null;
  })();
  if (problem) refuse('assignment.target', { reason: problem });
}

/** One holder, one place: what tells two assignments of the same holder apart from those of others. */
export function holderKey(holder: AssignmentHolder): string {
  if (holder.unitId) return `unit:${holder.unitId}`;
  return holder.accountId ? `account:${holder.accountId}` : `name:${holder.cadreName!.normalize('NFKC').replace(/\s+/gu, '')}`;
}
