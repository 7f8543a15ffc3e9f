import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AdjustmentView, CreateAdjustment } from './adjustment.wire.js';
import { AdjustmentsService } from './adjustments.service.js';

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
