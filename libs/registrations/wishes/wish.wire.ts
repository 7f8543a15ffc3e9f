import { IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { WISH_KINDS, WISH_STATES, WISHER_KINDS, type WisherKind, type WishKind, type WishState } from './wish.rules.js';
import type { WishClaimerType, WishClaimState } from './wish-claim.rules.js';

const PHONE = /^\+?[0-9][0-9() -]{5,18}[0-9]$/;

/** What is written down of a wish; title and detail are what everybody will read. */
export class WishContent {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsOptional() @IsString() @MaxLength(500)
  detail?: string | null;

  @IsIn(WISH_KINDS)
  wishKind: WishKind;

  @IsIn(WISHER_KINDS)
  wisherKind: WisherKind;
}

export class CollectWish extends WishContent {
  /** The community, or the grid or compound in which the wisher lives. */
  @IsId()
  areaId: string;

  /** Kept encrypted; shown masked. */
  @IsString() @IsNotEmpty() @MaxLength(40)
  wisherName: string;

  @IsString() @Matches(PHONE, { message: '联系电话应为手机号或带区号的座机号' })
  wisherPhone: string;

  @IsOptional() @IsString() @MaxLength(80)
  wisherAddress?: string | null;
}

/** What is left out stays as it is. */
export class CorrectWish extends WishContent {
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  wisherName?: string;

  @IsOptional() @IsString() @Matches(PHONE, { message: '联系电话应为手机号或带区号的座机号' })
  wisherPhone?: string;

  @IsOptional() @IsString() @MaxLength(80)
  wisherAddress?: string;
}

export class VerifyWish {
  /** How the wisher (for a child, the guardian) agreed that the claimer may get in touch, and where that is kept. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  consentNote: string;
}

export class WishReason {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ConfirmWish {
  /** What the wisher said, in the wisher's own words. */
  @IsString() @IsNotEmpty() @MaxLength(300)
  wisherWord: string;

  /** How content the wisher is, where it was said. */
  @IsOptional() @IsInt() @Min(1) @Max(5)
  stars?: number | null;
}

export class WishQuery extends PageQuery {
  /** Left out: all. */
  @IsOptional() @IsIn(WISH_STATES)
  state?: WishState;

  /** An area: what was collected in it or below it. */
  @IsOptional() @IsId()
  areaId?: string;
}

export class WishLedgerQuery {
  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;

  /** A community. Without it, everything one may export. */
  @IsOptional() @IsId()
  areaId?: string;
}

/** The claim of a wish as staff see it; a member's name stays inside the office. */
export class WishClaimOfWishView {
  id: string;
  claimerType: WishClaimerType;
  claimerTypeName: string;
  claimerName: string;
  state: WishClaimState;
  stateName: string;
  claimedAt: Instant;
  contactDueOn: DateOn;
  contactedAt: Instant | null;
  contactNote: string | null;
  fulfilledAt: Instant | null;
  fulfilNote: string | null;
  endedAt: Instant | null;
  endReason: string | null;
}

export class WishStepView {
  moveName: string;
  toStateName: string;
  at: Instant;
  /** Null: it came about by itself. */
  byName: string | null;
  reason: string | null;
}

export class WishView {
  id: string;
  wishNo: string | null;
  communityId: string;
  areaName: string;
  title: string;
  detail: string | null;
  wishKind: WishKind;
  wishKindName: string;
  wisherKind: WisherKind;
  wisherKindName: string;
  wisherMasked: string;
  /** Whether the wisher can still be reached through this record. */
  hasContact: boolean;
  consentNote: string | null;
  state: WishState;
  stateName: string;
  collectedAt: Instant;
  publishedOn: DateOn | null;
  carriedOverOn: DateOn | null;
  wisherWord: string | null;
  stars: number | null;
  endReason: string | null;
  closedOn: DateOn | null;
  /** The live claim, or the one that was brought to its end. */
  claim: WishClaimOfWishView | null;
}

export class WishFileView extends WishView {
  claims: WishClaimOfWishView[];
  steps: WishStepView[];
}

export class WishPage {
  items: WishView[];
  total: number;
  page: number;
  size: number;
}

export class WishStateCount {
  state: WishState;
  stateName: string;
  count: number;
}

export class WishCountsView {
  states: WishStateCount[];
  /** Claims whose seven days end within two days, and nobody got in touch yet. */
  contactDueSoon: number;
}

/** Who the wisher is and how to get in touch. Each look is written down. */
export class WisherContactView {
  wisherName: string;
  wisherPhone: string;
  wisherAddress: string | null;
}

/** A wish as everybody sees it. */
export class OpenWishView {
  id: string;
  wishNo: string;
  communityId: string;
  communityName: string;
  title: string;
  detail: string | null;
  wishKind: WishKind;
  wishKindName: string;
  wisherKindName: string;
  /** 张*英 */
  wisherMasked: string;
  publishedOn: DateOn;
  /** It has waited since an earlier quarter. */
  isCarriedOver: boolean;
}

export class OpenWishPage {
  items: OpenWishView[];
  total: number;
  page: number;
  size: number;
  /** Crossed off in the same communities this year. */
  confirmedThisYear: number;
}

export class OpenWishQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;

  @IsOptional() @IsIn(WISH_KINDS)
  wishKind?: WishKind;
}

export class PublicWishCommunity {
  id: string;
  name: string;
}

/** The public page; nobody is signed in. */
export class PublicWishPage extends OpenWishPage {
  /** Communities that have published wishes. */
  @IsArray()
  communities: PublicWishCommunity[];
}
