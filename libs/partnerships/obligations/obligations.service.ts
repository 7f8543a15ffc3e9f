import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ContractRecords } from '../contracts/contract-records.service.js';
import type { Side } from '../contracts/contract.rules.js';
import { Obligation, ObligationStep } from './obligation.entity.js';
import { lockObligation } from './obligation-scope.js';
import { moveObligation, obligationMovesOf, type ObligationMove } from './obligation.rules.js';
import type { CreateSubmission } from './obligation.wire.js';

type Said = { words: string | null; doneOn: string | null; doneQuantity: number | null };

/** What is agreed, done and acknowledged. */
@Injectable()
export class ObligationsService {
  constructor(
    private readonly db: Database,
    private readonly records: ContractRecords,
  ) {}

  /** The side that owes it says that it is done. Refuses `obligation.not-found`, `obligation.done-on` and what `moveObligation` does. */
  async submit(actor: Principal, id: string, input: CreateSubmission): Promise<void> {
    await this.db.write(async (tx) => {
      const { obligation, contract, side } = await lockObligation(tx, actor, 'obligation.submit', id);
      const today = dateOf(tx.at);
      const doneOn = input.doneOn ?? today;
      const state = moveObligation(obligation, contract, 'submit', side);
      if (doneOn > today || doneOn < contract.startOn) refuse('obligation.done-on', { doneOn });
      const said = { words: input.words.trim(), doneOn, doneQuantity: input.doneQuantity ?? null };
      // The day of the first word counts: what came back to be mended is not late for it.
      const submittedOn = obligation.submittedOn ?? today;
      await tx.execute(
        `UPDATE obligations SET state = ?, submitted_on = ?, done_on = ?, done_quantity = ?, last_words = ?, decided_at = NULL WHERE id = ?`,
        [state, submittedOn, said.doneOn, said.doneQuantity, said.words, id],
      );
      await this.note(tx, obligation, 'submit', state, side, actor, said);
      await this.records.tellOther(tx, contract, side, { title: '有约定事项待您确认', text: `协议 ${contract.contractNo}：“${obligation.title}”对方填报已完成，请确认或退回。` });
    });
  }

  /** The other side agrees: only now it counts. Refuses `obligation.not-found` and what `moveObligation` does. */
  async accept(actor: Principal, id: string, words: string | undefined): Promise<void> {
    await this.decide(actor, id, 'accept', words?.trim() || null);
  }

  /** Refuses `obligation.not-found` and what `moveObligation` does. */
  async reject(actor: Principal, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, 'reject', reason.trim());
  }

  /** The side it is owed to does without it. Refuses `obligation.not-found` and what `moveObligation` does. */
  async waive(actor: Principal, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, 'waive', reason.trim());
  }

  /**
   * For another write of this lib: the community has confirmed what the unit gave for the matter, so the unit's word and
   * the acceptance are one. Answers false where nothing is left to be said: it is settled, or its agreement is over.
   */
  async discharge(tx: Tx, actor: Principal, id: string, said: { words: string; doneOn: string; doneQuantity: number | null }): Promise<boolean> {
    const { obligation, contract, side } = await lockObligation(tx, actor, 'obligation.decide', id);
    const [move] = obligationMovesOf(obligation, contract, ['UNIT', 'COMMUNITY']).filter((one) => one === 'submit' || one === 'accept');
    if (!move || obligation.side !== 'UNIT' || side !== 'COMMUNITY') return false;
    if (move === 'submit') await this.note(tx, obligation, 'submit', 'SUBMITTED', 'UNIT', actor, said);
    await tx.execute(
      `UPDATE obligations SET state = 'ACCEPTED', submitted_on = COALESCE(submitted_on, ?), done_on = ?, done_quantity = ?, last_words = ?, decided_at = ?
        WHERE id = ?`,
      [dateOf(tx.at), said.doneOn, said.doneQuantity, said.words, tx.at, id],
    );
    await this.note(tx, obligation, 'accept', 'ACCEPTED', 'COMMUNITY', actor, { words: null, doneOn: null, doneQuantity: null });
    return true;
  }

  private async decide(actor: Principal, id: string, move: 'accept' | 'reject' | 'waive', words: string | null): Promise<void> {
    await this.db.write(async (tx) => {
      const { obligation, contract, side } = await lockObligation(tx, actor, 'obligation.decide', id);
      const state = moveObligation(obligation, contract, move, side);
      // How it was done stays the last word of what was accepted without one.
      await tx.execute('UPDATE obligations SET state = ?, decided_at = ?, last_words = COALESCE(?, last_words) WHERE id = ?', [
        state,
        tx.at,
        words,
        id,
      ]);
      await this.note(tx, obligation, move, state, side, actor, { words, doneOn: null, doneQuantity: null });
      await this.records.tellOther(tx, contract, side, {
        title: TOLD[move],
        text: `协议 ${contract.contractNo}：“${obligation.title}”${TOLD[move]}。${words ? `说明：${words}` : ''}`,
      });
    });
  }

  private async note(
    tx: Tx,
    { id, contractId }: Obligation,
    move: ObligationMove,
    toState: Obligation['state'],
    side: Side,
    { accountId }: Principal,
    said: Said,
  ): Promise<void> {
    await tx.insert(ObligationStep, [{ id: newId(), obligationId: id, toState, side, accountId, ...said, madeAt: tx.at }]);
    await this.records.touch(tx, contractId, side);
    await tx.audit(`obligation.${move}`, { type: 'obligation', id }, { contractId });
  }
}

const TOLD: Record<'accept' | 'reject' | 'waive', string> = {
  accept: '已确认完成',
  reject: '被退回，请补办后再填报',
  waive: '已免办',
};
