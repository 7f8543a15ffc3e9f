import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, instantOf, type Instant } from '@app/kernel/time.js';
import { Database } from '../database/database.js';
import { PersonalDataKeys } from '../secrets/keys.js';
import { VisitCount } from './visit-count.entity.js';

export type VisitLimit = { what: string; most: number; minutes: number };

/**
 * Limits for what is open to anybody: so many times an address and span of time. Counted in the database, because
 * the next request may meet another process; in a write of its own, so that what is refused afterwards counts too.
 */
@Injectable()
export class VisitLimits {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
  ) {}

  /** Counts one visit. Refuses `request.too-often`. */
  async count(who: string, { what, most, minutes }: VisitLimit): Promise<void> {
    await this.db.write(async (tx) => {
      const from = spanStart(tx.at, minutes);
      const id = this.keys.blindIndex(`${what}\n${who}\n${from}`, 'visit');
      await tx.insertMissing(VisitCount, [{ id, visits: 0, expiresAt: addMinutes(from, minutes) }]);
      const counted = await tx.execute('UPDATE visit_counts SET visits = visits + 1 WHERE id = ? AND visits < ?', [id, most]);
      if (counted === 0) refuse('request.too-often', { minutes });
    });
  }
}

function spanStart(at: Instant, minutes: number): Instant {
  const ms = minutes * 60_000;
  return instantOf(Math.floor(Date.parse(at) / ms) * ms);
}
