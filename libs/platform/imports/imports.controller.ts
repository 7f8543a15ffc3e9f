import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '../access/access.decorators.js';
import type { Principal } from '../access/principal.js';
import { Upload, type UploadedForm } from '../files/upload.js';
import { PageQuery } from '../http/page.wire.js';
import { ImportViewsService } from './import-views.service.js';
import {
  ImportKindView,
  ImportPage,
  ImportPreviewView,
  ImportQuery,
  ImportSourceView,
  ImportView,
  RejectedRowPage,
  SetImportMapping,
} from './import.wire.js';
import { ImportsService } from './imports.service.js';

const UPLOAD_FORM = {
  schema: {
    type: 'object',
    required: ['file', 'kind', 'areaId'],
    properties: {
      file: { type: 'string', format: 'binary' },
      kind: { type: 'string' },
      areaId: { type: 'string' },
    },
  },
};

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly views: ImportViewsService,
  ) {}

  /** What can be imported, and its fields. */
  @Get('kinds')
  @Can('import.run')
  kinds(): ImportKindView[] {
    return this.views.allKinds();
  }

  /** A workbook to fill in. */
  @Get('templates/:kind.xlsx')
  @Can('import.run')
  template(@Param('kind') kind: string): Promise<StreamableFile> {
    return this.views.template(kind);
  }

  /** Uploads a file and answers how it is understood. */
  @Post()
  @Can('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_FORM)
  upload(@Actor() actor: Principal, @Upload() form: UploadedForm): Promise<ImportSourceView> {
    return this.views.upload(actor, form);
  }

  /** Imports of the actor's areas, newest first. */
  @Get()
  @Can('import.run')
  list(@Actor() actor: Principal, @Query() query: ImportQuery): Promise<ImportPage> {
    return this.views.page(actor, query);
  }

  /** State and progress. */
  @Get(':id')
  @Can('import.run')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ImportView> {
    return this.views.view(actor, id);
  }

  /** The file as it is understood so far. */
  @Get(':id/source')
  @Can('import.run')
  source(@Actor() actor: Principal, @Param('id') id: string): Promise<ImportSourceView> {
    return this.views.reopen(actor, id);
  }

  /** Says where the table is and what its columns mean. */
  @Put(':id/mapping')
  @Can('import.run')
  map(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetImportMapping): Promise<ImportSourceView> {
    return this.views.map(actor, id, input.mapping);
  }

  /** What the import would do; nothing is written. */
  @Post(':id/preview')
  @Can('import.run')
  @HttpCode(200)
  preview(@Actor() actor: Principal, @Param('id') id: string): Promise<ImportPreviewView> {
    return this.views.preview(actor, id);
  }

  /** Starts it as previewed; read it again to see its progress. */
  @Post(':id/confirmation')
  @Can('import.run')
  async confirm(@Actor() actor: Principal, @Param('id') id: string): Promise<ImportView> {
    await this.imports.confirm(actor, id);
    return this.views.view(actor, id);
  }

  /** Stops it; rows already taken in stay. */
  @Post(':id/cancellation')
  @Can('import.run')
  async cancel(@Actor() actor: Principal, @Param('id') id: string): Promise<ImportView> {
    await this.imports.cancel(actor, id);
    return this.views.view(actor, id);
  }

  @Get(':id/rejected-rows')
  @Can('import.run')
  rejectedRows(@Actor() actor: Principal, @Param('id') id: string, @Query() query: PageQuery): Promise<RejectedRowPage> {
    return this.views.rejectedRows(actor, id, query.page, query.size);
  }

  /** The rejected rows with their reasons, to be mended and imported again. */
  @Get(':id/rejected-rows.xlsx')
  @Can('import.run')
  rejectedWorkbook(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.views.rejectedWorkbook(actor, id);
  }
}
