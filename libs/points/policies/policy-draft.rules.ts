import { refuse } from '@app/kernel/refusals.js';

export const DRAFT_STATES = ['OPEN', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
export const DRAFT_STATE_NAMES: Record<DraftState, string> = { OPEN: '草稿', PUBLISHED: '已发布', DISCARDED: '已放弃' };

/** Refuses policy-draft.closed and, when somebody else has saved in between, policy-draft.changed. */
export function checkEditable(draft: { state: DraftState; revision: number }, revision: number): void {
  if (draft.state !== 'OPEN') refuse('policy-draft.closed', { state: DRAFT_STATE_NAMES[draft.state] });
  if (draft.revision !== revision) refuse('policy-draft.changed');
}
