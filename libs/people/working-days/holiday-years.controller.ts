import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { EnteredYearView, HolidayYearView, SetHolidayYear } from './holiday-year.wire.js';
import { HolidayYearsService } from './holiday-years.service.js';

@ApiTags('operations')
@Controller('holiday-years')
export class HolidayYearsController {
  constructor(private readonly years: HolidayYearsService) {}

  /** Years around this one: what is free, what is worked in exchange, and from which notice. */
  @Get()
  @Can('calendar.view')
  list(): Promise<HolidayYearView[]> {
    return this.years.list();
  }

  /** Only what was entered beside what the software knows. */
  @Get('entered')
  @Can('calendar.view')
  entered(): Promise<EnteredYearView[]> {
    return this.years.entered();
  }

  /** The State Council announced a year, or changed one. */
  @Put(':year')
  @Can('calendar.manage')
  set(@Actor() actor: Principal, @Param('year') year: string, @Body() input: SetHolidayYear): Promise<HolidayYearView> {
    return this.years.set(actor, year, input);
  }
}
