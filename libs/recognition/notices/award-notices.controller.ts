import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AnnounceProgram, ProgramDetailView } from '../programs/program.wire.js';
import { ProgramViewsService } from '../programs/program-views.service.js';
import { PublicNoticePage, PublicNoticeQuery, PublicNoticeView } from './award-notice.wire.js';
import { AwardNoticesService } from './award-notices.service.js';
import { NoticePapers } from './notice-papers.service.js';
import { PublicNoticesService } from './public-notices.service.js';

@ApiTags('recognition')
@Controller()
export class AwardNoticesController {
  constructor(
    private readonly announcements: AwardNoticesService,
    private readonly pages: PublicNoticesService,
    private readonly papers: NoticePapers,
    private readonly views: ProgramViewsService,
  ) {}

  /** Puts the list up for everybody to see; from now on only an upheld objection changes it. */
  @Post('recognition-programs/:id/notice')
  @HttpCode(200)
  @Can('program.manage')
  async announce(@Actor() actor: Principal, @Param('id') id: string, @Body() input: AnnounceProgram): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.announcements.announce(actor, id, input));
  }

  /** A4, for the notice board. */
  @Get('award-notices/:id.pdf')
  @Can('program.view')
  paper(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.pdf(actor, id, request);
  }

  @Get('public/award-notices')
  @Public()
  page(@Query() query: PublicNoticeQuery): Promise<PublicNoticePage> {
    return this.pages.page(query);
  }

  @Get('public/award-notices/:id')
  @Public()
  view(@Param('id') id: string): Promise<PublicNoticeView> {
    return this.pages.view(id);
  }
}
