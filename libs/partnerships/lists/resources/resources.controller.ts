import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ChangeResource, CreateResource, ReachView, ResourcePage, ResourceQuery, ResourceView } from './resource.wire.js';
import { ResourcesService } from './resources.service.js';

@ApiTags('resources')
@Controller()
export class ResourcesController {
  constructor(private readonly resources: ResourcesService) {}

  /** Staff see their area's, a liaison the own unit's. */
  @Get('resources')
  @Can('resource.view')
  page(@Actor() actor: Principal, @Query() query: ResourceQuery): Promise<ResourcePage> {
    return this.resources.page(actor, query);
  }

  /** How far a resource of the unit can reach: its community first, then the places in it. */
  @Get('units/:id/places')
  @Can('resource.manage')
  places(@Actor() actor: Principal, @Param('id') id: string): Promise<ReachView[]> {
    return this.resources.places(actor, id);
  }

  @Get('resources/:id')
  @Can('resource.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ResourceView> {
    return this.resources.view(actor, id);
  }

  @Post('resources')
  @Can('resource.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateResource): Promise<ResourceView> {
    return this.resources.view(actor, await this.resources.create(actor, input));
  }

  @Patch('resources/:id')
  @Can('resource.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeResource): Promise<ResourceView> {
    await this.resources.change(actor, id, input);
    return this.resources.view(actor, id);
  }

  /** Not to be had for a while. */
  @Post('resources/:id/pause')
  @HttpCode(200)
  @Can('resource.manage')
  async pause(@Actor() actor: Principal, @Param('id') id: string): Promise<ResourceView> {
    await this.resources.move(actor, id, 'pause');
    return this.resources.view(actor, id);
  }

  @Post('resources/:id/resumption')
  @HttpCode(200)
  @Can('resource.manage')
  async resume(@Actor() actor: Principal, @Param('id') id: string): Promise<ResourceView> {
    await this.resources.move(actor, id, 'resume');
    return this.resources.view(actor, id);
  }

  /** For good; what was promised of it stands. */
  @Post('resources/:id/withdrawal')
  @HttpCode(200)
  @Can('resource.manage')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string): Promise<ResourceView> {
    await this.resources.move(actor, id, 'withdraw');
    return this.resources.view(actor, id);
  }
}
