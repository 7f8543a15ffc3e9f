/** What a volunteer is to the system, and what may become what. */
export const VOLUNTEER_STATES = ['PENDING_CONFIRM', 'ACTIVE', 'PAUSED', 'WITHDRAWN'] as const;
export type VolunteerState = (typeof VOLUNTEER_STATES)[number];

export const VOLUNTEER_STATE_NAMES: Record<VolunteerState, string> = {
  PENDING_CONFIRM: '待本人确认',
  ACTIVE: '正常',
  PAUSED: '暂停',
  WITHDRAWN: '已退出',
};

/** How the volunteer came in. */
export type VolunteerSource = 'STAFF' | 'ROSTER' | 'ATTENDANCE';

/** 32 characters that nobody mixes up when read aloud: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Eight random bytes → `K7MP-3XQ9`. The bytes come from outside because a rule has no chance in it. */
export function volunteerNoFrom(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error(`a volunteer number needs ${LENGTH} bytes`);
  const letters = Array.from(bytes.slice(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]!).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What somebody typed as a volunteer number: `k7mp 3xq9` → `K7MP-3XQ9`. */
export function cleanVolunteerNo(text: string): string | undefined {
  const letters = text.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
  const isNumber = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isNumber ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}

export type PublicName = { name: string; isNamed: boolean };

/**
 * How a volunteer appears where anybody can look (H12, H16): the full name only of an active volunteer who has
 * given separate consent, a masked name without it, and no name at all before the person has confirmed.
 */
export function publicNameOf(
  volunteer: { name: string | null; state: VolunteerState },
  hasConsented: boolean,
  mask: (name: string) => string,
): PublicName {
  const { name, state } = volunteer;
  if (!name || state === 'PENDING_CONFIRM' || state === 'WITHDRAWN')
    return { name: '一位志愿者', isNamed: false };
  return hasConsented ? { name, isNamed: true } : { name: mask(name), isNamed: false };
}
