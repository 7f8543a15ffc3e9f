import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { ActivityState } from '../activities/activity.rules.js';
import { SlotView } from '../activities/activity.wire.js';
import type { RecordFlag, RecordState } from '../service-records/service-record.rules.js';
import type { SignUpState } from '../sign-ups/sign-up.rules.js';
import type { Presence } from './attendance.rules.js';

export class RollEntryInput {
  @IsId()
  volunteerId: string;

  /** True: was there. False: was not. Null: takes back what was ticked; nobody knows. */
  @ValidateIf((entry: RollEntryInput) => entry.present !== null)
  @IsBoolean()
  present: boolean | null;

  /** Minutes really served; left out, from check-in to check-out, else as planned. */
  @IsOptional() @IsInt() @Min(1) @Max(1440)
  minutes?: number | null;

  /** A role of the points policy: PARTICIPANT, LEADER, ORGANIZER … */
  @IsOptional() @IsString() @MaxLength(40)
  role?: string | null;

  @IsOptional() @IsISO8601()
  checkInAt?: Instant | null;

  @IsOptional() @IsISO8601()
  checkOutAt?: Instant | null;
}

export class RecordRoll {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(500) @ValidateNested({ each: true }) @Type(() => RollEntryInput)
  entries: RollEntryInput[];
}

export class RollEntryResult {
  volunteerId: string;
  outcome: 'recorded' | 'unchanged' | 'refused';
  /** The service record that waits for confirmation; null where none was made. */
  recordId: string | null;
  flags: RecordFlag[];
  flagNames: string[];
  code: string | null;
  message: string | null;
}

export class RollResult {
  recorded: number;
  unchanged: number;
  refused: number;
  results: RollEntryResult[];
}

export class RollLineView {
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors and for people outside the reader's own area. */
  name: string;
  signUpState: SignUpState | null;
  signedUpAt: Instant | null;
  presence: Presence;
  checkInAt: Instant | null;
  checkOutAt: Instant | null;
  role: string | null;
  recordId: string | null;
  recordState: RecordState | null;
  recordStateName: string | null;
  serviceMinutes: number | null;
  /** Of the planned time, in ‰; null where there is no record or no plan. */
  presencePerMille: number | null;
  /** How it is known that the person was there, in words; null where it is not recorded yet. */
  evidenceName: string | null;
  /** What somebody should look at, in words. */
  flagNames: string[];
  /** Checked in and not out yet. */
  insideSince: Instant | null;
}

export class RollView {
  activityId: string;
  activityName: string;
  activityState: ActivityState;
  slot: SlotView;
  items: RollLineView[];
  total: number;
  page: number;
  size: number;
}
