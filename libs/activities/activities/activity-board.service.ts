import { Injectable } from '@nestjs/common';
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { PLACE_STATES, type SignUpState } from '../sign-ups/sign-up.rules.js';
import { placeholders } from '@app/platform/database/reader.js';
import { ACTIVITY_STATE_NAMES, type ActivityState } from './activity.rules.js';
import { activitiesOf } from './activity-scope.js';
import { needSql } from './activity-needs.js';
import { ACTIVITY_NEEDS, type ActivityCountsView, type CalendarView, type SlotQuery } from './activity.wire.js';

/** Six weeks, as a month's sheet shows them. */
const MAX_DAYS = 42;
const MAX_SLOTS = 500;

/** The board of activities: the calendar, and what waits for somebody. */
@Injectable()
export class ActivityBoard {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** At most six weeks and 500 slots. */
  async calendar(actor: Principal, { from, to }: SlotQuery): Promise<CalendarView> {
    const scope = activitiesOf(actor, 'activity.view', 'a.community_id', 'part');
    const last = addDays(from, MAX_DAYS);
    const rows = await this.db.read.query<SlotRow>(
      `SELECT s.id, s.activity_id, a.name, a.state, a.category, a.venue, s.start_on, s.start_at, s.end_at, s.capacity,
              s.cancelled_at, s.roll_taken_at
         FROM activity_slots s JOIN activities a ON a.id = s.activity_id
        WHERE s.start_on >= ? AND s.start_on < ? AND ${scope.sql} ORDER BY s.from_at, s.id LIMIT ${MAX_SLOTS + 1}`,
      [from, to < last ? to : last, ...scope.params],
    );
    const shown = rows.slice(0, MAX_SLOTS);
    const counts = await this.signUpCounts(shown.map(({ id }) => id));
    const items = shown.map((row) => ({
      id: row.id,
      activityId: row.activity_id,
      activityName: row.name,
      state: row.state,
      stateName: ACTIVITY_STATE_NAMES[row.state],
      category: row.category,
      venue: row.venue,
      startOn: row.start_on,
      startAt: row.start_at,
      endAt: row.end_at,
      capacity: row.capacity === null ? null : Number(row.capacity),
      takenCount: counts(row.id, PLACE_STATES),
      appliedCount: counts(row.id, ['APPLIED']),
      waitlistedCount: counts(row.id, ['WAITLISTED']),
      cancelledAt: row.cancelled_at,
      rollTakenAt: row.roll_taken_at,
    }));
    return { items, isCut: rows.length > MAX_SLOTS };
  }

  /** What the board's filters hold. */
  async counts(actor: Principal): Promise<ActivityCountsView> {
    const scope = activitiesOf(actor, 'activity.view', 'a.community_id', 'part');
    const states = await this.db.read.query<{ state: ActivityState; n: number }>(
      `SELECT a.state, COUNT(*) AS n FROM activities a WHERE ${scope.sql} GROUP BY a.state`,
      scope.params,
    );
    const inState = (state: ActivityState): number => Number(states.find((row) => row.state === state)?.n ?? 0);
    const today = dateOf(this.clock.now());
    const [approval, roll, records] = await Promise.all(
      ACTIVITY_NEEDS.map(async (need) => {
        const { sql, params } = needSql(need, today);
        const row = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM activities a WHERE ${scope.sql} AND ${sql}`, [
          ...scope.params,
          ...params,
        ]);
        return Number(row!.n);
      }),
    );
    return { draft: inState('DRAFT'), open: inState('PUBLISHED'), running: inState('RUNNING'), approval: approval!, roll: roll!, records: records! };
  }

  private async signUpCounts(slotIds: readonly string[]): Promise<(slotId: string, states: readonly SignUpState[]) => number> {
    const rows = await this.db.read.query<{ slot_id: string; state: SignUpState; n: number }>(
      `SELECT slot_id, state, COUNT(*) AS n FROM sign_ups WHERE slot_id IN (${placeholders(slotIds)}) GROUP BY slot_id, state`,
      slotIds,
    );
    return (slotId, states) =>
      rows.filter((row) => row.slot_id === slotId && states.includes(row.state)).reduce((sum, row) => sum + Number(row.n), 0);
  }
}

type SlotRow = {
  id: string;
  activity_id: string;
  name: string;
  state: ActivityState;
  category: string | null;
  venue: string | null;
  start_on: DateOn;
  start_at: Instant | null;
  end_at: Instant | null;
  capacity: number | null;
  cancelled_at: Instant | null;
  roll_taken_at: Instant | null;
};
