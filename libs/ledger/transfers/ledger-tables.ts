import { instantOf, type Instant } from '@app/kernel/time.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { balanceKey, type Balance, type Book, type Standing } from './posting.rules.js';
import { isSystemAccount, postingKey, type Posting, type Transfer, type Unit } from './transfer.rules.js';

/**
 * The ledger's tables in raw SQL, a few statements for any number of rows: query builders would cost half of the
 * speed and entities four fifths of it.
 */
export type LedgerTx = Pick<Tx, 'engine' | 'at' | 'query' | 'execute'>;

const GATE = 'transfers';

/** Closes the book up to `at`, or a millisecond after what it was closed up to; waits until nobody is inside. */
export async function moveGate(tx: LedgerTx, at: Instant): Promise<Instant> {
  const [gate] = await tx.query<{ closedThrough: Instant }>(
    `SELECT closed_through AS closedThrough FROM ledger_gates WHERE id = ?${tx.engine === 'mysql' ? ' FOR UPDATE' : ''}`,
    [GATE],
  );
  if (!gate) {
    await makeGate(tx);
    return moveGate(tx, at);
  }
  const cutoffAt = after(gate.closedThrough, at);
  await tx.execute('UPDATE ledger_gates SET closed_through = ? WHERE id = ?', [cutoffAt, GATE]);
  return cutoffAt;
}

/** `at`, or the next millisecond when the book is closed beyond it. */
function after(closedThrough: Instant, at: Instant): Instant {
  return at > closedThrough ? at : instantOf(Date.parse(closedThrough) + 1);
}

async function makeGate(tx: LedgerTx): Promise<void> {
  await tx.execute(`${INSERT_MISSING[tx.engine]} ledger_gates (id, closed_through) VALUES (?, '')`, [GATE]);
}

export type LockedBook = {
  /** When what is posted now counts as recorded: after everything that the book is closed up to. */
  at: Instant;
  balances: Map<string, Balance>;
};

/**
 * Passes the gate, sharing it with others who post, and locks the balances that the postings touch until the write
 * ends; missing rows are made, or there would be nothing to lock. Always in this order: whoever held balances while
 * waiting at the gate could stop who is inside.
 */
export async function lockBook(tx: LedgerTx, postings: readonly Posting[]): Promise<LockedBook> {
  const wanted = new Map<string, { address: string; unit: string }>();
  for (const { unit, debit, credit } of postings) {
    if (!isSystemAccount(debit)) wanted.set(balanceKey(debit, unit), { address: debit, unit });
    if (!isSystemAccount(credit)) wanted.set(balanceKey(credit, unit), { address: credit, unit });
  }
  const book = await lockRows(tx, [...wanted.values()]);
  const missing = [...wanted].filter(([key]) => !book.balances.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length === 0) return book;
  const rows = missing.map(([, { address, unit }]) => [address, unit, 0, 0, 0, '']);
  await insertRows(tx, `${INSERT_MISSING[tx.engine]} balances (${BALANCE_COLUMNS})`, rows);
  const made = await lockRows(tx, missing.map(([, account]) => account));
  return { at: book.at, balances: new Map([...book.balances, ...made.balances]) };
}

/**
 * Locks what accounts hold, in both units, for a write that computes from their passbooks before it posts. An account
 * that has no row yet has no lines either, and nothing to compute from.
 */
export async function lockAccounts(tx: LedgerTx, addresses: readonly string[]): Promise<ReadonlyMap<string, Balance>> {
  const { balances } = await lockRows(tx, addresses.map((address) => ({ address })));
  return balances;
}

const GATE_ROW = `SELECT '' AS address, '' AS unit, 0 AS debits, 0 AS credits, 0 AS lineCount, closed_through AS lastAt
  FROM ledger_gates WHERE id = '${GATE}'`;

/** The gate and the balances come in one statement, which spares everybody who posts a round trip. */
async function lockRows(tx: LedgerTx, accounts: readonly { address: string }[]): Promise<LockedBook> {
  const addresses = [...new Set(accounts.map(({ address }) => address))].sort();
  // LOCK IN SHARE MODE is the spelling that MySQL and MariaDB have in common.
  const gate = tx.engine === 'mysql' ? `(${GATE_ROW} LOCK IN SHARE MODE)` : GATE_ROW;
  const balances = new Map<string, Balance>();
  for (const part of addresses.length === 0 ? [[]] : parts(tx, addresses)) {
    const rowsOf = `SELECT address, unit, debits, credits, line_count, last_at
      FROM balances${byIndex(tx, 'PRIMARY')} WHERE address IN (${placeholders(part)})`;
    const locked = tx.engine === 'mysql' ? `(${rowsOf} FOR UPDATE)` : rowsOf;
    const rows = await tx.query<Balance>(`${gate} UNION ALL ${locked}`, part);
    for (const row of rows) balances.set(balanceKey(row.address, row.unit), toBalance(row));
  }
  const passed = balances.get(balanceKey('', '' as Unit));
  if (!passed) {
    await makeGate(tx);
    return lockRows(tx, accounts);
  }
  balances.delete(balanceKey('', '' as Unit));
  return { at: after(passed.lastAt, tx.at), balances };
}

/** 64-bit counters may come from MySQL as text. */
function toBalance(row: Balance): Balance {
  const { address, unit, lastAt } = row;
  return {
    address,
    unit,
    debits: Number(row.debits),
    credits: Number(row.credits),
    lineCount: Number(row.lineCount),
    lastAt,
  };
}

/** Transfers recorded under the causes of the postings, by posting key. */
export async function readRecorded(tx: LedgerTx, postings: readonly Posting[]): Promise<Book['recorded']> {
  const causes = new Map<string, Set<string>>();
  for (const { causeType, causeId } of postings) {
    const ids = causes.get(causeType);
    if (ids) ids.add(causeId);
    else causes.set(causeType, new Set([causeId]));
  }
  const recorded = new Map<string, Transfer>();
  for (const [causeType, ids] of causes) {
    for (const part of parts(tx, [...ids])) {
      const rows = await readTransfers(
        tx,
        `${byIndex(tx, 'uq_transfers_cause')} WHERE cause_type = ? AND cause_id IN (${placeholders(part)})`,
        [causeType, ...part],
      );
      for (const transfer of rows) recorded.set(postingKey(transfer), transfer);
    }
  }
  return recorded;
}

/** Transfers that are to be reversed, each with the one that has reversed it already. */
export async function readOriginals(tx: LedgerTx, ids: readonly string[]): Promise<Book['originals']> {
  const originals = new Map<string, { transfer: Transfer; reversedById: string | null }>();
  for (const part of parts(tx, [...new Set(ids)])) {
    const marks = placeholders(part);
    for (const transfer of await readTransfers(tx, `${byIndex(tx, 'PRIMARY')} WHERE id IN (${marks})`, part)) {
      originals.set(transfer.id, { transfer, reversedById: null });
    }
    const reversed = `${byIndex(tx, 'uq_transfers_reverses')} WHERE reverses_id IN (${marks})`;
    for (const reversal of await readTransfers(tx, reversed, part)) {
      const original = originals.get(reversal.reversesId!);
      if (original) original.reversedById = reversal.id;
    }
  }
  return originals;
}

export async function insertTransfers(tx: LedgerTx, transfers: readonly Transfer[]): Promise<void> {
  const rows = transfers.map((t) => [
    t.id,
    t.unit,
    t.debit,
    t.credit,
    t.amount,
    t.code,
    t.causeType,
    t.causeId,
    t.areaId,
    t.effectiveOn,
    t.policyVersion,
    JSON.stringify(t.explanation),
    t.reversesId,
    t.recordedAt,
    t.debitLineNo,
    t.creditLineNo,
  ]);
  await insertRows(
    tx,
    `INSERT INTO transfers (id, unit, debit, credit, amount, code, cause_type, cause_id, area_id, effective_on,
     policy_version, explanation, reverses_id, recorded_at, debit_line_no, credit_line_no)`,
    rows,
  );
}

/** Absolute values: the rows are locked, and writing a value twice is harmless where adding twice is not. */
export async function writeBalances(tx: LedgerTx, balances: readonly Balance[]): Promise<void> {
  const rows = balances.map((b) => [b.address, b.unit, b.debits, b.credits, b.lineCount, b.lastAt]);
  const values = ['debits', 'credits', 'line_count', 'last_at'];
  const set = values.map((name) => `${name} = ${incoming(tx, name)}`).join(', ');
  await insertRows(tx, `INSERT INTO balances (${BALANCE_COLUMNS})`, rows, `${onConflict(tx, 'address, unit')} ${set}`);
}

/** Adds: the account's balance row is locked, so nobody else adds to its months meanwhile. */
export async function addStandings(tx: LedgerTx, standings: readonly Standing[]): Promise<void> {
  const rows = standings.map((s) => [s.account, s.unit, s.month, s.total, s.causes]);
  const set = ['total', 'causes'].map((name) => `${name} = standings.${name} + ${incoming(tx, name)}`).join(', ');
  await insertRows(
    tx,
    'INSERT INTO standings (account, unit, month, total, causes)',
    rows,
    `${onConflict(tx, 'account, unit, month')} ${set}`,
  );
}

export const TRANSFER_COLUMNS = `id, unit, debit, credit, amount, code, cause_type AS causeType, cause_id AS causeId,
  area_id AS areaId, effective_on AS effectiveOn, policy_version AS policyVersion, explanation,
  reverses_id AS reversesId, recorded_at AS recordedAt, debit_line_no AS debitLineNo, credit_line_no AS creditLineNo`;

const BALANCE_COLUMNS = 'address, unit, debits, credits, line_count, last_at';

/** Transfers by the clauses that follow the table; `explanation` is stored as JSON text. */
export async function readTransfers(
  reader: Pick<Tx, 'query'>,
  clauses: string,
  params: readonly SqlParam[],
): Promise<Transfer[]> {
  type Row = Omit<Transfer, 'explanation'> & { explanation: string };
  const rows = await reader.query<Row>(`SELECT ${TRANSFER_COLUMNS} FROM transfers${clauses}`, params);
  return rows.map((row) => ({
    ...row,
    amount: Number(row.amount),
    explanation: JSON.parse(row.explanation) as string[],
    debitLineNo: row.debitLineNo && Number(row.debitLineNo),
    creditLineNo: row.creditLineNo && Number(row.creditLineNo),
  }));
}

/**
 * MySQL judges more than 200 values in an IN list by statistics, and those of a table that grows fast are old: it
 * then scans the whole table (measured: 40 times slower), and under FOR UPDATE locks what it passes.
 */
function byIndex(tx: LedgerTx, index: string): string {
  return tx.engine === 'mysql' ? ` FORCE INDEX (${index})` : '';
}

const INSERT_MISSING = { sqlite: 'INSERT OR IGNORE INTO', mysql: 'INSERT IGNORE INTO' } as const;

function onConflict(tx: LedgerTx, key: string): string {
  return tx.engine === 'sqlite' ? `ON CONFLICT (${key}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE';
}

function incoming(tx: LedgerTx, column: string): string {
  return tx.engine === 'sqlite' ? `excluded.${column}` : `VALUES(${column})`;
}

async function insertRows(
  tx: LedgerTx,
  into: string,
  rows: readonly (readonly SqlParam[])[],
  suffix = '',
): Promise<void> {
  if (rows.length === 0) return;
  const tuple = `(${placeholders(rows[0]!)})`;
  for (const part of parts(tx, rows)) {
    const tuples = `${tuple}, `.repeat(part.length - 1) + tuple;
    const params: SqlParam[] = [];
    for (const row of part) params.push(...row); // ten times as fast as part.flat()
    await tx.execute(`${into} VALUES ${tuples} ${suffix}`, params);
  }
}

/** At most so many rows in a statement: a few hundred kilobytes, far below the smallest packet limit in use. */
export const ROWS_PER_STATEMENT = 1_000;
const SQLITE_ROWS = 64;

/**
 * Cuts a list into statements. MySQL pays for round trips, so a part is as large as is sane. SQLite pays for
 * preparing, so parts are powers of two: seven shapes of a statement serve any number of rows and stay prepared.
 */
function* parts<T>(tx: LedgerTx, list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; ) {
    const left = list.length - from;
    const size =
      tx.engine === 'mysql' ? Math.min(left, ROWS_PER_STATEMENT) : Math.min(SQLITE_ROWS, 2 ** Math.floor(Math.log2(left)));
    yield list.slice(from, from + size);
    from += size;
  }
}
