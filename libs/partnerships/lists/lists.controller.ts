import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ListsWorkbook } from './lists-workbook.service.js';
import { ListsQuery } from './lists.wire.js';

@ApiTags('demands')
@Controller('three-lists.xlsx')
export class ListsController {
  constructor(private readonly lists: ListsWorkbook) {}

  /** 需求, 资源 and 项目清单 of a community, a sheet each. */
  @Get()
  @Can('demand.view')
  workbook(@Actor() actor: Principal, @Query() query: ListsQuery): Promise<StreamableFile> {
    return this.lists.workbook(actor, query.communityId);
  }
}
