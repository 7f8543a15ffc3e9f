import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { CallCircle, CallStepKind } from './call.rules.js';

/** What happened to a call, when, through whom and why. Append-only. */
@Entity('call_steps')
@Index('ix_call_steps_call', ['callId', 'id'])
export class CallStep {
  @Id() id: string;
  @Ref() @ForeignKey('WhistleCall', { name: 'fk_call_steps_call' }) callId: string;
  @Code(12) kind: CallStepKind;
  @Code(12, { nullable: true }) circle: CallCircle | null;
  /** How many were asked by this step. */
  @Int() askedCount: number;
  @Text(300, { nullable: true }) reason: string | null;
  /** Null where the clock did it. */
  @Ref({ nullable: true }) accountId: string | null;
  @InstantAt() at: Instant;
}
