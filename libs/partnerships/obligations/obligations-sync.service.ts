import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { Agreement, AgreementObligation } from '../contracts/agreement.rules.js';
import type { CoBuildingContract } from '../contracts/contract.entity.js';
import { Obligation, ObligationStep } from './obligation.entity.js';

/** Brings the list of what is due in line with the words that both have signed. */
@Injectable()
export class ObligationsSync {
  /**
   * New matters are opened, changed ones changed while they are not settled, and those that the words no longer hold
   * are waived. What was accepted is left as it is, and so is what the creditor has waived. The contract is locked.
   *
   * @param before the words that were in force until now
   */
  async bringInto(tx: Tx, contract: CoBuildingContract, content: Agreement, before: Agreement | null): Promise<void> {
    const ids = await tx.query<{ id: string }>('SELECT id FROM obligations WHERE contract_id = ?', [contract.id]);
    const rows = await tx.lock(Obligation, ids.map(({ id }) => id));
    const known = new Map(rows.map((row) => [row.obligationKey, row]));
    const kept = new Set(content.obligations.map(({ key }) => key));
    const fresh = content.obligations.filter(({ key }) => !known.has(key));
    await tx.insert(Obligation, fresh.map((one) => rowOf(contract, one, tx.at)));
    const earlier = new Set(before?.obligations.map(({ key }) => key));
    for (const one of content.obligations) {
      const row = known.get(one.key);
      if (!row || row.state === 'ACCEPTED') continue;
      const isBack = row.state === 'WAIVED' && !earlier.has(one.key);
      if (row.state === 'WAIVED' ? isBack : differs(row, one)) await this.change(tx, row, one);
    }
    for (const row of rows) {
      if (!kept.has(row.obligationKey) && row.state !== 'ACCEPTED' && row.state !== 'WAIVED') await this.waive(tx, row, contract);
    }
  }

  /** A matter that comes back into the words is open again. */
  private async change(tx: Tx, row: Obligation, one: AgreementObligation): Promise<void> {
    const state = row.state === 'WAIVED' ? 'OPEN' : row.state;
    await tx.execute('UPDATE obligations SET side = ?, title = ?, due_on = ?, quantity = ?, measure = ?, state = ? WHERE id = ?', [
      one.side,
      one.title,
      one.dueOn,
      one.quantity,
      one.measure,
      state,
      row.id,
    ]);
    await tx.insert(ObligationStep, [stepOf(row.id, state, '按双方签署的变更修改。', tx.at)]);
  }

  private async waive(tx: Tx, row: Obligation, contract: CoBuildingContract): Promise<void> {
    const words = `双方签署的第 ${contract.inForceVersion} 版协议已不含这一件。`;
    await tx.execute(`UPDATE obligations SET state = 'WAIVED', decided_at = ?, last_words = ? WHERE id = ?`, [tx.at, words, row.id]);
    await tx.insert(ObligationStep, [stepOf(row.id, 'WAIVED', words, tx.at)]);
  }
}

function rowOf(contract: CoBuildingContract, one: AgreementObligation, at: string): Obligation {
  const { key, side, title, dueOn, quantity, measure } = one;
  return {
    id: newId(),
    contractId: contract.id,
    communityId: contract.communityId,
    unitId: contract.unitId,
    obligationKey: key,
    side,
    title,
    dueOn,
    quantity,
    measure,
    state: 'OPEN',
    submittedOn: null,
    decidedAt: null,
    doneOn: null,
    doneQuantity: null,
    lastWords: null,
    createdAt: at,
  };
}

function differs(row: Obligation, one: AgreementObligation): boolean {
  return (
    row.side !== one.side ||
    row.title !== one.title ||
    row.dueOn !== one.dueOn ||
    row.quantity !== one.quantity ||
    row.measure !== one.measure
  );
}

function stepOf(obligationId: string, toState: Obligation['state'], words: string, at: string): ObligationStep {
  return { id: newId(), obligationId, toState, side: null, accountId: null, doneOn: null, doneQuantity: null, words, madeAt: at };
}
