import { Injectable } from '@nestjs/common';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ContractRecords } from '../contracts/contract-records.service.js';
import { dayWords } from '../contracts/agreement.rules.js';
import { otherSide, type Side } from '../contracts/contract.rules.js';
import { dueWords, ESCALATION_DAYS, reminderMark } from './obligation.rules.js';

const PER_RUN = 1_000;
const FIRST_DAYS = 14;
/** What is older has been told about long ago, or was entered from paper. */
const LAST_DAYS = 40;

type Due = { id: string; title: string; dueOn: DateOn; side: Side; contractId: string; contractNo: string; communityId: string; unitId: string };

/** Reminds those who owe something 14, 7 and 1 days before the day, and 1 and 7 days after; then the other side hears of it too. */
@Injectable()
export class ObligationReminders {
  constructor(private readonly records: ContractRecords) {}

  /** Safe to repeat: each mark of each obligation is told once. */
  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<Due>(
      `SELECT o.id, o.title, o.due_on AS dueOn, o.side, o.contract_id AS contractId, c.contract_no AS contractNo,
              o.community_id AS communityId, o.unit_id AS unitId
         FROM obligations o JOIN co_building_contracts c ON c.id = o.contract_id
        WHERE o.state IN ('OPEN', 'REJECTED') AND o.due_on <= ? AND o.due_on >= ? AND c.state = 'ACTIVE'
        ORDER BY o.due_on, o.id LIMIT ${PER_RUN}`,
      [addDays(today, FIRST_DAYS), addDays(today, -LAST_DAYS)],
    );
    for (const due of rows) await this.remindOf(tx, due, today);
  }

  private async remindOf(tx: Tx, due: Due, today: DateOn): Promise<void> {
    const mark = reminderMark(due.dueOn, today);
    if (mark === null) return;
    const contract = { id: due.contractId, communityId: due.communityId, unitId: due.unitId };
    const isOver = mark < 0;
    await this.records.tell(tx, contract, due.side, {
      title: isOver ? '约定事项已过期' : '约定事项快到期了',
      text: `协议 ${due.contractNo}：“${due.title}”期限 ${dayWords(due.dueOn)}，${dueWords(due.dueOn, today)}。办完后请在协议里填报。`,
      once: `due:${due.id}:${due.dueOn}:${mark}`,
    });
    // 督办: after a week the side it is owed to is told, the secretary among them.
    if (mark > -ESCALATION_DAYS) return;
    await this.records.tell(tx, contract, otherSide(due.side), {
      title: '约定事项过期一周未办',
      text: `协议 ${due.contractNo}：${due.side === 'UNIT' ? '单位' : '社区'}承办的“${due.title}”${dueWords(due.dueOn, today)}，请督办或商量变更。`,
      once: `overdue:${due.id}:${due.dueOn}`,
    });
  }
}
