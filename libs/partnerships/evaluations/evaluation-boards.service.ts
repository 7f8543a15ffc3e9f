import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { OBJECTION_STATE_NAMES, REVEAL_CAUSE_NAMES, type EvaluationState, type ObjectionState, type RevealCause } from './evaluation.rules.js';
import type { BoardRowView, BoardSideView, YearPage, YearQuery, YearRowView, YearView } from './evaluation.wire.js';
import type { EvaluationDirection } from './scheme.rules.js';
import { GRADE_NAMES, type EvaluationGrade } from './score.rules.js';

/** The run of a year as staff look at it: who is in, and after the reveal how it came out. */
@Injectable()
export class EvaluationBoards {
  constructor(private readonly db: Database) {}

  /** Newest year first. */
  async years(actor: Principal, query: YearQuery): Promise<YearPage> {
    const within = scopeOf(actor, 'evaluation.manage').within('y.community_id');
    const where = { sql: within.sql, params: [...within.params] };
    if (query.communityId) {
      where.sql += ' AND y.community_id = ?';
      where.params.push(query.communityId);
    }
    if (query.objected) {
      where.sql += ` AND y.id IN (SELECT e.year_id FROM evaluation_objections o JOIN mutual_evaluations e ON e.id = o.evaluation_id WHERE o.state = 'RECEIVED')`;
    }
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM evaluation_years y WHERE ${where.sql}`, where.params);
    const found = await this.db.read.query<{ id: string }>(
      `SELECT y.id FROM evaluation_years y WHERE ${where.sql} ORDER BY y.year DESC, y.id DESC LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.yearRows(found.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** The runs of one year in an area, or in all of one's own; by community. */
  async idsOf(actor: Principal, year: number, areaId: string | undefined): Promise<string[]> {
    const within = scopeOf(actor, 'evaluation.manage').within('y.community_id');
    const asked = areaId ? ` AND a.path LIKE (SELECT CONCAT(top.path, '%') FROM areas top WHERE top.id = ?)` : '';
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT y.id FROM evaluation_years y JOIN areas a ON a.id = y.community_id WHERE y.year = ? AND ${within.sql}${asked} ORDER BY a.code, y.id`,
      [year, ...within.params, ...(areaId ? [areaId] : [])],
    );
    return rows.map(({ id }) => id);
  }

  /** Refuses `evaluation-year.not-found`. */
  async year(actor: Principal, id: string): Promise<YearView> {
    const within = scopeOf(actor, 'evaluation.manage').within('y.community_id');
    const found = await this.db.read.one<{ openedAt: string; openedByName: string | null; revealedAt: string | null }>(
      `SELECT y.opened_at AS openedAt, y.revealed_at AS revealedAt, a.display_name AS openedByName
         FROM evaluation_years y LEFT JOIN accounts a ON a.id = y.opened_by WHERE y.id = ? AND ${within.sql}`,
      [id, ...within.params],
    );
    const [row] = found ? await this.yearRows([id]) : [];
    if (!found || !row) refuse('evaluation-year.not-found');
    return { ...row, ...found, openedByName: found.openedByName ?? '', rows: await this.boardRows(id) };
  }

  private async yearRows(ids: readonly string[]): Promise<YearRowView[]> {
    if (ids.length === 0) return [];
    const some = `IN (${placeholders(ids)})`;
    const [years, counts, objections] = await Promise.all([
      this.db.read.query<YearRow>(
        `SELECT y.id, y.community_id AS communityId, a.name AS communityName, y.year, y.deadline_on AS deadlineOn, y.state, s.version AS schemeVersion
           FROM evaluation_years y JOIN areas a ON a.id = y.community_id JOIN evaluation_schemes s ON s.id = y.scheme_id WHERE y.id ${some}`,
        ids,
      ),
      this.db.read.query<{ yearId: string; direction: EvaluationDirection; n: number; submitted: number; revealed: number }>(
        `SELECT year_id AS yearId, direction, COUNT(*) AS n, SUM(CASE WHEN submitted_at IS NULL THEN 0 ELSE 1 END) AS submitted,
                SUM(CASE WHEN state = 'REVEALED' THEN 1 ELSE 0 END) AS revealed
           FROM mutual_evaluations WHERE year_id ${some} GROUP BY year_id, direction`,
        ids,
      ),
      this.db.read.query<{ yearId: string; n: number }>(
        `SELECT e.year_id AS yearId, COUNT(*) AS n FROM evaluation_objections o JOIN mutual_evaluations e ON e.id = o.evaluation_id
          WHERE o.state = 'RECEIVED' AND e.year_id ${some} GROUP BY e.year_id`,
        ids,
      ),
    ]);
    const byId = new Map(years.map((year) => [year.id, year]));
    return ids.map((id) => {
      const year = byId.get(id)!;
      const of = (direction: EvaluationDirection) => counts.find((one) => one.yearId === id && one.direction === direction);
      return {
        ...year,
        year: Number(year.year),
        schemeVersion: Number(year.schemeVersion),
        stateName: year.state === 'OPEN' ? '评分中' : '已公开',
        unitCount: Number(of('COMMUNITY_TO_UNIT')?.n ?? 0),
        unitsSubmitted: Number(of('UNIT_TO_COMMUNITY')?.submitted ?? 0),
        communitySubmitted: Number(of('COMMUNITY_TO_UNIT')?.submitted ?? 0),
        revealedPairs: Number(of('COMMUNITY_TO_UNIT')?.revealed ?? 0),
        openObjections: Number(objections.find(({ yearId }) => yearId === id)?.n ?? 0),
      };
    });
  }

  private async boardRows(yearId: string): Promise<BoardRowView[]> {
    const params: SqlParam[] = [yearId];
    const [sides, objections] = await Promise.all([
      this.db.read.query<SideRow>(
        `SELECT e.id, e.unit_id AS unitId, u.name AS unitName, e.direction, e.state, e.submitted_at AS submittedAt,
                e.reveal_cause AS revealCause, e.score_centi AS scoreCenti, e.grade, e.result_version AS resultVersion
           FROM mutual_evaluations e JOIN units u ON u.id = e.unit_id WHERE e.year_id = ? ORDER BY u.name, u.id, e.direction`,
        params,
      ),
      this.db.read.query<{ evaluationId: string; state: ObjectionState }>(
        `SELECT o.evaluation_id AS evaluationId, o.state FROM evaluation_objections o JOIN mutual_evaluations e ON e.id = o.evaluation_id
          WHERE e.year_id = ? ORDER BY o.id`,
        params,
      ),
    ]);
    // The last one of each wins: there is one a result.
    const objectionOf = new Map(objections.map(({ evaluationId, state }) => [evaluationId, state]));
    return [...new Set(sides.map(({ unitId }) => unitId))].map((unitId) => {
      const of = (direction: EvaluationDirection): SideRow => sides.find((one) => one.unitId === unitId && one.direction === direction)!;
      const [ofUnit, ofCommunity] = [of('COMMUNITY_TO_UNIT'), of('UNIT_TO_COMMUNITY')];
      const objectionState = objectionOf.get(ofUnit.id) ?? null;
      return {
        unitId,
        unitName: ofUnit.unitName,
        isRevealed: ofUnit.state === 'REVEALED',
        revealCauseName: ofUnit.revealCause && REVEAL_CAUSE_NAMES[ofUnit.revealCause],
        ofUnit: sideView(ofUnit),
        ofCommunity: sideView(ofCommunity),
        objectionState,
        objectionStateName: objectionState && OBJECTION_STATE_NAMES[objectionState],
      };
    });
  }
}

type YearRow = Pick<YearRowView, 'id' | 'communityId' | 'communityName' | 'year' | 'deadlineOn' | 'state' | 'schemeVersion'>;
type SideRow = {
  id: string;
  unitId: string;
  unitName: string;
  direction: EvaluationDirection;
  state: EvaluationState;
  submittedAt: string | null;
  revealCause: RevealCause | null;
  scoreCenti: number | null;
  grade: EvaluationGrade | null;
  resultVersion: number | null;
};

function sideView({ id, state, submittedAt, scoreCenti, grade, resultVersion }: SideRow): BoardSideView {
  const isRevealed = state === 'REVEALED';
  return {
    evaluationId: id,
    isSubmitted: submittedAt !== null,
    totalCenti: isRevealed ? Number(scoreCenti) : null,
    grade: isRevealed ? grade : null,
    gradeName: isRevealed && grade ? GRADE_NAMES[grade] : null,
    resultVersion: isRevealed ? Number(resultVersion) : null,
  };
}
