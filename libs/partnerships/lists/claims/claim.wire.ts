import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { ItemKind } from '../list-item.rules.js';
import { CLAIM_STATES, type ClaimerType, type ClaimState } from './claim.rules.js';

export class CreateClaim {
  @IsId()
  demandId: string;

  /** Who promises: the liaison's unit, or one staff claim for. */
  @IsId()
  unitId: string;

  /** One of the unit's resources. */
  @IsOptional() @IsId()
  resourceId?: string | null;

  /** How much of a shared demand; left out, all that is still open. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000_000)
  quantity?: number | null;

  /** The day by which it is promised. */
  @IsDateOn()
  dueOn: DateOn;

  @IsOptional() @IsString() @MaxLength(300)
  note?: string | null;
}

export class GiveBackClaim {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ClaimQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  demandId?: string;

  @IsOptional() @IsIn(CLAIM_STATES)
  state?: ClaimState;

  /** 1: only promises whose day has passed. */
  @IsOptional() @Type(() => Number) @IsIn([0, 1])
  late?: number;
}

export class ClaimView {
  id: string;
  demandId: string;
  demandTitle: string;
  /** For those who promised it and for staff. */
  demandDetail: string | null;
  itemKind: ItemKind;
  itemKindName: string;
  communityId: string;
  claimerType: ClaimerType;
  unitId: string;
  unitName: string;
  resourceId: string | null;
  resourceTitle: string | null;
  quantity: number;
  measure: string | null;
  dueOn: DateOn;
  /** Whole days since the promised day; 0 when not late or no longer open. */
  lateDays: number;
  note: string | null;
  score: number | null;
  reasons: string[];
  state: ClaimState;
  stateName: string;
  claimedAt: Instant;
  endedAt: Instant | null;
  giveBackReason: string | null;
  projectId: string | null;
}

export class ClaimPage {
  items: ClaimView[];
  total: number;
  page: number;
  size: number;
}
