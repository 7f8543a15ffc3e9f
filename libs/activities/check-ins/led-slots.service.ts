import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import { activitiesOf } from '../activities/activity-scope.js';
import type { ActivityState } from '../activities/activity.rules.js';
import { windowOf } from './check-in.rules.js';
import type { LedSlotPage, LedSlotQuery, LedSlotView } from './leader.wire.js';

const DAYS_BACK = 7;
const DAYS_AHEAD = 14;

/** The slots somebody leads: named as their leader, or responsible for attendance in that community. */
@Injectable()
export class LedSlots {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses `activity-slot.not-found` for slots of others. */
  async require(reader: Reader, actor: Principal, slotId: string): Promise<void> {
    const led = ledBy(actor);
    const row = await reader.one(
      `SELECT 1 AS found FROM activity_slots s JOIN activities a ON a.id = s.activity_id WHERE s.id = ? AND ${led.sql}`,
      [slotId, ...led.params],
    );
    if (!row) refuse('activity-slot.not-found');
  }

  /** Around today: what is on first, then what comes, then what was. */
  async page(actor: Principal, query: LedSlotQuery): Promise<LedSlotPage> {
    const today = dateOf(this.clock.now());
    const led = ledBy(actor);
    const where = `${led.sql} AND s.start_on >= ? AND s.start_on <= ? AND s.cancelled_at IS NULL
      AND a.state NOT IN ('DRAFT', 'CANCELLED')`;
    const params = [...led.params, addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
    const from = 'FROM activity_slots s JOIN activities a ON a.id = s.activity_id';
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from} WHERE ${where}`, params);
    const rows = await this.db.read.query<SlotRow>(
      `${VIEW_SQL} WHERE ${where}
        ORDER BY CASE WHEN s.start_on = ? THEN 0 WHEN s.start_on > ? THEN 1 ELSE 2 END,
          CASE WHEN s.start_on >= ? THEN s.start_on ELSE '9999' END, s.start_on DESC, s.start_at, s.id
        LIMIT ? OFFSET ?`,
      [...params, today, today, today, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map((row) => this.viewOf(row)), total: Number(total!.n), page: query.page, size: query.size };
  }

  async view(actor: Principal, slotId: string): Promise<LedSlotView> {
    await this.require(this.db.read, actor, slotId);
    const row = await this.db.read.one<SlotRow>(`${VIEW_SQL} WHERE s.id = ?`, [slotId]);
    return this.viewOf(row!);
  }

  private viewOf(row: SlotRow): LedSlotView {
    const plannedMinutes = row.planned_minutes === null ? null : Number(row.planned_minutes);
    const slot = { startOn: row.start_on, startAt: row.start_at, endAt: row.end_at, plannedMinutes };
    const { opensAt, inUntil, outUntil } = windowOf(slot);
    const now = this.clock.now();
    const isCallable = !['DRAFT', 'CANCELLED', 'SETTLED'].includes(row.state) && !row.cancelled_at;
    return {
      id: row.id,
      activityId: row.activity_id,
      activityName: row.name,
      venue: row.venue,
      ...slot,
      opensAt,
      inUntil,
      outUntil,
      isOpen: isCallable && now >= opensAt && now < outUntil,
      isOver: now >= outUntil,
      expectedCount: Number(row.expected),
      inCount: Number(row.inside),
      outCount: Math.max(0, Number(row.came) - Number(row.inside)),
      unsettledCount: Number(row.unsettled),
      rollTakenAt: row.roll_taken_at,
      hasPlace: Number(row.has_place) === 1,
    };
  }
}

const VIEW_SQL = `SELECT s.id, s.activity_id, a.name, a.venue, a.state, s.start_on, s.start_at, s.end_at, s.planned_minutes,
    s.cancelled_at, s.roll_taken_at,
    (SELECT COUNT(*) FROM sign_ups u WHERE u.slot_id = s.id AND u.state IN ('APPROVED', 'ATTENDED', 'NO_SHOW')) AS expected,
    (SELECT COUNT(DISTINCT c.volunteer_id) FROM check_ins c WHERE c.slot_id = s.id) AS came,
    (SELECT COUNT(*) FROM check_ins c WHERE c.slot_id = s.id AND c.check_out_at IS NULL) AS inside,
    (SELECT COUNT(*) FROM check_ins c WHERE c.slot_id = s.id AND c.settled_at IS NULL) AS unsettled,
    (SELECT COUNT(*) FROM check_in_places p WHERE p.slot_id = s.id) AS has_place
  FROM activity_slots s JOIN activities a ON a.id = s.activity_id`;

type SlotRow = {
  id: string;
  activity_id: string;
  name: string;
  venue: string | null;
  state: ActivityState;
  start_on: DateOn;
  start_at: Instant | null;
  end_at: Instant | null;
  planned_minutes: number | null;
  cancelled_at: Instant | null;
  roll_taken_at: Instant | null;
  expected: number;
  came: number;
  inside: number;
  unsettled: number;
  has_place: number;
};

function ledBy(actor: Principal): { sql: string; params: SqlParam[] } {
  const scope = activitiesOf(actor, 'attendance.record', 'a.community_id', 'part');
  const parts = [scope.sql, 's.leader_account_id = ?'];
  const params: SqlParam[] = [...scope.params, actor.accountId];
  if (actor.volunteerId) {
    parts.push('s.leader_volunteer_id = ?');
    params.push(actor.volunteerId);
  }
  return { sql: `(${parts.join(' OR ')})`, params };
}
