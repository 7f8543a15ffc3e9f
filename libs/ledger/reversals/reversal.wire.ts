import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class CreateReversal {
  /** Why, for the person whose line is taken back. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

/** The line that takes another one back. */
export class ReversalView {
  id: string;
  reversesId: string;
  unit: string;
  amount: number;
  effectiveOn: string;
  recordedAt: string;
  explanation: string[];
}
