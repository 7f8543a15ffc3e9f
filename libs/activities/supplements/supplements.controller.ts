import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { checkEvidenceFile } from './evidence-file.rules.js';
import { SupplementLists } from './supplement-lists.service.js';
import {
  AskForSupplement,
  CreateSupplement,
  RejectSupplement,
  SupplementPage,
  SupplementQuery,
  SupplementSlotList,
  SupplementView,
} from './supplement.wire.js';
import { SupplementsService } from './supplements.service.js';

@ApiTags('supplements')
@Controller('supplements')
export class SupplementsController {
  constructor(
    private readonly supplements: SupplementsService,
    private readonly lists: SupplementLists,
  ) {}

  @Get()
  @Can('supplement.approve')
  page(@Actor() actor: Principal, @Query() query: SupplementQuery): Promise<SupplementPage> {
    return this.lists.page(actor, query);
  }

  /** For somebody who cannot ask on a phone. Whoever asks does not approve. */
  @Post()
  @Can('supplement.request')
  async create(@Actor() actor: Principal, @Body() input: CreateSupplement): Promise<SupplementView> {
    return this.lists.view(actor, await this.supplements.create(actor, input));
  }

  /** The first of two approvals, or the second, which makes the record. */
  @Post(':id/approval')
  @HttpCode(200)
  @Can('supplement.approve')
  async approve(@Actor() actor: Principal, @Param('id') id: string): Promise<SupplementView> {
    await this.supplements.approve(actor, id);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Can('supplement.approve')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RejectSupplement): Promise<SupplementView> {
    await this.supplements.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** The picture or scan that came with it. */
  @Get(':id/file')
  @Can('supplement.approve')
  async file(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    const { bytes } = await this.supplements.file(actor, id);
    return new StreamableFile(bytes, { type: checkEvidenceFile(bytes), disposition: 'inline' });
  }
}

@ApiTags('me')
@Controller('me/supplements')
export class OwnSupplementsController {
  constructor(
    private readonly supplements: SupplementsService,
    private readonly lists: SupplementLists,
  ) {}

  @Get()
  @Can('me.use')
  page(@Actor() actor: Principal, @Query() query: SupplementQuery): Promise<SupplementPage> {
    return this.lists.own(actor, query);
  }

  /** Where I could still ask. */
  @Get('slots')
  @Can('me.use')
  slots(@Actor() actor: Principal): Promise<SupplementSlotList> {
    return this.lists.slots(actor);
  }

  @Post()
  @Can('me.use')
  async ask(@Actor() actor: Principal, @Body() input: AskForSupplement): Promise<SupplementView> {
    return this.lists.view(actor, await this.supplements.ask(actor, input));
  }

  /** A picture or scan, if there is one; it is never demanded. */
  @Post(':id/file')
  @HttpCode(204)
  @Can('me.use')
  attach(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<void> {
    return this.supplements.attach(actor, id, { name: form.fileName, bytes: form.bytes });
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Can('me.use')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string): Promise<SupplementView> {
    await this.supplements.withdraw(actor, id);
    return this.lists.view(actor, id);
  }
}
