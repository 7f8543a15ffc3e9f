import { Body, Controller, Get, Param, Patch, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { MartAccountsService } from './mart-accounts.service.js';
import { MartLists } from './mart-lists.service.js';
import { MartStockService } from './mart-stock.service.js';
import {
  AccountsQuery,
  ChangeRewardItem,
  CreateRewardItem,
  CreateStockMovement,
  MartAccountsView,
  MartView,
  PublicMartView,
  RewardItemPage,
  RewardItemQuery,
  RewardItemView,
  SetMart,
  StockMovementPage,
} from './mart.wire.js';
import { MartsService } from './marts.service.js';

@ApiTags('points')
@Controller()
export class MartsController {
  constructor(
    private readonly marts: MartsService,
    private readonly stock: MartStockService,
    private readonly lists: MartLists,
    private readonly accounts: MartAccountsService,
  ) {}

  /** A line for each of my communities. */
  @Get('care-marts')
  @Can('mart.view')
  all(@Actor() actor: Principal): Promise<MartView[]> {
    return this.lists.marts(actor);
  }

  /** Sets the community's 爱心超市 up, or changes it. */
  @Put('care-marts/:communityId')
  @Can('mart.manage')
  async set(@Actor() actor: Principal, @Param('communityId') communityId: string, @Body() input: SetMart): Promise<MartView> {
    await this.marts.set(actor, communityId, input);
    return this.lists.mart(actor, communityId);
  }

  /** The monthly accounts as a 台账, to print and hang out. */
  @Get('care-marts/:communityId/accounts.xlsx')
  @Can('mart.view')
  workbook(@Actor() actor: Principal, @Param('communityId') communityId: string, @Query() query: AccountsQuery): Promise<StreamableFile> {
    return this.accounts.workbook(actor, communityId, query.month);
  }

  @Get('reward-items')
  @Can('mart.view')
  page(@Actor() actor: Principal, @Query() query: RewardItemQuery): Promise<RewardItemPage> {
    return this.lists.page(actor, query);
  }

  @Get('reward-items/:id')
  @Can('mart.view')
  item(@Actor() actor: Principal, @Param('id') id: string): Promise<RewardItemView> {
    return this.lists.item(actor, id);
  }

  @Post('reward-items')
  @Can('mart.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateRewardItem): Promise<RewardItemView> {
    return this.lists.item(actor, await this.marts.createItem(actor, input));
  }

  @Patch('reward-items/:id')
  @Can('mart.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeRewardItem): Promise<RewardItemView> {
    await this.marts.changeItem(actor, id, input);
    return this.lists.item(actor, id);
  }

  /** What came into the shelf and left it, newest first. */
  @Get('reward-items/:id/stock-movements')
  @Can('mart.view')
  movements(@Actor() actor: Principal, @Param('id') id: string, @Query() query: PageQuery): Promise<StockMovementPage> {
    return this.lists.movements(actor, id, query);
  }

  /** Brings in, or puts the count right; nothing is ever overwritten. */
  @Post('reward-items/:id/stock-movements')
  @Can('mart.manage')
  async move(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateStockMovement): Promise<RewardItemView> {
    await this.stock.record(actor, id, input);
    return this.lists.item(actor, id);
  }

  /** Communities that have a 爱心超市. */
  @Get('public/care-marts')
  @Public()
  publicMarts(): Promise<PublicMartView[]> {
    return this.accounts.marts();
  }

  /** What came in, went out and is left, and the points spent, in a month. Nobody is named. */
  @Get('public/care-marts/:communityId/accounts')
  @Public()
  publicAccounts(@Param('communityId') communityId: string, @Query() query: AccountsQuery): Promise<MartAccountsView> {
    return this.accounts.ofMonth(communityId, query.month);
  }
}
