import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { CardKind } from './service-card.rules.js';

/** Cards are made for a community and a period, in parts behind. */
@Entity('feedback_runs')
@Unique('uq_feedback_runs_running', ['runningKey'])
@Index('ix_feedback_runs_community', ['communityId', 'id'])
export class FeedbackRun {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_feedback_runs_community' }) communityId: string;
  @Code(10) cardKind: CardKind;
  @Int() yearNo: number;
  @Int() quarterNo: number;
  @Code(10) state: 'RUNNING' | 'DONE';
  /** The community while it runs: one run at a time. */
  @Text(26, { nullable: true }) runningKey: string | null;
  @Int() membersTotal: number;
  @Int() membersDone: number;
  @Int() madeCount: number;
  /** There was a card already, and nothing has changed. */
  @Int() unchangedCount: number;
  /** Members without a final record in the period: no card, no question. */
  @Int() emptyCount: number;
  @Ref({ nullable: true }) afterPersonId: string | null;
  @Ref() startedBy: string;
  @InstantAt() startedAt: Instant;
  @InstantAt({ nullable: true }) finishedAt: Instant | null;
}
