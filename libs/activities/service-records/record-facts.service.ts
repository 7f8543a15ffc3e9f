import { Injectable } from '@nestjs/common';
import { addDays, type DateOn, type Instant } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { ServiceNature } from '@app/points/index.js';
import { stretchOf, type Stretch } from '../attendance/attendance.rules.js';
import { flagsOf, type Already, type RecordFacts, type RecordFlag, type ServiceRecord } from './service-record.rules.js';

/** Another live record of the same person, as far as it matters for this one. */
export type Neighbour = {
  id: string;
  volunteerId: string;
  activityId: string;
  slotId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  state: string;
  plannedMinutes: number | null;
  stretch: Stretch;
};

export type Neighbours = ReadonlyMap<string, readonly Neighbour[]>;

const PER_QUERY = 500;

export type ActivityFacts = Omit<RecordFacts, 'plannedMinutes'> & { name: string };

/** What has to be known around a record before it can be judged; a few queries for any number of records. */
@Injectable()
export class RecordFactsService {
  /** Nature, category and emergency of activities, by id; the planned time comes with the slot. */
  async activities(reader: Reader, activityIds: readonly string[]): Promise<Map<string, ActivityFacts>> {
    const rows = await inParts([...new Set(activityIds)], (part) =>
      reader.query<{ id: string; name: string; nature: ServiceNature; category: string | null; emergency: number }>(
        `SELECT id, name, nature, category, emergency FROM activities WHERE id IN (${placeholders(part)})`,
        part,
      ),
    );
    return new Map(
      rows.map(({ id, emergency, ...facts }) => [id, { ...facts, emergency: Number(emergency) === 1 }]),
    );
  }

  async plannedMinutes(reader: Reader, slotIds: readonly string[]): Promise<Map<string, number | null>> {
    const rows = await inParts([...new Set(slotIds)], (part) =>
      reader.query<{ id: string; planned_minutes: number | null }>(
        `SELECT id, planned_minutes FROM activity_slots WHERE id IN (${placeholders(part)})`,
        part,
      ),
    );
    return new Map(rows.map((row) => [row.id, row.planned_minutes === null ? null : Number(row.planned_minutes)]));
  }

  /** The live records of these people around these days and in these activities, by volunteer, oldest first. */
  async neighbours(
    reader: Reader,
    wanted: readonly { volunteerId: string; servedOn: DateOn; activityId: string }[],
  ): Promise<Neighbours> {
    // The days beside them as well: a night shift reaches into the next morning.
    const days = [...new Set(wanted.flatMap(({ servedOn }) => [addDays(servedOn, -1), servedOn, addDays(servedOn, 1)]))];
    const activityIds = [...new Set(wanted.map(({ activityId }) => activityId))];
    const people = [...new Set(wanted.map(({ volunteerId }) => volunteerId))];
    const byVolunteer = new Map<string, Neighbour[]>();
    if (people.length === 0) return byVolunteer;
    const rows = await inParts(people, (part) =>
      reader.query<NeighbourRow>(
        `SELECT r.id, r.volunteer_id, r.activity_id, r.slot_id, r.served_on, r.service_minutes, r.state,
                s.start_at, s.end_at, s.planned_minutes, t.check_in_at, t.check_out_at
           FROM service_records r
           JOIN activity_slots s ON s.id = r.slot_id
           LEFT JOIN attendances t ON t.slot_id = r.slot_id AND t.volunteer_id = r.volunteer_id
          WHERE r.volunteer_id IN (${placeholders(part)}) AND r.state <> 'REVERSED'
            AND (r.served_on IN (${placeholders(days)}) OR r.activity_id IN (${placeholders(activityIds)}))
          ORDER BY r.id`,
        [...part, ...days, ...activityIds],
      ),
    );
    for (const row of rows) {
      const list = byVolunteer.get(row.volunteer_id) ?? [];
      list.push(neighbourOf(row));
      byVolunteer.set(row.volunteer_id, list);
    }
    return byVolunteer;
  }
}

type Subject = Pick<
  ServiceRecord,
  'id' | 'volunteerId' | 'activityId' | 'servedOn' | 'serviceMinutes' | 'creditKind' | 'version' | 'firstApprovedBy' | 'state'
>;

/** The marks of a record that is among its neighbours itself. */
export function flagsAmong(record: Subject, neighbours: Neighbours): RecordFlag[] {
  const all = neighbours.get(record.volunteerId) ?? [];
  const self = all.find(({ id }) => id === record.id);
  if (!self) return [];
  const others = all
    .filter(({ id }) => id !== record.id)
    .map((other) => ({
      // Only the same day adds up; the days beside it are there for what overlaps midnight.
      serviceMinutes: other.servedOn === record.servedOn ? other.serviceMinutes : 0,
      stretch: other.stretch,
    }));
  return flagsOf({ record, plannedMinutes: self.plannedMinutes, stretch: self.stretch, others });
}

/** What else the person did on the day and in the activity, by those neighbours that `counts` admits. */
export function alreadyAmong(
  record: Pick<Subject, 'id' | 'volunteerId' | 'activityId' | 'servedOn'>,
  neighbours: Neighbours,
  counts: (other: Neighbour) => boolean = () => true,
): Already {
  const others = (neighbours.get(record.volunteerId) ?? []).filter((other) => other.id !== record.id && counts(other));
  return {
    minutesAlreadyThatDay: sum(others.filter((other) => other.servedOn === record.servedOn)),
    minutesAlreadyThatActivity: sum(others.filter((other) => other.activityId === record.activityId)),
  };
}

type NeighbourRow = {
  id: string;
  volunteer_id: string;
  activity_id: string;
  slot_id: string;
  served_on: DateOn;
  service_minutes: number;
  state: string;
  start_at: Instant | null;
  end_at: Instant | null;
  planned_minutes: number | null;
  check_in_at: Instant | null;
  check_out_at: Instant | null;
};

function neighbourOf(row: NeighbourRow): Neighbour {
  return {
    id: row.id,
    volunteerId: row.volunteer_id,
    activityId: row.activity_id,
    slotId: row.slot_id,
    servedOn: row.served_on,
    serviceMinutes: Number(row.service_minutes),
    state: row.state,
    plannedMinutes: row.planned_minutes === null ? null : Number(row.planned_minutes),
    stretch: stretchOf(
      { checkInAt: row.check_in_at, checkOutAt: row.check_out_at },
      { startAt: row.start_at, endAt: row.end_at },
    ),
  };
}

function sum(records: readonly { serviceMinutes: number }[]): number {
  return records.reduce((total, { serviceMinutes }) => total + serviceMinutes, 0);
}

export async function inParts<T>(values: readonly string[], query: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for (let from = 0; from < values.length; from += PER_QUERY) rows.push(...(await query(values.slice(from, from + PER_QUERY))));
  return rows;
}
