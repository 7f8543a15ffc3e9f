import type { DataSource, EntityMetadata, QueryRunner } from 'typeorm';
import { difference } from '@app/product/generate-migration.js';
import { MIGRATIONS } from '@app/product/migrations/index.js';
import { hasPendingMigrations, migrate, openSchema } from '@app/product/schema.js';
import { emptyWorld, MODE, type World } from './app.js';

/** Tables whose rows nobody may change or remove, the product included. */
const APPEND_ONLY = ['audit_entries', 'points_policies', 'ranking_entries', 'transfers'];

/** What means the same on both engines (see libs/platform/database/columns.ts). */
const PORTABLE_TYPES = new Set(['varchar', 'text', 'bigint', 'int', 'blob']);

describe(`the schema (${MODE})`, () => {
  let world: World;
  let source: DataSource;

  beforeAll(async () => {
    world = await emptyWorld();
    await migrate(world.config);
    source = await openSchema(world.config);
  });
  afterAll(async () => {
    await source.destroy();
    await world.remove();
  });

  it('is exactly what the entities say', async () => {
    expect(await difference(world.config.database)).toEqual([]);
  });

  it('is made by migrations that are listed in the order of their time', () => {
    const stamps = MIGRATIONS.map((migration) => Number(/\d{13}$/.exec(migration.name)?.[0]));
    expect(stamps.length).toBeGreaterThan(0);
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });

  it('is made once: migrating again does nothing', async () => {
    expect(await hasPendingMigrations(world.config)).toBe(false);
    expect(await migrate(world.config)).toEqual([]);
  });

  it('is made whole after a migration that was cut off', async () => {
    const other = await emptyWorld();
    try {
      await cutOff(other);
      await migrate(other.config);
      expect(await difference(other.config.database)).toEqual([]);
      expect(await guardsOf(other)).toEqual(await guardsOf(world));
    } finally {
      await other.remove();
    }
  });

  it('uses only what means the same on both engines', () => {
    const odd = columnsOf(source).filter(({ type }) => !PORTABLE_TYPES.has(String(type)));
    expect(odd.map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });

  it('names its keys and indexes', () => {
    const unnamed = source.entityMetadatas.flatMap((table) =>
      [...table.indices, ...table.uniques, ...table.foreignKeys, ...table.checks]
        .map(({ name }) => name)
        .filter((name) => !/^(ix|uq|fk|ck)_[a-z0-9_]+$/.test(name ?? ''))
        .map((name) => `${table.tableName}: ${name}`),
    );
    expect(unnamed).toEqual([]);
  });

  it.each(APPEND_ONLY)('refuses to change or delete %s', async (table) => {
    const runner = source.createQueryRunner();
    try {
      const metadata = source.entityMetadatas.find(({ tableName }) => tableName === table)!;
      await insertAny(runner, metadata);
      const key = metadata.primaryColumns[0]!.databaseName;
      await expect(runner.query(`UPDATE ${table} SET ${key} = ${key}`)).rejects.toThrow('append-only');
      await expect(runner.query(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      expect(await runner.query(`SELECT ${key} FROM ${table}`)).toHaveLength(1);
    } finally {
      await runner.release();
    }
  });

  if (MODE === 'production') {
    it('compares text byte by byte, whatever the server does by default', async () => {
      const tables: { name: string; collation: string }[] = await source.query(
        `SELECT table_name AS name, table_collation AS collation FROM information_schema.tables WHERE table_schema = DATABASE()`,
      );
      expect(tables.length).toBeGreaterThanOrEqual(source.entityMetadatas.length);
      expect(tables.filter(({ collation }) => collation !== 'utf8mb4_bin')).toEqual([]);
    });
  }
});

/**
 * Leaves a database as a killed migration would. MySQL commits after every statement, so all of them may have run and
 * nothing be noted; on SQLite the migration is one transaction, so only earlier ones are there.
 */
async function cutOff(world: World): Promise<void> {
  await migrate(world.config);
  const source = await openSchema(world.config);
  try {
    if (MODE === 'production') await source.query('DELETE FROM schema_migrations');
  } finally {
    await source.destroy();
  }
}

async function guardsOf(world: World): Promise<string[]> {
  const source = await openSchema(world.config);
  try {
    const rows: { name: string }[] = await source.query(
      MODE === 'production'
        ? `SELECT trigger_name AS name FROM information_schema.triggers WHERE trigger_schema = DATABASE()
           UNION SELECT constraint_name AS name FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()`
        : `SELECT name FROM sqlite_master WHERE type = 'trigger'`,
    );
    return rows.map(({ name }) => name).sort();
  } finally {
    await source.destroy();
  }
}

function columnsOf(source: DataSource): { table: string; name: string; type: unknown }[] {
  return source.entityMetadatas.flatMap((table) =>
    table.columns.map((column) => ({ table: table.tableName, name: column.databaseName, type: column.type })),
  );
}

/** A row that the table takes, whatever it means and whomever it points to. */
async function insertAny(runner: QueryRunner, table: EntityMetadata): Promise<void> {
  const columns = table.columns.filter((column) => !column.isNullable);
  const values = columns.map(({ type }, i) => (type === 'varchar' ? String(i) : '1'));
  await runner.query(MODE === 'production' ? 'SET FOREIGN_KEY_CHECKS = 0' : 'PRAGMA foreign_keys = OFF');
  await runner.query(
    `INSERT INTO ${table.tableName} (${columns.map(({ databaseName }) => databaseName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    values,
  );
  await runner.query(MODE === 'production' ? 'SET FOREIGN_KEY_CHECKS = 1' : 'PRAGMA foreign_keys = ON');
}
