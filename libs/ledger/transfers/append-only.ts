import { appendOnly, type Guards } from '@app/platform/database/append-only.js';

const GUARDS = appendOnly('transfers', 'seals');

/**
 * A transfer is never changed or deleted, nor is a seal. Triggers hold neither against TRUNCATE nor against whoever
 * owns the files, which is what seals are for.
 *
 * MySQL gets its CHECKs here too: TypeORM writes them into the table on SQLite only.
 */
export const LEDGER_GUARDS: Guards = {
  sqlite: GUARDS.sqlite,
  mysql: [
    `ALTER TABLE transfers ADD CONSTRAINT ck_transfers_amount CHECK (amount > 0)`,
    `ALTER TABLE transfers ADD CONSTRAINT ck_transfers_sides CHECK (debit <> credit)`,
    `ALTER TABLE balances ADD CONSTRAINT ck_balances_floor CHECK (credits >= debits)`,
    ...GUARDS.mysql,
  ],
};
