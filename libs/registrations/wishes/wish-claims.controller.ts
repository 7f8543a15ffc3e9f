import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { OpenWishes } from './open-wishes.service.js';
import { CreateWishClaim, WishClaimNote, WishClaimPage, WishClaimQuery, WishClaimView } from './wish-claim.wire.js';
import { WishClaims } from './wish-claims.service.js';
import { OpenWishPage, OpenWishQuery, PublicWishPage, WisherContactView, WishReason } from './wish.wire.js';

@ApiTags('micro-wishes')
@Controller()
export class WishClaimsController {
  constructor(
    private readonly claims: WishClaims,
    private readonly open: OpenWishes,
  ) {}

  /** What anybody may read. */
  @Get('public/micro-wishes')
  @Public()
  publicPage(@Query() query: OpenWishQuery): Promise<PublicWishPage> {
    return this.open.publicPage(query);
  }

  /** What waits where I have reported in, or where my unit is. */
  @Get('open-micro-wishes')
  @Can('wish.claim')
  page(@Actor() actor: Principal, @Query() query: OpenWishQuery): Promise<OpenWishPage> {
    return this.open.page(actor, query);
  }

  /** My own claims, or my unit's. */
  @Get('wish-claims')
  @Can('wish.claim')
  mine(@Actor() actor: Principal, @Query() query: WishClaimQuery): Promise<WishClaimPage> {
    return this.open.claims(actor, query);
  }

  @Post('wish-claims')
  @Can('wish.claim')
  async claim(@Actor() actor: Principal, @Body() input: CreateWishClaim): Promise<WishClaimView> {
    return this.open.claim(await this.claims.claim(actor, input));
  }

  /** Who the wisher is; every look is on record. */
  @Post('wish-claims/:id/contact-viewing')
  @HttpCode(200)
  @Can('wish.claim')
  contact(@Actor() actor: Principal, @Param('id') id: string): Promise<WisherContactView> {
    return this.claims.contact(actor, id);
  }

  /** I have spoken with the wisher. */
  @Post('wish-claims/:id/contact')
  @HttpCode(200)
  @Can('wish.claim')
  async contacted(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishClaimNote): Promise<WishClaimView> {
    await this.claims.contacted(actor, id, input.note);
    return this.open.claim(id);
  }

  @Post('wish-claims/:id/fulfilment')
  @HttpCode(200)
  @Can('wish.claim')
  async fulfil(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishClaimNote): Promise<WishClaimView> {
    await this.claims.fulfil(actor, id, input.note);
    return this.open.claim(id);
  }

  @Post('wish-claims/:id/return')
  @HttpCode(200)
  @Can('wish.claim')
  async giveBack(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WishReason): Promise<WishClaimView> {
    await this.claims.giveBack(actor, id, input.reason);
    return this.open.claim(id);
  }
}
