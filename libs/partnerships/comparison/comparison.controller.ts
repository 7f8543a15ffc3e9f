import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ComparisonService } from './comparison.service.js';
import { ComparisonQuery, ComparisonView, SetPopulation } from './comparison.wire.js';

@ApiTags('partnerships')
@Controller('community-comparison')
export class ComparisonController {
  constructor(private readonly comparison: ComparisonService) {}

  /** The communities of one's street side by side, in sums. */
  @Get()
  @Can('community.compare')
  view(@Actor() actor: Principal, @Query() query: ComparisonQuery): Promise<ComparisonView> {
    return this.comparison.view(actor, query);
  }

  @Put(':id/population')
  @HttpCode(204)
  @Can('community.compare')
  setPopulation(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetPopulation): Promise<void> {
    return this.comparison.setPopulation(actor, id, input);
  }
}
