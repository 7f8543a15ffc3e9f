import type { Engine } from '@app/platform/database/tx.js';

const TABLES = ['evaluation_schemes', 'evaluation_indicators', 'evaluation_results', 'evaluation_result_lines'];

/** What a year was asked by, and every result that was ever told, stays as it is: a new one stands beside it. */
export const EVALUATION_GUARDS: Record<Engine, readonly string[]> = {
  sqlite: TABLES.flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) =>
        `CREATE TRIGGER IF NOT EXISTS ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END`,
    ),
  ),
  mysql: TABLES.flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) =>
        `CREATE TRIGGER ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table} FOR EACH ROW
         SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} are append-only'`,
    ),
  ),
};
