import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '@app/platform/access/access.decorators.js';
import { PartnerApplications } from './partner-applications.service.js';
import { PartnerWall } from './partner-wall.service.js';
import {
  ApplicationStatusView,
  AppliedView,
  ApplyAsPartner,
  PartnerCommunityView,
  SetPublication,
  WallPage,
  WallQuery,
} from './partner.wire.js';

/** Open to anybody: no account is needed to offer help. */
@ApiTags('partners')
@Controller('public')
export class PublicPartnersController {
  constructor(
    private readonly applications: PartnerApplications,
    private readonly wall: PartnerWall,
  ) {}

  /** Consented names only, with sums of what they gave. */
  @Get('partners')
  @Public()
  page(@Query() query: WallQuery): Promise<WallPage> {
    return this.wall.page(query);
  }

  @Get('partner-communities')
  @Public()
  communities(): Promise<PartnerCommunityView[]> {
    return this.applications.communities();
  }

  @Post('partner-applications')
  @Public()
  apply(@Ip() address: string, @Body() input: ApplyAsPartner): Promise<AppliedView> {
    return this.applications.apply(address, input);
  }

  @Get('partner-applications/:code')
  @Public()
  status(@Ip() address: string, @Param('code') code: string): Promise<ApplicationStatusView> {
    return this.applications.status(address, code);
  }

  @Post('partner-applications/:code/withdrawal')
  @HttpCode(200)
  @Public()
  withdraw(@Param('code') code: string): Promise<ApplicationStatusView> {
    return this.applications.withdraw(code);
  }

  @Put('partner-applications/:code/publication')
  @Public()
  setPublication(@Param('code') code: string, @Body() input: SetPublication): Promise<ApplicationStatusView> {
    return this.applications.setPublication(code, input.given);
  }
}
