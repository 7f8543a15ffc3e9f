import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MonthlyNoticeQuery, MonthlyNoticeView } from './monthly-notice.wire.js';
import { MonthlyNoticesService } from './monthly-notices.service.js';

@ApiTags('ledger')
@Controller('ledger')
export class MonthlyNoticesController {
  constructor(private readonly notices: MonthlyNoticesService) {}

  /** Sums of a month without names, and the seal over them. */
  @Get('monthly-notice')
  @Can('ledger.view')
  view(@Actor() actor: Principal, @Query() query: MonthlyNoticeQuery): Promise<MonthlyNoticeView> {
    return this.notices.view(actor, query);
  }

  /** The same to print and put up. */
  @Get('monthly-notice.pdf')
  @Can('ledger.view')
  paper(
    @Actor() actor: Principal,
    @Query() query: MonthlyNoticeQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.notices.paper(actor, query, request);
  }
}
