import { clockText } from '@app/kernel/time.js';
import type { RecordState } from '@app/activities/service-records/service-record.rules.js';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLoad } from '../../composables/useLoad.js';
import { countText } from '../../wording.js';

export type ServiceRecord = components['schemas']['ServiceRecordView'];

export const RECORD_TONES: Record<RecordState, string> = {
  PENDING: 'warn',
  CONFIRMED: 'info',
  FINAL: 'ok',
  DISPUTED: 'bad',
  REVERSED: '',
};

/** 14:00 → 16:30; where only the day is known, nothing. */
export function timesText({ startAt, endAt }: Pick<ServiceRecord, 'startAt' | 'endAt'>): string {
  if (!startAt) return '未记时刻';
  return endAt ? `${clockText(startAt)} → ${clockText(endAt)}` : `${clockText(startAt)} 起`;
}

/** What it gives or gave: +25; — where it is taken back. */
export function pointsText({ points, needs }: Pick<ServiceRecord, 'points' | 'needs'>): string {
  if (needs === 'presence-review') return '待定';
  return points === null ? '—' : `+${countText(points)}`;
}

export const NEED_NAMES = { 'presence-review': '在场不足，要先定积分', 'second-approval': '要两人先后确认' } as const;

/** Marks that say: look before you confirm. The rest only inform. */
export function flagTone(flag: string): string {
  return flag === 'OVERLAP' || flag === 'OVER_12_HOURS' ? 'bad' : 'warn';
}

/** What somebody can be at an activity, by the points policy in force. */
export function useRoles() {
  return useLoad(async () => {
    const { rules } = await answer(api.GET('/api/v1/points-policies/in-force'));
    const roles = (rules as { roles?: Record<string, { name: string }> }).roles ?? {};
    return Object.entries(roles).map(([code, { name }]) => ({ code, name }));
  });
}
