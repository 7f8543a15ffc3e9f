import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import {
  FREE_TIME,
  MEMBER_STATES,
  MEMBERSHIPS,
  MOST_CALLS_A_MONTH,
  type MemberMove,
  type Membership,
  type MemberState,
} from './member-registration.rules.js';

export class MemberProfile {
  /** Codes of the street's list. */
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @MaxLength(30, { each: true })
  skills: string[];

  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @MaxLength(30, { each: true })
  serviceKinds: string[];

  /** Weekday and part of the day: `6-MORNING`. */
  @IsArray() @ArrayMaxSize(28) @ArrayUnique() @Matches(FREE_TIME, { each: true })
  freeTimes: string[];

  /** How many calls a month I am ready for; 0 = none for the time being. */
  @IsInt() @Min(0) @Max(MOST_CALLS_A_MONTH)
  callsAMonth: number;
}

export class SubmitMemberRegistration extends MemberProfile {
  /** Where I live: a community, or better one of its grids or compounds. */
  @IsId()
  areaId: string;

  @IsOptional() @IsId()
  employerUnitId?: string;

  /** Where the unit is not on the list. */
  @IsOptional() @IsString() @MaxLength(120)
  employerName?: string;

  /** Only with the separate consent. */
  @IsOptional() @IsIn(MEMBERSHIPS)
  membership?: Membership;

  @IsOptional() @IsString() @MaxLength(60)
  partyOrgName?: string;

  /** The version of the consent's words that the page showed; without it nothing of membership is kept. */
  @IsOptional() @IsString() @MaxLength(20)
  membershipConsentVersion?: string;
}

export class MembershipView {
  membership: Membership;
  membershipName: string;
  partyOrgName: string;
}

export class MemberStepView {
  name: string;
  stateName: string;
  steppedAt: string;
  reason: string | null;
}

export class OwnRegistrationView {
  id: string;
  communityId: string;
  communityName: string;
  areaId: string;
  /** 东风社区 / 第一网格 */
  areaName: string;
  employerUnitId: string | null;
  employerName: string | null;
  state: MemberState;
  stateName: string;
  skills: string[];
  skillNames: string[];
  serviceKinds: string[];
  serviceKindNames: string[];
  /** `6-MORNING` … */
  freeTimes: string[];
  callsAMonth: number;
  /** My own, as I told it; null without consent. */
  membership: MembershipView | null;
  isMove: boolean;
  submittedAt: string;
  acceptedAt: string | null;
  closedAt: string | null;
  returnReason: string | null;
  closeReason: string | null;
  moves: MemberMove[];
  steps: MemberStepView[];
}

export class OwnRegistrationsView {
  /** What stands now. */
  current: OwnRegistrationView | null;
  /** A move to another community that is under way. */
  moving: OwnRegistrationView | null;
  past: OwnRegistrationView[];
  /** The unit whose list I confirmed, to start the form with. */
  employerUnitId: string | null;
  employerName: string | null;
}

export class RegistrationCommunityView {
  id: string;
  name: string;
  streetName: string;
}

export class RegistrationCommunitiesView {
  items: RegistrationCommunityView[];
}

export class RegistrationCommunityQuery {
  @IsOptional() @IsString() @MaxLength(60)
  q?: string;
}

export class EmployerQuery {
  @IsString() @MinLength(2) @MaxLength(60)
  q: string;
}

export class EmployerView {
  id: string;
  name: string;
  communityName: string;
}

export class EmployersView {
  items: EmployerView[];
}

export class RegistrationPlaceView {
  id: string;
  name: string;
  levelName: string;
}

export class TermView {
  code: string;
  name: string;
}

export class RegistrationConsentView {
  name: string;
  version: string;
  text: string;
}

/** What the form needs to know of a community. */
export class RegistrationFormView {
  community: RegistrationCommunityView;
  places: RegistrationPlaceView[];
  skills: TermView[];
  serviceKinds: TermView[];
  membershipConsent: RegistrationConsentView;
  /** Shown where the person has not confirmed as a volunteer: reporting in does that, too. */
  registerConsent: RegistrationConsentView | null;
}

export class SuggestForMember {
  @IsId()
  areaId: string;

  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(30, { each: true })
  skills: string[];

  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(30, { each: true })
  serviceKinds: string[];
}

export class SuggestedPostView {
  id: string;
  name: string;
  postTypeName: string;
  areaName: string;
  capacity: number;
  taken: number;
  reasons: string[];
}

export class SuggestionsView {
  gridId: string | null;
  gridName: string | null;
  gridReason: string;
  posts: SuggestedPostView[];
}

export class LeaveRegistration {
  @IsOptional() @IsString() @MaxLength(200)
  reason?: string;
}

// staff

export class MemberRegistrationQuery extends PageQuery {
  @IsOptional() @IsIn(MEMBER_STATES)
  state?: MemberState;

  @IsOptional() @IsId()
  areaId?: string;

  /** A skill's code. */
  @IsOptional() @IsString() @MaxLength(30)
  skill?: string;
}

/** Says nothing of party membership: that is looked at one by one, with a reason, and logged. */
export class MemberRegistrationView {
  id: string;
  name: string;
  mobileMasked: string | null;
  communityId: string;
  communityName: string;
  areaName: string;
  employerName: string | null;
  state: MemberState;
  stateName: string;
  skillNames: string[];
  serviceKindNames: string[];
  /** `6-MORNING` … */
  freeTimes: string[];
  callsAMonth: number;
  postNames: string[];
  /** Moves here from another community, or went there. */
  isMove: boolean;
  submittedAt: string;
  acceptedAt: string | null;
  closedAt: string | null;
  returnReason: string | null;
  closeReason: string | null;
  moves: MemberMove[];
}

export class MemberRegistrationDetailView extends MemberRegistrationView {
  steps: MemberStepView[];
  gridId: string | null;
  places: RegistrationPlaceView[];
}

export class MemberRegistrationPage {
  items: MemberRegistrationView[];
  total: number;
  page: number;
  size: number;
}

export class AcceptMemberRegistration {
  /** The grid or compound, where staff know better. */
  @IsOptional() @IsId()
  areaId?: string;
}

export class RegistrationReason {
  @IsString() @IsNotEmpty() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class ShownMembershipView {
  /** Null: the person has not consented. */
  membership: MembershipView | null;
}

