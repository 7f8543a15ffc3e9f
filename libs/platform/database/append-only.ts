import type { Engine } from './tx.js';

/** Statements for the database, by engine; run after every migration (see product/guards.ts). */
export type Guards = Record<Engine, readonly string[]>;

/**
 * What keeps tables append-only: the database itself refuses to change or delete a row, whoever asks. A server that
 * allows no triggers needs an account without UPDATE and DELETE on them instead.
 */
export function appendOnly(...tables: readonly string[]): Guards {
  const triggers = tables.flatMap((table) => (['UPDATE', 'DELETE'] as const).map((verb) => refusal(table, verb)));
  return { sqlite: triggers.map(({ sqlite }) => sqlite), mysql: triggers.map(({ mysql }) => mysql) };
}

function refusal(table: string, verb: 'UPDATE' | 'DELETE'): Record<Engine, string> {
  const name = `${table}_refuse_${verb.toLowerCase()}`;
  const text = `${table} are append-only`;
  return {
    sqlite: `CREATE TRIGGER IF NOT EXISTS ${name} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${text}'); END`,
    mysql: `CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${text}'`,
  };
}
