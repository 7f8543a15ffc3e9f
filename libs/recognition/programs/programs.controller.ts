import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PrintQuery } from '../certificates/print.wire.js';
import { AwardPapersService } from './award-papers.service.js';
import { AwardsService } from './awards.service.js';
import { CandidatesService } from './candidates.service.js';
import {
  AdjustCandidate,
  ApproveProgram,
  AwardProgram,
  CancelProgram,
  CreateProgram,
  DrawCandidates,
  ProgramDetailView,
  ProgramPage,
  ProgramQuery,
} from './program.wire.js';
import { ProgramViewsService } from './program-views.service.js';
import { ProgramsService } from './programs.service.js';

@ApiTags('recognition')
@Controller('recognition-programs')
export class ProgramsController {
  constructor(
    private readonly programs: ProgramsService,
    private readonly candidates: CandidatesService,
    private readonly awards: AwardsService,
    private readonly papers: AwardPapersService,
    private readonly views: ProgramViewsService,
  ) {}

  @Get()
  @Can('program.view')
  page(@Actor() actor: Principal, @Query() query: ProgramQuery): Promise<ProgramPage> {
    return this.views.page(actor, query);
  }

  @Get(':id')
  @Can('program.view')
  detail(@Actor() actor: Principal, @Param('id') id: string): Promise<ProgramDetailView> {
    return this.views.detail(actor, id);
  }

  @Post()
  @Can('program.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateProgram): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.programs.create(actor, input));
  }

  /** Draws the list from the frozen ranking, or draws it again. */
  @Post(':id/candidates')
  @Can('program.manage')
  async draw(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: DrawCandidates,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.candidates.draw(actor, id, input));
  }

  /** Takes somebody off the list, with a reason. */
  @Post(':id/candidates/:candidateId/removal')
  @Can('program.manage')
  async remove(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('candidateId') candidateId: string,
    @Body() input: AdjustCandidate,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.candidates.remove(actor, id, candidateId, input.reason));
  }

  /** Puts somebody on the list whom the rules left out, with a reason. */
  @Post(':id/candidates/:candidateId/addition')
  @Can('program.manage')
  async add(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('candidateId') candidateId: string,
    @Body() input: AdjustCandidate,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.candidates.add(actor, id, candidateId, input.reason));
  }

  /** A person takes responsibility for the list. */
  @Post(':id/approval')
  @Can('program.approve')
  async approve(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: ApproveProgram,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.candidates.approve(actor, id, input));
  }

  @Post(':id/cancellation')
  @Can('program.manage')
  async cancel(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CancelProgram,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.programs.cancel(actor, id, input.reason));
  }

  /** Makes the certificates of the approved list; doing it again changes nothing. */
  @Post(':id/certificates')
  @HttpCode(200)
  @Can('program.manage')
  async award(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: AwardProgram,
  ): Promise<ProgramDetailView> {
    return this.views.detail(actor, await this.awards.award(actor, id, input));
  }

  /** All valid certificates as one PDF, a page each, in the order of the award list. */
  @Get(':id/certificates.pdf')
  @Can('program.view')
  certificates(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Query() query: PrintQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.papers.certificates(actor, id, { request, ...query });
  }

  @Get(':id/award-list.xlsx')
  @Can('program.view')
  awardList(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.papers.awardList(actor, id);
  }
}
