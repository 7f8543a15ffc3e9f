import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PartnerLists } from './partner-lists.service.js';
import {
  ApprovePartner,
  LinkPartnerPerson,
  LinkPartnerUnit,
  PartnerPage,
  PartnerQuery,
  PartnerReason,
  PartnerView,
  RegisterPartner,
  RenewPartner,
  SetPaperPublication,
  UnmaskedContactView,
} from './partner.wire.js';
import { PartnersService } from './partners.service.js';

@ApiTags('partners')
@Controller('partners')
export class PartnersController {
  constructor(
    private readonly partners: PartnersService,
    private readonly lists: PartnerLists,
  ) {}

  @Get()
  @Can('partner.view')
  page(@Actor() actor: Principal, @Query() query: PartnerQuery): Promise<PartnerPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('partner.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<PartnerView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('partner.manage')
  async register(@Actor() actor: Principal, @Body() input: RegisterPartner): Promise<PartnerView> {
    return this.lists.view(actor, await this.partners.register(actor, input));
  }

  @Post(':id/approval')
  @Can('partner.manage')
  async approve(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ApprovePartner): Promise<PartnerView> {
    await this.partners.approve(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @Can('partner.manage')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: PartnerReason): Promise<PartnerView> {
    await this.partners.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** The yearly look back: goes on for another term. */
  @Post(':id/renewal')
  @Can('partner.manage')
  async renew(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RenewPartner): Promise<PartnerView> {
    await this.partners.renew(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/exit')
  @Can('partner.manage')
  async exit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: PartnerReason): Promise<PartnerView> {
    await this.partners.exit(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/unmasking')
  @HttpCode(200)
  @Can('person.unmask')
  unmask(@Actor() actor: Principal, @Param('id') id: string, @Body() input: PartnerReason): Promise<UnmaskedContactView> {
    return this.partners.unmask(actor, id, input.reason);
  }

  @Put(':id/unit')
  @Can('partner.manage')
  async linkUnit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: LinkPartnerUnit): Promise<PartnerView> {
    await this.partners.linkUnit(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Put(':id/person')
  @Can('partner.manage')
  async linkPerson(@Actor() actor: Principal, @Param('id') id: string, @Body() input: LinkPartnerPerson): Promise<PartnerView> {
    await this.partners.linkPerson(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Put(':id/publication')
  @Can('partner.manage')
  async setPublication(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetPaperPublication): Promise<PartnerView> {
    await this.partners.setPublication(actor, id, input);
    return this.lists.view(actor, id);
  }
}
