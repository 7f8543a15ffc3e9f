import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ActivityBoard } from './activity-board.service.js';
import { ActivityLists } from './activity-lists.service.js';
import { ActivityView, CalendarView, CancelActivity, ChangeSlot, SlotQuery } from './activity.wire.js';
import { SlotsService } from './slots.service.js';

@ApiTags('activities')
@Controller('activity-slots')
export class SlotsController {
  constructor(
    private readonly slots: SlotsService,
    private readonly lists: ActivityLists,
    private readonly board: ActivityBoard,
  ) {}

  /** The calendar: what takes place from one day up to another. */
  @Get()
  @Can('activity.view')
  calendar(@Actor() actor: Principal, @Query() query: SlotQuery): Promise<CalendarView> {
    return this.board.calendar(actor, query);
  }

  @Patch(':id')
  @Can('activity.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeSlot): Promise<ActivityView> {
    return this.lists.view(actor, await this.slots.change(actor, id, input));
  }

  /** This one time does not take place; those who signed up are told. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('activity.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelActivity): Promise<ActivityView> {
    return this.lists.view(actor, await this.slots.cancel(actor, id, input.reason));
  }
}
