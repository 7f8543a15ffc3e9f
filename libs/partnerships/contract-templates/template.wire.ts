import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { AGREEMENT_LIMITS } from '../contracts/agreement.rules.js';
import { SIDES, type Side } from '../contracts/contract.rules.js';
import { GoalWire } from '../contracts/contract.wire.js';

export class TemplateObligationWire {
  @IsIn(SIDES)
  side: Side;

  @IsString() @IsNotEmpty() @MaxLength(AGREEMENT_LIMITS.title)
  title: string;

  /** Due at the end of this many months after the first day. */
  @IsInt() @Min(1) @Max(60)
  afterMonths: number;

  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  quantity: number | null;

  @IsOptional() @IsString() @MaxLength(20)
  measure: string | null;
}

export class TemplateContentWire {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsString() @MaxLength(AGREEMENT_LIMITS.preamble)
  preamble: string;

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.goals) @ValidateNested({ each: true }) @Type(() => GoalWire)
  goals: GoalWire[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.duties) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.duty, { each: true })
  communityDuties: string[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.duties) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.duty, { each: true })
  unitDuties: string[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.obligations) @ValidateNested({ each: true }) @Type(() => TemplateObligationWire)
  obligations: TemplateObligationWire[];

  @IsArray() @ArrayMaxSize(AGREEMENT_LIMITS.clauses) @IsString({ each: true }) @IsNotEmpty({ each: true }) @MaxLength(AGREEMENT_LIMITS.clause, { each: true })
  clauses: string[];
}

export class CreateTemplate {
  /** The area in which it is offered, and below. */
  @IsId()
  areaId: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsObject() @ValidateNested() @Type(() => TemplateContentWire)
  content: TemplateContentWire;
}

export class ChangeTemplate {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  name?: string;

  @IsOmissible() @IsObject() @ValidateNested() @Type(() => TemplateContentWire)
  content?: TemplateContentWire;

  /** No longer offered. */
  @IsOmissible() @IsBoolean()
  retired?: boolean;
}

export class TemplateView {
  /** Null for the built-in one, which cannot be changed but copied. */
  id: string | null;
  areaId: string | null;
  areaName: string | null;
  name: string;
  content: TemplateContentWire;
  retired: boolean;
  changedAt: string | null;
}

/** A template that a unit may start from; without an id the built-in one. */
export class OfferedTemplateView {
  id: string | null;
  name: string;
}
