import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { WishClaimerType, WishClaimState } from './wish-claim.rules.js';

/** 微心愿认领: by a member who has reported in, or by a unit. */
@Entity('wish_claims')
@Unique('uq_wish_claims_live_key', ['liveKey'])
@Index('ix_wish_claims_wish', ['wishId'])
@Index('ix_wish_claims_person', ['personId', 'state'])
@Index('ix_wish_claims_unit', ['unitId', 'state'])
@Index('ix_wish_claims_state_due', ['state', 'contactDueOn'])
@Check('ck_wish_claims_claimer', `(claimer_type = 'MEMBER' AND person_id IS NOT NULL) OR (claimer_type = 'UNIT' AND unit_id IS NOT NULL)`)
export class WishClaim {
  @Id() id: string;
  @Ref() @ForeignKey('MicroWish', { name: 'fk_wish_claims_wish' }) wishId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_wish_claims_community' }) communityId: string;
  @Code(10) claimerType: WishClaimerType;
  @Ref({ nullable: true }) @ForeignKey('Person', { name: 'fk_wish_claims_person' }) personId: string | null;
  @Ref({ nullable: true }) @ForeignKey('Unit', { name: 'fk_wish_claims_unit' }) unitId: string | null;
  @Code(12) state: WishClaimState;
  /** The wish while the claim lives: of two at the same moment one stands, whatever the engine. */
  @Ref({ nullable: true }) liveKey: string | null;
  @Text(200, { nullable: true }) note: string | null;
  @Ref() claimedBy: string;
  @InstantAt() claimedAt: Instant;
  @On() contactDueOn: DateOn;
  @InstantAt({ nullable: true }) contactedAt: Instant | null;
  @Text(300, { nullable: true }) contactNote: string | null;
  @InstantAt({ nullable: true }) fulfilledAt: Instant | null;
  @Text(300, { nullable: true }) fulfilNote: string | null;
  @InstantAt({ nullable: true }) endedAt: Instant | null;
  /** Why it was given back, let go, or taken up again. */
  @Text(300, { nullable: true }) endReason: string | null;
}
