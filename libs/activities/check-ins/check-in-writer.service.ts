import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { Database } from '@app/platform/database/database.js';
import { blamesRows, isDuplicateKey } from '@app/platform/database/errors.js';
import { currentContext, runInContext } from '@app/platform/request-context.js';
import type { Tap } from './check-in.rules.js';
import { takeTaps, type TapOutcome } from './take-taps.js';

const MAX_WAITING = 16_384;
const MAX_FLUSH = 512;
/** Another process may have taken one of the people in between: seen again, the answer is known. */
const MAX_COLLISIONS = 3;

type Waiting = { tap: Tap; resolve(outcome: TapOutcome): void; reject(error: unknown): void };

/**
 * Takes taps that arrive one by one, each caller with its own outcome. At eight o'clock everybody stands before the
 * same screen: while one flush is being written, taps queue, and the next flush takes all of them in one
 * transaction. Nothing waits for a timer, so a lone tap is a batch of one. One flush at a time, because most taps of a
 * rush are about one slot and one person's taps have to be judged in order.
 */
@Injectable()
export class CheckInWriter implements OnModuleDestroy {
  private queue: Waiting[] = [];
  private flushing: Promise<void> | null = null;

  constructor(private readonly db: Database) {}

  /** Answers after the commit. Refuses `request.busy` when 16,384 taps wait; the outcome says what the rules refuse. */
  async take(tap: Tap): Promise<TapOutcome> {
    if (currentContext()?.insideWrite) throw new Error('CheckInWriter inside a write: use takeTaps(tx, …)');
    if (this.queue.length >= MAX_WAITING) refuse('request.busy');
    return new Promise<TapOutcome>((resolve, reject) => {
      this.queue.push({ tap, resolve, reject });
      this.flushing ??= inNobodysName(() => this.flushAll());
    });
  }

  /** A stop answers everyone who was let in. */
  async onModuleDestroy(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  private async flushAll(): Promise<void> {
    // Whoever calls in the same turn of the event loop still joins the first flush.
    await Promise.resolve();
    while (this.queue.length > 0) await this.flush(this.queue.splice(0, MAX_FLUSH));
    this.flushing = null;
  }

  /** One transaction for the batch. When it fails, halves are tried apart, so that one tap fails alone. */
  private async flush(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.write(batch.map(({ tap }) => tap));
      batch.forEach(({ resolve }, i) => resolve(outcomes[i]!));
    } catch (error) {
      if (batch.length === 1 || !blamesRows(error)) return batch.forEach(({ reject }) => reject(error));
      const middle = batch.length >> 1;
      await this.flush(batch.slice(0, middle));
      await this.flush(batch.slice(middle));
    }
  }

  private async write(taps: readonly Tap[]): Promise<TapOutcome[]> {
    for (let collisions = 1; ; collisions++) {
      try {
        return await this.db.write((tx) => takeTaps(tx, taps));
      } catch (error) {
        if (!isDuplicateKey(error) || collisions >= MAX_COLLISIONS) throw error;
      }
    }
  }
}

/** A flush works for many requests: the idempotency key and the account of the one that started it are not its own. */
function inNobodysName<T>(work: () => Promise<T>): Promise<T> {
  return runInContext({ requestId: '', accountId: null, idempotency: null, insideWrite: false }, work);
}
