import { Body, Controller, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Upload, type UploadedForm } from '@app/platform/files/upload.js';
import { AgreementPapers } from './agreement-paper.service.js';
import { ContractDraftsService } from './contract-drafts.service.js';
import { ContractLifeService } from './contract-life.service.js';
import { ContractPortfolio } from './contract-portfolio.service.js';
import { ContractSigningService } from './contract-signing.service.js';
import { ContractViews } from './contract-views.service.js';
import {
  ContractPage,
  ContractQuery,
  ContractReason,
  ContractSummaryView,
  ContractVersionText,
  ContractView,
  CreateAgreementGiven,
  CreateComment,
  CreateContract,
  CreateSignature,
  CreateVersion,
  PrintVersionQuery,
} from './contract.wire.js';
import { PortfolioWorkbook } from './portfolio-workbook.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly drafts: ContractDraftsService,
    private readonly signing: ContractSigningService,
    private readonly life: ContractLifeService,
    private readonly views: ContractViews,
    private readonly portfolio: ContractPortfolio,
    private readonly workbooks: PortfolioWorkbook,
    private readonly papers: AgreementPapers,
  ) {}

  /** Staff: the contracts of their area; a liaison: those of the own unit. */
  @Get()
  @Can('contract.view')
  page(@Actor() actor: Principal, @Query() query: ContractQuery): Promise<ContractPage> {
    return this.portfolio.page(actor, query);
  }

  @Get('summary')
  @Can('contract.view')
  summary(@Actor() actor: Principal): Promise<ContractSummaryView> {
    return this.portfolio.summary(actor);
  }

  @Get('portfolio.xlsx')
  @Can('contract.view')
  workbook(@Actor() actor: Principal, @Query() query: ContractQuery): Promise<StreamableFile> {
    return this.workbooks.write(actor, query);
  }

  /** The community's own draft until it is sent; a liaison's goes to the community as a proposal. */
  @Post()
  @Can('contract.propose')
  async create(@Actor() actor: Principal, @Body() input: CreateContract): Promise<ContractView> {
    return this.views.view(actor, await this.drafts.create(actor, input));
  }

  @Get(':id')
  @Can('contract.view')
  view(@Actor() actor: Principal, @Param('id') id: string): Promise<ContractView> {
    return this.views.view(actor, id);
  }

  @Get(':id/versions/:versionNo')
  @Can('contract.view')
  version(@Actor() actor: Principal, @Param('id') id: string, @Param('versionNo') versionNo: string): Promise<ContractVersionText> {
    return this.views.version(actor, id, versionNo);
  }

  /** The next words: a changed draft, a proposal to the other side, or an amendment of what is in force. */
  @Post(':id/versions')
  @Can('contract.propose')
  async propose(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateVersion): Promise<ContractView> {
    await this.drafts.propose(actor, id, input);
    return this.views.view(actor, id);
  }

  /** Shows the draft to the unit. */
  @Post(':id/sending')
  @Can('contract.manage')
  async send(@Actor() actor: Principal, @Param('id') id: string): Promise<ContractView> {
    await this.drafts.send(actor, id);
    return this.views.view(actor, id);
  }

  @Post(':id/comments')
  @Can('contract.propose')
  async comment(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateComment): Promise<ContractView> {
    await this.drafts.comment(actor, id, input.words);
    return this.views.view(actor, id);
  }

  /** The other side's latest words are ours as well; from here on they are signed. */
  @Post(':id/agreement')
  @Can('contract.propose')
  async agree(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateAgreementGiven): Promise<ContractView> {
    await this.signing.agree(actor, id, input.versionNo);
    return this.views.view(actor, id);
  }

  /** Signs the exact text, named by its hash, for one's side. */
  @Post(':id/signatures')
  @Can('contract.sign')
  async sign(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateSignature): Promise<ContractView> {
    await this.signing.sign(actor, id, input);
    return this.views.view(actor, id);
  }

  /** Puts a signature made on paper on record: the scan as `file`, with `side`, `signerName`, `signedOn`, `versionNo`. */
  @Post(':id/paper-signatures')
  @Can('contract.manage')
  async recordPaper(@Actor() actor: Principal, @Param('id') id: string, @Upload() form: UploadedForm): Promise<ContractView> {
    await this.signing.recordPaper(actor, id, form);
    return this.views.view(actor, id);
  }

  /** Gives an amendment up; what is in force stays. */
  @Post(':id/amendment-withdrawal')
  @Can('contract.propose')
  async withdraw(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ContractReason): Promise<ContractView> {
    await this.signing.withdraw(actor, id, input.reason);
    return this.views.view(actor, id);
  }

  @Post(':id/suspension')
  @Can('contract.manage')
  async suspend(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ContractReason): Promise<ContractView> {
    await this.life.suspend(actor, id, input.reason);
    return this.views.view(actor, id);
  }

  @Post(':id/resumption')
  @Can('contract.manage')
  async resume(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ContractReason): Promise<ContractView> {
    await this.life.resume(actor, id, input.reason);
    return this.views.view(actor, id);
  }

  /** Ends it for good, by either side; one that is not signed yet is given up. */
  @Post(':id/termination')
  @Can('contract.end')
  async end(@Actor() actor: Principal, @Param('id') id: string, @Body() input: ContractReason): Promise<ContractView> {
    await this.life.end(actor, id, input.reason);
    return this.views.view(actor, id);
  }

  /** Next year's draft from this year's words, by either side. */
  @Post(':id/renewal')
  @Can('contract.propose')
  async renew(@Actor() actor: Principal, @Param('id') id: string): Promise<ContractView> {
    return this.views.view(actor, await this.drafts.renew(actor, id));
  }

  /** On A4, with its signatures or places to sign; the version in force where none is named. */
  @Get(':id/agreement.pdf')
  @Can('contract.view')
  print(@Actor() actor: Principal, @Param('id') id: string, @Query() query: PrintVersionQuery, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.print(actor, id, query.versionNo, request);
  }

  @Get(':id/signatures/:signatureId/scan')
  @Can('contract.view')
  scan(@Actor() actor: Principal, @Param('id') id: string, @Param('signatureId') signatureId: string): Promise<StreamableFile> {
    return this.papers.scan(actor, id, signatureId);
  }
}
