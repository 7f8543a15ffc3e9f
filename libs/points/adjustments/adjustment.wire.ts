import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { ADJUSTMENT_KINDS, type AdjustmentKind } from './adjustment.rules.js';

export class CreateAdjustment {
  /** Which of the policy's bonuses or deductions, by its code. */
  @IsString() @IsNotEmpty() @MaxLength(40)
  code: string;

  /** On what ground, for the person: which award, or what was established. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class AdjustmentView {
  transferId: string;
  points: number;
  explanation: string[];
}

/** One of the policy's bonuses or deductions. */
export class AdjustmentOptionView {
  code: string;
  name: string;
  points: number;
}

export class AdjustmentOptionsView {
  policyVersion: number;
  bonuses: AdjustmentOptionView[];
  deductions: AdjustmentOptionView[];
}

export class AdjustmentQuery extends PageQuery {
  @IsOptional() @IsIn(ADJUSTMENT_KINDS)
  kind?: AdjustmentKind;

  @IsOptional() @IsId()
  volunteerId?: string;
}

export class AdjustmentRowView {
  id: string;
  transferId: string;
  kind: AdjustmentKind;
  kindName: string;
  /** 季度之星 */
  name: string;
  volunteerId: string;
  volunteerNo: string;
  personName: string;
  /** What was added or taken, without a sign. */
  points: number;
  reason: string;
  explanation: string[];
  decidedByName: string | null;
  createdAt: Instant;
  /** When it was taken back, and why. */
  reversedAt: Instant | null;
  reversal: string | null;
}

export class AdjustmentPage {
  items: AdjustmentRowView[];
  total: number;
  page: number;
  size: number;
}
