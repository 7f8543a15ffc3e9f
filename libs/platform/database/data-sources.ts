import type { DataSourceOptions, EntitySchema, MixedList } from 'typeorm';
import type { Config } from '../config.js';
import { SnakeNaming } from './naming.js';
import { SlowQueryLog } from './slow-query-log.js';

export type EntityClass = new () => object;
type Migrations = MixedList<new () => { up(r: never): Promise<void>; down(r: never): Promise<void> }>;

export const WRITER = 'writer';
export const READER = 'reader';

/**
 * How each engine is opened.
 *
 * SQLite: the writer is one connection behind a queue; the reader is a second, read-only connection in WAL, so a
 * long list never waits for a write. `synchronous=FULL`: what was answered survives a power cut.
 * MySQL: one pool. READ COMMITTED because gap locks of the default level deadlock inserts that touch neighbours.
 */
export function dataSourceOptions(
  config: Config['database'],
  role: typeof WRITER | typeof READER,
  entities: readonly EntityClass[],
  migrations: readonly EntityClass[] = [],
): DataSourceOptions {
  const common = {
    entities: [...entities] as (EntityClass | EntitySchema)[],
    migrations: [...migrations] as unknown as Migrations,
    migrationsTableName: 'schema_migrations',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false as const,
    logger: new SlowQueryLog(),
  };
  if (config.engine === 'sqlite') {
    return {
      ...common,
      type: 'better-sqlite3',
      database: config.file,
      readonly: role === READER,
      fileMustExist: role === READER,
      prepareDatabase: (db: { pragma(text: string): unknown }) => {
        if (role === WRITER) {
          db.pragma('journal_mode = WAL');
          db.pragma('synchronous = FULL');
        }
        db.pragma('foreign_keys = ON');
        // Without it, INSERT OR REPLACE would pass by the triggers that refuse deletes.
        db.pragma('recursive_triggers = ON');
        db.pragma('busy_timeout = 5000');
        db.pragma('cache_size = -65536');
        db.pragma('temp_store = MEMORY');
      },
    };
  }
  return {
    ...common,
    type: 'mysql',
    url: config.url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    // Our counters stay below 2^53, so numbers come back as numbers.
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: config.poolSize,
    maxQueryExecutionTime: 2_000,
    extra: { decimalNumbers: true, maxIdle: config.poolSize, enableKeepAlive: true },
  };
}
