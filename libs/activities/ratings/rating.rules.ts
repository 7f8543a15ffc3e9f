/** How the service went: from one to five, by whoever was served or led it (67号令 10). */
import type { RefusalCode } from '@app/kernel/refusals.js';
import { addDays, startOfDay, dateOf, type Instant } from '@app/kernel/time.js';
import type { RecordState } from '../service-records/service-record.rules.js';

export const STARS = [1, 2, 3, 4, 5] as const;
export const STAR_NAMES: Record<number, string> = { 1: '很不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '很满意' };

export const RATERS = ['SERVED', 'LEADER'] as const;
export type Rater = (typeof RATERS)[number];
export const RATER_NAMES: Record<Rater, string> = { SERVED: '服务对象', LEADER: '活动负责人' };

export const RATING_SOURCES = ['LINK', 'PAPER', 'STAFF'] as const;
/** The served person's own phone, a paper slip, or said to staff. */
export type RatingSource = (typeof RATING_SOURCES)[number];
export const RATING_SOURCE_NAMES: Record<RatingSource, string> = { LINK: '扫码评价', PAPER: '纸质评价', STAFF: '口头告诉工作人员' };

/** So long a slip of paper is good for. */
const LINK_DAYS = 60;

export function linkExpiresAt(madeAt: Instant): Instant {
  return startOfDay(addDays(dateOf(madeAt), LINK_DAYS + 1));
}

export type LinkState = 'OPEN' | 'USED' | 'EXPIRED';

export function linkStateOf(link: { usedAt: Instant | null; expiresAt: Instant }, now: Instant): LinkState {
  if (link.usedAt) return 'USED';
  return now >= link.expiresAt ? 'EXPIRED' : 'OPEN';
}

/** Conduct decides points, so it is said before they are posted; later only a correction helps. */
export function conductRefusal(state: RecordState): RefusalCode | null {
  if (state === 'FINAL') return 'rating.conduct-final';
  return state === 'REVERSED' ? 'rating.reversed' : null;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 20 letters that nobody mixes up: 100 bits. The bytes come from outside. */
export function ratingCodeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, 20), (byte) => ALPHABET[byte % ALPHABET.length]!).join('');
}

/** The mean of several answers, in hundredths of a star; null without any. */
export function meanCenti(stars: readonly number[]): number | null {
  if (stars.length === 0) return null;
  return Math.floor((stars.reduce((sum, star) => sum + star, 0) * 100) / stars.length);
}
