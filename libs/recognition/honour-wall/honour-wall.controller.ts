import { Controller, Get, Param, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { HonourWallPapers } from './honour-wall-papers.service.js';

@ApiTags('recognition')
@Controller('honour-walls')
export class HonourWallController {
  constructor(private readonly papers: HonourWallPapers) {}

  /** A3, for the notice board; only names that may be public today. */
  @Get(':communityId/poster.pdf')
  @Can('program.view')
  poster(@Actor() actor: Principal, @Param('communityId') communityId: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.poster(actor, communityId, request);
  }

  /** A text to be mended by a person before it goes into the bulletin. */
  @Get(':communityId/draft.txt')
  @Can('program.view')
  draft(@Actor() actor: Principal, @Param('communityId') communityId: string): Promise<StreamableFile> {
    return this.papers.draft(actor, communityId);
  }
}
