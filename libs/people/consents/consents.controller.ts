import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ConsentView, SetConsent } from './consent.wire.js';
import { ConsentsService } from './consents.service.js';

@ApiTags('me')
@Controller('me/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<ConsentView[]> {
    return this.consents.own(actor);
  }

  @Put()
  @Can('me.use')
  set(@Actor() actor: Principal, @Body() input: SetConsent): Promise<ConsentView[]> {
    return this.consents.setOwn(actor, input);
  }
}
