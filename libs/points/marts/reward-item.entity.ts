import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ItemKind, ItemState, LimitPeriod, RewardItemFacts } from './reward-item.rules.js';

/** Something to spend points on: goods or a service. `stockCount` is the sum of its movements, kept in the same write. */
@Entity('reward_items')
@Unique('uq_reward_items_name', ['martId', 'name'])
@Index('ix_reward_items_community', ['communityId', 'state'])
export class RewardItem implements RewardItemFacts {
  @Id() id: string;
  @Ref() @ForeignKey('CareMart', { name: 'fk_reward_items_mart' }) martId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_reward_items_community' }) communityId: string;
  @Code(10) kind: ItemKind;
  @Text(60) name: string;
  @Text(300, { nullable: true }) description: string | null;
  /** 块, 桶, 次: what one of it is called. */
  @Text(10) unitName: string;
  @Int() pricePoints: number;
  /** How long a service takes; null for goods. */
  @Int({ nullable: true }) serviceMinutes: number | null;
  /** The unit that gives it, from the register of partners. */
  @Ref({ nullable: true }) donorUnitId: string | null;
  /** Who gives it, in words, as it is thanked on the shelf. */
  @Text(60, { nullable: true }) donorText: string | null;
  @Int({ nullable: true }) limitCount: number | null;
  @Code(10, { nullable: true }) limitPeriod: LimitPeriod | null;
  @On({ nullable: true }) validFrom: DateOn | null;
  /** The first day on which it is no longer offered. */
  @On({ nullable: true }) validTo: DateOn | null;
  @Code(10) state: ItemState;
  @Int() stockCount: number;
  @InstantAt() createdAt: Instant;
}
