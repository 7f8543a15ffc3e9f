import { newId } from '@app/kernel/ids.js';
import type { Database } from '@app/platform/database/database.js';
import { MODE, startApp, type TestApp } from '../../test/app.js';
import { earn, refusal, said, somebody, spend } from '../../test/ledger-examples.js';
import { LedgerService } from './ledger.service.js';
import type { Outcome } from './transfers/posting.rules.js';
import type { Posting, Transfer } from './transfers/transfer.rules.js';
import { VerificationService } from './verification/verification.service.js';

describe(`the ledger (${MODE})`, () => {
  let app: TestApp;
  let db: Database;
  let ledger: LedgerService;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    db = app.db;
    ledger = app.get(LedgerService);
  });
  afterEach(async () => {
    const { differences } = await app.get(VerificationService).verify();
    expect(differences).toEqual([]);
  });
  afterAll(() => app.close());

  const postNow = (...postings: Posting[]): Promise<Outcome[]> => db.write((tx) => ledger.post(tx, postings));
  const record = (...postings: Posting[]): Promise<Transfer[]> => db.write((tx) => ledger.postAll(tx, postings));
  const pointsOf = async (account: string): Promise<number> => (await ledger.balanceOf(db.read, account)).points;
  const reverse = (id: string, causeId = newId()): Promise<Transfer> =>
    db.write((tx) => ledger.reverse(tx, id, { causeType: 'correction', causeId, explanation: ['录错了人'] }));

  describe('posting', () => {
    it('answers each posting in order and keeps what holds', async () => {
      const a = somebody();
      const first = earn(a);
      const outcomes = await postNow(first, earn(a, { amount: 0 }), first, spend(a, 11), spend(a, 4), {
        ...first,
        amount: 11,
      });
      expect(said(outcomes)).toEqual([
        'created',
        'transfer.zero',
        'duplicate',
        'transfer.insufficient',
        'created',
        'transfer.key-reused',
      ]);
      expect(await pointsOf(a)).toBe(6);
    });

    it('answers a retry after any later change with the first transfer, as it is stored', async () => {
      const a = somebody();
      const posting = earn(a, { explanation: ['中文、“引号”、\'单引号\' 与 \\ 反斜杠', '😀'] });
      const [first] = await record(posting);
      await record(spend(a, 10));
      const [again] = await postNow(posting);
      expect(again).toEqual({ kind: 'duplicate', transfer: first });
    });

    it('leaves nothing behind when the business write fails', async () => {
      const a = somebody();
      const posting = earn(a);
      await expect(db.write((tx) => ledger.postAll(tx, [posting, spend(a, 99)]))).rejects.toThrow(refusal('transfer.insufficient'));
      expect(await pointsOf(a)).toBe(0);
      expect(said(await postNow(posting))).toEqual(['created']);
    });

    it('takes thousands at once', async () => {
      const accounts = Array.from({ length: 300 }, somebody);
      const postings = Array.from({ length: 2_500 }, (_, i) => earn(accounts[i % 300]!, { amount: 1 + (i % 3) }));
      const all = [...postings, ...postings.slice(0, 500), ...accounts.map((account) => spend(account, 1))];
      const outcomes = await postNow(...all);
      const count = (kind: string): number => outcomes.filter((outcome) => outcome.kind === kind).length;
      expect([count('created'), count('duplicate'), count('refused')]).toEqual([2_800, 500, 0]);
    });

    it('may post twice in one write, and sees the first', async () => {
      const a = somebody();
      await db.write(async (tx) => {
        await ledger.postAll(tx, [earn(a)]);
        await ledger.postAll(tx, [spend(a, 10)]);
      });
      expect(await pointsOf(a)).toBe(0);
    });
  });

  describe('taking back', () => {
    it('happens once, for the month of the service', async () => {
      const a = somebody();
      const [october] = await record(earn(a, { effectiveOn: '2026-10-31' }), earn(a));
      await reverse(october!.id);
      await expect(reverse(october!.id)).rejects.toThrow(refusal('transfer.already-reversed'));
      expect(await pointsOf(a)).toBe(10);
      expect(await ledger.standings(db.read, a, 'points', '2026-01', '2027-01')).toEqual([
        { account: a, unit: 'points', month: '2026-10', total: 0, causes: 0 },
        { account: a, unit: 'points', month: '2026-11', total: 10, causes: 1 },
      ]);
    });

    it('answers a retry for the same cause with the same reversal', async () => {
      const [transfer] = await record(earn(somebody()));
      const cause = newId();
      const first = await reverse(transfer!.id, cause);
      expect(await reverse(transfer!.id, cause)).toEqual(first);
    });

    it('does not take back a taking back, nor what does not exist', async () => {
      const [transfer] = await record(earn(somebody()));
      const back = await reverse(transfer!.id);
      await expect(reverse(back.id)).rejects.toThrow(refusal('transfer.reverses-reversal'));
      await expect(reverse(newId())).rejects.toThrow(refusal('transfer.not-found'));
    });

    it('covers what is spent, so that a mistake can be mended and nobody falls below zero', async () => {
      const a = somebody();
      const [transfer] = await record(earn(a, { amount: 30 }), spend(a, 25));
      await reverse(transfer!.id);
      const { items } = await ledger.statement(db.read, a, 'points', { page: 1, size: 10 });
      expect(items.map(({ code, amount, balance }) => [code, amount, balance])).toEqual([
        ['REVERSE', -30, 0],
        ['ADJUST', 25, 30],
        ['REDEEM', -25, 5],
        ['EARN', 30, 30],
      ]);
      await expect(reverse(transfer!.id)).rejects.toThrow(refusal('transfer.already-reversed'));
      expect(await pointsOf(a)).toBe(0);
    });

    it('takes back a whole cause in both units, and what still stands of it', async () => {
      const a = somebody();
      const cause = { causeType: 'service-record', causeId: newId() };
      const [minutes] = await record(earn(a, { ...cause, unit: 'minutes', amount: 60 }), earn(a, cause));
      await reverse(minutes!.id);
      const undo = (): Promise<Transfer[]> =>
        db.write((tx) => ledger.reverseCause(tx, cause.causeType, cause.causeId, ['记录更正']));
      expect((await undo()).map(({ unit, amount }) => [unit, amount])).toEqual([['points', 10]]);
      expect(await undo()).toEqual([]);
      expect(await ledger.balanceOf(db.read, a)).toEqual({ points: 0, minutes: 0 });
      // The next version of the record earns anew, under its own id.
      expect(said(await postNow(earn(a, { causeId: newId() })))).toEqual(['created']);
    });

    it('is given to one of many who ask at the same time', async () => {
      const a = somebody();
      const [transfer] = await record(earn(a), earn(a));
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => reverse(transfer!.id)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await pointsOf(a)).toBe(10);
    });
  });

  describe('reading', () => {
    it('says what was held at a time, in both senses', async () => {
      const a = somebody();
      app.clock.set('2026-11-21T02:00:00.000Z');
      const [old] = await record(earn(a, { effectiveOn: '2026-10-31', amount: 7 }));
      app.clock.set('2026-11-25T02:00:00.000Z');
      await record(earn(a, { effectiveOn: '2026-11-24', amount: 5 }));
      await reverse(old!.id);
      const asOf = (time: { recordedAt: string } | { effectiveOn: string }): Promise<number> =>
        ledger.balanceAsOf(db.read, a, 'points', time);
      expect(await asOf({ recordedAt: '2026-11-20T00:00:00.000Z' })).toBe(0);
      expect(await asOf({ recordedAt: '2026-11-24T00:00:00.000Z' })).toBe(7);
      expect(await asOf({ recordedAt: '2026-11-26T00:00:00.000Z' })).toBe(5);
      expect(await asOf({ effectiveOn: '2026-10-31' })).toBe(0);
      expect(await asOf({ effectiveOn: '2026-11-23' })).toBe(0);
      expect(await asOf({ effectiveOn: '2026-11-24' })).toBe(5);
    });

    it('pages a passbook from the newest line, with the balance after each', async () => {
      const a = somebody();
      await record(...Array.from({ length: 7 }, (_, i) => earn(a, { amount: i + 1, effectiveOn: `2026-0${i + 1}-15` })));
      const page = await ledger.statement(db.read, a, 'points', { page: 2, size: 3 });
      expect(page.total).toBe(7);
      expect(page.items.map(({ lineNo, amount, balance }) => [lineNo, amount, balance])).toEqual([
        [4, 4, 10],
        [3, 3, 6],
        [2, 2, 3],
      ]);
      const effective = { from: '2026-03-01', to: '2026-04-01' };
      const march = await ledger.statement(db.read, a, 'points', { page: 1, size: 10, effective });
      expect(march.items.map(({ lineNo, balance }) => [lineNo, balance])).toEqual([[3, 6]]);
      expect(march.total).toBe(1);
    });

    it('sums up a period as it stood at a cut-off, whatever comes later', async () => {
      const [a, b] = [somebody(), somebody()];
      const areaId = newId();
      const [first] = await record(
        earn(a, { areaId, effectiveOn: '2025-12-31' }),
        earn(a, { areaId, effectiveOn: '2026-01-01', amount: 3 }),
        earn(b, { areaId, effectiveOn: '2025-12-01', amount: 8 }),
        earn(b, { areaId, effectiveOn: '2025-12-02', code: 'BONUS', amount: 99 }),
      );
      const cutoffAt = await db.write((tx) => ledger.closeThrough(tx));
      const totals = (at: string): Promise<unknown> =>
        ledger.totals(db.read, {
          unit: 'points',
          period: { from: '2025-12-01', to: '2026-01-01' },
          cutoffAt: at,
          areaIds: [areaId],
        });
      const before = await totals(cutoffAt);
      expect(before).toEqual(
        [
          { account: a, total: 10, causes: 1, lastOn: '2025-12-31' },
          { account: b, total: 8, causes: 1, lastOn: '2025-12-01' },
        ].sort((x, y) => (x.account < y.account ? -1 : 1)),
      );
      await reverse(first!.id);
      await record(earn(b, { areaId, effectiveOn: '2025-12-03', amount: 1 }));
      expect(await totals(cutoffAt)).toEqual(before);
      const later = await db.write((tx) => ledger.closeThrough(tx));
      expect(later > cutoffAt).toBe(true);
      expect(await totals(later)).toEqual([{ account: b, total: 9, causes: 2, lastOn: '2025-12-03' }]);
    });
  });
});
