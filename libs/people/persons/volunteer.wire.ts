import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { Gender } from '@app/kernel/identity-numbers.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { VOLUNTEER_STATES, type VolunteerSource, type VolunteerState } from './volunteer.rules.js';

export class VolunteerQuery extends PageQuery {
  /** An area: those who live in it or below it. */
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsIn(VOLUNTEER_STATES)
  state?: VolunteerState;
}

/** A volunteer as staff see one: identity numbers and mobiles masked, minors' names as well. */
export class VolunteerView {
  id: string;
  volunteerNo: string;
  externalNo: string | null;
  name: string;
  /** Under 18: the name is masked too. */
  isMinor: boolean;
  gender: Gender | null;
  /** The year only; the day is personal. */
  birthYear: number | null;
  idNumberMasked: string | null;
  mobileMasked: string | null;
  communityId: string;
  areaId: string;
  /** 鼓楼街道 / 东风社区 / 第一网格 */
  areaName: string;
  skills: string[];
  serviceCategories: string[];
  state: VolunteerState;
  source: VolunteerSource;
  joinedOn: string | null;
  createdAt: string;
  confirmedAt: string | null;
  hasAccount: boolean;
}

export class VolunteerPage {
  items: VolunteerView[];
  total: number;
  page: number;
  size: number;
}

export class CreateVolunteer {
  /** The community, or a grid or compound of one. */
  @IsId()
  areaId: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsOptional() @IsString() @MaxLength(64)
  externalNo?: string;

  @IsOptional() @IsIn(['male', 'female'])
  gender?: Gender;

  @IsOptional() @IsDateOn()
  birthOn?: string;

  @IsOptional() @IsString() @MaxLength(40)
  idNumber?: string;

  @IsOptional() @IsString() @MaxLength(30)
  mobile?: string;

  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true })
  skills?: string[];

  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true })
  serviceCategories?: string[];

  @IsOptional() @IsDateOn()
  joinedOn?: string;
}

/** What is wrong, in its right form; what is left out stays. */
export class CorrectVolunteer {
  @IsOmissible() @IsId()
  areaId?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  name?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(64)
  externalNo?: string;

  @IsOmissible() @IsIn(['male', 'female'])
  gender?: Gender;

  @IsOmissible() @IsDateOn()
  birthOn?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(40)
  idNumber?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(30)
  mobile?: string;

  @IsOmissible() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true })
  skills?: string[];

  @IsOmissible() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(40, { each: true })
  serviceCategories?: string[];

  @IsOmissible() @IsDateOn()
  joinedOn?: string;

  /** Why; kept in the audit log with the names of the changed fields. */
  @IsString() @MinLength(2, { message: '请写明为什么更正' }) @MaxLength(200)
  reason: string;
}

export class CreateUnmasking {
  /** Why the full data is needed; kept in the audit log. */
  @IsString() @MinLength(4, { message: '请用至少 4 个字说明为什么要看完整信息' }) @MaxLength(200)
  reason: string;
}

export class UnmaskedView {
  name: string | null;
  birthOn: string | null;
  idNumber: string | null;
  mobile: string | null;
}

/** A confirmation signed on paper, for people who use no phone. */
export class CreatePaperConfirmation {
  /** Where the signed sheet is kept, e.g. 2026 年志愿者登记表第 12 页. */
  @IsString() @MinLength(4, { message: '请写明签字的登记表放在哪里' }) @MaxLength(120)
  evidence: string;

  /** For people under 18: the guardian has signed as well. */
  @IsOptional() @IsBoolean()
  guardianSigned?: boolean;
}

/** What the community has recorded, for the person to confirm or refuse. */
export class ConfirmationView {
  state: VolunteerState;
  volunteerNo: string;
  name: string | null;
  gender: Gender | null;
  birthOn: string | null;
  idNumberMasked: string | null;
  mobileMasked: string | null;
  areaName: string;
  skills: string[];
  source: VolunteerSource;
  createdAt: string;
  confirmedAt: string | null;
  /** The words the person agrees to. */
  text: string;
  textVersion: string;
  /** A guardian must sign on paper first. */
  needsGuardian: boolean;
}

export class OwnStateView {
  id: string;
  volunteerNo: string;
  state: VolunteerState;
}
