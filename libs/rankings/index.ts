/**
 * Rankings: runs that can be repeated, their frozen lists, and the why of every place.
 *
 * For other libs and the command line: `RankingRunsService.runNow` (carries a run out before it answers),
 * `requireFrozen` and `listOf` (what a program draws its candidates from), `RankingEntriesService.all` (every line
 * with names and numbers).
 */
export { RankingsModule } from './rankings.module.js';
export { RANKING_GUARDS } from './runs/append-only.js';
export { RankingEntry, RankingRun } from './runs/ranking-run.entity.js';
export { BoardsService } from './boards/boards.service.js';
export { RankingEntriesService } from './runs/ranking-entries.service.js';
export { RankingRunsService } from './runs/ranking-runs.service.js';
export { amountText, periodText } from './runs/ranking-place.rules.js';
export {
  cutAtQuota,
  METRIC_NAMES,
  METRICS,
  QUOTA_TIE_RULES,
  TIE_RULE_NAMES,
  TIE_RULES,
  type Metric,
  type QuotaTieRule,
  type RankedEntry,
  type RankedList,
  type RunState,
  type TieRule,
} from './runs/ranking.rules.js';
