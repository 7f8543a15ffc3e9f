import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { UNIT_TYPES, type UnitType } from './unit.rules.js';

export class UnitQuery extends PageQuery {
  /** An area: the units of its communities. */
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsIn(UNIT_TYPES)
  unitType?: UnitType;
}

export class UnitView {
  id: string;
  name: string;
  /** Unified social credit code. */
  uscc: string | null;
  unitType: UnitType;
  communityId: string;
  communityName: string;
  externalNo: string | null;
  address: string | null;
  contact: string | null;
  /** The grid or compound in which it lies. */
  placeId: string | null;
  placeName: string | null;
  createdAt: string;
  /** The unit that this one turned out to be. */
  mergedIntoId: string | null;
  mergedIntoName: string | null;
}

export class UnitPage {
  items: UnitView[];
  total: number;
  page: number;
  size: number;
}

export class CreateUnit {
  @IsId()
  communityId: string;

  @IsString() @IsNotEmpty() @MaxLength(120)
  name: string;

  @IsOptional() @IsString() @MaxLength(40)
  uscc?: string;

  /** Left out, it is read from the name; when the name does not say, it is OTHER. */
  @IsOptional() @IsIn(UNIT_TYPES)
  unitType?: UnitType;

  @IsOptional() @IsString() @MaxLength(64)
  externalNo?: string;

  @IsOptional() @IsString() @MaxLength(200)
  address?: string;

  @IsOptional() @IsString() @MaxLength(60)
  contact?: string;

  /** A grid or compound of the community. */
  @IsOptional() @ValidateIf((_, value) => value !== '') @IsId()
  placeId?: string;
}

/** What is left out stays as it is; an empty text clears a field. */
export class ChangeUnit {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(120)
  name?: string;

  @IsOptional() @IsString() @MaxLength(40)
  uscc?: string;

  @IsOmissible() @IsIn(UNIT_TYPES)
  unitType?: UnitType;

  @IsOptional() @IsString() @MaxLength(64)
  externalNo?: string;

  @IsOptional() @IsString() @MaxLength(200)
  address?: string;

  @IsOptional() @IsString() @MaxLength(60)
  contact?: string;

  /** A grid or compound of the community. */
  @IsOptional() @ValidateIf((_, value) => value !== '') @IsId()
  placeId?: string;
}

/** An account for somebody who acts for the unit. */
export class CreateLiaison {
  @IsString() @IsNotEmpty() @MaxLength(60)
  loginName: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  displayName: string;
}

export class OpenedLiaison {
  accountId: string;
  /** Shown this once. Null when the same request was answered before: then reset the password. */
  initialPassword: string | null;
}

/** Two rows that may be one unit. */
export class DuplicateView {
  one: UnitView;
  other: UnitView;
  /** Why they are taken for one: 名称相近, 编号相同. */
  reasons: string[];
}

export class DuplicatesView {
  items: DuplicateView[];
}

export class CreateMerger {
  /** The unit that stays. */
  @IsId()
  intoId: string;

  @IsString() @IsNotEmpty() @MaxLength(200)
  reason: string;
}

/** What the merger moved, in words with a number. */
export class MergedView {
  unit: UnitView;
  moved: string[];
}

/** A unit that the reader acts for. */
export class OwnUnitView {
  id: string;
  name: string;
  unitType: UnitType;
  communityId: string;
  communityName: string;
}
