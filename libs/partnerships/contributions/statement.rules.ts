/** 年度贡献证明: which lines it has, what they add up to, and what its hash covers. */
import type { DateOn } from '@app/kernel/time.js';
import type { ContributionKind } from './contribution.rules.js';
import { totalsOf, type KindTotal, type Sums } from './contribution-totals.rules.js';

export const STATEMENT_STATES = ['VALID', 'REVOKED'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

export type StatementTotals = Sums & { byKind: KindTotal[] };

/** What of a contribution stands on the paper. */
export type StatementLine = {
  id: string;
  contributionKind: ContributionKind;
  itemName: string;
  quantity: number;
  measure: string;
  amountFen: number | null;
  occurredOn: DateOn;
  activityId: string | null;
};

/** The lines in the order of their days; those of one day in the order in which they were logged. */
export function inOrder<T extends Pick<StatementLine, 'id' | 'occurredOn'>>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => (a.occurredOn === b.occurredOn ? (a.id < b.id ? -1 : 1) : a.occurredOn < b.occurredOn ? -1 : 1));
}

export function statementTotals(lines: readonly StatementLine[]): StatementTotals {
  const { count, amountFen, peopleMinutes, recordedMinutes, byKind } = totalsOf(
    lines.map((line) => ({
      contributionKind: line.contributionKind,
      month: line.occurredOn.slice(0, 7),
      unitId: '',
      measure: line.measure,
      count: 1,
      amountFen: line.amountFen ?? 0,
      quantity: line.quantity,
      recordedMinutes: line.activityId === null ? 0 : line.quantity,
    })),
  );
  return { count, amountFen, peopleMinutes, recordedMinutes, byKind };
}

/** What the hash covers, in one fixed order: whatever a reader of the paper relies on. */
export function hashedStatement(
  head: { verifyCode: string; unitName: string; communityName: string; yearNo: number; issuedOn: DateOn },
  lines: readonly StatementLine[],
): string {
  const { verifyCode, unitName, communityName, yearNo, issuedOn } = head;
  const body = inOrder(lines).map(({ id, contributionKind, itemName, quantity, measure, amountFen, occurredOn, activityId }) => [
    id,
    contributionKind,
    itemName,
    quantity,
    measure,
    amountFen,
    occurredOn,
    activityId,
  ]);
  return JSON.stringify(['contribution-statement/1', verifyCode, unitName, communityName, yearNo, issuedOn, body]);
}

/** The same while a statement is in force, null after: the unique column over it lets one stand. */
export function validKeyOf(unitId: string, yearNo: number): string {
  return `${unitId}:${yearNo}`;
}
