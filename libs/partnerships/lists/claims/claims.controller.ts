import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ClaimPage, ClaimQuery, ClaimView, CreateClaim, GiveBackClaim } from './claim.wire.js';
import { ClaimLists } from './claim-lists.service.js';
import { ClaimsService } from './claims.service.js';

@ApiTags('claims')
@Controller('claims')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly lists: ClaimLists,
  ) {}

  /** Staff see their area's, a liaison the own unit's. */
  @Get()
  @Can('claim.view')
  page(@Actor() actor: Principal, @Query() query: ClaimQuery): Promise<ClaimPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('claim.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ClaimView> {
    return this.lists.view(actor, id);
  }

  /** A unit promises to meet an open demand; staff may do it on its behalf. */
  @Post()
  @Can('claim.make')
  async claim(@Actor() actor: Principal, @Body() input: CreateClaim): Promise<ClaimView> {
    return this.lists.view(actor, await this.claims.claim(actor, input));
  }

  /** The community says that it is done. */
  @Post(':id/fulfilment')
  @HttpCode(200)
  @Can('claim.decide')
  async fulfil(@Actor() actor: Principal, @Param('id') id: string): Promise<ClaimView> {
    await this.claims.fulfil(actor, id);
    return this.lists.view(actor, id);
  }

  /** The promise cannot be kept: the demand is open again. */
  @Post(':id/return')
  @HttpCode(200)
  @Can('claim.make')
  async giveBack(@Actor() actor: Principal, @Param('id') id: string, @Body() input: GiveBackClaim): Promise<ClaimView> {
    await this.claims.giveBack(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}
