import type { DateOn, Instant } from '@app/kernel/time.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import type { Address, Transfer, Unit } from '../transfers/transfer.rules.js';

/** A transfer as one of its two accounts sees it. */
export type StatementLine = Pick<
  Transfer,
  'id' | 'code' | 'causeType' | 'causeId' | 'effectiveOn' | 'policyVersion' | 'explanation' | 'recordedAt' | 'reversesId'
> & {
  /** The line of the account's passbook, from 1 without gaps. */
  lineNo: number;
  /** What the line brought; negative when it took. */
  amount: number;
  /** What the account held after this line. */
  balance: number;
  reversedById: string | null;
  reversedAt: Instant | null;
};

export type StatementPart = {
  /** Only lines that count for days in [from, to). Their balances are still those of the whole passbook. */
  effective?: { from: DateOn; to: DateOn };
  /** Only lines that a condition on `t.area_id` allows. */
  scope?: { sql: string; params: readonly SqlParam[] };
  page: number;
  size: number;
};

/** A line as its account sees it, without what only people read. */
export type PassbookLine = Pick<
  Transfer,
  'code' | 'causeType' | 'causeId' | 'effectiveOn' | 'policyVersion' | 'reversesId' | 'recordedAt'
> & { account: Address; transferId: string; lineNo: number; amount: number; counter: Address };

const ACCOUNTS_PER_QUERY = 100;

/**
 * Lines of many passbooks after the line that each is known up to (0 for none), oldest first within an account.
 * For what is computed from passbooks; people read statements.
 */
export async function readPassbooks(
  reader: Pick<Reader, 'query'>,
  unit: Unit,
  knownUpTo: ReadonlyMap<Address, number>,
): Promise<PassbookLine[]> {
  const columns = `id AS transferId, code, cause_type AS causeType, cause_id AS causeId, effective_on AS effectiveOn,
    policy_version AS policyVersion, reverses_id AS reversesId, recorded_at AS recordedAt`;
  const all = [...knownUpTo];
  const lines: PassbookLine[] = [];
  for (let from = 0; from < all.length; from += ACCOUNTS_PER_QUERY) {
    const part = all.slice(from, from + ACCOUNTS_PER_QUERY);
    const side = (account: string, lineNo: string): string =>
      part.map(() => `(${account} = ? AND unit = ? AND ${lineNo} > ?)`).join(' OR ');
    const params = part.flatMap(([account, line]) => [account, unit, line]);
    const rows = await reader.query<PassbookLine>(
      `SELECT debit AS account, credit AS counter, debit_line_no AS lineNo, -amount AS amount, ${columns} FROM transfers
        WHERE ${side('debit', 'debit_line_no')}
       UNION ALL
       SELECT credit, debit, credit_line_no, amount, ${columns} FROM transfers WHERE ${side('credit', 'credit_line_no')}`,
      [...params, ...params],
    );
    lines.push(...rows.map((row) => ({ ...row, lineNo: Number(row.lineNo), amount: Number(row.amount) })));
  }
  return lines.sort((a, b) => (a.account === b.account ? a.lineNo - b.lineNo : a.account < b.account ? -1 : 1));
}

/** An account's passbook in one unit, newest line first. Balances are summed up by the database line by line. */
export async function readStatement(
  reader: Pick<Reader, 'query' | 'one'>,
  account: Address,
  unit: Unit,
  { effective, scope, page, size }: StatementPart,
): Promise<{ items: StatementLine[]; total: number; page: number; size: number }> {
  const conditions = [
    ...(effective ? [{ sql: 't.effective_on >= ? AND t.effective_on < ?', params: [effective.from, effective.to] }] : []),
    ...(scope ? [scope] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const params = [account, unit, account, unit, ...conditions.flatMap((condition) => condition.params)];
  const lines = `(
    SELECT id, line_no, moved, SUM(moved) OVER (ORDER BY line_no) AS balance FROM (
      SELECT id, debit_line_no AS line_no, -amount AS moved FROM transfers WHERE debit = ? AND unit = ?
      UNION ALL
      SELECT id, credit_line_no AS line_no, amount AS moved FROM transfers WHERE credit = ? AND unit = ?
    ) sides
  ) l JOIN transfers t ON t.id = l.id`;
  const rows = await reader.query<StatementLine & { explanation: string }>(
    `SELECT t.id, l.line_no AS lineNo, l.moved AS amount, l.balance, t.code, t.cause_type AS causeType,
       t.cause_id AS causeId, t.effective_on AS effectiveOn, t.policy_version AS policyVersion, t.explanation,
       t.recorded_at AS recordedAt, t.reverses_id AS reversesId, r.id AS reversedById, r.recorded_at AS reversedAt
     FROM ${lines} LEFT JOIN transfers r ON r.reverses_id = t.id ${where}
     ORDER BY l.line_no DESC LIMIT ${size} OFFSET ${(page - 1) * size}`,
    params,
  );
  const count = await reader.one<{ total: number }>(`SELECT COUNT(*) AS total FROM ${lines} ${where}`, params);
  const items = rows.map((row) => ({
    ...row,
    lineNo: Number(row.lineNo),
    amount: Number(row.amount),
    balance: Number(row.balance),
    explanation: JSON.parse(row.explanation) as string[],
  }));
  return { items, total: Number(count!.total), page, size };
}
