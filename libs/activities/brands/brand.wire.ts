import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';

export class BrandDescription {
  /** What it means here, in the community's own words. */
  @IsOptional() @IsString() @MaxLength(500)
  meaning?: string | null;

  /** What has to be seen to before such an activity takes place. */
  @IsOmissible() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(100, { each: true })
  checklist?: string[];

  /** Items of the checklist that must be ticked before such an activity is published. */
  @IsOmissible() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(100, { each: true })
  mandatory?: string[];

  /** Ages of those who serve, where an activity states none of its own. */
  @IsOptional() @IsInt() @Min(0) @Max(120)
  minAge?: number | null;

  @IsOptional() @IsInt() @Min(0) @Max(120)
  maxAge?: number | null;

  /** Who serves whom. */
  @IsOptional() @IsString() @MaxLength(200)
  pairingNote?: string | null;
}

export class CreateBrand extends BrandDescription {
  @IsId()
  communityId: string;

  @IsString() @IsNotEmpty() @MaxLength(40)
  name: string;
}

export class ChangeBrand extends BrandDescription {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(40)
  name?: string;

  /** True: not offered for new activities any more. */
  @IsOmissible() @IsBoolean()
  retired?: boolean;
}

export class BrandQuery {
  /** Only this community's; left out, all that the reader looks after. */
  @IsOptional() @IsId()
  communityId?: string;
}

export class BrandView {
  id: string;
  communityId: string;
  name: string;
  meaning: string | null;
  checklist: string[];
  mandatory: string[];
  minAge: number | null;
  maxAge: number | null;
  pairingNote: string | null;
  retired: boolean;
  activityCount: number;
}
