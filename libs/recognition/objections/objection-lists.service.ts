import { Injectable } from '@nestjs/common';
import { StaffService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { AwardNotice } from '../notices/award-notice.entity.js';
import { ProgramCandidate } from '../programs/candidate.entity.js';
import { ProgramsService } from '../programs/programs.service.js';
import { AwardObjection } from './award-objection.entity.js';
import { OBJECTION_STATE_NAMES, OBJECTOR_KIND_NAMES, objectionAfter, type ObjectionAct } from './award-objection.rules.js';
import type { AwardObjectionList } from './award-objection.wire.js';

const ACTS: readonly ObjectionAct[] = ['check', 'uphold', 'reject'];
/** More objections to one list than a community reads are a reason to call the program off. */
const MOST = 200;

/** Objections as staff see them, names masked. */
@Injectable()
export class ObjectionLists {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly volunteers: VolunteersService,
    private readonly staff: StaffService,
  ) {}

  /** All of a program, newest first. Refuses `program.not-found`. */
  async list(actor: Principal, programId: string): Promise<AwardObjectionList> {
    const reader = this.db.read;
    const program = await this.programs.require(reader, actor, 'award-objection.view', programId);
    const rows = await reader.repo(AwardObjection).find({ where: { programId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST });
    const versions = new Map((await reader.repo(AwardNotice).findBy({ programId })).map(({ id, version }) => [id, version]));
    const candidates = new Map((await reader.repo(ProgramCandidate).findBy({ programId })).map(({ id, volunteerId }) => [id, volunteerId]));
    const names = await this.volunteers.namesOf(reader, [...candidates.values()]);
    const staff = await this.staff.namesOf(reader, rows.flatMap(({ checkedBy, decidedBy }) => [checkedBy, decidedBy]));
    const isOwnProposal = (program.drawnBy ?? program.createdBy) === actor.accountId;
    const items = rows.map((row) => ({
      id: row.id,
      programId,
      noticeVersion: versions.get(row.noticeId) ?? 1,
      candidateId: row.candidateId,
      candidateName: row.candidateId === null ? null : (names.get(candidates.get(row.candidateId) ?? '') ?? ''),
      objectorKind: row.objectorKind,
      objectorKindName: OBJECTOR_KIND_NAMES[row.objectorKind],
      maskedName: row.maskedName,
      source: row.source,
      grounds: row.grounds,
      state: row.state,
      stateName: OBJECTION_STATE_NAMES[row.state],
      createdAt: row.createdAt,
      checkNote: row.checkNote,
      checkedByName: staff.get(row.checkedBy ?? '') ?? null,
      checkedAt: row.checkedAt,
      decisionReason: row.decisionReason,
      decidedByName: staff.get(row.decidedBy ?? '') ?? null,
      decidedAt: row.decidedAt,
      acts: ACTS.filter((act) => objectionAfter(row.state, act) !== undefined),
      isOwnProposal,
      hasContact: row.nameCipher !== null,
    }));
    return { items };
  }
}
