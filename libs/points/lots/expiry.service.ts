import { Injectable } from '@nestjs/common';
import { addDays, dateOf, dateText, type DateOn } from '@app/kernel/time.js';
import { NoticesService } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { LotsService } from './lots.service.js';

/** Passbooks or people in one write. */
const AT_ONCE = 200;
/** People hear of it so many days before. */
export const NOTICE_DAYS = 30;

/**
 * The nightly work: sorts passbooks that have grown, expires what is due, and tells people whose points expire within
 * thirty days. A part at a time, each followed by the next as an event until nothing is left; safe to repeat.
 */
@Injectable()
export class ExpiryService {
  constructor(
    private readonly lots: LotsService,
    private readonly notices: NoticesService,
  ) {}

  async takePart(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const behind = await this.behind(tx);
    const due = behind.length > 0 ? behind : await this.due(tx, today);
    if (due.length > 0) await this.lots.settle(tx, due, today);
    const told = due.length > 0 ? due.length : await this.tell(tx, today);
    if (told > 0) await tx.emit('points-lot.fell-due', {});
  }

  /** Volunteers whose passbooks have lines that are not sorted into lots. */
  private async behind(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ address: string }>(
      `SELECT b.address FROM balances b LEFT JOIN lot_books k ON k.account = b.address
        WHERE b.unit = 'points' AND b.address >= 'volunteer:' AND b.address < 'volunteer;' AND b.line_count > COALESCE(k.through_line, 0)
        ORDER BY b.address LIMIT ${AT_ONCE}`,
    );
    return rows.map(({ address }) => address.slice('volunteer:'.length));
  }

  private async due(tx: Tx, today: DateOn): Promise<string[]> {
    const rows = await tx.query<{ volunteerId: string }>(
      `SELECT DISTINCT volunteer_id AS volunteerId FROM points_lots
        WHERE expires_on <= ? AND remaining_points > 0 ORDER BY volunteer_id LIMIT ${AT_ONCE}`,
      [today],
    );
    return rows.map(({ volunteerId }) => volunteerId);
  }

  /** One notice a person for all lots that come within reach; answers how many people were told. */
  private async tell(tx: Tx, today: DateOn): Promise<number> {
    const until = addDays(today, NOTICE_DAYS);
    const people = await tx.query<{ volunteerId: string }>(
      `SELECT DISTINCT volunteer_id AS volunteerId FROM points_lots
        WHERE expires_on > ? AND expires_on <= ? AND remaining_points > 0 AND noticed_on IS NULL ORDER BY volunteer_id LIMIT ${AT_ONCE}`,
      [today, until],
    );
    const ids = people.map(({ volunteerId }) => volunteerId);
    if (ids.length === 0) return 0;
    const sums = await tx.query<{ volunteerId: string; points: number; firstOn: DateOn }>(
      `SELECT volunteer_id AS volunteerId, SUM(remaining_points) AS points, MIN(expires_on) AS firstOn FROM points_lots
        WHERE volunteer_id IN (${placeholders(ids)}) AND expires_on > ? AND expires_on <= ? AND remaining_points > 0 GROUP BY volunteer_id`,
      [...ids, today, until],
    );
    await this.notices.send(
      tx,
      sums.map(({ volunteerId, points, firstOn }) => ({
        to: { volunteerId },
        kind: 'POINTS' as const,
        title: `有 ${Number(points)} 分积分快到期了`,
        text: `您有 ${Number(points)} 分积分在 ${dateText(addDays(until, -1))}以前到期，最早的一批 ${dateText(firstOn)}起失效。可以到爱心超市兑换；服务时长不受影响。`,
        link: '/me/ledger',
      })),
    );
    await tx.execute(
      `UPDATE points_lots SET noticed_on = ? WHERE volunteer_id IN (${placeholders(ids)}) AND expires_on > ? AND expires_on <= ? AND noticed_on IS NULL`,
      [today, ...ids, today, until],
    );
    return ids.length;
  }
}
