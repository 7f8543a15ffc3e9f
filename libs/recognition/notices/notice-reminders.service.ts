import { Injectable } from '@nestjs/common';
import { addDays, dateOf } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import type { Tx } from '@app/platform/database/tx.js';

const MOST = 200;
/** A notice that ended longer ago has been told about. */
const DAYS_BACK = 7;

/** Tells whoever approves that a notice is over. */
@Injectable()
export class NoticeReminders {
  constructor(private readonly notices: NoticesService) {}

  /** Once for each version; safe to repeat. */
  async remindOver(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<{ id: string; program_id: string; community_id: string; title: string }>(
      `SELECT n.id, n.program_id, n.community_id, p.title FROM award_notices n JOIN recognition_programs p ON p.id = n.program_id
        WHERE p.state = 'PUBLICITY' AND n.end_on < ? AND n.end_on >= ?
          AND n.version = (SELECT MAX(m.version) FROM award_notices m WHERE m.program_id = n.program_id)
        ORDER BY n.id LIMIT ${MOST}`,
      [today, addDays(today, -DAYS_BACK)],
    );
    await this.notices.send(
      tx,
      rows.map((row) => ({
        to: { areaId: row.community_id, action: 'program.approve' as const },
        kind: 'TASK' as const,
        title: '公示期满，可以批准名单',
        text: `“${row.title}”公示期满。异议都处理完以后，由没有经手名单的人批准。`,
        link: `/desk/programs/${row.program_id}`,
        once: `notice-over:${row.id}`,
      })),
    );
  }
}
