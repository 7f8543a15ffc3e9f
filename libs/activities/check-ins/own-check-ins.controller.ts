import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CheckInViews } from './check-in-views.service.js';
import { CheckInResultView, CreateCheckIn, OwnCheckInsView, PersonalCodeView } from './check-in.wire.js';
import { CheckInsService } from './check-ins.service.js';

@ApiTags('check-ins')
@Controller('me')
export class OwnCheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly views: CheckInViews,
  ) {}

  /** What is open for the signed-in volunteer now and today. */
  @Get('check-ins')
  @Can('me.use')
  own(@Actor() actor: Principal): Promise<OwnCheckInsView> {
    return this.views.own(actor);
  }

  /** Checks in or out. The same code sent again changes nothing and answers the same. */
  @Post('check-ins')
  @HttpCode(200)
  @Can('me.use')
  create(@Actor() actor: Principal, @Body() input: CreateCheckIn): Promise<CheckInResultView> {
    return this.checkIns.create(actor, input);
  }

  /** The code on the volunteer's own phone, for the leader to scan; good for half a minute. */
  @Get('check-in-code')
  @Can('me.use')
  personalCode(@Actor() actor: Principal): Promise<PersonalCodeView> {
    return this.checkIns.personalCode(actor);
  }
}
