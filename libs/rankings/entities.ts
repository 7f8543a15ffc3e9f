import { RankingBoard } from './boards/board.entity.js';
import { RankingEntry, RankingRun } from './runs/ranking-run.entity.js';

export const rankingsEntities = [RankingBoard, RankingRun, RankingEntry];
