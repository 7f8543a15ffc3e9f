import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Key, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Metric, RunState, TieRule } from './ranking.rules.js';

/** An exclusion as it was decided, with the reason that the person may ask for (H18). */
export type RunExclusion = { volunteerId: string; reason: string };

/** One ranking: who, what, when and by which rule, up to which cut-off. Running again makes a new row. */
@Entity('ranking_runs')
@Index('ix_ranking_runs_scope', ['areaId', 'metric', 'fromOn', 'toOn'])
@Index('ix_ranking_runs_board', ['boardId', 'toOn'])
export class RankingRun {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_ranking_runs_area' })
  @Ref()
  areaId: string;
  /** The board that it belongs to; null when somebody asked for it alone. */
  @ForeignKey('RankingBoard', { name: 'fk_ranking_runs_board' })
  @Ref({ nullable: true })
  boardId: string | null;
  @Code(10) metric: Metric;
  @On() fromOn: DateOn;
  /** Not inside the period. */
  @On() toOn: DateOn;
  @Code(15) tieRule: TieRule;
  @Json() exclusions: RunExclusion[];
  @Code(15) state: RunState;
  /** What the ledger had recorded up to here counts; the book is closed up to it, so it stays the same. */
  @InstantAt() cutoffAt: Instant;
  /** SHA-256 in hex of what was ranked, and of the list that came out. */
  @Text(64, { nullable: true }) inputHash: string | null;
  @Text(64, { nullable: true }) listHash: string | null;
  @Int() rankedCount: number;
  @Int() excludedCount: number;
  /** Progress while RUNNING. */
  @Int() writtenCount: number;
  @InstantAt() createdAt: Instant;
  /** The account; null for the command line and schedules. */
  @Ref({ nullable: true }) createdBy: string | null;
  @InstantAt({ nullable: true }) frozenAt: Instant | null;
  @Ref({ nullable: true }) supersededById: string | null;
  @Text(100, { nullable: true }) failure: string | null;
}

/** One line of a run's list, never changed (see append-only.ts). Ranked members come first, then the excluded. */
@Entity('ranking_entries')
@Index('ix_ranking_entries_position', ['runId', 'position'])
export class RankingEntry {
  @ForeignKey('RankingRun', { name: 'fk_ranking_entries_run' })
  @Key(26)
  runId: string;
  @ForeignKey('Volunteer', { name: 'fk_ranking_entries_volunteer' })
  @Key(26)
  volunteerId: string;
  @Int() position: number;
  /** The rank, null for the excluded. (`rank` is a reserved word of MySQL 8.) */
  @Int({ nullable: true }) place: number | null;
  @Int() tiedWith: number;
  @Int() value: number;
  @Int() finalMinutes: number;
  @Int() services: number;
  @On() reachedOn: DateOn;
  /** Both numbers as they were, so that the list can be printed again unchanged. */
  @Text(12) volunteerNo: string;
  @Text(64, { nullable: true }) externalNo: string | null;
  @Text(60, { nullable: true }) exclusionReason: string | null;
}
