import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { MovementKind } from './stock.rules.js';

/** What came into a shelf or left it. Rows are only added; the stock is their sum. */
@Entity('stock_movements')
@Unique('uq_stock_movements_cause', ['itemId', 'causeType', 'causeId', 'kind'])
@Index('ix_stock_movements_item', ['itemId', 'id'])
@Index('ix_stock_movements_community', ['communityId', 'movedOn'])
export class StockMovement {
  @Id() id: string;
  @Ref() @ForeignKey('RewardItem', { name: 'fk_stock_movements_item' }) itemId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_stock_movements_community' }) communityId: string;
  @Code(10) kind: MovementKind;
  /** Positive in, negative out. */
  @Int() quantity: number;
  /** What was available after it. */
  @Int() stockAfter: number;
  @Text(200, { nullable: true }) reason: string | null;
  @Code(40) causeType: string;
  @Code(64) causeId: string;
  @Ref({ nullable: true }) accountId: string | null;
  @On() movedOn: DateOn;
  @InstantAt() recordedAt: Instant;
}
