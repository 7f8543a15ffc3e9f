import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { BrandQuery, BrandView, ChangeBrand, CreateBrand } from './brand.wire.js';
import { BrandsService } from './brands.service.js';

@ApiTags('activities')
@Controller('activity-brands')
export class BrandsController {
  constructor(private readonly brands: BrandsService) {}

  @Get()
  @Can('activity.view')
  list(@Actor() actor: Principal, @Query() query: BrandQuery): Promise<BrandView[]> {
    return this.brands.list(actor, query);
  }

  @Post()
  @Can('activity.manage')
  create(@Actor() actor: Principal, @Body() input: CreateBrand): Promise<BrandView> {
    return this.brands.create(actor, input);
  }

  @Patch(':id')
  @Can('activity.manage')
  change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeBrand): Promise<BrandView> {
    return this.brands.change(actor, id, input);
  }
}
