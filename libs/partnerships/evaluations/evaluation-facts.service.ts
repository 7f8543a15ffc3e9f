import { Injectable } from '@nestjs/common';
import { dateOf, type DateOn, type Period } from '@app/kernel/time.js';
import type { Reader, SqlParam } from '@app/platform/database/reader.js';
import { otherSide, type Side } from '../contracts/contract.rules.js';
import { dayWords } from '../consultations/consultation.rules.js';
import { termOf } from '../consultations/consultation-sides.js';
import { JUDGED, type EvaluationDirection } from './scheme.rules.js';
import { fullQuarters, type AdoptedIdea, type Fact, type FactOutcome, type YearFacts } from './score.rules.js';

export type About = { communityId: string; unitId: string; year: number; direction: EvaluationDirection };

const SHOWN_LETTERS = 60;

/**
 * What happened between a community and a unit in a year, read anew from where it was recorded: nothing is kept here,
 * so a mended fact is a mended score at the next computing.
 */
@Injectable()
export class EvaluationFacts {
  /** As known on `today`; facts of the year from then on are not yet looked at. */
  async of(reader: Reader, { communityId, unitId, year, direction }: About, today: DateOn): Promise<YearFacts> {
    const judged = JUDGED[direction];
    const period = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
    const between = [communityId, unitId];
    const [obligations, contributions, meetings, rounds, replies, ideas, term] = await Promise.all([
      this.obligations(reader, between, judged, period, today),
      judged === 'UNIT' ? this.contributions(reader, between, period) : [],
      judged === 'UNIT' ? this.meetings(reader, between, period) : [],
      this.rounds(reader, between, judged, period, today),
      this.replies(reader, between, judged, period, today),
      this.ideas(reader, between, judged, period),
      this.term(reader, between),
    ]);
    return {
      facts: [...obligations, ...contributions, ...meetings, ...rounds, ...replies],
      ideas,
      quarters: term ? fullQuarters(year, term, today) : [],
    };
  }

  private async obligations(reader: Reader, between: SqlParam[], judged: Side, { from, to }: Period, today: DateOn): Promise<Fact[]> {
    const rows = await reader.query<{ id: string; title: string; dueOn: DateOn; submittedOn: DateOn | null; state: string }>(
      `SELECT id, title, due_on AS dueOn, submitted_on AS submittedOn, state FROM obligations
        WHERE community_id = ? AND unit_id = ? AND side = ? AND due_on >= ? AND due_on < ? AND (due_on < ? OR state = 'ACCEPTED') ORDER BY id`,
      [...between, judged, from, to, today],
    );
    return rows.map(({ id, title, dueOn, submittedOn, state }): Fact => {
      const isLate = submittedOn !== null && submittedOn > dueOn;
      const accepted: [FactOutcome, string] = isLate ? ['LATE', `逾期，${dayWords(submittedOn)}完成`] : ['DONE', '按期完成，已确认'];
      const words: Record<string, [FactOutcome, string]> = {
        ACCEPTED: accepted,
        WAIVED: ['EXCUSED', '对方同意免办，不计'],
        SUBMITTED: ['EXCUSED', '已填报，等对方确认，暂不计'],
      };
      const [outcome, how] = words[state] ?? ['MISSED', '到期没有完成'];
      const on = outcome === 'DONE' || outcome === 'LATE' ? (submittedOn ?? dueOn) : dueOn;
      return { source: 'OBLIGATIONS', outcome, on, text: `“${title}”(${dayWords(dueOn)}到期)：${how}。`, ref: { type: 'obligation', id } };
    });
  }

  private async contributions(reader: Reader, between: SqlParam[], { from, to }: Period): Promise<Fact[]> {
    const rows = await reader.query<{ id: string; itemName: string; quantity: number; measure: string; occurredOn: DateOn }>(
      `SELECT id, item_name AS itemName, quantity, measure, occurred_on AS occurredOn FROM contributions
        WHERE community_id = ? AND unit_id = ? AND state = 'CONFIRMED' AND occurred_on >= ? AND occurred_on < ? ORDER BY id`,
      [...between, from, to],
    );
    return rows.map(({ id, itemName, quantity, measure, occurredOn }) => ({
      source: 'CONTRIBUTIONS',
      outcome: 'DONE',
      on: occurredOn,
      text: `${itemName} ${Number(quantity)} ${measure}，社区已确认。`,
      ref: { type: 'contribution', id },
    }));
  }

  private async meetings(reader: Reader, between: SqlParam[], { from, to }: Period): Promise<Fact[]> {
    const rows = await reader.query<{ id: string; title: string; heldOn: DateOn; presence: string; reason: string | null }>(
      `SELECT m.id, m.title, m.held_on AS heldOn, t.presence, t.reason FROM joint_meetings m
         JOIN joint_meeting_attendances t ON t.meeting_id = m.id
        WHERE m.community_id = ? AND t.unit_id = ? AND m.state = 'HELD' AND m.held_on >= ? AND m.held_on < ? ORDER BY m.id`,
      [...between, from, to],
    );
    return rows.map(({ id, title, heldOn, presence, reason }): Fact => {
      const words: Record<string, [FactOutcome, string]> = {
        PRESENT: ['DONE', '到会'],
        EXCUSED: ['EXCUSED', `请假${reason ? `(${reason})` : ''}，不计`],
      };
      const [outcome, how] = words[presence] ?? ['MISSED', '没有请假，也没有到会'];
      return { source: 'MEETINGS', outcome, on: heldOn, text: `“${title}”：${how}。`, ref: { type: 'joint-meeting', id } };
    });
  }

  private async rounds(reader: Reader, between: SqlParam[], judged: Side, { from, to }: Period, today: DateOn): Promise<Fact[]> {
    const rows = await reader.query<{ id: string; topic: string; openOn: DateOn; closeOn: DateOn; spoken: number }>(
      `SELECT r.id, r.topic, r.open_on AS openOn, r.close_on AS closeOn,
              (SELECT COUNT(*) FROM consultation_opinions o WHERE o.round_id = r.id AND o.side = ?
                  AND (o.recorded_by_staff = 0 OR o.confirmed_at IS NOT NULL)) AS spoken
         FROM consultation_rounds r
        WHERE r.community_id = ? AND r.unit_id = ? AND r.cancelled_at IS NULL AND r.open_on >= ? AND r.open_on < ? AND r.open_on <= ? ORDER BY r.id`,
      [judged, ...between, from, to, today],
    );
    return rows.map(({ id, topic, openOn, closeOn, spoken }): Fact => {
      const isOpen = closeOn >= today;
      const [outcome, how]: [FactOutcome, string] =
        Number(spoken) > 0 ? ['DONE', '已发言'] : isOpen ? ['EXCUSED', '还在征询，暂不计'] : ['MISSED', '没有发言'];
      return { source: 'CONSULTATIONS', outcome, on: openOn, text: `征询“${topic}”：${how}。`, ref: { type: 'consultation-round', id } };
    });
  }

  private async replies(reader: Reader, between: SqlParam[], judged: Side, { from, to }: Period, today: DateOn): Promise<Fact[]> {
    const rows = await reader.query<{ roundId: string; text: string; replyDueOn: DateOn; repliedAt: string | null }>(
      `SELECT r.id AS roundId, o.text, o.reply_due_on AS replyDueOn, o.replied_at AS repliedAt
         FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id
        WHERE r.community_id = ? AND r.unit_id = ? AND o.side = ? AND o.reply_due_on >= ? AND o.reply_due_on < ?
          AND (o.reply_due_on < ? OR o.replied_at IS NOT NULL) ORDER BY o.id`,
      [...between, otherSide(judged), from, to, today],
    );
    return rows.map(({ roundId, text, replyDueOn, repliedAt }): Fact => {
      const [outcome, how]: [FactOutcome, string] =
        repliedAt === null ? ['MISSED', '过期没有答复'] : dateOf(repliedAt) > replyDueOn ? ['LATE', '过期才答复'] : ['DONE', '按期答复'];
      return { source: 'REPLIES', outcome, on: replyDueOn, text: `意见“${short(text)}”：${how}。`, ref: { type: 'consultation-round', id: roundId } };
    });
  }

  private async ideas(reader: Reader, between: SqlParam[], judged: Side, { from, to }: Period): Promise<AdoptedIdea[]> {
    const rows = await reader.query<{ roundId: string; text: string; repliedAt: string }>(
      `SELECT r.id AS roundId, o.text, o.replied_at AS repliedAt FROM consultation_opinions o JOIN consultation_rounds r ON r.id = o.round_id
        WHERE r.community_id = ? AND r.unit_id = ? AND o.side = ? AND o.adopted = 1 ORDER BY o.id`,
      [...between, judged],
    );
    return rows
      .map(({ roundId, text, repliedAt }): AdoptedIdea => ({ on: dateOf(repliedAt), text: `“${short(text)}”被采纳。`, ref: { type: 'consultation-round', id: roundId } }))
      .filter(({ on }) => on >= from && on < to);
  }

  /** From the first to the last day of all contracts that were ever in force. */
  private async term(reader: Reader, between: SqlParam[]): Promise<Period | null> {
    const rows = await reader.query<{ startOn: DateOn; endOn: DateOn; endedOn: DateOn | null }>(
      `SELECT start_on AS startOn, end_on AS endOn, ended_on AS endedOn FROM co_building_contracts
        WHERE community_id = ? AND unit_id = ? AND in_force_version IS NOT NULL`,
      between,
    );
    const terms = rows.map(termOf);
    if (terms.length === 0) return null;
    return { from: terms.map(({ from }) => from).sort()[0]!, to: terms.map(({ to }) => to).sort().at(-1)! };
  }
}

function short(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= SHOWN_LETTERS ? letters.join('') : `${letters.slice(0, SHOWN_LETTERS - 1).join('')}…`;
}
