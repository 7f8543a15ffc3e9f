import { addMonths, durationText, type DateOn } from '@app/kernel/time.js';

export { recordTerms, type RecordTerms } from '@app/kernel/record-terms.js';

export const SHOWN_MONTHS = 12;

/** The last twelve months with this one, oldest first: 2025-12 … 2026-11. */
export function monthsUpTo(today: DateOn): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: SHOWN_MONTHS }, (_, i) => addMonths(first, i - SHOWN_MONTHS + 1).slice(0, 7));
}

export type MonthOfService = { month: string; minutes: number; people: number };

/** What the year line shows, in one sentence: the title of the chart. */
export function serviceFinding(months: readonly MonthOfService[]): string {
  const total = months.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return '近 12 个月还没有确认过的服务时长';
  const most = months.reduce((best, month) => (month.minutes > best.minutes ? month : best));
  const [year, month] = most.month.split('-').map(Number);
  return `近 12 个月共服务 ${durationText(total)}，${year}年${month}月最多，${durationText(most.minutes)}`;
}
