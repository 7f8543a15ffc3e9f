import { addDays, clockText, dateOf, weekdayOf, type DateOn, type Instant } from '@app/kernel/time.js';
import type { SignUpState } from '@app/activities/sign-ups/sign-up.rules.js';
import type { components } from '../../api/schema.js';
import { countText, today } from '../../wording.js';

export type OpenActivity = components['schemas']['OpenActivityView'];
export type OpenRow = components['schemas']['OpenActivityRowView'];
export type OwnSignUp = components['schemas']['OwnSignUpView'];

type Times = { startOn: DateOn; startAt: Instant | null; endAt: Instant | null };

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 明天 11月24日 周二 */
export function slotDayText(on: DateOn): string {
  const [year, month, day] = on.split('-').map(Number);
  const near = on === today() ? '今天 ' : on === addDays(today(), 1) ? '明天 ' : on === addDays(today(), 2) ? '后天 ' : '';
  const far = on.slice(0, 4) === today().slice(0, 4) ? '' : `${year}年`;
  return `${near}${far}${month}月${day}日 ${WEEKDAYS[weekdayOf(on) - 1]}`;
}

/** 14:00–16:30; 次日 where it goes on over midnight. */
export function slotClockText({ startAt, endAt }: Times): string {
  if (!startAt) return '时间待定';
  if (!endAt) return `${clockText(startAt)} 开始`;
  return `${clockText(startAt)}–${dateOf(endAt) === dateOf(startAt) ? '' : '次日 '}${clockText(endAt)}`;
}

export function slotWhenText(times: Times): string {
  return `${slotDayText(times.startOn)} ${slotClockText(times)}`;
}

/** 还有 3 个名额 · 已满，2 人候补 · 名额不限 */
export function placesText({ placesLeft, waitlistedCount }: { placesLeft: number | null; waitlistedCount: number }): string {
  if (placesLeft === null) return '名额不限';
  if (placesLeft > 0) return `还有 ${countText(placesLeft)} 个名额`;
  return waitlistedCount > 0 ? `名额已满，${countText(waitlistedCount)} 人候补` : '名额已满，可以候补';
}

export const SIGN_UP_TONES: Record<SignUpState, string> = {
  APPLIED: 'warn',
  APPROVED: 'ok',
  WAITLISTED: 'warn',
  CANCELLED: '',
  NO_SHOW: 'bad',
  ATTENDED: 'ok',
};
