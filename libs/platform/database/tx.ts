import type { EntityManager, EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import type { EventName, EventPayload } from '@app/kernel/events.js';
import { newId } from '@app/kernel/ids.js';
import type { Instant } from '@app/kernel/time.js';
import { currentContext } from '../request-context.js';
import { isRetryable } from './errors.js';
import { Reader, placeholders, type SqlParam } from './reader.js';

export type Engine = 'sqlite' | 'mysql';

/** Which handlers wait for an event; filled when the application boots. */
export type HandlersOf = (event: EventName) => readonly string[];

const PARAMS_PER_STATEMENT = 20_000;

/**
 * One write in progress. Whatever joins a write takes this as an argument, so that "in the same transaction" can
 * be read off a signature. It may be run again as a whole, so it touches nothing outside the database.
 */
export class Tx extends Reader {
  /** Deliveries written here; the runner is woken for them after the commit. */
  readonly deliveryIds: string[] = [];
  private savepoints = 0;

  constructor(
    readonly engine: Engine,
    private readonly runner: QueryRunner,
    readonly at: Instant,
    private readonly handlersOf: HandlersOf,
  ) {
    super();
  }

  protected manager(): EntityManager {
    return this.runner.manager;
  }

  /** Runs a change and answers how many rows it found (not: how many it altered). */
  async execute(sql: string, params: readonly SqlParam[] = []): Promise<number> {
    const result = await this.runner.query(sql, [...params], true);
    return result.affected ?? 0;
  }

  /** Multi-row insert without hydration; a unique key that says no throws (see `isDuplicateKey`). */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Partial<E>[]): Promise<void> {
    await this.insertRows('INSERT INTO', entity, rows);
  }

  /** Inserts the rows whose keys are free and leaves the others alone. */
  async insertMissing<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Partial<E>[]): Promise<void> {
    await this.insertRows(this.engine === 'sqlite' ? 'INSERT OR IGNORE INTO' : 'INSERT IGNORE INTO', entity, rows);
  }

  /**
   * Rows by id, locked until the write ends, always in id order so that two writers cannot wait for each other.
   * SQLite has one writer and needs no lock.
   */
  async lock<E extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<E>,
    ids: readonly string[],
  ): Promise<E[]> {
    const sorted = [...new Set(ids)].sort();
    if (sorted.length === 0) return [];
    const query = this.repo(entity)
      .createQueryBuilder('x')
      .where(`x.id IN (${sorted.map((_, i) => `:p${i}`).join(', ')})`, Object.fromEntries(sorted.map((id, i) => [`p${i}`, id])))
      .orderBy('x.id');
    if (this.engine === 'mysql') query.setLock('pessimistic_write');
    return query.getMany();
  }

  async lockOne<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>, id: string): Promise<E | undefined> {
    return (await this.lock(entity, [id]))[0];
  }

  /** ` FOR UPDATE` where the engine has it, for raw queries. */
  get forUpdate(): string {
    return this.engine === 'mysql' ? ' FOR UPDATE' : '';
  }

  /** Runs a part that may fail alone: its changes vanish, the rest of the write goes on. */
  async attempt<T>(work: () => Promise<T>): Promise<T> {
    const name = `part_${++this.savepoints}`;
    await this.runner.query(`SAVEPOINT ${name}`);
    try {
      const result = await work();
      await this.runner.query(`RELEASE SAVEPOINT ${name}`);
      return result;
    } catch (error) {
      // After a deadlock the server has already dropped the whole transaction, savepoints included.
      if (!isRetryable(error)) {
        await this.runner.query(`ROLLBACK TO SAVEPOINT ${name}`);
        await this.runner.query(`RELEASE SAVEPOINT ${name}`);
      }
      throw error;
    }
  }

  /** Announces that something happened: the event and one delivery per handler stand or fall with this write. */
  async emit<N extends EventName>(name: N, payload: EventPayload<N>): Promise<void> {
    const handlers = this.handlersOf(name);
    const eventId = newId();
    await this.execute('INSERT INTO events (id, name, payload, occurred_at) VALUES (?, ?, ?, ?)', [
      eventId,
      name,
      JSON.stringify(payload),
      this.at,
    ]);
    for (const handler of handlers) await this.addDelivery(eventId, handler);
  }

  async addDelivery(eventId: string, handler: string): Promise<void> {
    const id = newId();
    await this.execute(
      `INSERT INTO deliveries (id, event_id, handler, state, attempts, due_at, created_at) VALUES (?, ?, ?, 'PENDING', 0, ?, ?)`,
      [id, eventId, handler, this.at, this.at],
    );
    this.deliveryIds.push(id);
  }

  /** Who did what to which thing; append-only. Details hold codes and ids, never personal data. */
  async audit(action: string, target: { type: string; id: string }, details: object = {}): Promise<void> {
    const context = currentContext();
    await this.execute(
      `INSERT INTO audit_entries (id, recorded_at, account_id, action, target_type, target_id, details, request_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        newId(),
        this.at,
        context?.accountId ?? null,
        action,
        target.type,
        target.id,
        JSON.stringify(details),
        context?.requestId || null,
      ],
    );
  }

  private async insertRows<E extends ObjectLiteral>(
    verb: string,
    entity: EntityTarget<E>,
    rows: readonly Partial<E>[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { driver } = this.runner.dataSource;
    const metadata = this.runner.dataSource.getMetadata(entity);
    const columns = metadata.columns.filter((c) => rows.some((row) => c.getEntityValue(row as ObjectLiteral) !== undefined));
    const names = columns.map((c) => driver.escape(c.databaseName)).join(', ');
    const perStatement = Math.max(1, Math.floor(PARAMS_PER_STATEMENT / columns.length));
    const tuple = `(${placeholders(columns)})`;
    // Our columns are texts, integers and bytes (see columns.ts): what a column's transformer makes is what is stored.
    const valuesOf = columns.map(({ propertyName, transformer }) => {
      const to = transformer && !Array.isArray(transformer) ? transformer.to.bind(transformer) : null;
      return (row: ObjectLiteral): SqlParam => {
        const value: unknown = row[propertyName] ?? null;
        return ((to ? to(value) : value) ?? null) as SqlParam;
      };
    });
    for (let from = 0; from < rows.length; from += perStatement) {
      const part = rows.slice(from, from + perStatement);
      const params = part.flatMap((row) => valuesOf.map((valueOf) => valueOf(row as ObjectLiteral)));
      const sql = `${verb} ${driver.escape(metadata.tableName)} (${names}) VALUES ${part.map(() => tuple).join(', ')}`;
      await this.runner.query(sql, params);
    }
  }
}
