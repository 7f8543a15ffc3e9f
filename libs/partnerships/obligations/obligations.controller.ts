import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ObligationLists } from './obligation-lists.service.js';
import { CreateAcceptance, CreateSubmission, ObligationPage, ObligationQuery, ObligationReason, ObligationStory } from './obligation.wire.js';
import { ObligationsService } from './obligations.service.js';

@ApiTags('contracts')
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly lists: ObligationLists,
  ) {}

  @Get()
  @Can('contract.view')
  page(@Actor() actor: Principal, @Query() query: ObligationQuery): Promise<ObligationPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('contract.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ObligationStory> {
    return this.lists.view(actor, id);
  }

  /** The side that owes it says that it is done. */
  @Post(':id/submission')
  @Can('obligation.submit')
  async submit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSubmission): Promise<ObligationStory> {
    await this.obligations.submit(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** The other side agrees that it is done. */
  @Post(':id/acceptance')
  @Can('obligation.decide')
  async accept(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateAcceptance): Promise<ObligationStory> {
    await this.obligations.accept(actor, id, input.words);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @Can('obligation.decide')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ObligationReason): Promise<ObligationStory> {
    await this.obligations.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/waiver')
  @Can('obligation.decide')
  async waive(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ObligationReason): Promise<ObligationStory> {
    await this.obligations.waive(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}
