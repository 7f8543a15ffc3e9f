import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { ItemKind } from '../marts/reward-item.rules.js';
import { ORDER_STATES, type OrderState } from './redemption.rules.js';

export class PlaceOrder {
  @IsId()
  itemId: string;

  @IsInt() @Min(1) @Max(100)
  quantity: number = 1;
}

/** Staff order for somebody without a phone. */
export class PlaceOrderFor extends PlaceOrder {
  @IsId()
  volunteerId: string;
}

export class CancelOrder {
  /** Why, for the person whose order it is. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class OrderQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;

  /** OPEN: what waits to be picked up. */
  @IsOptional() @IsIn([...ORDER_STATES, 'OPEN'])
  state?: OrderState | 'OPEN';
}

/** An order as the person sees it. */
export class MyOrderView {
  id: string;
  itemName: string;
  unitName: string;
  kind: ItemKind;
  quantity: number;
  totalPoints: number;
  state: OrderState;
  stateName: string;
  /** Told or shown at the counter; empty once the order is closed. */
  pickupCode: string;
  placedAt: Instant;
  /** The last day on which it can be picked up. */
  pickUpBy: DateOn;
  closedAt: Instant | null;
  closeReason: string | null;
  /** Where and when to come. */
  martName: string;
  address: string | null;
  openingHours: string | null;
  /** What happens to the points, in sentences. */
  explanation: string[];
}

export class MyOrderPage {
  items: MyOrderView[];
  total: number;
  page: number;
  size: number;
}

/** An order as the counter sees it. */
export class OrderView {
  id: string;
  communityId: string;
  itemId: string;
  itemName: string;
  unitName: string;
  kind: ItemKind;
  quantity: number;
  totalPoints: number;
  state: OrderState;
  stateName: string;
  volunteerId: string;
  volunteerName: string;
  volunteerNo: string;
  placedAt: Instant;
  isOnBehalf: boolean;
  pickUpBy: DateOn;
  readyAt: Instant | null;
  closedAt: Instant | null;
  closeReason: string | null;
}

export class OrderPage {
  items: OrderView[];
  total: number;
  page: number;
  size: number;
}

/** An order that staff placed for somebody, with the code to write on the slip. */
export class PlacedOrderView extends OrderView {
  pickupCode: string;
}

/** Something on the shelf, for the person who looks at it. */
export class ShelfItemView {
  id: string;
  kind: ItemKind;
  kindName: string;
  name: string;
  description: string | null;
  unitName: string;
  pricePoints: number;
  /** About how long one serves for it. */
  equivalentMinutes: number;
  donorText: string | null;
  stockCount: number;
  /** At most so many at a time or in a period, in words; null: no limit. */
  limitText: string | null;
  /** The last day on which it is offered. */
  lastOn: DateOn | null;
  canOrder: boolean;
  /** Why not, and what is missing; null where one can. */
  whyNot: string | null;
}

export class ShelfView {
  /** Null where the community has none yet. */
  martName: string | null;
  communityName: string;
  address: string | null;
  openingHours: string | null;
  isOpen: boolean;
  points: number;
  items: ShelfItemView[];
}
