import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { MatchQuery, MatchView } from './match.wire.js';
import { MatchesService } from './matches.service.js';

@ApiTags('matches')
@Controller('matches')
export class MatchesController {
  constructor(private readonly matches: MatchesService) {}

  /** Suggestions with their reasons, best first: `demandId` for resources, `unitId` for demands. */
  @Get()
  @Can('match.view')
  suggest(@Actor() actor: Principal, @Query() query: MatchQuery): Promise<MatchView[]> {
    return this.matches.suggest(actor, query);
  }
}
