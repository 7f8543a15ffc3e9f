import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { DateOn } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { MEETING_STATES, PRESENCES, type AgendaItem, type MeetingMove, type MeetingState, type Presence } from './joint-meeting.rules.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class AgendaLine implements AgendaItem {
  @IsString() @IsNotEmpty() @MaxLength(200)
  title: string;

  @IsOptional() @IsString() @MaxLength(60)
  speaker: string | null;
}

export class CreateMeeting {
  @IsId()
  communityId: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  title: string;

  @IsDateOn()
  heldOn: DateOn;

  /** 09:00, on a Shanghai clock. */
  @Matches(CLOCK, { message: '时间应写成如 09:00' })
  startTime: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  place: string;

  /** Who chairs it. */
  @IsOptional() @IsString() @MaxLength(60)
  chair?: string | null;

  @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => AgendaLine)
  agenda: AgendaLine[];

  /** The units that are invited. */
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsId({ each: true })
  unitIds: string[];

  /** It is one consultation with each unit that comes, once both sides have spoken. */
  @IsOmissible() @IsBoolean()
  asConsultation?: boolean;
}

export class ChangeMeeting {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(200)
  title?: string;

  @IsOmissible() @IsDateOn()
  heldOn?: DateOn;

  @IsOmissible() @Matches(CLOCK, { message: '时间应写成如 09:00' })
  startTime?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(200)
  place?: string;

  @IsOptional() @IsString() @MaxLength(60)
  chair?: string | null;

  @IsOmissible() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => AgendaLine)
  agenda?: AgendaLine[];

  @IsOmissible() @IsBoolean()
  asConsultation?: boolean;
}

export class AttendanceLine {
  @IsId()
  unitId: string;

  @IsIn(PRESENCES)
  presence: Presence;

  @IsOptional() @IsString() @MaxLength(60)
  attendeeName?: string | null;

  /** 院长、大党委兼职委员 */
  @IsOptional() @IsString() @MaxLength(60)
  attendeeTitle?: string | null;

  /** Why excused. */
  @IsOptional() @IsString() @MaxLength(200)
  reason?: string | null;
}

/** The meeting took place: who came. */
export class HoldMeeting {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => AttendanceLine)
  attendances: AttendanceLine[];
}

export class CorrectAttendance extends AttendanceLine {
  /** Why it is corrected. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  why: string;
}

export class ExcuseUnit {
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class WriteMinutes {
  @IsString() @IsNotEmpty() @MaxLength(10_000)
  minutes: string;
}

export class CancelMeeting {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class MeetingQuery extends PageQuery {
  @IsOptional() @IsIn(MEETING_STATES)
  state?: MeetingState;
}

export class AgendaLineView implements AgendaItem {
  title: string;
  speaker: string | null;
}

export class AttendanceView {
  unitId: string;
  unitName: string;
  presence: Presence | 'INVITED';
  presenceName: string;
  attendeeName: string | null;
  attendeeTitle: string | null;
  reason: string | null;
  /** The consultation that came of it. */
  roundId: string | null;
}

export class MeetingRowView {
  id: string;
  communityId: string;
  communityName: string;
  title: string;
  heldOn: DateOn;
  startTime: string;
  place: string;
  state: MeetingState;
  stateName: string;
  asConsultation: boolean;
  attendanceText: string;
  hasMinutes: boolean;
  /** Of my unit; null for staff. */
  myPresence: Presence | 'INVITED' | null;
  myPresenceName: string | null;
}

export class MeetingPage {
  items: MeetingRowView[];
  total: number;
  page: number;
  size: number;
}

export class MeetingView extends MeetingRowView {
  chair: string | null;
  agenda: AgendaLineView[];
  minutes: string | null;
  minutesFileName: string | null;
  cancelReason: string | null;
  /** Staff see every unit, a liaison the own one. */
  attendances: AttendanceView[];
  /** Steps that can be taken now. */
  moves: MeetingMove[];
}
