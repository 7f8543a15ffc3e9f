import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ConfirmationService } from './confirmation.service.js';
import { CorrectionsService } from './corrections.service.js';
import { ServiceRecordLists } from './service-record-lists.service.js';
import {
  ConfirmationResult,
  ConfirmRecords,
  CorrectRecord,
  OwnRecordQuery,
  ServiceRecordPage,
  ServiceRecordQuery,
  ServiceRecordView,
  StateReason,
} from './service-record.wire.js';

@ApiTags('service-records')
@Controller('service-records')
export class ServiceRecordsController {
  constructor(
    private readonly lists: ServiceRecordLists,
    private readonly confirmation: ConfirmationService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  @Can('service-record.view')
  page(@Actor() actor: Principal, @Query() query: ServiceRecordQuery): Promise<ServiceRecordPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('service-record.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ServiceRecordView> {
    return this.lists.view(actor, id);
  }

  /** Confirms up to 500 records and answers for each of them. */
  @Post('confirmation')
  @HttpCode(200)
  @Can('service-record.confirm')
  confirm(@Actor() actor: Principal, @Body() input: ConfirmRecords): Promise<ConfirmationResult> {
    return this.confirmation.confirm(actor, input);
  }

  /** Takes the record back with all that was posted for it, and makes the corrected version, which is answered. */
  @Post(':id/correction')
  @HttpCode(200)
  @Can('service-record.correct')
  async correct(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CorrectRecord): Promise<ServiceRecordView> {
    return this.lists.view(actor, await this.corrections.correct(actor, id, input));
  }

  @Post(':id/reversal')
  @HttpCode(200)
  @Can('service-record.correct')
  async reverse(@Actor() actor: Principal, @Param('id') id: string, @Body() input: StateReason): Promise<ServiceRecordView> {
    await this.corrections.reverse(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** The objection was looked into and the record stands. */
  @Post(':id/upholding')
  @HttpCode(200)
  @Can('service-record.correct')
  async uphold(@Actor() actor: Principal, @Param('id') id: string, @Body() input: StateReason): Promise<ServiceRecordView> {
    await this.corrections.uphold(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}

@ApiTags('me')
@Controller('me/service-records')
export class OwnRecordsController {
  constructor(
    private readonly lists: ServiceRecordLists,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: OwnRecordQuery): Promise<ServiceRecordPage> {
    return this.lists.own(actor, query);
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ServiceRecordView> {
    return this.lists.ownView(actor, id);
  }

  /** “不是我” or “时长不对”: stops the record from becoming final until staff have looked into it. */
  @Post(':id/dispute')
  @HttpCode(200)
  @Can('me.use')
  async dispute(@Actor() actor: Principal, @Param('id') id: string, @Body() input: StateReason): Promise<ServiceRecordView> {
    await this.corrections.dispute(actor, id, input.reason);
    return this.lists.ownView(actor, id);
  }
}
