import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Engine } from '@app/platform/database/tx.js';
import { EARNING_CODES } from '../transfers/transfer.rules.js';

/**
 * Recomputes everything that is kept beside the transfers and checks what the rules promise about them. Reads only:
 * a difference is for people to look into, and repairing it silently would hide how it came about.
 *
 * Each check is one SQL statement over at most `CHUNK` accounts, so it sees one moment of the database however
 * much is posted meanwhile, and answers only what differs.
 */
export type Difference = {
  check: keyof typeof CHECKS;
  /** What differs, for the person who looks into it. */
  text: string;
  account: string | null;
  unit: string | null;
  month: string | null;
  transferId: string | null;
  expected: string | null;
  found: string | null;
};

export type LedgerVerification = {
  /** The books add up. Otherwise people have to look into it, and a command fails. */
  isSound: boolean;
  transferCount: number;
  accountCount: number;
  /** All of them, of which `differences` lists the first thousand. */
  differenceCount: number;
  differences: Difference[];
  /** Signed seals, and how many of the transfers are under them; the rest was posted since the last one. */
  sealCount: number;
  sealedCount: number;
  /** What makes differences possible but is none, for example triggers that the server would not take. */
  warnings: string[];
};

export const CHECKS = {
  'balance.differs': '余额与流水合计不符',
  'passbook.gap': '账户流水的序号不连续',
  'passbook.below-zero': '账户曾低于零',
  'standing.differs': '月度累计与流水合计不符',
  'transfer.twice': '同一件事记了两笔账',
  'transfer.wrong': '流水的数量、账户或代码不成立',
  'reversal.differs': '更正冲回与原来那笔不对应',
  'seal.broken': '和封印不符',
} as const;

const CHUNK = 2_000;
export const MOST_LISTED = 1_000;

/** A tx, or `db.read`. */
type VerifyReader = Pick<Reader, 'query' | 'one'>;

export async function verifyLedger(
  reader: VerifyReader,
  engine: Engine,
): Promise<Omit<LedgerVerification, 'sealCount' | 'sealedCount'>> {
  const found: Difference[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const until = await lastAddressOfChunk(reader, after);
    found.push(...(await accountsDiffer(reader, after, until)));
    found.push(...(await belowZero(reader, after, until)));
    found.push(...(await standingsDiffer(reader, after, until)));
    after = until;
  }
  found.push(...(await recordedTwice(reader)));
  found.push(...(await wrongTransfers(reader)));
  found.push(...(await wrongReversals(reader)));
  return {
    isSound: found.length === 0,
    transferCount: await count(reader, 'SELECT COUNT(*) AS n FROM transfers'),
    accountCount: await count(reader, 'SELECT COUNT(*) AS n FROM balances'),
    differenceCount: found.length,
    differences: found.slice(0, MOST_LISTED),
    warnings: await missingGuards(reader, engine),
  };
}

export function sealDifference({ text, transferId }: { text: string; transferId: string | null }): Difference {
  return { check: 'seal.broken', text, account: null, unit: null, month: null, transferId, expected: null, found: null };
}

/** Null for the last chunk, which has no end: it also finds accounts that have transfers but no balance. */
async function lastAddressOfChunk(reader: VerifyReader, after: string): Promise<string | null> {
  const row = await reader.one<{ address: string }>(
    `SELECT address FROM balances WHERE address > ? ORDER BY address LIMIT 1 OFFSET ${CHUNK}`,
    [after],
  );
  return row?.address ?? null;
}

type Range = { sql: string; params: SqlParam[] };

/** `column` lies in the chunk and is not a system account, which keeps neither balance nor passbook. */
function within(column: string, after: string, until: string | null): Range {
  const open = `${column} > ? AND ${column} NOT LIKE 'system:%'`;
  return until === null
    ? { sql: open, params: [after] }
    : { sql: `${open} AND ${column} <= ?`, params: [after, until] };
}

async function accountsDiffer(reader: VerifyReader, after: string, until: string | null): Promise<Difference[]> {
  const [debit, credit, address] = ['debit', 'credit', 'address'].map((column) => within(column, after, until));
  type Row = Record<'account' | 'unit' | 'lastAt' | 'keptLastAt', string> &
    Record<'debits' | 'credits' | 'lineCount' | 'lastLineNo' | 'distinctLines', number> &
    Record<'keptDebits' | 'keptCredits' | 'keptLineCount', number>;
  const rows = await reader.query<Row>(
    `SELECT * FROM (
       SELECT account, unit, SUM(debits) AS debits, SUM(credits) AS credits, SUM(line) AS lineCount,
         MAX(line_no) AS lastLineNo, COUNT(DISTINCT line_no) AS distinctLines, MAX(last_at) AS lastAt,
         SUM(kept_debits) AS keptDebits, SUM(kept_credits) AS keptCredits, SUM(kept_lines) AS keptLineCount,
         MAX(kept_last_at) AS keptLastAt
       FROM (
         SELECT debit AS account, unit, amount AS debits, 0 AS credits, 1 AS line, debit_line_no AS line_no,
           recorded_at AS last_at, 0 AS kept_debits, 0 AS kept_credits, 0 AS kept_lines, '' AS kept_last_at
         FROM transfers WHERE ${debit!.sql}
         UNION ALL
         SELECT credit, unit, 0, amount, 1, credit_line_no, recorded_at, 0, 0, 0, '' FROM transfers WHERE ${credit!.sql}
         UNION ALL
         SELECT address, unit, 0, 0, 0, NULL, '', debits, credits, line_count, last_at FROM balances WHERE ${address!.sql}
       ) sides GROUP BY account, unit
     ) sums
     WHERE debits <> keptDebits OR credits <> keptCredits OR lineCount <> keptLineCount OR lastAt <> keptLastAt
       OR lineCount <> COALESCE(lastLineNo, 0) OR lineCount <> distinctLines`,
    [...debit!.params, ...credit!.params, ...address!.params],
  );
  return rows.map((row) => {
    const of = (values: readonly (string | number)[]): string => values.join(' / ');
    const expected = of([row.debits, row.credits, row.lineCount, row.lastAt]);
    const kept = of([row.keptDebits, row.keptCredits, row.keptLineCount, row.keptLastAt]);
    return expected === kept
      ? difference('passbook.gap', row, { expected: `1–${row.lineCount}`, found: `${row.distinctLines} 个，到 ${row.lastLineNo}` })
      : difference('balance.differs', row, { expected, found: kept });
  });
}

async function belowZero(reader: VerifyReader, after: string, until: string | null): Promise<Difference[]> {
  const [debit, credit] = ['debit', 'credit'].map((column) => within(column, after, until));
  const rows = await reader.query<{ account: string; unit: string; lowest: number }>(
    `SELECT account, unit, MIN(balance) AS lowest FROM (
       SELECT account, unit, SUM(moved) OVER (PARTITION BY account, unit ORDER BY line_no) AS balance FROM (
         SELECT debit AS account, unit, debit_line_no AS line_no, -amount AS moved FROM transfers WHERE ${debit!.sql}
         UNION ALL
         SELECT credit, unit, credit_line_no, amount FROM transfers WHERE ${credit!.sql}
       ) sides
     ) lines_of GROUP BY account, unit HAVING MIN(balance) < 0`,
    [...debit!.params, ...credit!.params],
  );
  return rows.map((row) => difference('passbook.below-zero', row, { expected: '≥ 0', found: String(row.lowest) }));
}

async function standingsDiffer(reader: VerifyReader, after: string, until: string | null): Promise<Difference[]> {
  const [credit, account] = [within('t.credit', after, until), within('account', after, until)];
  type Row = Record<'account' | 'unit' | 'month', string> & Record<'total' | 'causes' | 'keptTotal' | 'keptCauses', number>;
  const rows = await reader.query<Row>(
    `SELECT * FROM (
       SELECT account, unit, month, SUM(total) AS total, SUM(causes) AS causes,
         SUM(kept_total) AS keptTotal, SUM(kept_causes) AS keptCauses
       FROM (
         SELECT t.credit AS account, t.unit, SUBSTR(t.effective_on, 1, 7) AS month, t.amount AS total, 1 AS causes,
           0 AS kept_total, 0 AS kept_causes
         FROM transfers t LEFT JOIN transfers r ON r.reverses_id = t.id
         WHERE ${credit.sql} AND t.code IN (${placeholders(EARNING_CODES)}) AND r.id IS NULL
         UNION ALL
         SELECT account, unit, month, 0, 0, total, causes FROM standings WHERE ${account.sql}
       ) months GROUP BY account, unit, month
     ) sums WHERE total <> keptTotal OR causes <> keptCauses`,
    [...credit.params, ...EARNING_CODES, ...account.params],
  );
  return rows.map((row) =>
    difference('standing.differs', row, {
      expected: `${row.total} / ${row.causes}`,
      found: `${row.keptTotal} / ${row.keptCauses}`,
    }),
  );
}

async function recordedTwice(reader: VerifyReader): Promise<Difference[]> {
  const rows = await reader.query<{ unit: string; transferId: string; n: number }>(
    `SELECT unit, MAX(id) AS transferId, COUNT(*) AS n FROM transfers
     GROUP BY cause_type, cause_id, code, unit HAVING COUNT(*) > 1`,
  );
  return rows.map((row) => difference('transfer.twice', row, { expected: '1', found: String(row.n) }));
}

async function wrongTransfers(reader: VerifyReader): Promise<Difference[]> {
  const rows = await reader.query<{ unit: string; transferId: string }>(
    `SELECT unit, id AS transferId FROM transfers
     WHERE amount <= 0 OR debit = credit OR unit NOT IN ('points', 'minutes')
       OR (code = 'REVERSE') <> (reverses_id IS NOT NULL)
       OR (debit LIKE 'system:%') <> (debit_line_no IS NULL) OR (credit LIKE 'system:%') <> (credit_line_no IS NULL)`,
  );
  return rows.map((row) => difference('transfer.wrong', row));
}

async function wrongReversals(reader: VerifyReader): Promise<Difference[]> {
  const rows = await reader.query<{ unit: string; transferId: string; expected: string }>(
    `SELECT r.unit, r.id AS transferId, r.reverses_id AS expected
     FROM transfers r LEFT JOIN transfers o ON o.id = r.reverses_id
     WHERE r.reverses_id IS NOT NULL AND (
       o.id IS NULL OR o.reverses_id IS NOT NULL OR r.unit <> o.unit OR r.amount <> o.amount
       OR r.debit <> o.credit OR r.credit <> o.debit OR r.effective_on <> o.effective_on
       OR r.recorded_at < o.recorded_at
       OR EXISTS (SELECT 1 FROM transfers s WHERE s.reverses_id = r.reverses_id AND s.id <> r.id))`,
  );
  return rows.map((row) => difference('reversal.differs', row, { expected: row.expected }));
}

const GUARDS = ['seals_refuse_delete', 'seals_refuse_update', 'transfers_refuse_delete', 'transfers_refuse_update'];

async function missingGuards(reader: VerifyReader, engine: Engine): Promise<string[]> {
  const rows = await reader.query<{ name: string }>(
    engine === 'sqlite'
      ? `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('transfers', 'seals')`
      : `SELECT trigger_name AS name FROM information_schema.triggers
         WHERE event_object_schema = DATABASE() AND event_object_table IN ('transfers', 'seals')`,
  );
  const present = new Set(rows.map(({ name }) => name));
  return GUARDS.filter((guard) => !present.has(guard)).map(
    (guard) => `数据库里没有触发器 ${guard}：流水可能被改动。请确认数据库账号没有修改和删除流水的权限。`,
  );
}

type Place = Partial<Pick<Difference, 'account' | 'unit' | 'month' | 'transferId'>>;
const NOWHERE = { account: null, unit: null, month: null, transferId: null };

function difference(
  check: Difference['check'],
  place: Place,
  { expected = null, found = null }: Partial<Pick<Difference, 'expected' | 'found'>> = {},
): Difference {
  const { account, unit, month, transferId } = { ...NOWHERE, ...place };
  const where = [account ?? transferId, unit, month].filter(Boolean).join(' ');
  const values = [expected && `应为 ${expected}`, found && `实为 ${found}`].filter(Boolean).join('，');
  const text = [CHECKS[check], where, values].filter(Boolean).join(':');
  return { check, text, account, unit, month, transferId, expected, found };
}

async function count(reader: VerifyReader, sql: string): Promise<number> {
  return Number((await reader.one<{ n: number }>(sql))!.n);
}
