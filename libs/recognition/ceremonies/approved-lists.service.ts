import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import type { Tx } from '@app/platform/database/tx.js';
import { RecognitionProgram } from '../programs/program.entity.js';
import { PROGRAM_STATE_NAMES } from '../programs/program.rules.js';
import { ProgramViewsService } from '../programs/program-views.service.js';
import { STAGEABLE_PROGRAM_STATES, type BatchKind } from './ceremony.rules.js';

export type ApprovedList = {
  programId: string;
  communityId: string;
  title: string;
  honourName: string;
  kind: BatchKind;
  winners: { volunteerId: string; name: string; rank: number | null; listPosition: number }[];
};

/** The one door from programs to the stage: a list that a person has approved, in its order. */
@Injectable()
export class ApprovedLists {
  constructor(private readonly views: ProgramViewsService) {}

  /** Refuses `program.not-found`, `ceremony.not-approved`, `ceremony.nobody`. Read before the write that uses it. */
  async read(actor: Principal, programId: string): Promise<ApprovedList> {
    const program = await this.views.detail(actor, programId);
    if (!STAGEABLE_PROGRAM_STATES.includes(program.state)) {
      refuse('ceremony.not-approved', { title: program.title, state: program.stateName });
    }
    // Whoever has left or whose certificate was taken back is not called.
    const winners = program.candidates
      .filter(({ outcome, certificate }) => outcome === 'IN' && certificate?.state !== 'REVOKED')
      .filter(({ certificate }) => program.state !== 'AWARDED' || certificate !== null)
      .map(({ volunteerId, name, rank }, i) => ({ volunteerId, name, rank, listPosition: i + 1 }));
    if (winners.length === 0) refuse('ceremony.nobody', { title: program.title });
    return {
      programId,
      communityId: program.communityId,
      title: program.title,
      honourName: program.honourName,
      kind: 'INDIVIDUAL',
      winners,
    };
  }

  /** Once more under lock: somebody may have cancelled the program since it was read. */
  async requireStill(tx: Tx, lists: readonly ApprovedList[]): Promise<void> {
    const programs = await tx.lock(RecognitionProgram, lists.map(({ programId }) => programId));
    const gone = programs.find(({ state }) => !STAGEABLE_PROGRAM_STATES.includes(state));
    if (gone) refuse('ceremony.not-approved', { title: gone.title, state: PROGRAM_STATE_NAMES[gone.state] });
  }
}
