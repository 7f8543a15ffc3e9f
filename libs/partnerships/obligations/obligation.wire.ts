import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { SIDES, type Side } from '../contracts/contract.rules.js';
import { ObligationView } from '../contracts/contract.wire.js';
import { OBLIGATION_STATES, type ObligationState } from './obligation.rules.js';

export const OBLIGATION_LISTS = ['TO_DO', 'TO_DECIDE', 'LATE'] as const;
export type ObligationList = (typeof OBLIGATION_LISTS)[number];

export class ObligationQuery extends PageQuery {
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  contractId?: string;

  @IsOptional() @IsIn(OBLIGATION_STATES)
  state?: ObligationState;

  @IsOptional() @IsIn(SIDES)
  side?: Side;

  /** TO_DO: the reader's own side owes it; TO_DECIDE: it waits for the reader's word; LATE: overdue, of either side. */
  @IsOptional() @IsIn(OBLIGATION_LISTS)
  list?: ObligationList;
}

export class ObligationPage {
  items: ObligationView[];
  total: number;
  page: number;
  size: number;
}

export class CreateSubmission {
  /** How it was done. */
  @IsString() @IsNotEmpty() @MaxLength(500)
  words: string;

  /** Left out: today. */
  @IsOptional() @IsDateOn()
  doneOn?: string;

  @IsOptional() @IsInt() @Min(0) @Max(1_000_000)
  doneQuantity?: number;
}

export class CreateAcceptance {
  @IsOptional() @IsString() @MaxLength(300)
  words?: string;
}

export class ObligationReason {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ObligationStepView {
  toState: ObligationState;
  toStateName: string;
  side: Side | null;
  byName: string | null;
  doneOn: string | null;
  doneQuantity: number | null;
  words: string | null;
  madeAt: string;
}

export class ObligationFileView {
  id: string;
  name: string;
  byName: string | null;
  attachedAt: string;
}

/** An obligation with everything that was said about it, oldest first. */
export class ObligationStory extends ObligationView {
  steps: ObligationStepView[];
  /** What shows how it was done, oldest first. */
  files: ObligationFileView[];
  /** The reader's side may add files and take them away. */
  mayAttach: boolean;
}
