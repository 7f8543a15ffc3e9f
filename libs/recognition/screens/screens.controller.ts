import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CreateScreen, ScreenLinkPage, ScreenLinkView, ScreenQuery, ScreenView } from './screen.wire.js';
import { ScreenFigures } from './screen-figures.service.js';
import { ScreensService } from './screens.service.js';

/** Big screens with the year's figures, behind links that can be taken back. */
@ApiTags('screens')
@Controller()
export class ScreensController {
  constructor(
    private readonly screens: ScreensService,
    private readonly figures: ScreenFigures,
  ) {}

  @Get('screens')
  @Can('screen.manage')
  page(@Actor() actor: Principal, @Query() query: ScreenQuery): Promise<ScreenLinkPage> {
    return this.screens.page(actor, query);
  }

  @Post('screens')
  @Can('screen.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateScreen): Promise<ScreenLinkView> {
    return this.screens.view(actor, await this.screens.create(actor, input));
  }

  @Post('screens/:id/revocation')
  @HttpCode(200)
  @Can('screen.manage')
  async revoke(@Actor() actor: Principal, @Param('id') id: string): Promise<ScreenLinkView> {
    await this.screens.revoke(actor, id);
    return this.screens.view(actor, id);
  }

  /** What the screen shows; the token is the whole right. */
  @Get('public/screens/:token')
  @Public()
  async show(@Param('token') token: string): Promise<ScreenView> {
    return this.figures.view(await this.screens.areaOf(token));
  }
}
