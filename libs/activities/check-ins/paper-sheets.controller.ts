import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { EnterSheet, PaperSheetView, ReturnSheet, SignedSheetView } from './paper-sheet.wire.js';
import { PaperSheetsService } from './paper-sheets.service.js';
import { SheetPdf } from './sheet-pdf.service.js';

/** Sign-in on paper: printed, entered by one person, signed by another. */
@ApiTags('check-ins')
@Controller('me/led-slots/:slotId/paper-sheets')
export class PaperSheetsController {
  constructor(
    private readonly sheets: PaperSheetsService,
    private readonly pdf: SheetPdf,
  ) {}

  @Get()
  @Can('me.use')
  list(@Actor() actor: Principal, @Param('slotId') slotId: string): Promise<PaperSheetView[]> {
    return this.sheets.list(actor, slotId);
  }

  /** Makes a sheet to print, with the names of those who signed up. */
  @Post()
  @Can('me.use')
  async print(@Actor() actor: Principal, @Param('slotId') slotId: string): Promise<PaperSheetView> {
    return this.sheets.view(actor, slotId, await this.sheets.print(actor, slotId));
  }

  /** The sheet on A4. */
  @Get(':id.pdf')
  @Can('me.use')
  async file(
    @Actor() actor: Principal,
    @Param('slotId') slotId: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { data, name } = await this.pdf.bytes(actor, slotId, id, `${request.protocol}://${request.host}`);
    const disposition = `inline; filename="sheet.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(data, { type: 'application/pdf', disposition });
  }

  @Get(':id')
  @Can('me.use')
  view(@Actor() actor: Principal, @Param('slotId') slotId: string, @Param('id') id: string): Promise<PaperSheetView> {
    return this.sheets.view(actor, slotId, id);
  }

  /** What is written on it, by one person. */
  @Put(':id/entry')
  @Can('me.use')
  enter(
    @Actor() actor: Principal,
    @Param('slotId') slotId: string,
    @Param('id') id: string,
    @Body() input: EnterSheet,
  ): Promise<PaperSheetView> {
    return this.sheets.enter(actor, slotId, id, input);
  }

  /** Sends an entry back. */
  @Post(':id/return')
  @HttpCode(200)
  @Can('me.use')
  sendBack(
    @Actor() actor: Principal,
    @Param('slotId') slotId: string,
    @Param('id') id: string,
    @Body() input: ReturnSheet,
  ): Promise<PaperSheetView> {
    return this.sheets.sendBack(actor, slotId, id, input);
  }

  /** The second signature; only now people are checked in. */
  @Post(':id/signature')
  @HttpCode(200)
  @Can('me.use')
  sign(@Actor() actor: Principal, @Param('slotId') slotId: string, @Param('id') id: string): Promise<SignedSheetView> {
    return this.sheets.sign(actor, slotId, id);
  }
}
