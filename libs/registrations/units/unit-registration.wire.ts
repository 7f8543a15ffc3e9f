import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { UNIT_REGISTRATION_STATES, type UnitRegistrationMove, type UnitRegistrationState } from './unit-registration.rules.js';

export class UnitRegistrationForm {
  /** The organisation that reports: 某某局机关党支部. */
  @IsString() @IsNotEmpty() @MaxLength(120)
  partyOrgName: string;

  /** A duty contact, not personal data. */
  @IsString() @IsNotEmpty() @MaxLength(60)
  dutyContact: string;

  /** How many of the organisation there are; no names. */
  @IsInt() @Min(0) @Max(100_000)
  memberCount: number;

  /** What the unit can do for the community. */
  @IsString() @MaxLength(1000)
  offers: string;
}

export class SubmitUnitRegistration extends UnitRegistrationForm {
  @IsId()
  unitId: string;

  @IsInt() @Min(2020) @Max(2100)
  year: number;
}

export class ReturnUnitRegistration {
  @IsString() @MinLength(2) @MaxLength(200)
  reason: string;
}

export class UnitRegistrationQuery extends PageQuery {
  @IsOptional() @IsIn(UNIT_REGISTRATION_STATES)
  state?: UnitRegistrationState;

  @IsOptional() @Type(() => Number) @IsInt() @Min(2020) @Max(2100)
  year?: number;

  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsId()
  unitId?: string;
}

export class UnitRegistrationView {
  id: string;
  unitId: string;
  unitName: string;
  communityId: string;
  communityName: string;
  year: number;
  partyOrgName: string;
  dutyContact: string;
  memberCount: number;
  offers: string;
  state: UnitRegistrationState;
  stateName: string;
  receiptNo: string | null;
  verifyCode: string | null;
  submittedAt: string;
  acceptedOn: string | null;
  returnReason: string | null;
  cancelReason: string | null;
  /** The steps that the reader may take. */
  moves: UnitRegistrationMove[];
}

export class UnitRegistrationPage {
  items: UnitRegistrationView[];
  total: number;
  page: number;
  size: number;
}

/** What anybody may learn who holds the code of a 回执. */
export class VerifiedReceiptView {
  isValid: boolean;
  stateName: string;
  receiptNo: string;
  unitName: string;
  partyOrgName: string;
  communityName: string;
  year: number;
  acceptedOn: string;
}
