import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { instantOf, type Instant } from '@app/kernel/time.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { HandlersRegistry } from './handlers.registry.js';

export const MAX_ATTEMPTS = 8;
/** So long an errand may take before somebody else may try it; every channel gives up long before. */
const ERRAND_MS = 120_000;

export type DeliveryRow = {
  id: string;
  handler: string;
  event: string;
  state: string;
  attempts: number;
  dueAt: string;
  createdAt: string;
  lastError: string | null;
};

/**
 * Carries out deliveries. Who calls `deliver` (the loop of this process, or BullMQ) makes no difference: the
 * row is claimed, the handler runs and the row is marked done in one transaction, so the effect happens once.
 */
@Injectable()
export class DeliveriesService {
  private readonly logger = new Logger('deliveries');

  constructor(
    private readonly db: Database,
    private readonly registry: HandlersRegistry,
    private readonly clock: Clock,
  ) {}

  /** Runs one delivery if it is still waiting. Answers false when the handler failed (its next try is noted). */
  async deliver(id: string): Promise<boolean> {
    try {
      const errand = await this.db.write(async (tx) => {
        const claimed = await tx.execute(
          `UPDATE deliveries SET state = 'DONE', attempts = attempts + 1, done_at = ?, last_error = NULL WHERE id = ? AND state = 'PENDING'`,
          [tx.at, id],
        );
        if (claimed === 0) return null;
        const row = await tx.one<{ handler: string; dueAt: string; payload: string }>(
          'SELECT d.handler, d.due_at AS dueAt, e.payload FROM deliveries d JOIN events e ON e.id = d.event_id WHERE d.id = ?',
          [id],
        );
        const payload = JSON.parse(row!.payload) as unknown;
        const outside = this.registry.errand(row!.handler);
        if (outside) return (await this.lease(tx, id, row!.dueAt)) ? () => outside(payload) : null;
        const handle = this.registry.handle(row!.handler);
        if (!handle) throw new Error(`no handler is named ${row!.handler}`);
        await handle(tx, payload);
        return null;
      });
      if (errand) await this.runErrand(id, errand);
      return true;
    } catch (error) {
      await this.noteFailure(id, error);
      return false;
    }
  }

  /**
   * What works outside the database cannot be undone with a write, so it is done first and marked after: at least
   * once. The claim is given back with a time before which nobody else starts it; who finds that time set leaves it.
   */
  private async lease(tx: Tx, id: string, dueAt: Instant): Promise<boolean> {
    const isFree = dueAt <= tx.at;
    const until = isFree ? instantOf(Date.parse(tx.at) + ERRAND_MS) : dueAt;
    await tx.execute(`UPDATE deliveries SET state = 'PENDING', attempts = attempts - 1, done_at = NULL, due_at = ? WHERE id = ?`, [until, id]);
    return isFree;
  }

  private async runErrand(id: string, errand: () => Promise<void>): Promise<void> {
    await errand();
    await this.db.write((tx) =>
      tx.execute(
        `UPDATE deliveries SET state = 'DONE', attempts = attempts + 1, done_at = ?, last_error = NULL WHERE id = ? AND state = 'PENDING'`,
        [tx.at, id],
      ),
    );
  }

  /** Deliveries whose time has come, oldest first. */
  async due(limit: number): Promise<string[]> {
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT id FROM deliveries WHERE state = 'PENDING' AND due_at <= ? ORDER BY due_at, id LIMIT ${limit}`,
      [this.clock.now()],
    );
    return rows.map((row) => row.id);
  }

  /** How many wait, however late their next try is. */
  async pendingCount(): Promise<number> {
    const row = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM deliveries WHERE state = 'PENDING'`);
    return Number(row!.n);
  }

  async stuckCount(): Promise<number> {
    const row = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM deliveries WHERE state = 'STUCK'`);
    return Number(row!.n);
  }

  /** What gave up, or failed and will be tried again. */
  async troubled(limit: number): Promise<DeliveryRow[]> {
    return this.db.read.query<DeliveryRow>(
      `SELECT d.id, d.handler, e.name AS event, d.state, d.attempts, d.due_at AS dueAt, d.created_at AS createdAt, d.last_error AS lastError
         FROM deliveries d JOIN events e ON e.id = d.event_id
        WHERE d.state = 'STUCK' OR (d.state = 'PENDING' AND d.attempts > 0)
        ORDER BY d.created_at DESC, d.id DESC LIMIT ${limit}`,
    );
  }

  /** Gives a stuck delivery eight new tries. Refuses: job.not-found, job.not-stuck. */
  async retry(id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await tx.one<{ state: string }>(`SELECT state FROM deliveries WHERE id = ?${tx.forUpdate}`, [id]);
      if (!row) refuse('job.not-found');
      if (row.state !== 'STUCK') refuse('job.not-stuck');
      await tx.execute(`UPDATE deliveries SET state = 'PENDING', attempts = 0, due_at = ? WHERE id = ?`, [tx.at, id]);
      await tx.audit('job.retry', { type: 'delivery', id });
      tx.deliveryIds.push(id);
    });
  }

  private async noteFailure(id: string, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn({ deliveryId: id, reason }, 'delivery failed');
    await this.db.write(async (tx) => {
      const row = await tx.one<{ attempts: number }>(
        `SELECT attempts FROM deliveries WHERE id = ? AND state = 'PENDING'${tx.forUpdate}`,
        [id],
      );
      if (!row) return;
      const attempts = Number(row.attempts) + 1;
      const dueAt = instantOf(Date.parse(tx.at) + backoffMs(attempts));
      await tx.execute('UPDATE deliveries SET state = ?, attempts = ?, due_at = ?, last_error = ? WHERE id = ?', [
        attempts >= MAX_ATTEMPTS ? 'STUCK' : 'PENDING',
        attempts,
        dueAt,
        reason.slice(0, 500),
        id,
      ]);
    });
  }
}

/** 1 s, 2 s, 4 s … at most 5 minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(1_000 * 2 ** (attempts - 1), 300_000);
}
