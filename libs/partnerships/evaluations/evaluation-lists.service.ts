import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Side } from '../contracts/contract.rules.js';
import { partnershipScope, type PartnershipScope } from '../units/liaison-scope.js';
import { EvaluationFacts } from './evaluation-facts.service.js';
import {
  moved,
  objectBefore,
  OBJECTION_STATE_NAMES,
  REVEAL_CAUSE_NAMES,
  seesScores,
  type EvaluationState,
  type ObjectionState,
  type RevealCause,
} from './evaluation.rules.js';
import type {
  DailyView,
  EvaluationPage,
  EvaluationQuery,
  EvaluationRowView,
  EvaluationView,
  IndicatorScoreView,
  ObjectionView,
  ResultView,
  ScoreLineView,
} from './evaluation.wire.js';
import { DIRECTION_NAMES, JUDGE, type EvaluationDirection } from './scheme.rules.js';
import { dailyScore, GRADE_NAMES, SCORE_PART_NAMES, type EvaluationGrade, type FactRef, type ScoreLine, type ScorePart } from './score.rules.js';
import { SchemesService } from './schemes.service.js';

/** Evaluations as either side looks at them. Every score that leaves here has passed `seesScores`. */
@Injectable()
export class EvaluationLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly schemes: SchemesService,
    private readonly facts: EvaluationFacts,
  ) {}

  /** Newest year first, then by unit: also the history of a unit across the years. */
  async page(actor: Principal, query: EvaluationQuery): Promise<EvaluationPage> {
    const scope = partnershipScope(actor, 'evaluation.view');
    const within = scope.within('e.community_id', 'e.unit_id');
    const parts = [within.sql];
    const params: SqlParam[] = [...within.params];
    const add = (sql: string, ...values: SqlParam[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (query.year) add('e.year = ?', query.year);
    if (query.unitId) add('e.unit_id = ?', query.unitId);
    if (query.direction) add('e.direction = ?', query.direction);
    const term = query.q?.trim();
    if (term) add(`u.name LIKE ? ESCAPE '!'`, likeTerm(term));
    const where = parts.join(' AND ');
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM mutual_evaluations e JOIN units u ON u.id = e.unit_id WHERE ${where}`,
      params,
    );
    const rows = await this.rows(
      `${where} ORDER BY e.year DESC, u.name, e.unit_id, e.direction LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      params,
    );
    return { items: rows.map((row) => rowView(row, scope)), total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `evaluation.not-found`, `evaluation.both-sides` (who stands on both sides sees neither before the reveal). */
  async view(actor: Principal, id: string): Promise<EvaluationView> {
    const { row, mySides, scope } = await this.require(actor, id);
    const isRevealed = row.state === 'REVEALED';
    if (!isRevealed && mySides.length > 1) refuse('evaluation.both-sides');
    const sees = mySides.some((side) => seesScores(side, row.direction, row.state));
    const [indicators, results, objections, other] = await Promise.all([
      this.indicators(row, sees),
      isRevealed ? this.results(id) : [],
      isRevealed ? this.objections(id) : [],
      this.db.read.one<{ submittedAt: string | null }>(
        'SELECT submitted_at AS submittedAt FROM mutual_evaluations WHERE year_id = ? AND unit_id = ? AND direction <> ?',
        [row.yearId, row.unitId, row.direction],
      ),
    ]);
    const today = this.today();
    const isJudge = mySides.includes(JUDGE[row.direction]);
    const objectUntil = this.objectUntil(row, results[0], objections);
    return {
      ...rowView(row, scope),
      submittedAt: sees ? row.submittedAt : null,
      revealedAt: row.revealedAt,
      revealCauseName: row.revealCause && REVEAL_CAUSE_NAMES[row.revealCause],
      otherIsSubmitted: Boolean(other?.submittedAt),
      mySides,
      mayScore: isJudge && moved(row.state, 'submit') !== null && today <= row.deadlineOn,
      objectUntil,
      mayObject: mySides.includes('UNIT') && objectUntil !== null && today <= objectUntil,
      indicators,
      results,
      objections,
    };
  }

  /** What the recorded facts make so far; both sides may look at any time. Refuses `evaluation.not-found`. */
  async daily(actor: Principal, id: string): Promise<DailyView> {
    const { row } = await this.require(actor, id);
    const scheme = (await this.schemes.byIds(this.db.read, [row.schemeId])).get(row.schemeId)!;
    const { facts } = await this.facts.of(this.db.read, { ...row, year: Number(row.year) }, this.today());
    const { centi, lines } = dailyScore(scheme.rules.directions[row.direction], facts);
    return { dailyCenti: centi, lines: lines.map(lineView) };
  }

  private async require(actor: Principal, id: string): Promise<{ row: Row; mySides: Side[]; scope: PartnershipScope }> {
    const scope = partnershipScope(actor, 'evaluation.view');
    const [row] = await this.rows('e.id = ?', [id]);
    const place = row && { areaPath: row.areaPath, unitId: row.unitId };
    scope.requires(place, 'evaluation.not-found');
    return { row: row!, mySides: scope.sidesOf(place!), scope };
  }

  private rows(where: string, params: readonly SqlParam[]): Promise<Row[]> {
    return this.db.read.query<Row>(
      `SELECT e.id, e.year_id AS yearId, e.year, e.community_id AS communityId, a.name AS communityName, a.path AS areaPath,
              e.unit_id AS unitId, u.name AS unitName, e.direction, e.state, e.submitted_at AS submittedAt, e.revealed_at AS revealedAt,
              e.reveal_cause AS revealCause, e.score_centi AS scoreCenti, e.grade, y.deadline_on AS deadlineOn, y.scheme_id AS schemeId,
              (SELECT o.state FROM evaluation_objections o WHERE o.evaluation_id = e.id ORDER BY o.id DESC LIMIT 1) AS objectionState
         FROM mutual_evaluations e JOIN evaluation_years y ON y.id = e.year_id JOIN areas a ON a.id = e.community_id
         JOIN units u ON u.id = e.unit_id WHERE ${where}`,
      params,
    );
  }

  private async indicators(row: Row, sees: boolean): Promise<IndicatorScoreView[]> {
    const scheme = (await this.schemes.byIds(this.db.read, [row.schemeId])).get(row.schemeId)!;
    const scores = sees
      ? await this.db.read.query<{ indicatorId: string; scoreCenti: number; comment: string | null }>(
          'SELECT indicator_id AS indicatorId, score_centi AS scoreCenti, comment FROM evaluation_scores WHERE evaluation_id = ?',
          [row.id],
        )
      : [];
    const byId = new Map(scores.map((score) => [score.indicatorId, score]));
    return scheme.rules.directions[row.direction].indicators.map(({ id, name, hint, maxCenti }) => {
      const score = byId.get(id);
      return { indicatorId: id, name, hint, maxCenti, scoreCenti: score ? Number(score.scoreCenti) : null, comment: score?.comment ?? null };
    });
  }

  private async results(evaluationId: string): Promise<ResultView[]> {
    const results = await this.db.read.query<Omit<ResultView, 'gradeName' | 'lines'>>(
      `SELECT id, version, daily_centi AS dailyCenti, annual_centi AS annualCenti, bonus_centi AS bonusCenti, deduction_centi AS deductionCenti,
              total_centi AS totalCenti, grade, sum_text AS sumText, cause, computed_at AS computedAt
         FROM evaluation_results WHERE evaluation_id = ? ORDER BY version DESC`,
      [evaluationId],
    );
    const ids = results.map(({ id }) => id);
    const lines = await this.db.read.query<LineRow>(
      `SELECT result_id AS resultId, part, item, text, centi, fact_on AS factOn, ref_type AS refType, ref_id AS refId
         FROM evaluation_result_lines WHERE result_id IN (${placeholders(ids)}) ORDER BY result_id, seq`,
      ids,
    );
    return results.map((result) => ({
      ...result,
      version: Number(result.version),
      dailyCenti: Number(result.dailyCenti),
      annualCenti: result.annualCenti === null ? null : Number(result.annualCenti),
      bonusCenti: Number(result.bonusCenti),
      deductionCenti: Number(result.deductionCenti),
      totalCenti: Number(result.totalCenti),
      gradeName: GRADE_NAMES[result.grade],
      lines: lines
        .filter(({ resultId }) => resultId === result.id)
        .map(({ part, item, text, centi, factOn, refType, refId }) => ({
          part,
          partName: SCORE_PART_NAMES[part],
          item,
          text,
          centi: Number(centi),
          on: factOn,
          refType,
          refId,
        })),
    }));
  }

  private async objections(evaluationId: string): Promise<ObjectionView[]> {
    const rows = await this.db.read.query<Omit<ObjectionView, 'isLate' | 'stateName'>>(
      `SELECT o.id, o.text, r.display_name AS raisedByName, o.raised_at AS raisedAt, o.due_on AS dueOn, o.state,
              o.decision_reason AS decisionReason, d.display_name AS decidedByName, o.decided_at AS decidedAt, v.version AS resultVersion
         FROM evaluation_objections o JOIN evaluation_results v ON v.id = o.result_id
         LEFT JOIN accounts r ON r.id = o.raised_by LEFT JOIN accounts d ON d.id = o.decided_by
        WHERE o.evaluation_id = ? ORDER BY o.id DESC`,
      [evaluationId],
    );
    const today = this.today();
    return rows.map((row) => ({
      ...row,
      resultVersion: Number(row.resultVersion),
      isLate: row.state === 'RECEIVED' && row.dueOn < today,
      stateName: OBJECTION_STATE_NAMES[row.state],
    }));
  }

  /** One objection a result, about what the community said of the unit. */
  private objectUntil(row: Row, newest: ResultView | undefined, objections: readonly ObjectionView[]): DateOn | null {
    if (row.direction !== 'COMMUNITY_TO_UNIT' || !newest) return null;
    if (objections.some(({ resultVersion }) => resultVersion === newest.version)) return null;
    return objectBefore(dateOf(newest.computedAt));
  }

  private today(): DateOn {
    return dateOf(this.clock.now());
  }
}

type Row = {
  id: string;
  yearId: string;
  year: number;
  communityId: string;
  communityName: string;
  areaPath: string;
  unitId: string;
  unitName: string;
  direction: EvaluationDirection;
  state: EvaluationState;
  submittedAt: string | null;
  revealedAt: string | null;
  revealCause: RevealCause | null;
  scoreCenti: number | null;
  grade: EvaluationGrade | null;
  deadlineOn: DateOn;
  schemeId: string;
  objectionState: ObjectionState | null;
};
type LineRow = { resultId: string; part: ScorePart; item: string; text: string; centi: number; factOn: DateOn | null; refType: FactRef['type'] | null; refId: string | null };

function rowView(row: Row, scope: PartnershipScope): EvaluationRowView {
  const { id, yearId, year, communityId, communityName, unitId, unitName, direction, deadlineOn, grade } = row;
  const isRevealed = row.state === 'REVEALED';
  const sides = scope.sidesOf({ areaPath: row.areaPath, unitId });
  return {
    id,
    yearId,
    year: Number(year),
    communityId,
    communityName,
    unitId,
    unitName,
    direction,
    directionName: DIRECTION_NAMES[direction],
    deadlineOn,
    isSubmitted: row.submittedAt !== null,
    isRevealed,
    totalCenti: isRevealed ? Number(row.scoreCenti) : null,
    grade: isRevealed ? grade : null,
    gradeName: isRevealed && grade ? GRADE_NAMES[grade] : null,
    isMine: sides.includes(JUDGE[direction]),
    objectionState: row.objectionState,
  };
}

function lineView({ part, item, text, centi, on, ref }: ScoreLine): ScoreLineView {
  return { part, partName: SCORE_PART_NAMES[part], item, text, centi, on, refType: ref?.type ?? null, refId: ref?.id ?? null };
}
