import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import type { ActivityState } from '../activities/activity.rules.js';
import { SIGN_UP_STATES, type SignUpEnd, type SignUpState } from './sign-up.rules.js';

/** The signed-in person wants to come. */
export class CreateOwnSignUp {
  @IsId()
  slotId: string;

  /** Anything the organisers should know. */
  @IsOptional() @IsString() @MaxLength(200)
  note?: string | null;
}

/** Staff write down the wish of a person who cannot do it alone; nobody is signed up unasked (志愿服务条例 25). */
export class CreateSignUp {
  @IsId()
  volunteerId: string;

  /** Why the person does not do it alone: no phone, cannot read … */
  @IsString() @IsNotEmpty() @MaxLength(200)
  onBehalfReason: string;

  /** How and when the person asked for it. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  onBehalfNote: string;
}

export class CancelOwnSignUp {
  @IsOptional() @IsString() @MaxLength(300)
  reason?: string | null;
}

export class SignUpReason {
  @IsString() @IsNotEmpty() @MaxLength(300)
  reason: string;
}

export class ApproveSignUps {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @IsId({ each: true })
  ids: string[];
}

export class DeclineSignUps extends ApproveSignUps {
  /** For the person; an end of sentence is not needed. */
  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

export class DecisionView {
  approved: number;
  waitlisted: number;
  declined: number;
  refused: number;
  results: DecisionLineView[];
}

export class DecisionLineView {
  id: string;
  state: SignUpState | null;
  stateName: string | null;
  code: string | null;
  message: string | null;
}

export class SignUpQuery extends PageQuery {
  @IsOptional() @IsIn(SIGN_UP_STATES)
  state?: SignUpState;

  @IsOptional() @IsId()
  slotId?: string;

  @IsOptional() @IsId()
  activityId?: string;

  /** 1: of slots that are still to come. */
  @IsOptional() @IsIn(['1'])
  ahead?: '1';
}

export class ConditionView {
  name: string;
  isMet: boolean;
  text: string;
}

export class SignUpRowView {
  id: string;
  slotId: string;
  activityId: string;
  activityName: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors and for people outside the reader's own area. */
  name: string;
  state: SignUpState;
  stateName: string;
  signedUpAt: Instant | null;
  queueNo: number | null;
  note: string | null;
  reason: string | null;
  onBehalfReason: string | null;
  onBehalfNote: string | null;
  endKind: SignUpEnd | null;
  cancelledLate: boolean;
  excusedAt: Instant | null;
  excuseReason: string | null;
  conditions: ConditionView[];
  /** Unexcused no-shows of the last 180 days. */
  noShowCount: number;
}

export class SignUpPage {
  items: SignUpRowView[];
  total: number;
  page: number;
  size: number;
}

export class SignUpStepView {
  state: SignUpState;
  stateName: string;
  /** Null: a rule did it. */
  byName: string | null;
  reason: string | null;
  at: Instant;
}

export class OwnSignUpView {
  id: string;
  slotId: string;
  activityId: string;
  activityName: string;
  activityState: ActivityState;
  category: string | null;
  venue: string | null;
  riskNote: string | null;
  contactName: string | null;
  contactPhone: string | null;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number | null;
  state: SignUpState;
  stateName: string;
  reason: string | null;
  endKind: SignUpEnd | null;
  cancelledLate: boolean;
  excusedAt: Instant | null;
  signedUpAt: Instant | null;
  onBehalfReason: string | null;
  /** Place on the waiting list, from 1; null for those who do not wait. */
  waitingPlace: number | null;
  /** Until then cancelling is in time. */
  cancelUntil: Instant;
  canCancel: boolean;
  /** Cancelling now would be noted as late. */
  isCancelLate: boolean;
  isOver: boolean;
}

export class OwnScheduleView {
  /** Soonest first. */
  ahead: OwnSignUpView[];
  /** Latest first, at most fifty. */
  past: OwnSignUpView[];
  pause: SignUpPauseView | null;
  /** When no-shows pause the sign-up, in words. */
  pauseRule: string;
}

export class SignUpPauseView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  name: string;
  fromAt: Instant;
  untilAt: Instant;
  reason: string;
  liftedAt: Instant | null;
  liftReason: string | null;
  isOpen: boolean;
}

export class SignUpPausePage {
  items: SignUpPauseView[];
  total: number;
  page: number;
  size: number;
}

export class SignUpPauseQuery extends PageQuery {
  /** 1: only those that hold now. */
  @IsOptional() @IsIn(['1'])
  open?: '1';
}

export class PublishSignUpRule {
  @IsId()
  streetId: string;

  @IsDateOn()
  effectiveOn: DateOn;

  /** 0: no-shows never pause. */
  @IsInt() @Min(0) @Max(20)
  noShows: number;

  @IsInt() @Min(1) @Max(730)
  withinDays: number;

  @IsInt() @Min(1) @Max(365)
  pauseDays: number;
}

export class SignUpRuleView {
  /** Null: what holds where nobody has published a rule. */
  id: string | null;
  streetId: string;
  effectiveOn: DateOn | null;
  noShows: number;
  withinDays: number;
  pauseDays: number;
  text: string;
  isInForce: boolean;
}

/** Which activities somebody would like to see. */
export class OpenActivityQuery extends PageQuery {
  @IsOptional() @IsDateOn()
  from?: DateOn;

  /** Before this day. */
  @IsOptional() @IsDateOn()
  to?: DateOn;

  @IsOptional() @IsString() @MaxLength(60)
  category?: string;

  @IsOptional() @IsId()
  communityId?: string;

  /** 1: with places left and open for sign-up. */
  @IsOptional() @IsIn(['1'])
  open?: '1';

  /** 1: easy for old people. */
  @IsOptional() @IsIn(['1'])
  elder?: '1';
}

export class OwnActivityQuery extends OpenActivityQuery {
  /** 1: in my own grid. */
  @IsOptional() @IsIn(['1'])
  near?: '1';

  /** 1: asks for no skill, or for one of mine. */
  @IsOptional() @IsIn(['1'])
  skilled?: '1';
}

export class OpenActivityRowView {
  id: string;
  name: string;
  category: string | null;
  brandName: string | null;
  communityName: string;
  /** The grid or compound it is for; null: the whole community. */
  areaName: string | null;
  organisingUnit: string | null;
  venue: string | null;
  elderFriendly: boolean;
  insuranceRequired: boolean;
  skills: string[];
  ages: string | null;
  /** The next time that fits the question. */
  slotId: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  capacity: number | null;
  /** Null: no limit. */
  placesLeft: number | null;
  waitlistedCount: number;
  isOpen: boolean;
  /** Further times to come. */
  moreSlots: number;
  /** The reader's own sign-up for the shown time; null for strangers and those who have none. */
  mine: SignUpState | null;
  mineName: string | null;
}

export class OpenActivityPage {
  items: OpenActivityRowView[];
  total: number;
  page: number;
  size: number;
  /** The categories there are now. */
  categories: string[];
}

export class OpenSlotView {
  id: string;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number | null;
  capacity: number | null;
  placesLeft: number | null;
  waitlistedCount: number;
  signUpUntil: Instant;
  cancelUntil: Instant;
  isCancelled: boolean;
  isOver: boolean;
  isOpen: boolean;
  /** Why nobody can sign up now, in words. */
  closedText: string | null;
}

export class OpenActivityFacts {
  id: string;
  name: string;
  nature: string;
  natureName: string;
  earnsHours: boolean;
  category: string | null;
  brandName: string | null;
  pairingNote: string | null;
  description: string | null;
  communityId: string;
  communityName: string;
  areaName: string | null;
  organisingUnit: string | null;
  venue: string | null;
  riskNote: string | null;
  insuranceRequired: boolean;
  insuranceNote: string | null;
  insuranceConfirmed: boolean;
  ages: string | null;
  skills: string[];
  elderFriendly: boolean;
  contactName: string | null;
  contactPhone: string | null;
  needsApproval: boolean;
  state: ActivityState;
  stateName: string;
  cancelReason: string | null;
}

export class OpenActivityView extends OpenActivityFacts {
  slots: OpenSlotView[];
}

export class OwnOpenSlotView extends OpenSlotView {
  /** The reader's sign-up; null where there is none. */
  signUpId: string | null;
  signUpState: SignUpState | null;
  signUpStateName: string | null;
  waitingPlace: number | null;
  /** Why the reader cannot sign up; null where it is possible. */
  refusalCode: string | null;
  refusalText: string | null;
}

export class OwnActivityView extends OpenActivityFacts {
  slots: OwnOpenSlotView[];
}

export class ExcuseSignUp extends SignUpReason {
  /** False takes an excuse back. */
  @IsOmissible() @IsBoolean()
  excused?: boolean;
}

/** The address of one's own calendar; whoever has it can read the schedule. */
export class CalendarFeedView {
  /** On this site; null while there is none. */
  path: string | null;
  createdAt: Instant | null;
}
