import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AppealLists } from './appeal-lists.service.js';
import { AppealDetailView, AppealPage, AppealQuery, AppealView, CreateAppeal, DecideAppeal } from './appeal.wire.js';
import { AppealsService } from './appeals.service.js';

@ApiTags('appeals')
@Controller('appeals')
export class AppealsController {
  constructor(
    private readonly appeals: AppealsService,
    private readonly lists: AppealLists,
  ) {}

  @Get()
  @Can('appeal.decide')
  page(@Actor() actor: Principal, @Query() query: AppealQuery): Promise<AppealPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('appeal.decide')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<AppealDetailView> {
    return this.lists.detail(actor, id);
  }

  /** Grants or rejects it with a reason; what a granted appeal asks for is done at once. */
  @Post(':id/decision')
  @HttpCode(200)
  @Can('appeal.decide')
  async decide(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DecideAppeal): Promise<AppealDetailView> {
    await this.appeals.decide(actor, id, input);
    return this.lists.detail(actor, id);
  }
}

@ApiTags('me')
@Controller('me/appeals')
export class OwnAppealsController {
  constructor(
    private readonly appeals: AppealsService,
    private readonly lists: AppealLists,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: AppealQuery): Promise<AppealPage> {
    return this.lists.own(actor, query);
  }

  @Post()
  @Can('me.use')
  async file(@Actor() actor: Principal, @Body() input: CreateAppeal): Promise<AppealView> {
    return this.lists.ownView(actor, await this.appeals.file(actor, input));
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('me.use')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string): Promise<AppealView> {
    await this.appeals.withdraw(actor, id);
    return this.lists.ownView(actor, id);
  }
}
