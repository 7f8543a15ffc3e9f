import { Injectable } from '@nestjs/common';
import { Refusal, refusalText } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { CalendarEdits } from '@app/kernel/working-calendar.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { AwardNotice } from '../notices/award-notice.entity.js';
import { approvalObstacle, isNoticeOver, noticeTerm, noticeTermText } from '../notices/award-notice.rules.js';
import { approvalFacts } from '../notices/notice-facts.js';
import type { RecognitionProgram } from './program.entity.js';
import { noticeDaysOf } from './program.rules.js';
import type { ProgramDetailView } from './program.wire.js';

type NoticeParts = Pick<
  ProgramDetailView,
  'noticeDays' | 'noticeWaiver' | 'noticeEndOn' | 'noticeFault' | 'notices' | 'openObjections' | 'objections' | 'approvalObstacle'
>;

/** How a program stands with its public notice, as staff see it. */
@Injectable()
export class ProgramNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(program: RecognitionProgram, listHash: string): Promise<NoticeParts> {
    const now = this.clock.now();
    const today = dateOf(now);
    const noticeDays = noticeDaysOf(program);
    const rows = await this.db.read.repo(AwardNotice).find({ where: { programId: program.id }, order: { version: 'DESC' } });
    const facts = await approvalFacts(this.db.read, program.id, listHash, now);
    const counted = await this.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM award_objections WHERE program_id = ?', [program.id]);
    const obstacle = program.state === 'PUBLICITY' ? approvalObstacle(facts) : null;
    return {
      noticeDays,
      noticeWaiver: program.noticeWaiver,
      ...(program.state === 'REVIEWING' && noticeDays > 0 ? lastDay(today, noticeDays, await readCalendarEdits(this.db.read)) : { noticeEndOn: null, noticeFault: null }),
      notices: rows.map((row, index) => ({
        id: row.id,
        version: row.version,
        publishedOn: row.publishedOn,
        endOn: row.endOn,
        workingDays: row.workingDays,
        termText: noticeTermText(row.publishedOn, row.workingDays, row.endOn),
        selected: row.selected,
        reissueReason: row.reissueReason,
        isCurrent: index === 0,
        isOver: isNoticeOver(row.endOn, today),
      })),
      openObjections: facts.openObjections,
      objections: Number(counted?.n ?? 0),
      approvalObstacle: obstacle === null ? null : refusalText(obstacle.code, obstacle),
    };
  }
}

/** When a notice of today would end; said plainly where the calendar of that year is not announced yet. */
function lastDay(today: string, days: number, edits: CalendarEdits): Pick<NoticeParts, 'noticeEndOn' | 'noticeFault'> {
  try {
    return { noticeEndOn: noticeTerm(today, days, edits).endOn, noticeFault: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { noticeEndOn: null, noticeFault: error.message };
  }
}
