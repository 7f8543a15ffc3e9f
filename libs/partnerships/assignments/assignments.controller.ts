import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { AssignmentLists } from './assignment-lists.service.js';
import {
  AssignmentPage,
  AssignmentQuery,
  AssignmentView,
  ChangeAssignment,
  CreateAssignment,
  EndAssignment,
  LiaisonRollUpQuery,
  LiaisonRollUpView,
} from './assignment.wire.js';
import { AssignmentsService } from './assignments.service.js';
import { LiaisonEntriesService } from './liaison-entries.service.js';
import { LiaisonEntryLists } from './liaison-entry-lists.service.js';
import { CreateLiaisonEntry, FinishLiaisonEntry, LiaisonEntryPage, LiaisonEntryQuery, LiaisonEntryView, WithdrawLiaisonEntry } from './liaison-entry.wire.js';
import { RollUpService } from './roll-up.service.js';

const VIEW = { as: 'STAFF', action: 'assignment.view' } as const;
const RECORD = { as: 'STAFF', action: 'assignment.record' } as const;

/** The assignments of one's areas, and their ledger. */
@ApiTags('assignments')
@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly lists: AssignmentLists,
    private readonly entries: LiaisonEntriesService,
    private readonly entryLists: LiaisonEntryLists,
    private readonly sums: RollUpService,
  ) {}

  @Get('assignments')
  @Can('assignment.view')
  page(@Actor() actor: Principal, @Query() query: AssignmentQuery): Promise<AssignmentPage> {
    return this.lists.page(actor, query);
  }

  /** Compound → community → street → county, in numbers. */
  @Get('assignment-roll-up')
  @Can('assignment.view')
  rollUp(@Actor() actor: Principal, @Query() query: LiaisonRollUpQuery): Promise<LiaisonRollUpView> {
    return this.sums.view(actor, query);
  }

  @Get('assignments/:id')
  @Can('assignment.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<AssignmentView> {
    return this.lists.view(actor, VIEW, id);
  }

  @Post('assignments')
  @Can('assignment.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateAssignment): Promise<AssignmentView> {
    return this.lists.view(actor, VIEW, await this.assignments.create(actor, input));
  }

  @Patch('assignments/:id')
  @Can('assignment.manage')
  async change(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ChangeAssignment): Promise<AssignmentView> {
    await this.assignments.change(actor, id, input);
    return this.lists.view(actor, VIEW, id);
  }

  @Post('assignments/:id/ending')
  @HttpCode(200)
  @Can('assignment.manage')
  async end(@Actor() actor: Principal, @Param('id') id: string, @Body() input: EndAssignment): Promise<AssignmentView> {
    await this.assignments.end(actor, id, input);
    return this.lists.view(actor, VIEW, id);
  }

  @Post('assignments/:id/entries')
  @Can('assignment.record')
  async record(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateLiaisonEntry): Promise<LiaisonEntryView> {
    return this.entryLists.view(actor, VIEW, await this.entries.record(actor, RECORD, id, input));
  }

  @Get('liaison-entries')
  @Can('assignment.view')
  entryPage(@Actor() actor: Principal, @Query() query: LiaisonEntryQuery): Promise<LiaisonEntryPage> {
    return this.entryLists.page(actor, VIEW, query);
  }

  @Post('liaison-entries/:id/completion')
  @HttpCode(200)
  @Can('assignment.record')
  async finish(@Actor() actor: Principal, @Param('id') id: string, @Body() input: FinishLiaisonEntry): Promise<LiaisonEntryView> {
    await this.entries.finish(actor, RECORD, id, input);
    return this.entryLists.view(actor, VIEW, id);
  }

  @Post('liaison-entries/:id/withdrawal')
  @HttpCode(200)
  @Can('assignment.record')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string, @Body() input: WithdrawLiaisonEntry): Promise<LiaisonEntryView> {
    await this.entries.withdraw(actor, RECORD, id, input.reason);
    return this.entryLists.view(actor, VIEW, id);
  }
}
