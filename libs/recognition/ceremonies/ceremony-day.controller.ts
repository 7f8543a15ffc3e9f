import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CeremonyDetailView } from './ceremony.wire.js';
import { CeremonyPapersService } from './ceremony-papers.service.js';
import { CeremonySignIns } from './ceremony-sign-ins.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { CeremonySignIn, OwnCeremonyView, SignedInView } from './sign-in.wire.js';
import { LookRemote, MoveStage, PairedRemoteView, PairRemote, PressRemote, RemoteView, StagePairingView, StagePositionView, StageView } from './stage.wire.js';
import { StageService } from './stage.service.js';

/** The day itself: the door, the papers in hand, the big screen and its remote. */
@ApiTags('ceremonies')
@Controller()
export class CeremonyDayController {
  constructor(
    private readonly views: CeremonyViewsService,
    private readonly signIns: CeremonySignIns,
    private readonly papers: CeremonyPapersService,
    private readonly stage: StageService,
  ) {}

  /** run-sheet, batches, seating-plan, name-cards, script, sign-in-sheet, checklist. */
  @Get('ceremonies/:id/papers/:paper.pdf')
  @Can('ceremony.view')
  paper(@Actor() actor: Principal, @Param('id') id: string, @Param('paper') paper: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.print(actor, id, paper, request);
  }

  @Post('ceremonies/:id/winners/:winnerId/sign-in')
  @HttpCode(200)
  @Can('ceremony.sign-in')
  async tick(@Actor() actor: Principal, @Param('id') id: string, @Param('winnerId') winnerId: string): Promise<CeremonyDetailView> {
    await this.signIns.tick(actor, id, winnerId);
    return this.views.detail(actor, id);
  }

  @Delete('ceremonies/:id/winners/:winnerId/sign-in')
  @Can('ceremony.sign-in')
  async untick(@Actor() actor: Principal, @Param('id') id: string, @Param('winnerId') winnerId: string): Promise<CeremonyDetailView> {
    await this.signIns.untick(actor, id, winnerId);
    return this.views.detail(actor, id);
  }

  @Get('me/ceremonies')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<OwnCeremonyView[]> {
    return this.signIns.own(actor);
  }

  /** At the door, with the code of the invitation. */
  @Post('public/ceremony-sign-ins')
  @HttpCode(200)
  @Public()
  signIn(@Body() input: CeremonySignIn, @Req() request: FastifyRequest): Promise<SignedInView> {
    return this.signIns.byCode(input.code, request.ip);
  }

  @Get('ceremonies/:id/stage')
  @Can('ceremony.view')
  show(@Actor() actor: Principal, @Param('id') id: string): Promise<StageView> {
    return this.stage.view(actor, id);
  }

  @Get('ceremonies/:id/stage/position')
  @Can('ceremony.view')
  position(@Actor() actor: Principal, @Param('id') id: string): Promise<StagePositionView> {
    return this.stage.position(actor, id);
  }

  @Put('ceremonies/:id/stage/position')
  @Can('ceremony.manage')
  async move(@Actor() actor: Principal, @Param('id') id: string, @Body() input: MoveStage): Promise<StagePositionView> {
    await this.stage.move(actor, id, input);
    return this.stage.position(actor, id);
  }

  @Post('ceremonies/:id/stage/pairing')
  @HttpCode(200)
  @Can('ceremony.manage')
  openPairing(@Actor() actor: Principal, @Param('id') id: string): Promise<StagePairingView> {
    return this.stage.openPairing(actor, id);
  }

  @Post('public/stage-remotes')
  @HttpCode(200)
  @Public()
  pair(@Body() input: PairRemote, @Req() request: FastifyRequest): Promise<PairedRemoteView> {
    return this.stage.pair(input.code, request.ip);
  }

  @Post('public/stage-remotes/presses')
  @HttpCode(200)
  @Public()
  press(@Body() input: PressRemote): Promise<RemoteView> {
    return this.stage.press(input);
  }

  /** A token belongs in a body, not in an address that logs keep. */
  @Post('public/stage-remotes/looks')
  @HttpCode(200)
  @Public()
  look(@Body() input: LookRemote): Promise<RemoteView> {
    return this.stage.look(input.token);
  }
}
