import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ConfirmationsService } from './confirmations.service.js';
import { CorrectionsService } from './corrections.service.js';
import { VolunteerFilesService } from './volunteer-files.service.js';
import {
  ConfirmationView,
  CorrectVolunteer,
  CreatePaperConfirmation,
  CreateUnmasking,
  CreateVolunteer,
  OwnStateView,
  UnmaskedView,
  VolunteerPage,
  VolunteerQuery,
  VolunteerView,
} from './volunteer.wire.js';

@ApiTags('volunteers')
@Controller('volunteers')
export class VolunteersController {
  constructor(
    private readonly files: VolunteerFilesService,
    private readonly confirmations: ConfirmationsService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  @Can('person.view')
  page(@Actor() actor: Principal, @Query() query: VolunteerQuery): Promise<VolunteerPage> {
    return this.files.page(actor, query);
  }

  @Get(':id')
  @Can('person.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<VolunteerView> {
    return this.files.view(actor, id);
  }

  @Post()
  @Can('person.manage')
  create(@Actor() actor: Principal, @Body() input: CreateVolunteer): Promise<VolunteerView> {
    return this.files.create(actor, input);
  }

  @Patch(':id')
  @Can('person.manage')
  async correct(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CorrectVolunteer,
  ): Promise<VolunteerView> {
    await this.corrections.correct(actor, id, input);
    return this.files.view(actor, id);
  }

  @Post(':id/unmasking')
  @Can('person.unmask')
  unmask(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CreateUnmasking,
  ): Promise<UnmaskedView> {
    return this.files.unmask(actor, id, input.reason);
  }

  @Post(':id/paper-confirmation')
  @Can('person.manage')
  recordPaper(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CreatePaperConfirmation,
  ): Promise<OwnStateView> {
    return this.confirmations.recordPaper(actor, id, input);
  }
}

@ApiTags('me')
@Controller('me')
export class OwnConfirmationController {
  constructor(private readonly confirmations: ConfirmationsService) {}

  @Get('confirmation')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<ConfirmationView> {
    return this.confirmations.own(actor);
  }

  @Post('confirmation')
  @Can('me.use')
  confirm(@Actor() actor: Principal): Promise<OwnStateView> {
    return this.confirmations.confirmOwn(actor);
  }

  @Post('withdrawal')
  @Can('me.use')
  withdraw(@Actor() actor: Principal): Promise<OwnStateView> {
    return this.confirmations.withdrawOwn(actor);
  }
}
