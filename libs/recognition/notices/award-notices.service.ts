import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ProgramCandidate } from '../programs/candidate.entity.js';
import { CandidatesService } from '../programs/candidates.service.js';
import { FrozenRankings } from '../programs/frozen-rankings.service.js';
import type { RecognitionProgram } from '../programs/program.entity.js';
import { noticeDaysOf } from '../programs/program.rules.js';
import type { AnnounceProgram } from '../programs/program.wire.js';
import { ProgramsService } from '../programs/programs.service.js';
import { AwardNotice, AwardNoticeEntry } from './award-notice.entity.js';
import { noticeTerm, noticeTermText } from './award-notice.rules.js';
import { latestNotice } from './notice-facts.js';

/** Puts lists up for everybody to see, and the next version after an upheld objection. */
@Injectable()
export class AwardNoticesService {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly candidates: CandidatesService,
    private readonly rankings: FrozenRankings,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Announces the list. From now on only an upheld objection changes it. Refuses `program.not-found`,
   * `program.state`, `program.nobody`, `program.list-changed`, `program.run-superseded`, `calendar.unknown-year`
   * (the last day lies in a year whose holidays are not announced).
   */
  announce(actor: Principal, programId: string, input: AnnounceProgram): Promise<string> {
    return this.db.write(async (tx) => {
      const program = await this.programs.take(tx, actor, 'program.manage', programId, 'announce');
      const { selected, hash } = await this.candidates.listHash(tx, programId);
      if (selected === 0) refuse('program.nobody');
      if (input.listHash !== undefined && input.listHash !== hash) refuse('program.list-changed');
      await this.rankings.requireFor(tx, program.runId, program.communityId);
      const notice = await this.hang(tx, actor, program, { version: 1, reissueReason: null, objectionId: null });
      await tx.execute(
        `UPDATE recognition_programs SET state = 'PUBLICITY', announced_by = ?, announced_at = ? WHERE id = ?`,
        [actor.accountId, tx.at, programId],
      );
      await tx.audit('program.announced', { type: 'program', id: programId }, { selected, listHash: hash, endOn: notice.endOn });
      await this.tellWinners(tx, program, notice);
      return programId;
    });
  }

  /**
   * The changed list as the next version; both stay on record. The whole term begins again, for everybody on it: who
   * moved up has never hung, one last day for the whole list is what people can read and remember, and nobody can
   * say afterwards that the list was looked at in two halves. Refuses `program.nobody`, `calendar.unknown-year`.
   */
  async reissue(
    tx: Tx,
    actor: Principal,
    program: RecognitionProgram,
    why: { reissueReason: string; objectionId: string },
  ): Promise<AwardNotice> {
    const before = await latestNotice(tx, program.id);
    const notice = await this.hang(tx, actor, program, { version: (before?.version ?? 0) + 1, ...why });
    await tx.audit('program.reissued', { type: 'program', id: program.id }, { version: notice.version, endOn: notice.endOn });
    await this.tellWinners(tx, program, notice);
    return notice;
  }

  private async hang(
    tx: Tx,
    actor: Principal,
    program: RecognitionProgram,
    which: Pick<AwardNotice, 'version' | 'reissueReason' | 'objectionId'>,
  ): Promise<AwardNotice> {
    const { selected, hash } = await this.candidates.listHash(tx, program.id);
    if (selected === 0) refuse('program.nobody');
    const publishedOn = dateOf(tx.at);
    const workingDays = noticeDaysOf(program);
    const notice: AwardNotice = {
      id: newId(),
      programId: program.id,
      communityId: program.communityId,
      ...which,
      publishedOn,
      workingDays,
      endOn: noticeTerm(publishedOn, workingDays, await readCalendarEdits(tx)).endOn,
      selected,
      listHash: hash,
      createdBy: actor.accountId,
      createdAt: tx.at,
    };
    const winners = await tx
      .repo(ProgramCandidate)
      .find({ where: { programId: program.id, outcome: 'IN' }, order: { position: 'ASC' } });
    await tx.insert(AwardNotice, [notice]);
    await tx.insert(
      AwardNoticeEntry,
      winners.map(({ id, volunteerId }, i) => ({ id: newId(), noticeId: notice.id, candidateId: id, volunteerId, position: i + 1 })),
    );
    return notice;
  }

  /** Whoever is on the list hears it first, and how to decide about the name. */
  private async tellWinners(tx: Tx, program: RecognitionProgram, notice: AwardNotice): Promise<void> {
    const rows = await tx.query<{ volunteer_id: string }>('SELECT volunteer_id FROM award_notice_entries WHERE notice_id = ?', [notice.id]);
    const term = noticeTermText(notice.publishedOn, notice.workingDays, notice.endOn);
    await this.notices.send(
      tx,
      rows.map((row) => ({
        to: { volunteerId: row.volunteer_id },
        kind: 'HONOUR' as const,
        title: '您在一份公示名单上',
        text: `“${program.title}”公示${term}。写不写您的名字由您决定：在“授权管理”里同意公开姓名才会写出，不同意只计人数，荣誉和证书都一样。`,
        link: `/award-notices/${notice.id}`,
        once: `award-notice:${notice.id}`,
      })),
    );
  }
}
