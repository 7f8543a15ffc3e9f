import { newId } from '@app/kernel/ids.js';
import type { Database } from '@app/platform/database/database.js';
import { MODE, startApp, type TestApp } from '../../../test/app.js';
import { earn, somebody } from '../../../test/ledger-examples.js';
import { LedgerService } from '../ledger.service.js';
import { SYSTEM, type Posting, type Transfer } from '../transfers/transfer.rules.js';
import { VerificationService } from './verification.service.js';

describe(`what guards the ledger (${MODE})`, () => {
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

  const record = (...postings: Posting[]): Promise<Transfer[]> => db.write((tx) => ledger.postAll(tx, postings));

  describe('the database', () => {
    it('refuses to change or remove a transfer', async () => {
      const [transfer] = await record(earn(somebody()));
      const change = (sql: string): Promise<unknown> => db.write((tx) => tx.execute(sql, [transfer!.id]));
      await expect(change('UPDATE transfers SET amount = 99 WHERE id = ?')).rejects.toThrow('append-only');
      await expect(change('DELETE FROM transfers WHERE id = ?')).rejects.toThrow('append-only');
    });

    it('refuses a balance below zero and a transfer of nothing, whoever writes them', async () => {
      const a = somebody();
      await record(earn(a));
      await expect(
        db.write((tx) => tx.execute('UPDATE balances SET debits = 11 WHERE address = ?', [a])),
      ).rejects.toThrow(/ck_balances_floor/);
      await expect(
        db.write((tx) =>
          tx.execute(
            `INSERT INTO transfers (id, unit, debit, credit, amount, code, cause_type, cause_id, effective_on, explanation, recorded_at)
             VALUES (?, 'points', ?, ?, 0, 'EARN', 'nothing', '1', '2026-11-21', '[]', ?)`,
            [newId(), SYSTEM.issued, SYSTEM.redeemed, tx.at],
          ),
        ),
      ).rejects.toThrow(/ck_transfers_amount/);
    });
  });

  describe('verification', () => {
    it('names what differs, and mends nothing', async () => {
      const a = somebody();
      await record(earn(a), earn(a, { unit: 'minutes', amount: 60 }));
      const verify = (): ReturnType<VerificationService['verify']> => app.get(VerificationService).verify();
      const tampered = async (sql: string, undo: string): Promise<string[]> => {
        await db.write((tx) => tx.execute(sql, [a]));
        const first = await verify();
        const second = await verify();
        await db.write((tx) => tx.execute(undo, [a]));
        // A seal's copy outside the database follows a moment after it, so its warning may go in between.
        expect({ ...second, warnings: [] }).toEqual({ ...first, warnings: [] });
        expect(first.isSound).toBe(first.differenceCount === 0);
        return first.differences.map(({ check, account, unit }) => `${check} ${account === a} ${unit}`);
      };
      expect(
        await tampered(
          `UPDATE balances SET credits = credits + 1 WHERE address = ? AND unit = 'points'`,
          `UPDATE balances SET credits = credits - 1 WHERE address = ? AND unit = 'points'`,
        ),
      ).toEqual(['balance.differs true points']);
      expect(
        await tampered(
          `UPDATE standings SET total = total + 1 WHERE account = ? AND unit = 'minutes'`,
          `UPDATE standings SET total = total - 1 WHERE account = ? AND unit = 'minutes'`,
        ),
      ).toEqual(['standing.differs true minutes']);
    });

    it('is an alarm for the people who run the place, by way of a stuck delivery', async () => {
      const a = somebody();
      await record(earn(a));
      await db.write((tx) => tx.execute('UPDATE balances SET line_count = 2 WHERE address = ?', [a]));
      const alarm = (): Promise<void> => db.write((tx) => app.get(VerificationService).alarm(tx));
      await expect(alarm()).rejects.toThrow('余额与流水合计不符');
      await db.write((tx) => tx.execute('UPDATE balances SET line_count = 1 WHERE address = ?', [a]));
      await alarm();
    });
  });
});
