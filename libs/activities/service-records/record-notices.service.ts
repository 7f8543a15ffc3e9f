import { Injectable } from '@nestjs/common';
import { recordTerms } from '@app/kernel/record-terms.js';
import { dateOf, dateText, durationText, instantText, type DateOn, type Instant } from '@app/kernel/time.js';
import { isWorkingDay } from '@app/kernel/working-calendar.js';
import { NoticesService, type NewNotice } from '@app/people/index.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { inParts } from './record-facts.service.js';
import { finalDueAt, type RecordState } from './service-record.rules.js';

/** Volunteers are told of each entry about them (H6), staff of what runs out of time (H5). */
@Injectable()
export class RecordNotices {
  constructor(private readonly notices: NoticesService) {}

  /** That a record was confirmed, and until when one may object. Safe to repeat. */
  async tellConfirmed(tx: Tx, ids: readonly string[]): Promise<void> {
    const records = (await this.records(tx, ids)).filter(({ state, creditKind }) => state === 'CONFIRMED' && creditKind !== 'IMPORTED');
    await this.notices.send(
      tx,
      records.map((record) => ({
        to: { volunteerId: record.volunteerId },
        kind: 'RECORD',
        title: record.replacesId ? '服务记录已更正' : '有一条服务记录已确认',
        text: `${sentenceOf(record)}。${instantText(finalDueAt(record.confirmedAt!))}前没有异议就生效；不对请点“不是我”或“申请更正”。`,
        link: `/me/records/${record.id}`,
        once: `record:${record.id}:${record.confirmedAt}`,
      })),
    );
  }

  /** That a record was taken back or replaced, with the reason. Safe to repeat. */
  async tellReversed(tx: Tx, ids: readonly string[]): Promise<void> {
    const records = (await this.records(tx, ids)).filter(({ state }) => state === 'REVERSED');
    const next = await this.versionsAfter(tx, ids);
    await this.notices.send(
      tx,
      records.map((record): NewNotice => {
        const newer = next.get(record.id);
        const became = newer ? `更正为${durationText(newer.serviceMinutes)}` : '已冲回，相应的时长和积分一并冲回';
        return {
          to: { volunteerId: record.volunteerId },
          kind: 'RECORD',
          title: newer ? '服务记录已更正' : '服务记录已冲回',
          text: `${sentenceOf(record)}，${became}。理由：${record.reversalReason ?? '无'}。不同意可以提出申诉。`,
          link: `/me/records/${newer?.id ?? record.id}`,
          once: `record:${record.id}:reversed`,
        };
      }),
    );
  }

  /** On each working day, once: how many records of a community run out of time. Names nobody. */
  async remindLate(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const edits = await readCalendarEdits(tx);
    const terms = recordTerms(today, edits);
    if (!terms || !isWorkingDay(today, edits)) return;
    const rows = await tx.query<{ communityId: string; late: number; soon: number }>(
      `SELECT community_id AS communityId, SUM(CASE WHEN served_on < ? THEN 1 ELSE 0 END) AS late,
              SUM(CASE WHEN served_on < ? THEN 0 ELSE 1 END) AS soon
         FROM service_records WHERE state = 'PENDING' AND served_on < ? GROUP BY community_id ORDER BY community_id`,
      [terms.overdueBefore, terms.overdueBefore, terms.soonBefore],
    );
    await this.notices.send(
      tx,
      rows.map(({ communityId, late, soon }) => ({
        to: { areaId: communityId, action: 'service-record.confirm' },
        kind: 'TASK',
        title: Number(late) > 0 ? `${Number(late)} 条服务记录已超过十个工作日` : `${Number(soon)} 条服务记录三个工作日内到期`,
        text: `服务结束后十个工作日内要记录(民政部令第67号第十一条)。已逾期 ${Number(late)} 条，三个工作日内到期 ${Number(soon)} 条，请尽快确认。`,
        link: `/desk/records?state=PENDING&due=${Number(late) > 0 ? 'late' : 'soon'}`,
        once: `records-late:${today}`,
      })),
    );
  }

  private records(tx: Tx, ids: readonly string[]): Promise<Told[]> {
    return inParts(ids, (part) =>
      tx.query<Told>(
        `SELECT r.id, r.volunteer_id AS volunteerId, r.served_on AS servedOn, r.service_minutes AS serviceMinutes, r.state,
                r.credit_kind AS creditKind, r.confirmed_at AS confirmedAt, r.replaces_id AS replacesId,
                r.reversal_reason AS reversalReason, a.name AS activityName
           FROM service_records r JOIN activities a ON a.id = r.activity_id WHERE r.id IN (${placeholders(part)}) ORDER BY r.id`,
        part,
      ),
    );
  }

  private async versionsAfter(tx: Tx, ids: readonly string[]): Promise<Map<string, { id: string; serviceMinutes: number }>> {
    const rows = await inParts(ids, (part) =>
      tx.query<{ id: string; replacesId: string; serviceMinutes: number }>(
        `SELECT id, replaces_id AS replacesId, service_minutes AS serviceMinutes FROM service_records WHERE replaces_id IN (${placeholders(part)})`,
        part,
      ),
    );
    return new Map(rows.map(({ replacesId, id, serviceMinutes }) => [replacesId, { id, serviceMinutes: Number(serviceMinutes) }]));
  }
}

type Told = {
  id: string;
  volunteerId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  state: RecordState;
  creditKind: string;
  confirmedAt: Instant | null;
  replacesId: string | null;
  reversalReason: string | null;
  activityName: string;
};

function sentenceOf({ servedOn, activityName, serviceMinutes }: Told): string {
  return `${dateText(servedOn)}“${activityName}”，${durationText(Number(serviceMinutes))}`;
}
