import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ObjectionState } from './evaluation.rules.js';

/** A unit's objection to a result: one a result, decided once by somebody who did not give the scores. */
@Entity('evaluation_objections')
@Unique('uq_evaluation_objections_result', ['resultId'])
@Index('ix_evaluation_objections_evaluation', ['evaluationId'])
@Index('ix_evaluation_objections_state', ['state', 'dueOn'])
export class EvaluationObjection {
  @Id() id: string;
  @Ref() @ForeignKey('MutualEvaluation', { name: 'fk_evaluation_objections_evaluation' }) evaluationId: string;
  @Ref() @ForeignKey('EvaluationResult', { name: 'fk_evaluation_objections_result' }) resultId: string;
  @Text(1000) text: string;
  @Ref() raisedBy: string;
  @InstantAt() raisedAt: Instant;
  @On() dueOn: DateOn;
  @Code(10) state: ObjectionState;
  @Text(500, { nullable: true }) decisionReason: string | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
}
