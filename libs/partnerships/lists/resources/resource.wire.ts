import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
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
import { RESOURCE_STATES, type ResourceState } from './resource.rules.js';

export class ResourceDescription {
  @IsOptional() @IsString() @MaxLength(500)
  detail?: string | null;

  /** How far the unit goes: its community (the default), or one place in it. */
  @IsOptional() @IsId()
  areaId?: string | null;

  /** Left out: it is not used up. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000_000)
  quantity?: number | null;

  @IsOptional() @IsString() @MaxLength(10)
  measure?: string | null;

  @IsOptional() @IsDateOn()
  fromOn?: DateOn | null;

  @IsOptional() @IsDateOn()
  toOn?: DateOn | null;

  @IsOmissible() @IsArray() @ArrayMaxSize(MOST_WINDOWS) @ValidateNested({ each: true }) @Type(() => WeeklyWindowInput)
  windows?: WeeklyWindowInput[];

  @IsOmissible() @IsArray() @ArrayMaxSize(MOST_SKILLS) @IsString({ each: true }) @MaxLength(20, { each: true })
  skills?: string[];
}

export class CreateResource extends ResourceDescription {
  @IsId()
  unitId: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsIn(ITEM_KINDS)
  itemKind: ItemKind;
}

/** What is left out stays as it is; null clears. */
export class ChangeResource extends ResourceDescription {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  title?: string;
}

export class ResourceQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  communityId?: string;

  @IsOptional() @IsIn(ITEM_KINDS)
  itemKind?: ItemKind;

  @IsOptional() @IsIn(RESOURCE_STATES)
  state?: ResourceState;
}

export class ResourceView {
  id: string;
  communityId: string;
  unitId: string;
  unitName: string;
  areaId: string;
  areaName: string;
  title: string;
  detail: string | null;
  itemKind: ItemKind;
  itemKindName: string;
  quantity: number | null;
  /** Not yet promised; null where it is not counted. */
  leftQuantity: number | null;
  measure: string | null;
  fromOn: DateOn | null;
  toOn: DateOn | null;
  windows: WeeklyWindowInput[];
  windowTexts: string[];
  skills: string[];
  state: ResourceState;
  stateName: string;
  openClaims: number;
  createdAt: Instant;
}

export class ReachView {
  id: string;
  /** 东风社区, or 第一网格 / 惠民小区. */
  name: string;
}

export class ResourcePage {
  items: ResourceView[];
  total: number;
  page: number;
  size: number;
}
