import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ContributionKind, ContributionState } from './contribution.rules.js';

/**
 * One thing a unit gave. What it says never changes: a correction takes it back and makes the next version, which
 * points to it.
 */
@Entity('contributions')
@Unique('uq_contributions_replaces', ['replacesId'])
@Unique('uq_contributions_activity_key', ['activityKey'])
@Index('ix_contributions_community_state', ['communityId', 'state', 'occurredOn'])
@Index('ix_contributions_unit_day', ['unitId', 'occurredOn'])
@Index('ix_contributions_project', ['projectId', 'state'])
@Index('ix_contributions_obligation', ['obligationId'])
export class Contribution {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_contributions_community' }) communityId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_contributions_unit' }) unitId: string;
  @Code(12) contributionKind: ContributionKind;
  @Text(80) itemName: string;
  /** Whole measures; for people's time the minutes of all people together. */
  @Int() quantity: number;
  @Text(10) measure: string;
  /** How many people gave their time. */
  @Int({ nullable: true }) peopleCount: number | null;
  /** Money given, or what the things are worth about. */
  @Int({ nullable: true }) amountFen: number | null;
  @On() occurredOn: DateOn;
  @Text(300, { nullable: true }) note: string | null;
  @Ref({ nullable: true }) @ForeignKey('StoredFile', { name: 'fk_contributions_evidence' }) evidenceFileId: string | null;
  @Ref({ nullable: true }) @ForeignKey('ProjectItem', { name: 'fk_contributions_project' }) projectId: string | null;
  @Ref({ nullable: true }) @ForeignKey('Obligation', { name: 'fk_contributions_obligation' }) obligationId: string | null;
  /** Activities are kept above this library: an id, and no foreign key. */
  @Ref({ nullable: true }) activityId: string | null;
  /** Unit and activity while the row stands: a unit's time at one activity is counted once. */
  @Text(60, { nullable: true }) activityKey: string | null;
  /** Goods for the 爱心超市, and the points the unit would ask for one. */
  @Flag() isOfferedToMart: boolean;
  @Int({ nullable: true }) pricePoints: number | null;
  @Code(10) state: ContributionState;
  @Int() version: number;
  @Ref({ nullable: true }) replacesId: string | null;
  /** Why this version replaces the one before. */
  @Text(300, { nullable: true }) correctionReason: string | null;
  @Ref() loggedBy: string;
  /** Staff logged it for the unit, so the unit's own people may confirm it; null in rows from before this was asked. */
  @Flag({ nullable: true }) enteredByStaff: boolean | null;
  @InstantAt() loggedAt: Instant;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  /** Why it was returned or taken back. */
  @Text(300, { nullable: true }) decideReason: string | null;
}
