import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsId } from '@app/platform/http/wire-checks.js';
import type { DateOn } from '@app/kernel/time.js';
import { OpenDemandView } from '../demands/demand.wire.js';

/** For one demand: the resources that may meet it. For a unit: the open demands it may meet. One of the two. */
export class MatchQuery {
  @IsOptional() @IsId()
  demandId?: string;

  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  size: number = 20;
}

export class MatchPartView {
  /** 类别, 区域, 时间, 技能, 数量, 负担 */
  name: string;
  points: number;
  most: number;
  text: string;
}

export class MatchedResourceView {
  id: string;
  unitId: string;
  unitName: string;
  title: string;
  leftQuantity: number | null;
  measure: string | null;
  windowTexts: string[];
  toOn: DateOn | null;
}

export class MatchView {
  demand: OpenDemandView;
  /** Null: nothing on the unit's list fits, it may claim all the same. */
  resource: MatchedResourceView | null;
  /** 0 to 100. */
  score: number;
  parts: MatchPartView[];
}
