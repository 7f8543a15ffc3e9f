import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { LedgerService } from '../ledger.service.js';
import { volunteerAccount, type TransferCode } from '../transfers/transfer.rules.js';
import type { ReversalView } from './reversal.wire.js';

/** Lines of an order stand and fall with it. */
const OF_ORDERS: readonly TransferCode[] = ['HOLD', 'RELEASE', 'REDEEM', 'REFUND'];

/** Staff take a single line back. What belongs to a service record is better corrected there, in both units. */
@Injectable()
export class ReversalsService {
  constructor(
    private readonly db: Database,
    private readonly ledger: LedgerService,
  ) {}

  /** Refuses `transfer.not-found` (also outside one's areas), `.of-order`, `points.own`, `.already-reversed`, `.reverses-reversal`. */
  async reverse(actor: Principal, transferId: string, reason: string): Promise<ReversalView> {
    const scope = scopeOf(actor, 'ledger.reverse').within('area_id');
    return this.db.write(async (tx) => {
      const inScope = await tx.one<{ code: TransferCode; debit: string; credit: string }>(`SELECT code, debit, credit FROM transfers WHERE id = ? AND ${scope.sql}`, [
        transferId,
        ...scope.params,
      ]);
      if (!inScope) refuse('transfer.not-found', { transferId });
      const own = actor.volunteerId && volunteerAccount(actor.volunteerId);
      if (own && [inScope.debit, inScope.credit].includes(own)) refuse('points.own');
      if (OF_ORDERS.includes(inScope.code)) refuse('transfer.of-order');
      const { id, unit, amount, effectiveOn, recordedAt, explanation } = await this.ledger.reverse(tx, transferId, {
        causeType: 'staff-reversal',
        causeId: newId(),
        explanation: [`更正冲回：${reason.trim()}`],
      });
      await tx.audit('transfer.reversed', { type: 'transfer', id: transferId }, { reversalId: id });
      return { id, reversesId: transferId, unit, amount, effectiveOn, recordedAt, explanation: [...explanation] };
    });
  }
}
