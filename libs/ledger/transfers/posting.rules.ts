import type { RefusalCode, RefusalDetails } from '@app/kernel/refusals.js';
import { monthOf, type Instant } from '@app/kernel/time.js';
import {
  EARNING_CODES,
  MAX_AMOUNT,
  isMirror,
  isSystemAccount,
  malformedField,
  postingKey,
  sameContent,
  type Address,
  type Posting,
  type Transfer,
  type Unit,
} from './transfer.rules.js';

/** One account in one unit: two counters that only grow, and how many lines its passbook has. */
export type Balance = {
  address: Address;
  unit: Unit;
  debits: number;
  credits: number;
  lineCount: number;
  /** When its last line was recorded. */
  lastAt: Instant;
};

/** A month of an account in one unit; `total` and `causes` say by how much it changes, or what it holds. */
export type Standing = { account: Address; unit: Unit; month: string; total: number; causes: number };

/** What must be known before postings can be decided. The maps are read, never written. */
export type Book = {
  /** By `balanceKey`; accounts that are missing here hold nothing yet. */
  balances: ReadonlyMap<string, Balance>;
  /** Recorded transfers by `postingKey`. */
  recorded: ReadonlyMap<string, Transfer>;
  /** Transfers that reversals name, by id, each with the transfer that has reversed it already. */
  originals: ReadonlyMap<string, { transfer: Transfer; reversedById: string | null }>;
};

export type Outcome =
  | { kind: 'created'; transfer: Transfer }
  /** The same posting was recorded before: this is that first transfer. */
  | { kind: 'duplicate'; transfer: Transfer }
  | Refused;

export type Refused = { kind: 'refused'; code: RefusalCode; details: RefusalDetails };

export type Decision = {
  /** One per posting, in arrival order. */
  outcomes: Outcome[];
  /** To insert. */
  transfers: Transfer[];
  /** The accounts that moved, as they are afterwards. */
  balances: Balance[];
  /** What to add to each month. */
  standings: Standing[];
};

export const balanceKey = (address: Address, unit: Unit): string => `${address} ${unit}`;

/**
 * What is wrong with a posting by itself, before anything is looked up: a field that the tables cannot hold,
 * nothing or too much to move, an account that gives to itself. Null when it may be decided.
 */
export function refuseShape(posting: Posting): Refused | null {
  const field = malformedField(posting);
  if (field) return refused('transfer.malformed', { field });
  if (!Number.isInteger(posting.amount) || posting.amount <= 0) return refused('transfer.zero');
  if (posting.amount > MAX_AMOUNT) return refused('transfer.too-large', { maxAmount: MAX_AMOUNT });
  if (posting.debit === posting.credit) return refused('transfer.same-account');
  return null;
}

/**
 * Decides postings one after the other, each on what the ones before it left behind. Their shape was checked.
 *
 * Refuses a known key with other content; a reversal of something unknown, already reversed, itself a reversal,
 * or not its exact mirror; and whatever would take an account that is not the system's below zero. There is no
 * overdraft, not even for reversals: whoever takes back what is already spent posts the cover first (see
 * `LedgerService.reverse`).
 *
 * @param at recorded time; an account whose last line is later (another machine's clock) gets that time instead,
 *   so that every moment cuts each passbook between two lines
 */
export function decide(postings: readonly Posting[], book: Book, at: Instant, nextId: (recordedAt: Instant) => string): Decision {
  const draft = new Draft(book, at, nextId);
  const outcomes = postings.map((posting) => draft.decide(posting));
  return {
    outcomes,
    transfers: draft.transfers,
    balances: [...draft.balances.values()],
    standings: [...draft.standings.values()],
  };
}

/** What standing a transfer changes, if any: earning adds to the month it counts for, taking it back subtracts. */
export function standingChange(transfer: Transfer, original: Transfer | undefined): Standing | null {
  const earned = original ?? transfer;
  if (!EARNING_CODES.includes(earned.code) || isSystemAccount(earned.credit)) return null;
  const sign = original ? -1 : 1;
  return {
    account: earned.credit,
    unit: earned.unit,
    month: monthOf(earned.effectiveOn),
    total: sign * earned.amount,
    causes: sign,
  };
}

/** The book as it grows while a batch is decided; the given book stays as it was. */
class Draft {
  readonly transfers: Transfer[] = [];
  readonly balances = new Map<string, Balance>();
  readonly standings = new Map<string, Standing>();
  private readonly created = new Map<string, Transfer>();
  private readonly reversed = new Set<string>();

  constructor(
    private readonly book: Book,
    private readonly at: Instant,
    private readonly nextId: (recordedAt: Instant) => string,
  ) {}

  decide(posting: Posting): Outcome {
    const key = postingKey(posting);
    const first = this.created.get(key) ?? this.book.recorded.get(key);
    if (first) {
      if (sameContent(posting, first)) return { kind: 'duplicate', transfer: first };
      return refused('transfer.key-reused', { transferId: first.id });
    }

    const original = posting.reversesId ? this.book.originals.get(posting.reversesId) : undefined;
    if (posting.reversesId) {
      if (!original) return refused('transfer.not-found', { transferId: posting.reversesId });
      if (original.transfer.reversesId) return refused('transfer.reverses-reversal');
      if (original.reversedById || this.reversed.has(posting.reversesId)) return refused('transfer.already-reversed');
      if (!isMirror(posting, original.transfer)) return refused('transfer.not-mirrored');
    }

    const debit = this.balanceOf(posting.debit, posting.unit);
    if (debit && debit.credits - debit.debits < posting.amount) {
      return refused('transfer.insufficient', { balance: debit.credits - debit.debits, amount: posting.amount });
    }
    return { kind: 'created', transfer: this.record(posting, key, debit, original?.transfer) };
  }

  private record(posting: Posting, key: string, debit: Balance | null, original: Transfer | undefined): Transfer {
    const credit = this.balanceOf(posting.credit, posting.unit);
    const recordedAt = latest(this.at, debit?.lastAt, credit?.lastAt);
    const transfer: Transfer = {
      id: this.nextId(recordedAt),
      unit: posting.unit,
      debit: posting.debit,
      credit: posting.credit,
      amount: posting.amount,
      code: posting.code,
      causeType: posting.causeType,
      causeId: posting.causeId,
      areaId: posting.areaId,
      effectiveOn: posting.effectiveOn,
      policyVersion: posting.policyVersion ?? null,
      explanation: posting.explanation,
      reversesId: posting.reversesId ?? null,
      recordedAt,
      debitLineNo: debit && debit.lineCount + 1,
      creditLineNo: credit && credit.lineCount + 1,
    };
    if (debit) this.move(debit, posting.amount, 0, recordedAt);
    if (credit) this.move(credit, 0, posting.amount, recordedAt);
    this.stand(standingChange(transfer, original));
    this.transfers.push(transfer);
    this.created.set(key, transfer);
    if (posting.reversesId) this.reversed.add(posting.reversesId);
    return transfer;
  }

  /** Null for system accounts, which have no floor and no row. */
  private balanceOf(address: Address, unit: Unit): Balance | null {
    if (isSystemAccount(address)) return null;
    const key = balanceKey(address, unit);
    return (
      this.balances.get(key) ??
      this.book.balances.get(key) ?? { address, unit, debits: 0, credits: 0, lineCount: 0, lastAt: '' }
    );
  }

  private move(balance: Balance, debits: number, credits: number, lastAt: Instant): void {
    this.balances.set(balanceKey(balance.address, balance.unit), {
      address: balance.address,
      unit: balance.unit,
      debits: balance.debits + debits,
      credits: balance.credits + credits,
      lineCount: balance.lineCount + 1,
      lastAt,
    });
  }

  private stand(change: Standing | null): void {
    if (!change) return;
    const key = `${change.account} ${change.unit} ${change.month}`;
    const sum = this.standings.get(key);
    this.standings.set(
      key,
      sum ? { ...change, total: sum.total + change.total, causes: sum.causes + change.causes } : change,
    );
  }
}

function refused(code: RefusalCode, details: RefusalDetails = {}): Refused {
  return { kind: 'refused', code, details };
}

function latest(at: Instant, ...others: (Instant | undefined)[]): Instant {
  return others.reduce<Instant>((late, other) => (other && other > late ? other : late), at);
}
