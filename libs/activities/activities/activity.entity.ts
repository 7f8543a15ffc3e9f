import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Json, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ServiceNature } from '@app/points/policies/policy.rules.js';
import type { Activity, ActivityState, ApprovalMode } from './activity.rules.js';

/** What people serve at: a clean-up, a duty, a meeting. When it takes place is in its slots. */
@Entity('activities')
@Unique('uq_activities_external_no', ['communityId', 'externalNo'])
@Unique('uq_activities_natural_key', ['communityId', 'naturalKey'])
@Index('ix_activities_community_first', ['communityId', 'firstOn'])
@Index('ix_activities_state_last', ['state', 'lastOn'])
export class ActivityEntity implements Activity {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_activities_community' }) communityId: string;
  @Text(60, { nullable: true }) externalNo: string | null;
  /** First day and name, for imported activities without a number: importing them again finds them. */
  @Text(220, { nullable: true }) naturalKey: string | null;
  @Text(200) name: string;
  @Code(10) nature: ServiceNature;
  @Text(60, { nullable: true }) category: string | null;
  @LongText({ nullable: true }) description: string | null;
  @Text(200, { nullable: true }) organisingUnit: string | null;
  @Text(100, { nullable: true }) leader: string | null;
  @Text(500, { nullable: true }) venue: string | null;
  @Text(500, { nullable: true }) riskNote: string | null;
  @Flag() emergency: boolean;
  /** The grid or compound it is for; null: the whole community. */
  @Ref({ nullable: true }) @ForeignKey('Area', { name: 'fk_activities_area' }) areaId: string | null;
  /** The partner unit that organises it. No foreign key: units live downstream. */
  @Ref({ nullable: true }) organisingUnitId: string | null;
  @Ref({ nullable: true }) @ForeignKey('ActivityBrand', { name: 'fk_activities_brand' }) brandId: string | null;
  /** Those items of the brand's checklist that somebody has seen to. */
  @Json() brandChecks: string[];
  /** Bodily danger is possible: insurance first (志愿服务条例 17), and no minors. */
  @Flag() insuranceRequired: boolean;
  @Text(300, { nullable: true }) insuranceNote: string | null;
  @Ref({ nullable: true }) insuranceConfirmedBy: string | null;
  @InstantAt({ nullable: true }) insuranceConfirmedAt: Instant | null;
  @Int({ nullable: true }) minAge: number | null;
  @Int({ nullable: true }) maxAge: number | null;
  @Json() skills: string[];
  /** Easy for old people to take part in: short ways, seats, no stairs. */
  @Flag() elderFriendly: boolean;
  /** Whom people may call; shown to everybody, so only what that person agreed to. */
  @Text(60, { nullable: true }) contactName: string | null;
  @Text(30, { nullable: true }) contactPhone: string | null;
  @Code(10) approvalMode: ApprovalMode;
  /** Sign-up closes, and cancelling becomes late, so many hours before a slot starts. */
  @Int() signUpLeadHours: number;
  @Int() cancelLeadHours: number;
  @Ref({ nullable: true }) copiedFromId: string | null;
  @Code(16) state: ActivityState;
  @InstantAt({ nullable: true }) publishedAt: Instant | null;
  /** Somebody closed the sign-up before its time; null while the deadlines of the slots decide. */
  @InstantAt({ nullable: true }) signUpClosedAt: Instant | null;
  /** From its slots: the last sign-up deadline, the first start, the last end. The clock moves the activity by them. */
  @InstantAt({ nullable: true }) signUpUntil: Instant | null;
  @InstantAt({ nullable: true }) startsAt: Instant | null;
  @InstantAt({ nullable: true }) endsAt: Instant | null;
  /** First and last day of its slots; null while it has none. */
  @On({ nullable: true }) firstOn: DateOn | null;
  @On({ nullable: true }) lastOn: DateOn | null;
  @Text(300, { nullable: true }) cancelReason: string | null;
  @Ref({ nullable: true }) createdBy: string | null;
  @InstantAt() createdAt: Instant;
}
