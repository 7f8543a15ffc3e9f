import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { RedemptionLists } from './redemption-lists.service.js';
import {
  CancelOrder,
  MyOrderPage,
  MyOrderView,
  OrderPage,
  OrderQuery,
  OrderView,
  PlacedOrderView,
  PlaceOrder,
  PlaceOrderFor,
  ShelfView,
} from './redemption.wire.js';
import { RedemptionsService } from './redemptions.service.js';

@ApiTags('points')
@Controller('redemption-orders')
export class RedemptionOrdersController {
  constructor(
    private readonly redemptions: RedemptionsService,
    private readonly lists: RedemptionLists,
  ) {}

  /** Newest first. */
  @Get()
  @Can('mart.view')
  page(@Actor() actor: Principal, @Query() query: OrderQuery): Promise<OrderPage> {
    return this.lists.page(actor, query);
  }

  /** What a code at the counter stands for; the code as typed, or as scanned from the square. */
  @Get('by-code/:code')
  @Can('redemption.serve')
  byCode(@Actor() actor: Principal, @Param('code') code: string): Promise<OrderView> {
    return this.lists.byCode(actor, code);
  }

  @Get(':id')
  @Can('mart.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<OrderView> {
    return this.lists.view(actor, id);
  }

  /** For somebody without a phone, who stands at the counter. */
  @Post()
  @Can('redemption.serve')
  async placeFor(@Actor() actor: Principal, @Body() input: PlaceOrderFor): Promise<PlacedOrderView> {
    return this.lists.placed(actor, await this.redemptions.placeFor(actor, input));
  }

  /** The goods are put aside. */
  @Post(':id/preparation')
  @HttpCode(200)
  @Can('redemption.serve')
  async prepare(@Actor() actor: Principal, @Param('id') id: string): Promise<OrderView> {
    await this.redemptions.prepare(actor, id);
    return this.lists.view(actor, id);
  }

  /** It is handed over, and the points are spent. */
  @Post(':id/pick-up')
  @HttpCode(200)
  @Can('redemption.serve')
  async pickUp(@Actor() actor: Principal, @Param('id') id: string): Promise<OrderView> {
    await this.redemptions.pickUp(actor, id);
    return this.lists.view(actor, id);
  }

  /** Goods go back on the shelf, points to the person. */
  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('redemption.serve')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelOrder): Promise<OrderView> {
    await this.redemptions.cancel(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}

@ApiTags('points')
@Controller('me')
export class MyMartController {
  constructor(
    private readonly redemptions: RedemptionsService,
    private readonly lists: RedemptionLists,
  ) {}

  /** My community's shelf, with what I can have and what is missing. */
  @Get('mart')
  @Can('me.use')
  shelf(@Actor() actor: Principal): Promise<ShelfView> {
    return this.lists.shelf(actor);
  }

  @Get('redemption-orders')
  @Can('me.use')
  mine(@Actor() actor: Principal, @Query() query: PageQuery): Promise<MyOrderPage> {
    return this.lists.mine(actor, query);
  }

  @Get('redemption-orders/:id')
  @Can('me.use')
  myOrder(@Actor() actor: Principal, @Param('id') id: string): Promise<MyOrderView> {
    return this.lists.myOrder(actor, id);
  }

  /** Holds the points and the goods until they are picked up. */
  @Post('redemption-orders')
  @Can('me.use')
  async place(@Actor() actor: Principal, @Body() input: PlaceOrder): Promise<MyOrderView> {
    return this.lists.myOrder(actor, await this.redemptions.place(actor, input));
  }

  @Post('redemption-orders/:id/cancellation')
  @HttpCode(200)
  @Can('me.use')
  async cancel(@Actor() actor: Principal, @Param('id') id: string): Promise<MyOrderView> {
    await this.redemptions.cancelOwn(actor, id);
    return this.lists.myOrder(actor, id);
  }
}
