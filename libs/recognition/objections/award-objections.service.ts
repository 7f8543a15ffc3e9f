import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, startOfDay } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import { cut } from '@app/people/notices/notice.rules.js';
import type { Action } from '@app/kernel/permissions.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { AwardNoticesService } from '../notices/award-notices.service.js';
import { latestNotice } from '../notices/notice-facts.js';
import { ProgramCandidate } from '../programs/candidate.entity.js';
import { CandidatesService } from '../programs/candidates.service.js';
import { RecognitionProgram } from '../programs/program.entity.js';
import { ProgramsService } from '../programs/programs.service.js';
import { AwardObjection } from './award-objection.entity.js';
import { OBJECTION_STATE_NAMES, OBJECTOR_KEPT_DAYS, objectionAfter, type ObjectionAct, type ObjectionState } from './award-objection.rules.js';
import type { DecideAwardObjection, ObjectorContactView, RecordObjection } from './award-objection.wire.js';
import { contactOf, insertObjection } from './objection-records.js';

const FORGOTTEN_PER_RUN = 200;

/** What staff do with objections: take them down, check, and decide with reasons. */
@Injectable()
export class AwardObjectionsService {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
    private readonly programs: ProgramsService,
    private readonly candidates: CandidatesService,
    private readonly announcements: AwardNoticesService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * An objection on paper or said at the desk; answers the program's id. Refuses `program.not-found`,
   * `program.state` (not under notice), `candidate.not-found`, `award-objection.invalid`, `award-objection.exists`.
   */
  record(actor: Principal, programId: string, input: RecordObjection): Promise<string> {
    return this.db.write(async (tx) => {
      await this.programs.take(tx, actor, 'award-objection.decide', programId, 'reissue');
      const notice = (await latestNotice(tx, programId))!;
      const candidateId = input.candidateId ?? null;
      if (candidateId !== null) await this.candidateOf(tx, programId, candidateId);
      await insertObjection(tx, this.keys, input, { notice, candidateId, source: 'PAPER' });
      return programId;
    });
  }

  /** Somebody looks into it. Refuses `award-objection.not-found`, `award-objection.move`. */
  check(actor: Principal, id: string, note: string): Promise<string> {
    return this.db.write(async (tx) => {
      const { objection, program } = await this.take(tx, actor, 'award-objection.decide', id);
      const state = moved(objection.state, 'check');
      await tx.execute('UPDATE award_objections SET state = ?, checked_by = ?, checked_at = ?, check_note = ? WHERE id = ?', [
        state,
        actor.accountId,
        tx.at,
        note.trim(),
        id,
      ]);
      await tx.audit('award-objection.checking', { type: 'award-objection', id });
      return program.id;
    });
  }

  /**
   * Decides with reasons; an upheld one changes the list and hangs it again as the next version, for the whole term.
   * Refuses `award-objection.not-found`, `.move` (not checked yet, or decided), `.own-proposal`, `.no-change`,
   * `.needless-change`, `program.state`, `candidate.not-found`, `candidate.already`, `candidate.not-eligible`,
   * `program.quota-full`, `program.nobody`, `calendar.unknown-year`.
   */
  decide(actor: Principal, id: string, input: DecideAwardObjection): Promise<string> {
    return this.db.write(async (tx) => {
      const { objection, program } = await this.take(tx, actor, 'award-objection.decide', id);
      if ((program.drawnBy ?? program.createdBy) === actor.accountId) refuse('award-objection.own-proposal');
      const state = moved(objection.state, input.decision === 'UPHELD' ? 'uphold' : 'reject');
      const reason = input.reason.trim();
      const [removals, additions] = [unique(input.removals), unique(input.additions)];
      const changes = removals.length + additions.length;
      if (state === 'REJECTED' && changes > 0) refuse('award-objection.needless-change');
      if (state === 'UPHELD' && changes === 0) refuse('award-objection.no-change');
      await tx.execute('UPDATE award_objections SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ? WHERE id = ?', [
        state,
        actor.accountId,
        tx.at,
        reason,
        id,
      ]);
      await tx.audit('award-objection.decided', { type: 'award-objection', id }, { state, removals, additions });
      if (state === 'UPHELD') {
        await this.programs.take(tx, actor, 'award-objection.decide', program.id, 'reissue');
        for (const candidateId of removals) await this.move(tx, actor, program, { candidateId, to: 'OUT', reason, id });
        for (const candidateId of additions) await this.move(tx, actor, program, { candidateId, to: 'IN', reason, id });
        await this.announcements.reissue(tx, actor, program, { reissueReason: changeText(removals.length, additions.length), objectionId: id });
      }
      return program.id;
    });
  }

  /** Name and number in full, with the reason on record. Refuses `award-objection.not-found`, `.contact-gone`. */
  unmask(actor: Principal, id: string, reason: string): Promise<ObjectorContactView> {
    return this.db.write(async (tx) => {
      const { objection } = await this.take(tx, actor, 'person.unmask', id);
      const contact = contactOf(this.keys, objection) ?? refuse('award-objection.contact-gone');
      await tx.audit('award-objection.unmasked', { type: 'award-objection', id }, { reason });
      return contact;
    });
  }

  /** Removes who objected when its time is over; safe to repeat. */
  async forgetDue(tx: Tx): Promise<void> {
    const before = startOfDay(addDays(dateOf(tx.at), -OBJECTOR_KEPT_DAYS));
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM award_objections WHERE decided_at < ? AND name_cipher IS NOT NULL ORDER BY decided_at LIMIT ${FORGOTTEN_PER_RUN}`,
      [before],
    );
    for (const { id } of rows) {
      await tx.execute('UPDATE award_objections SET name_cipher = NULL, mobile_cipher = NULL WHERE id = ?', [id]);
      await tx.audit('award-objection.forgotten', { type: 'award-objection', id });
    }
  }

  /** The objection behind its program's lock, in the actor's area. */
  private async take(tx: Tx, actor: Principal, action: Action, id: string): Promise<{ objection: AwardObjection; program: RecognitionProgram }> {
    const found = (await tx.repo(AwardObjection).findOneBy({ id })) ?? refuse('award-objection.not-found');
    await this.programs.requireOr(tx, actor, action, found.programId, 'award-objection.not-found');
    const program = (await tx.lockOne(RecognitionProgram, found.programId))!;
    const objection = (await tx.lockOne(AwardObjection, id))!;
    return { objection, program };
  }

  private async move(
    tx: Tx,
    actor: Principal,
    program: RecognitionProgram,
    { candidateId, to, reason, id }: { candidateId: string; to: 'IN' | 'OUT'; reason: string; id: string },
  ): Promise<void> {
    const candidate = await this.candidateOf(tx, program.id, candidateId);
    if (candidate.outcome === to) refuse('candidate.already');
    if (to === 'IN') await this.candidates.refuseAddition(tx, program, candidate);
    await tx.execute(
      'UPDATE program_candidates SET outcome = ?, manual_reason = ?, decided_by = ?, decided_at = ?, objection_id = ? WHERE id = ?',
      [to, cut(to === 'OUT' ? `异议成立：${reason}` : `异议成立后递补：${reason}`, 200), actor.accountId, tx.at, id, candidateId],
    );
    if (to === 'OUT') {
      const text = `“${program.title}”公示期间的一件异议经核实成立，您不再列入名单：${reason}。您的服务时长和积分不受影响；不同意这个决定，可以到社区当面说明。`;
      await this.notices.send(tx, [{ to: { volunteerId: candidate.volunteerId }, kind: 'HONOUR', title: '公示名单有变动', text, link: '/notices' }]);
    }
  }

  private async candidateOf(tx: Tx, programId: string, candidateId: string): Promise<ProgramCandidate> {
    const candidate = await tx.lockOne(ProgramCandidate, candidateId);
    return candidate?.programId === programId ? candidate : refuse('candidate.not-found');
  }
}

function moved(state: ObjectionState, act: ObjectionAct): ObjectionState {
  return objectionAfter(state, act) ?? refuse('award-objection.move', { state: OBJECTION_STATE_NAMES[state] });
}

function unique(ids: readonly string[] | null | undefined): string[] {
  return [...new Set(ids ?? [])].sort();
}

/** What the public page says about the change: never who objected, never why about whom. */
function changeText(removed: number, added: number): string {
  const parts = [removed > 0 ? `移出 ${removed} 人` : '', added > 0 ? `加入 ${added} 人` : ''].filter((part) => part !== '');
  return `上一版公示期间收到的异议经核实成立，${parts.join('、')}。`;
}
