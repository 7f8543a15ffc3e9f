import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Public } from '@app/platform/access/access.decorators.js';
import { SetSite, SiteView } from './site.wire.js';
import { SiteService } from './site.service.js';

@ApiTags('site')
@Controller()
export class SiteController {
  constructor(private readonly site: SiteService) {}

  @Get('public/site')
  @Public()
  view(): Promise<SiteView> {
    return this.site.view();
  }

  @Put('site')
  @Can('site.manage')
  set(@Body() input: SetSite): Promise<SiteView> {
    return this.site.set(input);
  }
}
