import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ClaimerType, ClaimState } from './claim.rules.js';

/** 认领: a promise to meet a demand by a day; with the resource and the reasons where it came from a match. */
@Entity('claims')
@Unique('uq_claims_live_key', ['liveKey'])
@Index('ix_claims_demand', ['demandId', 'state'])
@Index('ix_claims_unit', ['unitId', 'state', 'dueOn'])
@Index('ix_claims_resource', ['resourceId', 'state'])
@Index('ix_claims_state_due', ['state', 'dueOn'])
export class Claim {
  @Id() id: string;
  @Ref() @ForeignKey('DemandItem', { name: 'fk_claims_demand' }) demandId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_claims_community' }) communityId: string;
  @Code(10) claimerType: ClaimerType;
  @Ref() @ForeignKey('Unit', { name: 'fk_claims_unit' }) unitId: string;
  @Ref({ nullable: true }) @ForeignKey('ResourceItem', { name: 'fk_claims_resource' }) resourceId: string | null;
  @Int() quantity: number;
  @On() dueOn: DateOn;
  @Text(300, { nullable: true }) note: string | null;
  /** How well the resource fitted on the day of the claim, and why; null without a resource. */
  @Int({ nullable: true }) score: number | null;
  @Json() reasons: string[];
  @Code(10) state: ClaimState;
  /** Set while the promise lives: two live promises of one thing cannot both stand. */
  @Text(60, { nullable: true }) liveKey: string | null;
  @Ref() claimedBy: string;
  @InstantAt() claimedAt: Instant;
  @InstantAt({ nullable: true }) endedAt: Instant | null;
  @Ref({ nullable: true }) endedBy: string | null;
  @Text(300, { nullable: true }) giveBackReason: string | null;
}
