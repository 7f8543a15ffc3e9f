import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { EVIDENCE_KIND_NAMES, type EvidenceKind } from '../attendance/attendance.rules.js';
import { officeNames } from '../attendance/office-names.js';
import { RECORD_STATE_NAMES, type RecordState } from '../service-records/service-record.rules.js';
import { SpotCheckEntity, SpotCheckItemEntity } from './spot-check.entity.js';
import { sampleOf, SPOT_CHECK_RESULT_NAMES, type SpotCheckResult } from './spot-check.rules.js';
import type { CreateSpotCheck, RecordSpotCheckResult, SpotCheckItemView, SpotCheckPage, SpotCheckRow, SpotCheckView } from './anomaly.wire.js';

/** Draws samples of service records and keeps what asking about them brought (民政部令67号 21, 22). */
@Injectable()
export class SpotChecksService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly clock: Clock,
  ) {}

  /** Draws a sample. Refuses `area.not-found`, `spot-check.period`, `spot-check.nothing`. */
  async create(actor: Principal, input: CreateSpotCheck): Promise<SpotCheckView> {
    if (input.fromOn >= input.toOn) refuse('spot-check.period');
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'spot-check.run', input.communityId);
      const records = await tx.query<{ id: string }>(
        `SELECT id FROM service_records WHERE community_id = ? AND served_on >= ? AND served_on < ? AND state <> 'REVERSED'`,
        [community.id, input.fromOn, input.toOn],
      );
      if (records.length === 0) refuse('spot-check.nothing');
      const id = newId();
      // Our own ids are half chance; the seed is kept either way.
      const seed = input.seed?.trim() || id.slice(-10);
      const sample = sampleOf(records.map((record) => record.id), seed, input.size);
      const check = {
        id,
        communityId: community.id,
        fromOn: input.fromOn,
        toOn: input.toOn,
        seed,
        recordCount: records.length,
        sampleSize: sample.length,
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      await tx.insert(SpotCheckEntity, [check]);
      await tx.insert(SpotCheckItemEntity, sample.map((recordId, i) => ({ ...BLANK_ITEM, id: newId(), spotCheckId: id, recordId, place: i + 1 })));
      await tx.audit('spot-check.drawn', { type: 'spot-check', id }, { size: sample.length });
      return this.viewOf(tx, actor, id);
    });
  }

  async page(actor: Principal, query: { page: number; size: number }): Promise<SpotCheckPage> {
    const scope = scopeOf(actor, 'spot-check.run').within('k.community_id');
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM spot_checks k WHERE ${scope.sql}`, scope.params);
    const rows = await this.db.read.query<CheckRow>(`${ROW_SQL} WHERE ${scope.sql} ORDER BY k.id DESC LIMIT ? OFFSET ?`, [
      ...scope.params,
      query.size,
      (query.page - 1) * query.size,
    ]);
    return { items: rows.map(rowOf), total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `spot-check.not-found`. */
  view(actor: Principal, id: string): Promise<SpotCheckView> {
    return this.viewOf(this.db.read, actor, id);
  }

  /** What asking brought; it may be mended. Refuses `spot-check.not-found`, `spot-check.note-missing`. */
  async record(actor: Principal, id: string, itemId: string, input: RecordSpotCheckResult): Promise<SpotCheckView> {
    const note = input.note?.trim() || null;
    if (input.result === 'DOUBTFUL' && !note) refuse('spot-check.note-missing');
    return this.db.write(async (tx) => {
      await this.require(tx, actor, id);
      const found = await tx.execute(
        'UPDATE spot_check_items SET result = ?, note = ?, checked_by = ?, checked_at = ? WHERE id = ? AND spot_check_id = ?',
        [input.result, note, actor.accountId, tx.at, itemId, id],
      );
      if (found === 0) refuse('spot-check.not-found');
      await tx.audit('spot-check.recorded', { type: 'spot-check', id }, { itemId, result: input.result });
      return this.viewOf(tx, actor, id);
    });
  }

  private async require(reader: Reader | Tx, actor: Principal, id: string): Promise<CheckRow> {
    const scope = scopeOf(actor, 'spot-check.run').within('k.community_id');
    const row = await reader.one<CheckRow>(`${ROW_SQL} WHERE k.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    return row ?? refuse('spot-check.not-found');
  }

  private async viewOf(reader: Reader, actor: Principal, id: string): Promise<SpotCheckView> {
    const check = await this.require(reader, actor, id);
    const rows = await reader.query<ItemRow>(
      `SELECT i.id, i.record_id, i.result, i.note, i.checked_at, r.volunteer_id, r.activity_id, r.slot_id, r.served_on,
              r.service_minutes, r.state, a.name AS activity_name, k.display_name AS checked_by_name
         FROM spot_check_items i
         JOIN service_records r ON r.id = i.record_id
         JOIN activities a ON a.id = r.activity_id
         LEFT JOIN accounts k ON k.id = i.checked_by
        WHERE i.spot_check_id = ? ORDER BY i.place`,
      [id],
    );
    const names = await officeNames(reader, rows.map((row) => row.volunteer_id), dateOf(this.clock.now()));
    const evidence = await this.evidence(reader, rows);
    return { ...rowOf(check), items: rows.map((row) => itemOf(row, names.get(row.volunteer_id) ?? '', evidence)) };
  }

  /** By what each record was proved: the check-ins' evidence, else the roll's. */
  private async evidence(reader: Reader, rows: readonly ItemRow[]): Promise<Map<string, Set<EvidenceKind>>> {
    const kinds = new Map<string, Set<EvidenceKind>>();
    if (rows.length === 0) return kinds;
    const [slotIds, people] = [rows.map((row) => row.slot_id), rows.map((row) => row.volunteer_id)];
    const where = `slot_id IN (${placeholders(slotIds)}) AND volunteer_id IN (${placeholders(people)})`;
    const found = await reader.query<{ slot_id: string; volunteer_id: string; evidence_kind: EvidenceKind }>(
      `SELECT slot_id, volunteer_id, evidence_kind FROM check_in_evidence WHERE ${where}
       UNION SELECT slot_id, volunteer_id, evidence_kind FROM attendances WHERE ${where}`,
      [...slotIds, ...people, ...slotIds, ...people],
    );
    for (const { slot_id, volunteer_id, evidence_kind } of found) {
      const key = slot_id + volunteer_id;
      kinds.set(key, (kinds.get(key) ?? new Set()).add(evidence_kind));
    }
    return kinds;
  }
}

const BLANK_ITEM = { result: null, note: null, checkedBy: null, checkedAt: null } as const;

const ROW_SQL = `SELECT k.*, c.name AS community_name,
    (SELECT COUNT(*) FROM spot_check_items i WHERE i.spot_check_id = k.id AND i.result IS NOT NULL) AS done_count,
    (SELECT COUNT(*) FROM spot_check_items i WHERE i.spot_check_id = k.id AND i.result = 'DOUBTFUL') AS doubtful_count
  FROM spot_checks k JOIN areas c ON c.id = k.community_id`;

type CheckRow = {
  id: string;
  community_id: string;
  community_name: string;
  from_on: DateOn;
  to_on: DateOn;
  seed: string;
  record_count: number;
  sample_size: number;
  done_count: number;
  doubtful_count: number;
  created_at: Instant;
};

type ItemRow = {
  id: string;
  record_id: string;
  result: SpotCheckResult | null;
  note: string | null;
  checked_at: Instant | null;
  checked_by_name: string | null;
  volunteer_id: string;
  activity_id: string;
  activity_name: string;
  slot_id: string;
  served_on: DateOn;
  service_minutes: number;
  state: RecordState;
};

function rowOf(row: CheckRow): SpotCheckRow {
  return {
    id: row.id,
    communityId: row.community_id,
    communityName: row.community_name,
    fromOn: row.from_on,
    toOn: row.to_on,
    seed: row.seed,
    recordCount: Number(row.record_count),
    sampleSize: Number(row.sample_size),
    doneCount: Number(row.done_count),
    doubtfulCount: Number(row.doubtful_count),
    createdAt: row.created_at,
  };
}

function itemOf(row: ItemRow, name: string, evidence: ReadonlyMap<string, ReadonlySet<EvidenceKind>>): SpotCheckItemView {
  return {
    id: row.id,
    recordId: row.record_id,
    volunteerId: row.volunteer_id,
    name,
    activityId: row.activity_id,
    activityName: row.activity_name,
    slotId: row.slot_id,
    servedOn: row.served_on,
    serviceMinutes: Number(row.service_minutes),
    recordStateName: RECORD_STATE_NAMES[row.state],
    evidence: [...(evidence.get(row.slot_id + row.volunteer_id) ?? [])].sort().map((kind) => EVIDENCE_KIND_NAMES[kind]),
    result: row.result,
    resultName: row.result && SPOT_CHECK_RESULT_NAMES[row.result],
    note: row.note,
    checkedByName: row.checked_by_name,
    checkedAt: row.checked_at,
  };
}
