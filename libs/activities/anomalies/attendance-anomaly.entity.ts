import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { AnomalyFacts, AnomalyKind } from './anomaly.rules.js';

/** Something about attendance that a person should look at. It changes nothing by itself and is found once. */
@Entity('attendance_anomalies')
@Unique('uq_attendance_anomalies_subject', ['kind', 'subjectKey'])
@Index('ix_attendance_anomalies_community', ['communityId', 'lookedAt', 'onDate'])
@Index('ix_attendance_anomalies_slot', ['slotId'])
export class AttendanceAnomalyEntity {
  @Id() id: string;
  @Code(16) kind: AnomalyKind;
  /** What it is about, so that finding it again changes nothing. */
  @Text(110) subjectKey: string;
  @Ref() @ForeignKey('Area', { name: 'fk_attendance_anomalies_community' }) communityId: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_attendance_anomalies_slot' }) slotId: string;
  /** Null where it is about several people. */
  @Ref({ nullable: true }) @ForeignKey('Volunteer', { name: 'fk_attendance_anomalies_volunteer' }) volunteerId: string | null;
  @On() onDate: DateOn;
  @Json() facts: AnomalyFacts;
  @InstantAt() foundAt: Instant;
  @InstantAt({ nullable: true }) lookedAt: Instant | null;
  @Ref({ nullable: true }) lookedBy: string | null;
  @Text(300, { nullable: true }) lookedNote: string | null;
}
