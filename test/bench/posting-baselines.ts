import BetterSqlite3 from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { newId } from '@app/kernel/ids.js';
import { BalanceEntity } from '@app/ledger/transfers/balance.entity.js';
import { StandingEntity } from '@app/ledger/transfers/standing.entity.js';
import { TransferEntity } from '@app/ledger/transfers/transfer.entity.js';
import type { Posting } from '@app/ledger/transfers/transfer.rules.js';
import type { Sample, Side } from './measure.js';
import { earning, makeAccounts, type PostingWorld } from './posting-world.js';

/**
 * The barest code that leaves the same rows behind: same tables, same indexes, same commits. It knows the line
 * numbers from memory, looks for no key, decides nothing and explains nothing to anybody.
 */
const AT = '2026-11-21T02:00:00.000Z';
const BATCH = 1_000;
const COLUMNS = `id, unit, debit, credit, amount, code, cause_type, cause_id, area_id, effective_on, policy_version,
  explanation, reverses_id, recorded_at, debit_line_no, credit_line_no`;

export type Raw = {
  /** A thousand postings a transaction, from one caller. */
  batch(pick: () => string): Side;
  /** One posting a transaction, one statement a step, from 32 connections. */
  apart(pick: () => string): Side;
  /** One such posting. */
  one(account: string): Promise<void>;
  close(): Promise<void>;
};

function valuesOf(posting: Posting, lineNo: number): (string | number | null)[] {
  const { unit, debit, credit, amount, code, causeType, causeId, areaId, effectiveOn, policyVersion } = posting;
  return [newId(), unit, debit, credit, amount, code, causeType, causeId, areaId, effectiveOn, policyVersion ?? null,
    JSON.stringify(posting.explanation), null, AT, null, lineNo];
}

/** A batch as rows: transfers, and what they add to balances and standings. */
function batchRows(lines: Map<string, number>, pick: () => string): Record<'transfers' | 'balances' | 'standings', (string | number | null)[][]> {
  const transfers = [];
  const sums = new Map<string, { amount: number; n: number }>();
  for (let i = 0; i < BATCH; i++) {
    const posting = earning(pick());
    const lineNo = (lines.get(posting.credit) ?? 0) + 1;
    lines.set(posting.credit, lineNo);
    transfers.push(valuesOf(posting, lineNo));
    const sum = sums.get(posting.credit) ?? { amount: 0, n: 0 };
    sums.set(posting.credit, { amount: sum.amount + posting.amount, n: sum.n + 1 });
  }
  const all = [...sums];
  return {
    transfers,
    balances: all.map(([account, { amount, n }]) => [account, 'points', 0, amount, n, AT]),
    standings: all.map(([account, { amount, n }]) => [account, 'points', '2026-11', amount, n]),
  };
}

async function repeat(ms: number, perRound: number, round: () => Promise<void> | void): Promise<Sample> {
  const start = performance.now();
  let n = 0;
  for (; performance.now() < start + ms; n += perRound) await round();
  return { n, ms: performance.now() - start };
}

export async function rawMysql(world: PostingWorld): Promise<Raw> {
  for (const table of ['transfers', 'balances', 'standings']) await world.source.query(`CREATE TABLE raw_${table} LIKE ${table}`);
  await makeAccounts(world.source, 'raw_balances', world.accounts);
  const uri = (world.config.database as { url: string }).url;
  const pool = mysql.createPool({ uri, charset: 'utf8mb4_bin', timezone: 'Z', connectionLimit: 32 });
  pool.on('connection', (connection) => void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));
  const lines = new Map<string, number>();
  const post = async (connection: mysql.PoolConnection, account: string): Promise<void> => {
    const posting = earning(account);
    await connection.query('START TRANSACTION');
    const [{ insertId }] = await connection.query<mysql.ResultSetHeader>(
      `UPDATE raw_balances SET credits = credits + ?, line_count = LAST_INSERT_ID(line_count + 1), last_at = ?
       WHERE address = ? AND unit = 'points'`,
      [posting.amount, AT, account],
    );
    await connection.query(`INSERT INTO raw_transfers (${COLUMNS}) VALUES (?)`, [valuesOf(posting, insertId)]);
    await connection.query(
      `INSERT INTO raw_standings (account, unit, month, total, causes) VALUES (?, 'points', '2026-11', ?, 1)
       ON DUPLICATE KEY UPDATE total = total + VALUES(total), causes = causes + 1`,
      [account, posting.amount],
    );
    await connection.query('COMMIT');
    lines.set(account, insertId);
  };
  return {
    batch: (pick) => async (ms) => {
      const connection = await pool.getConnection();
      const sample = await repeat(ms, BATCH, async () => {
        const { transfers, balances, standings } = batchRows(lines, pick);
        await connection.query('START TRANSACTION');
        await connection.query(`INSERT INTO raw_transfers (${COLUMNS}) VALUES ?`, [transfers]);
        await connection.query(
          `INSERT INTO raw_balances (address, unit, debits, credits, line_count, last_at) VALUES ? ON DUPLICATE KEY UPDATE
           credits = credits + VALUES(credits), line_count = line_count + VALUES(line_count), last_at = VALUES(last_at)`,
          [balances],
        );
        await connection.query(
          `INSERT INTO raw_standings (account, unit, month, total, causes) VALUES ? ON DUPLICATE KEY UPDATE
           total = total + VALUES(total), causes = causes + VALUES(causes)`,
          [standings],
        );
        await connection.query('COMMIT');
      });
      connection.release();
      return sample;
    },
    apart: (pick) => async (ms) => {
      const start = performance.now();
      const samples = await Promise.all(
        Array.from({ length: 32 }, async () => {
          const connection = await pool.getConnection();
          const sample = await repeat(ms, 1, () => post(connection, pick()));
          connection.release();
          return sample;
        }),
      );
      return { n: samples.reduce((sum, { n }) => sum + n, 0), ms: performance.now() - start };
    },
    one: async (account) => {
      const connection = await pool.getConnection();
      await post(connection, account);
      connection.release();
    },
    close: () => pool.end(),
  };
}

export async function rawSqlite(world: PostingWorld): Promise<Raw> {
  const { file } = world.config.database as { file: string };
  const db = new BetterSqlite3(`${file}.raw`);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536', 'temp_store = MEMORY']) db.pragma(pragma);
  const schema: { sql: string }[] = await world.source.query(
    `SELECT sql FROM sqlite_master WHERE tbl_name IN ('transfers', 'balances', 'standings') AND sql IS NOT NULL
     ORDER BY type = 'table' DESC`,
  );
  for (const { sql } of schema) db.exec(sql);
  const account = db.prepare(`INSERT INTO balances (address, unit, debits, credits, line_count, last_at) VALUES (?, 'points', 0, 0, 0, '')`);
  db.transaction(() => world.accounts.forEach((address) => account.run(address)))();
  const lines = new Map<string, number>();
  const transfer = db.prepare(`INSERT INTO transfers (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, '?')})`);
  const balance = db.prepare(
    `INSERT INTO balances (address, unit, debits, credits, line_count, last_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (address, unit)
     DO UPDATE SET credits = credits + excluded.credits, line_count = line_count + excluded.line_count, last_at = excluded.last_at`,
  );
  const standing = db.prepare(
    `INSERT INTO standings (account, unit, month, total, causes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (account, unit, month)
     DO UPDATE SET total = total + excluded.total, causes = causes + excluded.causes`,
  );
  const write = db.transaction((rows: ReturnType<typeof batchRows>) => {
    for (const row of rows.transfers) transfer.run(row);
    for (const row of rows.balances) balance.run(row);
    for (const row of rows.standings) standing.run(row);
  });
  const one = (address: string): void => {
    const posting = earning(address);
    const lineNo = (lines.get(address) ?? 0) + 1;
    lines.set(address, lineNo);
    write({
      transfers: [valuesOf(posting, lineNo)],
      balances: [[address, 'points', 0, posting.amount, 1, AT]],
      standings: [[address, 'points', '2026-11', posting.amount, 1]],
    });
  };
  return {
    batch: (pick) => (ms) => repeat(ms, BATCH, () => write(batchRows(lines, pick))),
    apart: (pick) => (ms) => repeat(ms, 1, () => one(pick())),
    one: async (address) => one(address),
    close: async () => void db.close(),
  };
}

/** As a tutorial would write it: find and lock, change, save, save. It keeps the books, so it may use our tables. */
export function textbook(world: PostingWorld, pick: () => string): Side {
  return async (ms) => {
    const start = performance.now();
    const samples = await Promise.all(
      Array.from({ length: 32 }, () => repeat(ms, 1, async () => {
        const { explanation, ...posting } = earning(pick());
        await world.source.transaction('READ COMMITTED', async (manager) => {
          const where = { address: posting.credit, unit: 'points' as const };
          const balance = await manager.findOneOrFail(BalanceEntity, { where, lock: { mode: 'pessimistic_write' } });
          const recordedAt = new Date().toISOString() > balance.lastAt ? new Date().toISOString() : balance.lastAt;
          const creditLineNo = balance.lineCount + 1;
          await manager.save(manager.create(TransferEntity, { id: newId(), ...posting, explanation: [...explanation], recordedAt, creditLineNo }));
          await manager.save(Object.assign(balance, { credits: balance.credits + posting.amount, lineCount: creditLineNo, lastAt: recordedAt }));
          const key = { account: posting.credit, unit: 'points' as const, month: '2026-11' };
          const standing = (await manager.findOneBy(StandingEntity, key)) ?? manager.create(StandingEntity, { ...key, total: 0, causes: 0 });
          await manager.save(Object.assign(standing, { total: standing.total + posting.amount, causes: standing.causes + 1 }));
        });
        world.acknowledged++;
      })),
    );
    return { n: samples.reduce((sum, { n }) => sum + n, 0), ms: performance.now() - start };
  };
}
