import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, type Instant } from '@app/kernel/time.js';

export const INVITATION_DAYS = 7;

/** Letters that are read over the telephone without being taken for another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 25 random bytes → a code of 25 letters, 125 bits: it cannot be guessed, and it fits a QR symbol. */
export function invitationCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

export function expiryOf(now: Instant): Instant {
  return addMinutes(now, INVITATION_DAYS * 24 * 60);
}

export type InvitationState = 'OPEN' | 'USED' | 'EXPIRED' | 'REVOKED';
export const INVITATION_STATE_NAMES: Record<InvitationState, string> = { OPEN: '等待接受', USED: '已接受', EXPIRED: '已过期', REVOKED: '已收回' };

type Facts = { usedAt: Instant | null; revokedAt: Instant | null; expiresAt: Instant };

export function invitationState({ usedAt, revokedAt, expiresAt }: Facts, now: Instant): InvitationState {
  if (usedAt) return 'USED';
  if (revokedAt) return 'REVOKED';
  return expiresAt <= now ? 'EXPIRED' : 'OPEN';
}

/** Refuses `invitation.not-found` (also for one taken back), `invitation.used`, `invitation.expired`. */
export function checkOpen(invitation: Facts | null | undefined, now: Instant): void {
  if (!invitation || invitationState(invitation, now) === 'REVOKED') refuse('invitation.not-found');
  const state = invitationState(invitation, now);
  if (state === 'USED') refuse('invitation.used');
  if (state === 'EXPIRED') refuse('invitation.expired');
}
