import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { STAR_STATES, STAR_VALIDITIES, type StarState, type StarValidity } from './star.rules.js';

export class StarStepInput {
  @IsInt()
  @Min(1)
  @Max(5)
  level: number;

  @IsInt()
  @Min(0)
  @Max(10_000_000)
  minutes: number;

  @IsInt()
  @Min(0)
  @Max(10_000_000)
  points: number;

  /** Hundredths of 1 to 5; 0 asks nothing. */
  @IsInt()
  @Min(0)
  @Max(500)
  qualityCenti: number;
}

export class PublishStarLadder {
  @IsId()
  communityId: string;

  @IsString()
  @IsNotEmpty({ message: '请填写星级办法的名称' })
  @MaxLength(60)
  name: string;

  @IsIn(STAR_VALIDITIES)
  validity: StarValidity;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => StarStepInput)
  steps: StarStepInput[];
}

export class StarStepView {
  level: number;
  levelName: string;
  minutes: number;
  points: number;
  qualityCenti: number;
  text: string;
}

export class StarLadderView {
  id: string;
  communityId: string;
  communityName: string;
  version: number;
  name: string;
  validity: StarValidity;
  validityName: string;
  steps: StarStepView[];
  createdAt: Instant;
}

export class StarLadderList {
  /** In force now, one a community. */
  items: StarLadderView[];
}

export class StarRatingQuery extends PageQuery {
  @IsOptional()
  @IsId()
  communityId?: string;

  @IsOptional()
  @IsIn(STAR_STATES)
  state?: StarState;
}

export class StarRatingView {
  id: string;
  volunteerId: string;
  volunteerNo: string;
  name: string;
  communityName: string;
  level: number;
  levelName: string;
  state: StarState;
  stateName: string;
  reasons: string[];
  proposedAt: Instant;
  decidedByName: string | null;
  decisionReason: string | null;
  ratedOn: DateOn | null;
  validTo: DateOn | null;
  certificateId: string | null;
}

export class StarRatingPage {
  items: StarRatingView[];
  total: number;
  page: number;
  size: number;
}

export class DecideStars {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsId({ each: true })
  ids: string[];

  @IsBoolean()
  isApproved: boolean;

  /** Needed where stars are declined. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class StarResultView {
  id: string;
  /** Null where it was done; else why not. */
  message: string | null;
}

export class StarDecisionView {
  done: number;
  results: StarResultView[];
}

/** How the signed-in volunteer stands. */
export class MyStarView {
  /** 0: none yet. */
  level: number;
  levelName: string;
  ratedOn: DateOn | null;
  validTo: DateOn | null;
  /** Null: the community has no ladder yet. */
  ladderName: string | null;
  validityName: string | null;
  minutes: number;
  points: number;
  qualityCenti: number | null;
  /** A higher star the rules propose; a person decides. */
  proposedLevelName: string | null;
  nextLevelName: string | null;
  /** What is missing to the next star, in words. */
  missing: string[];
  steps: StarStepView[];
}
