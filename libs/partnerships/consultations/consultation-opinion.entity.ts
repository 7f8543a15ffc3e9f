import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Side } from '../contracts/contract.rules.js';

/** What one side said in a round. The words never change; the answer is written once. */
@Entity('consultation_opinions')
@Index('ix_consultation_opinions_round', ['roundId', 'side'])
@Index('ix_consultation_opinions_owed', ['repliedAt', 'replyDueOn'])
export class ConsultationOpinion {
  @Id() id: string;
  @Ref() @ForeignKey('ConsultationRoundEntity', { name: 'fk_consultation_opinions_round' }) roundId: string;
  @Code(10) side: Side;
  @Text(1000) text: string;
  @Ref() saidBy: string;
  @InstantAt() saidAt: Instant;
  /** Staff wrote it down for the unit, after a visit say; it counts once the unit confirms it. */
  @Flag() recordedByStaff: boolean;
  /** Who said it and where the paper is. */
  @Text(200, { nullable: true }) evidence: string | null;
  @Ref({ nullable: true }) confirmedBy: string | null;
  @InstantAt({ nullable: true }) confirmedAt: Instant | null;
  @On() replyDueOn: DateOn;
  @Text(1000, { nullable: true }) reply: string | null;
  @Flag({ nullable: true }) adopted: boolean | null;
  /** What is done about it, or why not. */
  @Text(500, { nullable: true }) adoptedReason: string | null;
  @Ref({ nullable: true }) repliedBy: string | null;
  @InstantAt({ nullable: true }) repliedAt: Instant | null;
}
