/**
 * How a passbook of points falls into lots. The ledger knows only amounts; which of them expire when follows from
 * its lines alone, in their order, by the rules below. So lots are never out of step with the balance: they are
 * computed from the same lines, and whatever is stored of them is a part that was computed before.
 *
 * - Whatever brings points makes a lot, which expires by the policy of the entry (else the one in force that day).
 * - Spending takes the lot that expires first, the older one among equals.
 * - Taking an entry back takes its own lot first; what of it was spent already is taken like a spending.
 * - Points that come back (an order is cancelled, a spending is taken back) return to the lots they came from and
 *   keep their date. Where that date has passed they become a lot of their own with a few days' grace.
 */
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { expiresOn, policyTimeline, type PointsPolicy } from '../policies/policy.rules.js';

export type Lot = {
  /** The transfer that brought the points. */
  id: string;
  lineNo: number;
  earnedAt: Instant;
  /** The first day on which the rest is no longer valid; null: it stays. */
  expiresOn: DateOn | null;
  amountPoints: number;
  remainingPoints: number;
};

export type Allocation = {
  transferId: string;
  lotId: string;
  points: number;
  returnedPoints: number;
  /** `held:<order>` while they wait for an order. */
  heldBy: string | null;
};

/** A line of the passbook, as far as lots depend on it. */
export type LotLine = {
  transferId: string;
  lineNo: number;
  /** Negative where it took. */
  amount: number;
  /** The other account. */
  counter: string;
  code: string;
  causeType: string;
  causeId: string;
  reversesId: string | null;
  policyVersion: string | null;
  recordedAt: Instant;
};

export type LotState = { lots: ReadonlyMap<string, Lot>; allocations: readonly Allocation[] };

/** What an EXPIRE entry names as its cause; the lot is the cause's id. */
export const LOT_CAUSE = 'points-lot';

/** The state after further lines, oldest first. The given state stays as it was. */
export function applyLines(state: LotState, lines: readonly LotLine[], policies: readonly PointsPolicy[]): LotState {
  const draft = new Draft(state, policies);
  for (const line of lines) draft.apply(line);
  return { lots: draft.lots, allocations: draft.allocations };
}

/** What can be spent, the lot that expires first in front. */
export function openLots(lots: Iterable<Lot>): Lot[] {
  return [...lots].filter(({ remainingPoints }) => remainingPoints > 0).sort(firstToExpire);
}

/** Lots whose date has come. */
export function expiredLots(lots: Iterable<Lot>, today: DateOn): Lot[] {
  return openLots(lots).filter((lot) => isExpired(lot, today));
}

/** Points that expire up to and including the day `until`. */
export function pointsExpiringBy(lots: Iterable<Lot>, until: DateOn): number {
  return openLots(lots)
    .filter((lot) => isExpired(lot, until))
    .reduce((sum, lot) => sum + lot.remainingPoints, 0);
}

function isExpired(lot: Lot, on: DateOn): boolean {
  return lot.expiresOn !== null && lot.expiresOn <= on;
}

function firstToExpire(a: Lot, b: Lot): number {
  if (a.expiresOn === b.expiresOn) return a.lineNo - b.lineNo;
  if (a.expiresOn === null) return 1;
  return b.expiresOn === null || a.expiresOn < b.expiresOn ? -1 : 1;
}

class Draft {
  readonly lots: Map<string, Lot>;
  readonly allocations: Allocation[];

  constructor(
    { lots, allocations }: LotState,
    private readonly policies: readonly PointsPolicy[],
  ) {
    this.lots = new Map([...lots].map(([id, lot]) => [id, { ...lot }]));
    this.allocations = allocations.map((allocation) => ({ ...allocation }));
  }

  apply(line: LotLine): void {
    if (line.amount < 0) this.spend(line);
    else this.receive(line);
  }

  private receive(line: LotLine): void {
    let left = line.amount;
    let late = 0;
    const today = dateOf(line.recordedAt);
    for (const allocation of this.backTo(line)) {
      const lot = this.lots.get(allocation.lotId);
      const points = Math.min(left, allocation.points - allocation.returnedPoints);
      if (points === 0 || !lot) continue;
      allocation.returnedPoints += points;
      left -= points;
      if (isExpired(lot, today)) late += points;
      else lot.remainingPoints += points;
    }
    if (late > 0) this.open(line, late, addDays(today, this.graceDays(today)));
    else if (left > 0) this.open(line, left, this.expiryOf(line));
    // Both at once cannot be told apart by one lot: what has no known origin then shares the grace.
    if (late > 0 && left > 0) this.add(line.transferId, left);
  }

  /** Spendings whose points a line brings back. */
  private backTo(line: LotLine): Allocation[] {
    if (line.reversesId) return this.allocations.filter(({ transferId }) => transferId === line.reversesId);
    const held = line.code === 'RELEASE' ? line.counter : line.code === 'REFUND' ? `held:${line.causeId}` : null;
    return held === null ? [] : this.allocations.filter(({ heldBy }) => heldBy === held);
  }

  private spend(line: LotLine): void {
    const own = line.reversesId ?? (line.code === 'EXPIRE' && line.causeType === LOT_CAUSE ? line.causeId : null);
    const first = own === null ? undefined : this.lots.get(own);
    const others = openLots(this.lots.values()).filter((lot) => lot !== first);
    let left = -line.amount;
    for (const lot of first ? [first, ...others] : others) {
      const points = Math.min(left, lot.remainingPoints);
      if (points === 0) continue;
      lot.remainingPoints -= points;
      left -= points;
      const heldBy = line.counter.startsWith('held:') ? line.counter : null;
      this.allocations.push({ transferId: line.transferId, lotId: lot.id, points, returnedPoints: 0, heldBy });
    }
    if (left > 0) throw new Error(`line ${line.lineNo} takes ${left} points more than its passbook holds`);
  }

  private open({ transferId, lineNo, recordedAt }: LotLine, points: number, expiry: DateOn | null): void {
    this.lots.set(transferId, {
      id: transferId,
      lineNo,
      earnedAt: recordedAt,
      expiresOn: expiry,
      amountPoints: points,
      remainingPoints: points,
    });
  }

  private add(lotId: string, points: number): void {
    const lot = this.lots.get(lotId)!;
    lot.amountPoints += points;
    lot.remainingPoints += points;
  }

  /** Points are earned on the day they are booked: a record that waited for approval loses nothing by it. */
  private expiryOf({ policyVersion, recordedAt }: LotLine): DateOn | null {
    const on = dateOf(recordedAt);
    const policy = this.policies.find(({ version }) => String(version) === policyVersion) ?? this.inForce(on);
    return policy ? expiresOn(policy.rules, on) : null;
  }

  private graceDays(on: DateOn): number {
    return this.inForce(on)?.rules.redemption.refundGraceDays ?? 0;
  }

  private inForce(on: DateOn): PointsPolicy | undefined {
    return policyTimeline(this.policies).findLast(({ effectiveFrom }) => effectiveFrom <= on);
  }
}
