import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref } from '@app/platform/database/columns.js';

/** The mutual evaluation of one calendar year in one community. */
@Entity('evaluation_years')
@Unique('uq_evaluation_years_year', ['communityId', 'year'])
@Index('ix_evaluation_years_state', ['state', 'deadlineOn'])
export class EvaluationYear {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_evaluation_years_community' }) communityId: string;
  @Int() year: number;
  @Ref() @ForeignKey('EvaluationScheme', { name: 'fk_evaluation_years_scheme' }) schemeId: string;
  /** The last day to submit. */
  @On() deadlineOn: DateOn;
  /** REVEALED when every pair is. */
  @Code(10) state: 'OPEN' | 'REVEALED';
  @Ref() openedBy: string;
  @InstantAt() openedAt: Instant;
  @InstantAt({ nullable: true }) revealedAt: Instant | null;
}
