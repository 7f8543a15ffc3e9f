import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ChangePartyOrg, CreatePartyOrg, PartyOrgPage, PartyOrgQuery, PartyOrgView } from './party-org.wire.js';
import { PartyOrgsService } from './party-orgs.service.js';

@ApiTags('units')
@Controller('party-orgs')
export class PartyOrgsController {
  constructor(private readonly orgs: PartyOrgsService) {}

  @Get()
  @Can('unit.view')
  page(@Actor() actor: Principal, @Query() query: PartyOrgQuery): Promise<PartyOrgPage> {
    return this.orgs.page(actor, query);
  }

  @Post()
  @Can('unit.manage')
  create(@Actor() actor: Principal, @Body() input: CreatePartyOrg): Promise<PartyOrgView> {
    return this.orgs.create(actor, input);
  }

  @Patch(':id')
  @Can('unit.manage')
  change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangePartyOrg): Promise<PartyOrgView> {
    return this.orgs.change(actor, id, input);
  }
}
