/**
 * "Why am I fourth, and what is missing to the next place", in words. Works on whatever ranked list there
 * is: a frozen run or the live standing.
 */
import { maskName } from '@app/kernel/names.js';
import { addDays, type Period } from '@app/kernel/time.js';
import { spanText } from '@app/points/policies/policy-text.rules.js';
import {
  METRIC_NAMES,
  type ExcludedEntry,
  type Metric,
  type RankedEntry,
  type RankedList,
} from './ranking.rules.js';

export const NEIGHBOURS_EACH_SIDE = 3;
const NOBODY = '一位志愿者';

export type Neighbour = { rank: number; value: number; name: string; isMe: boolean };

export type Place = {
  rank: number | null;
  value: number;
  services: number;
  /** How many are ranked. */
  of: number;
  tiedWith: number;
  /** The next better place; null for the first and for who is not ranked by decision. */
  next: { rank: number; missing: number; missingMinutes: number | null; text: string } | null;
  neighbours: Neighbour[];
  exclusionReason: string | null;
  sentences: string[];
};

export type PlaceContext = {
  metric: Metric;
  period: Period;
  /** Shown to the person: 幸福社区. */
  areaName: string;
  /** Whom the sentences speak of; 您 when left out, for the person's own page. */
  who?: string;
  /** How long one serves for so many points; null where no policy is in force or minutes are ranked. */
  minutesToEarn: ((points: number) => number) | null;
  /** Full names by member; masked here. Who is missing stays nameless (not confirmed, or not to be named). */
  names: ReadonlyMap<string, string>;
};

/** What has to be known about a list to explain one place on it; a handful of rows of a list of any length. */
export type PlaceFacts = {
  me: RankedEntry | null;
  excluded: ExcludedEntry | null;
  /** The entry right before my tie. Its position says how many are ahead. */
  better: Pick<RankedEntry, 'rank' | 'value' | 'position'> | null;
  /** The last on the list: the first place to reach for who is not on it. */
  last: Pick<RankedEntry, 'rank' | 'value'> | null;
  of: number;
  /** Me with three before and three after in list order. */
  around: readonly RankedEntry[];
};

export function placeFacts({ entries, excluded }: RankedList, memberId: string): PlaceFacts {
  const index = entries.findIndex((entry) => entry.memberId === memberId);
  const me = entries[index] ?? null;
  const first = me ? entries.findIndex((entry) => entry.rank === me.rank) : 0;
  return {
    me,
    excluded: excluded.find((entry) => entry.memberId === memberId) ?? null,
    better: entries[first - 1] ?? null,
    last: entries.at(-1) ?? null,
    of: entries.length,
    around: me
      ? entries.slice(Math.max(0, index - NEIGHBOURS_EACH_SIDE), index + NEIGHBOURS_EACH_SIDE + 1)
      : [],
  };
}

export function explainPlace(facts: PlaceFacts, context: PlaceContext): Place {
  return facts.me ? rankedPlace(facts.me, facts, context) : unrankedPlace(facts, context);
}

function rankedPlace(me: RankedEntry, facts: PlaceFacts, context: PlaceContext): Place {
  const { better, of } = facts;
  const { who = '您' } = context;
  const next = better ? stepTo(better.rank, better.value, me.value, context) : null;
  const sentences = [
    `${scopeText(context)}，${who}以 ${amountText(me.value, context.metric)} 排第 ${me.rank} 名，共 ${of} 人上榜。`,
    context.metric === 'services' ? null : `这些${context.metric === 'points' ? '积分' : '时长'}来自 ${me.services} 次服务。`,
    tieText(me, better?.position ?? 0, context.metric),
    next ? next.text : `${who}已经是第 1 名。`,
  ].filter((sentence) => sentence !== null);
  return {
    rank: me.rank,
    value: me.value,
    services: me.services,
    of,
    tiedWith: me.tiedWith,
    next,
    neighbours: facts.around.map((entry) => neighbourOf(entry, me, context)),
    exclusionReason: null,
    sentences,
  };
}

function unrankedPlace({ excluded, last, of }: PlaceFacts, context: PlaceContext): Place {
  const { who = '您' } = context;
  const next = !excluded && last ? stepTo(last.rank, last.value, 0, context) : null;
  const sentences = excluded
    ? [
        `${scopeText(context)}，${who}有 ${amountText(excluded.value, context.metric)}，不参加排名。`,
        `原因：${excluded.exclusionReason}。如有异议，请联系社区工作人员。`,
      ]
    : [
        `${scopeText(context)}，${who}还没有计入排名的${METRIC_NAMES[context.metric]}。`,
        next ? next.text : '参加一次志愿服务并经确认后，就会出现在榜上。',
      ];
  return {
    rank: null,
    value: excluded?.value ?? 0,
    services: excluded?.services ?? 0,
    of,
    tiedWith: 0,
    next,
    neighbours: [],
    exclusionReason: excluded?.exclusionReason ?? null,
    sentences,
  };
}

/** Reaching the value of the place above ties with it; one more passes it. */
function stepTo(
  rank: number,
  value: number,
  mine: number,
  context: PlaceContext,
): NonNullable<Place['next']> {
  const missing = value - mine;
  const minutes = context.metric === 'minutes' ? missing : (context.minutesToEarn?.(missing) ?? null);
  const about = context.metric === 'points' && minutes !== null ? `(约 ${spanText(minutes)} 服务)` : '';
  const text = `再有 ${amountText(missing, context.metric)}${about}，就能与第 ${rank} 名并列。`;
  return { rank, missing, missingMinutes: minutes, text };
}

function tieText(me: RankedEntry, ahead: number, metric: Metric): string | null {
  if (me.tiedWith === 0) return null;
  const front = ahead > 0 ? `，前面有 ${ahead} 人` : '';
  return `另有 ${me.tiedWith} 人也是 ${amountText(me.value, metric)}，名次并列${front}。`;
}

function neighbourOf(entry: RankedEntry, me: RankedEntry, context: PlaceContext): Neighbour {
  const isMe = entry.memberId === me.memberId;
  const name = context.names.get(entry.memberId);
  const shown = isMe ? (name ?? '我') : name ? maskName(name) : NOBODY;
  return { rank: entry.rank, value: entry.value, name: shown, isMe };
}

/** 120 minutes are 2小时, 20 points are 20 分, 3 services are 3 次. */
export function amountText(value: number, metric: Metric): string {
  if (metric === 'minutes') return spanText(value);
  return metric === 'points' ? `${value} 分` : `${value} 次`;
}

function scopeText({ areaName, period }: PlaceContext): string {
  return `${areaName} ${periodText(period)}`;
}

/** 2026年, 2026年第4季度, 2026年11月, or the first and the last day. */
export function periodText({ from, to }: Period): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const months = (toYear - year) * 12 + toMonth - month;
  if (day === 1 && toDay === 1) {
    if (months === 12 && month === 1) return `${year}年`;
    if (months === 6 && month % 6 === 1) return `${year}年${month === 1 ? '上' : '下'}半年`;
    if (months === 3 && month % 3 === 1) return `${year}年第${(month + 2) / 3}季度`;
    if (months === 1) return `${year}年${month}月`;
  }
  const last = addDays(to, -1);
  const [lastYear, lastMonth, lastDay] = last.split('-').map(Number) as [number, number, number];
  return `${year}年${month}月${day}日至${lastYear === year ? '' : `${lastYear}年`}${lastMonth}月${lastDay}日`;
}
