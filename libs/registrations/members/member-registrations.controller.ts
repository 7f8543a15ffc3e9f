import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MemberDecisions } from './member-decisions.service.js';
import { MemberRegistrationLists } from './member-registration-lists.service.js';
import {
  AcceptMemberRegistration,
  MemberRegistrationDetailView,
  MemberRegistrationPage,
  MemberRegistrationQuery,
  RegistrationReason,
  ShownMembershipView,
} from './member-registration.wire.js';

/** Who reports in to one's communities. */
@ApiTags('registrations')
@Controller('member-registrations')
export class MemberRegistrationsController {
  constructor(
    private readonly lists: MemberRegistrationLists,
    private readonly decisions: MemberDecisions,
  ) {}

  @Get()
  @Can('member-registration.view')
  page(@Actor() actor: Principal, @Query() query: MemberRegistrationQuery): Promise<MemberRegistrationPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('member-registration.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<MemberRegistrationDetailView> {
    return this.lists.view(actor, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Can('member-registration.decide')
  async accept(@Actor() actor: Principal, @Param('id') id: string, @Body() input: AcceptMemberRegistration): Promise<MemberRegistrationDetailView> {
    await this.decisions.accept(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Can('member-registration.decide')
  async return(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RegistrationReason): Promise<MemberRegistrationDetailView> {
    await this.decisions.return(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/departure')
  @HttpCode(200)
  @Can('member-registration.decide')
  async depart(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RegistrationReason): Promise<MemberRegistrationDetailView> {
    await this.decisions.depart(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** What the person told of party membership, with consent; the look is logged. */
  @Post(':id/membership-viewing')
  @HttpCode(200)
  @Can('membership.view')
  showMembership(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RegistrationReason): Promise<ShownMembershipView> {
    return this.decisions.showMembership(actor, id, input.reason);
  }
}
