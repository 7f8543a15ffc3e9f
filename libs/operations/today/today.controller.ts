import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { TodayService } from './today.service.js';
import { TodayView } from './today.wire.js';

@ApiTags('operations')
@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  /** What waits for me in my areas, and how the year went. */
  @Get()
  @Can('today.view')
  view(@Actor() actor: Principal): Promise<TodayView> {
    return this.today.view(actor);
  }
}
