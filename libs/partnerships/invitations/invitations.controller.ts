import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  AcceptedInvitation,
  AcceptInvitation,
  CreateInvitation,
  InvitationOfferView,
  NewInvitationView,
  UnitPeopleView,
} from './invitation.wire.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('units')
@Controller('units/:id')
export class UnitPeopleController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('people')
  @Can('account.manage')
  people(@Actor() actor: Principal, @Param('id') id: string): Promise<UnitPeopleView> {
    return this.invitations.people(actor, id);
  }

  /** Makes a link by which one person becomes the unit's liaison; it works once, for seven days. */
  @Post('invitations')
  @Can('account.manage')
  invite(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateInvitation): Promise<NewInvitationView> {
    return this.invitations.create(actor, id, input);
  }

  @Delete('invitations/:invitationId')
  @Can('account.manage')
  @HttpCode(204)
  revoke(@Actor() actor: Principal, @Param('id') id: string, @Param('invitationId') invitationId: string): Promise<void> {
    return this.invitations.revoke(actor, id, invitationId);
  }
}

@ApiTags('public')
@Controller('public/invitations')
export class InvitationOffersController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get(':code')
  @Public()
  offer(@Param('code') code: string): Promise<InvitationOfferView> {
    return this.invitations.offer(code);
  }

  @Post(':code/acceptance')
  @Public()
  accept(@Param('code') code: string, @Body() input: AcceptInvitation): Promise<AcceptedInvitation> {
    return this.invitations.accept(code, input);
  }
}

@ApiTags('me')
@Controller('me/invitations')
export class OwnInvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  /** Takes the office on with the account one is signed in with. */
  @Post(':code/acceptance')
  @Can('me.use')
  accept(@Actor() actor: Principal, @Param('code') code: string): Promise<AcceptedInvitation> {
    return this.invitations.acceptAs(actor, code);
  }
}
