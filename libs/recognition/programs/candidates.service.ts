import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { VolunteersService, type VolunteerCard } from '@app/people/index.js';
import { isMaskedName } from '@app/people/persons/person.rules.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { approvalFacts } from '../notices/notice-facts.js';
import { approvalObstacle, type ApprovalObstacle } from '../notices/award-notice.rules.js';
import { ProgramCandidate } from './candidate.entity.js';
import { HonoursService } from './honours.service.js';
import {
  obstacleOf,
  proposeCandidates,
  type CandidateFacts,
  type CandidateOutcome,
  type ProposedCandidate,
} from './candidates.rules.js';
import { FrozenRankings } from './frozen-rankings.service.js';
import type { RecognitionProgram } from './program.entity.js';
import { noticeDaysOf, placesFor } from './program.rules.js';
import type { ApproveProgram, DrawCandidates } from './program.wire.js';
import { ProgramsService } from './programs.service.js';

/** The list of a program: proposed by rules from a frozen ranking, corrected by people with reasons. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly rankings: FrozenRankings,
    private readonly volunteers: VolunteersService,
    private readonly honours: HonoursService,
  ) {}

  /**
   * Draws the list anew from the frozen ranking. Refuses `program.not-found`, `program.state`,
   * `program.adjusted` (people were moved by hand and nobody said to discard that), `program.run-superseded`,
   * `program.run-area`, `program.criteria-points`.
   */
  draw(actor: Principal, programId: string, input: DrawCandidates): Promise<string> {
    return this.db.write(async (tx) => {
      const program = await this.programs.take(tx, actor, 'program.manage', programId, 'draw');
      await refuseLosingAdjustments(tx, programId, input.discardAdjustments ?? false);
      const run = await this.rankings.requireFor(tx, input.runId ?? program.runId, program.communityId);
      if (run.metric !== 'points' && program.criteria.minPoints) refuse('program.criteria-points');
      const list = await this.rankings.listOf(tx, run.id);
      const cards = await this.volunteers.cardsOf(
        tx,
        list.entries.map(({ memberId }) => memberId),
      );
      const ids = list.entries.map(({ memberId }) => memberId);
      const recent = await this.honours.recentOf(tx, program, ids);
      const objected = await this.honours.underObjection(tx, ids, programId);
      const proposal = proposeCandidates(list, program, run.metric, (id) => ({
        ...factsOf(cards.get(id)),
        restingFrom: recent.get(id) ?? null,
        isUnderObjection: objected.has(id),
      }));

      await tx.execute('DELETE FROM program_candidates WHERE program_id = ?', [programId]);
      await tx.insert(
        ProgramCandidate,
        proposal.candidates.map((candidate) => rowOf(programId, candidate)),
      );
      await tx.execute(
        `UPDATE recognition_programs
         SET state = 'REVIEWING', run_id = ?, drawn_count = ?, explanation = ?, drawn_by = ?, drawn_at = ? WHERE id = ?`,
        [run.id, proposal.selected, JSON.stringify(proposal.explanation), actor.accountId, tx.at, programId],
      );
      const details = { runId: run.id, inputHash: run.inputHash, selected: proposal.selected };
      await tx.audit('program.drawn', { type: 'program', id: programId }, details);
      return programId;
    });
  }

  /**
   * Takes somebody off the list, with a reason. Refuses `program.not-found`, `program.state`,
   * `candidate.not-found`, `candidate.already`.
   */
  remove(actor: Principal, programId: string, candidateId: string, reason: string): Promise<string> {
    return this.move(actor, programId, candidateId, 'OUT', reason);
  }

  /**
   * Puts somebody on the list whom the rules left out, with a reason. Refuses also `program.quota-full` and
   * `candidate.not-eligible` (not confirmed, has left, no full name, excluded from the ranking).
   */
  add(actor: Principal, programId: string, candidateId: string, reason: string): Promise<string> {
    return this.move(actor, programId, candidateId, 'IN', reason);
  }

  /**
   * A person takes responsibility for the list, another one than who proposed it. A list under notice waits until the
   * notice is over and every objection is decided. Refuses `program.not-found`, `program.state`,
   * `program.own-proposal`, `program.nobody`, `program.list-changed` (somebody moved a name meanwhile),
   * `program.notice-running`, `program.objections-open`, and without a notice `program.run-superseded`.
   */
  approve(actor: Principal, id: string, input: ApproveProgram): Promise<string> {
    return this.db.write(async (tx) => {
      const program = await this.programs.take(tx, actor, 'program.approve', id, 'approve');
      if (await this.isOwnProposal(tx, actor, program)) refuse('program.own-proposal');
      const { selected, hash } = await this.listHash(tx, id);
      if (selected === 0) refuse('program.nobody');
      if (input.listHash !== undefined && input.listHash !== hash) refuse('program.list-changed');
      // What hung is what is approved: a ranking that was made anew meanwhile takes nothing from it.
      if (noticeDaysOf(program) === 0) await this.rankings.requireFor(tx, program.runId, program.communityId);
      else refuseObstacle(approvalObstacle(await approvalFacts(tx, id, hash, tx.at)));
      await tx.execute(
        `UPDATE recognition_programs SET state = 'APPROVED', approved_by = ?, approved_at = ?, approval_note = ? WHERE id = ?`,
        [actor.accountId, tx.at, input.note?.trim() || null, id],
      );
      const proposedBy = program.drawnBy ?? program.createdBy;
      await tx.audit('program.approved', { type: 'program', id }, { selected, listHash: hash, proposedBy });
      return id;
    });
  }

  /** Who drew the list or moved a name by hand has proposed it; an upheld objection is a decision, not a proposal. */
  async isOwnProposal(reader: Reader, actor: Principal, program: RecognitionProgram): Promise<boolean> {
    if ((program.drawnBy ?? program.createdBy) === actor.accountId) return true;
    const moved = await reader.one<{ n: number }>(
      'SELECT COUNT(*) AS n FROM program_candidates WHERE program_id = ? AND decided_by = ? AND objection_id IS NULL',
      [program.id, actor.accountId],
    );
    return Number(moved?.n ?? 0) > 0;
  }

  /** What an approval answers for: who is on the list, in a form that shows whether it changed. */
  async listHash(reader: Reader, programId: string): Promise<{ selected: number; hash: string }> {
    const rows = await reader.query<{ volunteer_id: string }>(
      `SELECT volunteer_id FROM program_candidates WHERE program_id = ? AND outcome = 'IN' ORDER BY volunteer_id`,
      [programId],
    );
    const ids = rows.map((row) => row.volunteer_id);
    const hash = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16);
    return { selected: ids.length, hash };
  }

  private move(
    actor: Principal,
    programId: string,
    candidateId: string,
    outcome: CandidateOutcome,
    reason: string,
  ): Promise<string> {
    return this.db.write(async (tx) => {
      const program = await this.programs.take(tx, actor, 'program.manage', programId, 'adjust');
      const candidate = await tx.lockOne(ProgramCandidate, candidateId);
      if (candidate?.programId !== programId) refuse('candidate.not-found');
      if (candidate.outcome === outcome) refuse('candidate.already');
      if (outcome === 'IN') await this.refuseAddition(tx, program, candidate);
      await tx.execute(
        'UPDATE program_candidates SET outcome = ?, manual_reason = ?, decided_by = ?, decided_at = ?, objection_id = NULL WHERE id = ?',
        [outcome, reason.trim(), actor.accountId, tx.at, candidateId],
      );
      const action = outcome === 'IN' ? 'candidate.added' : 'candidate.removed';
      await tx.audit(action, { type: 'program', id: programId }, { volunteerId: candidate.volunteerId });
      return programId;
    });
  }

  /** Refuses `candidate.not-eligible`, `program.quota-full`. */
  async refuseAddition(tx: Tx, program: RecognitionProgram, candidate: ProgramCandidate): Promise<void> {
    const cards = await this.volunteers.cardsOf(tx, [candidate.volunteerId]);
    const excluded = candidate.rankPlace === null ? candidate.obstacle : null;
    // Asked again: the person may have confirmed, or left, since the draw.
    const obstacle = excluded ?? obstacleOf(factsOf(cards.get(candidate.volunteerId)));
    if (obstacle !== null) refuse('candidate.not-eligible', { reason: obstacle });
    const { selected } = await this.listHash(tx, program.id);
    const places = placesFor(program.quota, program.drawnCount);
    if (selected >= places) refuse('program.quota-full', { quota: places });
  }
}

function refuseObstacle(obstacle: ApprovalObstacle | null): void {
  if (obstacle === null) return;
  const { code, ...details } = obstacle;
  refuse(code, details);
}

/** What the rules need to know of a volunteer; somebody who vanished counts as having left. */
export function factsOf(card: VolunteerCard | undefined): CandidateFacts {
  if (!card || card.state === 'WITHDRAWN') return { standing: 'LEFT', hasFullName: false };
  const isNumber = card.name === card.externalNo || card.name === card.volunteerNo;
  return {
    standing: card.state === 'PENDING_CONFIRM' ? 'UNCONFIRMED' : 'CONFIRMED',
    hasFullName: !isNumber && !isMaskedName(card.name),
  };
}

async function refuseLosingAdjustments(tx: Tx, programId: string, mayDiscard: boolean): Promise<void> {
  const row = await tx.one<{ n: number }>(
    'SELECT COUNT(*) AS n FROM program_candidates WHERE program_id = ? AND manual_reason IS NOT NULL',
    [programId],
  );
  const count = Number(row?.n ?? 0);
  if (count > 0 && !mayDiscard) refuse('program.adjusted', { count });
}

function rowOf(programId: string, candidate: ProposedCandidate): Partial<ProgramCandidate> {
  const { memberId, memberNo, rank, value, finalMinutes, services, position, outcome, reasons, obstacle } =
    candidate;
  return {
    id: newId(),
    programId,
    volunteerId: memberId,
    volunteerNo: memberNo,
    rankPlace: rank,
    value,
    finalMinutes,
    services,
    position,
    outcome,
    reasons,
    obstacle,
  };
}
