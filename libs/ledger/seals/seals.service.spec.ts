import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { isSignedBy } from '@app/platform/secrets/signing-keys.js';
import { MODE, startApp, type TestApp } from '../../../test/app.js';
import { earn, somebody } from '../../../test/ledger-examples.js';
import { LedgerService } from '../ledger.service.js';
import type { Transfer } from '../transfers/transfer.rules.js';
import { VerificationService } from '../verification/verification.service.js';
import { LEDGER_GUARDS } from '../transfers/append-only.js';
import { HeadsFile } from './heads-file.js';
import { ProofsService } from './proofs.service.js';
import { Seal } from './seal.entity.js';
import { headBytes, headHash, MOST_LEAVES, proofFault } from './seal.rules.js';
import { headOf, sha256 } from './seal-tables.js';
import { SealingService } from './sealing.service.js';

describe(`seals (${MODE})`, () => {
  let app: TestApp;
  let db: Database;
  let ledger: LedgerService;
  let first: Transfer[];

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    db = app.db;
    ledger = app.get(LedgerService);
    first = await record(30);
    await sealAll();
    // More than one seal holds, and in two parts of the chain.
    await record(MOST_LEAVES + 76);
    await sealAll();
  }, 120_000);
  afterAll(() => app.close());

  it('seals everything once, chained and signed, and notes the heads outside the database', async () => {
    const { isSound, sealCount, sealedCount, transferCount, differences } = await verify();
    expect({ isSound, sealCount, differences }).toEqual({ isSound: true, sealCount: 3, differences: [] });
    expect(sealedCount).toBe(transferCount);
    const noted = app.get(HeadsFile).read();
    const { items } = await app.get(ProofsService).heads({ page: 1, size: 50 });
    expect(noted.map(({ hash }) => hash)).toEqual(items.map(({ hash }) => hash).reverse());
    for (const { publicKey, signature, hash: _hash, ...head } of noted)
      expect(isSignedBy(publicKey, headBytes(head), signature)).toBe(true);
  });

  it('seals nothing twice, however many jobs do it at once', async () => {
    await record(5);
    await Promise.all(Array.from({ length: 8 }, () => db.write((tx) => app.get(SealingService).close(tx))));
    await app.settle();
    expect(await verify()).toMatchObject({ isSound: true, sealCount: 4 });
    await sealAll();
    expect(await verify()).toMatchObject({ isSound: true, sealCount: 4 });
  });

  it('proves to a member that a line of theirs is under a head, and to nobody else', async () => {
    const [transfer] = first;
    const [, volunteerId] = transfer!.credit.split(':');
    const actor = { volunteerId, grants: [] } as unknown as Parameters<ProofsService['proofOf']>[0];
    const proof = await app.get(ProofsService).proofOf(actor, transfer!.id);
    expect(proofFault(proof.transfer, proof, sha256)).toBeNull();
    expect(proofFault({ ...proof.transfer, amount: 11 }, proof, sha256)).toContain('改动');
    const stranger = { ...actor, volunteerId: 'SOMEBODY-ELSE' };
    await expect(app.get(ProofsService).proofOf(stranger, transfer!.id)).rejects.toMatchObject({ code: 'transfer.not-found' });
    const [fresh] = await record(1);
    const owner = { ...actor, volunteerId: fresh!.credit.split(':')[1]! };
    await expect(app.get(ProofsService).proofOf(owner, fresh!.id)).rejects.toMatchObject({ code: 'seal.not-yet' });
    await sealAll();
  });

  describe('with full rights on the database', () => {
    beforeAll(() => guards('drop'));
    afterAll(async () => {
      await guards('make');
      expect(await verify()).toMatchObject({ isSound: true, warnings: [] });
    });

    it('finds and names a changed, a removed and an added line', async () => {
      const { id, amount } = first[3]!;
      await change('UPDATE transfers SET amount = amount + 5 WHERE id = ?', [id]);
      expect(await sealFaults()).toEqual([`${id} 第 1 号封印的第 4 笔在封印之后被改动过`]);
      await change('UPDATE transfers SET amount = ? WHERE id = ?', [amount, id]);

      const row = await db.read.one<Record<string, SqlParam>>('SELECT * FROM transfers WHERE id = ?', [id]);
      await change('DELETE FROM transfers WHERE id = ?', [id]);
      expect(await sealFaults()).toEqual(['null 第 1 号封印的第 4 笔不见了']);
      await insert(row!);

      const added = { ...row!, id: `${id.slice(0, -1)}${id.endsWith('Z') ? 'Y' : 'Z'}`, cause_id: 'made-up', credit_line_no: 99 };
      await insert(added);
      expect(await sealFaults()).toEqual([expect.stringContaining(`${added.id} 第 1 号封印里多出一笔`)]);
      await change('DELETE FROM transfers WHERE id = ?', [added.id]);
    });

    it('finds a seal that was computed anew, with our signature or with another key', async () => {
      const seal = (await db.read.repo(Seal).findOneByOrFail({ id: '000000000001' }))!;
      const { signature: _old, ...head } = headOf(seal);
      const forged = { ...head, root: 'a'.repeat(64) };
      const pair = generateKeyPairSync('ed25519');
      const signature = sign(null, headBytes(forged), pair.privateKey).toString('base64url');
      const hash = headHash(forged, sha256);
      await change('UPDATE seals SET root = ?, hash = ?, signature = ? WHERE id = ?', [forged.root, hash, signature, seal.id]);
      const faults = (await sealFaults()).join('\n');
      expect(faults).toContain('第 1 号封印的签名不成立，有人重新算过');
      expect(faults).toContain('第 1 号封印和库外留存的不一致');
      expect(faults).toContain('第 2 号封印和前一个封印接不上');
      await change('UPDATE seals SET root = ?, hash = ?, signature = ? WHERE id = ?', [seal.root, seal.hash, seal.signature, seal.id]);
      expect(await sealFaults()).toEqual([]);
    });

    it('finds a chain cut short and an old backup by the heads outside', async () => {
      const last = (await db.read.repo(Seal).find({ order: { id: 'DESC' }, take: 1 }))[0]!;
      await change('DELETE FROM seals WHERE id = ?', [last.id]);
      const faults = await sealFaults();
      expect(faults).toContainEqual(`null 库外留存了第 ${Number(last.id)} 号封印，数据库里没有：数据库被截短，或恢复了旧备份`);
      await db.write((tx) => tx.insert(Seal, [last]));
      expect(await sealFaults()).toEqual([]);
    });
  });

  it('goes on after a crash left half a line outside, and warns when nothing is kept outside', async () => {
    const { path } = app.get(HeadsFile);
    const whole = readFileSync(path, 'utf8');
    truncateSync(path, whole.length - 20);
    await db.write((tx) => app.get(SealingService).note(tx));
    expect(readFileSync(path, 'utf8')).toBe(whole);
    rmSync(path);
    expect((await verify()).warnings).toEqual([expect.stringContaining('没有找到库外留存的封印')]);
    writeFileSync(path, whole);
  });

  async function record(count: number): Promise<Transfer[]> {
    const made: Transfer[] = [];
    for (let n = 0; n < count; n += 200) {
      const part = Array.from({ length: Math.min(200, count - n) }, () => earn(somebody()));
      made.push(...(await db.write((tx) => ledger.postAll(tx, part))));
    }
    return made.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async function sealAll(): Promise<void> {
    await db.write((tx) => app.get(SealingService).close(tx));
    await app.settle();
  }

  function verify(): ReturnType<VerificationService['verify']> {
    return app.get(VerificationService).verify();
  }

  async function sealFaults(): Promise<string[]> {
    const { differences } = await verify();
    return differences.filter(({ check }) => check === 'seal.broken').map(({ transferId, text }) => `${transferId} ${text}`);
  }

  async function change(sql: string, params: SqlParam[]): Promise<void> {
    expect(await db.write((tx) => tx.execute(sql, params))).toBe(1);
  }

  async function insert(row: Record<string, SqlParam>): Promise<void> {
    const columns = Object.keys(row);
    await change(
      `INSERT INTO transfers (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      Object.values(row),
    );
  }

  async function guards(what: 'drop' | 'make'): Promise<void> {
    for (const statement of LEDGER_GUARDS[db.engine].filter((sql) => sql.includes('CREATE TRIGGER'))) {
      const [, name] = /(\w+_refuse_\w+)/.exec(statement)!;
      await db.dataSource.query(what === 'drop' ? `DROP TRIGGER IF EXISTS ${name}` : statement);
    }
  }
});
