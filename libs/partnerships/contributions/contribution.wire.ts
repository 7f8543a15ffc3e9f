import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { CONTRIBUTION_KINDS, CONTRIBUTION_STATES, type ContributionKind, type ContributionState } from './contribution.rules.js';

export class ContributionContent {
  @IsIn(CONTRIBUTION_KINDS)
  contributionKind: ContributionKind;

  /** What was given: 图书, 会议室, 义诊. */
  @IsString() @IsNotEmpty() @MaxLength(80)
  itemName: string;

  /** Whole measures; for PEOPLE_TIME the minutes of all people together. */
  @IsInt() @Min(1) @Max(10_000_000)
  quantity: number;

  /** Left out: what the kind is usually counted in. PEOPLE_TIME is always minutes. */
  @IsOptional() @IsString() @MaxLength(10)
  measure?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(100_000)
  peopleCount?: number | null;

  /** In fen. Needed for FUND; for the others about what it is worth. Nothing is paid here. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000_000_000)
  amountFen?: number | null;

  /** Today or earlier. */
  @IsDateOn()
  occurredOn: DateOn;

  @IsOptional() @IsString() @MaxLength(300)
  note?: string | null;

  /** A project the unit leads or takes part in. */
  @IsOptional() @IsId()
  projectId?: string | null;

  /** A matter of the unit's agreement, which this discharges once it is confirmed. */
  @IsOptional() @IsId()
  obligationId?: string | null;

  /** For PEOPLE_TIME: the activity in whose service records the people's own minutes stand. */
  @IsOptional() @IsId()
  activityId?: string | null;

  /** Goods for the 爱心超市. */
  @IsOmissible() @IsBoolean()
  isOfferedToMart?: boolean;

  /** Points the unit would ask for one piece; the mart decides. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  pricePoints?: number | null;
}

export class CreateContribution extends ContributionContent {
  /** The liaison's own unit, or one that staff log for. */
  @IsId()
  unitId: string;
}

/** The whole content anew; it becomes the next version. */
export class CorrectContribution extends ContributionContent {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ReturnContribution {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ConfirmContributions {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true })
  ids: string[];
}

export class ContributionConfirmed {
  id: string;
  outcome: 'confirmed' | 'refused';
  code: string | null;
  message: string | null;
}

export class ContributionsConfirmed {
  confirmed: number;
  refused: number;
  results: ContributionConfirmed[];
}

export class ContributionFilter {
  @IsOptional() @IsId()
  unitId?: string;

  /** A street or community. */
  @IsOptional() @IsId()
  areaId?: string;

  /** The calendar year in which it was given. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}

export class ContributionQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;

  @IsOptional() @IsIn(CONTRIBUTION_KINDS)
  contributionKind?: ContributionKind;

  @IsOptional() @IsIn(CONTRIBUTION_STATES)
  state?: ContributionState;

  @IsOptional() @IsId()
  projectId?: string;
}

export class ContributionView {
  id: string;
  communityId: string;
  unitId: string;
  unitName: string;
  contributionKind: ContributionKind;
  kindName: string;
  itemName: string;
  quantity: number;
  measure: string;
  peopleCount: number | null;
  amountFen: number | null;
  /** 30 本（约 600.00 元） */
  amountText: string;
  occurredOn: DateOn;
  note: string | null;
  hasEvidence: boolean;
  projectId: string | null;
  projectTitle: string | null;
  obligationId: string | null;
  obligationTitle: string | null;
  activityId: string | null;
  activityName: string | null;
  /** Minutes of the activity's service records, for comparing. */
  activityMinutes: number | null;
  isOfferedToMart: boolean;
  pricePoints: number | null;
  state: ContributionState;
  stateName: string;
  version: number;
  replacesId: string | null;
  correctionReason: string | null;
  loggedByName: string;
  /** Staff logged it for the unit. */
  enteredByStaff: boolean;
  /** The reader logged it, and so does not confirm it. */
  isMine: boolean;
  mayConfirm: boolean;
  loggedAt: Instant;
  decidedByName: string | null;
  decidedAt: Instant | null;
  decideReason: string | null;
  /** A returned one that was handed in again. */
  isResubmitted: boolean;
}

export class ContributionPage {
  items: ContributionView[];
  total: number;
  page: number;
  size: number;
}

export class QuantityView {
  measure: string;
  quantity: number;
}

export class KindTotalView {
  contributionKind: ContributionKind;
  name: string;
  count: number;
  amountFen: number;
  peopleMinutes: number;
  recordedMinutes: number;
  quantities: QuantityView[];
}

export class ContributionMonthTotalView {
  /** 2026-11 */
  month: string;
  count: number;
  amountFen: number;
  peopleMinutes: number;
  recordedMinutes: number;
}

export class ContributionUnitTotalView {
  unitId: string;
  unitName: string;
  count: number;
  amountFen: number;
  peopleMinutes: number;
  recordedMinutes: number;
}

export class ContributionTotalsView {
  year: number;
  count: number;
  /** Money given and what things were worth, in fen. */
  amountFen: number;
  /** People's time in all; `recordedMinutes` of it stand in service records as well and are not counted twice. */
  peopleMinutes: number;
  recordedMinutes: number;
  byKind: KindTotalView[];
  byMonth: ContributionMonthTotalView[];
  byUnit: ContributionUnitTotalView[];
}

export class ContributionLinkView {
  id: string;
  name: string;
}

/** What a contribution of the unit may be linked to. */
export class ContributionLinksView {
  projects: ContributionLinkView[];
  obligations: ContributionLinkView[];
  /** Activities of the last 60 days whose time this unit has not logged. */
  activities: ContributionLinkView[];
}
