import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivityEntity } from './activity.entity.js';
import { CLOCK_MOVES, stateAt, type ActivityState } from './activity.rules.js';
import { placeholders } from '@app/platform/database/reader.js';

const AT_ONCE = 500;

/** Time passes: sign-up closes, activities begin and end, whether or not somebody presses a button. */
@Injectable()
export class ActivityClock {
  /** Safe to repeat; takes at most so many at once, the rest at the next tick. */
  async tick(tx: Tx): Promise<void> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM activities WHERE state IN (${placeholders(CLOCK_MOVES)})
          AND (ends_at <= ? OR (state <> 'RUNNING' AND starts_at <= ?) OR (state = 'PUBLISHED' AND sign_up_until <= ?))
        ORDER BY id LIMIT ${AT_ONCE}`,
      [...CLOCK_MOVES, tx.at, tx.at, tx.at],
    );
    const moved = new Map<ActivityState, string[]>();
    for (const activity of await tx.lock(ActivityEntity, due.map(({ id }) => id))) {
      const state = stateAt(activity, tx.at);
      if (state !== activity.state) moved.set(state, [...(moved.get(state) ?? []), activity.id]);
    }
    for (const [state, ids] of moved) {
      await tx.execute(`UPDATE activities SET state = ? WHERE id IN (${placeholders(ids)})`, [state, ...ids]);
      for (const id of ids) await tx.audit(`activity.clock-${state.toLowerCase()}`, { type: 'activity', id });
    }
  }
}
