import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { SERVICE_NATURES, type ServiceNature } from '@app/points/policies/policy.rules.js';
import {
  ACTIVITY_STATES,
  APPROVAL_MODES,
  type ActivityMove,
  type ActivityState,
  type ApprovalMode,
} from './activity.rules.js';
import { RECURRENCE_RHYTHMS, type RecurrenceRhythm } from './recurrence.rules.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Days that somebody plans or remembers: arithmetic on them stays within four-digit years. */
const IsPlannedOn = (): PropertyDecorator => Matches(/^(19|20|21)\d\d-/, { message: '年份应在 1900 到 2199 之间' });

export class CreateSlot {
  @IsDateOn() @IsPlannedOn()
  startOn: DateOn;

  /** 09:00, on a Shanghai clock. */
  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 09:00' })
  startTime?: string | null;

  /** An end that is not later than the start is on the next day. */
  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 11:30' })
  endTime?: string | null;

  /** Left out, it is the time from start to end. */
  @IsOptional() @IsInt() @Min(1) @Max(1440)
  plannedMinutes?: number | null;

  /** Left out: no limit. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  capacity?: number | null;

  /** Who leads it: a volunteer of the community … */
  @IsOptional() @IsId()
  leaderVolunteerId?: string | null;

  /** … or a member of staff, by account. */
  @IsOptional() @IsId()
  leaderAccountId?: string | null;
}

/** What is left out stays as it is; null takes it away. Times can be changed until it starts or the roll is taken. */
export class ChangeSlot {
  @IsOmissible() @IsDateOn() @IsPlannedOn()
  startOn?: DateOn;

  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 09:00' })
  startTime?: string | null;

  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 11:30' })
  endTime?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(1440)
  plannedMinutes?: number | null;

  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  capacity?: number | null;

  @IsOptional() @IsId()
  leaderVolunteerId?: string | null;

  @IsOptional() @IsId()
  leaderAccountId?: string | null;
}

/** Weekly or monthly: makes a slot for every day that the rule gives and that has none yet. */
export class CreateRecurrence {
  @IsIn(RECURRENCE_RHYTHMS)
  rhythm: RecurrenceRhythm;

  /** Every so many weeks or months. */
  @IsOmissible() @IsInt() @Min(1) @Max(12)
  every?: number;

  @IsDateOn() @IsPlannedOn()
  fromOn: DateOn;

  /** The last day that may be taken. */
  @IsDateOn() @IsPlannedOn()
  untilOn: DateOn;

  /** For WEEKLY: 1 is Monday, 7 is Sunday. Left out: the weekday of `fromOn`. */
  @IsOmissible() @IsArray() @ArrayMaxSize(7) @IsInt({ each: true }) @Min(1, { each: true }) @Max(7, { each: true })
  weekdays?: number[];

  @IsOmissible() @IsBoolean()
  skipHolidays?: boolean;

  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 09:00' })
  startTime?: string | null;

  @IsOptional() @Matches(CLOCK, { message: '时间应写成如 11:30' })
  endTime?: string | null;

  @IsOptional() @IsInt() @Min(1) @Max(1440)
  plannedMinutes?: number | null;

  @IsOptional() @IsInt() @Min(1) @Max(1_000_000)
  capacity?: number | null;

  @IsOptional() @IsId()
  leaderVolunteerId?: string | null;

  @IsOptional() @IsId()
  leaderAccountId?: string | null;
}

export class CopyActivity {
  /** The day of the first slot of the copy; the others keep their distance from it. */
  @IsDateOn() @IsPlannedOn()
  firstOn: DateOn;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(200)
  name?: string;
}

export class ActivityDescription {
  @IsOptional() @IsString() @MaxLength(60)
  category?: string | null;

  @IsOptional() @IsString() @MaxLength(5_000)
  description?: string | null;

  @IsOptional() @IsString() @MaxLength(200)
  organisingUnit?: string | null;

  /** Person in charge. */
  @IsOptional() @IsString() @MaxLength(100)
  leader?: string | null;

  @IsOptional() @IsString() @MaxLength(500)
  venue?: string | null;

  /** What could happen to volunteers, and what is done about it; needed before publishing. */
  @IsOptional() @IsString() @MaxLength(500)
  riskNote?: string | null;

  /** Emergency service; the points policy may weigh it. */
  @IsOmissible() @IsBoolean()
  emergency?: boolean;

  /** The grid or compound it is for; left out, the whole community. */
  @IsOptional() @IsId()
  areaId?: string | null;

  /** The partner unit that organises it, where it is one of the register. */
  @IsOptional() @IsId()
  organisingUnitId?: string | null;

  @IsOptional() @IsId()
  brandId?: string | null;

  /** Items of the brand's checklist that have been seen to. */
  @IsOmissible() @IsArray() @ArrayMaxSize(30) @IsString({ each: true }) @MaxLength(200, { each: true })
  brandChecks?: string[];

  /** Bodily danger is possible: insurance has to be confirmed before publishing, and minors cannot sign up. */
  @IsOmissible() @IsBoolean()
  insuranceRequired?: boolean;

  /** Which insurance, shown to everybody. */
  @IsOptional() @IsString() @MaxLength(300)
  insuranceNote?: string | null;

  /** True: I have seen that the insurance is in force. Kept with who and when. */
  @IsOmissible() @IsBoolean()
  insuranceConfirmed?: boolean;

  @IsOptional() @IsInt() @Min(0) @Max(120)
  minAge?: number | null;

  @IsOptional() @IsInt() @Min(0) @Max(120)
  maxAge?: number | null;

  /** One of these is enough; people without wait for somebody to look. */
  @IsOmissible() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true })
  skills?: string[];

  @IsOmissible() @IsBoolean()
  elderFriendly?: boolean;

  /** Whom people may call; shown to everybody. */
  @IsOptional() @IsString() @MaxLength(60)
  contactName?: string | null;

  @IsOptional() @IsString() @Matches(/^[0-9+() -]{5,30}$/, { message: '电话只能含数字、加号、括号、空格和横线' })
  contactPhone?: string | null;

  @IsOmissible() @IsIn(APPROVAL_MODES)
  approvalMode?: ApprovalMode;

  /** Sign-up closes so many hours before a slot starts. */
  @IsOmissible() @IsInt() @Min(0) @Max(720)
  signUpLeadHours?: number;

  /** Cancelling later than so many hours before the start is noted as late. */
  @IsOmissible() @IsInt() @Min(0) @Max(720)
  cancelLeadHours?: number;
}

export class CreateActivity extends ActivityDescription {
  @IsId()
  communityId: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  name: string;

  @IsIn(SERVICE_NATURES)
  nature: ServiceNature;

  @IsOptional() @IsString() @MaxLength(60)
  externalNo?: string | null;

  @IsOptional() @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => CreateSlot)
  slots?: CreateSlot[];
}

export class ChangeActivity extends ActivityDescription {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(200)
  name?: string;
}

export class CancelActivity {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

/** What somebody should look at: sign-ups to decide, a roll that nobody took, records to confirm. */
export const ACTIVITY_NEEDS = ['approval', 'roll', 'records'] as const;
export type ActivityNeed = (typeof ACTIVITY_NEEDS)[number];

export class ActivityQuery extends PageQuery {
  @IsOptional() @IsIn(ACTIVITY_STATES)
  state?: ActivityState;

  @IsOptional() @IsIn(SERVICE_NATURES)
  nature?: ServiceNature;

  /** Takes place on or after this day. */
  @IsOptional() @IsDateOn()
  from?: DateOn;

  /** Takes place before this day. */
  @IsOptional() @IsDateOn()
  to?: DateOn;

  @IsOptional() @IsId()
  brandId?: string;

  @IsOptional() @IsIn(ACTIVITY_NEEDS)
  needs?: ActivityNeed;
}

/** A part of the calendar; at most six weeks. */
export class SlotQuery {
  @IsDateOn()
  from: DateOn;

  @IsDateOn()
  to: DateOn;
}

export class CalendarSlotView {
  id: string;
  activityId: string;
  activityName: string;
  state: ActivityState;
  stateName: string;
  category: string | null;
  venue: string | null;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  capacity: number | null;
  takenCount: number;
  appliedCount: number;
  waitlistedCount: number;
  cancelledAt: Instant | null;
  rollTakenAt: Instant | null;
}

export class CalendarView {
  items: CalendarSlotView[];
  /** There were more than fit. */
  isCut: boolean;
}

/** What the board counts, each the size of a filtered list. */
export class ActivityCountsView {
  draft: number;
  open: number;
  running: number;
  approval: number;
  roll: number;
  records: number;
}

export class ActivityRowView {
  id: string;
  communityId: string;
  externalNo: string | null;
  name: string;
  nature: ServiceNature;
  natureName: string;
  category: string | null;
  organisingUnit: string | null;
  venue: string | null;
  state: ActivityState;
  stateName: string;
  firstOn: DateOn | null;
  lastOn: DateOn | null;
  brandName: string | null;
  slotCount: number;
  signUpCount: number;
  /** Sign-ups that wait for a decision. */
  appliedCount: number;
  waitlistedCount: number;
  /** Places of the slots that are still to come, together; null where one of them has no limit. */
  capacity: number | null;
  takenCount: number;
  presentCount: number;
  /** Slots that are over and whose roll nobody took. */
  rollMissingCount: number;
  pendingRecordCount: number;
}

export class ActivityPage {
  items: ActivityRowView[];
  total: number;
  page: number;
  size: number;
}

export class SlotView {
  id: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number | null;
  capacity: number | null;
  leaderVolunteerId: string | null;
  leaderAccountId: string | null;
  leaderName: string | null;
  signUpUntil: Instant;
  cancelUntil: Instant;
  cancelledAt: Instant | null;
  cancelReason: string | null;
  /** Null: nobody took the roll, so nobody is absent. */
  rollTakenAt: Instant | null;
  signUpCount: number;
  takenCount: number;
  appliedCount: number;
  waitlistedCount: number;
  /** Null: no limit. */
  placesLeft: number | null;
  presentCount: number;
  absentCount: number;
  pendingRecordCount: number;
  confirmedRecordCount: number;
  finalRecordCount: number;
}

export class ActivityView {
  id: string;
  communityId: string;
  externalNo: string | null;
  name: string;
  nature: ServiceNature;
  natureName: string;
  category: string | null;
  description: string | null;
  organisingUnit: string | null;
  leader: string | null;
  venue: string | null;
  riskNote: string | null;
  emergency: boolean;
  areaId: string | null;
  areaName: string | null;
  organisingUnitId: string | null;
  brandId: string | null;
  brandName: string | null;
  brandChecks: string[];
  insuranceRequired: boolean;
  insuranceNote: string | null;
  insuranceConfirmedAt: Instant | null;
  insuranceConfirmedByName: string | null;
  minAge: number | null;
  maxAge: number | null;
  skills: string[];
  elderFriendly: boolean;
  contactName: string | null;
  contactPhone: string | null;
  approvalMode: ApprovalMode;
  signUpLeadHours: number;
  cancelLeadHours: number;
  copiedFromId: string | null;
  state: ActivityState;
  stateName: string;
  publishedAt: Instant | null;
  cancelReason: string | null;
  /** What is missing before it can be published, in words; empty when nothing is. */
  gaps: string[];
  /** Steps that can be taken now. */
  moves: ActivityMove[];
  slots: SlotView[];
}
