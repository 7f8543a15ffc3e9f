import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { IsDateOn } from '@app/platform/http/wire-checks.js';
import { RATERS, type LinkState, type Rater, type RatingSource } from './rating.rules.js';

/** What staff enter from paper or from what they were told. */
export class CreateRating {
  @IsOptional() @IsInt() @Min(1) @Max(5)
  stars?: number;

  /** A grade of the points policy; touches the points of records that are not final yet. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(40)
  conduct?: string;

  @IsIn(RATERS)
  rater: Rater;

  @IsIn(['PAPER', 'STAFF'])
  source: 'PAPER' | 'STAFF';

  @IsOptional() @IsString() @MaxLength(200)
  remark?: string;

  @IsOptional() @IsDateOn()
  ratedOn?: DateOn;
}

export class RatingView {
  id: string;
  stars: number | null;
  starsName: string | null;
  conductName: string | null;
  rater: Rater;
  raterName: string;
  source: RatingSource;
  sourceName: string;
  remark: string | null;
  ratedOn: DateOn;
  createdAt: Instant;
}

export class ConductView {
  code: string;
  name: string;
}

export class RatingList {
  items: RatingView[];
  /** The grades of the policy that held on the day of service; empty where it has none. */
  conducts: ConductView[];
}

/** The code is shown once; only its hash is kept. */
export class RatingLinkView {
  code: string;
  /** `/rate/<code>` on this site. */
  path: string;
  expiresAt: Instant;
}

/** What whoever holds the slip sees. */
export class PublicRatingView {
  state: LinkState;
  activityName: string;
  servedOn: DateOn;
  /** Masked. */
  volunteerName: string;
  communityName: string;
}

export class AnswerRating {
  @IsInt() @Min(1) @Max(5)
  stars: number;

  @IsOptional() @IsString() @MaxLength(200)
  remark?: string;
}
