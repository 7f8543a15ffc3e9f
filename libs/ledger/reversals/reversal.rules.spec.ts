import fc from 'fast-check';
import { balanceKey, decide, type Balance } from '../transfers/posting.rules.js';
import { postingKey, SYSTEM, type Transfer } from '../transfers/transfer.rules.js';
import { takeBack, type Reversal } from './reversal.rules.js';

const TODAY = '2026-11-21';

function earned(id: string, amount: number, over: Partial<Transfer> = {}): Transfer {
  return {
    id,
    unit: 'points',
    debit: SYSTEM.issued,
    credit: 'volunteer:a',
    amount,
    code: 'EARN',
    causeType: 'service-record',
    causeId: id,
    areaId: 'community',
    effectiveOn: '2026-10-31',
    policyVersion: '1',
    explanation: [],
    reversesId: null,
    recordedAt: '2026-10-31T02:00:00.000Z',
    debitLineNo: null,
    creditLineNo: 1,
    ...over,
  };
}

const reversal = (original: Transfer): Reversal => ({
  original,
  cause: { causeType: 'transfer', causeId: original.id, explanation: ['录错'] },
  isReversed: false,
});

function held(points: number): Map<string, Balance> {
  const balance = { address: 'volunteer:a', unit: 'points' as const, debits: 0, credits: points, lineCount: 1, lastAt: '' };
  return new Map([[balanceKey('volunteer:a', 'points'), balance]]);
}

describe('taking back', () => {
  it('is the mirror image, for the day of the service', () => {
    expect(takeBack([reversal(earned('t1', 10))], held(10), TODAY)).toEqual([
      expect.objectContaining({
        code: 'REVERSE',
        debit: 'volunteer:a',
        credit: SYSTEM.issued,
        amount: 10,
        reversesId: 't1',
        effectiveOn: '2026-10-31',
      }),
    ]);
  });

  it('covers what is already spent first, and says so', () => {
    const postings = takeBack([reversal(earned('t1', 10)), reversal(earned('t2', 5))], held(12), TODAY);
    expect(postings.map(({ code, debit, amount }) => [code, debit, amount])).toEqual([
      ['REVERSE', 'volunteer:a', 10],
      ['ADJUST', SYSTEM.covered, 3],
      ['REVERSE', 'volunteer:a', 5],
    ]);
    expect(postings[1]!.explanation.join()).toContain('已经用掉 3 分');
  });

  it('covers only what the system gave: a hold that is gone stays gone', () => {
    const hold = earned('t1', 10, { debit: 'volunteer:a', credit: 'held:o1', code: 'HOLD' });
    expect(takeBack([reversal(hold)], new Map(), TODAY).map(({ code }) => code)).toEqual(['REVERSE']);
  });

  it('covers nothing for what was taken back before', () => {
    expect(takeBack([{ ...reversal(earned('t1', 10)), isReversed: true }], held(0), TODAY)).toHaveLength(1);
  });

  it('is always accepted and never goes below zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 }), fc.nat(60), (amounts, points) => {
        const originals = amounts.map((amount, i) => earned(`t${i}`, amount));
        const postings = takeBack(originals.map(reversal), held(points), TODAY);
        const book = {
          balances: held(points),
          recorded: new Map(originals.map((transfer) => [postingKey(transfer), transfer])),
          originals: new Map(originals.map((transfer) => [transfer.id, { transfer, reversedById: null }])),
        };
        let next = 0;
        const { outcomes, balances } = decide(postings, book, '2026-11-21T02:00:00.000Z', () => `n${next++}`);
        expect(outcomes.every(({ kind }) => kind === 'created')).toBe(true);
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        expect(balances[0]!.credits - balances[0]!.debits).toBe(Math.max(0, points - total));
      }),
    );
  });
});
