import { durationText } from '@app/kernel/time.js';
import {
  METRIC_NAMES,
  cutAtQuota,
  type ExcludedEntry,
  type Metric,
  type QuotaCut,
  type RankedEntry,
} from '@app/rankings/runs/ranking.rules.js';
import type { ProgramCriteria, QuotaTerms } from './program.rules.js';

/**
 * From a frozen ranking to the proposed list. A machine only proposes, and says for each person why in or why out
 * (个人信息保护法 24); a person approves.
 */
export type CandidateOutcome = 'IN' | 'OUT';

/** What the program must know of a person beyond the ranking. */
export type CandidateFacts = {
  /** Only who has confirmed the registration may be honoured (H13); who has left, not. */
  standing: 'CONFIRMED' | 'UNCONFIRMED' | 'LEFT';
  /** A full name is on record; 张*三 or a bare number cannot be printed. */
  hasFullName: boolean;
  /** An honour of the community within the months of rest that the program asks for, in words; null without. */
  restingFrom?: string | null;
  /** Somebody objects to this person in another program, and it is not decided yet. */
  isUnderObjection?: boolean;
};

export type ProposedCandidate = {
  memberId: string;
  memberNo: string;
  rank: number | null;
  value: number;
  finalMinutes: number;
  services: number;
  position: number;
  outcome: CandidateOutcome;
  reasons: string[];
  /** Why not even a person may put this one on the list; null for who only missed a condition or the quota. */
  obstacle: string | null;
};

export type Proposal = {
  candidates: ProposedCandidate[];
  selected: number;
  /** What happened as a whole: how many ranked, eligible, in; the tie at the cut; places left empty. */
  explanation: string[];
};

/** Below the cut only so many are kept by name: enough to move up by hand. The rest are counted in a sentence. */
export const RESERVES = 100;

export function proposeCandidates(
  list: { entries: readonly RankedEntry[]; excluded: readonly ExcludedEntry[] },
  terms: QuotaTerms,
  metric: Metric,
  factsOf: (memberId: string) => CandidateFacts,
): Proposal {
  const judged = list.entries.map((entry): Judged => {
    const facts = factsOf(entry.memberId);
    const obstacle = obstacleOf(facts);
    const shortfalls = [...restOf(facts, terms.criteria), ...shortfallsOf(entry, terms.criteria, metric)];
    return { entry, obstacle, against: obstacle === null ? shortfalls : [obstacle, ...shortfalls] };
  });
  const eligible = judged
    .filter(({ against }) => against.length === 0)
    .map(({ entry }, index) => ({ ...entry, position: index + 1 }));
  const cut = cutAtQuota(eligible, terms.quota, terms.tieRule);
  const verdictOn = verdicts(cut, terms);
  const considered = judged.map(({ entry, obstacle, against }): ProposedCandidate => {
    const verdict = against.length > 0 ? { outcome: 'OUT' as const, reasons: against } : verdictOn(entry);
    const reasons = [placeText(entry, metric), ...verdict.reasons];
    return { ...shownOf(entry), rank: entry.rank, position: entry.position, ...verdict, reasons, obstacle };
  });

  const lastIn = considered.findLastIndex(({ outcome }) => outcome === 'IN');
  const kept = considered.slice(0, lastIn + 1 + cut.cutTie.length + RESERVES);
  const excluded = list.excluded.slice(0, RESERVES).map(unranked(list.entries.length));
  return {
    candidates: [...kept, ...excluded],
    selected: cut.inside.length,
    explanation: summary(list.entries.length, eligible.length, considered.length - kept.length, cut, terms),
  };
}

type Judged = { entry: RankedEntry; obstacle: string | null; against: string[] };

/** What is said to somebody who meets every condition. */
function verdicts(cut: QuotaCut, terms: QuotaTerms) {
  const inside = new Set(cut.inside.map(({ memberId }) => memberId));
  const cutTie = new Set(cut.cutTie.map(({ memberId }) => memberId));
  const tiedRank = cut.explanation === null ? undefined : (cut.cutTie[0] ?? cut.inside.at(-1))?.rank;
  const isFull = cut.inside.length >= terms.quota;
  return (entry: RankedEntry): { outcome: CandidateOutcome; reasons: string[] } => {
    if (inside.has(entry.memberId)) {
      const atCut = `${cut.explanation}。入选。`;
      const why = entry.rank === tiedRank ? atCut : `在名额 ${terms.quota} 个之内入选。`;
      return { outcome: 'IN', reasons: [criteriaText(terms.criteria), why] };
    }
    if (cutTie.has(entry.memberId)) return { outcome: 'OUT', reasons: [`${cut.explanation}。未入选。`] };
    const why = isFull ? `符合条件，但名额 ${terms.quota} 个已满。` : '符合条件，但名次在未入选的并列者之后。';
    return { outcome: 'OUT', reasons: [why] };
  };
}

/** Who the ranking itself left out, listed after everybody ranked. */
function unranked(rankedCount: number) {
  return (entry: ExcludedEntry, index: number): ProposedCandidate => ({
    ...shownOf(entry),
    rank: null,
    position: rankedCount + index + 1,
    outcome: 'OUT',
    reasons: [`不参加排名：${entry.exclusionReason}。`],
    obstacle: `排名时已排除(${entry.exclusionReason})。`,
  });
}

function summary(
  ranked: number,
  eligible: number,
  unlisted: number,
  cut: QuotaCut,
  { quota }: QuotaTerms,
): string[] {
  const selected = cut.inside.length;
  return [
    `榜上 ${ranked} 人，符合条件 ${eligible} 人，名额 ${quota} 个，入选 ${selected} 人。`,
    cut.explanation === null ? '' : `${cut.explanation}。`,
    selected < quota ? `空缺 ${quota - selected} 个名额，宁缺毋滥，不降低条件补足。` : '',
    unlisted > 0 ? `其后 ${unlisted} 人名次在名额之外，未逐一列出。` : '',
  ].filter((sentence) => sentence !== '');
}

function shownOf(entry: RankedEntry | ExcludedEntry) {
  const { memberId, memberNo, value, finalMinutes, services } = entry;
  return { memberId, memberNo, value, finalMinutes, services };
}

/** What no condition and no hand can overrule: the person's own confirmation, and a name to print. */
export function obstacleOf({ standing, hasFullName, isUnderObjection = false }: CandidateFacts): string | null {
  if (standing === 'UNCONFIRMED') return '本人还没有确认志愿者登记，确认前不列入名单。';
  if (standing === 'LEFT') return '已退出志愿者队伍，不列入名单。';
  if (!hasFullName) return '登记的姓名不完整，无法颁发证书；补全姓名后可重新生成名单。';
  if (isUnderObjection) return '另一项评选中对其有异议，正在核实；处理完之前不列入名单。';
  return null;
}

/** Whoever was honoured lately makes room, where the program says so. */
function restOf({ restingFrom = null }: CandidateFacts, { restMonths = 0 }: ProgramCriteria): string[] {
  if (restMonths === 0 || restingFrom === null) return [];
  return [`${restMonths} 个月内已获得“${restingFrom}”，按条件这次不重复表扬。`];
}

/** Each condition that is not met, with what is missing. */
function shortfallsOf(entry: RankedEntry, criteria: ProgramCriteria, metric: Metric): string[] {
  const { minMinutes = 0, minPoints = 0, minServices = 0 } = criteria;
  const { finalMinutes, services } = entry;
  const shortfalls: string[] = [];
  if (finalMinutes < minMinutes) {
    const missing = durationText(minMinutes - finalMinutes);
    shortfalls.push(
      `服务时长 ${durationText(finalMinutes)}，条件是不少于 ${durationText(minMinutes)}，差 ${missing}。`,
    );
  }
  if (metric === 'points' && entry.value < minPoints) {
    shortfalls.push(`积分 ${entry.value} 分，条件是不少于 ${minPoints} 分，差 ${minPoints - entry.value} 分。`);
  }
  if (services < minServices) {
    shortfalls.push(`服务 ${services} 次，条件是不少于 ${minServices} 次，差 ${minServices - services} 次。`);
  }
  return shortfalls;
}

function placeText(entry: RankedEntry, metric: Metric): string {
  const tie = entry.tiedWith > 0 ? `，与 ${entry.tiedWith} 人并列` : '';
  return `${METRIC_NAMES[metric]} ${valueText(entry.value, metric)}，排第 ${entry.rank} 名${tie}。`;
}

/** 126小时30分, or 1,265 分 of points. */
export function valueText(value: number, metric: Metric): string {
  return metric === 'minutes' ? durationText(value) : `${value} 分`;
}

/** The conditions in one sentence. */
export function criteriaText(criteria: ProgramCriteria): string {
  const parts = [
    criteria.minMinutes ? `服务时长不少于 ${durationText(criteria.minMinutes)}` : '',
    criteria.minPoints ? `积分不少于 ${criteria.minPoints} 分` : '',
    criteria.minServices ? `服务不少于 ${criteria.minServices} 次` : '',
    criteria.restMonths ? `${criteria.restMonths} 个月内没有获得过本社区的表扬` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '本项目没有设最低条件。' : `符合条件：${parts.join('，')}。`;
}
