import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { LeaderService } from './leader.service.js';
import {
  CheckOutMany,
  CheckOutResult,
  FindPersonQuery,
  FoundPersonView,
  LedSlotPage,
  LedSlotQuery,
  LiveListView,
  SetPlace,
  SettlementResult,
  SettleSlot,
  SlotCodesView,
  TickPerson,
  TickView,
} from './leader.wire.js';
import { LedSlots } from './led-slots.service.js';
import { SettlementService } from './settlement.service.js';
import { WalkIns } from './walk-ins.service.js';

/** For whoever leads a slot: its named leader, or staff who take the roll in its community. */
@ApiTags('check-ins')
@Controller('me/led-slots')
export class LeaderController {
  constructor(
    private readonly leader: LeaderService,
    private readonly ledSlots: LedSlots,
    private readonly settlement: SettlementService,
    private readonly walkIns: WalkIns,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: LedSlotQuery): Promise<LedSlotPage> {
    return this.ledSlots.page(actor, query);
  }

  /** Who is in, who has left, who is missing. */
  @Get(':id')
  @Can('me.use')
  live(@Actor() actor: Principal, @Param('id') id: string): Promise<LiveListView> {
    return this.leader.live(actor, id);
  }

  /** The rotating code to show on a phone or a screen. */
  @Get(':id/codes')
  @Can('me.use')
  codes(@Actor() actor: Principal, @Param('id') id: string): Promise<SlotCodesView> {
    return this.leader.slotCodes(actor, id);
  }

  /** Somebody who came without having signed up, by the whole name or the number. */
  @Get(':id/people')
  @Can('me.use')
  find(@Actor() actor: Principal, @Param('id') id: string, @Query() query: FindPersonQuery): Promise<FoundPersonView[]> {
    return this.walkIns.find(actor, id, query.q);
  }

  /** Checks one person in or out: by the code on their phone, or by sight with a reason. */
  @Post(':id/check-ins')
  @HttpCode(200)
  @Can('me.use')
  tick(@Actor() actor: Principal, @Param('id') id: string, @Body() input: TickPerson): Promise<TickView> {
    return this.leader.tick(actor, id, input);
  }

  /** Checks out the named people. */
  @Post(':id/check-out')
  @HttpCode(200)
  @Can('me.use')
  checkOut(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CheckOutMany): Promise<CheckOutResult> {
    return this.leader.checkOut(actor, id, input);
  }

  /** Ends the slot: check-ins become the roll and service records that wait for confirmation. */
  @Post(':id/settlement')
  @HttpCode(200)
  @Can('me.use')
  settle(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SettleSlot): Promise<SettlementResult> {
    return this.settlement.settle(actor, id, input);
  }

  /** Sets where checking in by position takes place. */
  @Put(':id/place')
  @HttpCode(204)
  @Can('me.use')
  setPlace(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetPlace): Promise<void> {
    return this.leader.setPlace(actor, id, input);
  }
}
