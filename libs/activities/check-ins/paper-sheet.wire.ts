import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { PaperSheetState } from './paper-sheet.rules.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class SheetLineInput {
  @IsId()
  volunteerId: string;

  /** 09:00, as written on the sheet. */
  @Matches(CLOCK, { message: '时间应写成如 09:00' })
  inTime: string;

  /** Left out: the sheet has none. */
  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 11:30' })
  outTime?: string | null;
}

export class EnterSheet {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => SheetLineInput)
  lines: SheetLineInput[];
}

export class ReturnSheet {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class SheetPersonView {
  volunteerId: string;
  name: string;
  volunteerNo: string;
  /** As entered; null where the person is not among the entered lines. */
  inTime: string | null;
  outTime: string | null;
}

export class PaperSheetView {
  id: string;
  slotId: string;
  state: PaperSheetState;
  stateName: string;
  printedAt: Instant;
  printedByName: string;
  enteredAt: Instant | null;
  enteredByName: string | null;
  signedAt: Instant | null;
  signedByName: string | null;
  returnReason: string | null;
  /** Whether the reader may sign: somebody else entered it. */
  canSign: boolean;
  people: SheetPersonView[];
}

export class SheetRefusal {
  volunteerId: string;
  message: string;
}

export class SignedSheetView {
  sheet: PaperSheetView;
  recorded: number;
  /** Lines that could not be recorded, and why. */
  refused: SheetRefusal[];
}
