import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { EvaluationState, RevealCause } from './evaluation.rules.js';
import type { EvaluationDirection } from './scheme.rules.js';
import type { EvaluationGrade } from './score.rules.js';

/** What one side thinks of the other in a year. Two of them make a pair; neither is read by the other side before both are open. */
@Entity('mutual_evaluations')
@Unique('uq_mutual_evaluations_pair', ['yearId', 'unitId', 'direction'])
@Index('ix_mutual_evaluations_unit', ['unitId', 'year'])
@Index('ix_mutual_evaluations_community', ['communityId', 'year'])
export class MutualEvaluation {
  @Id() id: string;
  @Ref() @ForeignKey('EvaluationYear', { name: 'fk_mutual_evaluations_year' }) yearId: string;
  @Int() year: number;
  @Ref() @ForeignKey('Area', { name: 'fk_mutual_evaluations_community' }) communityId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_mutual_evaluations_unit' }) unitId: string;
  @Code(20) direction: EvaluationDirection;
  @Code(10) state: EvaluationState;
  @Ref({ nullable: true }) submittedBy: string | null;
  @InstantAt({ nullable: true }) submittedAt: Instant | null;
  @InstantAt({ nullable: true }) revealedAt: Instant | null;
  @Code(10, { nullable: true }) revealCause: RevealCause | null;
  /** Of the newest result; null until it is revealed. */
  @Int({ nullable: true }) scoreCenti: number | null;
  @Code(10, { nullable: true }) grade: EvaluationGrade | null;
  @Int({ nullable: true }) resultVersion: number | null;
}

/** The 年度 score of one indicator; the draft is written over until it is submitted, then never again. */
@Entity('evaluation_scores')
@Unique('uq_evaluation_scores_indicator', ['evaluationId', 'indicatorId'])
export class EvaluationScore {
  @Id() id: string;
  @Ref() @ForeignKey('MutualEvaluation', { name: 'fk_evaluation_scores_evaluation' }) evaluationId: string;
  @Ref() @ForeignKey('EvaluationIndicator', { name: 'fk_evaluation_scores_indicator' }) indicatorId: string;
  @Int() scoreCenti: number;
  @Text(200, { nullable: true }) comment: string | null;
}
