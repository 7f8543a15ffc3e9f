/**
 * A year's holidays and the weekend days worked in exchange, as the State Council announces them in the autumn before
 * (全国年节及纪念日放假办法). What contradicts itself or the law's fixed days is refused: terms hang on these days.
 */
import { daysBetween, isDate, weekdayOf, type DateOn } from '@app/kernel/time.js';
import type { Holiday, YearArrangement } from '@app/kernel/working-calendar.js';

export const FIRST_YEAR = 2000;
/** A year is announced in the autumn before; nobody knows the one after. */
export const YEARS_AHEAD = 1;
const MOST_HOLIDAY_DAYS = 16;

/** Free whatever is announced (办法第二条). */
const FIXED_DAYS: readonly { name: string; day: string }[] = [
  { name: '元旦', day: '01-01' },
  { name: '劳动节', day: '05-01' },
  { name: '国庆节', day: '10-01' },
  { name: '国庆节', day: '10-02' },
  { name: '国庆节', day: '10-03' },
];

/** Everything that is wrong with a year's arrangement, in sentences; empty when nothing is. */
export function arrangementProblems(year: number, { holidays, workdays }: YearArrangement): string[] {
  const problems = [
    ...holidays.flatMap((holiday) => holidayProblems(year, holiday)),
    ...workdays.flatMap((day) => workdayProblems(year, day, holidays)),
  ];
  if (problems.length > 0) return problems;
  const sorted = [...holidays].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const crossing = sorted.find(({ fromOn }, i) => i > 0 && fromOn <= sorted[i - 1]!.toOn);
  if (crossing) return [`“${crossing.name}”和前一个假期的日期重叠`];
  if (new Set(workdays).size < workdays.length) return ['调休上班的日子有重复'];
  const isFree = (day: DateOn): boolean => holidays.some(({ fromOn, toOn }) => fromOn <= day && day <= toOn);
  const missing = FIXED_DAYS.filter(({ day }) => !isFree(`${year}-${day}`));
  if (missing.length > 0) return [`${missing.map(({ name, day }) => `${dayText(`${year}-${day}`)}(${name})`).join('、')}是法定假日，没有列在放假里`];
  const free = holidays.reduce((sum, { fromOn, toOn }) => sum + daysBetween(fromOn, toOn) + 1, 0);
  return workdays.length >= free ? ['调休上班的天数不会比放假的天数多'] : [];
}

function holidayProblems(year: number, { name, fromOn, toOn }: Holiday): string[] {
  const label = `“${name.trim() || '没有名称的假期'}”`;
  if (name.trim() === '') return ['有一个假期没有写名称'];
  if (!isDate(fromOn) || !isDate(toOn)) return [`${label}的日期不对`];
  if (!isIn(year, fromOn) || !isIn(year, toOn)) return [`${label}不全在 ${year} 年里；跨年的日子请写到那一年`];
  if (fromOn > toOn) return [`${label}的结束早于开始`];
  return daysBetween(fromOn, toOn) >= MOST_HOLIDAY_DAYS ? [`${label}超过 ${MOST_HOLIDAY_DAYS} 天，请核对`] : [];
}

function workdayProblems(year: number, day: DateOn, holidays: readonly Holiday[]): string[] {
  if (!isDate(day)) return ['有一个调休上班的日期不对'];
  if (!isIn(year, day)) return [`调休上班的${dayText(day)}不在 ${year} 年里`];
  if (weekdayOf(day) < 6) return [`${dayText(day)}不是周末，本来就上班，不用写进调休`];
  const holiday = holidays.find(({ fromOn, toOn }) => fromOn <= day && day <= toOn);
  return holiday ? [`${dayText(day)}既写了“${holiday.name}”放假，又写了调休上班`] : [];
}

function isIn(year: number, day: DateOn): boolean {
  return day.startsWith(`${year}-`);
}

/** 1月1日 */
function dayText(day: DateOn): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
