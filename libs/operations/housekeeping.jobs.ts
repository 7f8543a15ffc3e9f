import { Injectable } from '@nestjs/common';
import { addMinutes } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Every } from '@app/platform/events/on-event.js';

const DAY = 24 * 60;

/** Clears what only the machine needed. Network logs and the audit log are kept (H32, H33). */
@Injectable()
export class HousekeepingJobs {
  @Every('30 3 * * *', 'platform.clean')
  async clean(tx: Tx): Promise<void> {
    const before = (days: number): string => addMinutes(tx.at, -days * DAY);
    await tx.execute('DELETE FROM sessions WHERE expires_at < ?', [before(0)]);
    await tx.execute('DELETE FROM visit_counts WHERE expires_at < ?', [before(0)]);
    await tx.execute('DELETE FROM idempotency_keys WHERE created_at < ?', [before(7)]);
    await tx.execute('DELETE FROM schedule_ticks WHERE created_at < ?', [before(400)]);
    await tx.execute(`DELETE FROM deliveries WHERE state = 'DONE' AND done_at < ?`, [before(30)]);
    await tx.execute(
      'DELETE FROM events WHERE occurred_at < ? AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.event_id = events.id)',
      [before(30)],
    );
  }
}
