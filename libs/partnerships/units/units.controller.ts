import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import {
  ChangeUnit,
  CreateLiaison,
  CreateMerger,
  CreateUnit,
  DuplicatesView,
  MergedView,
  OpenedLiaison,
  OwnUnitView,
  UnitPage,
  UnitQuery,
  UnitView,
} from './unit.wire.js';
import { UnitMergersService } from './unit-mergers.service.js';
import { UnitsService } from './units.service.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: UnitsService,
    private readonly mergers: UnitMergersService,
  ) {}

  @Get()
  @Can('unit.view')
  page(@Actor() actor: Principal, @Query() query: UnitQuery): Promise<UnitPage> {
    return this.units.page(actor, query);
  }

  /** Pairs that may be one unit, to be looked at by a person. */
  @Get('duplicates')
  @Can('unit.manage')
  duplicates(@Actor() actor: Principal): Promise<DuplicatesView> {
    return this.mergers.duplicates(actor);
  }

  @Get(':id')
  @Can('unit.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<UnitView> {
    return this.units.view(actor, id);
  }

  @Post()
  @Can('unit.manage')
  create(@Actor() actor: Principal, @Body() input: CreateUnit): Promise<UnitView> {
    return this.units.create(actor, input);
  }

  @Patch(':id')
  @Can('unit.manage')
  change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeUnit): Promise<UnitView> {
    return this.units.change(actor, id, input);
  }

  /** Merges this unit into another, which takes over all it has; this one stays as an alias. */
  @Post(':id/merger')
  @Can('unit.manage')
  merge(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateMerger): Promise<MergedView> {
    return this.mergers.merge(actor, id, input);
  }

  @Post(':id/liaisons')
  @Can('account.manage')
  openLiaison(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Body() input: CreateLiaison,
  ): Promise<OpenedLiaison> {
    return this.units.openLiaison(actor, id, input);
  }
}

@ApiTags('me')
@Controller('me/units')
export class OwnUnitsController {
  constructor(private readonly units: UnitsService) {}

  /** The units the reader acts for. */
  @Get()
  @Can('me.use')
  list(@Actor() actor: Principal): Promise<OwnUnitView[]> {
    return this.units.own(actor);
  }
}
