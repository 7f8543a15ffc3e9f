import { Injectable } from '@nestjs/common';
import { addMonths } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { LedgerService } from '../ledger.service.js';
import { TRANSFER_CODE_NAMES, volunteerAccount, type TransferCode, type Unit } from '../transfers/transfer.rules.js';
import type { StatementLine } from './statement.js';
import type {
  BalanceView,
  StatementLineView,
  StatementPage,
  StatementQuery,
  VolunteerStatementQuery,
} from './statement.wire.js';

/** Passbooks as people see them: one's own, and those of the volunteers in one's care. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** One's own lines; somebody who is no volunteer has an empty passbook. */
  async own(actor: Principal, unit: Unit, query: StatementQuery): Promise<StatementPage> {
    if (!actor.volunteerId) return { items: [], total: 0, page: query.page, size: query.size };
    return this.page(volunteerAccount(actor.volunteerId), unit, query);
  }

  /** Lines that were booked in areas of the asking person; elsewhere there is nothing to see, not even a refusal. */
  async ofVolunteer(actor: Principal, volunteerId: string, query: VolunteerStatementQuery): Promise<StatementPage> {
    const scope = scopeOf(actor, 'ledger.view').within('t.area_id');
    return this.page(volunteerAccount(volunteerId), query.unit, query, scope);
  }

  async ownBalance(actor: Principal): Promise<BalanceView> {
    if (!actor.volunteerId) return { points: 0, minutes: 0, explanation: [] };
    const account = volunteerAccount(actor.volunteerId);
    const balances = await this.ledger.balanceOf(this.db.read, account);
    return { ...balances, explanation: await this.kindsOfPoints(account) };
  }

  private async page(
    account: string,
    unit: Unit,
    { page, size, month }: StatementQuery,
    scope?: { sql: string; params: (string | number | Buffer | null)[] },
  ): Promise<StatementPage> {
    const effective = month ? { from: `${month}-01`, to: addMonths(`${month}-01`, 1) } : undefined;
    const part = await this.ledger.statement(this.db.read, account, unit, { effective, scope, page, size });
    return { ...part, items: part.items.map(toView) };
  }

  private async kindsOfPoints(account: string): Promise<string[]> {
    const kinds = await this.db.read.query<{ code: TransferCode; moved: number }>(
      `SELECT code, SUM(moved) AS moved FROM (
         SELECT code, -amount AS moved FROM transfers WHERE debit = ? AND unit = 'points'
         UNION ALL SELECT code, amount AS moved FROM transfers WHERE credit = ? AND unit = 'points'
       ) sides GROUP BY code ORDER BY MIN(moved) < 0, code`,
      [account, account],
    );
    return kinds.map(({ code, moved }) => {
      const amount = Number(moved);
      return `${TRANSFER_CODE_NAMES[code]} ${amount < 0 ? '−' : '+'}${Math.abs(amount)} 分`;
    });
  }
}

function toView({ explanation, ...line }: StatementLine): StatementLineView {
  return { ...line, title: TRANSFER_CODE_NAMES[line.code], explanation: [...explanation] };
}
