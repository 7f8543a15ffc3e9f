import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { requireSides } from '../consultations/consultation-sides.js';
import { EVALUATION_MOVES, EVALUATION_STATE_NAMES, moved, scoreProblems, type EvaluationMove } from './evaluation.rules.js';
import { EvaluationYear } from './evaluation-year.entity.js';
import type { ScoreLineInput } from './evaluation.wire.js';
import { EvaluationScore, type MutualEvaluation } from './mutual-evaluation.entity.js';
import { RevealsService } from './reveals.service.js';
import { JUDGE } from './scheme.rules.js';
import { SchemesService } from './schemes.service.js';

type Locked = { year: EvaluationYear; pair: MutualEvaluation[]; evaluation: MutualEvaluation };

/** Giving scores: a draft of one's own side, then once and for all. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly db: Database,
    private readonly schemes: SchemesService,
    private readonly reveals: RevealsService,
  ) {}

  /** Keeps a draft. Refuses `evaluation.not-found`, `evaluation.not-judge`, `evaluation.state`, `evaluation.deadline`, `evaluation.scores`. */
  async save(actor: Principal, id: string, scores: readonly ScoreLineInput[]): Promise<void> {
    await this.db.write(async (tx) => {
      const { evaluation, year } = await this.lock(tx, actor, id, 'save');
      await this.write(tx, evaluation, year, scores, false);
    });
  }

  /** Once. When the other side is in as well, both are opened in this very write. Refuses what `save` does. */
  async submit(actor: Principal, id: string, scores: readonly ScoreLineInput[]): Promise<void> {
    await this.db.write(async (tx) => {
      const { evaluation, year, pair } = await this.lock(tx, actor, id, 'submit');
      await this.write(tx, evaluation, year, scores, true);
      await tx.execute(`UPDATE mutual_evaluations SET state = 'SUBMITTED', submitted_by = ?, submitted_at = ? WHERE id = ?`, [
        actor.accountId,
        tx.at,
        id,
      ]);
      // Says that, never what.
      await tx.audit('evaluation.submitted', { type: 'evaluation', id }, { direction: evaluation.direction });
      const submitted = { ...evaluation, state: 'SUBMITTED' as const, submittedBy: actor.accountId, submittedAt: tx.at };
      await this.reveals.revealIfDue(tx, year, pair.map((one) => (one.id === id ? submitted : one)));
    });
  }

  private async write(tx: Tx, evaluation: MutualEvaluation, year: EvaluationYear, scores: readonly ScoreLineInput[], toSubmit: boolean): Promise<void> {
    const scheme = (await this.schemes.byIds(tx, [year.schemeId])).get(year.schemeId)!;
    const problems = scoreProblems(scheme.rules.directions[evaluation.direction].indicators, scores, toSubmit);
    if (problems.length > 0) refuse('evaluation.scores', { summary: problems.join('；') });
    await tx.execute('DELETE FROM evaluation_scores WHERE evaluation_id = ?', [evaluation.id]);
    await tx.insert(
      EvaluationScore,
      scores.map(({ indicatorId, scoreCenti, comment }) => ({
        id: newId(),
        evaluationId: evaluation.id,
        indicatorId,
        scoreCenti,
        comment: comment?.trim() || null,
      })),
    );
  }

  /** Year, then both directions: whoever comes second sees what the first one did. */
  private async lock(tx: Tx, actor: Principal, id: string, move: EvaluationMove): Promise<Locked> {
    const found = await tx.one<{ yearId: string; unitId: string; communityId: string }>(
      'SELECT year_id AS yearId, unit_id AS unitId, community_id AS communityId FROM mutual_evaluations WHERE id = ?',
      [id],
    );
    const sides = await requireSides(tx, actor, 'evaluation.score', found, 'evaluation.not-found');
    const year = (await tx.lockOne(EvaluationYear, found!.yearId))!;
    const pair = await this.reveals.lockPair(tx, found!.yearId, found!.unitId);
    const evaluation = pair.find((one) => one.id === id)!;
    if (!sides.includes(JUDGE[evaluation.direction])) refuse('evaluation.not-judge');
    if (sides.length > 1) refuse('evaluation.both-sides');
    if (moved(evaluation.state, move) === null)
      refuse('evaluation.state', { state: EVALUATION_STATE_NAMES[evaluation.state], move: EVALUATION_MOVES[move].name });
    if (dateOf(tx.at) > year.deadlineOn) refuse('evaluation.deadline', { on: dateText(year.deadlineOn) });
    return { year, pair, evaluation };
  }
}
