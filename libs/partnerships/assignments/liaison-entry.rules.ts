/**
 * The 包联台账: visits, problems, measures against them, resources brought. An entry is never rewritten: a measure or
 * a problem is finished once, with its result; what was written by mistake is withdrawn with a reason and stays.
 */
import { refuse } from '@app/kernel/refusals.js';
import { isWithin, type DateOn, type Period } from '@app/kernel/time.js';

export const ENTRY_KINDS = ['VISIT', 'PROBLEM', 'MEASURE', 'RESOURCE'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_KIND_NAMES: Record<EntryKind, string> = {
  VISIT: '走访',
  PROBLEM: '问题',
  MEASURE: '措施',
  RESOURCE: '资源',
};

export const ENTRY_STATES = ['OPEN', 'DONE', 'WITHDRAWN'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

export const ENTRY_STATE_NAMES: Record<EntryState, string> = {
  OPEN: '办理中',
  DONE: '已完成',
  WITHDRAWN: '已撤销',
};

export type EntryMove = 'finish' | 'withdraw';

type Move = { name: string; from: readonly EntryState[]; to: EntryState };

/** Which step leads from where to where. What is not listed is refused. */
export const ENTRY_MOVES: Record<EntryMove, Move> = {
  finish: { name: '办结', from: ['OPEN'], to: 'DONE' },
  withdraw: { name: '撤销', from: ['OPEN', 'DONE'], to: 'WITHDRAWN' },
};

/** The state after a step. Refuses liaison-entry.move. */
export function moveEntry(state: EntryState, move: EntryMove): EntryState {
  const { name, from, to } = ENTRY_MOVES[move];
  if (!from.includes(state)) refuse('liaison-entry.move', { state: ENTRY_STATE_NAMES[state], move: name });
  return to;
}

export function possibleEntryMoves(state: EntryState): EntryMove[] {
  return (Object.keys(ENTRY_MOVES) as EntryMove[]).filter((move) => ENTRY_MOVES[move].from.includes(state));
}

/** Problems and measures are open until somebody finishes them; a visit or a resource is done by being written. */
export function hasTerm(kind: EntryKind): boolean {
  return kind === 'PROBLEM' || kind === 'MEASURE';
}

/** Refuses liaison-entry.in-future, liaison-entry.due. */
export function checkEntryDates(kind: EntryKind, occurredOn: DateOn, dueOn: DateOn | null, today: DateOn): void {
  if (occurredOn > today) refuse('liaison-entry.in-future', { on: occurredOn });
  if (dueOn !== null && !hasTerm(kind)) refuse('liaison-entry.due', { reason: `“${ENTRY_KIND_NAMES[kind]}”没有办理期限` });
  if (dueOn !== null && dueOn < occurredOn) refuse('liaison-entry.due', { reason: '期限早于发生日期' });
}

/** What of an entry is counted. */
export type CountedEntry = {
  kind: EntryKind;
  state: EntryState;
  occurredOn: DateOn;
  dueOn: DateOn | null;
  doneOn: DateOn | null;
};

export type EntryCounts = {
  visits: number;
  problems: number;
  /** Problems that were solved in the period, whenever they were found. */
  solved: number;
  measures: number;
  resources: number;
  /** Problems and measures past their term and unfinished at the end of the period (today, while it runs). */
  overdue: number;
};

export const NO_ENTRIES: EntryCounts = { visits: 0, problems: 0, solved: 0, measures: 0, resources: 0, overdue: 0 };

/** The day at whose start is asked what is overdue. */
export function overdueAsOf(period: Period, today: DateOn): DateOn {
  return period.to < today ? period.to : today;
}

/** Open and past its term at the start of the day. */
export function isOverdue({ kind, state, occurredOn, dueOn, doneOn }: CountedEntry, on: DateOn): boolean {
  if (!hasTerm(kind) || state === 'WITHDRAWN' || dueOn === null) return false;
  return occurredOn < on && dueOn < on && (doneOn === null || doneOn >= on);
}

/** Counts what happened in a half-open period; withdrawn entries never happened. */
export function countEntries(entries: readonly CountedEntry[], period: Period, today: DateOn): EntryCounts {
  const asOf = overdueAsOf(period, today);
  const counts = { ...NO_ENTRIES };
  for (const entry of entries) {
    if (entry.state === 'WITHDRAWN') continue;
    if (isWithin(entry.occurredOn, period)) counts[COUNTED_AS[entry.kind]]++;
    if (entry.kind === 'PROBLEM' && entry.doneOn !== null && isWithin(entry.doneOn, period)) counts.solved++;
    if (isOverdue(entry, asOf)) counts.overdue++;
  }
  return counts;
}

const COUNTED_AS = { VISIT: 'visits', PROBLEM: 'problems', MEASURE: 'measures', RESOURCE: 'resources' } as const;
