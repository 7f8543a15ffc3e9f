import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { ObligationFiles } from './obligation-files.service.js';
import { ObligationLists } from './obligation-lists.service.js';
import { CreateAcceptance, CreateSubmission, ObligationPage, ObligationQuery, ObligationReason, ObligationStory } from './obligation.wire.js';
import { ObligationsService } from './obligations.service.js';

@ApiTags('contracts')
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly obligations: ObligationsService,
    private readonly lists: ObligationLists,
    private readonly files: ObligationFiles,
  ) {}

  @Get()
  @Can('contract.view')
  page(@Actor() actor: Principal, @Query() query: ObligationQuery): Promise<ObligationPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('contract.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ObligationStory> {
    return this.lists.view(actor, id);
  }

  /** The side that owes it says that it is done. */
  @Post(':id/submission')
  @Can('obligation.submit')
  async submit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSubmission): Promise<ObligationStory> {
    await this.obligations.submit(actor, id, input);
    return this.lists.view(actor, id);
  }

  /** The other side agrees that it is done. */
  @Post(':id/acceptance')
  @Can('obligation.decide')
  async accept(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateAcceptance): Promise<ObligationStory> {
    await this.obligations.accept(actor, id, input.words);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @Can('obligation.decide')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ObligationReason): Promise<ObligationStory> {
    await this.obligations.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/waiver')
  @Can('obligation.decide')
  async waive(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ObligationReason): Promise<ObligationStory> {
    await this.obligations.waive(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** A picture or PDF that shows how it was done, by the side that owes it; never asked for. */
  @Post(':id/files')
  @Can('obligation.submit')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async attach(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<ObligationStory> {
    await this.files.attach(actor, id, form);
    return this.lists.view(actor, id);
  }

  @Get(':id/files/:fileId')
  @Can('contract.view')
  file(@Actor() actor: Principal, @Param('id') id: string, @Param('fileId') fileId: string): Promise<StreamableFile> {
    return this.files.file(actor, id, fileId);
  }

  /** Before the other side has accepted it. */
  @Delete(':id/files/:fileId')
  @HttpCode(200)
  @Can('obligation.submit')
  async detach(@Actor() actor: Principal, @Param('id') id: string, @Param('fileId') fileId: string): Promise<ObligationStory> {
    await this.files.remove(actor, id, fileId);
    return this.lists.view(actor, id);
  }
}
