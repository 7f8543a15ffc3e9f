import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AssignmentLists } from './assignment-lists.service.js';
import { AssignmentView, OwnAssignmentsView } from './assignment.wire.js';
import { LiaisonEntriesService } from './liaison-entries.service.js';
import { LiaisonEntryLists } from './liaison-entry-lists.service.js';
import { CreateLiaisonEntry, FinishLiaisonEntry, LiaisonEntryPage, LiaisonEntryQuery, LiaisonEntryView, WithdrawLiaisonEntry } from './liaison-entry.wire.js';

const HOLDER = { as: 'HOLDER' } as const;

/** What one looks after oneself, as a cadre or for one's unit. */
@ApiTags('me')
@Controller('me')
export class OwnAssignmentsController {
  constructor(
    private readonly lists: AssignmentLists,
    private readonly entries: LiaisonEntriesService,
    private readonly entryLists: LiaisonEntryLists,
  ) {}

  @Get('assignments')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<OwnAssignmentsView> {
    return this.lists.own(actor);
  }

  @Get('assignments/:id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<AssignmentView> {
    return this.lists.view(actor, HOLDER, id);
  }

  @Get('assignments/:id/entries')
  @Can('me.use')
  page(@Actor() actor: Principal, @Param('id') id: string, @Query() query: LiaisonEntryQuery): Promise<LiaisonEntryPage> {
    return this.entryLists.of(actor, HOLDER, id, query);
  }

  @Post('assignments/:id/entries')
  @Can('me.use')
  async record(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateLiaisonEntry): Promise<LiaisonEntryView> {
    return this.entryLists.view(actor, HOLDER, await this.entries.record(actor, HOLDER, id, input));
  }

  @Post('liaison-entries/:id/completion')
  @HttpCode(200)
  @Can('me.use')
  async finish(@Actor() actor: Principal, @Param('id') id: string, @Body() input: FinishLiaisonEntry): Promise<LiaisonEntryView> {
    await this.entries.finish(actor, HOLDER, id, input);
    return this.entryLists.view(actor, HOLDER, id);
  }

  @Post('liaison-entries/:id/withdrawal')
  @HttpCode(200)
  @Can('me.use')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WithdrawLiaisonEntry): Promise<LiaisonEntryView> {
    await this.entries.withdraw(actor, HOLDER, id, input.reason);
    return this.entryLists.view(actor, HOLDER, id);
  }
}
