import type { QueryRunner } from 'typeorm';

/**
 * MySQL commits after every schema change, so a migration that was cut off left a part behind; running it again
 * passes over what already exists. On SQLite the whole migration is one transaction.
 */
const ALREADY_THERE = new Set([
  1050, // table exists
  1060, // duplicate column
  1061, // duplicate key name
  1359, // trigger exists
  1826, // duplicate foreign key
  1022, // duplicate key, MariaDB's word for an existing foreign key
]);

export async function runStatements(
  runner: QueryRunner,
  statements: { sqlite: readonly string[]; mysql: readonly string[] },
): Promise<void> {
  const sqlite = runner.dataSource.options.type === 'better-sqlite3';
  for (const statement of sqlite ? statements.sqlite : statements.mysql) {
    try {
      await runner.query(statement);
    } catch (error) {
      if (sqlite || !isAlreadyThere(error)) throw error;
    }
  }
}

function isAlreadyThere(error: unknown): boolean {
  const { errno, message, driverError } = error as { errno?: number; message: string; driverError?: { errno?: number } };
  const code = driverError?.errno ?? errno ?? 0;
  // MariaDB's words for a foreign key whose name is taken: "can't create table", with InnoDB's own number in the text.
  return ALREADY_THERE.has(code) || (code === 1005 && message.includes('errno: 121'));
}
