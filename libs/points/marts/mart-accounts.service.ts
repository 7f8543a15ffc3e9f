import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addMonths, dateOf, monthOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { martsOf } from './mart-scope.js';
import type { MartAccountsView, PublicMartView } from './mart.wire.js';
import { accountsLine } from './stock.rules.js';

type Sums = { itemId: string } & Record<'receivedBefore' | 'received' | 'adjustedBefore' | 'adjusted', number>;
type Given = { itemId: string } & Record<'givenBefore' | 'given' | 'pointsSpent', number>;

/** The monthly accounts that anybody may read (信息公开): goods and points, nobody's name. */
@Injectable()
export class MartAccountsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  marts(): Promise<PublicMartView[]> {
    return this.db.read.query<PublicMartView>(
      `SELECT m.community_id AS communityId, a.name AS communityName, m.name AS martName, m.address, m.opening_hours AS openingHours
         FROM care_marts m JOIN areas a ON a.id = m.community_id ORDER BY a.code LIMIT 1000`,
    );
  }

  /** Refuses mart.not-found. */
  async ofMonth(communityId: string, month = monthOf(dateOf(this.clock.now()))): Promise<MartAccountsView> {
    const mart = (await this.marts()).find((one) => one.communityId === communityId) ?? refuse('mart.not-found');
    const [from, to] = [`${month}-01`, addMonths(`${month}-01`, 1)];
    const read = this.db.read;
    const items = await read.query<{ id: string; name: string; unitName: string; donorText: string | null }>(
      'SELECT id, name, unit_name AS unitName, donor_text AS donorText FROM reward_items WHERE community_id = ? ORDER BY name, id',
      [communityId],
    );
    const sum = (kind: string, when: string): string => `SUM(CASE WHEN kind = '${kind}' AND moved_on ${when} ? THEN quantity ELSE 0 END)`;
    const sums = await read.query<Sums>(
      `SELECT item_id AS itemId, ${sum('IN', '<')} AS receivedBefore, ${sum('IN', '>=')} AS received,
              ${sum('ADJUST', '<')} AS adjustedBefore, ${sum('ADJUST', '>=')} AS adjusted
         FROM stock_movements WHERE community_id = ? AND moved_on < ? GROUP BY item_id`,
      [from, from, from, from, communityId, to],
    );
    const gave = await read.query<Given>(
      `SELECT item_id AS itemId, SUM(CASE WHEN picked_up_on < ? THEN quantity ELSE 0 END) AS givenBefore,
              SUM(CASE WHEN picked_up_on >= ? THEN quantity ELSE 0 END) AS given,
              SUM(CASE WHEN picked_up_on >= ? THEN total_points ELSE 0 END) AS pointsSpent
         FROM redemption_orders WHERE community_id = ? AND picked_up_on < ? GROUP BY item_id`,
      [from, from, from, communityId, to],
    );
    const people = await read.one<{ n: number }>(
      'SELECT COUNT(DISTINCT volunteer_id) AS n FROM redemption_orders WHERE community_id = ? AND picked_up_on >= ? AND picked_up_on < ?',
      [communityId, from, to],
    );
    const sumsOf = new Map(sums.map((row) => [row.itemId, row]));
    const givenOf = new Map(gave.map((row) => [row.itemId, row]));
    const lines = items
      .map(({ id, ...item }) => {
        const moved = sumsOf.get(id);
        const given = givenOf.get(id);
        const line = accountsLine({
          receivedBefore: Number(moved?.receivedBefore ?? 0),
          received: Number(moved?.received ?? 0),
          adjustedBefore: Number(moved?.adjustedBefore ?? 0),
          adjusted: Number(moved?.adjusted ?? 0),
          givenBefore: Number(given?.givenBefore ?? 0),
          given: Number(given?.given ?? 0),
        });
        return { ...item, ...line, pointsSpent: Number(given?.pointsSpent ?? 0) };
      })
      // What was neither there nor moved says nothing.
      .filter(({ before, received, adjusted, given, left }) => [before, received, adjusted, given, left].some((n) => n !== 0));
    const total = (of: (line: (typeof lines)[number]) => number): number => lines.reduce((all, line) => all + of(line), 0);
    return {
      communityId,
      communityName: mart.communityName,
      martName: mart.martName,
      month,
      lines,
      received: total(({ received }) => received),
      given: total(({ given }) => given),
      pointsSpent: total(({ pointsSpent }) => pointsSpent),
      people: Number(people!.n),
    };
  }

  /** The same as a 台账 to print and hang out. Refuses mart.not-found. */
  async workbook(actor: Principal, communityId: string, month?: string): Promise<StreamableFile> {
    const where = martsOf(actor, 'mart.view', 'id', 'part');
    const area = await this.db.read.one(`SELECT id FROM areas WHERE id = ? AND ${where.sql}`, [communityId, ...where.params]);
    if (!area) refuse('mart.not-found');
    const accounts = await this.ofMonth(communityId, month);
    const period = `${accounts.month.slice(0, 4)}年${Number(accounts.month.slice(5))}月`;
    const file = await writeWorkbook({
      name: period,
      title: `${accounts.communityName}${accounts.martName}物资收支公示表`,
      info: { unit: accounts.communityName, period, on: dateOf(this.clock.now()) },
      columns: [
        { header: '物品或服务', width: 26 },
        { header: '来源', width: 26 },
        { header: '单位', width: 8 },
        { header: '月初结存', type: 'number' },
        { header: '本月收入', type: 'number', total: true },
        { header: '盘点调整', type: 'number', total: true },
        { header: '本月兑换', type: 'number', total: true },
        { header: '月末结存', type: 'number' },
        { header: '兑换用去积分', type: 'number', total: true },
      ],
      rows: accounts.lines.map((line) => [
        line.name,
        line.donorText ?? '',
        line.unitName,
        line.before,
        line.received,
        line.adjusted,
        line.given,
        line.left,
        line.pointsSpent,
      ]),
    });
    const name = encodeURIComponent(`${accounts.martName}收支公示表 ${accounts.month}.xlsx`);
    return new StreamableFile(file, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: `attachment; filename="accounts.xlsx"; filename*=UTF-8''${name}`,
    });
  }
}
