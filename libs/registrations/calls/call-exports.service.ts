import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, minutesBetween, periodOf, startOfDay, type Period } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Action } from '@app/kernel/permissions.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { callSheet, callTotalsSheet, type CallLine } from './call-sheet.rules.js';
import { callTotals, type CallFact } from './call-totals.rules.js';
import type { CallPeriodQuery, CallTotalsView } from './call.wire.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A workbook that nobody opens is no help. */
const MOST_LINES = 5_000;

type Line = CallLine & { communityId: string; isFilled: boolean };

/** The calls of a period, by community and one by one. Both are drawn from the same rows. */
@Injectable()
export class CallExports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
  ) {}

  /** Refuses `area.not-found`, `call-export.period`, `call-export.too-long`. */
  async totals(actor: Principal, query: CallPeriodQuery): Promise<CallTotalsView> {
    const { period, lines } = await this.read(actor, 'call.view', query);
    return { ...period, rows: callTotals(lines.map(factOf)) };
  }

  /** 吹哨处置台账. Refuses as `totals`. */
  async workbook(actor: Principal, query: CallPeriodQuery): Promise<StreamableFile> {
    const { period, lines, unit } = await this.read(actor, 'call.export', query);
    const facts = { unit, period, preparedBy: actor.name, on: dateOf(this.clock.now()) };
    const bytes = await writeWorkbook([callSheet(facts, lines), callTotalsSheet(facts, callTotals(lines.map(factOf)))]);
    const name = encodeURIComponent(`吹哨处置台账${period.from}.xlsx`);
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${name}`, length: bytes.length });
  }

  private async read(actor: Principal, action: Action, { from, to, areaId }: CallPeriodQuery): Promise<{ period: Period; unit: string; lines: Line[] }> {
    const year = periodOf(dateOf(this.clock.now()), 'year');
    const period = { from: from ?? year.from, to: to ?? year.to };
    if (period.from >= period.to) refuse('call-export.period');
    const [named] = areaId
      ? [await this.areas.require(this.db.read, actor, action, areaId)]
      : await this.areas.byIds(this.db.read, actor.grants.slice(0, 1).map((grant) => grant.areaId));
    const scope = scopeOf(actor, action).within('c.area_id');
    const asked = areaId ? ` AND a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    const source = `FROM whistle_calls c JOIN areas a ON a.id = c.area_id JOIN areas m ON m.id = c.community_id
      WHERE c.opened_at >= ? AND c.opened_at < ? AND ${scope.sql}${asked}`;
    const params = [startOfDay(period.from), startOfDay(period.to), ...scope.params, ...(areaId ? [areaId] : [])];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${source}`, params);
    if (Number(count!.n) > MOST_LINES) refuse('call-export.too-long', { count: Number(count!.n), limit: MOST_LINES });
    const rows = await this.db.read.query<Record<string, string | number | null>>(
      `SELECT c.community_id AS communityId, m.name AS communityName, a.name AS areaName, c.call_no AS callNo, c.address, c.level, c.title,
              c.needed_count AS neededCount, c.opened_at AS openedAt, c.dispatched_at AS dispatchedAt, c.handled_at AS handledAt, c.result,
              c.cancel_reason AS cancelReason, c.rating, c.state, c.is_filled AS isFilled, c.asked_count AS asked,
              s.firstAnswerAt, s.firstArrivalAt, COALESCE(s.accepted, 0) AS accepted, COALESCE(s.came, 0) AS came, COALESCE(s.servedMinutes, 0) AS servedMinutes
         FROM (SELECT c.id ${source}) own JOIN whistle_calls c ON c.id = own.id JOIN areas a ON a.id = c.area_id JOIN areas m ON m.id = c.community_id
         LEFT JOIN (SELECT r.call_id AS callId, MIN(CASE WHEN r.state IN (${YES}) THEN r.answered_at END) AS firstAnswerAt,
                           MIN(r.arrived_at) AS firstArrivalAt, SUM(CASE WHEN r.state IN (${YES}) THEN 1 ELSE 0 END) AS accepted,
                           SUM(CASE WHEN r.arrived_at IS NOT NULL THEN 1 ELSE 0 END) AS came, SUM(COALESCE(r.served_minutes, 0)) AS servedMinutes
                      FROM whistle_responses r GROUP BY r.call_id) s ON s.callId = c.id
        ORDER BY m.code, c.opened_at, c.id`,
      params,
    );
    return { period, unit: named?.name ?? '', lines: rows.map(lineOf) };
  }
}

const YES = `'ACCEPTED', 'RESERVE', 'ARRIVED', 'COMPLETED'`;
const NUMBERS = ['neededCount', 'asked', 'accepted', 'came', 'servedMinutes'] as const;

function lineOf(row: Record<string, string | number | null>): Line {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(row[name])]));
  return { ...row, ...numbers, isFilled: Number(row.isFilled) === 1, rating: row.rating === null ? null : Number(row.rating) } as Line;
}

function factOf({ dispatchedAt, firstAnswerAt, ...line }: Line): CallFact {
  return { ...line, firstAnswerMinutes: dispatchedAt && firstAnswerAt ? Math.max(0, minutesBetween(dispatchedAt, firstAnswerAt)) : null };
}
