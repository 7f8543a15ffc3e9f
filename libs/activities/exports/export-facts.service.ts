import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { volunteerAccount } from '@app/ledger/index.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { MOST_ROWS } from './record-export.rules.js';

export type ExportRange = { communityId: string; volunteerId: string | null; from: DateOn; to: DateOn };

export type RecordRow = {
  id: string;
  version: number;
  replacesId: string | null;
  volunteerId: string;
  volunteerNo: string;
  activityId: string;
  activityName: string;
  category: string | null;
  emergency: number;
  description: string | null;
  venue: string | null;
  organisingUnit: string | null;
  leader: string | null;
  slotId: string;
  plannedMinutes: number | null;
  servedOn: DateOn;
  serviceMinutes: number;
  creditKind: string;
  role: string;
  conduct: string | null;
  quality: number | null;
  ratedOn: DateOn | null;
  reviewedPerMille: number | null;
  firstApprovedBy: string | null;
  state: string;
  recordedAt: Instant;
  confirmedAt: Instant | null;
  finalAt: Instant | null;
  points: number | null;
  policyVersion: string | null;
  explanation: string;
  reversalReason: string | null;
};

export type TransferRow = {
  id: string;
  unit: string;
  debit: string;
  credit: string;
  amount: number;
  code: string;
  causeType: string;
  causeId: string;
  effectiveOn: DateOn;
  recordedAt: Instant;
  policyVersion: string | null;
  explanation: string;
  reversesId: string | null;
};

export type CredentialRow = {
  volunteerNo: string;
  volunteerId: string;
  name: string;
  content: string | null;
  lengthMinutes: number | null;
  host: string;
  heldOn: DateOn;
  proof: string | null;
};

/** Reads what exports are made of; every query is cut at what one workbook holds, and then it refuses. */
@Injectable()
export class ExportFacts {
  constructor(private readonly db: Database) {}

  /** Every version, reversed ones too where `isAll`; refuses export.too-large. */
  async records(range: ExportRange, isAll: boolean): Promise<RecordRow[]> {
    const one = range.volunteerId ? ' AND r.volunteer_id = ?' : '';
    const states = isAll ? '' : ` AND r.state IN ('CONFIRMED', 'FINAL')`;
    return this.limited<RecordRow>(
      `SELECT r.id, r.version, r.replaces_id AS replacesId, r.volunteer_id AS volunteerId, v.volunteer_no AS volunteerNo,
              r.activity_id AS activityId, a.name AS activityName, a.category, a.emergency, a.description, a.venue,
              a.organising_unit AS organisingUnit, a.leader, r.slot_id AS slotId, s.planned_minutes AS plannedMinutes,
              r.served_on AS servedOn, r.service_minutes AS serviceMinutes, r.credit_kind AS creditKind, r.role, r.conduct,
              r.quality, (SELECT MAX(g.rated_on) FROM service_ratings g WHERE g.record_id = r.id) AS ratedOn,
              r.reviewed_per_mille AS reviewedPerMille, r.first_approved_by AS firstApprovedBy, r.state,
              r.recorded_at AS recordedAt, r.confirmed_at AS confirmedAt, r.final_at AS finalAt, r.points,
              r.policy_version AS policyVersion, r.explanation, r.reversal_reason AS reversalReason
         FROM service_records r JOIN activities a ON a.id = r.activity_id JOIN activity_slots s ON s.id = r.slot_id
         JOIN volunteers v ON v.id = r.volunteer_id
        WHERE r.community_id = ? AND r.served_on >= ? AND r.served_on < ?${one}${states}
        ORDER BY r.served_on, r.id`,
      [range.communityId, range.from, range.to, ...(range.volunteerId ? [range.volunteerId] : [])],
    );
  }

  /** What was booked in the community in the period, both units, in the order of booking. */
  async transfers(range: ExportRange): Promise<TransferRow[]> {
    const address = range.volunteerId && volunteerAccount(range.volunteerId);
    const one = address ? ' AND (debit = ? OR credit = ?)' : '';
    return this.limited<TransferRow>(
      `SELECT id, unit, debit, credit, amount, code, cause_type AS causeType, cause_id AS causeId, effective_on AS effectiveOn,
              recorded_at AS recordedAt, policy_version AS policyVersion, explanation, reverses_id AS reversesId
         FROM transfers WHERE area_id = ? AND effective_on >= ? AND effective_on < ?${one} ORDER BY id`,
      [range.communityId, range.from, range.to, ...(address ? [address, address] : [])],
    );
  }

  /** Verified trainings or honours of the period. */
  async credentials(table: 'training_records' | 'honor_records', range: ExportRange): Promise<CredentialRow[]> {
    const one = range.volunteerId ? ' AND x.volunteer_id = ?' : '';
    const more = table === 'training_records' ? 'x.content, x.length_minutes' : 'NULL AS content, NULL';
    return this.limited<CredentialRow>(
      `SELECT x.volunteer_id AS volunteerId, v.volunteer_no AS volunteerNo, x.name, ${more} AS lengthMinutes, x.host,
              x.held_on AS heldOn, x.proof
         FROM ${table} x JOIN volunteers v ON v.id = x.volunteer_id
        WHERE x.community_id = ? AND x.state = 'VERIFIED' AND x.held_on >= ? AND x.held_on < ?${one} ORDER BY x.held_on, x.id`,
      [range.communityId, range.from, range.to, ...(range.volunteerId ? [range.volunteerId] : [])],
    );
  }

  private async limited<R>(sql: string, params: readonly SqlParam[]): Promise<R[]> {
    const rows = await this.db.read.query<R>(`${sql} LIMIT ${MOST_ROWS + 1}`, params);
    if (rows.length > MOST_ROWS) refuse('export.too-large', { limit: MOST_ROWS });
    return rows;
  }
}
