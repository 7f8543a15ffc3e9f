import type { DateOn, Instant } from '@app/kernel/time.js';

/** Points that came in together and expire together, as far as they are left. */
export class LotView {
  earnedAt: Instant;
  amountPoints: number;
  remainingPoints: number;
  /** The last day on which they can be spent; null: they stay. */
  lastOn: DateOn | null;
}

export class LotsView {
  points: number;
  /** Of these, those that expire within thirty days. */
  expiringPoints: number;
  /** The last day on which the first of those can be spent. */
  firstLastOn: DateOn | null;
  /** The first to expire in front. */
  lots: LotView[];
  /** How points expire here, in sentences. */
  explanation: string[];
}
