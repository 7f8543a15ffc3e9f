import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import {
  CALL_LEVELS,
  CALL_STATES,
  DECLINE_REASONS,
  LEAST_RESPOND_MINUTES,
  MEMBER_CIRCLES,
  MOST_ASKED_AT_ONCE,
  MOST_NEEDED,
  MOST_RESPOND_MINUTES,
  MOST_SERVED_MINUTES,
  RESPONSE_STATES,
  type ArrivalEvidence,
  type CallCircle,
  type CallLevel,
  type CallMove,
  type CallState,
  type CallStepKind,
  type DeclineReason,
  type MemberCircle,
  type ResponseState,
} from './call.rules.js';

export class CreateCall {
  @IsIn(CALL_LEVELS)
  level: CallLevel;

  /** The community, or one of its grids or compounds. */
  @IsId()
  areaId: string;

  /** Where exactly, as people would find it. */
  @IsString() @IsNotEmpty() @MaxLength(120)
  address: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  title: string;

  @IsOptional() @IsString() @MaxLength(500)
  detail?: string;

  /** What may be dangerous, and what to mind. */
  @IsString() @IsNotEmpty() @MaxLength(300)
  riskNote: string;

  /** A kind of service of the street's scheme. */
  @IsOptional() @Matches(/^[a-z][a-z0-9-]{0,29}$/)
  needKind?: string;

  /** Skills of the street's scheme. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @Matches(/^[a-z][a-z0-9-]{0,29}$/, { each: true })
  skills?: string[];

  @IsInt() @Min(1) @Max(MOST_NEEDED)
  neededCount: number;

  /** Left out: at once. */
  @IsOptional() @IsISO8601({ strict: true })
  startsAt?: string;

  /** Minutes to answer from the dispatch; left out, the level's. */
  @IsOptional() @IsInt() @Min(LEAST_RESPOND_MINUTES) @Max(MOST_RESPOND_MINUTES)
  respondMinutes?: number;
}

export class DispatchCall {
  @IsOptional() @IsIn(MEMBER_CIRCLES)
  circle?: MemberCircle;

  /** Those who were chosen from the list; left out, the first ones of it. */
  @IsOptional() @IsArray() @ArrayNotEmpty() @ArrayMaxSize(500) @ArrayUnique() @IsId({ each: true })
  registrationIds?: string[];

  /** How many of the list, where nobody was chosen; left out, as many as the level asks for each missing place. */
  @IsOptional() @IsInt() @Min(1) @Max(MOST_ASKED_AT_ONCE)
  count?: number;
}

export class CancelCall {
  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class HandleCall {
  @IsString() @MinLength(2) @MaxLength(300)
  result: string;
}

export class RateCall {
  @IsInt() @Min(1) @Max(5)
  stars: number;

  @IsOptional() @IsString() @MaxLength(300)
  note?: string;
}

export class RecordArrivals {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(200) @ArrayUnique() @IsId({ each: true })
  responseIds: string[];
}

export class CompleteResponse {
  /** Minutes really served, at most those since the arrival; left out, all of them. */
  @IsOptional() @IsInt() @Min(0) @Max(MOST_SERVED_MINUTES)
  servedMinutes?: number;
}

export class AcceptCall {
  /** About how many minutes the way takes. */
  @IsOptional() @IsInt() @Min(1) @Max(600)
  etaMinutes?: number;
}

export class DeclineCall {
  @IsIn(DECLINE_REASONS)
  reason: DeclineReason;

  @IsOptional() @IsString() @MaxLength(100)
  note?: string;
}

export class ArriveAtCall {
  /** What the picture on the spot holds, or the eight digits under it. */
  @IsString() @IsNotEmpty() @MaxLength(120)
  code: string;
}

export class CallQuery extends PageQuery {
  @IsOptional() @IsIn(CALL_STATES)
  state?: CallState;

  @IsOptional() @IsIn(CALL_LEVELS)
  level?: CallLevel;

  @IsOptional() @IsId()
  areaId?: string;

  /** Only those that want something done now. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  isWaiting?: boolean;
}

export class CallPeriodQuery {
  @IsOptional() @IsDateOn()
  from?: string;

  /** The first day that no longer counts. */
  @IsOptional() @IsDateOn()
  to?: string;

  @IsOptional() @IsId()
  areaId?: string;
}

export class CallTermsQuery {
  @IsId()
  areaId: string;
}

export class CallTermView {
  code: string;
  name: string;
}

/** The words in which a place says what it needs. */
export class CallTermsView {
  skills: CallTermView[];
  serviceKinds: CallTermView[];
}

export class SuggestionQuery {
  @IsOptional() @IsIn(MEMBER_CIRCLES)
  circle?: MemberCircle;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  size: number = 50;
}

export class ResponseQuery extends PageQuery {
  @IsOptional() @IsIn(RESPONSE_STATES)
  state?: ResponseState;
}

export class OwnCallQuery extends PageQuery {
  /** Only those that are not over. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  isOpen?: boolean;
}

export class CallCountsView {
  asked: number;
  waiting: number;
  accepted: number;
  reserve: number;
  declined: number;
  arrived: number;
  completed: number;
}

export class CallStepView {
  kind: CallStepKind;
  kindName: string;
  circleName: string | null;
  askedCount: number;
  reason: string | null;
  byName: string | null;
  at: string;
}

/** One call in a list. */
export class CallRowView {
  id: string;
  callNo: string;
  level: CallLevel;
  levelName: string;
  title: string;
  communityId: string;
  communityName: string;
  areaId: string;
  areaName: string;
  address: string;
  neededCount: number;
  acceptedCount: number;
  arrivedCount: number;
  askedCount: number;
  state: CallState;
  stateName: string;
  circleName: string | null;
  startsAt: string | null;
  openedAt: string;
  dispatchedAt: string | null;
  respondBy: string | null;
  /** The time to answer is over and somebody is still missing. */
  isLate: boolean;
  handledAt: string | null;
  rating: number | null;
}

export class CallPage {
  items: CallRowView[];
  total: number;
  page: number;
  size: number;
}

export class CallView extends CallRowView {
  detail: string | null;
  riskNote: string;
  needKind: string | null;
  needKindName: string | null;
  skills: string[];
  skillNames: string[];
  circle: CallCircle | null;
  firstCircle: MemberCircle;
  respondMinutes: number;
  widenAt: string | null;
  counts: CallCountsView;
  result: string | null;
  ratingNote: string | null;
  ratedAt: string | null;
  closedAt: string | null;
  cancelReason: string | null;
  activityId: string | null;
  openedByName: string;
  moves: CallMove[];
  steps: CallStepView[];
}

export class SuggestedView {
  registrationId: string;
  name: string;
  nearness: number;
  isFree: boolean | null;
  load: number;
  why: string[];
}

export class LeftOutView {
  registrationId: string;
  name: string;
  reason: string;
}

export class SuggestionView {
  circle: MemberCircle;
  circleName: string;
  /** How many could be asked in this circle. */
  total: number;
  /** How many would be asked if nobody chooses. */
  toAsk: number;
  items: SuggestedView[];
  leftOutTotal: number;
  leftOut: LeftOutView[];
}

export class CallResponseView {
  id: string;
  name: string;
  communityName: string;
  state: ResponseState;
  stateName: string;
  circleName: string;
  why: string[];
  askedAt: string;
  answeredAt: string | null;
  etaMinutes: number | null;
  declineReasonName: string | null;
  declineNote: string | null;
  arrivedAt: string | null;
  arrivalEvidence: ArrivalEvidence | null;
  arrivalEvidenceName: string | null;
  doneAt: string | null;
  servedMinutes: number | null;
  serviceRecordId: string | null;
  noRecordReason: string | null;
}

export class CallResponsePage {
  items: CallResponseView[];
  total: number;
  page: number;
  size: number;
}

export class ArrivalCodeView {
  code: string;
  typed: string;
  from: string;
  until: string;
}

/** A call as the member sees it. */
export class OwnCallView {
  id: string;
  level: CallLevel;
  levelName: string;
  title: string;
  detail: string | null;
  riskNote: string;
  communityName: string;
  areaName: string;
  address: string;
  startsAt: string | null;
  respondBy: string;
  neededCount: number;
  acceptedCount: number;
  callState: CallState;
  /** Answers are still taken. */
  isOpen: boolean;
  state: ResponseState;
  stateName: string;
  why: string[];
  askedAt: string;
  answeredAt: string | null;
  declineReasonName: string | null;
  arrivedAt: string | null;
  doneAt: string | null;
  servedMinutes: number | null;
  serviceRecordId: string | null;
  noRecordReason: string | null;
  /** Whom to phone in the community. */
  servicePhone: string | null;
  /** Another call the member is on the way to; saying yes here gives that one up. */
  givesUpTitle: string | null;
}

export class OwnCallPage {
  items: OwnCallView[];
  total: number;
  page: number;
  size: number;
}

/** A community's calls in a period. */
export class CallTotalsRowView {
  communityId: string;
  communityName: string;
  calls: number;
  urgent: number;
  filled: number;
  handled: number;
  waiting: number;
  asked: number;
  came: number;
  servedMinutes: number;
  /** Median minutes from the dispatch to the first yes; null without one. */
  firstAnswerMinutes: number | null;
  /** Mean of the ratings in hundredths of a star; null without one. */
  ratingCenti: number | null;
}

export class CallTotalsView {
  from: string;
  to: string;
  rows: CallTotalsRowView[];
}
