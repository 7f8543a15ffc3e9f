import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import { LedgerWriter } from '@app/ledger/transfers/ledger-writer.service.js';
import { SYSTEM, type Posting } from '@app/ledger/transfers/transfer.rules.js';
import { verifyLedger } from '@app/ledger/verification/verify.js';
import { Clock } from '@app/platform/clock.js';
import { readConfig, type Config } from '@app/platform/config.js';
import { dataSourceOptions, READER, WRITER } from '@app/platform/database/data-sources.js';
import { Database } from '@app/platform/database/database.js';
import { ENTITIES } from '@app/product/entities.js';
import { migrate } from '@app/product/schema.js';
import { startDatabase } from '../services.mjs';
import type { Sample } from './measure.js';

/** A migrated database of its own with accounts that exist already, and the ledger on it without HTTP. */
export type PostingWorld = {
  engine: 'sqlite' | 'mariadb';
  config: Config;
  db: Database;
  writer: LedgerWriter;
  source: DataSource;
  accounts: readonly string[];
  /** Postings that somebody was told are recorded. */
  acknowledged: number;
  /** Fails unless the books add up and hold exactly what was acknowledged. */
  check(): Promise<void>;
  close(): Promise<void>;
};

/** Null when there is no server on this machine. */
export async function postingWorld(engine: 'sqlite' | 'mariadb', accountCount: number): Promise<PostingWorld | null> {
  const server = engine === 'mariadb' ? await mariadb() : null;
  if (engine === 'mariadb' && !server) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const config = readConfig({
    DATABASE_URL: server ? server.url : `sqlite:${join(folder, 'bench.sqlite')}`,
    DATA_DIR: folder,
    DATABASE_POOL: '40',
  });
  await migrate(config);
  const open = (role: typeof WRITER | typeof READER): Promise<DataSource> =>
    new DataSource(dataSourceOptions(config.database, role, ENTITIES)).initialize();
  const [writing, reading] = [await open(WRITER), await open(READER)];
  const db = new Database(config, writing, reading, new Clock());
  const accounts = Array.from({ length: accountCount }, () => `volunteer:${newId()}`);
  await makeAccounts(writing, 'balances', accounts);
  const world: PostingWorld = {
    engine,
    config,
    db,
    writer: new LedgerWriter(db),
    source: writing,
    accounts,
    acknowledged: 0,
    check: async () => {
      const { differences, transferCount } = await verifyLedger(db.read, db.engine);
      if (differences.length > 0) throw new Error(`the books do not add up: ${JSON.stringify(differences.slice(0, 3))}`);
      if (transferCount !== world.acknowledged) {
        throw new Error(`${world.acknowledged} postings were acknowledged, ${transferCount} are there`);
      }
    },
    close: async () => {
      await world.writer.onModuleDestroy();
      await db.onApplicationShutdown();
      await writing.destroy();
      await reading.destroy();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** A database of its own on the server that is given, or on one started for the run; null when there is none. */
export async function mariadb(): Promise<{ url: string; stop(): Promise<void> } | null> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startDatabase();
  if (!server) return null;
  const url = new URL(server.url);
  const name = `gj_bench_${newId().toLowerCase()}`;
  const admin = await mysql.createConnection(server.url);
  await admin.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await admin.end();
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: async () => {
      const connection = await mysql.createConnection(server.url);
      await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
      await server.stop();
    },
  };
}

export async function makeAccounts(source: DataSource, table: string, accounts: readonly string[]): Promise<void> {
  for (let from = 0; from < accounts.length; from += 1_000) {
    const part = accounts.slice(from, from + 1_000);
    const rows = part.map(() => `(?, 'points', 0, 0, 0, '')`).join(', ');
    await source.query(`INSERT INTO ${table} (address, unit, debits, credits, line_count, last_at) VALUES ${rows}`, [...part]);
  }
}

const AREA = newId();

export function earning(account: string, amount = 10): Posting {
  return {
    unit: 'points',
    debit: SYSTEM.issued,
    credit: account,
    amount,
    code: 'EARN',
    causeType: 'service-record',
    causeId: newId(),
    areaId: AREA,
    effectiveOn: '2026-11-21',
    policyVersion: '1',
    explanation: ['2026年11月21日 参加“清洁家园”', '在场 120 分钟,每 30 分钟 5 分,共 20 分'],
  };
}

/** So many callers, each posting as soon as it has its answer. */
export async function callers(world: PostingWorld, count: number, ms: number, next: () => Posting): Promise<Sample> {
  const latenciesMs: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (let now = start; now < start + ms; ) {
        const outcome = await world.writer.post(next());
        const answered = performance.now();
        latenciesMs.push(answered - now);
        now = answered;
        if (outcome.kind === 'created') world.acknowledged++;
        if (outcome.kind === 'refused') throw new Error(outcome.code);
      }
    }),
  );
  return { n: latenciesMs.length, ms: performance.now() - start, latenciesMs };
}
