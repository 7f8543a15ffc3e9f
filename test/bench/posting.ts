import mysql from 'mysql2/promise';
import { newId } from '@app/kernel/ids.js';
import type { LedgerTx } from '@app/ledger/transfers/ledger-tables.js';
import { post } from '@app/ledger/transfers/post.js';
import { SYSTEM, type Posting } from '@app/ledger/transfers/transfer.rules.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { compareRates, compareTimes, inTurns, print, rate, type BenchOptions, type Row, type Sample } from './measure.js';
import { rawMysql, rawSqlite, textbook, type Raw } from './posting-baselines.js';
import { callers, earning, postingWorld, type PostingWorld } from './posting-world.js';

const IN_FLIGHT = 256;
const ACCOUNTS = 100_000;

/** Postings through the ledger's own service, in process, against the barest code that leaves the same rows behind. */
export async function posting({ engines, quick }: BenchOptions): Promise<void> {
  for (const engine of engines) {
    const world = await postingWorld(engine, quick ? ACCOUNTS / 5 : ACCOUNTS);
    if (!world) {
      process.stderr.write('posting: no MariaDB or MySQL on this machine, skipped\n');
      continue;
    }
    const raw = engine === 'sqlite' ? await rawSqlite(world) : await rawMysql(world);
    try {
      await single(world, raw, quick ? 300 : 2_000);
      if (engine === 'mariadb') await orm(world, quick ? 30 : 150);
      await rates(world, raw, quick ? { rounds: 5, ms: 300 } : { rounds: 9, ms: 600 });
      await world.check();
    } finally {
      await raw.close();
      await world.close();
    }
  }
}

async function rates(world: PostingWorld, raw: Raw, turns: { rounds: number; ms: number }): Promise<void> {
  const anybody = (): string => world.accounts[Math.floor(Math.random() * world.accounts.length)]!;
  const hot = (): string => world.accounts[0]!;
  const redeem = contended(world, `volunteer:${newId()}`);
  const common = {
    raw: raw.batch(anybody),
    burst: (ms: number) => callers(world, IN_FLIGHT, ms, () => earning(anybody())),
    rawAgain: raw.batch(anybody),
    hot: (ms: number) => callers(world, IN_FLIGHT, ms, () => earning(hot())),
    dup: (ms: number) => callers(world, IN_FLIGHT, ms, halfRepeated(anybody)),
    redeem,
  };
  const noiseOf = (s: Record<'raw' | 'rawAgain', Sample[]>): number => compareRates(s.rawAgain, s.raw).median;
  const say = (bench: string, compared: Omit<Row, 'bench' | 'engine' | 'unit'>, note: string, noise?: number): void =>
    print({ bench, engine: world.engine, ...compared, ...(noise && { noise }), unit: 'postings/s', note });
  if (world.engine === 'sqlite') {
    const s = await inTurns(common, turns);
    say('post.sqlite', compareRates(s.burst, s.raw), '256 callers, synchronous=FULL, against better-sqlite3 in batches of 1000', noiseOf(s));
    shared(s, say);
    return;
  }
  const s = await inTurns(
    { ...common, apart: raw.apart(anybody), hotApart: raw.apart(hot), textbook: textbook(world, anybody) },
    turns,
  );
  say('post.burst', compareRates(s.burst, s.raw), '256 callers, against mysql2 in batches of 1000', noiseOf(s));
  say('post.vs-naive', compareRates(s.burst, s.apart), 'against one mysql2 transaction a posting, 32 connections');
  say('post.vs-textbook', compareRates(s.burst, s.textbook), 'against TypeORM find-lock-save-save, 32 at a time');
  shared(s, say);
  say('post.hot-vs-naive', compareRates(s.hot, s.hotApart), 'one account, against one mysql2 transaction a posting');
}

function shared(
  s: Record<'burst' | 'hot' | 'dup' | 'redeem', Sample[]>,
  say: (bench: string, compared: Omit<Row, 'bench' | 'engine' | 'unit'>, note: string) => void,
): void {
  say('post.hot', compareRates(s.hot, s.burst), 'one account, against post.burst');
  say('post.dup', compareRates(s.dup, s.burst), 'every second posting is a repetition, against post.burst');
  say('redeem.contended', compareRates(s.redeem, s.hot), 'one account with funds for half, 0 overdrafts, against post.hot');
}

/** Every second call repeats one that was answered before. */
function halfRepeated(pick: () => string): () => Posting {
  const recent: Posting[] = [];
  let calls = 0;
  return () => {
    const again = recent[Math.floor(Math.random() * recent.length)];
    if (calls++ % 2 && recent.length >= 2 * IN_FLIGHT && again) return again;
    const fresh = earning(pick());
    recent.push(fresh);
    if (recent.length > 8 * IN_FLIGHT) recent.splice(0, IN_FLIGHT);
    return fresh;
  };
}

/** As many redemptions of one point as fit into the round, with funds for half of them. */
function contended(world: PostingWorld, account: string): (ms: number) => Promise<Sample> {
  let perMs = 2;
  return async (ms) => {
    const attempts = Math.max(2 * IN_FLIGHT, 2 * Math.floor((perMs * ms) / 2));
    const funding = await world.writer.post(earning(account, attempts / 2));
    if (funding.kind === 'created') world.acknowledged++;
    let [left, paid, refused] = [attempts, 0, 0];
    const start = performance.now();
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        while (left-- > 0) {
          const { kind } = await world.writer.post({ ...earning(account, 1), debit: account, credit: SYSTEM.redeemed, code: 'REDEEM' });
          if (kind === 'created') paid++;
          if (kind === 'refused') refused++;
        }
      }),
    );
    const sample = { n: attempts, ms: performance.now() - start };
    world.acknowledged += paid;
    if (paid !== attempts / 2 || refused !== attempts / 2) throw new Error(`paid ${paid} and refused ${refused} of ${attempts}`);
    perMs = rate(sample) / 1_000;
    return sample;
  };
}

/** A lone caller. */
async function single(world: PostingWorld, raw: Raw, n: number): Promise<void> {
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let i = -20; i < n; i++) {
    const account = world.accounts[(i + 20) % 1_000]!;
    const start = performance.now();
    await raw.one(account);
    const between = performance.now();
    await world.writer.post(earning(account));
    const end = performance.now();
    world.acknowledged++;
    if (i < 0) continue;
    baseline.push(between - start);
    ours.push(end - between);
  }
  const note = 'one caller, median against a bare transaction: update, insert, upsert, commit';
  print({ bench: 'post.single', engine: world.engine, ...compareTimes(ours, baseline), unit: 'ms', note });
}

/** The same flush of 256 postings over TypeORM's query runner and over a bare mysql2 connection. */
async function orm(world: PostingWorld, n: number): Promise<void> {
  const connection = await mysql.createConnection({ uri: (world.config.database as { url: string }).url, charset: 'utf8mb4_bin', timezone: 'Z' });
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const bare: LedgerTx = {
    engine: 'mysql',
    get at() {
      return new Date().toISOString();
    },
    query: async <R>(sql: string, params: readonly SqlParam[] = []) => (await connection.query(sql, [...params]))[0] as R[],
    execute: async (sql, params = []) => (await connection.query<mysql.ResultSetHeader>(sql, [...params]))[0].affectedRows,
  };
  const flush = (): Posting[] => Array.from({ length: IN_FLIGHT }, (_, i) => earning(world.accounts[i * 7]!));
  const [ours, baseline]: [number[], number[]] = [[], []];
  for (let i = -5; i < n; i++) {
    const [mine, theirs] = [flush(), flush()];
    const start = performance.now();
    await connection.query('START TRANSACTION');
    await post(bare, theirs);
    await connection.query('COMMIT');
    const between = performance.now();
    await world.db.write((tx) => post(tx, mine));
    const end = performance.now();
    world.acknowledged += 2 * IN_FLIGHT;
    if (i < 0) continue;
    baseline.push(between - start);
    ours.push(end - between);
  }
  await connection.end();
  print({ bench: 'post.orm', engine: world.engine, ...compareTimes(ours, baseline), unit: 'ms', note: 'a flush of 256, TypeORM query runner against mysql2' });
}
