import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { SUPPLEMENT_STATES, type SupplementState } from './supplement.rules.js';

export class SupplementQuery extends PageQuery {
  @IsOptional() @IsIn(SUPPLEMENT_STATES)
  state?: SupplementState;
}

/** What a volunteer asks for. */
export class AskForSupplement {
  @IsId()
  slotId: string;

  /** At most what was planned. */
  @IsInt() @Min(1) @Max(1440)
  serviceMinutes: number;

  @IsString() @MinLength(2, { message: '请写明为什么没有记上' }) @MaxLength(300)
  reason: string;

  /** Who was there or what shows it. */
  @IsString() @MinLength(2, { message: '请写明谁能证明' }) @MaxLength(300)
  evidence: string;
}

/** What staff ask for, for somebody. */
export class CreateSupplement extends AskForSupplement {
  @IsId()
  volunteerId: string;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  role?: string;
}

export class RejectSupplement {
  /** Told to the person. */
  @IsString() @MinLength(2, { message: '请写明理由' }) @MaxLength(200)
  reason: string;
}

export class SupplementView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors. */
  personName: string;
  activityId: string;
  activityName: string;
  slotId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  plannedMinutes: number | null;
  reason: string;
  evidence: string;
  hasFile: boolean;
  state: SupplementState;
  stateName: string;
  requestedAt: Instant;
  /** By the volunteer, or by staff. */
  requestedByName: string;
  firstApprovedByName: string | null;
  firstApprovedAt: Instant | null;
  decidedByName: string | null;
  decidedAt: Instant | null;
  decision: string | null;
  recordId: string | null;
  /** Whether I may approve it now. */
  canApprove: boolean;
}

export class SupplementPage {
  items: SupplementView[];
  total: number;
  page: number;
  size: number;
}

/** A slot for which I could ask. */
export class SupplementSlotView {
  slotId: string;
  activityName: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number;
  /** The last day on which it may be asked; null where next year's holidays are not known yet. */
  lastOn: DateOn | null;
  /** The year that has to be announced before the last day can be told. */
  unknownYear: number | null;
}

export class SupplementSlotList {
  items: SupplementSlotView[];
}
