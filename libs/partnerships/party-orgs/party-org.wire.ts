import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { PARTY_ORG_LEVELS, type PartyOrgLevel } from './party-org.rules.js';

export class PartyOrgQuery extends PageQuery {
  @IsOptional() @IsId()
  areaId?: string;

  @IsOptional() @IsId()
  unitId?: string;
}

export class PartyOrgView {
  id: string;
  name: string;
  level: PartyOrgLevel;
  levelName: string;
  communityId: string;
  communityName: string;
  unitId: string | null;
  unitName: string | null;
  secretaryName: string | null;
}

export class PartyOrgPage {
  items: PartyOrgView[];
  total: number;
  page: number;
  size: number;
}

export class CreatePartyOrg {
  @IsId()
  communityId: string;

  @IsString() @IsNotEmpty() @MaxLength(120)
  name: string;

  @IsIn(PARTY_ORG_LEVELS)
  level: PartyOrgLevel;

  /** Left out for the community's own organisation. */
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @IsString() @MaxLength(60)
  secretaryName?: string;
}

/** What is left out stays as it is; an empty text clears. */
export class ChangePartyOrg {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(120)
  name?: string;

  @IsOmissible() @IsIn(PARTY_ORG_LEVELS)
  level?: PartyOrgLevel;

  @IsOptional() @ValidateIf((_, value) => value !== '') @IsId()
  unitId?: string;

  @IsOptional() @IsString() @MaxLength(60)
  secretaryName?: string;
}
