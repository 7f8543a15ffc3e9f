import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant, type Period } from '@app/kernel/time.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { takeBack, type Reversal, type ReversalCause } from './reversals/reversal.rules.js';
import {
  readPassbooks,
  readStatement,
  type PassbookLine,
  type StatementLine,
  type StatementPart,
} from './statements/statement.js';
import { lockAccounts, lockBook, readOriginals, readTransfers } from './transfers/ledger-tables.js';
import { closeThrough, post } from './transfers/post.js';
import type { Balance, Outcome, Standing } from './transfers/posting.rules.js';
import {
  EARNING_CODES,
  reversalOf,
  type Address,
  type Posting,
  type Transfer,
  type TransferCode,
  type Unit,
} from './transfers/transfer.rules.js';

/** What an account holds. */
export type Balances = Record<Unit, number>;

/** What an account earned in a period: whole amounts of transfers that were not taken back by the cut-off. */
export type AccountTotal = { account: Address; total: number; causes: number; lastOn: DateOn };

export type TotalsQuery = {
  unit: Unit;
  codes?: readonly TransferCode[];
  /** Half-open, by the day a transfer counts for. */
  period: Period;
  /** Transfers recorded later are not seen; see `closeThrough` for how to get an exact one. */
  cutoffAt: Instant;
  /** Only transfers booked in these areas. */
  areaIds?: readonly string[];
};

type Prepared = { reversals: Reversal[]; balances: ReadonlyMap<string, Balance> };

/**
 * The ledger for other libs. What writes takes the `tx` of the business write it belongs to; what reads takes a
 * reader: the tx inside a write, `db.read` outside.
 */
@Injectable()
export class LedgerService {
  /** Records postings, each with its own outcome in the same order. See `post` for what is refused. */
  post(tx: Tx, postings: readonly Posting[]): Promise<Outcome[]> {
    return post(tx, postings);
  }

  /** Records all postings (or finds them recorded) or refuses, with the first refusal, so that the write fails. */
  async postAll(tx: Tx, postings: readonly Posting[]): Promise<Transfer[]> {
    const outcomes = await post(tx, postings);
    return outcomes.map((outcome) =>
      outcome.kind === 'refused' ? refuse(outcome.code, outcome.details) : outcome.transfer,
    );
  }

  /**
   * Takes one transfer back, whole and once. What is already spent is covered first (see `takeBack`). Asked again
   * for the same cause, it answers the same reversal.
   * Refuses `transfer.not-found`, `.already-reversed`, `.reverses-reversal`, `.insufficient`.
   */
  async reverse(tx: Tx, transferId: string, cause: ReversalCause): Promise<Transfer> {
    const [original] = await readTransfers(tx, ' WHERE id = ?', [transferId]);
    if (!original) refuse('transfer.not-found', { transferId });
    const [reversal] = await this.bookReversals(tx, await this.prepare(tx, [{ original, cause }]));
    return reversal!;
  }

  /**
   * Takes back whatever a cause had brought in either unit and still stands; nothing left is no mistake.
   * For features whose own record says that it may be taken back.
   */
  async reverseCause(
    tx: Tx,
    causeType: string,
    causeId: string,
    explanation: readonly string[],
  ): Promise<Transfer[]> {
    const brought = await readTransfers(tx, ' WHERE cause_type = ? AND cause_id = ?', [causeType, causeId]);
    // Each reversal has the transfer it takes back as its cause, of which there is one whatever the codes are.
    const wanted = brought
      .filter(({ reversesId }) => reversesId === null)
      .map((original) => ({ original, cause: { causeType: 'transfer', causeId: original.id, explanation } }));
    const prepared = await this.prepare(tx, wanted);
    const standing = prepared.reversals.filter(({ isReversed }) => !isReversed);
    return this.bookReversals(tx, { ...prepared, reversals: standing });
  }

  /** Locks the accounts and looks, behind the lock, which of the transfers are reversed already. */
  private async prepare(tx: Tx, wanted: readonly Omit<Reversal, 'isReversed'>[]): Promise<Prepared> {
    const { balances } = await lockBook(tx, wanted.map(({ original, cause }) => reversalOf(original, cause)));
    const originals = await readOriginals(tx, wanted.map(({ original }) => original.id));
    const isReversed = (id: string): boolean => originals.get(id)?.reversedById != null;
    return { balances, reversals: wanted.map((one) => ({ ...one, isReversed: isReversed(one.original.id) })) };
  }

  private async bookReversals(tx: Tx, { reversals, balances }: Prepared): Promise<Transfer[]> {
    const transfers = await this.postAll(tx, takeBack(reversals, balances, dateOf(tx.at)));
    return transfers.filter(({ reversesId }) => reversesId !== null);
  }

  /** Closes the book up to now; see `closeThrough`. */
  closeThrough(tx: Tx): Promise<Instant> {
    return closeThrough(tx);
  }

  /**
   * Locks accounts until the write ends and answers what they hold in the unit, for a write that computes from their
   * passbooks before it posts. Whatever else it locks (goods, orders) it has locked before.
   */
  async lock(tx: Tx, accounts: readonly Address[], unit: Unit): Promise<Map<Address, number>> {
    const balances = await lockAccounts(tx, accounts);
    const held = [...balances.values()].filter((balance) => balance.unit === unit);
    return new Map(held.map(({ address, credits, debits }) => [address, credits - debits]));
  }

  /** Lines after those that are known, by account; see `readPassbooks`. */
  passbooks(reader: Reader, unit: Unit, knownUpTo: ReadonlyMap<Address, number>): Promise<PassbookLine[]> {
    return readPassbooks(reader, unit, knownUpTo);
  }

  /** What the account holds now. */
  async balanceOf(reader: Reader, account: Address): Promise<Balances> {
    const rows = await reader.query<{ unit: Unit; balance: number }>(
      'SELECT unit, credits - debits AS balance FROM balances WHERE address = ?',
      [account],
    );
    const of = (unit: Unit): number => Number(rows.find((row) => row.unit === unit)?.balance ?? 0);
    return { points: of('points'), minutes: of('minutes') };
  }

  /**
   * What the account held at a time, in either sense of it: `recordedAt` is what the book said at that instant,
   * without later corrections; `effectiveOn` is what held at the end of that day as we know it now.
   */
  async balanceAsOf(
    reader: Reader,
    account: Address,
    unit: Unit,
    time: { recordedAt: Instant } | { effectiveOn: DateOn },
  ): Promise<number> {
    const [column, until] =
      'recordedAt' in time ? ['recorded_at', time.recordedAt] : ['effective_on', time.effectiveOn];
    const row = await reader.one<{ balance: number }>(
      `SELECT COALESCE(SUM(moved), 0) AS balance FROM (
         SELECT -amount AS moved FROM transfers WHERE debit = ? AND unit = ? AND ${column} <= ?
         UNION ALL
         SELECT amount AS moved FROM transfers WHERE credit = ? AND unit = ? AND ${column} <= ?
       ) sides`,
      [account, unit, until, account, unit, until],
    );
    return Number(row!.balance);
  }

  /** The account's passbook, newest line first, with the balance after each line. */
  statement(
    reader: Reader,
    account: Address,
    unit: Unit,
    part: StatementPart,
  ): Promise<{ items: StatementLine[]; total: number; page: number; size: number }> {
    return readStatement(reader, account, unit, part);
  }

  /** Sums per receiving account as they stood at the cut-off; accounts without any are not listed. */
  async totals(reader: Reader, query: TotalsQuery): Promise<AccountTotal[]> {
    const { unit, codes = EARNING_CODES, period, cutoffAt, areaIds } = query;
    const areas = areaIds ? `AND t.area_id IN (${placeholders(areaIds)})` : '';
    const params: SqlParam[] = [cutoffAt, unit, ...codes, period.from, period.to, cutoffAt, ...(areaIds ?? [])];
    const rows = await reader.query<AccountTotal>(
      `SELECT t.credit AS account, SUM(t.amount) AS total, COUNT(*) AS causes, MAX(t.effective_on) AS lastOn
       FROM transfers t LEFT JOIN transfers r ON r.reverses_id = t.id AND r.recorded_at <= ?
       WHERE t.unit = ? AND t.code IN (${placeholders(codes)}) AND t.effective_on >= ? AND t.effective_on < ?
         AND t.recorded_at <= ? ${areas} AND r.id IS NULL
       GROUP BY t.credit ORDER BY t.credit`,
      params,
    );
    return rows.map((row) => ({ ...row, total: Number(row.total), causes: Number(row.causes) }));
  }

  /** What accounts earned in months [from, to), by account and month; for judging limits of many people at once. */
  async standingsOf(reader: Reader, accounts: readonly Address[], unit: Unit, from: string, to: string): Promise<Standing[]> {
    const rows = await reader.query<Standing>(
      `SELECT account, unit, month, total, causes FROM standings
       WHERE account IN (${placeholders(accounts)}) AND unit = ? AND month >= ? AND month < ? ORDER BY account, month`,
      [...accounts, unit, from, to],
    );
    return rows.map((row) => ({ ...row, total: Number(row.total), causes: Number(row.causes) }));
  }

  /** What the account earned in months [from, to), as `2026-11`; months without any are not listed. */
  async standings(reader: Reader, account: Address, unit: Unit, from: string, to: string): Promise<Standing[]> {
    const rows = await reader.query<Standing>(
      `SELECT account, unit, month, total, causes FROM standings
       WHERE account = ? AND unit = ? AND month >= ? AND month < ? ORDER BY month`,
      [account, unit, from, to],
    );
    return rows.map((row) => ({ ...row, total: Number(row.total), causes: Number(row.causes) }));
  }
}
