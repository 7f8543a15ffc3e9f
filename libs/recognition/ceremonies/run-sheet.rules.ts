import { AGENDA, type AgendaKind } from './ceremony.rules.js';

/** A step of the 流程单; `startTime` is what the clock in the hall shows. */
export type Step = { kind: AgendaKind; title: string; minutes: number; batchId: string | null };
export type TimedStep<S extends Step> = S & { startTime: string; endTime: string };

const DAY_MINUTES = 24 * 60;

/** The usual course around the award batches, in their order. */
export function defaultRunSheet(batches: readonly { id: string; title: string }[]): Step[] {
  const step = (kind: AgendaKind): Step => ({ kind, title: AGENDA[kind].name, minutes: AGENDA[kind].minutes, batchId: null });
  return [
    ...(['SIGN_IN', 'OPENING', 'FILM', 'SPEECH', 'DECISION'] as const).map(step),
    ...batches.map(({ id, title }): Step => ({ kind: 'AWARD', title, minutes: AGENDA.AWARD.minutes, batchId: id })),
    ...(['WINNER_SPEECH', 'OATH', 'CLOSING', 'GROUP_PHOTO'] as const).map(step),
  ];
}

/** One after the other from `startTime` (HH:MM). Sign-in that opens the sheet ends at the start instead of beginning there. */
export function timed<S extends Step>(steps: readonly S[], startTime: string): TimedStep<S>[] {
  const before = steps[0]?.kind === 'SIGN_IN' ? steps[0].minutes : 0;
  let minute = Math.max(0, minuteOf(startTime) - before);
  return steps.map((step) => {
    const from = minute;
    minute += step.minutes;
    return { ...step, startTime: clockOf(from), endTime: clockOf(minute) };
  });
}

/** From the announced start to the end. */
export function lengthMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, { kind, minutes }, i) => sum + (i === 0 && kind === 'SIGN_IN' ? 0 : minutes), 0);
}

/** Whether the sheet ends on the day it begins. */
export function endsThatDay(steps: readonly Step[], startTime: string): boolean {
  return minuteOf(startTime) + lengthMinutes(steps) <= DAY_MINUTES;
}

/** The list with one thing a place up or down; at an edge it stays as it is. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, direction: 'up' | 'down'): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = direction === 'up' ? from - 1 : from + 1;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** 23:50 + 20 minutes is 24:10, so that nobody reads it as the morning. */
function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
