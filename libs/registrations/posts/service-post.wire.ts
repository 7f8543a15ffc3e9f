import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import type { PostStanding } from './service-post.rules.js';

export class CreateServicePost {
  /** The community, or one of its grids or compounds. */
  @IsId()
  areaId: string;

  /** A code of the street's classes. */
  @IsString() @IsNotEmpty() @MaxLength(30)
  postType: string;

  @IsString() @IsNotEmpty() @MaxLength(60)
  name: string;

  @IsString() @IsNotEmpty() @MaxLength(1000)
  duties: string;

  @IsInt() @Min(1) @Max(500)
  capacity: number;

  @IsDateOn()
  fromOn: string;

  /** The first day that no longer counts; without it, it runs on. */
  @IsOptional() @IsDateOn()
  toOn?: string;
}

export class ChangeServicePost {
  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(60)
  name?: string;

  @IsOmissible() @IsString() @IsNotEmpty() @MaxLength(1000)
  duties?: string;

  /** Not below how many hold it now. */
  @IsOmissible() @IsInt() @Min(1) @Max(500)
  capacity?: number;

  /** Null: it runs on. */
  @IsOptional() @IsDateOn()
  toOn?: string | null;
}

export class ServicePostQuery extends PageQuery {
  @IsOptional() @IsIn(['CURRENT', 'ENDED'])
  which?: 'CURRENT' | 'ENDED';

  @IsOptional() @IsId()
  areaId?: string;
}

export class ServicePostView {
  id: string;
  communityId: string;
  communityName: string;
  areaId: string;
  areaName: string;
  postType: string;
  postTypeName: string;
  name: string;
  duties: string;
  capacity: number;
  taken: number;
  fromOn: string;
  toOn: string | null;
  standing: PostStanding;
  standingName: string;
  /** Who holds it, for staff. */
  holderNames: string[];
}

export class ServicePostPage {
  items: ServicePostView[];
  total: number;
  page: number;
  size: number;
}

export class OwnServicePostView {
  id: string;
  name: string;
  postTypeName: string;
  duties: string;
  areaName: string;
  capacity: number;
  taken: number;
  fromOn: string;
  toOn: string | null;
  standingName: string;
  isMine: boolean;
  claimedAt: string | null;
  /** Why it is suggested; empty where it is not. */
  reasons: string[];
  /** Claimable now by me. */
  mayClaim: boolean;
}

/** Mine first, then those that fit best. */
export class OwnServicePostsView {
  communityName: string;
  items: OwnServicePostView[];
}
