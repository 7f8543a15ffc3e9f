import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  ChangeDemand,
  CloseDemand,
  CreateDemand,
  DemandPage,
  DemandQuery,
  DemandView,
  OpenDemandPage,
  PublicDemandQuery,
  ReplyDemand,
} from './demand.wire.js';
import { DemandLists } from './demand-lists.service.js';
import { DemandsService } from './demands.service.js';

@ApiTags('demands')
@Controller()
export class DemandsController {
  constructor(
    private readonly demands: DemandsService,
    private readonly lists: DemandLists,
  ) {}

  /** What is open for claims: counts, no names, no place finer than the compound. */
  @Get('public/demands')
  @Public()
  open(@Query() query: PublicDemandQuery): Promise<OpenDemandPage> {
    return this.lists.open(query);
  }

  @Get('demands')
  @Can('demand.view')
  page(@Actor() actor: Principal, @Query() query: DemandQuery): Promise<DemandPage> {
    return this.lists.page(actor, query);
  }

  @Get('demands/:id')
  @Can('demand.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<DemandView> {
    return this.lists.view(actor, id);
  }

  @Post('demands')
  @Can('demand.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateDemand): Promise<DemandView> {
    return this.lists.view(actor, await this.demands.create(actor, input));
  }

  @Patch('demands/:id')
  @Can('demand.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeDemand): Promise<DemandView> {
    await this.demands.change(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** From then on anybody reads it and units may claim it. */
  @Post('demands/:id/publication')
  @HttpCode(200)
  @Can('demand.publish')
  async publish(@Actor() actor: Principal, @Param('id') id: string): Promise<DemandView> {
    await this.demands.move(actor, id, 'publish');
    return this.lists.view(actor, id);
  }

  /** Met without a claim: by the community itself, or it went away. */
  @Post('demands/:id/fulfilment')
  @HttpCode(200)
  @Can('demand.publish')
  async meet(@Actor() actor: Principal, @Param('id') id: string): Promise<DemandView> {
    await this.demands.move(actor, id, 'meet');
    return this.lists.view(actor, id);
  }

  @Post('demands/:id/closing')
  @HttpCode(200)
  @Can('demand.publish')
  async close(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CloseDemand): Promise<DemandView> {
    await this.demands.move(actor, id, 'close', input.reason);
    return this.lists.view(actor, id);
  }

  @Post('demands/:id/reopening')
  @HttpCode(200)
  @Can('demand.publish')
  async reopen(@Actor() actor: Principal, @Param('id') id: string): Promise<DemandView> {
    await this.demands.move(actor, id, 'reopen');
    return this.lists.view(actor, id);
  }

  /** Whoever asked was told. */
  @Post('demands/:id/reply')
  @HttpCode(200)
  @Can('demand.manage')
  async reply(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReplyDemand): Promise<DemandView> {
    await this.demands.reply(actor, id, input.reply);
    return this.lists.view(actor, id);
  }
}
