import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { PartnershipExportQuery } from './partnership-export.wire.js';
import { PartnershipExports } from './partnership-exports.service.js';

@ApiTags('partnerships')
@Controller('partnership-exports')
export class PartnershipExportsController {
  constructor(private readonly exports: PartnershipExports) {}

  /** 包联台账: lines and sums. */
  @Get('liaison-ledger.xlsx')
  @Can('partnership.export')
  liaisonLedger(@Actor() actor: Principal, @Query() query: PartnershipExportQuery): Promise<StreamableFile> {
    return this.exports.liaisonLedger(actor, query);
  }

  /** 共建单位台账: units, contracts, liaisons, contributions. */
  @Get('units.xlsx')
  @Can('partnership.export')
  units(@Actor() actor: Principal, @Query() query: PartnershipExportQuery): Promise<StreamableFile> {
    return this.exports.units(actor, query);
  }
}
