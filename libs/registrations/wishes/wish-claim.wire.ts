import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { WishClaimerType, WishClaimState } from './wish-claim.rules.js';

export class CreateWishClaim {
  @IsId()
  wishId: string;

  /** A liaison claims for the unit; left out, the signed-in member claims. */
  @IsOptional() @IsId()
  unitId?: string | null;

  @IsOptional() @IsString() @MaxLength(200)
  note?: string | null;
}

export class WishClaimNote {
  /** When and how one got in touch, or what was done. */
  @IsString() @IsNotEmpty() @MaxLength(300)
  note: string;
}

export class WishClaimQuery extends PageQuery {
  /** The unit's rather than one's own. */
  @IsOptional() @IsId()
  unitId?: string;

  /** 1: only those that still live. */
  @IsOptional() @Type(() => Number) @IsIn([0, 1])
  live?: number;
}

/** One's own claim, or the unit's. */
export class WishClaimView {
  id: string;
  wishId: string;
  wishNo: string;
  title: string;
  detail: string | null;
  wishKindName: string;
  wisherKindName: string;
  wisherMasked: string;
  communityName: string;
  claimerType: WishClaimerType;
  unitId: string | null;
  state: WishClaimState;
  stateName: string;
  claimedAt: Instant;
  contactDueOn: DateOn;
  /** Whole days that are left to get in touch; null once that was done. */
  contactDaysLeft: number | null;
  contactedAt: Instant | null;
  contactNote: string | null;
  fulfilledAt: Instant | null;
  fulfilNote: string | null;
  endedAt: Instant | null;
  endReason: string | null;
  /** What the wisher said in the end. */
  wisherWord: string | null;
  /** Whether the wisher's contact may be looked at now. */
  mayContact: boolean;
}

export class WishClaimPage {
  items: WishClaimView[];
  total: number;
  page: number;
  size: number;
}
