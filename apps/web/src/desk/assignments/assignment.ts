import type { AssignmentStanding } from '@app/partnerships/assignments/assignment.rules.js';
import type { EntryKind } from '@app/partnerships/assignments/liaison-entry.rules.js';
import type { components } from '../../api/schema.js';

export type Assignment = components['schemas']['AssignmentView'];
export type Entry = components['schemas']['LiaisonEntryView'];

export const STANDING_TONES: Record<AssignmentStanding, string> = { AHEAD: 'info', RUNNING: 'ok', OVER: '' };
export const KIND_TONES: Record<EntryKind, string> = { VISIT: '', PROBLEM: 'warn', MEASURE: 'info', RESOURCE: 'ok' };

export function entryTone({ state, isOverdue }: Entry): string {
  if (isOverdue) return 'bad';
  return state === 'DONE' ? 'ok' : state === 'OPEN' ? 'warn' : '';
}

export function entryState({ stateName, kind, state, isOverdue }: Entry): string {
  if (isOverdue) return '已逾期';
  // A visit is done by being written down; only what has a term is said to be finished.
  return state === 'DONE' && (kind === 'VISIT' || kind === 'RESOURCE') ? '已记' : stateName;
}
