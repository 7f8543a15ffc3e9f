import { Injectable } from '@nestjs/common';
import { periodOf, type DateOn } from '@app/kernel/time.js';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import type { VolunteerCard } from '@app/people/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { RewardItem } from '../marts/reward-item.entity.js';
import { limitPeriod } from '../marts/reward-item.rules.js';
import type { PointsRules } from '../policies/policy.rules.js';
import type { OrderFacts } from './redemption.rules.js';

/** What one person's orders so far mean for the next one. */
export type PersonFacts = Pick<OrderFacts, 'today' | 'isMartOpen' | 'isActiveVolunteer' | 'points' | 'ordersThisQuarter' | 'ownMinutes' | 'serviceMinutesSpent' | 'rules'> & {
  orders: readonly PastOrder[];
};
type PastOrder = { itemId: string; quantity: number; placedOn: DateOn; serviceMinutes: number | null };

/** What has to be known before somebody may order: a few queries for any number of items. */
@Injectable()
export class RedemptionFactsService {
  constructor(private readonly ledger: LedgerService) {}

  /** `points` is what can be spent, expired lots left out. */
  async ofPerson(
    reader: Reader,
    volunteer: Pick<VolunteerCard, 'id' | 'state'>,
    itemIds: readonly string[],
    { today, points, rules, isMartOpen }: { today: DateOn; points: number; rules: PointsRules; isMartOpen: boolean },
  ): Promise<PersonFacts> {
    const quarter = periodOf(today, 'quarter');
    const live = `volunteer_id = ? AND state NOT IN ('CANCELLED', 'EXPIRED')`;
    const orders = await reader.query<PastOrder>(
      `SELECT item_id AS itemId, quantity, placed_on AS placedOn, service_minutes AS serviceMinutes
         FROM redemption_orders WHERE ${live} AND item_id IN (${placeholders(itemIds)})`,
      [volunteer.id, ...itemIds],
    );
    const sums = await reader.one<{ thisQuarter: number; spent: number }>(
      `SELECT SUM(CASE WHEN placed_on >= ? AND placed_on < ? THEN 1 ELSE 0 END) AS thisQuarter, SUM(COALESCE(service_minutes, 0)) AS spent
         FROM redemption_orders WHERE ${live}`,
      [quarter.from, quarter.to, volunteer.id],
    );
    const { minutes } = await this.ledger.balanceOf(reader, volunteerAccount(volunteer.id));
    return {
      today,
      points,
      rules,
      isMartOpen,
      isActiveVolunteer: volunteer.state === 'ACTIVE',
      ordersThisQuarter: Number(sums!.thisQuarter ?? 0),
      serviceMinutesSpent: Number(sums!.spent ?? 0),
      ownMinutes: minutes,
      orders: orders.map((order) => ({ ...order, quantity: Number(order.quantity) })),
    };
  }
}

/** The person's facts for one item. */
export function factsFor({ orders, ...person }: PersonFacts, item: RewardItem, quantity: number): OrderFacts {
  const period = item.limitPeriod && limitPeriod(item.limitPeriod, person.today);
  const had = orders.filter((order) => order.itemId === item.id && (!period || (order.placedOn >= period.from && order.placedOn < period.to)));
  return { ...person, item, quantity, hadOfItem: had.reduce((sum, order) => sum + order.quantity, 0) };
}
