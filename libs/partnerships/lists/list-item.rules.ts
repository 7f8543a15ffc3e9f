/** What demands and resources have in common: what kind of thing, when, and which skills. */
import type { DateOn } from '@app/kernel/time.js';

export const ITEM_KINDS = ['VENUE', 'PEOPLE', 'SKILL', 'GOODS', 'FUND', 'SERVICE', 'INFO'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ITEM_KIND_NAMES: Record<ItemKind, string> = {
  VENUE: '场地',
  PEOPLE: '人手',
  SKILL: '专业技能',
  GOODS: '物资',
  FUND: '资金',
  SERVICE: '服务',
  INFO: '信息',
};

export const MOST_WINDOWS = 21;
export const MOST_SKILLS = 10;

/** A time of every week: Monday is 1; half-open, on a Shanghai clock; it does not cross midnight. */
export type WeeklyWindow = { weekday: number; from: string; to: string };

/** The days on which something is wanted or to be had; an open end is null. Both days are inside. */
export type Days = { fromOn: DateOn | null; toOn: DateOn | null };

export const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 周二 14:00–17:00 */
export function windowText({ weekday, from, to }: WeeklyWindow): string {
  return `${WEEKDAY_NAMES[weekday - 1]} ${from}–${to}`;
}

/** Windows that can never be used are dropped, the rest stand in the order of the week, each once. */
export function cleanWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const real = windows.filter(({ from, to }) => from < to);
  const byKey = new Map(real.map(({ weekday, from, to }) => [`${weekday} ${from} ${to}`, { weekday, from, to }]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

/** Minutes a week that two lists of windows share; 0 when they never meet. */
export function sharedMinutes(one: readonly WeeklyWindow[], other: readonly WeeklyWindow[]): number {
  return one.reduce(
    (sum, a) =>
      sum +
      other
        .filter(({ weekday }) => weekday === a.weekday)
        .reduce((own, b) => own + Math.max(0, Math.min(minuteOf(a.to), minuteOf(b.to)) - Math.max(minuteOf(a.from), minuteOf(b.from))), 0),
    0,
  );
}

/** Whether there is a day on which both are there. */
export function daysMeet(one: Days, other: Days): boolean {
  const from = [one.fromOn, other.fromOn].filter((on) => on !== null).sort().at(-1);
  const to = [one.toOn, other.toOn].filter((on) => on !== null).sort()[0];
  return from === undefined || to === undefined || from <= to;
}

/** Tags as people type them: without blanks around, each once, empty ones dropped. */
export function cleanSkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map((skill) => skill.normalize('NFKC').trim()).filter((skill) => skill !== ''))];
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
