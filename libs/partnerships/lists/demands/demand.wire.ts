import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { ITEM_KINDS, MOST_SKILLS, MOST_WINDOWS, type ItemKind } from '../list-item.rules.js';
import { WeeklyWindowInput } from '../list-item.wire.js';
import { DEMAND_SOURCES, DEMAND_STATES, URGENCIES, type DemandMove, type DemandSource, type DemandState, type Urgency } from './demand.rules.js';

export class DemandDescription {
  /** For those who deal with it, never public. */
  @IsOptional() @IsString() @MaxLength(2_000)
  detail?: string | null;

  /** Which group, which meeting, who brought it. */
  @IsOptional() @IsString() @MaxLength(120)
  channelNote?: string | null;

  /** Who asked and how to reach them; kept encrypted, shown to staff on the demand's own page only. */
  @IsOptional() @IsString() @MaxLength(120)
  asker?: string | null;

  /** 独居老人, 小学生 …: a kind of people, no names. */
  @IsOptional() @IsString() @MaxLength(40)
  beneficiaryKind?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  beneficiaryCount?: number | null;

  @IsOptional() @IsInt() @Min(1) @Max(10_000_000)
  quantity?: number | null;

  /** 件, 人, 次 … */
  @IsOptional() @IsString() @MaxLength(10)
  measure?: string | null;

  @IsOptional() @IsDateOn()
  fromOn?: DateOn | null;

  /** Wanted by this day. */
  @IsOptional() @IsDateOn()
  toOn?: DateOn | null;

  @IsOmissible() @IsArray() @ArrayMaxSize(MOST_WINDOWS) @ValidateNested({ each: true }) @Type(() => WeeklyWindowInput)
  windows?: WeeklyWindowInput[];

  @IsOmissible() @IsArray() @ArrayMaxSize(MOST_SKILLS) @IsString({ each: true }) @MaxLength(20, { each: true })
  skills?: string[];
}

export class CreateDemand extends DemandDescription {
  /** The community, grid or compound where it is needed. */
  @IsId()
  areaId: string;

  /** Public: what is needed, without names, house numbers or telephone numbers. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsIn(ITEM_KINDS)
  itemKind: ItemKind;

  @IsIn(DEMAND_SOURCES)
  source: DemandSource;

  @IsOmissible() @IsIn(URGENCIES)
  urgency?: Urgency;

  /** Several units may each take a part. Needs a quantity. */
  @IsOmissible() @IsBoolean()
  isShared?: boolean;

  /** Whoever asked is to be told what came of it. */
  @IsOmissible() @IsBoolean()
  isReplyOwed?: boolean;

  /** Opens it for claims at once. */
  @IsOmissible() @IsBoolean()
  publish?: boolean;
}

/** What is left out stays as it is; null clears. */
export class ChangeDemand extends DemandDescription {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  title?: string;

  @IsOmissible() @IsIn(ITEM_KINDS)
  itemKind?: ItemKind;

  @IsOmissible() @IsIn(URGENCIES)
  urgency?: Urgency;

  @IsOmissible() @IsBoolean()
  isReplyOwed?: boolean;
}

export class CloseDemand {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ReplyDemand {
  /** What was said to whoever asked. */
  @IsString() @IsNotEmpty() @MaxLength(500)
  reply: string;
}

export class DemandQuery extends PageQuery {
  /** A place: what is needed there and below. */
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsIn(DEMAND_STATES)
  state?: DemandState;

  @IsOptional() @IsIn(ITEM_KINDS)
  itemKind?: ItemKind;

  @IsOptional() @IsIn(DEMAND_SOURCES)
  source?: DemandSource;

  @IsOptional() @IsIn(URGENCIES)
  urgency?: Urgency;

  /** 1: only those whose reply is still owed. */
  @IsOptional() @Type(() => Number) @IsIn([0, 1])
  replyOwed?: number;
}

export class PublicDemandQuery extends PageQuery {
  /** The code of a community; left out, all communities. */
  @IsOptional() @IsString() @MaxLength(30)
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toUpperCase() : value))
  communityCode?: string;

  @IsOptional() @IsIn(ITEM_KINDS)
  itemKind?: ItemKind;
}

/** What anybody may read of an open demand: counts, no names, no place finer than the compound. */
export class OpenDemandView {
  id: string;
  title: string;
  itemKind: ItemKind;
  itemKindName: string;
  urgency: Urgency;
  urgencyName: string;
  beneficiaryKind: string | null;
  beneficiaryCount: number | null;
  /** What is still wanted; null where it is not counted. */
  openQuantity: number | null;
  measure: string | null;
  communityName: string;
  placeName: string;
  fromOn: DateOn | null;
  toOn: DateOn | null;
  /** 周二 14:00–17:00 */
  windowTexts: string[];
  skills: string[];
  publishedOn: DateOn;
}

export class OpenDemandPage {
  items: OpenDemandView[];
  total: number;
  page: number;
  size: number;
}

export class DemandRowView {
  id: string;
  communityId: string;
  areaId: string;
  areaName: string;
  title: string;
  itemKind: ItemKind;
  itemKindName: string;
  source: DemandSource;
  sourceName: string;
  urgency: Urgency;
  urgencyName: string;
  beneficiaryKind: string | null;
  beneficiaryCount: number | null;
  quantity: number | null;
  measure: string | null;
  isShared: boolean;
  /** What is still to be claimed. */
  openQuantity: number;
  fromOn: DateOn | null;
  toOn: DateOn | null;
  state: DemandState;
  stateName: string;
  isReplyOwed: boolean;
  repliedAt: Instant | null;
  claimCount: number;
  claimerNames: string[];
  createdAt: Instant;
}

export class DemandPage {
  items: DemandRowView[];
  total: number;
  page: number;
  size: number;
}

export class DemandView extends DemandRowView {
  detail: string | null;
  channelNote: string | null;
  asker: string | null;
  windows: WeeklyWindowInput[];
  skills: string[];
  reply: string | null;
  closeReason: string | null;
  moves: DemandMove[];
}
