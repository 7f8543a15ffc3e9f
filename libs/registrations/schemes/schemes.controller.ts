import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PublishRegistrationScheme, RegistrationSchemeView, RegistrationSchemeQuery } from './scheme.wire.js';
import { SchemesService } from './schemes.service.js';

/** What a street knows by name: skills, kinds of service, classes of posts, yearly targets. */
@ApiTags('registrations')
@Controller('registration-schemes')
export class SchemesController {
  constructor(private readonly schemes: SchemesService) {}

  @Get()
  @Can('registration-scheme.view')
  view(@Actor() actor: Principal, @Query() query: RegistrationSchemeQuery): Promise<RegistrationSchemeView> {
    return this.schemes.view(actor, query.areaId);
  }

  @Post()
  @Can('registration-scheme.publish')
  publish(@Actor() actor: Principal, @Body() input: PublishRegistrationScheme): Promise<RegistrationSchemeView> {
    return this.schemes.publish(actor, input);
  }
}
