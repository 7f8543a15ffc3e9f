import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  EmployerQuery,
  EmployersView,
  LeaveRegistration,
  MemberProfile,
  OwnRegistrationsView,
  RegistrationCommunitiesView,
  RegistrationCommunityQuery,
  RegistrationFormView,
  SubmitMemberRegistration,
  SuggestForMember,
  SuggestionsView,
} from './member-registration.wire.js';
import { OwnRegistrationLists } from './own-registration-lists.service.js';
import { OwnRegistrations } from './own-registrations.service.js';
import { RegistrationForms } from './registration-forms.service.js';

/** Reporting in where one lives. */
@ApiTags('me')
@Controller('me')
export class OwnRegistrationsController {
  constructor(
    private readonly registrations: OwnRegistrations,
    private readonly lists: OwnRegistrationLists,
    private readonly forms: RegistrationForms,
  ) {}

  @Get('registrations')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<OwnRegistrationsView> {
    return this.lists.own(actor);
  }

  /** Reports in; with a registration that stands, moves house. */
  @Post('registrations')
  @Can('me.use')
  async submit(@Actor() actor: Principal, @Body() input: SubmitMemberRegistration): Promise<OwnRegistrationsView> {
    await this.registrations.submit(actor, input);
    return this.lists.own(actor);
  }

  @Put('registrations/:id')
  @Can('me.use')
  async resubmit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SubmitMemberRegistration): Promise<OwnRegistrationsView> {
    await this.registrations.resubmit(actor, id, input);
    return this.lists.own(actor);
  }

  @Patch('registrations/:id/profile')
  @Can('me.use')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: MemberProfile): Promise<OwnRegistrationsView> {
    await this.registrations.change(actor, id, input);
    return this.lists.own(actor);
  }

  @Post('registrations/:id/departure')
  @HttpCode(200)
  @Can('me.use')
  async leave(@Actor() actor: Principal, @Param('id') id: string, @Body() input: LeaveRegistration): Promise<OwnRegistrationsView> {
    await this.registrations.leave(actor, id, input.reason ?? null);
    return this.lists.own(actor);
  }

  @Get('registration-communities')
  @Can('me.use')
  communities(@Query() query: RegistrationCommunityQuery): Promise<RegistrationCommunitiesView> {
    return this.forms.communities(query.q);
  }

  @Get('registration-communities/:id')
  @Can('me.use')
  form(@Actor() actor: Principal, @Param('id') id: string): Promise<RegistrationFormView> {
    return this.forms.form(actor, id);
  }

  @Get('registration-employers')
  @Can('me.use')
  employers(@Query() query: EmployerQuery): Promise<EmployersView> {
    return this.forms.employers(query.q);
  }

  /** A grid and posts that fit what the form says so far; nothing is kept. */
  @Post('registration-suggestions')
  @HttpCode(200)
  @Can('me.use')
  suggest(@Body() input: SuggestForMember): Promise<SuggestionsView> {
    return this.forms.suggest(input);
  }
}
