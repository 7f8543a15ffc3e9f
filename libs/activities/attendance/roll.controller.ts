import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { RecordRoll, RollResult, RollView } from './attendance.wire.js';
import { RollLists } from './roll-lists.service.js';
import { RollService } from './roll.service.js';

@ApiTags('activities')
@Controller('activity-slots')
export class RollController {
  constructor(
    private readonly roll: RollService,
    private readonly lists: RollLists,
  ) {}

  /** The roll: everybody who signed up or was there. */
  @Get(':id')
  @Can('activity.view')
  view(@Actor() actor: Principal, @Param('id') id: string, @Query() query: PageQuery): Promise<RollView> {
    return this.lists.view(actor, id, query);
  }

  /** Records who was there; those present get a service record that waits for confirmation. */
  @Post(':id/attendances')
  @HttpCode(200)
  @Can('attendance.record')
  record(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RecordRoll): Promise<RollResult> {
    return this.roll.record(actor, id, input);
  }
}
