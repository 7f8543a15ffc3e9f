import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { dateOf } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Tx } from '@app/platform/database/tx.js';
import { recipientsOn } from '../consultations/consultation-sides.js';
import { EvaluationFacts } from './evaluation-facts.service.js';
import { EvaluationResult, EvaluationResultLine } from './evaluation-result.entity.js';
import { REVEAL_CAUSE_NAMES, revealCause, type RevealCause } from './evaluation.rules.js';
import { EvaluationYear } from './evaluation-year.entity.js';
import { EvaluationScore, MutualEvaluation } from './mutual-evaluation.entity.js';
import { totalScore, type Score, type Scored } from './score.rules.js';
import { SchemesService, type Scheme } from './schemes.service.js';

const PAIRS_A_RUN = 100;

/** Opens what was blind: both directions of a pair at once, or nothing. */
@Injectable()
export class RevealsService {
  constructor(
    private readonly facts: EvaluationFacts,
    private readonly schemes: SchemesService,
    private readonly notices: NoticesService,
  ) {}

  /** Opens a locked pair if both are in or the last day is over. Answers whether it did. */
  async revealIfDue(tx: Tx, year: EvaluationYear, pair: readonly MutualEvaluation[]): Promise<boolean> {
    const cause = revealCause(pair.map(({ state }) => state), year.deadlineOn, dateOf(tx.at));
    if (!cause) return false;
    const scheme = (await this.schemes.byIds(tx, [year.schemeId])).get(year.schemeId)!;
    for (const evaluation of pair) await this.reveal(tx, evaluation, scheme, cause);
    const { communityId, unitId } = pair[0]!;
    for (const side of ['COMMUNITY', 'UNIT'] as const) {
      const link = side === 'UNIT' ? '/unit/evaluations' : `/desk/evaluations/${year.id}`;
      const text = `${REVEAL_CAUSE_NAMES[cause]}，${year.year} 年双向评议的结果和每一分的来历现在可以查看。`;
      const told = await recipientsOn(tx, side, { communityId, unitId }, 'evaluation.manage');
      await this.notices.send(tx, told.map((to) => ({ to, kind: 'CONTRACT', title: `${year.year} 年双向评议结果公开`, text, link })));
    }
    await this.closeYear(tx, year.id);
    return true;
  }

  /** Opens what is over its last day, so many pairs a run; announces itself again while more are waiting. */
  async revealPastDeadline(tx: Tx): Promise<void> {
    const due = await tx.query<{ yearId: string; unitId: string }>(
      `SELECT DISTINCT e.year_id AS yearId, e.unit_id AS unitId FROM mutual_evaluations e JOIN evaluation_years y ON y.id = e.year_id
        WHERE y.state = 'OPEN' AND y.deadline_on < ? AND e.state <> 'REVEALED' ORDER BY e.year_id, e.unit_id LIMIT ${PAIRS_A_RUN}`,
      [dateOf(tx.at)],
    );
    for (const { yearId, unitId } of due) {
      const year = await tx.lockOne(EvaluationYear, yearId);
      await this.revealIfDue(tx, year!, await this.lockPair(tx, yearId, unitId));
    }
    if (due.length === PAIRS_A_RUN) await tx.emit('evaluation.deadline-passed', {});
  }

  /** Both directions; the year is locked before. */
  async lockPair(tx: Tx, yearId: string, unitId: string): Promise<MutualEvaluation[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM mutual_evaluations WHERE year_id = ? AND unit_id = ?', [yearId, unitId]);
    return tx.lock(MutualEvaluation, rows.map(({ id }) => id));
  }

  /** Computes and keeps the next result of a locked, revealed evaluation; also after an objection. */
  async addResult(
    tx: Tx,
    evaluation: MutualEvaluation,
    scheme: Scheme,
    scored: readonly Scored[] | null,
    cause: string,
  ): Promise<Score> {
    const facts = await this.facts.of(tx, evaluation, dateOf(tx.at));
    const score = totalScore(scheme.rules, evaluation.direction, facts, scored);
    const { lines, ...sums } = score;
    const result: EvaluationResult = {
      ...sums,
      id: newId(),
      evaluationId: evaluation.id,
      version: (evaluation.resultVersion ?? 0) + 1,
      cause,
      computedAt: tx.at,
    };
    await tx.insert(EvaluationResult, [result]);
    await tx.insert(
      EvaluationResultLine,
      lines.map(({ part, item, text, centi, on, ref }, seq) => ({
        id: newId(),
        resultId: result.id,
        seq,
        part,
        item,
        text: text.slice(0, 500),
        centi,
        factOn: on,
        refType: ref?.type ?? null,
        refId: ref?.id ?? null,
      })),
    );
    await tx.execute('UPDATE mutual_evaluations SET score_centi = ?, grade = ?, result_version = ? WHERE id = ?', [
      result.totalCenti,
      result.grade,
      result.version,
      evaluation.id,
    ]);
    return score;
  }

  /** The scores as they were submitted, with their indicators; null where nothing was. */
  async scoredOf(tx: Tx, evaluation: MutualEvaluation, scheme: Scheme): Promise<Scored[] | null> {
    if (evaluation.submittedAt === null) return null;
    const scores = await tx.repo(EvaluationScore).findBy({ evaluationId: evaluation.id });
    const byIndicator = new Map(scores.map((score) => [score.indicatorId, score]));
    return scheme.rules.directions[evaluation.direction].indicators.map((indicator) => {
      const { scoreCenti = 0, comment = null } = byIndicator.get(indicator.id) ?? {};
      return { indicator, scoreCenti, comment };
    });
  }

  private async reveal(tx: Tx, evaluation: MutualEvaluation, scheme: Scheme, cause: RevealCause): Promise<void> {
    await tx.execute(`UPDATE mutual_evaluations SET state = 'REVEALED', revealed_at = ?, reveal_cause = ? WHERE id = ?`, [
      tx.at,
      cause,
      evaluation.id,
    ]);
    // What was saved and never submitted is nobody's word: it is not shown, and not kept.
    if (evaluation.submittedAt === null) await tx.execute('DELETE FROM evaluation_scores WHERE evaluation_id = ?', [evaluation.id]);
    const scored = await this.scoredOf(tx, evaluation, scheme);
    await this.addResult(tx, evaluation, scheme, scored, `公开：${REVEAL_CAUSE_NAMES[cause]}`);
    await tx.audit('evaluation.revealed', { type: 'evaluation', id: evaluation.id }, { cause });
  }

  private async closeYear(tx: Tx, yearId: string): Promise<void> {
    await tx.execute(
      `UPDATE evaluation_years SET state = 'REVEALED', revealed_at = ?
        WHERE id = ? AND state = 'OPEN' AND NOT EXISTS (SELECT 1 FROM mutual_evaluations e WHERE e.year_id = ? AND e.state <> 'REVEALED')`,
      [tx.at, yearId, yearId],
    );
  }
}
