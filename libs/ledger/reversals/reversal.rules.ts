import { durationText, type DateOn } from '@app/kernel/time.js';
import { balanceKey, type Balance } from '../transfers/posting.rules.js';
import { isSystemAccount, reversalOf, SYSTEM, type Posting, type Transfer } from '../transfers/transfer.rules.js';

/** Who takes a transfer back, and why; see `Posting`. */
export type ReversalCause = Pick<Posting, 'causeType' | 'causeId' | 'explanation'>;

export type Reversal = {
  original: Transfer;
  cause: ReversalCause;
  /** It was taken back before; then there is nothing to cover, and the posting will be found or refused. */
  isReversed: boolean;
};

/**
 * The postings that take transfers back, in the order in which to post them.
 *
 * A mistake must be mendable even when what it gave is already spent, and nobody may fall below zero. So where the
 * balance does not suffice, the community covers the rest first (ADJUST from `system:covered`), and the reversal
 * is booked in full. What was covered stays visible, and may later be paid back by another posting; the goods are
 * not asked back. Only what the system gave is covered: a hold or a refund that is gone refuses like any payment.
 * Minutes are never spent, so this only ever happens to points.
 *
 * @param balances locked balances of the accounts that received, by `balanceKey`
 * @param today the day the cover counts for
 */
export function takeBack(
  reversals: readonly Reversal[],
  balances: ReadonlyMap<string, Balance>,
  today: DateOn,
): Posting[] {
  const left = new Map<string, number>();
  return reversals.flatMap(({ original, cause, isReversed }) => {
    const reversal = reversalOf(original, cause);
    if (isReversed || !isSystemAccount(original.debit) || isSystemAccount(original.credit)) return [reversal];
    const key = balanceKey(original.credit, original.unit);
    const balance = balances.get(key);
    const available = left.get(key) ?? (balance ? balance.credits - balance.debits : 0);
    const missing = Math.max(0, original.amount - available);
    left.set(key, available + missing - original.amount);
    return missing === 0 ? [reversal] : [coverOf(reversal, missing, today), reversal];
  });
}

function coverOf(reversal: Posting, missing: number, today: DateOn): Posting {
  const amount = reversal.unit === 'points' ? `${missing} 分` : durationText(missing);
  return {
    unit: reversal.unit,
    debit: SYSTEM.covered,
    credit: reversal.debit,
    amount: missing,
    code: 'ADJUST',
    causeType: reversal.causeType,
    causeId: reversal.causeId,
    areaId: reversal.areaId,
    effectiveOn: today,
    explanation: [`要冲回的已经用掉 ${amount}，这部分由社区垫上，余额不会变成负数`],
  };
}
