import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { RegistrationExportQuery } from './registration-export.wire.js';
import { RegistrationExports } from './registration-exports.service.js';

@ApiTags('registrations')
@Controller('registration-exports')
export class RegistrationExportsController {
  constructor(private readonly exports: RegistrationExports) {}

  /** 在职党员报到台账, with the units on a second sheet. */
  @Get('ledger.xlsx')
  @Can('registration.export')
  ledger(@Actor() actor: Principal, @Query() query: RegistrationExportQuery): Promise<StreamableFile> {
    return this.exports.ledger(actor, query);
  }
}
