import { clockText } from '@app/kernel/time.js';
import type { components } from '../api/schema.js';
import { dayText } from '../wording.js';

export type LedSlot = components['schemas']['LedSlotView'];
export type LivePerson = components['schemas']['LivePersonView'];

/** 今天 09:00–11:00 · 东风小区广场 */
export function slotWords({ startOn, startAt, endAt, venue }: Pick<LedSlot, 'startOn' | 'startAt' | 'endAt' | 'venue'>): string {
  const hours = startAt ? ` ${clockText(startAt)}${endAt ? `–${clockText(endAt)}` : ''}` : '';
  return `${dayText(startOn)}${hours}${venue ? ` · ${venue}` : ''}`;
}

export const LIVE_NAMES: Record<LivePerson['state'], string> = { IN: '在场', OUT: '已离开', MISSING: '还没来' };
export const LIVE_TONES: Record<LivePerson['state'], string> = { IN: 'ok', OUT: 'info', MISSING: '' };
