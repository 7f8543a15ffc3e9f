import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { InboxService } from './inbox.service.js';
import { NoticePreferenceView, SetNoticePreference } from './outgoing.wire.js';
import { PreferencesService } from './preferences.service.js';
import { CreateReading, InboxPage, InboxQuery, UnreadView } from './notice.wire.js';

@ApiTags('me')
@Controller('me/notices')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly preferences: PreferencesService,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: InboxQuery): Promise<InboxPage> {
    return this.inbox.page(actor, query);
  }

  @Get('unread')
  @Can('me.use')
  unread(@Actor() actor: Principal): Promise<UnreadView> {
    return this.inbox.unread(actor);
  }

  @Post('readings')
  @HttpCode(200)
  @Can('me.use')
  read(@Actor() actor: Principal, @Body() input: CreateReading): Promise<UnreadView> {
    return this.inbox.read(actor, input);
  }

  /** Which kinds are sent on by mail or text message; everything is in the inbox anyway. */
  @Get('preference')
  @Can('me.use')
  preference(@Actor() actor: Principal): Promise<NoticePreferenceView> {
    return this.preferences.own(actor);
  }

  @Put('preference')
  @Can('me.use')
  setPreference(@Actor() actor: Principal, @Body() input: SetNoticePreference): Promise<NoticePreferenceView> {
    return this.preferences.set(actor, input);
  }
}
