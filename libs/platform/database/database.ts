import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { refuse } from '@app/kernel/refusals.js';
import { Clock } from '../clock.js';
import { CONFIG } from '../tokens.js';
import type { Config } from '../config.js';
import { currentContext, runInContext } from '../request-context.js';
import { isDuplicateKey, isRetryable } from './errors.js';
import { READER, WRITER } from './data-sources.js';
import { ProcessLock } from './process-lock.js';
import { Reader } from './reader.js';
import { Tx, type Engine, type HandlersOf } from './tx.js';

const MAX_TRIES = 5;
const MAX_WAITING_WRITES = 4_096;
const MAX_GROUP = 64;

type Committed = (deliveryIds: readonly string[]) => void;
type Waiting = { run: (runner: QueryRunner) => Promise<() => void>; fail: (error: unknown) => void };

/**
 * The two ways to the data: `write` for changes, `read` for queries.
 *
 * SQLite has one writing connection. TypeORM shares it between transactions, and of two that overlapped, one was
 * told "committed" and lost its row when the other rolled back (typeorm #1884). So writes queue here, one after
 * the other; those that wait together share one commit, each in its own savepoint.
 * MySQL runs writes side by side at READ COMMITTED and runs a whole write again when the server asks for it.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly engine: Engine;
  readonly read: Reader;
  private readonly waiting: Waiting[] = [];
  private readonly committedListeners: Committed[] = [];
  private handlersOf: HandlersOf = () => [];
  private draining: Promise<void> | null = null;
  private lock: ProcessLock | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource(WRITER) private readonly writer: DataSource,
    @InjectDataSource(READER) private readonly reader: DataSource,
    private readonly clock: Clock,
  ) {
    this.engine = config.database.engine;
    this.read = new GuardedReader(() => this.reader.manager);
    if (config.database.engine === 'sqlite' && !config.readOnly) this.lock = ProcessLock.take(config.database.file);
    if (config.database.engine === 'mysql') readCommittedOnce(writer);
  }

  /**
   * Runs a change in one transaction and answers after the commit. The work may run several times (MySQL), so it
   * touches nothing outside the database, and its result is plain data. Under an HTTP Idempotency-Key the result
   * is stored with the change, and a repetition gets that first result without running the work.
   */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (currentContext()?.insideWrite) throw new Error('a write inside a write: pass the tx instead');
    if (this.config.readOnly) throw new Error('this process opened the database for reading only');
    const once = idempotent(work);
    return this.engine === 'sqlite' ? this.enqueue(once) : this.writeWithRetry(once);
  }

  /** For the event registry and the runners of this process. */
  useHandlers(handlersOf: HandlersOf): void {
    this.handlersOf = handlersOf;
  }

  onCommitted(listener: Committed): void {
    this.committedListeners.push(listener);
  }

  /** The writing connection, for migrations, backup and bulk tools only. */
  get dataSource(): DataSource {
    return this.writer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.draining;
    this.lock?.release();
    this.lock = null;
  }

  private enqueue<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.waiting.length >= MAX_WAITING_WRITES) refuse('request.busy');
    const promise = new Promise<T>((resolve, reject) => {
      const context = currentContext();
      const run = async (runner: QueryRunner): Promise<() => void> => {
        const tx = this.txOn(runner);
        const result = await runInContext({ ...context, insideWrite: true }, () => work(tx));
        return () => {
          resolve(result);
          this.announce(tx);
        };
      };
      this.waiting.push({ run, fail: reject });
    });
    this.draining ??= this.drain();
    return promise;
  }

  private async drain(): Promise<void> {
    // One turn of the event loop lets writes that arrive together share a commit.
    await Promise.resolve();
    const runner = this.writer.createQueryRunner();
    while (this.waiting.length > 0) await this.commitGroup(runner, this.waiting.splice(0, MAX_GROUP));
    // Between the last look at the queue and this line nothing can run, so no write is left behind.
    this.draining = null;
    await runner.release();
  }

  private async commitGroup(runner: QueryRunner, group: Waiting[]): Promise<void> {
    const unanswered = new Set(group);
    const answers: (() => void)[] = [];
    // A lone write needs no savepoint: what undoes it undoes the transaction.
    const isShared = group.length > 1;
    try {
      await runner.startTransaction();
      for (const member of group) {
        if (isShared) await runner.startTransaction();
        try {
          answers.push(await member.run(runner));
          if (isShared) await runner.commitTransaction();
        } catch (error) {
          await runner.rollbackTransaction();
          unanswered.delete(member);
          member.fail(error);
        }
      }
      if (runner.isTransactionActive) await runner.commitTransaction();
    } catch (error) {
      // The database itself failed (a full disk, say): nobody of this group is told that anything was recorded.
      await abandon(runner);
      for (const member of unanswered) member.fail(error);
      return;
    }
    for (const answer of answers) answer();
  }

  private async writeWithRetry<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.writer.createQueryRunner();
      try {
        await runner.startTransaction();
        const tx = this.txOn(runner);
        const result = await runInContext({ insideWrite: true }, () => work(tx));
        await runner.commitTransaction();
        this.announce(tx);
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        if (!isRetryable(error) || attempt >= MAX_TRIES) throw error;
        await pause(Math.random() * 20 * 2 ** attempt);
      } finally {
        await runner.release();
      }
    }
  }

  private txOn(runner: QueryRunner): Tx {
    return new Tx(this.engine, runner, this.clock.now(), this.handlersOf);
  }

  private announce(tx: Tx): void {
    if (tx.deliveryIds.length === 0) return;
    for (const listener of this.committedListeners) listener(tx.deliveryIds);
  }
}

type PooledConnection = { query(sql: string): unknown };
type Pool = { on(event: 'acquire', listener: (connection: PooledConnection) => void): void };

/**
 * Every connection of the pool works at READ COMMITTED, told once when it is first taken: told with each transaction
 * it would cost a round trip of six. Commands of a connection run in the order in which they are given, so it holds
 * before the first statement of whoever took it.
 */
function readCommittedOnce(source: DataSource): void {
  const { pool } = source.driver as unknown as { pool: Pool };
  const told = new WeakSet<PooledConnection>();
  pool.on('acquire', (connection) => {
    if (told.has(connection)) return;
    told.add(connection);
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
}

/** Leaves a transaction in whatever state it is; SQLite may have rolled it back by itself, and TypeORM would still count. */
async function abandon(runner: QueryRunner): Promise<void> {
  await runner.query('ROLLBACK').catch(() => undefined);
  Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
}

class GuardedReader extends Reader {
  constructor(private readonly source: () => EntityManager) {
    super();
  }

  protected manager(): EntityManager {
    // A read outside the transaction would miss the write's own changes, and on MySQL its locks.
    if (currentContext()?.insideWrite) throw new Error('db.read inside a write: use the tx');
    return this.source();
  }
}

/**
 * Wraps a write so that its request's Idempotency-Key is recorded with it. A request normally makes one write;
 * further ones get numbered keys.
 */
function idempotent<T>(work: (tx: Tx) => Promise<T>): (tx: Tx) => Promise<T> {
  const idempotency = currentContext()?.idempotency;
  if (!idempotency) return work;
  const key = `${idempotency.key}:${idempotency.used++}`;
  const { requestHash } = idempotency;
  return async (tx) => {
    try {
      await tx.execute('INSERT INTO idempotency_keys (id, request_hash, result, created_at) VALUES (?, ?, NULL, ?)', [
        key,
        requestHash,
        tx.at,
      ]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const first = await tx.one<{ request_hash: string; result: string | null }>(
        'SELECT request_hash, result FROM idempotency_keys WHERE id = ?',
        [key],
      );
      if (first?.request_hash !== requestHash) refuse('request.key-reused');
      return (first.result === null ? undefined : JSON.parse(first.result)) as T;
    }
    const result = await work(tx);
    await tx.execute('UPDATE idempotency_keys SET result = ? WHERE id = ?', [
      result === undefined ? null : JSON.stringify(result),
      key,
    ]);
    return result;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
