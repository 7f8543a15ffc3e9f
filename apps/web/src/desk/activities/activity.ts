import type { ActivityMove, ActivityState } from '@app/activities/activities/activity.rules.js';
import { clockText, dateText, durationText } from '@app/kernel/time.js';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Activity = components['schemas']['ActivityView'];
export type Slot = Activity['slots'][number];

export const ACTIVITY_TONES: Record<ActivityState, string> = {
  DRAFT: '',
  PUBLISHED: 'info',
  SIGNUP_CLOSED: 'info',
  RUNNING: 'info',
  ENDED: 'ok',
  SETTLED: 'ok',
  CANCELLED: '',
};

/** 2026年11月21日 周六 14:00 → 16:30 */
export function slotText({ startOn, startAt, endAt, plannedMinutes }: Slot): string {
  const times = startAt ? ` ${clockText(startAt)}${endAt ? ` → ${clockText(endAt)}` : ''}` : '';
  const planned = !startAt && plannedMinutes ? `，计划 ${durationText(plannedMinutes)}` : '';
  return `${dateText(startOn)}${times}${planned}`;
}

/** What each step means for people, said before it is taken. */
export const MOVE_WORDS: Record<ActivityMove, { name: string; text: string }> = {
  publish: { name: '发布', text: '发布后居民看得到，可以报名。' },
  'close-sign-up': { name: '截止报名', text: '不再接受报名；已报名的不变。' },
  'reopen-sign-up': { name: '重新开放报名', text: '恢复接受报名。' },
  start: { name: '开始', text: '活动进行中，可以点名。' },
  end: { name: '结束', text: '活动结束；之后仍可补点名。' },
  settle: { name: '结清', text: '每条记录都已处理；结清后不能再点名。' },
  cancel: { name: '取消活动', text: '取消后不能恢复，报名的人都会收到通知和原因。' },
};

/** Takes a step; a cancellation needs its reason. */
export async function takeMove(id: string, move: ActivityMove, reason = ''): Promise<void> {
  const params = { params: { path: { id } } };
  const steps: Record<ActivityMove, () => Promise<unknown>> = {
    publish: () => api.POST('/api/v1/activities/{id}/publication', params),
    'close-sign-up': () => api.POST('/api/v1/activities/{id}/sign-up-closing', params),
    'reopen-sign-up': () => api.POST('/api/v1/activities/{id}/sign-up-reopening', params),
    start: () => api.POST('/api/v1/activities/{id}/start', params),
    end: () => api.POST('/api/v1/activities/{id}/ending', params),
    settle: () => api.POST('/api/v1/activities/{id}/settlement', params),
    cancel: () => api.POST('/api/v1/activities/{id}/cancellation', { ...params, body: { reason } }),
  };
  await steps[move]();
}
