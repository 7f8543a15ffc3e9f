import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

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
