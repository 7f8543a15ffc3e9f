import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { CreditKind } from '@app/points/policies/policy.rules.js';
import { RECORD_STATES, type RecordFlag, type RecordState } from './service-record.rules.js';

export class ServiceRecordQuery extends PageQuery {
  @IsOptional() @IsIn(RECORD_STATES)
  state?: RecordState;

  /** Waits for confirmation and is over the ten working days, or will be within three. */
  @IsOptional() @IsIn(['late', 'soon'])
  due?: 'late' | 'soon';

  @IsOptional() @IsId()
  activityId?: string;

  @IsOptional() @IsId()
  volunteerId?: string;

  /** Served on or after this day. */
  @IsOptional() @IsDateOn()
  from?: DateOn;

  /** Served before this day. */
  @IsOptional() @IsDateOn()
  to?: DateOn;
}

export class OwnRecordQuery extends PageQuery {
  @IsOptional() @IsIn(RECORD_STATES)
  state?: RecordState;
}

export class ConfirmRecords {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(500) @IsId({ each: true })
  ids: string[];

  /** Where presence was too short for the policy: what share of the points is allowed, in ‰. */
  @IsOptional() @IsInt() @Min(0) @Max(1000)
  reviewedPerMille?: number | null;
}

export class RecordResult {
  id: string;
  outcome: 'confirmed' | 'first-approval' | 'refused';
  code: string | null;
  message: string | null;
}

export class ConfirmationResult {
  confirmed: number;
  /** Approved by the first of two people. */
  awaitingSecond: number;
  refused: number;
  results: RecordResult[];
}

export class CorrectRecord {
  /** Minutes really served. */
  @IsInt() @Min(1) @Max(1440)
  serviceMinutes: number;

  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  role?: string;

  @IsOptional() @IsInt() @Min(0) @Max(1000)
  reviewedPerMille?: number | null;

  /** A grade of the points policy; null takes it off. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  conduct?: string | null;

  /** Told to the volunteer. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class StateReason {
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class ServiceRecordView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors. */
  personName: string;
  communityId: string;
  activityId: string;
  activityName: string;
  slotId: string;
  servedOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  serviceMinutes: number;
  plannedMinutes: number | null;
  creditKind: CreditKind;
  creditKindName: string;
  role: string;
  roleName: string;
  state: RecordState;
  stateName: string;
  version: number;
  replacesId: string | null;
  /** Posted once it is final; before, what it would give. Null for a version that was taken back before it counted. */
  points: number | null;
  explanation: string[];
  /** What has to be decided before it can be confirmed. */
  needs: 'presence-review' | 'second-approval' | null;
  flags: RecordFlag[];
  flagNames: string[];
  /** What share of the planned time was served; null where no length was planned. */
  presencePercent: number | null;
  /** How it went, 1 to 5; null while nobody said. */
  quality: number | null;
  qualityName: string | null;
  conduct: string | null;
  conductName: string | null;
  /** The last day on which it is confirmed in time; null once it is, and where the year's calendar is not known. */
  dueOn: DateOn | null;
  /** The year that has to be announced before the last day can be told. */
  dueUnknownYear: number | null;
  isLate: boolean;
  /** The open objection to it. */
  appealId: string | null;
  recordedAt: Instant;
  confirmedAt: Instant | null;
  /** When it becomes final if nobody objects. */
  finalDueAt: Instant | null;
  finalAt: Instant | null;
  disputeReason: string | null;
  /** What staff answered when they kept the record. */
  upholdReason: string | null;
  reversalReason: string | null;
  correctionReason: string | null;
}

export class ServiceRecordPage {
  items: ServiceRecordView[];
  total: number;
  page: number;
  size: number;
}
