import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import type { CheckIn, CheckInFlag } from './check-in.rules.js';

/**
 * One time in and out of one person in one slot. While it is open `openKey` holds slot and person, so that nobody is
 * in twice, whatever arrives at the same moment; closed, it holds nothing.
 */
@Entity('check_ins')
@Unique('uq_check_ins_seq', ['slotId', 'volunteerId', 'seq'])
@Unique('uq_check_ins_open', ['openKey'])
@Index('ix_check_ins_volunteer_day', ['volunteerId', 'onDate'])
@Index('ix_check_ins_settled', ['settledAt', 'onDate'])
@Index('ix_check_ins_day', ['onDate', 'slotId'])
export class CheckInEntity implements CheckIn {
  @Id() id: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_check_ins_slot' }) slotId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_check_ins_volunteer' }) volunteerId: string;
  @Int() seq: number;
  @On() onDate: DateOn;
  @InstantAt() checkInAt: Instant;
  @InstantAt({ nullable: true }) checkOutAt: Instant | null;
  @Text(52, { nullable: true }) openKey: string | null;
  @Flag() autoClosed: boolean;
  @Json() flags: CheckInFlag[];
  @Code(16) inKind: EvidenceKind;
  @Code(16, { nullable: true }) outKind: EvidenceKind | null;
  /** When it was turned into the roll and a service record; null while it waits. */
  @InstantAt({ nullable: true }) settledAt: Instant | null;
}
