/**
 * The bytes that make a run reproducible. Two runs over the same inputs have the same input hash, and their lists
 * are equal byte for byte; the names of the runs and the moments they were asked for are no inputs.
 */
import type { Period } from '@app/kernel/time.js';
import type { Exclusion, MemberTotal, Metric, RankedList, TieRule } from './ranking.rules.js';

export type RankingInput = {
  areaId: string;
  metric: Metric;
  period: Period;
  ties: TieRule;
  exclusions: readonly Exclusion[];
  totals: readonly MemberTotal[];
};

/** Changes when the meaning of the bytes does, so that hashes of different meanings never look alike. */
const INPUT_FORMAT = 'ranking-input/1';
const LIST_FORMAT = 'ranking-list/1';

/** One line for the head, one for each exclusion, one for each total; in member-number order, whatever came first. */
export function* inputLines(input: RankingInput): Generator<string> {
  const { areaId, metric, period, ties } = input;
  yield line([INPUT_FORMAT, areaId, metric, period.from, period.to, ties]);
  const numbers = new Map(input.totals.map((total) => [total.memberId, total.memberNo]));
  const exclusions = input.exclusions.map((exclusion) => ({
    memberNo: numbers.get(exclusion.memberId) ?? '',
    ...exclusion,
  }));
  for (const { memberNo, memberId, reason } of exclusions.sort(byNumber))
    yield line(['x', memberNo, memberId, reason]);
  for (const t of [...input.totals].sort(byNumber)) {
    yield line(['t', t.memberNo, t.memberId, t.value, t.finalMinutes, t.services, t.reachedOn]);
  }
}

/** The frozen list: every place in order, then the excluded. */
export function* listLines({ entries, excluded }: RankedList): Generator<string> {
  yield line([LIST_FORMAT, entries.length, excluded.length]);
  for (const e of entries) yield line([e.rank, e.position, e.memberNo, e.memberId, e.value]);
  for (const e of excluded) yield line(['x', e.memberNo, e.memberId, e.value, e.exclusionReason]);
}

function line(values: readonly (string | number)[]): string {
  return `${JSON.stringify(values)}\n`;
}

type Numbered = { memberNo: string; memberId: string };

function byNumber(a: Numbered, b: Numbered): number {
  return compareText(a.memberNo, b.memberNo) || compareText(a.memberId, b.memberId);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
