import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ConsultationChannel, ConsultationRound } from './consultation.rules.js';

/** One time at which community and unit ask each other, within a contract year. */
@Entity('consultation_rounds')
@Unique('uq_consultation_rounds_topic', ['contractId', 'openOn', 'topic'])
@Unique('uq_consultation_rounds_meeting', ['contractId', 'meetingId'])
@Index('ix_consultation_rounds_contract_year', ['contractId', 'contractYear'])
@Index('ix_consultation_rounds_community', ['communityId', 'openOn'])
@Index('ix_consultation_rounds_unit', ['unitId', 'openOn'])
export class ConsultationRoundEntity implements ConsultationRound {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_consultation_rounds_community' }) communityId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_consultation_rounds_unit' }) unitId: string;
  @Ref() @ForeignKey('CoBuildingContract', { name: 'fk_consultation_rounds_contract' }) contractId: string;
  /** From 1, counted from the contract's first day. */
  @Int() contractYear: number;
  @Code(20) channel: ConsultationChannel;
  @Text(200) topic: string;
  @On() openOn: DateOn;
  @On() closeOn: DateOn;
  /** The day of the visit or meeting; null where there is none. */
  @On({ nullable: true }) heldOn: DateOn | null;
  @Ref({ nullable: true }) @ForeignKey('JointMeeting', { name: 'fk_consultation_rounds_meeting' }) meetingId: string | null;
  @Text(300, { nullable: true }) cancelReason: string | null;
  @InstantAt({ nullable: true }) cancelledAt: Instant | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}
