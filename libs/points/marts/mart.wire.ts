import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { ITEM_KINDS, ITEM_STATES, LIMIT_PERIODS, type ItemKind, type ItemState, type LimitPeriod } from './reward-item.rules.js';
import type { MovementKind } from './stock.rules.js';

export class SetMart {
  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsOptional() @IsString() @MaxLength(100)
  address?: string | null;

  /** 周二、周四 9:00–11:30, in words. */
  @IsOptional() @IsString() @MaxLength(100)
  openingHours?: string | null;

  @IsBoolean()
  isOpen: boolean;
}

export class MartView {
  communityId: string;
  communityName: string;
  /** Whether it has been set up; a community without one has nothing to offer yet. */
  isSetUp: boolean;
  name: string;
  address: string | null;
  openingHours: string | null;
  isOpen: boolean;
  /** On the shelf, and orders that wait to be picked up. */
  itemCount: number;
  openOrderCount: number;
}

export class RewardItemQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;

  @IsOptional() @IsIn(ITEM_STATES)
  state?: ItemState;
}

export class CreateRewardItem {
  @IsId()
  communityId: string;

  @IsIn(ITEM_KINDS)
  kind: ItemKind;

  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsOptional() @IsString() @MaxLength(300)
  description?: string | null;

  @IsString() @IsNotEmpty() @MaxLength(10)
  unitName: string;

  @IsInt() @Min(0) @Max(1_000_000)
  pricePoints: number;

  /** How long one of it takes; services only. */
  @IsOptional() @IsInt() @Min(1) @Max(1440)
  serviceMinutes?: number | null;

  @IsOptional() @IsString() @MaxLength(60)
  donorText?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  limitCount?: number | null;

  @IsOptional() @IsIn(LIMIT_PERIODS)
  limitPeriod?: LimitPeriod | null;

  @IsOptional() @IsDateOn()
  validFrom?: DateOn | null;

  /** The first day on which it is no longer offered. */
  @IsOptional() @IsDateOn()
  validTo?: DateOn | null;

  @IsIn(ITEM_STATES)
  state: ItemState;

  /** What is there at once; more comes in as stock movements. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000)
  stockCount?: number | null;
}

/** What is left out stays as it is; null takes it away. */
export class ChangeRewardItem {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  name?: string;

  @IsOptional() @IsString() @MaxLength(300)
  description?: string | null;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(10)
  unitName?: string;

  /** For later orders; those that are placed keep their price. */
  @IsOmissible() @IsInt() @Min(0) @Max(1_000_000)
  pricePoints?: number;

  @IsOptional() @IsInt() @Min(1) @Max(1440)
  serviceMinutes?: number | null;

  @IsOptional() @IsString() @MaxLength(60)
  donorText?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  limitCount?: number | null;

  @IsOptional() @IsIn(LIMIT_PERIODS)
  limitPeriod?: LimitPeriod | null;

  @IsOptional() @IsDateOn()
  validFrom?: DateOn | null;

  @IsOptional() @IsDateOn()
  validTo?: DateOn | null;

  @IsOmissible() @IsIn(ITEM_STATES)
  state?: ItemState;
}

export class RewardItemView {
  id: string;
  communityId: string;
  kind: ItemKind;
  kindName: string;
  name: string;
  description: string | null;
  unitName: string;
  pricePoints: number;
  /** About how long one serves for it at the rate of the policy in force. */
  equivalentMinutes: number;
  serviceMinutes: number | null;
  donorUnitId: string | null;
  donorText: string | null;
  limitCount: number | null;
  limitPeriod: LimitPeriod | null;
  validFrom: DateOn | null;
  validTo: DateOn | null;
  state: ItemState;
  stateName: string;
  /** Free to order. */
  stockCount: number;
  /** Reserved by orders that were not picked up yet; they still stand on the shelf. */
  reservedCount: number;
}

export class RewardItemPage {
  items: RewardItemView[];
  total: number;
  page: number;
  size: number;
}

/** By its name: a minus in a decorator would hide the field from the API's description. */
const LEAST_MOVED = -1_000_000;

export class CreateStockMovement {
  @IsIn(['IN', 'ADJUST'])
  kind: 'IN' | 'ADJUST';

  /** Above zero for what comes in; a stocktaking may also take off. */
  @IsInt() @Min(LEAST_MOVED) @Max(1_000_000)
  quantity: number;

  /** Where it came from, or why the count was wrong. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class StockMovementView {
  id: string;
  kind: MovementKind;
  kindName: string;
  quantity: number;
  stockAfter: number;
  reason: string | null;
  movedOn: DateOn;
  recordedAt: Instant;
}

export class StockMovementPage {
  items: StockMovementView[];
  total: number;
  page: number;
  size: number;
}

export class AccountsQuery {
  /** YYYY-MM; left out, this month. */
  @IsOptional() @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '月份应为 YYYY-MM' })
  month?: string;
}

export class MartAccountsLineView {
  name: string;
  unitName: string;
  donorText: string | null;
  /** On the shelf when the month began. */
  before: number;
  received: number;
  adjusted: number;
  /** Picked up in the month. */
  given: number;
  /** On the shelf at the end: before + received + adjusted − given. */
  left: number;
  pointsSpent: number;
}

/** What came into a community's 爱心超市 and what became of it in a month; nobody is named. */
export class MartAccountsView {
  communityId: string;
  communityName: string;
  martName: string;
  month: string;
  lines: MartAccountsLineView[];
  received: number;
  given: number;
  pointsSpent: number;
  /** How many different people picked something up. */
  people: number;
}

export class PublicMartView {
  communityId: string;
  communityName: string;
  martName: string;
  address: string | null;
  openingHours: string | null;
}
