/**
 * Who stands where. Plain totals in, ranked entries out: no clock, no chance, no database order, so the same
 * totals give the same list on every machine.
 */
import type { DateOn } from '@app/kernel/time.js';

export const METRICS = ['points', 'minutes', 'services'] as const;
export type Metric = (typeof METRICS)[number];
export const METRIC_NAMES: Record<Metric, string> = { points: '积分', minutes: '服务时长', services: '服务次数' };

/** After two seconds comes a fourth (competition: 1, 2, 2, 4) or a third (dense: 1, 2, 2, 3). */
export const TIE_RULES = ['competition', 'dense'] as const;
export type TieRule = (typeof TIE_RULES)[number];
export const TIE_RULE_NAMES: Record<TieRule, string> = {
  competition: '并列后名次跳过(1、2、2、4)',
  dense: '并列后名次连续(1、2、2、3)',
};

/** RUNNING writes its entries; FROZEN never changes again; SUPERSEDED was frozen and a newer run stands in its place. */
export const RUN_STATES = ['RUNNING', 'FROZEN', 'SUPERSEDED', 'FAILED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What one member achieved in the period. */
export type MemberTotal = {
  memberId: string;
  /** The last resort between equals, and the order of the canonical bytes; unique, never personal data. */
  memberNo: string;
  value: number;
  finalMinutes: number;
  services: number;
  /** The day of the last service that counted, when the value was reached. */
  reachedOn: DateOn;
};

export type Exclusion = { memberId: string; reason: string };

export type RankedEntry = MemberTotal & {
  rank: number;
  /** How many others share the rank. */
  tiedWith: number;
  /** 1, 2, 3 … down the list; inside a tie by `tieOrder`. Decides only where a quota cuts a tie, never the rank. */
  position: number;
};

export type ExcludedEntry = MemberTotal & { exclusionReason: string };

export type RankedList = { entries: RankedEntry[]; excluded: ExcludedEntry[] };

/**
 * Ranks everybody who achieved something; who achieved nothing is not last but not on the list. Excluded members
 * are shown apart with their reason and take no place from others.
 */
export function rank(
  totals: readonly MemberTotal[],
  options: { ties: TieRule; exclusions?: readonly Exclusion[] },
): RankedList {
  const reasons = new Map((options.exclusions ?? []).map(({ memberId, reason }) => [memberId, reason]));
  const ranked = totals.filter((total) => total.value > 0 && !reasons.has(total.memberId)).sort(byPlace);
  const excluded = totals
    .filter((total) => reasons.has(total.memberId))
    .sort(byPlace)
    .map((total) => ({ ...total, exclusionReason: reasons.get(total.memberId)! }));

  const entries: RankedEntry[] = [];
  for (let from = 0, dense = 1; from < ranked.length; dense += 1) {
    let to = from + 1;
    while (to < ranked.length && ranked[to]!.value === ranked[from]!.value) to += 1;
    const place = options.ties === 'dense' ? dense : from + 1;
    for (let i = from; i < to; i += 1) {
      entries.push({ ...ranked[i]!, rank: place, tiedWith: to - from - 1, position: i + 1 });
    }
    from = to;
  }
  return { entries, excluded };
}

function byPlace(a: MemberTotal, b: MemberTotal): number {
  return b.value - a.value || tieOrder(a, b);
}

/** Inside a tie: more FINAL minutes, more services, reached earlier, lower number. Never chance. */
export function tieOrder(a: MemberTotal, b: MemberTotal): number {
  return (
    b.finalMinutes - a.finalMinutes ||
    b.services - a.services ||
    compareText(a.reachedOn, b.reachedOn) ||
    compareText(a.memberNo, b.memberNo)
  );
}

/** Which comparison put `a` before `b` inside a tie, in words. */
export function tieOrderReason(a: MemberTotal, b: MemberTotal): string {
  if (a.finalMinutes !== b.finalMinutes) return '最终确认的服务时长更多';
  if (a.services !== b.services) return '服务次数更多';
  if (a.reachedOn !== b.reachedOn) return '更早达到';
  return '志愿者编号在前';
}

/** What happens to a tie that the quota cuts: all of it in, none of it, or its members one by one in tie order. */
export const QUOTA_TIE_RULES = ['include-all', 'include-none', 'tie-order'] as const;
export type QuotaTieRule = (typeof QUOTA_TIE_RULES)[number];

export type QuotaCut = {
  inside: RankedEntry[];
  /** Those of the tie at the cut who stayed outside; empty when the quota cut no tie. */
  cutTie: RankedEntry[];
  /** What happened at the cut, in one sentence; null when the quota cut no tie. */
  explanation: string | null;
};

/** The entries that a quota of places lets in. `entries` come from `rank`. */
export function cutAtQuota(entries: readonly RankedEntry[], quota: number, rule: QuotaTieRule): QuotaCut {
  const last = entries[quota - 1];
  const next = entries[quota];
  if (quota <= 0 || !last || !next || last.rank !== next.rank) {
    return { inside: entries.slice(0, Math.max(0, quota)), cutTie: [], explanation: null };
  }
  const tie = entries.filter((entry) => entry.rank === last.rank);
  const before = entries.slice(0, tie[0]!.position - 1);
  const what = `名额 ${quota} 个，第 ${last.rank} 名有 ${tie.length} 人并列，名额内还剩 ${quota - before.length} 个`;
  if (rule === 'include-all') {
    return { inside: [...before, ...tie], cutTie: [], explanation: `${what}；按规则并列者全部入选` };
  }
  if (rule === 'include-none') {
    return { inside: before, cutTie: tie, explanation: `${what}；按规则并列者都不入选` };
  }
  const reason = tieOrderReason(last, next);
  return {
    inside: entries.slice(0, quota),
    cutTie: tie.slice(quota - before.length),
    explanation: `${what}；并列者依次按最终确认时长、服务次数、达到先后、志愿者编号排列，入选的最后一位${reason}`,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
