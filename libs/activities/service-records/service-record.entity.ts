import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CreditKind } from '@app/points/policies/policy.rules.js';
import type { RecordState, ServiceRecord } from './service-record.rules.js';

/**
 * Service somebody gave (民政部令67号 7). The versions of one person's service in one slot have numbers, and a
 * number exists once: two people who record the same thing at the same time make one record.
 */
@Entity('service_records')
@Unique('uq_service_records_version', ['slotId', 'volunteerId', 'version'])
@Unique('uq_service_records_replaces', ['replacesId'])
@Index('ix_service_records_volunteer_day', ['volunteerId', 'servedOn'])
@Index('ix_service_records_community_state', ['communityId', 'state', 'servedOn', 'id'])
@Index('ix_service_records_community_day', ['communityId', 'servedOn', 'id'])
@Index('ix_service_records_day', ['servedOn', 'id'])
@Index('ix_service_records_state_confirmed', ['state', 'confirmedAt'])
@Index('ix_service_records_activity', ['activityId', 'state'])
export class ServiceRecordEntity implements ServiceRecord {
  @Id() id: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_service_records_volunteer' }) volunteerId: string;
  @Ref() @ForeignKey('ActivityEntity', { name: 'fk_service_records_activity' }) activityId: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_service_records_slot' }) slotId: string;
  /** The activity's; kept here so that lists of one community need no join. */
  @Ref() @ForeignKey('Area', { name: 'fk_service_records_community' }) communityId: string;
  @On() servedOn: DateOn;
  @Int() serviceMinutes: number;
  @Code(12) creditKind: CreditKind;
  @Text(40) role: string;
  @Code(10) state: RecordState;
  @Int() version: number;
  @Ref({ nullable: true }) replacesId: string | null;
  @Ref({ nullable: true }) recorderAccountId: string | null;
  @InstantAt() recordedAt: Instant;
  @Ref({ nullable: true }) firstApprovedBy: string | null;
  @InstantAt({ nullable: true }) firstApprovedAt: Instant | null;
  @Ref({ nullable: true }) confirmedBy: string | null;
  @InstantAt({ nullable: true }) confirmedAt: Instant | null;
  @Int({ nullable: true }) reviewedPerMille: number | null;
  /** How it went: 1 to 5, the latest answer (67号令 10). */
  @Int({ nullable: true }) quality: number | null;
  /** A grade of the policy in force that day; touches points only. */
  @Text(40, { nullable: true }) conduct: string | null;
  @InstantAt({ nullable: true }) disputedAt: Instant | null;
  @Text(300, { nullable: true }) disputeReason: string | null;
  /** Why the record stands although somebody objected. */
  @Text(300, { nullable: true }) upholdReason: string | null;
  @InstantAt({ nullable: true }) finalAt: Instant | null;
  /** What it earned when it became final; null before. */
  @Int({ nullable: true }) points: number | null;
  @Text(40, { nullable: true }) policyVersion: string | null;
  /** Why so many points, or why none. */
  @Json() explanation: string[];
  @InstantAt({ nullable: true }) reversedAt: Instant | null;
  @Ref({ nullable: true }) reversedBy: string | null;
  @Text(300, { nullable: true }) reversalReason: string | null;
  /** Why this version replaces the one before. */
  @Text(300, { nullable: true }) correctionReason: string | null;
}
