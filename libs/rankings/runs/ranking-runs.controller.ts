import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { PlacesService } from './places.service.js';
import { RankingEntriesService } from './ranking-entries.service.js';
import {
  CreateRankingRun,
  MyRankingQuery,
  MyRankingView,
  PlaceView,
  RankingEntryPage,
  RankingRunPage,
  RankingRunQuery,
  RankingRunView,
} from './ranking-run.wire.js';
import { RankingRunsService } from './ranking-runs.service.js';

@ApiTags('rankings')
@Controller('ranking-runs')
export class RankingRunsController {
  constructor(
    private readonly runs: RankingRunsService,
    private readonly entries: RankingEntriesService,
  ) {}

  /** Runs of the actor's areas, newest first. */
  @Get()
  @Can('ranking.view')
  list(@Actor() actor: Principal, @Query() query: RankingRunQuery): Promise<RankingRunPage> {
    return this.runs.page(actor, query);
  }

  /** Starts a run as of now; read it again until it is FROZEN. */
  @Post()
  @Can('ranking.run')
  create(@Actor() actor: Principal, @Body() input: CreateRankingRun): Promise<RankingRunView> {
    return this.runs.create(actor, input);
  }

  @Get(':id')
  @Can('ranking.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<RankingRunView> {
    return this.runs.view(actor, id);
  }

  /** The list, ranked members first, then the excluded. */
  @Get(':id/entries')
  @Can('ranking.view')
  page(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<RankingEntryPage> {
    return this.entries.page(actor, id, query);
  }

  /** The frozen list as a workbook, for the office. */
  @Get(':id/entries.xlsx')
  @Can('ranking.view')
  workbook(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.entries.workbook(actor, id);
  }

  /** Why somebody has this place, and what is missing to the next one. */
  @Get(':id/entries/:volunteerId/explanation')
  @Can('ranking.view')
  explanation(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('volunteerId') volunteerId: string,
  ): Promise<PlaceView> {
    return this.entries.explanation(actor, id, volunteerId);
  }
}

@ApiTags('rankings')
@Controller('me/ranking')
export class MyRankingController {
  constructor(private readonly places: PlacesService) {}

  /** One's own place in the community as it stands now, with three neighbours on each side. */
  @Get()
  @Can('me.use')
  mine(@Actor() actor: Principal, @Query() query: MyRankingQuery): Promise<MyRankingView> {
    return this.places.mine(actor, query);
  }
}
