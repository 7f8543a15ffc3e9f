import { Injectable } from '@nestjs/common';
import { dateOf, periodOf, type DateOn, type Period } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import type { LiaisonPeriodQuery, LiaisonRollUpQuery, LiaisonRollUpView } from './assignment.wire.js';
import { NO_ENTRIES, overdueAsOf } from './liaison-entry.rules.js';
import { rollUp, type OwnCounts, type RollUpArea } from './roll-up.rules.js';

/** The 包联台账 in numbers, from the compound to the county, over a half-open period. */
@Injectable()
export class RollUpService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async view(actor: Principal, query: LiaisonRollUpQuery): Promise<LiaisonRollUpView> {
    const period = this.periodOf(query);
    const areas = await this.areas(actor, query.areaId);
    const own = await this.own(actor, period, dateOf(this.clock.now()));
    return { ...period, rows: rollUp(areas, own) };
  }

  /** What was asked, with the running year where an end is left out. */
  periodOf({ from, to }: LiaisonPeriodQuery): Period {
    const year = periodOf(dateOf(this.clock.now()), 'year');
    return { from: from ?? year.from, to: to ?? year.to };
  }

  private areas(actor: Principal, areaId?: string): Promise<RollUpArea[]> {
    const scope = scopeOf(actor, 'assignment.view').within('a.id');
    const below = areaId ? ` AND a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    return this.db.read.query<RollUpArea>(`SELECT a.id, a.level, a.name, a.path FROM areas a WHERE ${scope.sql}${below}`, [
      ...scope.params,
      ...(areaId ? [areaId] : []),
    ]);
  }

  private async own(actor: Principal, period: Period, today: DateOn): Promise<OwnCounts[]> {
    const { from, to } = period;
    const asOf = overdueAsOf(period, today);
    const scope = scopeOf(actor, 'assignment.view').within('s.area_id');
    const held = await this.db.read.query<{ areaId: string; n: number }>(
      `SELECT s.area_id AS areaId, COUNT(*) AS n FROM liaison_assignments s
        WHERE s.from_on < ? AND (s.to_on IS NULL OR s.to_on > ?) AND ${scope.sql} GROUP BY s.area_id`,
      [to, from, ...scope.params],
    );
    const within = (kind: string): [string, SqlParam[]] => [
      `SUM(CASE WHEN e.kind = '${kind}' AND e.occurred_on >= ? AND e.occurred_on < ? THEN 1 ELSE 0 END)`,
      [from, to],
    ];
    const sums: Record<keyof typeof NO_ENTRIES, [string, SqlParam[]]> = {
      visits: within('VISIT'),
      problems: within('PROBLEM'),
      solved: [`SUM(CASE WHEN e.kind = 'PROBLEM' AND e.done_on >= ? AND e.done_on < ? THEN 1 ELSE 0 END)`, [from, to]],
      measures: within('MEASURE'),
      resources: within('RESOURCE'),
      overdue: [
        `SUM(CASE WHEN e.kind IN ('PROBLEM', 'MEASURE') AND e.occurred_on < ? AND e.due_on < ? AND (e.done_on IS NULL OR e.done_on >= ?) THEN 1 ELSE 0 END)`,
        [asOf, asOf, asOf],
      ],
    };
    const columns = Object.entries(sums);
    const counted = await this.db.read.query<{ areaId: string } & typeof NO_ENTRIES>(
      `SELECT s.area_id AS areaId, ${columns.map(([name, [sql]]) => `${sql} AS ${name}`).join(', ')}
         FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id
        WHERE e.state <> 'WITHDRAWN' AND ${scope.sql} GROUP BY s.area_id`,
      [...columns.flatMap(([, [, params]]) => params), ...scope.params],
    );
    const heldOf = new Map(held.map(({ areaId, n }) => [areaId, Number(n)]));
    const countedOf = new Map(counted.map(({ areaId, ...counts }) => [areaId, counts]));
    return [...new Set([...heldOf.keys(), ...countedOf.keys()])].map((areaId) => {
      const counts = countedOf.get(areaId) ?? NO_ENTRIES;
      const whole = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, Number(value)])) as typeof NO_ENTRIES;
      return { areaId, assignments: heldOf.get(areaId) ?? 0, counts: whole };
    });
  }
}
