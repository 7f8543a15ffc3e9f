import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AdjustmentLists } from './adjustment-lists.service.js';
import { AdjustmentOptionsView, AdjustmentPage, AdjustmentQuery, AdjustmentView, CreateAdjustment } from './adjustment.wire.js';
import { AdjustmentsService } from './adjustments.service.js';

/** What was added and taken beside service, and what may be. */
@ApiTags('points')
@Controller('points-adjustments')
export class AdjustmentListsController {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly lists: AdjustmentLists,
  ) {}

  @Get()
  @Can('points.adjust')
  page(@Actor() actor: Principal, @Query() query: AdjustmentQuery): Promise<AdjustmentPage> {
    return this.lists.page(actor, query);
  }

  /** The bonuses and deductions that the policy in force names. */
  @Get('options')
  @Can('points.adjust')
  options(): Promise<AdjustmentOptionsView> {
    return this.adjustments.options();
  }
}

@ApiTags('points')
@Controller('volunteers/:id')
export class AdjustmentsController {
  constructor(private readonly adjustments: AdjustmentsService) {}

  /** What an award brings, as the policy says; of several in a year only the highest counts. */
  @Post('bonuses')
  @Can('points.adjust')
  award(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateAdjustment): Promise<AdjustmentView> {
    return this.adjustments.award(actor, id, input);
  }

  /** What established misconduct in service costs, as the policy says; nothing else takes points away. */
  @Post('deductions')
  @Can('points.adjust')
  deduct(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateAdjustment): Promise<AdjustmentView> {
    return this.adjustments.deduct(actor, id, input);
  }
}
