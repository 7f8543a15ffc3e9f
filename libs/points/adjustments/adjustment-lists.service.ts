import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { isMinor, shownName, StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { ADJUSTMENT_KIND_NAMES, type AdjustmentKind } from './adjustment.rules.js';
import type { AdjustmentPage, AdjustmentQuery, AdjustmentRowView } from './adjustment.wire.js';

/** Bonuses and deductions as those look at them who answer for them. */
@Injectable()
export class AdjustmentLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffService,
  ) {}

  /** Newest first, of one's own areas. */
  async page(actor: Principal, query: AdjustmentQuery): Promise<AdjustmentPage> {
    const scope = scopeOf(actor, 'points.adjust').within('x.community_id');
    const only = [...(query.kind ? [['kind', query.kind] as const] : []), ...(query.volunteerId ? [['volunteer_id', query.volunteerId] as const] : [])];
    const where = [scope.sql, ...only.map(([column]) => `x.${column} = ?`)].join(' AND ');
    const params = [...scope.params, ...only.map(([, value]) => value)];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM points_adjustments x WHERE ${where}`, params);
    const rows = await this.db.read.query<Row>(
      `SELECT x.id, t.id AS transferId, x.kind, x.name, x.volunteer_id AS volunteerId, v.volunteer_no AS volunteerNo,
              v.external_no AS externalNo, p.name AS personName, p.birth_on AS birthOn, x.points, x.reason, t.explanation,
              x.decided_by AS decidedBy, x.created_at AS createdAt, r.recorded_at AS reversedAt, r.explanation AS reversal
         FROM points_adjustments x JOIN volunteers v ON v.id = x.volunteer_id JOIN persons p ON p.id = v.person_id
         JOIN transfers t ON t.cause_type IN ('award-bonus', 'service-conduct') AND t.cause_id = x.id AND t.unit = 'points'
         LEFT JOIN transfers r ON r.reverses_id = t.id
        WHERE ${where} ORDER BY x.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const names = await this.staff.namesOf(this.db.read, rows.map(({ decidedBy }) => decidedBy));
    const today = dateOf(this.clock.now());
    return { items: rows.map((row) => viewOf(row, names, today)), total: Number(total!.n), page: query.page, size: query.size };
  }
}

type Row = {
  id: string;
  transferId: string;
  kind: AdjustmentKind;
  name: string;
  volunteerId: string;
  volunteerNo: string;
  externalNo: string | null;
  personName: string | null;
  birthOn: DateOn | null;
  points: number;
  reason: string;
  explanation: string;
  decidedBy: string;
  createdAt: Instant;
  reversedAt: Instant | null;
  reversal: string | null;
};

function viewOf(row: Row, names: ReadonlyMap<string, string>, today: DateOn): AdjustmentRowView {
  const { externalNo, birthOn, decidedBy, personName, ...shown } = row;
  const name = personName && isMinor({ birthOn }, today) ? maskName(personName) : personName;
  return {
    ...shown,
    kindName: ADJUSTMENT_KIND_NAMES[row.kind],
    personName: shownName({ name, externalNo, volunteerNo: row.volunteerNo }),
    points: Number(row.points),
    explanation: JSON.parse(row.explanation) as string[],
    reversal: row.reversal === null ? null : (JSON.parse(row.reversal) as string[]).join('。'),
    decidedByName: names.get(decidedBy) ?? null,
  };
}
