import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { OpenActivities } from './open-activities.service.js';
import { OwnActivities } from './own-activities.service.js';
import { OwnSignUps } from './own-sign-ups.service.js';
import { SignUpsService } from './sign-ups.service.js';
import {
  CancelOwnSignUp,
  CreateOwnSignUp,
  OpenActivityPage,
  OpenActivityQuery,
  OpenActivityView,
  OwnActivityQuery,
  OwnActivityView,
  OwnScheduleView,
  OwnSignUpView,
} from './sign-up.wire.js';

/** What anybody sees, signed in or not. */
@ApiTags('activities')
@Controller('public/activities')
export class OpenActivitiesController {
  constructor(private readonly activities: OpenActivities) {}

  @Get()
  @Public()
  page(@Query() query: OpenActivityQuery): Promise<OpenActivityPage> {
    return this.activities.page(query);
  }

  @Get(':id')
  @Public()
  view(@Param('id') id: string): Promise<OpenActivityView> {
    return this.activities.view(id);
  }
}

/** What a volunteer may come to. */
@ApiTags('activities')
@Controller('me/activities')
export class OwnActivitiesController {
  constructor(private readonly activities: OwnActivities) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: OwnActivityQuery): Promise<OpenActivityPage> {
    return this.activities.page(actor, query);
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnActivityView> {
    return this.activities.view(actor, id);
  }
}

/** What a volunteer has signed up for. */
@ApiTags('activities')
@Controller('me/sign-ups')
export class OwnSignUpsController {
  constructor(
    private readonly signUps: SignUpsService,
    private readonly own: OwnSignUps,
  ) {}

  @Get()
  @Can('me.use')
  schedule(@Actor() actor: Principal): Promise<OwnScheduleView> {
    return this.own.schedule(actor);
  }

  @Post()
  @Can('me.use')
  async apply(@Actor() actor: Principal, @Body() input: CreateOwnSignUp): Promise<OwnSignUpView> {
    return this.own.view(actor, await this.signUps.applyOwn(actor, input));
  }

  /** One slot for the calendar of a phone. */
  @Get(':id.ics')
  @Can('me.use')
  calendar(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.own.calendarFile(actor, id, request);
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnSignUpView> {
    return this.own.view(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('me.use')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelOwnSignUp): Promise<OwnSignUpView> {
    await this.signUps.cancelOwn(actor, id, input);
    return this.own.view(actor, id);
  }
}
