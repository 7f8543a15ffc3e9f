import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '@app/platform/config.js';
import { dataSourceOptions, WRITER } from '@app/platform/database/data-sources.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * Writes a migration that takes the schema of the listed migrations to that of the entities, in both dialects.
 * It needs an empty MySQL or MariaDB database to compare with; SQLite gets a throw-away file.
 */
export async function generateMigration(name: string, mysqlUrl: string, directory: string): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-schema-'));
  try {
    const sqlite = await difference({ engine: 'sqlite', file: join(folder, 'schema.sqlite') });
    const mysql = await difference({ engine: 'mysql', url: mysqlUrl, poolSize: 2 });
    if (sqlite.length === 0 && mysql.length === 0) return null;
    const stamp = Date.now();
    const file = join(directory, `${stamp}-${name}.ts`);
    writeFileSync(file, source(`${pascal(name)}${stamp}`, sqlite, mysql));
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The statements that are missing between the listed migrations and the entities. */
export async function difference(database: Config['database']): Promise<string[]> {
  const options = dataSourceOptions(database, WRITER, ENTITIES, MIGRATIONS);
  const connection = new DataSource(await inItsOwnDialect(options));
  await connection.initialize();
  try {
    await connection.runMigrations({ transaction: 'each' });
    const log = await connection.driver.createSchemaBuilder().log();
    return log.upQueries.map((query) => query.query);
  } finally {
    await connection.destroy();
  }
}

/** MariaDB tells the defaults of its columns in other words than MySQL; read as MySQL's they would all seem changed. */
async function inItsOwnDialect(options: DataSourceOptions): Promise<DataSourceOptions> {
  if (options.type !== 'mysql') return options;
  const connection = await createConnection(options.url!);
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.version)) ? { ...options, type: 'mariadb' } : options;
  } finally {
    await connection.end();
  }
}

function source(className: string, sqlite: string[], mysql: string[]): string {
  const list = (statements: string[]): string =>
    statements.map((statement) => `  ${JSON.stringify(statement)},\n`).join('');
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runStatements } from './run-statements.js';

export class ${className} implements MigrationInterface {
  name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
    await runStatements(runner, { sqlite: SQLITE, mysql: MYSQL });
  }

  /** Schemas only go forward: a mistake is mended by the next migration, an accident by the backup. */
  async down(): Promise<void> {}
}

const SQLITE = [
${list(sqlite)}];

const MYSQL = [
${list(mysql)}];
`;
}

function pascal(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
