/**
 * Trainings and honours of a volunteer (67号令 8, 9). What staff enter stands; what the person says waits until
 * staff have seen proof: an outside honour is recorded only after proof (67号令 9).
 */
import { refuse } from '@app/kernel/refusals.js';

export const CREDENTIAL_STATES = ['PENDING', 'VERIFIED', 'REJECTED', 'REVOKED'] as const;
export type CredentialState = (typeof CREDENTIAL_STATES)[number];

export const CREDENTIAL_STATE_NAMES: Record<CredentialState, string> = {
  PENDING: '待核实',
  VERIFIED: '已核实',
  REJECTED: '未通过',
  REVOKED: '已撤销',
};

export type CredentialMove = 'verify' | 'reject' | 'revoke';

export const CREDENTIAL_MOVES: Record<CredentialMove, { name: string; from: readonly CredentialState[]; to: CredentialState }> = {
  verify: { name: '核实', from: ['PENDING'], to: 'VERIFIED' },
  reject: { name: '退回', from: ['PENDING'], to: 'REJECTED' },
  revoke: { name: '撤销', from: ['VERIFIED'], to: 'REVOKED' },
};

/** The state after a step. Refuses credential.move. */
export function moveCredential(state: CredentialState, move: CredentialMove): CredentialState {
  const { name, from, to } = CREDENTIAL_MOVES[move];
  if (!from.includes(state)) refuse('credential.move', { state: CREDENTIAL_STATE_NAMES[state], move: name });
  return to;
}

export const CREDENTIAL_KINDS = ['TRAINING', 'HONOR'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export const CREDENTIAL_KIND_NAMES: Record<CredentialKind, string> = { TRAINING: '培训', HONOR: '表彰奖励' };
