import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { Database } from '@app/platform/database/database.js';
import { blamesRows } from '@app/platform/database/errors.js';
import { currentContext, runInContext } from '@app/platform/request-context.js';
import { post } from './post.js';
import type { Outcome } from './posting.rules.js';
import { isSystemAccount, type Posting } from './transfer.rules.js';

const MAX_WAITING = 8_192;
const MAX_FLUSH = 512;

type Waiting = {
  posting: Posting;
  accounts: readonly string[];
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
};

/**
 * Records postings that arrive one by one, each caller with its own outcome.
 *
 * While one flush is being written, postings queue; the next flush takes all of them. So the batch grows with the
 * load and nothing waits for a timer: a lone caller is a batch of one. In a transaction of its own a posting would
 * spend most of its time on round trips and commits, and on a hot account on waiting for the lock.
 *
 * On MySQL two flushes run side by side, so that one batch is decided and put into words here while the server
 * works on the other. Never on the same account: its postings are decided in the order in which they arrived, and
 * our own flushes do not wait for each other's locks.
 */
@Injectable()
export class LedgerWriter implements OnModuleDestroy {
  private queue: Waiting[] = [];
  private readonly flushes = new Set<Promise<void>>();
  private readonly busyAccounts = new Set<string>();
  private readonly maxFlushes: number;
  private inFlight = 0;
  private isPumping = false;

  constructor(private readonly db: Database) {
    this.maxFlushes = db.engine === 'mysql' ? 2 : 1;
  }

  /**
   * Answers after the commit. For one posting on its own; what belongs to a larger change goes through
   * `LedgerService.post(tx, …)` instead.
   * Refuses `request.busy` when 8,192 postings wait. The outcome says what the rules refuse.
   */
  async post(posting: Posting): Promise<Outcome> {
    if (currentContext()?.insideWrite) throw new Error('LedgerWriter inside a write: use LedgerService.post(tx, …)');
    if (this.queue.length + this.inFlight >= MAX_WAITING) refuse('request.busy');
    const accounts = [posting.debit, posting.credit].filter((account) => !isSystemAccount(String(account)));
    return new Promise<Outcome>((resolve, reject) => {
      this.queue.push({ posting, accounts, resolve, reject });
      if (!accounts.some((account) => this.busyAccounts.has(account))) this.pumpSoon();
    });
  }

  /** A stop answers everyone who was let in. */
  async onModuleDestroy(): Promise<void> {
    for (this.pump(); this.flushes.size > 0; this.pump()) await Promise.all(this.flushes);
  }

  /** Whoever calls in the same turn of the event loop still joins the flush. */
  private pumpSoon(): void {
    if (this.isPumping || this.flushes.size === this.maxFlushes) return;
    this.isPumping = true;
    queueMicrotask(() => {
      this.isPumping = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.flushes.size < this.maxFlushes) {
      const batch = this.takeBatch();
      if (batch.length === 0) return;
      const accounts = batch.flatMap((waiting) => waiting.accounts);
      accounts.forEach((account) => this.busyAccounts.add(account));
      this.inFlight += batch.length;
      const flush = this.flush(batch).then(() => {
        accounts.forEach((account) => this.busyAccounts.delete(account));
        this.inFlight -= batch.length;
        this.flushes.delete(flush);
        this.pumpSoon();
      });
      this.flushes.add(flush);
    }
  }

  /**
   * The oldest postings of this flush's share of the waiting accounts, without accounts that another flush works on.
   * Whatever stays behind holds back later postings of its accounts.
   */
  private takeBatch(): Waiting[] {
    const maxAccounts = Math.ceil(this.queue.length / (this.maxFlushes - this.flushes.size));
    const [batch, left]: [Waiting[], Waiting[]] = [[], []];
    const mine = new Set<string>();
    const othersOrLater = new Set(this.busyAccounts);
    let seen = 0;
    for (; seen < this.queue.length && batch.length < MAX_FLUSH; seen++) {
      const waiting = this.queue[seen]!;
      const { accounts } = waiting;
      const fits = mine.size < maxAccounts || accounts.every((account) => mine.has(account));
      const isTaken = fits && !accounts.some((account) => othersOrLater.has(account));
      (isTaken ? batch : left).push(waiting);
      for (const account of accounts) (isTaken ? mine : othersOrLater).add(account);
    }
    this.queue = left.concat(this.queue.slice(seen));
    return batch;
  }

  /** One transaction for the batch. When it fails, halves are tried apart, so that one posting fails alone. */
  private async flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const postings = batch.map(({ posting }) => posting);
      const outcomes = await inNobodysName(() => this.db.write((tx) => post(tx, postings)));
      batch.forEach(({ resolve }, i) => resolve(outcomes[i]!));
    } catch (error) {
      if (batch.length === 1 || !blamesRows(error)) return batch.forEach(({ reject }) => reject(error));
      const middle = batch.length >> 1;
      await this.flush(batch.slice(0, middle));
      await this.flush(batch.slice(middle));
    }
  }
}

/** A flush works for many requests: the idempotency key and the account of the one that started it are not its own. */
function inNobodysName<T>(work: () => Promise<T>): Promise<T> {
  return runInContext({ requestId: '', accountId: null, idempotency: null, insideWrite: false }, work);
}
