import { Module } from '@nestjs/common';
import { PointsModule } from '@app/points/index.js';
import { PlacesService } from './runs/places.service.js';
import { RankingEntriesService } from './runs/ranking-entries.service.js';
import { RankingMaker } from './runs/ranking-maker.service.js';
import { MyRankingController, RankingRunsController } from './runs/ranking-runs.controller.js';
import { RankingRunsService } from './runs/ranking-runs.service.js';
import { RankingsJobs } from './runs/rankings.jobs.js';

@Module({
  imports: [PointsModule],
  controllers: [RankingRunsController, MyRankingController],
  providers: [RankingRunsService, RankingEntriesService, RankingMaker, PlacesService, RankingsJobs],
  exports: [RankingRunsService, RankingEntriesService],
})
export class RankingsModule {}
