import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { Metric, TieRule } from '../runs/ranking.rules.js';
import type { BoardPeriod, Visibility } from './board.rules.js';

/** What is ranked again and again in the same way. Changing it changes what comes, never a list that is frozen. */
@Entity('ranking_boards')
@Unique('uq_ranking_boards_name', ['areaId', 'name'])
export class RankingBoard {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_ranking_boards_area' })
  @Ref()
  areaId: string;
  @Text(40) name: string;
  @Code(10) metric: Metric;
  @Code(10) period: BoardPeriod;
  @Code(15) tieRule: TieRule;
  @Code(10) visibility: Visibility;
  /** How many places the public sees. */
  @Int() shownPlaces: number;
  /** Ranked by itself so many days after each period's end; null when only somebody's press does it. */
  @Int({ nullable: true }) settleDays: number | null;
  /** Closed boards make no more runs and are not shown in public. */
  @Flag() isClosed: boolean;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}
