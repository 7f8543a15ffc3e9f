import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CallArrivals } from './call-arrivals.service.js';
import { CallDispatch } from './call-dispatch.service.js';
import { CallExports } from './call-exports.service.js';
import { CallLists } from './call-lists.service.js';
import {
  ArrivalCodeView,
  CallPage,
  CallPeriodQuery,
  CallQuery,
  CallResponsePage,
  CallTermsQuery,
  CallTermsView,
  CallTotalsView,
  CallView,
  CancelCall,
  CompleteResponse,
  CreateCall,
  DispatchCall,
  HandleCall,
  RateCall,
  RecordArrivals,
  ResponseQuery,
  SuggestionQuery,
  SuggestionView,
} from './call.wire.js';
import { CallsService } from './calls.service.js';

/** 社区吹哨 at the desk: call, ask, watch who comes, end, rate. */
@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    private readonly calls: CallsService,
    private readonly dispatches: CallDispatch,
    private readonly arrivals: CallArrivals,
    private readonly lists: CallLists,
    private readonly exports: CallExports,
  ) {}

  @Get('calls')
  @Can('call.view')
  page(@Actor() actor: Principal, @Query() query: CallQuery): Promise<CallPage> {
    return this.lists.page(actor, query);
  }

  @Get('calls.xlsx')
  @Can('call.export')
  workbook(@Actor() actor: Principal, @Query() query: CallPeriodQuery): Promise<StreamableFile> {
    return this.exports.workbook(actor, query);
  }

  /** A period's calls by community. */
  @Get('call-totals')
  @Can('call.view')
  totals(@Actor() actor: Principal, @Query() query: CallPeriodQuery): Promise<CallTotalsView> {
    return this.exports.totals(actor, query);
  }

  /** Skills and kinds of service to choose from. */
  @Get('call-terms')
  @Can('call.manage')
  terms(@Actor() actor: Principal, @Query() query: CallTermsQuery): Promise<CallTermsView> {
    return this.lists.terms(actor, query.areaId);
  }

  @Post('calls')
  @Can('call.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateCall): Promise<CallView> {
    return this.lists.view(actor, await this.calls.create(actor, input));
  }

  @Get('calls/:id')
  @Can('call.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<CallView> {
    return this.lists.view(actor, id);
  }

  /** Whom to ask, in which order, and why. */
  @Get('calls/:id/suggestion')
  @Can('call.manage')
  suggestion(@Actor() actor: Principal, @Param('id') id: string, @Query() query: SuggestionQuery): Promise<SuggestionView> {
    return this.dispatches.suggestion(actor, id, query);
  }

  @Get('calls/:id/responses')
  @Can('call.view')
  responses(@Actor() actor: Principal, @Param('id') id: string, @Query() query: ResponseQuery): Promise<CallResponsePage> {
    return this.lists.responses(actor, id, query);
  }

  @Post('calls/:id/dispatch')
  @HttpCode(200)
  @Can('call.manage')
  async dispatch(@Actor() actor: Principal, @Param('id') id: string, @Body() input: DispatchCall): Promise<CallView> {
    await this.dispatches.dispatch(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** For the screen on the spot. */
  @Get('calls/:id/arrival-codes')
  @Can('call.attend')
  codes(@Actor() actor: Principal, @Param('id') id: string): Promise<ArrivalCodeView[]> {
    return this.arrivals.codesOf(actor, id);
  }

  @Post('calls/:id/arrivals')
  @HttpCode(200)
  @Can('call.attend')
  async arrive(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RecordArrivals): Promise<CallView> {
    await this.arrivals.record(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post('calls/:id/responses/:responseId/completion')
  @HttpCode(200)
  @Can('call.attend')
  async complete(@Actor() actor: Principal, @Param('id') id: string, @Param('responseId') responseId: string, @Body() input: CompleteResponse): Promise<CallView> {
    await this.arrivals.complete(actor, id, responseId, input);
    return this.lists.view(actor, id);
  }

  @Post('calls/:id/handling')
  @HttpCode(200)
  @Can('call.manage')
  async handle(@Actor() actor: Principal, @Param('id') id: string, @Body() input: HandleCall): Promise<CallView> {
    await this.calls.handle(actor, id, input.result);
    return this.lists.view(actor, id);
  }

  @Post('calls/:id/rating')
  @HttpCode(200)
  @Can('call.manage')
  async rate(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RateCall): Promise<CallView> {
    await this.calls.rate(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post('calls/:id/closing')
  @HttpCode(200)
  @Can('call.manage')
  async close(@Actor() actor: Principal, @Param('id') id: string): Promise<CallView> {
    await this.calls.close(actor, id);
    return this.lists.view(actor, id);
  }

  @Post('calls/:id/cancellation')
  @HttpCode(200)
  @Can('call.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelCall): Promise<CallView> {
    await this.calls.cancel(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}
