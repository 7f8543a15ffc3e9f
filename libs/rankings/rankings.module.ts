import { Module } from '@nestjs/common';
import { PointsModule } from '@app/points/index.js';
import { BoardLists } from './boards/board-lists.service.js';
import { PublicBoardsController, RankingBoardsController } from './boards/boards.controller.js';
import { BoardsService } from './boards/boards.service.js';
import { PlacesService } from './runs/places.service.js';
import { RankingEntriesService } from './runs/ranking-entries.service.js';
import { RankingMaker } from './runs/ranking-maker.service.js';
import { MyRankingController, RankingRunsController } from './runs/ranking-runs.controller.js';
import { RankingRunsService } from './runs/ranking-runs.service.js';
import { RankingsJobs } from './runs/rankings.jobs.js';

@Module({
  imports: [PointsModule],
  controllers: [RankingRunsController, MyRankingController, RankingBoardsController, PublicBoardsController],
  providers: [RankingRunsService, RankingEntriesService, RankingMaker, PlacesService, BoardsService, BoardLists, RankingsJobs],
  exports: [RankingRunsService, RankingEntriesService, BoardsService],
})
export class RankingsModule {}
