import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { CreateProject, ProjectPage, ProjectQuery, ProjectView, RejectProject, ReportProject } from './project.wire.js';
import { ProjectLists } from './project-lists.service.js';
import { ProjectsService } from './projects.service.js';

@ApiTags('projects')
@Controller('projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly lists: ProjectLists,
  ) {}

  /** Staff see their area's; a liaison those the own unit leads or takes part in. */
  @Get()
  @Can('project.view')
  page(@Actor() actor: Principal, @Query() query: ProjectQuery): Promise<ProjectPage> {
    return this.lists.page(actor, query);
  }

  @Get(':id')
  @Can('project.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ProjectView> {
    return this.lists.view(actor, id);
  }

  /** Makes a project of a claim. */
  @Post()
  @Can('project.manage')
  async create(@Actor() actor: Principal, @Body() input: CreateProject): Promise<ProjectView> {
    return this.lists.view(actor, await this.projects.create(actor, input));
  }

  @Post(':id/milestones/:milestoneId/completion')
  @HttpCode(200)
  @Can('project.manage')
  async completeMilestone(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Param('milestoneId') milestoneId: string,
  ): Promise<ProjectView> {
    await this.projects.completeMilestone(actor, id, milestoneId);
    return this.lists.view(actor, id);
  }

  /** What was reached; it then waits for the community's acceptance. */
  @Post(':id/report')
  @HttpCode(200)
  @Can('project.manage')
  async report(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReportProject): Promise<ProjectView> {
    await this.projects.report(actor, id, input);
    return this.lists.view(actor, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Can('project.accept')
  async accept(@Actor() actor: Principal, @Param('id') id: string): Promise<ProjectView> {
    await this.projects.accept(actor, id);
    return this.lists.view(actor, id);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Can('project.accept')
  async reject(@Actor() actor: Principal, @Param('id') id: string, @Body() input: RejectProject): Promise<ProjectView> {
    await this.projects.reject(actor, id, input.reason);
    return this.lists.view(actor, id);
  }
}
