import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { ContributionDecisions } from './contribution-decisions.service.js';
import { ContributionLists } from './contribution-lists.service.js';
import {
  ConfirmContributions,
  ContributionContent,
  ContributionFilter,
  ContributionLinksView,
  ContributionPage,
  ContributionQuery,
  ContributionsConfirmed,
  ContributionTotalsView,
  ContributionView,
  CorrectContribution,
  CreateContribution,
  ReturnContribution,
} from './contribution.wire.js';
import { ContributionsService } from './contributions.service.js';
import { EvidenceFiles } from './evidence-files.service.js';

const FILE_FORM = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
};

@ApiTags('contributions')
@Controller()
export class ContributionsController {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly decisions: ContributionDecisions,
    private readonly lists: ContributionLists,
    private readonly evidence: EvidenceFiles,
  ) {}

  /** Staff see their area's, a liaison the own unit's. */
  @Get('contributions')
  @Can('contribution.view')
  page(@Actor() actor: Principal, @Query() query: ContributionQuery): Promise<ContributionPage> {
    return this.lists.page(actor, query);
  }

  /** Confirmed contributions of a year by kind, month and unit. */
  @Get('contribution-totals')
  @Can('contribution.view')
  totals(@Actor() actor: Principal, @Query() query: ContributionFilter): Promise<ContributionTotalsView> {
    return this.lists.totals(actor, query);
  }

  /** 单位贡献台账 of a year. */
  @Get('contributions.xlsx')
  @Can('contribution.view')
  workbook(@Actor() actor: Principal, @Query() query: ContributionFilter): Promise<StreamableFile> {
    return this.lists.workbook(actor, query);
  }

  @Get('contributions/:id')
  @Can('contribution.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ContributionView> {
    return this.lists.view(actor, id);
  }

  /** What a contribution of the unit may be linked to: projects, matters of its agreement, activities. */
  @Get('units/:id/contribution-links')
  @Can('contribution.log')
  links(@Actor() actor: Principal, @Param('id') id: string): Promise<ContributionLinksView> {
    return this.lists.links(actor, id);
  }

  /** Logged by the unit's liaison, or by staff for it. */
  @Post('contributions')
  @Can('contribution.log')
  async log(@Actor() actor: Principal, @Body() input: CreateContribution): Promise<ContributionView> {
    return this.lists.view(actor, await this.contributions.log(actor, input));
  }

  /** Confirms up to 200 of what somebody else logged, and answers for each of them; a unit confirms what staff logged for it. */
  @Post('contributions/confirmation')
  @HttpCode(200)
  @Can('contribution.acknowledge')
  confirm(@Actor() actor: Principal, @Body() input: ConfirmContributions): Promise<ContributionsConfirmed> {
    return this.decisions.confirm(actor, input);
  }

  /** Back to the unit, with a reason. */
  @Post('contributions/:id/return')
  @HttpCode(200)
  @Can('contribution.confirm')
  async giveBack(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReturnContribution): Promise<ContributionView> {
    await this.decisions.giveBack(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** A returned one, mended: the next version, which is answered. */
  @Post('contributions/:id/resubmission')
  @Can('contribution.log')
  async resubmit(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ContributionContent): Promise<ContributionView> {
    return this.lists.view(actor, await this.contributions.resubmit(actor, id, input));
  }

  /** Before it is confirmed. */
  @Post('contributions/:id/withdrawal')
  @HttpCode(200)
  @Can('contribution.log')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string): Promise<ContributionView> {
    await this.contributions.withdraw(actor, id);
    return this.lists.view(actor, id);
  }

  /** Takes a confirmed one back and makes its corrected version, which is answered. */
  @Post('contributions/:id/correction')
  @Can('contribution.confirm')
  async correct(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CorrectContribution): Promise<ContributionView> {
    return this.lists.view(actor, await this.decisions.correct(actor, id, input));
  }

  /** It was not given after all. */
  @Post('contributions/:id/reversal')
  @HttpCode(200)
  @Can('contribution.confirm')
  async reverse(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ReturnContribution): Promise<ContributionView> {
    await this.decisions.reverse(actor, id, input.reason);
    return this.lists.view(actor, id);
  }

  /** A picture or PDF that shows it; never asked for. */
  @Post('contributions/:id/evidence')
  @HttpCode(200)
  @Can('contribution.log')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE_FORM)
  async attach(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<ContributionView> {
    await this.contributions.attach(actor, id, form);
    return this.lists.view(actor, id);
  }

  @Get('contributions/:id/evidence')
  @Can('contribution.view')
  file(@Actor() actor: Principal, @Param('id') id: string): Promise<StreamableFile> {
    return this.evidence.file(actor, id);
  }
}
