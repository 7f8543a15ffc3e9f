import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CoverageService } from './coverage.service.js';
import { OwnTargets } from './own-targets.service.js';
import { CoverageQuery, CreateMemberContact, OwnTargetsView, RegistrationCoverageView } from './target.wire.js';

/** How far I am, for me. */
@ApiTags('me')
@Controller('me')
export class OwnTargetsController {
  constructor(private readonly targets: OwnTargets) {}

  @Get('registration-targets')
  @Can('me.use')
  view(@Actor() actor: Principal): Promise<OwnTargetsView> {
    return this.targets.view(actor);
  }

  @Post('member-contacts')
  @Can('me.use')
  note(@Actor() actor: Principal, @Body() input: CreateMemberContact): Promise<OwnTargetsView> {
    return this.targets.note(actor, input);
  }

  @Delete('member-contacts/:id')
  @Can('me.use')
  remove(@Actor() actor: Principal, @Param('id') id: string): Promise<OwnTargetsView> {
    return this.targets.remove(actor, id);
  }
}

@ApiTags('registrations')
@Controller('registration-coverage')
export class CoverageController {
  constructor(private readonly coverage: CoverageService) {}

  @Get()
  @Can('registration-coverage.view')
  view(@Actor() actor: Principal, @Query() query: CoverageQuery): Promise<RegistrationCoverageView> {
    return this.coverage.view(actor, query);
  }
}
