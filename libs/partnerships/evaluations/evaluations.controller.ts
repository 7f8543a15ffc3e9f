import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { EvaluationBoards } from './evaluation-boards.service.js';
import { EvaluationLists } from './evaluation-lists.service.js';
import { EvaluationPapers } from './evaluation-papers.service.js';
import { EvaluationYearsService } from './evaluation-years.service.js';
import {
  CreateObjection,
  DailyView,
  DecideObjection,
  EvaluationPage,
  EvaluationQuery,
  EvaluationView,
  ExtendYear,
  GiveScores,
  OpenYear,
  ResultsQuery,
  YearPage,
  YearQuery,
  YearView,
} from './evaluation.wire.js';
import { ObjectionsService } from './objections.service.js';
import { PublishScheme, SchemeQuery, SchemeView } from './scheme.wire.js';
import { SchemesService } from './schemes.service.js';
import { ScoringService } from './scoring.service.js';

/** The run of the year, for the community and its street. */
@ApiTags('evaluations')
@Controller()
export class EvaluationYearsController {
  constructor(
    private readonly years: EvaluationYearsService,
    private readonly boards: EvaluationBoards,
    private readonly papers: EvaluationPapers,
    private readonly schemes: SchemesService,
  ) {}

  @Get('evaluation-years')
  @Can('evaluation.manage')
  page(@Actor() actor: Principal, @Query() query: YearQuery): Promise<YearPage> {
    return this.boards.years(actor, query);
  }

  /** Who is in, yes or no; scores of a pair once it is revealed. */
  @Get('evaluation-years/:id')
  @Can('evaluation.manage')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<YearView> {
    return this.boards.year(actor, id);
  }

  @Post('evaluation-years')
  @Can('evaluation.manage')
  async open(@Actor() actor: Principal, @Body() input: OpenYear): Promise<YearView> {
    return this.boards.year(actor, await this.years.open(actor, input));
  }

  /** A later last day for everybody. */
  @Post('evaluation-years/:id/extension')
  @HttpCode(200)
  @Can('evaluation.manage')
  async extend(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ExtendYear): Promise<YearView> {
    await this.years.extend(actor, id, input.deadlineOn);
    return this.boards.year(actor, id);
  }

  /** Takes in units whose contract came into force since. */
  @Post('evaluation-years/:id/enrolment')
  @HttpCode(200)
  @Can('evaluation.manage')
  async enrol(@Actor() actor: Principal, @Param('id') id: string): Promise<YearView> {
    await this.years.enrolLate(actor, id);
    return this.boards.year(actor, id);
  }

  @Get('evaluation-years/:id/results.xlsx')
  @Can('evaluation.manage')
  results(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.results(actor, id);
  }

  /** 评议结果 of a year, of one community or of a whole street. */
  @Get('evaluation-results.xlsx')
  @Can('evaluation.manage')
  resultsOf(@Actor() actor: Principal, @Query() query: ResultsQuery): Promise<StreamableFile> {
    return this.papers.resultsOf(actor, query);
  }

  /** The versions of the indicators and weights, newest first. */
  @Get('evaluation-schemes')
  @Can('evaluation.manage')
  schemeList(@Actor() actor: Principal, @Query() query: SchemeQuery): Promise<SchemeView[]> {
    return this.schemes.list(actor, query.communityId);
  }

  /** For years that open from now on; what is open keeps its own. */
  @Post('evaluation-schemes')
  @Can('evaluation.manage')
  async publish(@Actor() actor: Principal, @Body() input: PublishScheme): Promise<SchemeView[]> {
    await this.schemes.publish(actor, input);
    return this.schemes.list(actor, input.communityId);
  }
}

/** One direction of one pair, for the side that stands there: staff the community's, a liaison the unit's. */
@ApiTags('evaluations')
@Controller()
export class EvaluationsController {
  constructor(
    private readonly lists: EvaluationLists,
    private readonly scoring: ScoringService,
    private readonly objections: ObjectionsService,
  ) {}

  @Get('evaluations')
  @Can('evaluation.view')
  page(@Actor() actor: Principal, @Query() query: EvaluationQuery): Promise<EvaluationPage> {
    return this.lists.page(actor, query);
  }

  /** The form, and after the reveal the results with a line for every point. */
  @Get('evaluations/:id')
  @Can('evaluation.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<EvaluationView> {
    return this.lists.view(actor, id);
  }

  /** The 平时 score so far, from recorded facts alone. */
  @Get('evaluations/:id/daily-score')
  @Can('evaluation.view')
  daily(@Actor() actor: Principal, @Param('id') id: string): Promise<DailyView> {
    return this.lists.daily(actor, id);
  }

  /** Keeps a draft of one's own side. */
  @Put('evaluations/:id/scores')
  @Can('evaluation.score')
  async save(@Actor() actor: Principal, @Param('id') id: string, @Body() input: GiveScores): Promise<EvaluationView> {
    await this.scoring.save(actor, id, input.scores);
    return this.lists.view(actor, id);
  }

  /** Once; when the other side is in as well, both are revealed. */
  @Post('evaluations/:id/submission')
  @HttpCode(200)
  @Can('evaluation.score')
  async submit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: GiveScores): Promise<EvaluationView> {
    await this.scoring.submit(actor, id, input.scores);
    return this.lists.view(actor, id);
  }

  @Post('evaluations/:id/objections')
  @Can('evaluation.object')
  async object(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateObjection): Promise<EvaluationView> {
    await this.objections.raise(actor, id, input.text);
    return this.lists.view(actor, id);
  }

  /** By somebody who did not give the scores. UPHELD makes a new version of the result. */
  @Post('evaluation-objections/:id/decision')
  @HttpCode(200)
  @Can('evaluation.decide')
  async decide(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DecideObjection): Promise<EvaluationView> {
    return this.lists.view(actor, await this.objections.decide(actor, id, input));
  }
}
