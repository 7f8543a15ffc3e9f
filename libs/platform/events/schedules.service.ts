import { Injectable } from '@nestjs/common';
import { CronExpressionParser } from 'cron-parser';
import { newId } from '@app/kernel/ids.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { HandlersRegistry } from './handlers.registry.js';

/** Turns the clock into events. A tick that was missed while nothing ran is caught up once, the latest only. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly db: Database,
    private readonly registry: HandlersRegistry,
    private readonly clock: Clock,
  ) {}

  /** Writes a delivery for each schedule whose latest tick has none yet. Two workers calling at once fire once. */
  async fire(): Promise<void> {
    const now = this.clock.now();
    const latest = this.registry.schedules.map(({ name, cron }) => ({ name, tick: lastTick(cron, now) }));
    if (latest.length === 0) return;
    const ids = latest.map(({ name, tick }) => `${name}@${tick}`);
    const fired = await this.db.read.query<{ id: string }>(
      `SELECT id FROM schedule_ticks WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    const known = new Set(fired.map((row) => row.id));
    const due = latest.filter(({ name, tick }) => !known.has(`${name}@${tick}`));
    if (due.length === 0) return;
    await this.db.write(async (tx) => {
      for (const { name, tick } of due) await this.fireOne(tx, name, tick);
    });
  }

  private async fireOne(tx: Tx, name: string, tick: string): Promise<void> {
    const verb = tx.engine === 'sqlite' ? 'INSERT OR IGNORE' : 'INSERT IGNORE';
    const first = await tx.execute(`${verb} INTO schedule_ticks (id, created_at) VALUES (?, ?)`, [
      `${name}@${tick}`,
      tx.at,
    ]);
    if (first === 0) return;
    const eventId = newId();
    await tx.execute(`INSERT INTO events (id, name, payload, occurred_at) VALUES (?, 'schedule.ticked', ?, ?)`, [
      eventId,
      JSON.stringify({ tick }),
      tx.at,
    ]);
    await tx.addDelivery(eventId, name);
  }
}

/** The last moment at or before `now` that the cron names, on Shanghai time. */
export function lastTick(cron: string, now: string): string {
  // A millisecond later, so that a clock standing exactly on the tick counts.
  const currentDate = new Date(Date.parse(now) + 1);
  return CronExpressionParser.parse(cron, { currentDate, tz: 'Asia/Shanghai' }).prev().toDate().toISOString();
}
