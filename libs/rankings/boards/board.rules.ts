/**
 * A board (榜单) says once what is ranked, so that every period is ranked alike: by what, how long a period is, how ties
 * count, who may see it. What a board makes are runs; the runs hold the lists.
 */
import { addDays, addMonths, periodOf, type DateOn, type Period } from '@app/kernel/time.js';

export const BOARD_PERIODS = ['month', 'quarter', 'half', 'year', 'all'] as const;
export type BoardPeriod = (typeof BOARD_PERIODS)[number];
export const BOARD_PERIOD_NAMES: Record<BoardPeriod, string> = { month: '每月', quarter: '每季', half: '每半年', year: '每年', all: '累计' };

/**
 * Who sees a board. A name in full needs the person's separate consent (个人信息保护法 25); without it the public sees a
 * masked one, and of people who have not confirmed yet none at all.
 */
export const VISIBILITIES = ['OFFICE', 'MASKED', 'NAMED'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export const VISIBILITY_NAMES: Record<Visibility, string> = {
  OFFICE: '只在社区内部看',
  MASKED: '公开，姓名一律隐去一部分',
  NAMED: '公开，本人同意的写全名，其他人隐去一部分',
};

/** Records are written within 10 working days and become final 7 days later: earlier, a month would be ranked half told. */
export const DEFAULT_SETTLE_DAYS = 25;
export const MOST_SETTLE_DAYS = 90;
/** A public board shows the first ones; whoever comes after finds the own place and three neighbours on the own page. */
export const MOST_SHOWN_PLACES = 100;

/** The first day of a board that never ends. */
const BEGINNING: DateOn = '2000-01-01';

/** The latest period that ended `settleDays` ago or earlier: what a board ranks by itself today. */
export function settledPeriod(length: BoardPeriod, settleDays: number, today: DateOn): Period {
  // An all-time list is closed month by month.
  const step = length === 'all' ? 'month' : length;
  const to = periodOf(addDays(today, -settleDays), step).from;
  return { from: length === 'all' ? BEGINNING : periodOf(addDays(to, -1), step).from, to };
}

/** The period that runs now, for a look before it ends. */
export function runningPeriod(length: BoardPeriod, today: DateOn): Period {
  if (length !== 'all') return periodOf(today, length);
  return { from: BEGINNING, to: periodOf(today, 'month').to };
}

/** The one before it: what a list is compared with. */
export function periodBefore(length: BoardPeriod, period: Period): Period {
  if (length === 'all') return { from: period.from, to: addMonths(period.to, -1) };
  return periodOf(addDays(period.from, -1), length);
}
