import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import type { CheckInFlag, Direction } from './check-in.rules.js';

// Named, because the description of the API is not made of negative literals.
export const SOUTH_POLE = -90_000_000;
export const DATE_LINE_WEST = -180_000_000;

/** One point, asked for once and with consent; only the distance to the place is kept. */
export class PositionInput {
  /** Millionths of a degree, as the phone says (WGS-84). */
  @IsInt() @Min(SOUTH_POLE) @Max(90_000_000)
  latMicro: number;

  @IsInt() @Min(DATE_LINE_WEST) @Max(180_000_000)
  lngMicro: number;
}

export class CreateCheckIn {
  /** What the picture code holds. */
  @IsOptional() @IsString() @MaxLength(80)
  code?: string | null;

  /** Or the eight digits under it. */
  @IsOptional() @Matches(/^\d{8}$/, { message: '签到码应为 8 位数字' })
  typed?: string | null;

  /** Or the slot, for checking in by position alone. */
  @IsOptional() @IsId()
  slotId?: string | null;

  @IsOptional() @ValidateNested() @Type(() => PositionInput)
  position?: PositionInput | null;

  /** Left out, whichever fits. */
  @IsOptional() @IsIn(['IN', 'OUT'])
  direction?: Direction | null;

  /** A random number that this browser made up for itself; only a hash of it is kept. */
  @IsOptional() @IsString() @Matches(/^[A-Za-z0-9-]{16,64}$/, { message: '设备编号格式不对' })
  deviceId?: string | null;

  /** A ticket: the code was scanned without signal and is handed in later. */
  @IsOptional() @IsBoolean()
  isOffline?: boolean | null;

  /** What the phone's clock said when the code was scanned. */
  @IsOptional() @IsISO8601()
  deviceAt?: Instant | null;
}

export class CheckInResultView {
  direction: Direction;
  slotId: string;
  activityName: string;
  venue: string | null;
  checkInAt: Instant;
  checkOutAt: Instant | null;
  /** By what it was proved. */
  evidenceKind: EvidenceKind;
  flags: CheckInFlag[];
  flagNames: string[];
  plannedMinutes: number | null;
  /** Whole minutes in this slot so far, up to now for whoever is still in. */
  minutesSoFar: number;
  /** Of the planned time, in ‰; null where there is no plan. */
  presencePerMille: number | null;
  /** After checking out: what the points policy would give; null before, or where it cannot be said. */
  expectedPoints: number | null;
  /** Why so many, in words. */
  expectedWords: string[];
  /** After checking out: what counts already, final minutes and points. */
  totalMinutes: number | null;
  totalPoints: number | null;
}

export class OwnSlotView {
  slotId: string;
  activityName: string;
  venue: string | null;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  /** When check-in opens and until when it is possible. */
  opensAt: Instant;
  outUntil: Instant;
  isSignedUp: boolean;
  /** Null: has not come yet. */
  checkInAt: Instant | null;
  checkOutAt: Instant | null;
  /** Whether a position may be used: a place is set, and the person agreed to it. */
  canUsePosition: boolean;
}

export class OwnCheckInsView {
  now: Instant;
  /** Where the person is in now; null when nowhere. */
  open: OwnSlotView | null;
  /** What else is on today: signed up for, or been at. */
  today: OwnSlotView[];
}

export class PersonalCodeView {
  /** What the picture holds. */
  code: string;
  name: string;
  volunteerNo: string;
  now: Instant;
  /** A new one is needed from then on. */
  until: Instant;
}
