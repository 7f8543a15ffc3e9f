import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { FACT_SOURCES, type DailyItem, type DirectionRules, type FactSource, type Indicator, type SchemeRules } from './scheme.rules.js';

export class IndicatorRule implements Indicator {
  @Matches(/^[a-z][a-z0-9-]{0,19}$/, { message: '指标编号应为小写字母、数字、横线，最多 20 个' })
  code: string;

  @IsString() @IsNotEmpty() @MaxLength(40)
  name: string;

  /** What to look at. */
  @IsString() @MaxLength(200)
  hint: string;

  /** In hundredths of a point; those of a direction make 10000. */
  @IsInt() @Min(1) @Max(10_000)
  maxCenti: number;
}

export class DailyItemRule implements DailyItem {
  @IsIn(FACT_SOURCES)
  source: FactSource;

  @IsInt() @Min(1) @Max(10_000)
  maxCenti: number;

  /** Null: the maximum is shared by what was due. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000)
  perFactCenti: number | null;
}

export class DirectionRule implements DirectionRules {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => IndicatorRule)
  indicators: IndicatorRule[];

  @IsArray() @ArrayMaxSize(5) @ValidateNested({ each: true }) @Type(() => DailyItemRule)
  daily: DailyItemRule[];

  @IsInt() @Min(0) @Max(2_000)
  absenceCenti: number;

  @IsInt() @Min(0) @Max(2_000)
  idleQuarterCenti: number;

  @IsArray() @ArrayMaxSize(5) @IsIn(FACT_SOURCES, { each: true })
  activeBy: FactSource[];

  @IsInt() @Min(0) @Max(2_000)
  adoptedIdeaCenti: number;

  @IsInt() @Min(0) @Max(2_000)
  adoptedMostCenti: number;

  @IsInt() @Min(0) @Max(2_000)
  fullAttendanceCenti: number;
}

export class DirectionsRule {
  @IsObject() @ValidateNested() @Type(() => DirectionRule)
  COMMUNITY_TO_UNIT: DirectionRule;

  @IsObject() @ValidateNested() @Type(() => DirectionRule)
  UNIT_TO_COMMUNITY: DirectionRule;
}

export class SchemeRule implements SchemeRules {
  /** Share of the 平时 score in per cent. */
  @IsInt() @Min(0) @Max(100)
  dailyPerCent: number;

  @IsInt() @Min(1) @Max(10_000)
  excellentCenti: number;

  @IsInt() @Min(1) @Max(10_000)
  goodCenti: number;

  @IsInt() @Min(1) @Max(10_000)
  fairCenti: number;

  @IsObject() @ValidateNested() @Type(() => DirectionsRule)
  directions: DirectionsRule;
}

export class PublishScheme {
  @IsId()
  communityId: string;

  @IsObject() @ValidateNested() @Type(() => SchemeRule)
  rules: SchemeRule;

  /** Why this version. */
  @IsOptional() @IsString() @MaxLength(300)
  note?: string | null;
}

export class SchemeQuery {
  @IsId()
  communityId: string;
}

export class SchemeView {
  /** From 1; 0 is the default that no year has opened with yet. */
  version: number;
  rules: SchemeRule;
  note: string | null;
  publishedAt: Instant | null;
  publishedByName: string | null;
  /** The years that opened with it. */
  years: number[];
}
