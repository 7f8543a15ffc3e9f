import type { DateOn, Instant } from '@app/kernel/time.js';
import type { ServiceNature } from '@app/points/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { ActivityState } from '../activities/activity.rules.js';
import type { SlotFacts } from './check-in.rules.js';

type SlotRow = {
  id: string;
  activity_id: string;
  community_id: string;
  name: string;
  venue: string | null;
  state: ActivityState;
  nature: ServiceNature;
  start_on: DateOn;
  start_at: Instant | null;
  end_at: Instant | null;
  planned_minutes: number | null;
  cancelled_at: Instant | null;
};

/** Holds slots against being settled while people come and go; other taps are let in. SQLite has one writer. */
export async function shareSlots(tx: Tx, slotIds: readonly string[]): Promise<void> {
  if (tx.engine === 'sqlite' || slotIds.length === 0) return;
  const ids = [...slotIds].sort();
  await tx.query(`SELECT id FROM activity_slots WHERE id IN (${placeholders(ids)}) ORDER BY id LOCK IN SHARE MODE`, ids);
}

/** What has to be known of slots before anybody comes or goes. */
export async function readSlots(reader: Reader, slotIds: readonly string[]): Promise<Map<string, SlotFacts>> {
  if (slotIds.length === 0) return new Map();
  const ids = [...slotIds];
  const rows = await reader.query<SlotRow>(
    `SELECT s.id, s.activity_id, a.community_id, a.name, a.venue, a.state, a.nature, s.start_on, s.start_at, s.end_at, s.planned_minutes, s.cancelled_at
       FROM activity_slots s JOIN activities a ON a.id = s.activity_id WHERE s.id IN (${placeholders(ids)})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

function factsOf(row: SlotRow): SlotFacts {
  return {
    id: row.id,
    activityId: row.activity_id,
    communityId: row.community_id,
    activityName: row.name,
    venue: row.venue,
    state: row.state,
    nature: row.nature,
    startOn: row.start_on,
    startAt: row.start_at,
    endAt: row.end_at,
    plannedMinutes: row.planned_minutes === null ? null : Number(row.planned_minutes),
    isCancelled: row.cancelled_at !== null,
  };
}
