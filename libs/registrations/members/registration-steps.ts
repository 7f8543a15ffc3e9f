import { newId } from '@app/kernel/ids.js';
import { moveMember, type MemberMove } from './member-registration.rules.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MemberRegistration } from './member-registration.entity.js';
import { MemberRegistrationStep } from './member-registration-step.entity.js';

/** Writes the next step and the changes that come with it. Refuses `member-registration.move`. */
export async function stepMember(
  tx: Tx,
  registration: MemberRegistration,
  move: MemberMove,
  by: string,
  changes: Partial<MemberRegistration> = {},
  reason: string | null = null,
): Promise<void> {
  const state = moveMember(registration.state, move);
  await tx.repo(MemberRegistration).update(registration.id, { ...changes, state });
  await noteStep(tx, registration.id, move, state, by, reason);
}

export async function noteStep(
  tx: Tx,
  registrationId: string,
  move: MemberMove | 'submit',
  state: MemberRegistration['state'],
  by: string,
  reason: string | null = null,
): Promise<void> {
  await tx.insert(MemberRegistrationStep, [{ id: newId(), registrationId, move, state, steppedAt: tx.at, steppedBy: by, reason }]);
  await tx.audit(`member-registration.${move}`, { type: 'member-registration', id: registrationId });
}

/** The registration stands no more: its posts are free again. */
export async function closeMember(
  tx: Tx,
  registration: MemberRegistration,
  move: 'transfer' | 'leave',
  by: string,
  reason: string | null,
): Promise<void> {
  const changes = { openKey: null, closedAt: tx.at, closeReason: reason, membershipCipher: null };
  await stepMember(tx, registration, move, by, changes, reason);
  await tx.execute('UPDATE service_post_claims SET open_key = NULL, left_at = ?, leave_reason = ? WHERE registration_id = ? AND left_at IS NULL', [
    tx.at,
    move === 'transfer' ? '已转到其他社区' : '已退出报到',
    registration.id,
  ]);
}
