import { RankingEntry, RankingRun } from './runs/ranking-run.entity.js';

export const rankingsEntities = [RankingRun, RankingEntry];
