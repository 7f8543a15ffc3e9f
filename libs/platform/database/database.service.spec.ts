import { newId } from '@app/kernel/ids.js';
import { Refusal } from '@app/kernel/refusals.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { runInContext } from '../request-context.js';
import { DatabaseInUse } from './errors.js';
import { ProcessLock } from './process-lock.js';

describe('Database', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    await app.db.write(async (tx) => {
      await tx.execute('CREATE TABLE counters (id varchar(26) PRIMARY KEY, n int NOT NULL)');
    });
  });
  afterAll(() => app.close());

  const count = async (id: string): Promise<number | undefined> => {
    const row = await app.db.read.one<{ n: number }>('SELECT n FROM counters WHERE id = ?', [id]);
    return row && Number(row.n);
  };
  const insert = (id: string): Promise<number> =>
    app.db.write((tx) => tx.execute('INSERT INTO counters (id, n) VALUES (?, 0)', [id]));

  it('keeps a committed write when one that overlaps it fails', async () => {
    const [kept, lost] = [newId(), newId()];
    const results = await Promise.allSettled([
      app.db.write(async (tx) => {
        await tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [lost]);
        await new Promise((resolve) => setTimeout(resolve, 20));
        throw new Error('changed my mind');
      }),
      app.db.write(async (tx) => tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [kept])),
    ]);
    expect(results.map((r) => r.status)).toEqual(['rejected', 'fulfilled']);
    expect(await count(kept)).toBe(1);
    expect(await count(lost)).toBeUndefined();
  });

  it('loses no update of 48 that lock the same row', async () => {
    const id = newId();
    await insert(id);
    await Promise.all(
      Array.from({ length: 48 }, () =>
        app.db.write(async (tx) => {
          const row = await tx.one<{ n: number }>(`SELECT n FROM counters WHERE id = ?${tx.forUpdate}`, [id]);
          await tx.execute('UPDATE counters SET n = ? WHERE id = ?', [Number(row!.n) + 1, id]);
        }),
      ),
    );
    expect(await count(id)).toBe(48);
  });

  it('survives writers that lock the same two rows in opposite order', async () => {
    const [a, b] = [newId(), newId()];
    await insert(a);
    await insert(b);
    const bump = (first: string, second: string): Promise<void> =>
      app.db.write(async (tx) => {
        await tx.execute('UPDATE counters SET n = n + 1 WHERE id = ?', [first]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        await tx.execute('UPDATE counters SET n = n + 1 WHERE id = ?', [second]);
      });
    await Promise.all([bump(a, b), bump(b, a), bump(a, b), bump(b, a)]);
    expect([await count(a), await count(b)]).toEqual([4, 4]);
  });

  it('lets a part of a write fail alone', async () => {
    const [kept, lost] = [newId(), newId()];
    await app.db.write(async (tx) => {
      await tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [kept]);
      await expect(
        tx.attempt(async () => {
          await tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [lost]);
          await tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [kept]);
        }),
      ).rejects.toThrow();
    });
    expect(await count(kept)).toBe(1);
    expect(await count(lost)).toBeUndefined();
  });

  it('gives a repeated request its first answer, and refuses the same key for other content', async () => {
    const id = newId();
    let runs = 0;
    const post = (requestHash: string): Promise<{ n: number }> =>
      runInContext({ idempotency: { key: `k-${id}`, requestHash, used: 0 } }, () =>
        app.db.write(async (tx) => {
          runs++;
          await tx.execute('INSERT INTO counters (id, n) VALUES (?, 7)', [id]);
          return { n: runs };
        }),
      );
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('same')));
    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ n: 1 })));
    expect(await post('same')).toEqual({ n: 1 });
    await expect(post('other')).rejects.toMatchObject({ code: 'request.key-reused' });
  });

  it('takes a key again whose write failed: nothing was recorded', async () => {
    const idempotency = { key: `f-${newId()}`, requestHash: 'h', used: 0 };
    const failing = runInContext({ idempotency: { ...idempotency } }, () =>
      app.db.write(async () => {
        throw new Refusal('request.busy');
      }),
    );
    await expect(failing).rejects.toMatchObject({ code: 'request.busy' });
    const again = await runInContext({ idempotency: { ...idempotency } }, () => app.db.write(async () => 'done'));
    expect(again).toBe('done');
  });

  it('answers everybody of a group that cannot be committed, and goes on afterwards', async () => {
    if (app.config.database.engine !== 'sqlite') return;
    const id = newId();
    // The first ends the shared transaction behind the queue's back, as SQLite itself does when the disk is full.
    const group = await Promise.allSettled([
      app.db.write((tx) => tx.execute('ROLLBACK')),
      app.db.write((tx) => tx.execute('INSERT INTO counters (id, n) VALUES (?, 1)', [id])),
    ]);
    expect(group.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    expect(await count(id)).toBeUndefined();
    await insert(id);
    expect(await count(id)).toBe(0);
  });

  it('refuses a read or a write inside a write', async () => {
    await expect(app.db.write(async () => app.db.read.query('SELECT 1'))).rejects.toThrow('inside a write');
    await expect(app.db.write(async () => app.db.write(async () => 1))).rejects.toThrow('inside a write');
  });

  it('keeps a second process out of an embedded database', () => {
    if (app.config.database.engine !== 'sqlite') return;
    const { file } = app.config.database;
    expect(() => ProcessLock.take(file)).toThrow(DatabaseInUse);
  });
});
