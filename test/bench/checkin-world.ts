import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { Clock } from '@app/platform/clock.js';
import { readConfig } from '@app/platform/config.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { migrate } from '@app/product/schema.js';
import { createApi } from '../../apps/api/app.js';
import type { TestApp } from '../app.js';
import { CheckInWorld } from '../check-in-world.js';
import { mariadb } from './posting-world.js';

export type RawRow = Record<string, SqlParam>;

/** A whole application without HTTP in front and without jobs behind, and the barest way to its tables. */
export type CheckInBench = {
  world: CheckInWorld;
  /** Inserts rows as they are in one transaction, a thousand a statement, over a connection of its own. */
  insertRaw(tables: Readonly<Record<string, readonly RawRow[]>>): Promise<void>;
  close(): Promise<void>;
};

/** Null when there is no server on this machine. */
export async function checkInBench(engine: 'sqlite' | 'mariadb'): Promise<CheckInBench | null> {
  const server = engine === 'mariadb' ? await mariadb() : null;
  if (engine === 'mariadb' && !server) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-bench-'));
  const file = join(folder, 'bench.sqlite');
  const config = readConfig({ DATABASE_URL: server ? server.url : `sqlite:${file}`, DATA_DIR: folder, PORT: '0' });
  await migrate(config);
  const { app } = await createApi(config, false, new Clock());
  await app.init();
  const testApp: TestApp = {
    config,
    clock: app.get(Clock),
    db: app.get(Database),
    url: '',
    get: (token) => app.get(token),
    settle: () => Promise.resolve(),
    close: () => app.close(),
  };
  const raw = server ? await rawMysql(server.url) : rawSqlite(file);
  return {
    world: await CheckInWorld.open(testApp),
    insertRaw: async (tables) => raw.insert(Object.entries(tables).flatMap(([table, rows]) => statementsFor(table, rows))),
    close: async () => {
      await raw.close();
      await app.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Statement = { sql: string; params: SqlParam[] };
type Raw = { insert(statements: readonly Statement[]): Promise<void>; close(): Promise<void> };
const ROWS_A_STATEMENT = 1_000;

function statementsFor(table: string, rows: readonly RawRow[]): Statement[] {
  const columns = Object.keys(rows[0] ?? {});
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    const tuple = `(${columns.map(() => '?').join(', ')})`;
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${part.map(() => tuple).join(', ')}`;
    statements.push({ sql, params: part.flatMap((row) => columns.map((column) => row[column]!)) });
  }
  return statements;
}

function rawSqlite(file: string): Raw {
  const db = new BetterSqlite3(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000']) db.pragma(pragma);
  return {
    insert: async (statements) => {
      db.transaction(() => {
        for (const { sql, params } of statements) db.prepare(sql).run(...params);
      })();
    },
    close: async () => void db.close(),
  };
}

async function rawMysql(url: string): Promise<Raw> {
  const connection = await mysql.createConnection({ uri: url, charset: 'utf8mb4_bin', timezone: 'Z' });
  return {
    insert: async (statements) => {
      await connection.query('START TRANSACTION');
      for (const { sql, params } of statements) await connection.query(sql, params);
      await connection.query('COMMIT');
    },
    close: () => connection.end(),
  };
}
