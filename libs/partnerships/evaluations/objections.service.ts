import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { recipientsOn, requireSides } from '../consultations/consultation-sides.js';
import { EvaluationObjection } from './evaluation-objection.entity.js';
import { EvaluationResult } from './evaluation-result.entity.js';
import { decideDueOn, objectBefore, scoreProblems } from './evaluation.rules.js';
import { EvaluationYear } from './evaluation-year.entity.js';
import type { DecideObjection, ScoreLineInput } from './evaluation.wire.js';
import { MutualEvaluation } from './mutual-evaluation.entity.js';
import { RevealsService } from './reveals.service.js';
import type { Scored } from './score.rules.js';
import { SchemesService, type Scheme } from './schemes.service.js';

/** A unit may say that a result is wrong; somebody who did not give the scores decides, and a changed result is a new version. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly db: Database,
    private readonly schemes: SchemesService,
    private readonly reveals: RevealsService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Refuses `evaluation.not-found`, `evaluation-objection.not-open`, `evaluation-objection.too-late`,
   * `evaluation-objection.exists`.
   */
  async raise(actor: Principal, evaluationId: string, text: string): Promise<void> {
    await this.db.write(async (tx) => {
      const evaluation = await tx.lockOne(MutualEvaluation, evaluationId);
      const sides = await requireSides(tx, actor, 'evaluation.object', evaluation, 'evaluation.not-found');
      if (!sides.includes('UNIT') || evaluation!.direction !== 'COMMUNITY_TO_UNIT' || evaluation!.state !== 'REVEALED')
        refuse('evaluation-objection.not-open');
      const result = await this.newest(tx, evaluation!);
      const until = objectBefore(dateOf(result.computedAt));
      if (dateOf(tx.at) > until) refuse('evaluation-objection.too-late', { until: dateText(until) });
      const objection: EvaluationObjection = {
        id: newId(),
        evaluationId,
        resultId: result.id,
        text: text.trim() || refuse('evaluation-objection.empty'),
        raisedBy: actor.accountId,
        raisedAt: tx.at,
        dueOn: decideDueOn(dateOf(tx.at)),
        state: 'RECEIVED',
        decisionReason: null,
        decidedBy: null,
        decidedAt: null,
      };
      try {
        await tx.insert(EvaluationObjection, [objection]);
      } catch (error) {
        if (isDuplicateKey(error)) refuse('evaluation-objection.exists');
        throw error;
      }
      await tx.audit('evaluation-objection.raised', { type: 'evaluation', id: evaluationId }, { objectionId: objection.id });
      const told = await recipientsOn(tx, 'COMMUNITY', evaluation!, 'evaluation.decide');
      const link = `/desk/evaluations/${evaluation!.yearId}?evaluation=${evaluationId}`;
      await this.notices.send(
        tx,
        told.map((to) => ({ to, kind: 'TASK', title: `${evaluation!.year} 年评议有一条异议`, text: `请在 ${dateText(objection.dueOn)} 前处理并说明理由。`, link })),
      );
    });
  }

  /**
   * Decided once. UPHELD computes the result anew, from facts as they are now and with the changed scores; REJECTED
   * leaves it. Refuses `evaluation-objection.not-found`, `.own-score`, `.decided`, `.scores-needless`, `evaluation.scores`.
   */
  async decide(actor: Principal, id: string, { decision, reason, scores = [] }: DecideObjection): Promise<string> {
    return this.db.write(async (tx) => {
      const found = await tx.one<{ evaluationId: string }>('SELECT evaluation_id AS evaluationId FROM evaluation_objections WHERE id = ?', [id]);
      const evaluation = found && (await tx.lockOne(MutualEvaluation, found.evaluationId));
      await requireSides(tx, actor, 'evaluation.decide', evaluation, 'evaluation-objection.not-found');
      const objection = (await tx.lockOne(EvaluationObjection, id))!;
      if (objection.state !== 'RECEIVED') refuse('evaluation-objection.decided');
      if (evaluation!.submittedBy === actor.accountId) refuse('evaluation-objection.own-score');
      if (decision === 'REJECTED' && scores.length > 0) refuse('evaluation-objection.scores-needless');
      const why = reason.trim() || refuse('evaluation-objection.empty');
      await tx.execute('UPDATE evaluation_objections SET state = ?, decision_reason = ?, decided_by = ?, decided_at = ? WHERE id = ?', [
        decision,
        why,
        actor.accountId,
        tx.at,
        id,
      ]);
      if (decision === 'UPHELD') await this.recompute(tx, evaluation!, scores, why);
      await tx.audit('evaluation-objection.decided', { type: 'evaluation', id: evaluation!.id }, { objectionId: id, decision });
      const told = await recipientsOn(tx, 'UNIT', evaluation!, 'evaluation.object');
      const title = decision === 'UPHELD' ? '评议异议成立，结果已重新计算' : '评议异议的答复：维持原结果';
      await this.notices.send(tx, told.map((to) => ({ to, kind: 'CONTRACT', title, text: why, link: `/unit/evaluations/${evaluation!.id}` })));
      return evaluation!.id;
    });
  }

  private async recompute(tx: Tx, evaluation: MutualEvaluation, changes: readonly ScoreLineInput[], why: string): Promise<void> {
    const year = await tx.repo(EvaluationYear).findOneByOrFail({ id: evaluation.yearId });
    const scheme = (await this.schemes.byIds(tx, [year.schemeId])).get(year.schemeId)!;
    const problems = scoreProblems(scheme.rules.directions[evaluation.direction].indicators, changes, false);
    if (problems.length > 0) refuse('evaluation.scores', { summary: problems.join('；') });
    const before = await this.scoredBefore(tx, evaluation, scheme);
    if (changes.length > 0 && before === null) refuse('evaluation-objection.scores-needless');
    const byIndicator = new Map(changes.map((change) => [change.indicatorId, change]));
    const scored = before?.map(({ indicator, ...one }): Scored => {
      const change = byIndicator.get((indicator as typeof indicator & { id: string }).id);
      return change ? { indicator, scoreCenti: change.scoreCenti, comment: change.comment ?? one.comment } : { indicator, ...one };
    });
    await this.reveals.addResult(tx, evaluation, scheme, scored ?? null, `异议成立：${why}`);
  }

  /** As the newest result has them: an earlier objection may have changed the submitted ones. */
  private async scoredBefore(tx: Tx, evaluation: MutualEvaluation, scheme: Scheme): Promise<Scored[] | null> {
    const submitted = await this.reveals.scoredOf(tx, evaluation, scheme);
    if (!submitted) return null;
    const result = await this.newest(tx, evaluation);
    const lines = await tx.query<{ item: string; centi: number }>(
      `SELECT item, centi FROM evaluation_result_lines WHERE result_id = ? AND part = 'ANNUAL'`,
      [result.id],
    );
    const byName = new Map(lines.map(({ item, centi }) => [item, Number(centi)]));
    return submitted.map((one) => ({ ...one, scoreCenti: byName.get(one.indicator.name) ?? one.scoreCenti }));
  }

  private async newest(tx: Tx, { id, resultVersion }: MutualEvaluation): Promise<EvaluationResult> {
    return tx.repo(EvaluationResult).findOneByOrFail({ evaluationId: id, version: resultVersion ?? 0 });
  }
}
