import { newId } from '@app/kernel/ids.js';
import type { Database } from '@app/platform/database/database.js';
import { MODE, startApp, type TestApp } from '../../../test/app.js';
import { earn, refusal, said, somebody, spend } from '../../../test/ledger-examples.js';
import { LedgerService } from '../ledger.service.js';
import { VerificationService } from '../verification/verification.service.js';
import { LedgerWriter } from './ledger-writer.service.js';
import type { Outcome } from './posting.rules.js';
import type { Posting, Transfer } from './transfer.rules.js';

describe(`many who post at the same time (${MODE})`, () => {
  let app: TestApp;
  let db: Database;
  let ledger: LedgerService;
  let writer: LedgerWriter;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    db = app.db;
    ledger = app.get(LedgerService);
    writer = app.get(LedgerWriter);
  });
  afterEach(async () => {
    const { differences } = await app.get(VerificationService).verify();
    expect(differences).toEqual([]);
  });
  afterAll(() => app.close());

  const postNow = (...postings: Posting[]): Promise<Outcome[]> => db.write((tx) => ledger.post(tx, postings));
  const record = (...postings: Posting[]): Promise<Transfer[]> => db.write((tx) => ledger.postAll(tx, postings));
  const pointsOf = async (account: string): Promise<number> => (await ledger.balanceOf(db.read, account)).points;

  describe('the writer of single postings', () => {
    it('gives each of many callers its own outcome', async () => {
      const a = somebody();
      const same = earn(a, { amount: 50 });
      const calls = [
        ...Array.from({ length: 40 }, () => same),
        ...Array.from({ length: 40 }, () => spend(a, 2)),
        earn(a, { amount: 0 }),
        earn(a, { credit: 'nobody' }),
      ];
      const outcomes = await Promise.all(calls.map((posting) => writer.post(posting)));
      const tally = Object.fromEntries(
        [...new Set(said(outcomes))].map((word) => [word, said(outcomes).filter((w) => w === word).length]),
      );
      expect(tally).toEqual({
        created: 26,
        duplicate: 39,
        'transfer.insufficient': 15,
        'transfer.zero': 1,
        'transfer.malformed': 1,
      });
      expect(await pointsOf(a)).toBe(0);
    });

    it('decides the postings of an account in the order in which they arrive', async () => {
      const accounts = Array.from({ length: 20 }, somebody);
      const calls = Array.from({ length: 25 }, () => accounts.flatMap((a) => [earn(a, { amount: 2 }), spend(a, 2)])).flat();
      const outcomes: Promise<Outcome>[] = [];
      for (const [i, posting] of calls.entries()) {
        outcomes.push(writer.post(posting));
        if (i % 90 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      expect(new Set(said(await Promise.all(outcomes)))).toEqual(new Set(['created']));
    });

    it('lets one that the database rejects fail alone', async () => {
      const [a, broken] = [somebody(), somebody()];
      await record(earn(broken));
      // A passbook whose counter was tampered with: its next line exists already.
      await db.write((tx) => tx.execute('UPDATE balances SET line_count = 0 WHERE address = ?', [broken]));
      const calls = [...Array.from({ length: 20 }, () => earn(a)), earn(broken), ...Array.from({ length: 20 }, () => earn(a))];
      const results = await Promise.allSettled(calls.map((posting) => writer.post(posting)));
      expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
      expect(results[20]!.status).toBe('rejected');
      expect(await pointsOf(a)).toBe(400);
      await db.write((tx) => tx.execute('UPDATE balances SET line_count = 1 WHERE address = ?', [broken]));
    });

    it('refuses beyond 8,192 instead of piling up', async () => {
      const a = somebody();
      const calls = Array.from({ length: 8_300 }, () => writer.post(earn(a, { amount: 1 })).then(({ kind }) => kind, (e: Error) => e));
      const results = await Promise.all(calls);
      expect(results.filter((result) => result === 'created')).toHaveLength(8_192);
      expect(results.filter((result) => result instanceof Error)).toEqual(Array(108).fill(refusal('request.busy')));
      expect(await pointsOf(a)).toBe(8_192);
    });

    it('does not work inside a write', async () => {
      await expect(db.write(() => writer.post(earn(somebody())))).rejects.toThrow('inside a write');
    });
  });

  describe('races', () => {
    it('32 clients post, spend and take back on shared accounts: nothing is lost, doubled or overdrawn', async () => {
      const accounts = Array.from({ length: 5 }, somebody);
      const accountOf = (i: number): string => accounts[i % 5]!;
      const keys = Array.from({ length: 40 }, newId);
      const client = async (n: number): Promise<Outcome[]> => {
        const mine: Outcome[] = [];
        for (let i = 0; i < 12; i++) {
          const k = (n * 7 + i * 5) % keys.length;
          const shared = earn(accountOf(k), { causeId: keys[k]!, amount: 3 });
          const other = spend(accountOf(n + i), 2);
          if (i % 2) mine.push(await writer.post(shared), await writer.post(other));
          else mine.push(...(await postNow(shared, other)));
        }
        return mine;
      };
      const outcomes = (await Promise.all(Array.from({ length: 32 }, (_, n) => client(n)))).flat();
      const created = outcomes.flatMap((outcome) => (outcome.kind === 'created' ? [outcome.transfer] : []));
      expect(created.filter(({ code }) => code === 'EARN')).toHaveLength(keys.length);
      expect(new Set(created.map(({ id }) => id)).size).toBe(created.length);
      const spent = created.filter(({ code }) => code === 'REDEEM').length * 2;
      const left = await Promise.all(accounts.map(pointsOf));
      expect(left.reduce((sum, points) => sum + points, 0)).toBe(keys.length * 3 - spent);
      expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
    });

    it('the same key for different accounts goes to one of them', async () => {
      for (let round = 0; round < 5; round++) {
        const causeId = newId();
        const results = await Promise.all(
          Array.from({ length: 8 }, () => somebody()).map((account) => postNow(earn(account, { causeId }))),
        );
        expect(said(results.flat()).sort()).toEqual(['created', ...Array<string>(7).fill('transfer.key-reused')]);
      }
    });

    it('a cut-off is exact while everybody posts', async () => {
      const areaId = newId();
      const accounts = Array.from({ length: 8 }, somebody);
      let posting = true;
      const clients = accounts.map(async (account) => {
        while (posting) await postNow(earn(account, { areaId, amount: 1 }));
      });
      const sums: { cutoffAt: string; total: number }[] = [];
      const totalAt = async (cutoffAt: string): Promise<number> => {
        const period = { from: '2026-01-01', to: '2027-01-01' };
        const totals = await ledger.totals(db.read, { unit: 'points', period, cutoffAt, areaIds: [areaId] });
        return totals.reduce((sum, { total }) => sum + total, 0);
      };
      for (let i = 0; i < 10; i++) {
        const cutoffAt = await db.write((tx) => ledger.closeThrough(tx));
        sums.push({ cutoffAt, total: await totalAt(cutoffAt) });
      }
      posting = false;
      await Promise.all(clients);
      for (const { cutoffAt, total } of sums) expect(await totalAt(cutoffAt)).toBe(total);
      expect(sums.at(-1)!.total).toBeGreaterThan(sums[0]!.total);
    });
  });
});
