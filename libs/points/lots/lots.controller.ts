import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { LotsView } from './lot.wire.js';
import { MyLotsService } from './my-lots.service.js';

@ApiTags('points')
@Controller('me/points-lots')
export class MyLotsController {
  constructor(private readonly lots: MyLotsService) {}

  /** Which of my points expire when. */
  @Get()
  @Can('me.use')
  view(@Actor() actor: Principal): Promise<LotsView> {
    return this.lots.view(actor);
  }
}
