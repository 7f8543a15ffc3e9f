import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId, IsOmissible } from '@app/platform/http/wire-checks.js';
import { METRICS, TIE_RULES, type Metric, type RunState, type TieRule } from '../runs/ranking.rules.js';
import { BOARD_PERIODS, MOST_SETTLE_DAYS, MOST_SHOWN_PLACES, VISIBILITIES, type BoardPeriod, type Visibility } from './board.rules.js';
import { CHANGES, type Change } from './movement.rules.js';

export class CreateRankingBoard {
  /** A community, a street, or a grid or compound. */
  @IsId()
  areaId: string;

  @IsString()
  @Length(2, 40, { message: '榜单名称请写 2 到 40 个字' })
  name: string;

  @IsIn(METRICS)
  metric: Metric;

  @IsIn(BOARD_PERIODS)
  period: BoardPeriod;

  @IsIn(TIE_RULES)
  ties: TieRule;

  @IsIn(VISIBILITIES)
  visibility: Visibility;

  /** How many places the public sees. */
  @IsInt()
  @Min(3)
  @Max(MOST_SHOWN_PLACES)
  shownPlaces: number;

  /** Ranked by itself so many days after each period's end; null: only when somebody asks. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SETTLE_DAYS)
  settleDays: number | null;
}

/** What may change while a board goes on; what is ranked stays, or its lists could not be compared. */
export class ChangeRankingBoard {
  @IsOmissible()
  @IsString()
  @Length(2, 40, { message: '榜单名称请写 2 到 40 个字' })
  name?: string;

  @IsOmissible()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;

  @IsOmissible()
  @IsInt()
  @Min(3)
  @Max(MOST_SHOWN_PLACES)
  shownPlaces?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SETTLE_DAYS)
  settleDays?: number | null;

  @IsOmissible()
  @IsBoolean()
  isClosed?: boolean;
}

export class BoardRunView {
  id: string;
  from: DateOn;
  to: DateOn;
  state: RunState;
  cutoffAt: Instant;
  rankedCount: number;
}

export class RankingBoardView {
  id: string;
  areaId: string;
  areaName: string;
  name: string;
  metric: Metric;
  period: BoardPeriod;
  ties: TieRule;
  visibility: Visibility;
  shownPlaces: number;
  settleDays: number | null;
  isClosed: boolean;
  createdAt: Instant;
  /** The newest runs, at most 24; superseded ones are left out. */
  runs: BoardRunView[];
  /** The day on which the next period is ranked by itself; null when it is not. */
  nextOn: DateOn | null;
}

export class RankingBoardPage {
  items: RankingBoardView[];
  total: number;
  page: number;
  size: number;
}

export class RunBoard {
  /** Left out: the latest period that is settled. RUNNING: the one that is not over, for a look. */
  @IsOmissible()
  @IsIn(['SETTLED', 'RUNNING'])
  which?: 'SETTLED' | 'RUNNING';
}

export class MovementView {
  volunteerId: string;
  name: string;
  @IsIn(CHANGES)
  change: Change;
  rankBefore: number | null;
  rankNow: number | null;
  /** Places won; negative for places lost. */
  steps: number;
  text: string;
}

/** A list beside the one before it. */
export class RunChangesView {
  /** The list compared with; null when there is none yet. */
  against: BoardRunView | null;
  upCount: number;
  downCount: number;
  sameCount: number;
  newCount: number;
  goneCount: number;
  items: MovementView[];
  total: number;
  page: number;
  size: number;
}

export class PublicBoardQuery extends PageQuery {}

export class PublicPlaceView {
  rank: number;
  /** In full with the person's consent, else masked; nobody's name where the person has not confirmed. */
  name: string;
  value: number;
}

export class PublicBoardView {
  id: string;
  areaName: string;
  name: string;
  metric: Metric;
  from: DateOn;
  to: DateOn;
  cutoffAt: Instant;
  rankedCount: number;
  /** SHA-256 of the frozen list. */
  listHash: string | null;
  places: PublicPlaceView[];
}

export class PublicBoardPage {
  items: PublicBoardView[];
  total: number;
  page: number;
  size: number;
}
