import fc from 'fast-check';
import { balanceKey, decide, refuseShape, type Balance, type Book, type Outcome, type Standing } from './posting.rules.js';
import { MAX_AMOUNT, postingKey, reversalOf, type Posting, type Transfer } from './transfer.rules.js';

const AT = '2026-11-21T02:00:00.000Z';

function earn(over: Partial<Posting> = {}): Posting {
  return {
    unit: 'points',
    debit: 'system:issued',
    credit: 'volunteer:a',
    amount: 10,
    code: 'EARN',
    causeType: 'service-record',
    causeId: 'r1',
    areaId: 'community',
    effectiveOn: '2026-11-21',
    policyVersion: '1',
    explanation: ['服务 60 分钟'],
    ...over,
  };
}

const spend = (over: Partial<Posting> = {}): Posting =>
  earn({ debit: 'volunteer:a', credit: 'system:redeemed', code: 'REDEEM', causeType: 'order', causeId: 'o1', ...over });

/** A shelf of everything recorded so far, from which each next batch gets its book, as the tables give it. */
class Shelf {
  readonly transfers: Transfer[] = [];
  readonly balances = new Map<string, Balance>();
  readonly standings = new Map<string, Standing>();

  book(): Book {
    return {
      balances: new Map(this.balances),
      recorded: new Map(this.transfers.map((transfer) => [postingKey(transfer), transfer])),
      originals: new Map(
        this.transfers.map((transfer) => [
          transfer.id,
          { transfer, reversedById: this.transfers.find((t) => t.reversesId === transfer.id)?.id ?? null },
        ]),
      ),
    };
  }

  post(postings: readonly Posting[], at = AT): Outcome[] {
    let next = this.transfers.length;
    const decision = decide(postings, this.book(), at, () => `t${next++}`);
    this.transfers.push(...decision.transfers);
    for (const balance of decision.balances) this.balances.set(balanceKey(balance.address, balance.unit), balance);
    for (const { account, unit, month, total, causes } of decision.standings) {
      const key = `${account} ${unit} ${month}`;
      const old = this.standings.get(key) ?? { total: 0, causes: 0 };
      this.standings.set(key, { account, unit, month, total: old.total + total, causes: old.causes + causes });
    }
    return decision.outcomes;
  }
}

const said = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.code : outcome.kind));

describe('what is wrong with a posting by itself', () => {
  it.each<[string, Partial<Posting>, string]>([
    ['nothing to move', { amount: 0 }, 'transfer.zero'],
    ['less than nothing', { amount: -5 }, 'transfer.zero'],
    ['half a point', { amount: 0.5 }, 'transfer.zero'],
    ['not a number', { amount: NaN }, 'transfer.zero'],
    ['too much', { amount: MAX_AMOUNT + 1 }, 'transfer.too-large'],
    ['to itself', { credit: 'system:issued' }, 'transfer.same-account'],
    ['another unit', { unit: 'yuan' as never }, 'transfer.malformed'],
    ['another code', { code: 'GIFT' as never }, 'transfer.malformed'],
    ['an address that no column holds', { credit: `volunteer:${'x'.repeat(60)}` }, 'transfer.malformed'],
    ['an address without a kind', { credit: '01J' }, 'transfer.malformed'],
    ['a cause with a space', { causeId: 'a b' }, 'transfer.malformed'],
    ['no cause', { causeId: '' }, 'transfer.malformed'],
    ['a day that is none', { effectiveOn: '2026-02-30' }, 'transfer.malformed'],
    ['an instant for a day', { effectiveOn: '2026-11-21T00:00:00.000Z' }, 'transfer.malformed'],
    ['a novel', { explanation: Array(21).fill('很') }, 'transfer.malformed'],
    ['a reversal of nothing', { code: 'REVERSE' }, 'transfer.malformed'],
    ['an earning that reverses', { reversesId: 't1' }, 'transfer.malformed'],
  ])('%s', (_, over, code) => {
    expect(refuseShape(earn(over))?.code).toBe(code);
  });

  it('lets a sound one through', () => {
    expect(refuseShape(earn())).toBeNull();
    expect(refuseShape(earn({ amount: MAX_AMOUNT, areaId: null, policyVersion: null }))).toBeNull();
  });
});

describe('deciding postings', () => {
  it('records, and finds the same posting again as it was', () => {
    const shelf = new Shelf();
    const [first] = shelf.post([earn()]);
    const [again] = shelf.post([earn({ explanation: ['换了说法'] })]);
    expect(first).toMatchObject({ kind: 'created', transfer: { amount: 10, creditLineNo: 1, debitLineNo: null } });
    expect(again).toEqual({ kind: 'duplicate', transfer: (first as { transfer: Transfer }).transfer });
    expect(shelf.transfers).toHaveLength(1);
  });

  it.each<[string, Partial<Posting>]>([
    ['amount', { amount: 11 }],
    ['receiver', { credit: 'volunteer:b' }],
    ['day', { effectiveOn: '2026-11-20' }],
    ['area', { areaId: 'elsewhere' }],
    ['policy', { policyVersion: '2' }],
  ])('refuses a known key with another %s, in the same batch as well', (_, over) => {
    expect(said(new Shelf().post([earn(), earn(over), earn()]))).toEqual(['created', 'transfer.key-reused', 'duplicate']);
  });

  it('takes minutes and points of one cause for two things', () => {
    expect(said(new Shelf().post([earn(), earn({ unit: 'minutes', amount: 60 })]))).toEqual(['created', 'created']);
  });

  it('sees what came before in the batch, and never goes below zero', () => {
    const shelf = new Shelf();
    const outcomes = shelf.post([
      spend({ causeId: 'too-early' }),
      earn(),
      spend({ causeId: 'o1', amount: 7 }),
      spend({ causeId: 'o2', amount: 7 }),
      spend({ causeId: 'o3', amount: 3 }),
    ]);
    expect(said(outcomes)).toEqual(['transfer.insufficient', 'created', 'created', 'transfer.insufficient', 'created']);
    expect(outcomes[3]).toMatchObject({ details: { balance: 3, amount: 7 } });
    expect(shelf.balances.get('volunteer:a points')).toMatchObject({ debits: 10, credits: 10, lineCount: 3 });
  });

  it('answers a retry with the first transfer even when the money is gone', () => {
    const shelf = new Shelf();
    shelf.post([earn(), spend({ amount: 10 })]);
    expect(said(shelf.post([spend({ amount: 10 })]))).toEqual(['duplicate']);
  });

  it('gives a reversal once, to an exact mirror, and never to a reversal', () => {
    const shelf = new Shelf();
    shelf.post([earn()]);
    const back = reversalOf(shelf.transfers[0]!, { causeType: 'correction', causeId: 'c1', explanation: ['录错'] });
    expect(said(shelf.post([{ ...back, amount: 9 }]))).toEqual(['transfer.not-mirrored']);
    expect(said(shelf.post([{ ...back, debit: 'volunteer:b' }]))).toEqual(['transfer.not-mirrored']);
    expect(said(shelf.post([back, { ...back, causeId: 'c2' }]))).toEqual(['created', 'transfer.already-reversed']);
    expect(said(shelf.post([back, { ...back, causeId: 'c2' }]))).toEqual(['duplicate', 'transfer.already-reversed']);
    const again = reversalOf(shelf.transfers[1]!, { causeType: 'correction', causeId: 'c3', explanation: [] });
    expect(said(shelf.post([again]))).toEqual(['transfer.reverses-reversal']);
    expect(said(shelf.post([{ ...back, causeId: 'c4', reversesId: 'unknown' }]))).toEqual(['transfer.not-found']);
    expect(shelf.balances.get('volunteer:a points')).toMatchObject({ debits: 10, credits: 10 });
  });

  it('does not reverse what is spent', () => {
    const shelf = new Shelf();
    shelf.post([earn(), spend({ amount: 4 })]);
    const back = reversalOf(shelf.transfers[0]!, { causeType: 'correction', causeId: 'c1', explanation: [] });
    expect(said(shelf.post([back]))).toEqual(['transfer.insufficient']);
  });

  it('counts what was earned for the month of the service, and takes reversals off that month', () => {
    const shelf = new Shelf();
    shelf.post([
      earn({ causeId: 'a', effectiveOn: '2026-10-31', amount: 20 }),
      earn({ causeId: 'b', effectiveOn: '2026-11-01', amount: 30 }),
      earn({ causeId: 'c', effectiveOn: '2026-11-30', amount: 40 }),
      earn({ causeId: 'd', code: 'BONUS', amount: 500 }),
    ]);
    shelf.post([reversalOf(shelf.transfers[1]!, { causeType: 'correction', causeId: 'c1', explanation: [] })]);
    expect([...shelf.standings.values()]).toEqual([
      { account: 'volunteer:a', unit: 'points', month: '2026-10', total: 20, causes: 1 },
      { account: 'volunteer:a', unit: 'points', month: '2026-11', total: 40, causes: 1 },
    ]);
  });

  it('records no line before the one above it, whatever a clock says', () => {
    const shelf = new Shelf();
    shelf.post([earn({ causeId: 'a' })], '2026-11-21T02:00:05.000Z');
    shelf.post([earn({ causeId: 'b' }), earn({ causeId: 'c', credit: 'volunteer:b' })], '2026-11-21T02:00:01.000Z');
    expect(shelf.transfers.map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-11-21T02:00:05.000Z',
      '2026-11-21T02:00:05.000Z',
      '2026-11-21T02:00:01.000Z',
    ]);
  });
});

/** The same rules written the slow way: one posting at a time over the plain list of transfers. */
function naive(transfers: readonly Transfer[], posting: Posting): string {
  const first = transfers.find((t) => postingKey(t) === postingKey(posting));
  if (first) {
    const same = (['debit', 'credit', 'amount', 'effectiveOn', 'areaId'] as const).every((k) => first[k] === posting[k]);
    return same && first.reversesId === (posting.reversesId ?? null) ? 'duplicate' : 'transfer.key-reused';
  }
  if (posting.reversesId) {
    const original = transfers.find(({ id }) => id === posting.reversesId);
    if (!original) return 'transfer.not-found';
    if (original.reversesId) return 'transfer.reverses-reversal';
    if (transfers.some((t) => t.reversesId === original.id)) return 'transfer.already-reversed';
    const mirrored = original.debit === posting.credit && original.credit === posting.debit && original.amount === posting.amount;
    if (!mirrored) return 'transfer.not-mirrored';
  }
  if (!posting.debit.startsWith('system:') && holds(transfers, posting.debit, posting.unit) < posting.amount) {
    return 'transfer.insufficient';
  }
  return 'created';
}

function holds(transfers: readonly Transfer[], address: string, unit: string): number {
  const of = (side: 'debit' | 'credit'): number =>
    transfers.filter((t) => t[side] === address && t.unit === unit).reduce((sum, t) => sum + t.amount, 0);
  return of('credit') - of('debit');
}

type Move = { back: number | null; posting: Posting };

const address = fc.constantFrom('volunteer:a', 'volunteer:b', 'held:x', 'system:issued', 'system:redeemed');
const move: fc.Arbitrary<Move> = fc.record({
  back: fc.option(fc.nat(12), { freq: 3 }),
  posting: fc.record({
    unit: fc.constantFrom('points' as const, 'minutes' as const),
    debit: address,
    credit: address,
    amount: fc.integer({ min: 1, max: 4 }),
    code: fc.constantFrom('EARN' as const, 'BONUS' as const, 'REDEEM' as const),
    causeType: fc.constant('cause'),
    causeId: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    areaId: fc.constant('community'),
    effectiveOn: fc.constantFrom('2026-10-31', '2026-11-01'),
    explanation: fc.constant([]),
  }),
});

/** Reversals name what was recorded before their batch, by its place; some places are empty. */
function postingsOf(moves: readonly Move[], recorded: readonly Transfer[]): Posting[] {
  return moves
    .map(({ back, posting }) => {
      const original = back === null ? undefined : recorded[back];
      if (!original) return posting;
      return reversalOf(original, { causeType: 'correction', causeId: posting.causeId, explanation: [] });
    })
    .filter(({ debit, credit }) => debit !== credit);
}

describe('any postings in any batches', () => {
  it('are decided as one by one over the plain list, and what is kept beside it is its sum', () => {
    fc.assert(
      fc.property(fc.array(fc.array(move, { maxLength: 8 }), { maxLength: 6 }), (batches) => {
        const shelf = new Shelf();
        for (const batch of batches) {
          const postings = postingsOf(batch, shelf.transfers);
          const before = [...shelf.transfers];
          const outcomes = shelf.post(postings);
          const created = outcomes.flatMap((outcome) => (outcome.kind === 'created' ? [outcome.transfer] : []));
          expect(shelf.transfers).toEqual([...before, ...created]);
          let list = before;
          postings.forEach((posting, i) => {
            const outcome = outcomes[i]!;
            expect(outcome.kind === 'refused' ? outcome.code : outcome.kind).toBe(naive(list, posting));
            if (outcome.kind === 'created') list = [...list, outcome.transfer];
          });
        }
        expectSums(shelf);
      }),
      { numRuns: 500 },
    );
  });
});

function expectSums(shelf: Shelf): void {
  for (const balance of shelf.balances.values()) {
    const { address: account, unit } = balance;
    const lines = shelf.transfers.filter((t) => t.unit === unit && (t.debit === account || t.credit === account));
    expect(balance.credits - balance.debits).toBe(holds(shelf.transfers, account, unit));
    expect(balance.credits).toBeGreaterThanOrEqual(balance.debits);
    expect(lines.map((t) => (t.debit === account ? t.debitLineNo : t.creditLineNo))).toEqual(lines.map((_, i) => i + 1));
    expect(balance.lineCount).toBe(lines.length);
  }
  const reversed = new Set(shelf.transfers.map(({ reversesId }) => reversesId));
  const standing = shelf.transfers.filter((t) => t.code === 'EARN' && !t.credit.startsWith('system:') && !reversed.has(t.id));
  const kept = [...shelf.standings.values()];
  expect(kept.reduce((sum, { total }) => sum + total, 0)).toBe(standing.reduce((sum, { amount }) => sum + amount, 0));
  expect(kept.reduce((sum, { causes }) => sum + causes, 0)).toBe(standing.length);
  for (const { total, causes } of kept) expect(Math.min(total, causes)).toBeGreaterThanOrEqual(0);
}
