import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import type { CheckInFlag, Direction } from './check-in.rules.js';
import { PositionInput } from './check-in.wire.js';

export class LedSlotQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000)
  page: number = 1;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  size: number = 20;
}

export class LedSlotView {
  id: string;
  activityId: string;
  activityName: string;
  venue: string | null;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number | null;
  opensAt: Instant;
  inUntil: Instant;
  outUntil: Instant;
  isOpen: boolean;
  isOver: boolean;
  /** Signed up and taken. */
  expectedCount: number;
  /** There now. */
  inCount: number;
  /** Came and left. */
  outCount: number;
  /** Times in and out that are not on the roll yet. */
  unsettledCount: number;
  rollTakenAt: Instant | null;
  /** Whether a place for checking in by position is set. */
  hasPlace: boolean;
}

export class LedSlotPage {
  items: LedSlotView[];
  total: number;
  page: number;
  size: number;
}

export class SlotCodeView {
  /** What the picture holds. */
  code: string;
  /** Eight digits for phones whose camera does not work. */
  typed: string;
  from: Instant;
  until: Instant;
}

export class SlotCodesView {
  now: Instant;
  /** The present one first, then the one after it. */
  codes: SlotCodeView[];
  inCount: number;
  expectedCount: number;
}

export type LiveState = 'IN' | 'OUT' | 'MISSING';

export class LivePersonView {
  volunteerId: string;
  /** Masked for minors. */
  name: string;
  volunteerNo: string;
  state: LiveState;
  isSignedUp: boolean;
  checkInAt: Instant | null;
  checkOutAt: Instant | null;
  evidenceKind: EvidenceKind | null;
  flags: CheckInFlag[];
  flagNames: string[];
  minutesSoFar: number;
}

export class LiveListView {
  now: Instant;
  slot: LedSlotView;
  people: LivePersonView[];
  /** More people than are shown. */
  isCut: boolean;
}

export class TickPerson {
  /** What the volunteer's phone shows … */
  @IsOptional() @IsString() @MaxLength(80)
  personalCode?: string | null;

  /** … or who it is, with why there is no code. */
  @IsOptional() @IsId()
  volunteerId?: string | null;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200)
  reason?: string | null;

  @IsIn(['IN', 'OUT'])
  direction: Direction;
}

export class TickView {
  volunteerId: string;
  name: string;
  direction: Direction;
  checkInAt: Instant;
  checkOutAt: Instant | null;
  minutesSoFar: number;
  flags: CheckInFlag[];
  flagNames: string[];
}

export class CheckOutMany {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(500) @IsId({ each: true })
  volunteerIds: string[];
}

export class CheckOutLine {
  volunteerId: string;
  outcome: 'out' | 'unchanged' | 'refused';
  code: string | null;
  message: string | null;
}

export class CheckOutResult {
  out: number;
  unchanged: number;
  refused: number;
  results: CheckOutLine[];
}

export class SettleSlot {
  /** People who signed up and did not come, as the leader says. Whoever is not named stays unrecorded. */
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsId({ each: true })
  absentVolunteerIds?: string[] | null;
}

export class SettlementResult {
  /** New service records that wait for confirmation. */
  recorded: number;
  /** Everybody who was there, those settled before included. */
  presentCount: number;
  /** Confirmed before: only a correction helps. */
  refused: number;
  absent: number;
  /** People who forgot to check out. */
  autoClosed: number;
}

export class SetPlace extends PositionInput {}

export class FindPersonQuery {
  /** The whole name, or the volunteer number. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  q: string;
}

export class FoundPersonView {
  volunteerId: string;
  name: string;
  volunteerNo: string;
}
