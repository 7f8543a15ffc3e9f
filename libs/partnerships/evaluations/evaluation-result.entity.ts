import { Entity, ForeignKey, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { EvaluationGrade, FactRef, ScorePart } from './score.rules.js';

/** A result as it was told: version 1 at the reveal, further ones from objections that were upheld. All are kept. */
@Entity('evaluation_results')
@Unique('uq_evaluation_results_version', ['evaluationId', 'version'])
export class EvaluationResult {
  @Id() id: string;
  @Ref() @ForeignKey('MutualEvaluation', { name: 'fk_evaluation_results_evaluation' }) evaluationId: string;
  @Int() version: number;
  @Int() dailyCenti: number;
  /** Null where the other side did not score in time. */
  @Int({ nullable: true }) annualCenti: number | null;
  @Int() bonusCenti: number;
  @Int() deductionCenti: number;
  @Int() totalCenti: number;
  @Code(10) grade: EvaluationGrade;
  /** How the parts make the total, in words. */
  @Text(300) sumText: string;
  /** Why there is this version. */
  @Text(300) cause: string;
  @InstantAt() computedAt: Instant;
}

/** Where the points of a result come from: its lines sum up to its parts. */
@Entity('evaluation_result_lines')
@Unique('uq_evaluation_result_lines_seq', ['resultId', 'seq'])
export class EvaluationResultLine {
  @Id() id: string;
  @Ref() @ForeignKey('EvaluationResult', { name: 'fk_evaluation_result_lines_result' }) resultId: string;
  @Int() seq: number;
  @Code(10) part: ScorePart;
  @Text(40) item: string;
  @Text(500) text: string;
  @Int() centi: number;
  @On({ nullable: true }) factOn: DateOn | null;
  @Code(20, { nullable: true }) refType: FactRef['type'] | null;
  @Ref({ nullable: true }) refId: string | null;
}
