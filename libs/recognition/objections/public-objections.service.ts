import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { cleanVerifyCode } from '@app/kernel/verify-codes.js';
import { NoticesService, SiteService } from '@app/people/index.js';
import { Database } from '@app/platform/database/database.js';
import { VisitLimits } from '@app/platform/http/visit-limits.service.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { AwardNotice, AwardNoticeEntry } from '../notices/award-notice.entity.js';
import { latestNotice } from '../notices/notice-facts.js';
import { standingOf, STANDING_NAMES } from '../notices/public-notices.service.js';
import { RecognitionProgram } from '../programs/program.entity.js';
import { AwardObjection } from './award-objection.entity.js';
import { OBJECTION_NOTICE, OBJECTION_STATE_NAMES } from './award-objection.rules.js';
import type { ObjectionStatusView, ObjectToNotice, ReceivedObjectionView } from './award-objection.wire.js';
import { insertObjection } from './objection-records.js';

/** Many phones stand behind one address of a mobile network, so the limit stops programs, not neighbours. */
const OBJECTIONS = { what: 'award-objection', most: 30, minutes: 60 };
const LOOK_UPS = { what: 'award-objection.look-up', most: 300, minutes: 60 };

/** What anybody does about a notice: object with the real name, and look up the answer. */
@Injectable()
export class PublicObjections {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
    private readonly limits: VisitLimits,
    private readonly notices: NoticesService,
    private readonly site: SiteService,
  ) {}

  /**
   * Refuses `request.too-often`, `award-objection.robot`, `.notice-needed`, `.text-changed`, `.invalid`, `.exists`,
   * `award-notice.not-found`, `award-notice.over` (the term has passed, or another version hangs).
   */
  async object(address: string, noticeId: string, input: ObjectToNotice): Promise<ReceivedObjectionView> {
    if (input.website?.trim()) refuse('award-objection.robot');
    if (!input.agreesToNotice) refuse('award-objection.notice-needed');
    if (input.noticeVersion !== OBJECTION_NOTICE.version) refuse('award-objection.text-changed');
    const notice = (await this.db.read.repo(AwardNotice).findOneBy({ id: noticeId })) ?? refuse('award-notice.not-found');
    await this.limits.count(address, OBJECTIONS);
    return this.db.write(async (tx) => {
      // Behind the program's lock, so that nothing comes in beside a decision or an approval.
      const program = (await tx.lockOne(RecognitionProgram, notice.programId))!;
      const current = await latestNotice(tx, program.id);
      const standing = standingOf(notice.endOn, program.state, current?.id === noticeId, dateOf(tx.at));
      if (standing !== 'RUNNING') refuse('award-notice.over', { state: STANDING_NAMES[standing] });
      const candidateId = input.entryId ? await candidateOf(tx.repo(AwardNoticeEntry).findOneBy({ id: input.entryId, noticeId })) : null;
      const { queryCode } = await insertObjection(tx, this.keys, input, { notice, candidateId, source: 'ONLINE' });
      await this.notices.send(tx, [
        {
          to: { areaId: program.communityId, action: 'award-objection.decide' },
          kind: 'TASK',
          title: '收到一件公示异议',
          text: `“${program.title}”收到一件异议，请核实后答复；答复之前名单不能批准。`,
          link: `/desk/programs/${program.id}`,
        },
      ]);
      return { queryCode, title: program.title };
    });
  }

  /** Refuses `award-objection.code-unknown`, `request.too-often`. */
  async status(address: string, typed: string): Promise<ObjectionStatusView> {
    const queryCode = cleanVerifyCode(typed);
    const found = queryCode && (await this.db.read.repo(AwardObjection).findOneBy({ queryCode }));
    // Only guessing is counted: whoever has a code may look as often as they like.
    if (!found) {
      await this.limits.count(address, LOOK_UPS);
      refuse('award-objection.code-unknown');
    }
    const program = await this.db.read.repo(RecognitionProgram).findOneByOrFail({ id: found.programId });
    const { servicePhone } = await this.site.view();
    const { state, createdAt, decidedAt, decisionReason } = found;
    return {
      queryCode: found.queryCode,
      title: program.title,
      state,
      stateName: OBJECTION_STATE_NAMES[state],
      createdAt,
      decidedAt,
      decisionReason,
      servicePhone,
    };
  }
}

async function candidateOf(found: Promise<AwardNoticeEntry | null>): Promise<string> {
  return (await found)?.candidateId ?? refuse('award-objection.invalid', { reason: '公示名单里没有这个人，请重新选择' });
}
