/** What moves stock. IN and ADJUST are staff's (or a partner's gift); RESERVE and RETURN follow an order. */
import { refuse } from '@app/kernel/refusals.js';

export const MOVEMENT_KINDS = ['IN', 'ADJUST', 'RESERVE', 'RETURN'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export const MOVEMENT_KIND_NAMES: Record<MovementKind, string> = {
  IN: '入库',
  ADJUST: '盘点调整',
  RESERVE: '兑换预留',
  RETURN: '取消退回',
};

const MAX_STOCK = 1_000_000;

/** What is there afterwards. Refuses stock.below-zero and stock.too-many. */
export function stockAfter(stock: number, quantity: number): number {
  const after = stock + quantity;
  if (after < 0) refuse('stock.below-zero', { stock, quantity: -quantity });
  if (after > MAX_STOCK) refuse('stock.too-many', { limit: MAX_STOCK });
  return after;
}

export type AccountsFacts = {
  /** Sums up to the first day of the month, and within the month. */
  receivedBefore: number;
  received: number;
  adjustedBefore: number;
  adjusted: number;
  givenBefore: number;
  given: number;
};

/** A line of the monthly accounts: what is reserved still stands on the shelf, so it counts until it is picked up. */
export function accountsLine(facts: AccountsFacts): { before: number; received: number; adjusted: number; given: number; left: number } {
  const { received, adjusted, given } = facts;
  const before = facts.receivedBefore + facts.adjustedBefore - facts.givenBefore;
  return { before, received, adjusted, given, left: before + received + adjusted - given };
}
