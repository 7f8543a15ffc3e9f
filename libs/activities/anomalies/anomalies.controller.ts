import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { AnomaliesService } from './anomalies.service.js';
import {
  AnomalyPage,
  AnomalyQuery,
  AnomalyView,
  CreateSpotCheck,
  LookAtAnomaly,
  RecordSpotCheckResult,
  SpotCheckPage,
  SpotCheckView,
} from './anomaly.wire.js';
import { SpotChecksService } from './spot-checks.service.js';

@ApiTags('check-ins')
@Controller()
export class AnomaliesController {
  constructor(
    private readonly anomalies: AnomaliesService,
    private readonly spotChecks: SpotChecksService,
  ) {}

  /** What looks odd about attendance. A reason to ask, never a verdict. */
  @Get('attendance-anomalies')
  @Can('anomaly.review')
  page(@Actor() actor: Principal, @Query() query: AnomalyQuery): Promise<AnomalyPage> {
    return this.anomalies.page(actor, query);
  }

  /** Notes that somebody looked, and what came out of it. */
  @Post('attendance-anomalies/:id/look')
  @HttpCode(200)
  @Can('anomaly.review')
  lookAt(@Actor() actor: Principal, @Param('id') id: string, @Body() input: LookAtAnomaly): Promise<AnomalyView> {
    return this.anomalies.lookAt(actor, id, input.note);
  }

  @Get('spot-checks')
  @Can('spot-check.run')
  spotCheckPage(@Actor() actor: Principal, @Query() query: PageQuery): Promise<SpotCheckPage> {
    return this.spotChecks.page(actor, query);
  }

  /** Draws a sample of service records that anybody can draw again with the same seed. */
  @Post('spot-checks')
  @Can('spot-check.run')
  createSpotCheck(@Actor() actor: Principal, @Body() input: CreateSpotCheck): Promise<SpotCheckView> {
    return this.spotChecks.create(actor, input);
  }

  @Get('spot-checks/:id')
  @Can('spot-check.run')
  spotCheck(@Actor() actor: Principal, @Param('id') id: string): Promise<SpotCheckView> {
    return this.spotChecks.view(actor, id);
  }

  @Post('spot-checks/:id/items/:itemId/result')
  @HttpCode(200)
  @Can('spot-check.run')
  recordResult(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() input: RecordSpotCheckResult,
  ): Promise<SpotCheckView> {
    return this.spotChecks.record(actor, id, itemId, input);
  }
}
