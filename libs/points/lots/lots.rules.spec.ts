import fc from 'fast-check';
import { addDays, instantAt } from '@app/kernel/time.js';
import { DEFAULT_POINTS_RULES, type PointsPolicy } from '../policies/policy.rules.js';
import { applyLines, expiredLots, openLots, pointsExpiringBy, type LotLine, type LotState } from './lots.rules.js';

const EMPTY: LotState = { lots: new Map(), allocations: [] };
const POLICIES: PointsPolicy[] = [
  { version: 1, effectiveFrom: '2000-01-01', rules: { ...DEFAULT_POINTS_RULES, validity: { kind: 'months', months: 12 } } },
  { version: 2, effectiveFrom: '2026-06-01', rules: { ...DEFAULT_POINTS_RULES, validity: { kind: 'calendar-year' } } },
  { version: 3, effectiveFrom: '2026-09-01', rules: { ...DEFAULT_POINTS_RULES, validity: { kind: 'forever' } } },
];

let lineNo = 0;
const line = (id: string, amount: number, on: string, more: Partial<LotLine> = {}): LotLine => ({
  transferId: id,
  lineNo: ++lineNo,
  amount,
  counter: amount > 0 ? 'system:issued' : 'system:redeemed',
  code: amount > 0 ? 'EARN' : 'REDEEM',
  causeType: 'x',
  causeId: id,
  reversesId: null,
  policyVersion: null,
  recordedAt: instantAt(on, '10:00'),
  ...more,
});
const hold = (id: string, amount: number, on: string, order: string): LotLine =>
  line(id, -amount, on, { code: 'HOLD', counter: `held:${order}`, causeId: order });
const release = (id: string, amount: number, on: string, order: string): LotLine =>
  line(id, amount, on, { code: 'RELEASE', counter: `held:${order}`, causeId: order });
const after = (...lines: LotLine[]): LotState => applyLines(EMPTY, lines, POLICIES);
const left = (state: LotState): Record<string, number> =>
  Object.fromEntries([...state.lots.values()].map(({ id, remainingPoints }) => [id, remainingPoints]));

describe('lots', () => {
  it('expire by the policy of the entry, else by the one in force that day, counted from the day of booking', () => {
    const { lots } = after(
      line('a', 10, '2026-01-31'),
      line('b', 10, '2026-07-01'),
      line('c', 10, '2026-10-01'),
      line('d', 10, '2026-10-01', { policyVersion: '1' }),
    );
    expect([...lots.values()].map(({ expiresOn }) => expiresOn)).toEqual(['2027-01-31', '2027-01-01', null, '2027-10-01']);
  });

  it('are spent in the order in which they expire', () => {
    const earned = [line('late', 10, '2026-10-01'), line('soon', 10, '2026-07-01'), line('later', 10, '2026-05-01')];
    expect(left(after(...earned, line('s', -15, '2026-10-02')))).toEqual({ soon: 0, later: 5, late: 10 });
    expect(openLots(after(...earned).lots.values()).map(({ id }) => id)).toEqual(['soon', 'later', 'late']);
  });

  it('get back what a cancelled order had taken, with the date they had', () => {
    const state = after(line('a', 10, '2026-02-01'), line('b', 10, '2026-03-01'), hold('h', 15, '2026-04-01', 'o'), release('r', 15, '2026-04-05', 'o'));
    expect(left(state)).toEqual({ a: 10, b: 10 });
    expect(state.allocations.map(({ points, returnedPoints }) => [points, returnedPoints])).toEqual([
      [10, 10],
      [5, 5],
    ]);
  });

  it('that have expired meanwhile come back as a lot of their own, with grace', () => {
    const state = after(line('a', 10, '2025-02-01'), line('b', 10, '2025-03-01'), hold('h', 15, '2026-01-20', 'o'), release('r', 15, '2026-02-02', 'o'));
    expect(left(state)).toEqual({ a: 0, b: 10, r: 10 });
    expect(state.lots.get('r')!.expiresOn).toBe('2026-02-16');
  });

  it('are taken back first when their entry is reversed; the rest is taken from others', () => {
    const base = [line('a', 10, '2026-02-01'), line('b', 10, '2026-03-01'), line('s', -4, '2026-03-02')];
    const reverse = line('x', -10, '2026-03-03', { code: 'REVERSE', reversesId: 'a' });
    expect(left(after(...base, reverse))).toEqual({ a: 0, b: 6 });
    const later = line('y', -10, '2026-03-03', { code: 'REVERSE', reversesId: 'b' });
    expect(left(after(...base, later))).toEqual({ a: 6, b: 0 });
  });

  it('get back what a reversed spending had taken', () => {
    const undo = line('u', 4, '2026-03-03', { code: 'REVERSE', reversesId: 's' });
    expect(left(after(line('a', 10, '2026-02-01'), line('s', -4, '2026-03-02'), undo))).toEqual({ a: 10 });
  });

  it('expire whole, by an entry of their own', () => {
    const lines = [line('a', 10, '2026-02-01'), line('b', 10, '2026-03-01'), line('s', -4, '2026-03-02')];
    const state = after(...lines);
    expect(expiredLots(state.lots.values(), '2027-01-31')).toEqual([]);
    expect(expiredLots(state.lots.values(), '2027-02-01').map(({ id, remainingPoints }) => [id, remainingPoints])).toEqual([['a', 6]]);
    expect(pointsExpiringBy(state.lots.values(), '2027-03-01')).toBe(16);
    const expiry = line('e', -6, '2027-02-01', { code: 'EXPIRE', causeType: 'points-lot', causeId: 'a' });
    expect(left(applyLines(state, [expiry], POLICIES))).toEqual({ a: 0, b: 10 });
  });
});

describe('invariants', () => {
  type Step = { kind: 'earn' | 'spend' | 'hold' | 'release' | 'refund' | 'reverse' | 'expire'; amount: number; pick: number; days: number };
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom('earn', 'earn', 'spend', 'hold', 'release', 'refund', 'reverse', 'expire'),
    amount: fc.integer({ min: 1, max: 50 }),
    pick: fc.nat(),
    days: fc.integer({ min: 0, max: 120 }),
  });

  /** Tells a passbook that the ledger would have accepted: never below zero, held points come back once. */
  function tell(steps: readonly Step[]): { lines: LotLine[]; balance: number } {
    lineNo = 0;
    let [balance, on, n] = [0, '2026-01-01', 0];
    const lines: LotLine[] = [];
    const holds: { order: string; amount: number }[] = [];
    const reversible: LotLine[] = [];
    const add = (made: LotLine): void => {
      lines.push(made);
      balance += made.amount;
      if (made.code === 'EARN' || made.code === 'REDEEM') reversible.push(made);
    };
    for (const { kind, amount, pick, days } of steps) {
      on = addDays(on, days);
      const id = `t${n++}`;
      if (kind === 'earn') add(line(id, amount, on));
      if (kind === 'spend' && balance >= amount) add(line(id, -amount, on));
      if (kind === 'hold' && balance >= amount) {
        holds.push({ order: `o${n}`, amount });
        add(hold(id, amount, on, `o${n}`));
      }
      if ((kind === 'release' || kind === 'refund') && holds.length > 0) {
        const [{ order, amount: held }] = holds.splice(pick % holds.length, 1) as [(typeof holds)[number]];
        add(kind === 'release' ? release(id, held, on, order) : line(id, held, on, { code: 'REFUND', counter: 'system:redeemed', causeId: order }));
      }
      if (kind === 'reverse' && reversible.length > 0) {
        const [original] = reversible.splice(pick % reversible.length, 1) as [LotLine];
        if (balance - original.amount >= 0) add(line(id, -original.amount, on, { code: 'REVERSE', reversesId: original.transferId }));
      }
      if (kind === 'expire') {
        const [due] = expiredLots(applyLines(EMPTY, lines, POLICIES).lots.values(), on);
        if (due) add(line(id, -due.remainingPoints, on, { code: 'EXPIRE', causeType: 'points-lot', causeId: due.id }));
      }
    }
    return { lines, balance };
  }

  it('what remains in all lots is the balance, and no lot holds less than nothing or more than it got', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { lines, balance } = tell(steps);
        const { lots, allocations } = applyLines(EMPTY, lines, POLICIES);
        expect([...lots.values()].reduce((sum, lot) => sum + lot.remainingPoints, 0)).toBe(balance);
        for (const lot of lots.values()) {
          expect(lot.remainingPoints).toBeGreaterThanOrEqual(0);
          expect(lot.remainingPoints).toBeLessThanOrEqual(lot.amountPoints);
        }
        for (const { points, returnedPoints } of allocations) expect(returnedPoints).toBeLessThanOrEqual(points);
      }),
    );
  });

  it('sorting a passbook in two goes gives the same as in one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(30), (steps, cut) => {
        const { lines } = tell(steps);
        const inTwo = applyLines(applyLines(EMPTY, lines.slice(0, cut), POLICIES), lines.slice(cut), POLICIES);
        expect(inTwo).toEqual(applyLines(EMPTY, lines, POLICIES));
      }),
    );
  });
});
