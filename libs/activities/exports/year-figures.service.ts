import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform/database/database.js';
import { startOfDay } from '@app/kernel/time.js';
import { meanCenti } from '../ratings/rating.rules.js';
import type { ExportRange } from './export-facts.service.js';
import type { YearRow, YearTotals } from './record-sheets.js';

export type YearFiguresOf = { months: YearRow[]; categories: YearRow[]; totals: YearTotals };

/** Counted from the very records that everything else draws on: final ones only. */
@Injectable()
export class YearFigures {
  constructor(private readonly db: Database) {}

  async of(range: ExportRange): Promise<YearFiguresOf> {
    return {
      months: await this.grouped(range, 'SUBSTR(r.served_on, 1, 7)'),
      categories: await this.grouped(range, `COALESCE(a.category, '未分类')`),
      totals: await this.totals(range),
    };
  }

  private async grouped({ communityId, from, to }: ExportRange, label: string): Promise<YearRow[]> {
    const rows = await this.db.read.query<YearRow>(
      `SELECT ${label} AS label, COUNT(DISTINCT r.volunteer_id) AS volunteers, COUNT(DISTINCT r.activity_id) AS activities,
              COUNT(*) AS records, SUM(r.service_minutes) AS minutes,
              SUM(CASE WHEN r.credit_kind = 'SUPPLEMENT' THEN r.service_minutes ELSE 0 END) AS supplementMinutes,
              SUM(COALESCE(r.points, 0)) AS points
         FROM service_records r JOIN activities a ON a.id = r.activity_id
        WHERE r.community_id = ? AND r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ?
        GROUP BY 1 ORDER BY 1 LIMIT 500`,
      [communityId, from, to],
    );
    return rows.map(({ label: name, ...figures }) => ({ label: name, ...(asNumbers(figures) as Omit<YearRow, 'label'>) }));
  }

  private async totals({ communityId, from, to }: ExportRange): Promise<YearTotals> {
    const count = async (sql: string, ...params: string[]): Promise<number> =>
      Number((await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`, params))!.n);
    const verified = (table: string): Promise<number> =>
      count(`${table} WHERE community_id = ? AND state = 'VERIFIED' AND held_on >= ? AND held_on < ?`, communityId, from, to);
    const stars = await this.db.read.query<{ quality: number }>(
      `SELECT quality FROM service_records WHERE community_id = ? AND state = 'FINAL' AND quality IS NOT NULL AND served_on >= ? AND served_on < ?`,
      [communityId, from, to],
    );
    return {
      registered: await count(`volunteers WHERE community_id = ? AND state IN ('ACTIVE', 'PAUSED') AND created_at < ?`, communityId, startOfDay(to)),
      joined: await count('volunteers WHERE community_id = ? AND created_at >= ? AND created_at < ?', communityId, startOfDay(from), startOfDay(to)),
      trainings: await verified('training_records'),
      honors: await verified('honor_records'),
      rated: stars.length,
      meanCenti: meanCenti(stars.map(({ quality }) => Number(quality))),
    };
  }
}

/** MySQL gives sums as text. */
function asNumbers(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)]));
}
