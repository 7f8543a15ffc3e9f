import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import { officeNames } from '../attendance/office-names.js';
import { ANOMALY_HINTS, anomalyText } from './anomaly-words.rules.js';
import { ANOMALY_KIND_NAMES, type AnomalyFacts, type AnomalyKind } from './anomaly.rules.js';
import type { AnomalyCount, AnomalyPage, AnomalyQuery, AnomalyView } from './anomaly.wire.js';

type Where = { sql: string; params: SqlParam[] };

/** What the secretary looks at. Looking notes who looked and what came out of it, and changes nothing else. */
@Injectable()
export class AnomaliesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What nobody has looked at first, then the latest day. */
  async page(actor: Principal, query: AnomalyQuery): Promise<AnomalyPage> {
    const where = whereOf(actor, query);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM attendance_anomalies n WHERE ${where.sql}`, where.params);
    const rows = await this.db.read.query<Row>(
      `${VIEW_SQL} WHERE ${where.sql}
        ORDER BY CASE WHEN n.looked_at IS NULL THEN 0 ELSE 1 END, n.on_date DESC, n.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    const { page, size } = query;
    return { items: await this.views(rows), total: Number(total!.n), page, size, open: await this.open(actor) };
  }

  /** Refuses `anomaly.not-found`, `anomaly.looked-at`. */
  async lookAt(actor: Principal, id: string, note: string): Promise<AnomalyView> {
    return this.db.write(async (tx) => {
      const scope = scopeOf(actor, 'anomaly.review').within('n.community_id');
      const found = await tx.one<{ id: string }>(`SELECT n.id FROM attendance_anomalies n WHERE n.id = ? AND ${scope.sql}`, [id, ...scope.params]);
      if (!found) refuse('anomaly.not-found');
      const changed = await tx.execute(
        'UPDATE attendance_anomalies SET looked_at = ?, looked_by = ?, looked_note = ? WHERE id = ? AND looked_at IS NULL',
        [tx.at, actor.accountId, note.trim(), id],
      );
      if (changed === 0) refuse('anomaly.looked-at');
      await tx.audit('anomaly.looked-at', { type: 'attendance-anomaly', id });
      const rows = await tx.query<Row>(`${VIEW_SQL} WHERE n.id = ?`, [id]);
      return (await this.views(rows, tx))[0]!;
    });
  }

  private async open(actor: Principal): Promise<AnomalyCount[]> {
    const scope = scopeOf(actor, 'anomaly.review').within('community_id');
    const rows = await this.db.read.query<{ kind: AnomalyKind; n: number }>(
      `SELECT kind, COUNT(*) AS n FROM attendance_anomalies WHERE looked_at IS NULL AND ${scope.sql} GROUP BY kind ORDER BY kind`,
      scope.params,
    );
    return rows.map(({ kind, n }) => ({ kind, kindName: ANOMALY_KIND_NAMES[kind], count: Number(n) }));
  }

  private async views(rows: readonly Row[], reader: Reader = this.db.read): Promise<AnomalyView[]> {
    const parsed = rows.map((row) => ({ row, facts: JSON.parse(row.facts) as AnomalyFacts }));
    const idsOf = ({ row, facts }: (typeof parsed)[number]): string[] =>
      row.volunteer_id ? [row.volunteer_id] : (facts.volunteerIds ?? []).slice(0, 10);
    const names = await officeNames(reader, parsed.flatMap(idsOf), dateOf(this.clock.now()));
    return parsed.map((one): AnomalyView => {
      const { row, facts } = one;
      return {
        id: row.id,
        kind: row.kind,
        kindName: ANOMALY_KIND_NAMES[row.kind],
        onDate: row.on_date,
        activityId: row.activity_id,
        activityName: row.activity_name,
        slotId: row.slot_id,
        people: idsOf(one).map((volunteerId) => ({ volunteerId, name: names.get(volunteerId) ?? '' })),
        text: anomalyText(row.kind, facts),
        hint: ANOMALY_HINTS[row.kind],
        foundAt: row.found_at,
        lookedAt: row.looked_at,
        lookedByName: row.looked_by_name,
        lookedNote: row.looked_note,
      };
    });
  }
}

const VIEW_SQL = `SELECT n.*, s.activity_id, a.name AS activity_name, k.display_name AS looked_by_name
  FROM attendance_anomalies n
  JOIN activity_slots s ON s.id = n.slot_id
  JOIN activities a ON a.id = s.activity_id
  LEFT JOIN accounts k ON k.id = n.looked_by`;

type Row = {
  id: string;
  kind: AnomalyKind;
  on_date: string;
  activity_id: string;
  activity_name: string;
  slot_id: string;
  volunteer_id: string | null;
  facts: string;
  found_at: string;
  looked_at: string | null;
  looked_by_name: string | null;
  looked_note: string | null;
};

function whereOf(actor: Principal, query: AnomalyQuery): Where {
  const scope = scopeOf(actor, 'anomaly.review').within('n.community_id');
  const parts = [scope.sql];
  const params = [...scope.params];
  if (query.kind) {
    parts.push('n.kind = ?');
    params.push(query.kind);
  }
  if (query.slotId) {
    parts.push('n.slot_id = ?');
    params.push(query.slotId);
  }
  if (query.state) parts.push(query.state === 'open' ? 'n.looked_at IS NULL' : 'n.looked_at IS NOT NULL');
  return { sql: parts.join(' AND '), params };
}
