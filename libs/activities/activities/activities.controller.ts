import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityBoard } from './activity-board.service.js';
import { ActivityCopies } from './activity-copies.service.js';
import { ActivityLists } from './activity-lists.service.js';
import {
  ActivityCountsView,
  ActivityPage,
  ActivityQuery,
  ActivityView,
  CancelActivity,
  ChangeActivity,
  CopyActivity,
  CreateActivity,
  CreateRecurrence,
  CreateSlot,
} from './activity.wire.js';
import { PostersService } from './posters.service.js';
import { SlotsService } from './slots.service.js';

@ApiTags('activities')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly lists: ActivityLists,
    private readonly slots: SlotsService,
    private readonly copies: ActivityCopies,
    private readonly board: ActivityBoard,
    private readonly posters: PostersService,
  ) {}

  @Get()
  @Can('activity.view')
  page(@Actor() actor: Principal, @Query() query: ActivityQuery): Promise<ActivityPage> {
    return this.lists.page(actor, query);
  }

  /** How many activities wait for what. */
  @Get('counts')
  @Can('activity.view')
  counts(@Actor() actor: Principal): Promise<ActivityCountsView> {
    return this.board.counts(actor);
  }

  /** A sheet for the notice board: what, when, where, the risk, and a code that opens the public page. */
  @Get(':id/poster.pdf')
  @Can('activity.view')
  poster(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.posters.print(actor, id, request);
  }

  @Get(':id')
  @Can('activity.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('activity.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateActivity): Promise<ActivityView> {
    return this.lists.view(actor, await this.activities.create(actor, input));
  }

  @Patch(':id')
  @Can('activity.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeActivity): Promise<ActivityView> {
    await this.activities.change(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/slots')
  @Can('activity.manage')
  async addSlot(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSlot): Promise<ActivityView> {
    await this.slots.add(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** Every week or month: a slot for each day that the rule gives and that has none yet. */
  @Post(':id/recurrence')
  @Can('activity.manage')
  async recur(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateRecurrence): Promise<ActivityView> {
    await this.slots.recur(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** Last year's activity again, as a draft. */
  @Post(':id/copy')
  @Can('activity.manage')
  async copy(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CopyActivity): Promise<ActivityView> {
    return this.lists.view(actor, await this.copies.copy(actor, id, input));
  }

  /** From then on people see it and may come. Risks must be stated. */
  @Post(':id/publication')
  @HttpCode(200)
  @Can('activity.manage')
  async publish(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'publish');
    return this.lists.view(actor, id);
  }

  @Post(':id/sign-up-closing')
  @HttpCode(200)
  @Can('activity.manage')
  async closeSignUp(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'close-sign-up');
    return this.lists.view(actor, id);
  }

  @Post(':id/sign-up-reopening')
  @HttpCode(200)
  @Can('activity.manage')
  async reopenSignUp(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'reopen-sign-up');
    return this.lists.view(actor, id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Can('activity.manage')
  async start(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'start');
    return this.lists.view(actor, id);
  }

  @Post(':id/ending')
  @HttpCode(200)
  @Can('activity.manage')
  async end(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'end');
    return this.lists.view(actor, id);
  }

  /** Every record is decided; nothing is recorded for it any more. */
  @Post(':id/settlement')
  @HttpCode(200)
  @Can('activity.manage')
  async settle(@Actor() actor: Principal, @Param('id') id: string): Promise<ActivityView> {
    await this.activities.move(actor, id, 'settle');
    return this.lists.view(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('activity.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelActivity): Promise<ActivityView> {
    await this.activities.move(actor, id, 'cancel', input.reason);
    return this.lists.view(actor, id);
  }
}
