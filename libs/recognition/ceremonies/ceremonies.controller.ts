import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AwardBatchesService } from './award-batches.service.js';
import {
  AddItem,
  CancelCeremony,
  CeremonyDetailView,
  CeremonyPage,
  CeremonyQuery,
  ChangeBatch,
  ChangeCeremony,
  ChangeItem,
  ChangeWinner,
  CreateCeremony,
  GiveSeat,
  MoveInList,
  OrderNames,
  SetChecklist,
  SetGuests,
  SetZones,
} from './ceremony.wire.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { RunSheetsService } from './run-sheets.service.js';

/** Ceremonies and everything that is prepared for one. Each change answers the whole as it now stands. */
@ApiTags('ceremonies')
@Controller('ceremonies')
export class CeremoniesController {
  constructor(
    private readonly ceremonies: CeremoniesService,
    private readonly batches: AwardBatchesService,
    private readonly sheets: RunSheetsService,
    private readonly views: CeremonyViewsService,
  ) {}

  @Get()
  @Can('ceremony.view')
  page(@Actor() actor: Principal, @Query() query: CeremonyQuery): Promise<CeremonyPage> {
    return this.views.page(actor, query);
  }

  @Get(':id')
  @Can('ceremony.view')
  detail(@Actor() actor: Principal, @Param('id') id: string): Promise<CeremonyDetailView> {
    return this.views.detail(actor, id);
  }

  /** Only from programs whose lists a person has approved. */
  @Post()
  @Can('ceremony.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateCeremony): Promise<CeremonyDetailView> {
    return this.views.detail(actor, await this.ceremonies.create(actor, input));
  }

  @Patch(':id')
  @Can('ceremony.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeCeremony): Promise<CeremonyDetailView> {
    await this.ceremonies.change(actor, id, input);
    return this.views.detail(actor, id);
  }

  @Post(':id/conclusion')
  @HttpCode(200)
  @Can('ceremony.manage')
  async conclude(@Actor() actor: Principal, @Param('id') id: string): Promise<CeremonyDetailView> {
    await this.ceremonies.conclude(actor, id);
    return this.views.detail(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('ceremony.manage')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CancelCeremony): Promise<CeremonyDetailView> {
    await this.ceremonies.cancel(actor, id, input);
    return this.views.detail(actor, id);
  }

  @Put(':id/guests')
  @Can('ceremony.manage')
  async setGuests(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetGuests): Promise<CeremonyDetailView> {
    await this.ceremonies.setGuests(actor, id, input);
    return this.views.detail(actor, id);
  }

  @Put(':id/checklist')
  @Can('ceremony.manage')
  async setChecklist(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetChecklist): Promise<CeremonyDetailView> {
    await this.ceremonies.setChecklist(actor, id, input);
    return this.views.detail(actor, id);
  }

  @Put(':id/name-order')
  @Can('ceremony.manage')
  async orderNames(@Actor() actor: Principal, @Param('id') id: string, @Body() input: OrderNames): Promise<CeremonyDetailView> {
    await this.batches.orderNames(actor, id, input.order);
    return this.views.detail(actor, id);
  }

  @Patch(':id/batches/:batchId')
  @Can('ceremony.manage')
  async changeBatch(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('batchId') batchId: string,
    @Body() input: ChangeBatch,
  ): Promise<CeremonyDetailView> {
    await this.batches.change(actor, id, batchId, input);
    return this.views.detail(actor, id);
  }

  @Post(':id/batches/:batchId/moves')
  @HttpCode(200)
  @Can('ceremony.manage')
  async moveBatch(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('batchId') batchId: string,
    @Body() input: MoveInList,
  ): Promise<CeremonyDetailView> {
    await this.batches.move(actor, id, batchId, input);
    return this.views.detail(actor, id);
  }

  @Patch(':id/winners/:winnerId')
  @Can('ceremony.manage')
  async changeWinner(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('winnerId') winnerId: string,
    @Body() input: ChangeWinner,
  ): Promise<CeremonyDetailView> {
    await this.batches.changeWinner(actor, id, winnerId, input);
    return this.views.detail(actor, id);
  }

  @Post(':id/winners/:winnerId/moves')
  @HttpCode(200)
  @Can('ceremony.manage')
  async moveWinner(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('winnerId') winnerId: string,
    @Body() input: MoveInList,
  ): Promise<CeremonyDetailView> {
    await this.batches.moveWinner(actor, id, winnerId, input);
    return this.views.detail(actor, id);
  }

  @Put(':id/winners/:winnerId/seat')
  @Can('ceremony.manage')
  async seat(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('winnerId') winnerId: string,
    @Body() input: GiveSeat,
  ): Promise<CeremonyDetailView> {
    await this.batches.seat(actor, id, winnerId, input);
    return this.views.detail(actor, id);
  }

  @Put(':id/zones')
  @Can('ceremony.manage')
  async setZones(@Actor() actor: Principal, @Param('id') id: string, @Body() input: SetZones): Promise<CeremonyDetailView> {
    await this.batches.setZones(actor, id, input);
    return this.views.detail(actor, id);
  }

  /** Seats in the order of the stage. */
  @Post(':id/seating')
  @HttpCode(200)
  @Can('ceremony.manage')
  async seatAll(@Actor() actor: Principal, @Param('id') id: string): Promise<CeremonyDetailView> {
    await this.batches.seatAll(actor, id);
    return this.views.detail(actor, id);
  }

  @Post(':id/items')
  @Can('ceremony.manage')
  async addItem(@Actor() actor: Principal, @Param('id') id: string, @Body() input: AddItem): Promise<CeremonyDetailView> {
    await this.sheets.add(actor, id, input);
    return this.views.detail(actor, id);
  }

  @Patch(':id/items/:itemId')
  @Can('ceremony.manage')
  async changeItem(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() input: ChangeItem,
  ): Promise<CeremonyDetailView> {
    await this.sheets.change(actor, id, itemId, input);
    return this.views.detail(actor, id);
  }

  @Post(':id/items/:itemId/moves')
  @HttpCode(200)
  @Can('ceremony.manage')
  async moveItem(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @Body() input: MoveInList,
  ): Promise<CeremonyDetailView> {
    await this.sheets.move(actor, id, itemId, input);
    return this.views.detail(actor, id);
  }

  @Delete(':id/items/:itemId')
  @Can('ceremony.manage')
  async removeItem(@Actor() actor: Principal, @Param('id') id: string, @Param('itemId') itemId: string): Promise<CeremonyDetailView> {
    await this.sheets.remove(actor, id, itemId);
    return this.views.detail(actor, id);
  }
}
