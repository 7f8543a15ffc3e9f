/**
 * A process that posts until it is killed: 32 callers, many accounts, keys that other processes post as well. It says
 * `<what happened> <key> .` for each answer, after the commit; what it did not get round to saying, nobody was told.
 *
 *   node --import test/typescript-hooks.mjs test/faults/posting-process.ts   (DATABASE_URL, DATA_DIR, KEYS_FROM)
 */
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { LedgerWriter } from '@app/ledger/transfers/ledger-writer.service.js';
import { SYSTEM, type Posting } from '@app/ledger/transfers/transfer.rules.js';
import { Clock } from '@app/platform/clock.js';
import { readConfig } from '@app/platform/config.js';
import { dataSourceOptions, READER, WRITER } from '@app/platform/database/data-sources.js';
import { Database } from '@app/platform/database/database.js';
import { ENTITIES } from '@app/product/entities.js';

const CALLERS = 32;
const ACCOUNTS = 10;

const config = readConfig();
const [writing, reading] = await Promise.all(
  ([WRITER, READER] as const).map((role) => new DataSource(dataSourceOptions(config.database, role, ENTITIES)).initialize()),
);
const db = new Database(config, writing!, reading!, new Clock());
const writer = new LedgerWriter(db);
process.stdout.write('ready\n');

let next = Number(process.env.KEYS_FROM);
await Promise.all(
  Array.from({ length: CALLERS }, async () => {
    for (;;) {
      const posting = postingOf(next++);
      const outcome = await writer.post(posting);
      const said = outcome.kind === 'refused' ? outcome.code : outcome.kind;
      process.stdout.write(`${said} ${posting.causeId} .\n`);
    }
  }),
);

/** The same number is the same posting in every process: two of three earn, the third spends. */
function postingOf(i: number): Posting {
  const account = `volunteer:${i % ACCOUNTS}`;
  const spends = i % 3 === 2;
  return {
    unit: 'points',
    debit: spends ? account : SYSTEM.issued,
    credit: spends ? SYSTEM.redeemed : account,
    amount: 1 + (i % 4),
    code: spends ? 'REDEEM' : 'EARN',
    causeType: 'fault-test',
    causeId: `key-${i}`,
    areaId: null,
    effectiveOn: '2026-11-21',
    explanation: ['断电测试'],
  };
}
