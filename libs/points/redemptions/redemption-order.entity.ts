import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { OrderState } from './redemption.rules.js';

/** Somebody spends points on something. The points wait in `held:<id>` until it is picked up or given up. */
@Entity('redemption_orders')
@Unique('uq_redemption_orders_code', ['pickupCode'])
@Index('ix_redemption_orders_community', ['communityId', 'state', 'id'])
@Index('ix_redemption_orders_volunteer', ['volunteerId', 'id'])
@Index('ix_redemption_orders_item', ['itemId', 'volunteerId'])
@Index('ix_redemption_orders_due', ['state', 'pickUpBefore'])
@Index('ix_redemption_orders_given', ['communityId', 'pickedUpOn'])
export class RedemptionOrder {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_redemption_orders_community' }) communityId: string;
  @Ref() @ForeignKey('RewardItem', { name: 'fk_redemption_orders_item' }) itemId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_redemption_orders_volunteer' }) volunteerId: string;
  @Int() quantity: number;
  /** Of one, at the time of the order. */
  @Int() pricePoints: number;
  @Int() totalPoints: number;
  /** Of a service, all together; null for goods. */
  @Int({ nullable: true }) serviceMinutes: number | null;
  @Code(10) state: OrderState;
  /** Eight characters nobody can guess; shown to the person and told at the counter. */
  @Code(12) pickupCode: string;
  @On() placedOn: DateOn;
  @InstantAt() placedAt: Instant;
  @Ref() placedBy: string;
  /** Staff ordered for a person without a phone. */
  @Flag() isOnBehalf: boolean;
  /** The first day on which it is too late. */
  @On() pickUpBefore: DateOn;
  @InstantAt({ nullable: true }) readyAt: Instant | null;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  @On({ nullable: true }) pickedUpOn: DateOn | null;
  /** Who handed it over, or cancelled it; null for the job. */
  @Ref({ nullable: true }) closedBy: string | null;
  @Text(200, { nullable: true }) closeReason: string | null;
  @Int() policyVersion: number;
}
