import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CreateRecordExport, RecordExportList, RecordExportView } from './record-export.wire.js';
import { RecordExportsService } from './record-exports.service.js';

@ApiTags('record-exports')
@Controller()
export class RecordExportsController {
  constructor(private readonly exports: RecordExportsService) {}

  @Get('record-exports')
  @Can('record.export')
  list(@Actor() actor: Principal): Promise<RecordExportList> {
    return this.exports.list(actor);
  }

  /** Says what is wanted and why; the file is fetched within seven days. */
  @Post('record-exports')
  @Can('record.export')
  create(@Actor() actor: Principal, @Body() input: CreateRecordExport): Promise<RecordExportView> {
    return this.exports.create(actor, input);
  }

  @Get('record-exports/:id/file')
  @Can('record.export')
  file(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.exports.file(actor, id);
  }

  /** A full copy of everything there is about me. */
  @Get('me/copy')
  @Can('me.use')
  ownCopy(@Actor() actor: Principal): Promise<StreamableFile> {
    return this.exports.ownCopy(actor);
  }
}
