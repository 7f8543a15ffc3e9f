import type { DataSource } from 'typeorm';
import { CHECK_IN_GUARDS, SIGN_UP_GUARDS } from '@app/activities/index.js';
import { LEDGER_GUARDS } from '@app/ledger/index.js';
import { CONTRACT_GUARDS, EVALUATION_GUARDS } from '@app/partnerships/index.js';
import { AUDIT_GUARDS } from '@app/platform/audit/append-only.js';
import { ADJUSTMENT_GUARDS, POLICY_GUARDS, STOCK_GUARDS } from '@app/points/index.js';
import { RANKING_GUARDS } from '@app/rankings/index.js';
import { RECOGNITION_GUARDS } from '@app/recognition/index.js';
import { CALL_GUARDS, CARD_GUARDS, REGISTRATION_GUARDS, WISH_GUARDS } from '@app/registrations/index.js';

const GUARDS = [
  AUDIT_GUARDS,
  CHECK_IN_GUARDS,
  SIGN_UP_GUARDS,
  LEDGER_GUARDS,
  POLICY_GUARDS,
  STOCK_GUARDS,
  ADJUSTMENT_GUARDS,
  RANKING_GUARDS,
  RECOGNITION_GUARDS,
  CONTRACT_GUARDS,
  EVALUATION_GUARDS,
  REGISTRATION_GUARDS,
  CALL_GUARDS,
  WISH_GUARDS,
  CARD_GUARDS,
];

const ALREADY_THERE = new Set([
  1359, // trigger exists
  1826, // MariaDB: duplicate constraint name
  3822, // MySQL: duplicate check constraint name
]);
const WITHOUT_TRIGGERS = new Set([
  1235, // not supported by this server (TiDB has no triggers)
  1419, // binary logging asks for a privilege that this account lacks
  8108, // TiDB: unsupported statement
]);

/**
 * What the database itself refuses: triggers and checks that keep append-only tables append-only. They are put in
 * place after every migration, so a table that was rebuilt has them again. Answers the tables' statements that the
 * server would not take; there the account must lack UPDATE and DELETE instead (see the README).
 */
export async function ensureGuards(source: DataSource): Promise<string[]> {
  const engine = source.options.type === 'better-sqlite3' ? 'sqlite' : 'mysql';
  const refused: string[] = [];
  for (const statement of GUARDS.flatMap((guards) => guards[engine])) {
    try {
      await source.query(statement);
    } catch (error) {
      const { errno } = (error as { driverError?: { errno?: number } }).driverError ?? {};
      if (errno !== undefined && WITHOUT_TRIGGERS.has(errno)) refused.push(statement);
      else if (errno === undefined || !ALREADY_THERE.has(errno)) throw error;
    }
  }
  return refused;
}
