import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import {
  BRINGINGS,
  PARTNER_STATES,
  PARTNER_TYPES,
  type Bringing,
  type PartnerMove,
  type PartnerState,
  type PartnerType,
  type ReviewStanding,
} from './partner.rules.js';

/** What every application says, whoever writes it down. */
class PartnerFacts {
  @IsId()
  communityId: string;

  @IsIn(PARTNER_TYPES)
  partnerType: PartnerType;

  /** Of the shop, firm or organisation; for a person, the person's own. */
  @IsString() @IsNotEmpty() @MaxLength(120)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  contactName: string;

  @IsString() @IsNotEmpty() @MaxLength(30)
  mobile: string;

  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(5) @ArrayUnique() @IsIn(BRINGINGS, { each: true })
  brings: Bringing[];

  /** What exactly, how much, when. */
  @IsString() @IsNotEmpty() @MaxLength(500)
  bringsText: string;

  /** What they hope for in return. */
  @IsOptional() @IsString() @MaxLength(300)
  wishes?: string;

  /** Separate consent to stand on the public wall; leaving it out or false costs nothing. */
  @IsOptional() @IsBoolean()
  agreesToPublication?: boolean;
}

/** From the public page. */
export class ApplyAsPartner extends PartnerFacts {
  /** The version of the privacy notice that was shown. */
  @IsString() @IsNotEmpty() @MaxLength(30)
  noticeVersion: string;

  @IsBoolean()
  agreesToNotice: boolean;

  /** Invisible on the page: only programs fill it in. */
  @IsOptional() @IsString() @MaxLength(200)
  website?: string;
}

/** From a signed paper form, typed in by staff. */
export class RegisterPartner extends PartnerFacts {
  /** Where the signed form is kept. */
  @IsString() @MinLength(2) @MaxLength(120)
  evidence: string;
}

export class AppliedView {
  /** For looking up, withdrawing and changing the consent. */
  queryCode: string;
  communityName: string;
}

export class PartnerCommunityView {
  id: string;
  name: string;
}

/** What somebody with the code may see: how it stands, and nothing about the contact. */
export class ApplicationStatusView {
  queryCode: string;
  communityName: string;
  name: string;
  partnerType: PartnerType;
  brings: Bringing[];
  state: PartnerState;
  stateName: string;
  appliedAt: string;
  decidedAt: string | null;
  decisionReason: string | null;
  /** The first day after the agreed term. */
  toOn: string | null;
  exitedAt: string | null;
  isPublic: boolean;
  mayWithdraw: boolean;
}

export class SetPublication {
  @IsBoolean()
  given: boolean;
}

/** One consented name on the wall, with sums only. */
export class WallPartnerView {
  name: string;
  partnerType: PartnerType;
  communityName: string;
  brings: Bringing[];
  joinedOn: string;
  /** Of confirmed contributions. */
  contributionCount: number;
  fundFen: number;
  peopleMinutes: number;
}

export class WallPage {
  items: WallPartnerView[];
  total: number;
  page: number;
  size: number;
}

export class WallQuery extends PageQuery {
  @IsOptional() @IsId()
  communityId?: string;
}

export class PartnerQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsIn(PARTNER_STATES)
  state?: PartnerState;

  @IsOptional() @IsIn(PARTNER_TYPES)
  partnerType?: PartnerType;

  /** `due`: whose yearly review is due within 30 days or overdue. */
  @IsOptional() @IsIn(['due'])
  review?: 'due';
}

export class PartnerRowView {
  id: string;
  communityId: string;
  communityName: string;
  name: string;
  partnerType: PartnerType;
  brings: Bringing[];
  state: PartnerState;
  stateName: string;
  appliedAt: string;
  joinedOn: string | null;
  reviewOn: string | null;
  reviewStanding: ReviewStanding | null;
  isPublic: boolean;
  unitId: string | null;
}

export class PartnerPage {
  items: PartnerRowView[];
  total: number;
  page: number;
  size: number;
}

export class AgreementView {
  version: number;
  textVersion: string;
  fromOn: string;
  /** The first day after the term. */
  toOn: string;
  duties: string;
  benefits: string;
  recordedAt: string;
  recordedByName: string;
}

export class PartnerReviewView {
  dueOn: string;
  result: 'RENEWED' | 'EXITED';
  note: string;
  recordedAt: string;
  recordedByName: string;
}

export class PartnerView extends PartnerRowView {
  contactName: string | null;
  mobileMasked: string | null;
  bringsText: string;
  wishes: string | null;
  source: 'PUBLIC' | 'STAFF';
  queryCode: string;
  noticeVersion: string;
  publicationVersion: string | null;
  publicationAt: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
  exitedAt: string | null;
  exitReason: string | null;
  unitName: string | null;
  /** The volunteer card of the linked person, if any. */
  volunteerId: string | null;
  personEvidence: string | null;
  moves: PartnerMove[];
  agreements: AgreementView[];
  reviews: PartnerReviewView[];
}

class AgreedTerm {
  @IsDateOn()
  fromOn: string;

  /** The first day after the term; at most three years later. */
  @IsDateOn()
  toOn: string;

  /** What the partner gives. */
  @IsString() @IsNotEmpty() @MaxLength(1000)
  duties: string;

  /** What the partner gets. */
  @IsString() @IsNotEmpty() @MaxLength(1000)
  benefits: string;
}

export class ApprovePartner extends AgreedTerm {
  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

/** The yearly look back that goes on. */
export class RenewPartner extends AgreedTerm {
  /** What was found looking back. */
  @IsString() @MinLength(2) @MaxLength(500)
  note: string;
}

export class PartnerReason {
  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class UnmaskedContactView {
  contactName: string | null;
  mobile: string | null;
}

export class LinkPartnerUnit {
  /** Null unties. */
  @IsOptional() @IsId()
  unitId?: string | null;
}

export class LinkPartnerPerson {
  /** Null unties. */
  @IsOptional() @IsId()
  volunteerId?: string | null;

  /** Where the person's signed consent to the link is kept; needed to tie. */
  @IsOptional() @IsString() @MaxLength(120)
  evidence?: string;
}

/** From a signed paper, by staff. */
export class SetPaperPublication extends SetPublication {
  @IsString() @MinLength(2) @MaxLength(120)
  evidence: string;
}
