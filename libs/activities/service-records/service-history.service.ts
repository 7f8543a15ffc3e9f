import { Injectable } from '@nestjs/common';
import type { Period } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { ServiceHistory, type HistoryRecord, type ServiceNature } from '@app/points/index.js';
import { inParts } from './record-facts.service.js';
import type { ServiceRecord } from './service-record.rules.js';

type Row = Pick<ServiceRecord, 'volunteerId' | 'activityId' | 'servedOn' | 'creditKind' | 'role' | 'conduct'> & {
  points: number | null;
  minutes: number;
  plannedMinutes: number | null;
  reviewedPerMille: number | null;
  firstApprovedBy: string | null;
  nature: ServiceNature;
  category: string | null;
  emergency: number;
};

/** Final records as a points policy sees them, for trying another policy on them. */
@Injectable()
export class ServiceHistoryService extends ServiceHistory {
  async countPeople(reader: Reader, { from, to }: Period): Promise<number> {
    const row = await reader.one<{ n: number }>(
      `SELECT COUNT(DISTINCT volunteer_id) AS n FROM service_records WHERE state = 'FINAL' AND served_on >= ? AND served_on < ?`,
      [from, to],
    );
    return Number(row!.n);
  }

  async people(reader: Reader, { from, to }: Period, after: string | null, limit: number): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `SELECT DISTINCT volunteer_id AS id FROM service_records
        WHERE state = 'FINAL' AND served_on >= ? AND served_on < ? AND volunteer_id > ? ORDER BY volunteer_id LIMIT ${limit}`,
      [from, to, after ?? ''],
    );
    return rows.map(({ id }) => id);
  }

  async records(reader: Reader, { from, to }: Period, volunteerIds: readonly string[]): Promise<HistoryRecord[]> {
    const rows = await inParts([...volunteerIds], (part) =>
      reader.query<Row>(
        `SELECT r.volunteer_id AS volunteerId, r.activity_id AS activityId, r.served_on AS servedOn, r.credit_kind AS creditKind, r.role, r.conduct, r.points,
                r.service_minutes AS minutes, r.reviewed_per_mille AS reviewedPerMille, r.first_approved_by AS firstApprovedBy,
                s.planned_minutes AS plannedMinutes, a.nature, a.category, a.emergency
           FROM service_records r JOIN activities a ON a.id = r.activity_id JOIN activity_slots s ON s.id = r.slot_id
          WHERE r.volunteer_id IN (${placeholders(part)}) AND r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ?
          ORDER BY r.volunteer_id, r.final_at, r.confirmed_at, r.id`,
        [...part, from, to],
      ),
    );
    return rows.map(recordOf);
  }
}

function recordOf(row: Row): HistoryRecord {
  const { volunteerId, activityId, servedOn, points, creditKind, role, conduct, nature, category } = row;
  const number = (value: number | null): number | null => (value === null ? null : Number(value));
  return {
    volunteerId,
    activityId,
    servedOn,
    points: Number(points ?? 0),
    facts: {
      nature,
      creditKind,
      category,
      role,
      conduct,
      minutes: Number(row.minutes),
      plannedMinutes: number(row.plannedMinutes),
      emergency: Number(row.emergency) === 1,
      reviewedPerMille: number(row.reviewedPerMille),
      secondApproved: row.firstApprovedBy !== null,
    },
  };
}
