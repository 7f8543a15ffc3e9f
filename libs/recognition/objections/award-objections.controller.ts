import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  AwardObjectionList,
  CheckObjection,
  DecideAwardObjection,
  ObjectionStatusView,
  ObjectorContactView,
  ObjectToNotice,
  ReceivedObjectionView,
  RecordObjection,
  UnmaskObjector,
} from './award-objection.wire.js';
import { AwardObjectionsService } from './award-objections.service.js';
import { ObjectionLists } from './objection-lists.service.js';
import { PublicObjections } from './public-objections.service.js';

@ApiTags('recognition')
@Controller()
export class AwardObjectionsController {
  constructor(
    private readonly objections: AwardObjectionsService,
    private readonly lists: ObjectionLists,
    private readonly open: PublicObjections,
  ) {}

  @Get('recognition-programs/:id/objections')
  @Can('award-objection.view')
  list(@Actor() actor: Principal, @Param('id') id: string): Promise<AwardObjectionList> {
    return this.lists.list(actor, id);
  }

  /** On paper, or said at the desk. */
  @Post('recognition-programs/:id/objections')
  @Can('award-objection.decide')
  async record(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RecordObjection): Promise<AwardObjectionList> {
    return this.lists.list(actor, await this.objections.record(actor, id, input));
  }

  @Post('award-objections/:id/checking')
  @HttpCode(200)
  @Can('award-objection.decide')
  async check(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CheckObjection): Promise<AwardObjectionList> {
    return this.lists.list(actor, await this.objections.check(actor, id, input.note));
  }

  @Post('award-objections/:id/decision')
  @HttpCode(200)
  @Can('award-objection.decide')
  async decide(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DecideAwardObjection): Promise<AwardObjectionList> {
    return this.lists.list(actor, await this.objections.decide(actor, id, input));
  }

  /** Who objected, in full; on record with the reason. */
  @Post('award-objections/:id/unmasking')
  @HttpCode(200)
  @Can('person.unmask')
  unmask(@Actor() actor: Principal, @Param('id') id: string, @Body() input: UnmaskObjector): Promise<ObjectorContactView> {
    return this.objections.unmask(actor, id, input.reason);
  }

  /** Anybody may object to a list under notice, with the real name. */
  @Post('public/award-notices/:id/objections')
  @Public()
  object(@Ip() address: string, @Param('id') id: string, @Body() input: ObjectToNotice): Promise<ReceivedObjectionView> {
    return this.open.object(address, id, input);
  }

  @Get('public/award-objections/:code')
  @Public()
  status(@Ip() address: string, @Param('code') code: string): Promise<ObjectionStatusView> {
    return this.open.status(address, code);
  }
}
