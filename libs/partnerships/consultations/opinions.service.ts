import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { otherSide, type Side } from '../contracts/contract.rules.js';
import { ConsultationOpinion } from './consultation-opinion.entity.js';
import { ConsultationRoundEntity } from './consultation-round.entity.js';
import { refuseInPhase } from './consultation-rounds.service.js';
import { replyDueOn, speaksFor } from './consultation.rules.js';
import { recipientsOn, requireSides } from './consultation-sides.js';
import type { CreateOpinion, ReplyToOpinion } from './consultation.wire.js';

/** What both sides say to each other, and what becomes of it. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Refuses `consultation-round.not-found`, `consultation-round.phase`, `consultation-opinion.side`,
   * `consultation-opinion.evidence-missing`.
   */
  async speak(actor: Principal, roundId: string, input: CreateOpinion): Promise<string> {
    return this.db.write(async (tx) => {
      const round = await tx.lockOne(ConsultationRoundEntity, roundId);
      const sides = await requireSides(tx, actor, 'consultation.speak', round, 'consultation-round.not-found');
      const speaking = speaksFor(sides, input.side) ?? refuse('consultation-opinion.side');
      refuseInPhase(round!, 'speak', dateOf(tx.at));
      const evidence = input.evidence?.trim() || null;
      if (speaking.recordedByStaff && evidence === null) refuse('consultation-opinion.evidence-missing');
      const opinion: ConsultationOpinion = {
        ...speaking,
        id: newId(),
        roundId,
        text: input.text.trim() || refuse('consultation-opinion.empty'),
        saidBy: actor.accountId,
        saidAt: tx.at,
        evidence,
        confirmedBy: null,
        confirmedAt: null,
        replyDueOn: replyDueOn(dateOf(tx.at)),
        reply: null,
        adopted: null,
        adoptedReason: null,
        repliedBy: null,
        repliedAt: null,
      };
      await tx.insert(ConsultationOpinion, [opinion]);
      await tx.audit('consultation-opinion.said', { type: 'consultation-round', id: roundId }, { opinionId: opinion.id, side: speaking.side });
      const due = `请在 ${dateText(opinion.replyDueOn)} 前答复采纳与否和理由。`;
      if (speaking.recordedByStaff) await this.tell(tx, round!, 'UNIT', '社区代记了贵单位的一条意见', `请核对是不是贵单位的意见，确认后这次征询才计数。${due}`);
      else await this.tell(tx, round!, otherSide(speaking.side), `有一条意见等待答复：${round!.topic}`, due);
      return opinion.id;
    });
  }

  /** The unit says that what staff wrote down is its own word. Refuses `consultation-opinion.not-found`, `consultation-opinion.confirmed`. */
  async confirm(actor: Principal, id: string): Promise<string> {
    return this.db.write(async (tx) => {
      const { opinion, round } = await this.lock(tx, id);
      const sides = await requireSides(tx, actor, 'consultation.answer', round, 'consultation-opinion.not-found');
      if (!sides.includes('UNIT') || !opinion!.recordedByStaff || opinion!.confirmedAt !== null) refuse('consultation-opinion.confirmed');
      await tx.execute('UPDATE consultation_opinions SET confirmed_by = ?, confirmed_at = ? WHERE id = ?', [actor.accountId, tx.at, id]);
      await tx.audit('consultation-opinion.confirmed', { type: 'consultation-round', id: round!.id }, { opinionId: id });
      return round!.id;
    });
  }

  /**
   * The side that was spoken to answers, once: taken up or not, and why. Refuses `consultation-opinion.not-found`,
   * `consultation-opinion.own`, `consultation-opinion.answered`.
   */
  async reply(actor: Principal, id: string, { reply, adopted, reason }: ReplyToOpinion): Promise<string> {
    return this.db.write(async (tx) => {
      const { opinion, round } = await this.lock(tx, id);
      const sides = await requireSides(tx, actor, 'consultation.speak', round, 'consultation-opinion.not-found');
      if (!sides.includes(otherSide(opinion!.side))) refuse('consultation-opinion.own');
      if (opinion!.repliedAt !== null) refuse('consultation-opinion.answered');
      if (reply.trim() === '' || reason.trim() === '') refuse('consultation-opinion.empty');
      await tx.execute(
        `UPDATE consultation_opinions SET reply = ?, adopted = ?, adopted_reason = ?, replied_by = ?, replied_at = ? WHERE id = ?`,
        [reply.trim(), adopted ? 1 : 0, reason.trim(), actor.accountId, tx.at, id],
      );
      await tx.audit('consultation-opinion.answered', { type: 'consultation-round', id: round!.id }, { opinionId: id, adopted });
      const title = `您的意见${adopted ? '已被采纳' : '有了答复'}：${round!.topic}`;
      await this.tell(tx, round!, opinion!.side, title, reply.trim());
      return round!.id;
    });
  }

  /** Round before opinion, as everywhere. */
  private async lock(tx: Tx, id: string): Promise<{ opinion?: ConsultationOpinion; round?: ConsultationRoundEntity }> {
    const found = await tx.one<{ roundId: string }>('SELECT round_id AS roundId FROM consultation_opinions WHERE id = ?', [id]);
    if (!found) return {};
    const round = await tx.lockOne(ConsultationRoundEntity, found.roundId);
    return { round, opinion: await tx.lockOne(ConsultationOpinion, id) };
  }

  private async tell(tx: Tx, round: ConsultationRoundEntity, side: Side, title: string, text: string): Promise<void> {
    const link = side === 'UNIT' ? `/unit/consultations/${round.id}` : `/desk/consultations/${round.id}`;
    const told = await recipientsOn(tx, side, round, 'consultation.speak');
    await this.notices.send(tx, told.map((to) => ({ to, kind: 'CONTRACT', title, text, link })));
  }
}
