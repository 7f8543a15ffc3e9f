import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import { AdjustmentsService } from '@app/points/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import {
  certificateNo,
  VERIFY_CODE_LENGTH,
  verifyCodeFrom,
} from '../certificates/certificate-number.rules.js';
import { contentHash } from '../certificates/certificates.service.js';
import { fillCitation } from '../certificates/citation.rules.js';
import { HonorCertificate } from '../certificates/honor-certificate.entity.js';
import { ProgramCandidate } from './candidate.entity.js';
import { obstacleOf } from './candidates.rules.js';
import { factsOf } from './candidates.service.js';
import { FrozenRankings, type FrozenRun } from './frozen-rankings.service.js';
import { RecognitionProgram } from './program.entity.js';
import { categoryAt } from './program.rules.js';
import type { AwardProgram } from './program.wire.js';
import { ProgramsService } from './programs.service.js';

/** From the approved list to certificates: one for each winner, once. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly rankings: FrozenRankings,
    private readonly volunteers: VolunteersService,
    private readonly bonuses: AdjustmentsService,
  ) {}

  /**
   * Makes the certificates of an approved list. Doing it again changes nothing and is no error. Who has left since
   * the approval gets none. Where the program names a bonus, each certificate brings it once; bonuses do not count in
   * rankings. Refuses `program.not-found`, `program.state` (not approved yet), `points.not-in-policy`.
   */
  award(actor: Principal, programId: string, input: AwardProgram): Promise<string> {
    return this.db.write(async (tx) => {
      const found = await tx.lockOne(RecognitionProgram, programId);
      await this.programs.require(tx, actor, 'program.manage', programId);
      if (found?.state === 'AWARDED') return programId;
      const program = await this.programs.take(tx, actor, 'program.manage', programId, 'award');
      const certificates = await this.certificatesFor(tx, program, input.issuedOn ?? dateOf(tx.at));
      await tx.insert(HonorCertificate, certificates);
      const bonusPoints = await this.payBonuses(tx, actor.accountId, program, certificates);
      await tx.execute(
        `UPDATE recognition_programs SET state = 'AWARDED', awarded_by = ?, awarded_at = ? WHERE id = ?`,
        [actor.accountId, tx.at, programId],
      );
      await tx.audit(
        'program.awarded',
        { type: 'program', id: programId },
        { certificates: certificates.length, bonusPoints },
      );
      return programId;
    });
  }

  /** In the order of the accounts, so that two awards at once do not wait for each other. */
  private async payBonuses(tx: Tx, decidedBy: string, program: RecognitionProgram, certificates: readonly HonorCertificate[]): Promise<number> {
    const { bonusCode: code, communityId, title } = program;
    if (code === null) return 0;
    let points = 0;
    for (const { id, volunteerId } of [...certificates].sort((a, b) => (a.volunteerId < b.volunteerId ? -1 : 1))) {
      points += await this.bonuses.awardBonus(tx, { volunteerId, communityId, code, causeId: id, reason: title, decidedBy });
    }
    return points;
  }

  private async certificatesFor(
    tx: Tx,
    program: RecognitionProgram,
    issuedOn: DateOn,
  ): Promise<HonorCertificate[]> {
    const run = await this.rankings.get(tx, program.runId);
    const winners = await tx
      .repo(ProgramCandidate)
      .find({ where: { programId: program.id, outcome: 'IN' }, order: { position: 'ASC' } });
    const cards = await this.volunteers.cardsOf(
      tx,
      winners.map(({ volunteerId }) => volunteerId),
    );
    return winners
      .map((winner, index) => ({ winner, category: categoryAt(program.categories ?? [], index) }))
      .filter(({ winner }) => obstacleOf(factsOf(cards.get(winner.volunteerId))) === null)
      .map(({ winner, category }, index) =>
        certificateOf(program, run, winner, {
          category,
          name: cards.get(winner.volunteerId)!.name,
          no: certificateNo(program.programNo, index + 1),
          issuedOn,
          at: tx.at,
        }),
      );
  }
}

type Issue = { category: string | null; name: string; no: string; issuedOn: DateOn; at: string };

function certificateOf(
  program: RecognitionProgram,
  run: FrozenRun,
  winner: ProgramCandidate,
  issue: Issue,
): HonorCertificate {
  const content = {
    certificateNo: issue.no,
    recipientName: issue.name,
    programTitle: program.title,
    honourName: issue.category === null ? program.honourName : `${program.honourName}·${issue.category}`,
    citation: fillCitation(program.citationTemplate, {
      period: run.period,
      finalMinutes: winner.finalMinutes,
      services: winner.services,
      points: run.metric === 'points' ? winner.value : null,
      rank: winner.rankPlace,
    }),
    issuerName: program.issuerName,
    issuedOn: issue.issuedOn,
  };
  return {
    id: newId(),
    ...content,
    verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
    programId: program.id,
    volunteerId: winner.volunteerId,
    communityId: program.communityId,
    contentHash: contentHash(content),
    state: 'VALID',
    createdAt: issue.at,
    revokedBy: null,
    revokedAt: null,
    revokedReason: null,
  };
}
