import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ChangeTemplate, CreateTemplate, OfferedTemplateView, TemplateView } from './template.wire.js';
import { TemplatesService } from './templates.service.js';

@ApiTags('contracts')
@Controller('contract-templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  /** The built-in template first. */
  @Get()
  @Can('contract.manage')
  list(@Actor() actor: Principal): Promise<TemplateView[]> {
    return this.templates.list(actor);
  }

  @Post()
  @Can('contract.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateTemplate): Promise<TemplateView[]> {
    await this.templates.create(actor, input);
    return this.templates.list(actor);
  }

  @Patch(':id')
  @Can('contract.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeTemplate): Promise<TemplateView[]> {
    await this.templates.change(actor, id, input);
    return this.templates.list(actor);
  }
}

@ApiTags('contracts')
@Controller('units')
export class UnitTemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  /** What an agreement with this unit may start from, for either side. */
  @Get(':id/contract-templates')
  @Can('contract.propose')
  list(@Actor() actor: Principal, @Param('id') id: string): Promise<OfferedTemplateView[]> {
    return this.templates.listFor(actor, id);
  }
}
