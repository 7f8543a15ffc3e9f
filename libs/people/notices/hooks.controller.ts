import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { HooksService } from './hooks.service.js';
import { ChangeNoticeHook, CreateNoticeHook, NoticeHookList, NoticeHookView } from './outgoing.wire.js';

@ApiTags('notice-hooks')
@Controller('notice-hooks')
export class HooksController {
  constructor(private readonly hooks: HooksService) {}

  @Get()
  @Can('notice-hook.manage')
  list(@Actor() actor: Principal): Promise<NoticeHookList> {
    return this.hooks.list(actor);
  }

  @Post()
  @Can('notice-hook.manage')
  create(@Actor() actor: Principal, @Body() input: CreateNoticeHook): Promise<NoticeHookView> {
    return this.hooks.create(actor, input);
  }

  @Patch(':id')
  @Can('notice-hook.manage')
  change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeNoticeHook): Promise<NoticeHookView> {
    return this.hooks.change(actor, id, input);
  }

  /** Sends a test message and answers when the other side has it. */
  @Post(':id/trial')
  @HttpCode(204)
  @Can('notice-hook.manage')
  tryOut(@Actor() actor: Principal, @Param('id') id: string): Promise<void> {
    return this.hooks.tryOut(actor, id);
  }
}
