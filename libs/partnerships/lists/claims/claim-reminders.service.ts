import { Injectable } from '@nestjs/common';
import { addDays, dateOf, dateText, type DateOn } from '@app/kernel/time.js';
import { NoticesService, UnitGrants } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { reminderOf } from './claim.rules.js';

const AT_ONCE = 500;
const LATEST_DAYS = 400;

type Due = { id: string; unitId: string; title: string; dueOn: DateOn };

/** Promises that come due or are late are called to mind, once on each day that asks for it. */
@Injectable()
export class ClaimReminders {
  constructor(
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const days = remindedDays(today);
    for (let after = '', isMore = true; isMore; ) {
      const due = await tx.query<Due>(
        `SELECT c.id, c.unit_id AS unitId, d.title, c.due_on AS dueOn FROM claims c JOIN demand_items d ON d.id = c.demand_id
          WHERE c.state = 'PROMISED' AND c.due_on IN (${placeholders(days)}) AND c.id > ? ORDER BY c.id LIMIT ${AT_ONCE}`,
        [...days, after],
      );
      await this.tell(tx, due, today);
      after = due.at(-1)?.id ?? '';
      isMore = due.length === AT_ONCE;
    }
  }

  private async tell(tx: Tx, due: readonly Due[], today: DateOn): Promise<void> {
    const holders = await this.grants.holders(tx, [...new Set(due.map(({ unitId }) => unitId))], tx.at);
    const notices = due.flatMap((claim) => {
      const reminder = reminderOf(claim.dueOn, today);
      if (!reminder) return [];
      const isLate = reminder.kind === 'late';
      return holders
        .filter(({ unitId }) => unitId === claim.unitId)
        .map(({ accountId }) => ({
          to: { accountId },
          kind: 'TASK' as const,
          title: isLate ? `认领的需求已超期 ${reminder.days} 天` : '认领的需求快到日子了',
          text: `“${claim.title}”答应在 ${dateText(claim.dueOn)} 前办好。${isLate ? '办好了请告诉社区；确实办不了，请写明原因退回，让别的单位来办。' : '请安排好时间。'}`,
          link: '/unit/lists?tab=mine',
          once: `claim:${claim.id}:${today}`,
        }));
    });
    await this.notices.send(tx, notices);
  }
}

/** The promised days of which somebody is reminded today. */
function remindedDays(today: DateOn): DateOn[] {
  const days = Array.from({ length: LATEST_DAYS }, (_, i) => addDays(today, 5 - i));
  return days.filter((dueOn) => reminderOf(dueOn, today) !== null);
}
