import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AreaView, CreateArea, RenameArea } from './area.wire.js';
import { AreasService } from './areas.service.js';

@ApiTags('areas')
@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Get()
  @Can('area.view')
  list(@Actor() actor: Principal): Promise<AreaView[]> {
    return this.areas.tree(actor);
  }

  @Post()
  @Can('area.manage')
  create(@Actor() actor: Principal, @Body() input: CreateArea): Promise<AreaView> {
    return this.areas.create(actor, input);
  }

  @Patch(':id')
  @Can('area.manage')
  rename(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RenameArea): Promise<AreaView> {
    return this.areas.rename(actor, id, input.name);
  }
}
