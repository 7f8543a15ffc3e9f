import { Body, Controller, Delete, Get, HttpCode, Ip, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { ReportInLinks } from './report-in-links.service.js';
import {
  AcceptedReportIn,
  AcceptReportIn,
  AcceptReportInAsMe,
  ListUnitMember,
  ReportInOfferView,
  UnitMemberLinkView,
  UnitMemberListView,
  UnitMemberPage,
  UnitMemberQuery,
} from './unit-member.wire.js';
import { UnitMembers } from './unit-members.service.js';

const UPLOAD_FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' }, preview: { type: 'string', enum: ['true', 'false'] } },
  },
};

/** Whom a unit asks to report in. */
@ApiTags('registrations')
@Controller()
export class UnitMembersController {
  constructor(private readonly members: UnitMembers) {}

  @Get('unit-member-list-template.xlsx')
  @Can('unit-member.list')
  template(): Promise<StreamableFile> {
    return this.members.template();
  }

  @Get('units/:id/members')
  @Can('unit-member.view')
  page(@Actor() actor: Principal, @Param('id') id: string, @Query() query: UnitMemberQuery): Promise<UnitMemberPage> {
    return this.members.page(actor, id, query);
  }

  @Post('units/:id/members')
  @Can('unit-member.list')
  async add(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ListUnitMember): Promise<UnitMemberPage> {
    await this.members.add(actor, id, input);
    return this.members.page(actor, id, { page: 1, size: 50 });
  }

  /** Takes a sheet of names and mobiles in; with `preview`, only says what would come of it. */
  @Post('units/:id/member-list')
  @Can('unit-member.list')
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_FORM)
  takeIn(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<UnitMemberListView> {
    return this.members.takeIn(actor, id, form);
  }

  @Post('units/:id/members/:memberId/link')
  @Can('unit-member.list')
  link(@Actor() actor: Principal, @Param('id') id: string, @Param('memberId') memberId: string): Promise<UnitMemberLinkView> {
    return this.members.link(actor, id, memberId);
  }

  @Delete('units/:id/members/:memberId')
  @HttpCode(204)
  @Can('unit-member.list')
  remove(@Actor() actor: Principal, @Param('id') id: string, @Param('memberId') memberId: string): Promise<void> {
    return this.members.remove(actor, id, memberId);
  }
}

@ApiTags('public')
@Controller('public/report-ins')
export class ReportInsController {
  constructor(private readonly links: ReportInLinks) {}

  @Get(':code')
  @Public()
  offer(@Ip() address: string, @Param('code') code: string): Promise<ReportInOfferView> {
    return this.links.offer(address, code);
  }

  @Post(':code/acceptance')
  @Public()
  accept(@Param('code') code: string, @Body() input: AcceptReportIn): Promise<AcceptedReportIn> {
    return this.links.accept(code, input);
  }

  @Post(':code/refusal')
  @HttpCode(204)
  @Public()
  decline(@Param('code') code: string): Promise<void> {
    return this.links.decline(code);
  }
}

@ApiTags('me')
@Controller('me/report-ins')
export class OwnReportInsController {
  constructor(private readonly links: ReportInLinks) {}

  /** With the account one is signed in with. */
  @Post(':code/acceptance')
  @Can('me.use')
  accept(@Actor() actor: Principal, @Param('code') code: string, @Body() input: AcceptReportInAsMe): Promise<AcceptedReportIn> {
    return this.links.acceptAs(actor, code, input);
  }
}
