/** 项目清单: a demand and what meets it, with a number to reach and days to reach it by. */
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';

export const PROJECT_STATES = ['PENDING', 'ACCEPTED', 'REJECTED'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** PENDING is under way until its result is reported, and then waits for acceptance. */
export type ProjectStanding = { state: ProjectState; reportedAt: string | null };

export function projectStateName({ state, reportedAt }: ProjectStanding): string {
  if (state === 'ACCEPTED') return '已验收';
  if (state === 'REJECTED') return '退回整改';
  return reportedAt === null ? '进行中' : '待验收';
}

export type ProjectMove = 'report' | 'accept' | 'reject';

const MOVES: Record<ProjectMove, { name: string; may: (standing: ProjectStanding) => boolean; to: ProjectState }> = {
  report: { name: '报送成果', may: ({ state, reportedAt }) => state === 'REJECTED' || (state === 'PENDING' && reportedAt === null), to: 'PENDING' },
  accept: { name: '验收', may: isReported, to: 'ACCEPTED' },
  reject: { name: '退回', may: isReported, to: 'REJECTED' },
};

/** The state after a step. Refuses project.move. */
export function moveProject(standing: ProjectStanding, move: ProjectMove): ProjectState {
  const { name, may, to } = MOVES[move];
  if (!may(standing)) refuse('project.move', { state: projectStateName(standing), move: name });
  return to;
}

export function possibleProjectMoves(standing: ProjectStanding): ProjectMove[] {
  return (Object.keys(MOVES) as ProjectMove[]).filter((move) => MOVES[move].may(standing));
}

/** Refuses project.dates: it ends after it begins, and every milestone lies between. */
export function checkProjectDates(startOn: DateOn, endOn: DateOn, milestones: readonly { title: string; dueOn: DateOn }[]): void {
  if (endOn < startOn) refuse('project.dates', { reason: '结束日期早于开始日期。' });
  const outside = milestones.find(({ dueOn }) => dueOn < startOn || dueOn > endOn);
  if (outside) refuse('project.dates', { reason: `节点“${outside.title}”不在项目的起止日期之内。` });
}

/** How far the number is, per mille of the target, at most 1000; null before a result is reported. */
export function progressPerMille(targetNumber: number, resultNumber: number | null): number | null {
  if (resultNumber === null) return null;
  return Math.min(1_000, Math.floor((resultNumber * 1_000) / targetNumber));
}

function isReported({ state, reportedAt }: ProjectStanding): boolean {
  return state === 'PENDING' && reportedAt !== null;
}
