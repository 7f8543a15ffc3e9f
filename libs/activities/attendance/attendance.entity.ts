import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { CheckInFlag } from '../check-ins/check-in.rules.js';
import type { Attendance, EvidenceKind, Presence } from './attendance.rules.js';

/** One line of the roll. No line means: not recorded. */
@Entity('attendances')
@Unique('uq_attendances_slot_volunteer', ['slotId', 'volunteerId'])
@Index('ix_attendances_volunteer', ['volunteerId'])
export class AttendanceEntity implements Attendance {
  @Id() id: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_attendances_slot' }) slotId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_attendances_volunteer' }) volunteerId: string;
  @Code(12) presence: Presence;
  @Code(16) evidenceKind: EvidenceKind;
  @InstantAt({ nullable: true }) checkInAt: Instant | null;
  @InstantAt({ nullable: true }) checkOutAt: Instant | null;
  @Int({ nullable: true }) minutes: number | null;
  @Text(40) role: string;
  /** The check-out was forgotten and set to the planned end. */
  @Flag() autoClosed: boolean;
  /** What the check-ins behind the line are marked with. */
  @Json() flags: CheckInFlag[];
  @Ref({ nullable: true }) recorderAccountId: string | null;
  @InstantAt() recordedAt: Instant;
}
