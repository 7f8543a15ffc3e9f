import { Controller, Delete, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { CalendarFeedView } from './sign-up.wire.js';

/** The address under which a calendar program reads my schedule. */
@ApiTags('activities')
@Controller('me/calendar-feed')
export class OwnCalendarFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @Can('me.use')
  view(@Actor() actor: Principal): Promise<CalendarFeedView> {
    return this.feeds.view(actor);
  }

  @Post()
  @Can('me.use')
  renew(@Actor() actor: Principal): Promise<CalendarFeedView> {
    return this.feeds.renew(actor);
  }

  @Delete()
  @HttpCode(204)
  @Can('me.use')
  end(@Actor() actor: Principal): Promise<void> {
    return this.feeds.end(actor);
  }
}

/** What such a program reads. */
@ApiTags('activities')
@Controller('public/calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':token.ics')
  @Public()
  file(@Param('token') token: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.feeds.file(token, request);
  }
}
