import { Body, Controller, Get, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Actor, Can, Public } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { IssueStatement, UnitStatementPage, UnitStatementQuery, ContributionStatementView, VerifiedStatementView } from './statement.wire.js';
import { StatementPapers } from './statement-papers.service.js';
import { StatementsService } from './statements.service.js';

@ApiTags('contributions')
@Controller()
export class StatementsController {
  constructor(
    private readonly statements: StatementsService,
    private readonly papers: StatementPapers,
  ) {}

  /** Staff see their area's, a liaison the own unit's. */
  @Get('contribution-statements')
  @Can('statement.view')
  page(@Actor() actor: Principal, @Query() query: UnitStatementQuery): Promise<UnitStatementPage> {
    return this.statements.page(actor, query);
  }

  /** The statement of a year: the one that is there while nothing has changed, else a new one that supersedes it. */
  @Post('contribution-statements')
  @Can('statement.issue')
  async issue(@Actor() actor: Principal, @Body() input: IssueStatement): Promise<ContributionStatementView> {
    return this.statements.view(actor, await this.statements.issue(actor, input));
  }

  @Get('contribution-statements/:id.pdf')
  @Can('statement.view')
  pdf(@Actor() actor: Principal, @Param('id') id: string, @Req() request: FastifyRequest): Promise<StreamableFile> {
    return this.papers.pdf(actor, id, request);
  }

  /** Anybody holding the code printed on a statement may check it. */
  @Get('public/contribution-statements/:verifyCode')
  @Public()
  verify(@Param('verifyCode') verifyCode: string): Promise<VerifiedStatementView> {
    return this.statements.verify(verifyCode);
  }
}
