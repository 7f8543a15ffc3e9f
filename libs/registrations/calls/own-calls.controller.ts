import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CallAnswers } from './call-answers.service.js';
import { AcceptCall, ArriveAtCall, DeclineCall, OwnCallPage, OwnCallQuery, OwnCallView } from './call.wire.js';
import { OwnCalls } from './own-calls.service.js';

/** What I was called to, and what I say to it. */
@ApiTags('me')
@Controller('me/calls')
export class OwnCallsController {
  constructor(
    private readonly calls: OwnCalls,
    private readonly answers: CallAnswers,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: OwnCallQuery): Promise<OwnCallPage> {
    return this.calls.page(actor, query);
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnCallView> {
    return this.calls.view(actor, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Can('me.use')
  async accept(@Actor() actor: Principal, @Param('id') id: string, @Body() input: AcceptCall): Promise<OwnCallView> {
    await this.answers.accept(actor, id, input);
    return this.calls.view(actor, id);
  }

  /** No, with a reason; nothing follows from it. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Can('me.use')
  async decline(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DeclineCall): Promise<OwnCallView> {
    await this.answers.decline(actor, id, input);
    return this.calls.view(actor, id);
  }

  /** Said yes and cannot come after all. */
  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('me.use')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DeclineCall): Promise<OwnCallView> {
    await this.answers.withdraw(actor, id, input);
    return this.calls.view(actor, id);
  }

  @Post(':id/arrival')
  @HttpCode(200)
  @Can('me.use')
  async arrive(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ArriveAtCall): Promise<OwnCallView> {
    await this.answers.arrive(actor, id, input.code);
    return this.calls.view(actor, id);
  }

  @Post(':id/completion')
  @HttpCode(200)
  @Can('me.use')
  async complete(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnCallView> {
    await this.answers.complete(actor, id);
    return this.calls.view(actor, id);
  }
}
