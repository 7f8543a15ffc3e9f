import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { isMinor, shownName } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type SqlParam } from '@app/platform/database/reader.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';
import { ActivityLists } from '../activities/activity-lists.service.js';
import { RECORD_STATE_NAMES, type RecordState } from '../service-records/service-record.rules.js';
import type { SignUpState } from '../sign-ups/sign-up.rules.js';
import { CHECK_IN_FLAG_NAMES, presencePerMille, type CheckInFlag } from '../check-ins/check-in.rules.js';
import { EVIDENCE_KIND_NAMES, type Presence, type EvidenceKind } from './attendance.rules.js';
import type { RollLineView, RollView } from './attendance.wire.js';

/** The roll of a slot: everybody who signed up or was there. */
@Injectable()
export class RollLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly activities: ActivityLists,
  ) {}

  /** Refuses `activity-slot.not-found`. */
  async view(actor: Principal, slotId: string, query: PageQuery): Promise<RollView> {
    const found = await this.db.read.one<{ activity_id: string }>('SELECT activity_id FROM activity_slots WHERE id = ?', [
      slotId,
    ]);
    if (!found) refuse('activity-slot.not-found');
    const activity = await this.activities.view(actor, found.activity_id, 'activity-slot.not-found');
    const roll = await this.lines(actor, slotId, query);
    return {
      activityId: activity.id,
      activityName: activity.name,
      activityState: activity.state,
      slot: activity.slots.find(({ id }) => id === slotId)!,
      ...roll,
      page: query.page,
      size: query.size,
    };
  }

  private async lines(
    actor: Principal,
    slotId: string,
    query: PageQuery,
  ): Promise<{ items: RollLineView[]; total: number }> {
    const from = `(SELECT volunteer_id FROM sign_ups WHERE slot_id = ?
                    UNION SELECT volunteer_id FROM attendances WHERE slot_id = ?
                    UNION SELECT volunteer_id FROM check_ins WHERE slot_id = ?) x
        JOIN volunteers v ON v.id = x.volunteer_id
        JOIN persons p ON p.id = v.person_id`;
    const search = searchOf(query.q);
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from} WHERE ${search.sql}`, [
      ...[slotId, slotId, slotId],
      ...search.params,
    ]);
    const scope = scopeOf(actor, 'person.view').within('p.area_id');
    const rows = await this.db.read.query<RollRow>(
      `SELECT v.id, v.volunteer_no, v.external_no, p.name, p.birth_on, CASE WHEN ${scope.sql} THEN 1 ELSE 0 END AS mine,
              u.state AS sign_up_state, u.signed_up_at, t.presence, t.check_in_at, t.check_out_at, t.role, t.evidence_kind, t.flags,
              c.check_in_at AS inside_since, s.planned_minutes,
              r.id AS record_id, r.state AS record_state, r.service_minutes
         FROM ${from}
         LEFT JOIN sign_ups u ON u.slot_id = ? AND u.volunteer_id = v.id
         JOIN activity_slots s ON s.id = ?
         LEFT JOIN check_ins c ON c.open_key = CONCAT(?, v.id)
         LEFT JOIN attendances t ON t.slot_id = ? AND t.volunteer_id = v.id
         LEFT JOIN service_records r ON r.slot_id = ? AND r.volunteer_id = v.id AND r.state <> 'REVERSED'
        WHERE ${search.sql}
        ORDER BY p.name_pinyin, v.external_no, v.id LIMIT ? OFFSET ?`,
      [
        ...scope.params,
        ...Array.from({ length: 8 }, () => slotId),
        ...search.params,
        query.size,
        (query.page - 1) * query.size,
      ],
    );
    const today = dateOf(this.clock.now());
    return { items: rows.map((row) => lineOf(row, today)), total: Number(count!.n) };
  }
}

type RollRow = {
  id: string;
  volunteer_no: string;
  external_no: string | null;
  name: string | null;
  birth_on: DateOn | null;
  mine: number;
  sign_up_state: SignUpState | null;
  signed_up_at: Instant | null;
  presence: Presence | null;
  check_in_at: Instant | null;
  check_out_at: Instant | null;
  role: string | null;
  record_id: string | null;
  record_state: RecordState | null;
  service_minutes: number | null;
  planned_minutes: number | null;
  evidence_kind: EvidenceKind | null;
  flags: string | null;
  inside_since: Instant | null;
};

function lineOf(row: RollRow, today: DateOn): RollLineView {
  const hidden = Number(row.mine) === 0 || isMinor({ birthOn: row.birth_on }, today);
  const name = row.name && hidden ? maskName(row.name) : row.name;
  const minutes = row.service_minutes === null ? null : Number(row.service_minutes);
  return {
    volunteerId: row.id,
    volunteerNo: row.volunteer_no,
    name: shownName({ name, externalNo: row.external_no, volunteerNo: row.volunteer_no }),
    signUpState: row.sign_up_state,
    signedUpAt: row.signed_up_at,
    presence: row.presence ?? 'NOT_RECORDED',
    checkInAt: row.check_in_at,
    checkOutAt: row.check_out_at,
    role: row.role,
    recordId: row.record_id,
    recordState: row.record_state,
    recordStateName: row.record_state && RECORD_STATE_NAMES[row.record_state],
    serviceMinutes: minutes,
    presencePerMille: minutes === null ? null : presencePerMille(minutes, row.planned_minutes === null ? null : Number(row.planned_minutes)),
    evidenceName: row.evidence_kind && EVIDENCE_KIND_NAMES[row.evidence_kind],
    flagNames: (JSON.parse(row.flags ?? '[]') as CheckInFlag[]).map((flag) => CHECK_IN_FLAG_NAMES[flag]),
    insideSince: row.inside_since,
  };
}

function searchOf(q: string | undefined): { sql: string; params: SqlParam[] } {
  const term = q?.trim();
  if (!term) return { sql: '1 = 1', params: [] };
  const like = likeTerm(term);
  const prefix = like.slice(1).toLowerCase();
  return {
    sql: `(p.name LIKE ? ESCAPE '!' OR p.name_pinyin LIKE ? ESCAPE '!' OR p.name_initials LIKE ? ESCAPE '!'
           OR v.external_no = ? OR v.volunteer_no = ?)`,
    params: [like, prefix, prefix, term, term.toUpperCase()],
  };
}
