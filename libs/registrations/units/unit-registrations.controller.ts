import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ReceiptPapers } from './receipt-papers.service.js';
import { UnitRegistrationLists } from './unit-registration-lists.service.js';
import {
  ReturnUnitRegistration,
  SubmitUnitRegistration,
  UnitRegistrationForm,
  UnitRegistrationPage,
  UnitRegistrationQuery,
  UnitRegistrationView,
  VerifiedReceiptView,
} from './unit-registration.wire.js';
import { UnitRegistrations } from './unit-registrations.service.js';

@ApiTags('registrations')
@Controller('unit-registrations')
export class UnitRegistrationsController {
  constructor(
    private readonly registrations: UnitRegistrations,
    private readonly lists: UnitRegistrationLists,
    private readonly papers: ReceiptPapers,
  ) {}

  @Get()
  @Can('unit-registration.view')
  page(@Actor() actor: Principal, @Query() query: UnitRegistrationQuery): Promise<UnitRegistrationPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('unit-registration.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<UnitRegistrationView> {
    return this.lists.view(actor, id);
  }

  @Post()
  @Can('unit-registration.submit')
  async submit(@Actor() actor: Principal, @Body() input: SubmitUnitRegistration): Promise<UnitRegistrationView> {
    return this.lists.view(actor, await this.registrations.submit(actor, input));
  }

  @Put(':id')
  @Can('unit-registration.submit')
  async resubmit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: UnitRegistrationForm): Promise<UnitRegistrationView> {
    await this.registrations.resubmit(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Can('unit-registration.decide')
  async accept(@Actor() actor: Principal, @Param('id') id: string): Promise<UnitRegistrationView> {
    await this.registrations.accept(actor, id);
    return this.lists.view(actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Can('unit-registration.decide')
  async return(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReturnUnitRegistration): Promise<UnitRegistrationView> {
    await this.registrations.return(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Can('unit-registration.submit')
  async cancel(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReturnUnitRegistration): Promise<UnitRegistrationView> {
    await this.registrations.cancel(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  @Get(':id/receipt.pdf')
  @Can('unit-registration.view')
  receipt(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.pdf(actor, id, request);
  }
}

@ApiTags('public')
@Controller('public/unit-receipts')
export class UnitReceiptsController {
  constructor(private readonly lists: UnitRegistrationLists) {}

  @Get(':verifyCode')
  @Public()
  verify(@Param('verifyCode') verifyCode: string): Promise<VerifiedReceiptView> {
    return this.lists.verify(verifyCode);
  }
}
