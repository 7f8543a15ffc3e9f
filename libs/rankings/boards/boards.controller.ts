import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { RankingRunView } from '../runs/ranking-run.wire.js';
import { BoardLists } from './board-lists.service.js';
import {
  ChangeRankingBoard,
  CreateRankingBoard,
  PublicBoardPage,
  PublicBoardQuery,
  RankingBoardPage,
  RankingBoardView,
  RunBoard,
  RunChangesView,
} from './board.wire.js';
import { BoardsService } from './boards.service.js';

@ApiTags('rankings')
@Controller()
export class RankingBoardsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly lists: BoardLists,
  ) {}

  @Get('ranking-boards')
  @Can('ranking.view')
  list(@Actor() actor: Principal, @Query() query: PageQuery): Promise<RankingBoardPage> {
    return this.boards.page(actor, query);
  }

  @Post('ranking-boards')
  @Can('ranking.run')
  create(@Actor() actor: Principal, @Body() input: CreateRankingBoard): Promise<RankingBoardView> {
    return this.boards.create(actor, input);
  }

  @Get('ranking-boards/:id')
  @Can('ranking.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<RankingBoardView> {
    return this.boards.view(actor, id);
  }

  @Patch('ranking-boards/:id')
  @Can('ranking.run')
  change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeRankingBoard): Promise<RankingBoardView> {
    return this.boards.change(actor, id, input);
  }

  /** Ranks a period of the board as of now; read the run again until it is FROZEN. */
  @Post('ranking-boards/:id/runs')
  @Can('ranking.run')
  run(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RunBoard): Promise<RankingRunView> {
    return this.boards.run(actor, id, input);
  }

  /** A list beside the one before it on its board: who rose, who fell, and by how much. */
  @Get('ranking-runs/:id/changes')
  @Can('ranking.view')
  changes(@Actor() actor: Principal, @Param('id') id: string, @Query() query: PageQuery): Promise<RunChangesView> {
    return this.lists.changes(actor, id, query);
  }
}

@ApiTags('public')
@Controller('public/ranking-boards')
export class PublicBoardsController {
  constructor(private readonly lists: BoardLists) {}

  /** Boards that their communities have made public, each with its newest frozen list. */
  @Get()
  @Public()
  list(@Query() query: PublicBoardQuery): Promise<PublicBoardPage> {
    return this.lists.public(query);
  }
}
