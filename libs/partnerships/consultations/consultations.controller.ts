import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ConsultationLists } from './consultation-lists.service.js';
import { ConsultationRoundsService } from './consultation-rounds.service.js';
import {
  CancelRound,
  CreatedRounds,
  CreateOpinion,
  CreateRounds,
  ExtendRound,
  OpinionPage,
  OpinionQuery,
  ReplyToOpinion,
  RoundPage,
  RoundQuery,
  RoundView,
  StandingPage,
  StandingQuery,
} from './consultation.wire.js';
import { OpinionsService } from './opinions.service.js';
import { StandingsService } from './standings.service.js';

/** Staff deal with all units of their area, a liaison with the own unit's. */
@ApiTags('consultations')
@Controller()
export class ConsultationsController {
  constructor(
    private readonly rounds: ConsultationRoundsService,
    private readonly opinions: OpinionsService,
    private readonly lists: ConsultationLists,
    private readonly standings: StandingsService,
  ) {}

  @Get('consultation-rounds')
  @Can('consultation.view')
  page(@Actor() actor: Principal, @Query() query: RoundQuery): Promise<RoundPage> {
    return this.lists.rounds(actor, query);
  }

  @Get('consultation-rounds/:id')
  @Can('consultation.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<RoundView> {
    return this.lists.round(actor, id);
  }

  /** Opens a round with each of the contracts, and tells the units. */
  @Post('consultation-rounds')
  @Can('consultation.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateRounds): Promise<CreatedRounds> {
    return { ids: await this.rounds.create(actor, input) };
  }

  @Post('consultation-rounds/:id/extension')
  @HttpCode(200)
  @Can('consultation.manage')
  async extend(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ExtendRound): Promise<RoundView> {
    await this.rounds.extend(actor, id, input);
    return this.lists.round(actor, id);
  }

  /** Only while nobody has spoken. */
  @Post('consultation-rounds/:id/cancellation')
  @HttpCode(200)
  @Can('consultation.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelRound): Promise<RoundView> {
    await this.rounds.cancel(actor, id, input.reason);
    return this.lists.round(actor, id);
  }

  @Post('consultation-rounds/:id/opinions')
  @Can('consultation.speak')
  async speak(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateOpinion): Promise<RoundView> {
    await this.opinions.speak(actor, id, input);
    return this.lists.round(actor, id);
  }

  @Get('consultation-opinions')
  @Can('consultation.view')
  opinionPage(@Actor() actor: Principal, @Query() query: OpinionQuery): Promise<OpinionPage> {
    return this.lists.opinions(actor, query);
  }

  /** The unit says that what staff wrote down for it is its word. */
  @Post('consultation-opinions/:id/confirmation')
  @HttpCode(200)
  @Can('consultation.answer')
  async confirm(@Actor() actor: Principal, @Param('id') id: string): Promise<RoundView> {
    return this.lists.round(actor, await this.opinions.confirm(actor, id));
  }

  /** Once: taken up or not, and why. */
  @Post('consultation-opinions/:id/reply')
  @HttpCode(200)
  @Can('consultation.speak')
  async reply(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReplyToOpinion): Promise<RoundView> {
    return this.lists.round(actor, await this.opinions.reply(actor, id, input));
  }

  /** The contracts in force with their traffic lights, red first. */
  @Get('consultation-standings')
  @Can('consultation.view')
  standingPage(@Actor() actor: Principal, @Query() query: StandingQuery): Promise<StandingPage> {
    return this.standings.page(actor, query);
  }

  @Get('consultation-standings.xlsx')
  @Can('consultation.manage')
  standingSheet(@Actor() actor: Principal, @Query() query: StandingQuery): Promise<StreamableFile> {
    return this.standings.sheet(actor, query);
  }
}
