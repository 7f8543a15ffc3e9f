import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { WishLedger } from './wish-ledger.service.js';
import { WishLists } from './wish-lists.service.js';
import {
  CollectWish,
  ConfirmWish,
  CorrectWish,
  VerifyWish,
  WishCountsView,
  WisherContactView,
  WishFileView,
  WishLedgerQuery,
  WishPage,
  WishQuery,
  WishReason,
} from './wish.wire.js';
import { WishesService } from './wishes.service.js';

@ApiTags('micro-wishes')
@Controller('micro-wishes')
export class WishesController {
  constructor(
    private readonly wishes: WishesService,
    private readonly lists: WishLists,
    private readonly ledger: WishLedger,
  ) {}

  @Get()
  @Can('wish.view')
  page(@Actor() actor: Principal, @Query() query: WishQuery): Promise<WishPage> {
    return this.lists.page(actor, query);
  }

  @Get('counts')
  @Can('wish.view')
  counts(@Actor() actor: Principal, @Query() query: WishQuery): Promise<WishCountsView> {
    return this.lists.counts(actor, query.areaId);
  }

  /** 微心愿台账. */
  @Get('ledger.xlsx')
  @Can('wish.export')
  workbook(@Actor() actor: Principal, @Query() query: WishLedgerQuery): Promise<StreamableFile> {
    return this.ledger.workbook(actor, query);
  }

  @Get(':id')
  @Can('wish.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<WishFileView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('wish.collect')
  async collect(@Actor() actor: Principal, @Body() input: CollectWish): Promise<WishFileView> {
    return this.lists.view(actor, await this.wishes.collect(actor, input));
  }

  @Patch(':id')
  @Can('wish.collect')
  async correct(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CorrectWish): Promise<WishFileView> {
    await this.wishes.correct(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @Can('wish.decide')
  async verify(@Actor() actor: Principal, @Param('id') id: string, @Body() input: VerifyWish): Promise<WishFileView> {
    await this.wishes.verify(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Can('wish.decide')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WishFileView> {
    await this.wishes.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Can('wish.decide')
  async publish(@Actor() actor: Principal, @Param('id') id: string): Promise<WishFileView> {
    await this.wishes.publish(actor, id);
    return this.lists.view(actor, id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('wish.collect')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WishFileView> {
    await this.wishes.withdraw(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** The community frees a claimed wish for others. */
  @Post(':id/release')
  @HttpCode(200)
  @Can('wish.decide')
  async release(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WishFileView> {
    await this.wishes.release(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** The wisher says that it is not done yet. */
  @Post(':id/reopening')
  @HttpCode(200)
  @Can('wish.decide')
  async reopen(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WishFileView> {
    await this.wishes.reopen(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** 销号, with the wisher's own word. */
  @Post(':id/confirmation')
  @HttpCode(200)
  @Can('wish.decide')
  async confirm(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ConfirmWish): Promise<WishFileView> {
    await this.wishes.confirm(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** Staff look at who it is, with a reason; the look is on record. */
  @Post(':id/contact-viewing')
  @HttpCode(200)
  @Can('wish.collect')
  contact(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WisherContactView> {
    return this.wishes.contact(actor, id, input.reason);
  }
}
