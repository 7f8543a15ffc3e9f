import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { ArrivalEvidence, CallCircle, DeclineReason, ResponseState } from './call.rules.js';

/**
 * 响应: one person asked by one call, and what came of it. `commitmentKey` is the person while a place is held, so the
 * database itself lets nobody be on the way to two calls at once.
 */
@Entity('whistle_responses')
@Unique('uq_whistle_responses_person', ['callId', 'personId'])
@Unique('uq_whistle_responses_commitment', ['commitmentKey'])
@Index('ix_whistle_responses_call_state', ['callId', 'state'])
@Index('ix_whistle_responses_person_asked', ['personId', 'askedAt'])
export class WhistleResponse {
  @Id() id: string;
  @Ref() @ForeignKey('WhistleCall', { name: 'fk_whistle_responses_call' }) callId: string;
  @Ref() @ForeignKey('Person', { name: 'fk_whistle_responses_person' }) personId: string;
  @Ref() volunteerId: string;
  /**
   * The registration the person was found by. No foreign key: asking many would take a shared lock on every
   * registration while those asked first lock theirs to answer, and the two would wait for each other.
   */
  @Ref() registrationId: string;
  @Code(12) state: ResponseState;
  @Code(12) circle: CallCircle;
  /** Why this person was asked, as it was shown to whoever decided. */
  @Json() why: string[];
  @InstantAt() askedAt: Instant;
  @InstantAt({ nullable: true }) answeredAt: Instant | null;
  @Int({ nullable: true }) etaMinutes: number | null;
  @Code(12, { nullable: true }) declineReason: DeclineReason | null;
  @Text(100, { nullable: true }) declineNote: string | null;
  @Text(26, { nullable: true }) commitmentKey: string | null;
  @InstantAt({ nullable: true }) arrivedAt: Instant | null;
  @Code(10, { nullable: true }) arrivalEvidence: ArrivalEvidence | null;
  @InstantAt({ nullable: true }) doneAt: Instant | null;
  @Int({ nullable: true }) servedMinutes: number | null;
  @Ref({ nullable: true }) serviceRecordId: string | null;
  /** Why there is no service record where somebody might expect one. */
  @Text(100, { nullable: true }) noRecordReason: string | null;
}
