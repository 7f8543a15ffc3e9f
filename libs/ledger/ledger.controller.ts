import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, Can } from '@app/platform/access/access.decorators.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ReversalsService } from './reversals/reversals.service.js';
import { CreateReversal, ReversalView } from './reversals/reversal.wire.js';
import { StatementsService } from './statements/statements.service.js';
import { BalanceView, StatementPage, StatementQuery, VolunteerStatementQuery } from './statements/statement.wire.js';
import { VerificationService } from './verification/verification.service.js';
import { VerificationView } from './verification/verification.wire.js';

@ApiTags('ledger')
@Controller()
export class LedgerController {
  constructor(
    private readonly statements: StatementsService,
    private readonly reversals: ReversalsService,
    private readonly verification: VerificationService,
  ) {}

  /** What I hold, and how the points came about. */
  @Get('me/balance')
  @Can('me.use')
  balance(@Actor() actor: Principal): Promise<BalanceView> {
    return this.statements.ownBalance(actor);
  }

  /** My points line by line, newest first, each with its why. */
  @Get('me/ledger/points')
  @Can('me.use')
  points(@Actor() actor: Principal, @Query() query: StatementQuery): Promise<StatementPage> {
    return this.statements.own(actor, 'points', query);
  }

  /** My minutes line by line, newest first. */
  @Get('me/ledger/minutes')
  @Can('me.use')
  minutes(@Actor() actor: Principal, @Query() query: StatementQuery): Promise<StatementPage> {
    return this.statements.own(actor, 'minutes', query);
  }

  /** A volunteer's lines, as far as they were booked in my areas. */
  @Get('volunteers/:id/ledger')
  @Can('ledger.view')
  ofVolunteer(
    @Actor() actor: Principal,
    @Param('id') id: string,
    @Query() query: VolunteerStatementQuery,
  ): Promise<StatementPage> {
    return this.statements.ofVolunteer(actor, id, query);
  }

  /** Takes a line back, whole and once; it stays readable, with the line that took it back. */
  @Post('transfers/:id/reversal')
  @Can('ledger.reverse')
  reverse(@Actor() actor: Principal, @Param('id') id: string, @Body() input: CreateReversal): Promise<ReversalView> {
    return this.reversals.reverse(actor, id, input.reason);
  }

  /** Recomputes everything from the transfers and lists what differs. */
  @Get('ledger/verification')
  @Can('ledger.verify')
  verify(): Promise<VerificationView> {
    return this.verification.verify();
  }
}
