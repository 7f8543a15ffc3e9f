import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsDateOn, IsOmissible } from '@app/platform/http/wire-checks.js';
import type { DraftState } from './policy-draft.rules.js';
import { POLICY_TEMPLATES } from './policy-templates.rules.js';
import type { PointsRules } from './policy.rules.js';

const RULES = {
  type: 'object',
  additionalProperties: true,
  description:
    'PointsRules: rate, steps, rounding, coefficients in per mille, limits, credit kinds, validity',
} as const;

export class PublishPolicy {
  /** Today or later. */
  @IsDateOn({ message: '生效日期应为 YYYY-MM-DD 的日期' })
  effectiveFrom: DateOn;

  /** The first day on which it no longer holds; left out, it holds until the next version begins. */
  @IsOptional()
  @IsDateOn({ message: '失效日期应为 YYYY-MM-DD 的日期' })
  effectiveTo?: DateOn;

  @ApiProperty(RULES)
  @IsObject({ message: '没有规则内容' })
  rules: PointsRules;
}

/** 未来生效、正在执行、已经结束、生效前已被新版代替 */
export type PolicyState = 'COMING' | 'IN_FORCE' | 'PAST' | 'REPLACED';

export class PointsPolicyView {
  version: number;
  effectiveFrom: DateOn;
  effectiveTo: DateOn | null;
  state: PolicyState;
  @ApiProperty(RULES)
  rules: PointsRules;
  /** The rules as sentences, made from the data. */
  description: string[];
  publishedAt: Instant;
}

/** A version as everybody may read it. */
export class PublicPolicyVersion {
  version: number;
  effectiveFrom: DateOn;
  effectiveTo: DateOn | null;
  description: string[];
}

export class PublicPolicyView {
  inForce: PublicPolicyVersion | null;
  /** Published, and in force later. */
  coming: PublicPolicyVersion[];
}

export class CreatePolicyDraft {
  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  /** Begin with another place's policy; left out, with the one in force. */
  @IsOptional() @IsIn(POLICY_TEMPLATES.map(({ code }) => code))
  template?: string;
}

/** What is left out stays as it is. */
export class ChangePolicyDraft {
  /** The revision that was read: of two who edit at once the second one is told. */
  @IsInt() @Min(1) @Max(1_000_000)
  revision: number;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  title?: string;

  @IsOptional() @IsDateOn({ message: '生效日期应为 YYYY-MM-DD 的日期' })
  effectiveFrom?: DateOn | null;

  @IsOptional() @IsDateOn({ message: '失效日期应为 YYYY-MM-DD 的日期' })
  effectiveTo?: DateOn | null;

  @ApiPropertyOptional(RULES)
  @IsOmissible() @IsObject({ message: '没有规则内容' })
  rules?: PointsRules;
}

export class DiscardDraft {
  @IsInt() @Min(1) @Max(1_000_000)
  revision: number;
}

export class PublishDraft {
  @IsInt() @Min(1) @Max(1_000_000)
  revision: number;

  /** Today or later. */
  @IsDateOn({ message: '生效日期应为 YYYY-MM-DD 的日期' })
  effectiveFrom: DateOn;
}

export class PolicyDraftView {
  id: string;
  title: string;
  state: DraftState;
  stateName: string;
  effectiveFrom: DateOn | null;
  effectiveTo: DateOn | null;
  @ApiProperty(RULES)
  rules: PointsRules;
  revision: number;
  /** What still has to be filled in or put right before it can be published. */
  problems: string[];
  /** The rules as sentences; empty while there are problems. */
  description: string[];
  createdAt: Instant;
  changedAt: Instant;
  publishedVersion: number | null;
  /** The latest run over the real history. */
  simulationId: string | null;
}

export class PolicyTemplateView {
  code: string;
  name: string;
  /** Where the numbers are from, and what is a guess. */
  source: string;
  description: string[];
}
