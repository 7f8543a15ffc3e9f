import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsNotEmpty, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsDateOn } from '@app/platform/http/wire-checks.js';

export class HolidayView {
  @IsString() @IsNotEmpty() @MaxLength(20)
  name: string;

  /** First and last free day, both inside. */
  @IsDateOn()
  fromOn: DateOn;

  @IsDateOn()
  toOn: DateOn;
}

export class SetHolidayYear {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => HolidayView)
  holidays: HolidayView[];

  /** Weekend days worked in exchange. */
  @IsArray() @ArrayMaxSize(30) @IsDateOn({ each: true })
  workdays: DateOn[];

  /** The notice it is taken from: 国办发明电〔2026〕7号. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  document: string;
}

export type HolidaySource = 'ENTERED' | 'BUILT_IN' | 'UNKNOWN';

export class HolidayYearView {
  year: number;
  /** Entered by the street, part of the software, or not known: then no term is computed over it. */
  source: HolidaySource;
  holidays: HolidayView[];
  workdays: DateOn[];
  document: string | null;
  enteredByName: string | null;
  enteredAt: Instant | null;
}

/** What was entered, for pages that compute working days themselves. */
export class EnteredYearView {
  year: number;
  holidays: HolidayView[];
  workdays: DateOn[];
}
