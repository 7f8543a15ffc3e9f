import { addDays, dateOf, dateText, durationText, type DateOn } from '@app/kernel/time.js';

/** How numbers and days are said on every page. */

export function countText(value: number): string {
  return value.toLocaleString('zh-CN').replace('-', '−');
}

/** +30, −10: a true minus, so that columns line up. */
export function signedText(value: number): string {
  return value > 0 ? `+${countText(value)}` : countText(value);
}

export function amountText(value: number, unit: 'points' | 'minutes' | 'services'): string {
  if (unit === 'minutes') return durationText(value);
  return `${countText(value)} ${unit === 'points' ? '分' : '次'}`;
}

export function signedAmountText(value: number, unit: 'points' | 'minutes'): string {
  if (unit === 'points') return signedText(value);
  return value > 0 ? `+${durationText(value)}` : durationText(value);
}

export function today(): DateOn {
  return dateOf(new Date().toISOString());
}

/** 今天, 昨天, 11月18日, and with its year when that is another one. */
export function dayText(on: DateOn, now: DateOn = today()): string {
  if (on === now) return '今天';
  if (on === addDays(now, -1)) return '昨天';
  const [year, month, day] = on.split('-').map(Number);
  return on.slice(0, 4) === now.slice(0, 4) ? `${month}月${day}日` : `${year}年${month}月${day}日`;
}

/** 2026年11月21日, where the weekday would only be in the way. */
export function plainDateText(on: DateOn): string {
  return dateText(on).split(' ')[0]!;
}

/** 2026年11月 */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}年${number}月`;
}
