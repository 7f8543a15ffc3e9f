import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { METRICS, RUN_STATES, TIE_RULES, type Metric, type RunState, type TieRule } from './ranking.rules.js';

export class CreateExclusion {
  @IsId()
  volunteerId: string;

  /** Why, in words the person may read. */
  @IsString()
  @IsNotEmpty({ message: '请写明不参加排名的原因' })
  @MaxLength(60, { message: '原因请不要超过 60 个字' })
  reason: string;
}

export class CreateRankingRun {
  /** A community, a street, or a grid or compound. */
  @IsId()
  areaId: string;

  @IsIn(METRICS)
  metric: Metric;

  /** The first day that counts. */
  @IsDateOn()
  from: DateOn;

  /** The first day that no longer counts. */
  @IsDateOn()
  to: DateOn;

  /** Left out: competition, 1, 2, 2, 4. */
  @IsOmissible()
  @IsIn(TIE_RULES)
  ties?: TieRule;

  @IsOmissible()
  @IsArray()
  @ArrayMaxSize(200, { message: '一次最多排除 200 人' })
  @ValidateNested({ each: true })
  @Type(() => CreateExclusion)
  exclusions?: CreateExclusion[];
}

export class RankingRunQuery extends PageQuery {
  /** An area: runs of it or of areas below it. */
  @IsOptional()
  @IsId()
  areaId?: string;

  @IsOptional()
  @IsIn(RUN_STATES)
  state?: RunState;
}

export class ExclusionView {
  volunteerId: string;
  name: string;
  reason: string;
}

export class RankingRunView {
  id: string;
  areaId: string;
  areaName: string;
  /** The board that it belongs to; null when somebody asked for it alone. */
  boardId: string | null;
  metric: Metric;
  from: DateOn;
  to: DateOn;
  ties: TieRule;
  exclusions: ExclusionView[];
  state: RunState;
  cutoffAt: Instant;
  /** SHA-256 of what was ranked; equal inputs have equal hashes. */
  inputHash: string | null;
  /** SHA-256 of the list. */
  listHash: string | null;
  rankedCount: number;
  excludedCount: number;
  writtenCount: number;
  createdAt: Instant;
  frozenAt: Instant | null;
  /** The newer run of the same area, metric and period. */
  supersededById: string | null;
  /** Why a FAILED run failed. */
  failure: string | null;
  /** What was counted and how, in sentences. */
  description: string[];
}

export class RankingRunPage {
  items: RankingRunView[];
  total: number;
  page: number;
  size: number;
}

export class RankingEntryView {
  volunteerId: string;
  volunteerNo: string;
  externalNo: string | null;
  /** The name inside the office. */
  name: string;
  /** Has not confirmed yet: counted here, never named in public. */
  isPending: boolean;
  /** Null for the excluded. */
  rank: number | null;
  tiedWith: number;
  value: number;
  services: number;
  finalMinutes: number;
  exclusionReason: string | null;
}

export class RankingEntryPage {
  items: RankingEntryView[];
  total: number;
  page: number;
  size: number;
}

export class NextPlaceView {
  rank: number;
  /** Points or minutes. */
  missing: number;
  /** About how long one serves for it under the policy in force; null where no policy is. */
  missingMinutes: number | null;
  text: string;
}

export class NeighbourView {
  rank: number;
  name: string;
  value: number;
  isMe: boolean;
}

/** A place with its why. */
export class PlaceView {
  metric: Metric;
  areaName: string;
  from: DateOn;
  to: DateOn;
  cutoffAt: Instant;
  /** Null for who is not on the list. */
  rank: number | null;
  value: number;
  services: number;
  /** How many are on the list. */
  of: number;
  tiedWith: number;
  next: NextPlaceView | null;
  /** Three before, oneself, three after; other people's names are masked. */
  neighbours: NeighbourView[];
  exclusionReason: string | null;
  explanation: string[];
}

export const OWN_PERIODS = ['month', 'quarter', 'half', 'year'] as const;
export type OwnPeriod = (typeof OWN_PERIODS)[number];

export class MyRankingQuery {
  @IsOptional()
  @IsIn(OWN_PERIODS)
  period: OwnPeriod = 'quarter';

  @IsOptional()
  @IsIn(METRICS)
  metric: Metric = 'points';
}

export class MyRankingView extends PlaceView {}
