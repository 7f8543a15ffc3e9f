import { Injectable } from '@nestjs/common';
import { refuse, refusalText } from '@app/kernel/refusals.js';
import { addDays, dateOf, dateText } from '@app/kernel/time.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { PageQuery } from '@app/platform/http/page.wire.js';
import { LotsService } from '../lots/lots.service.js';
import { CareMart } from '../marts/care-mart.entity.js';
import { martsOf } from '../marts/mart-scope.js';
import { RewardItem } from '../marts/reward-item.entity.js';
import { isOffered, ITEM_KIND_NAMES, LIMIT_PERIOD_NAMES } from '../marts/reward-item.rules.js';
import { minutesToEarn } from '../policies/policy-text.rules.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import { factsFor, RedemptionFactsService } from './redemption-facts.service.js';
import { RedemptionOrder } from './redemption-order.entity.js';
import { cleanPickupCode, OPEN_ORDERS, ORDER_STATE_NAMES, refuseOrder } from './redemption.rules.js';
import type { MyOrderPage, MyOrderView, OrderPage, OrderQuery, OrderView, PlacedOrderView, ShelfItemView, ShelfView } from './redemption.wire.js';

const SHELF_SIZE = 300;

/** The shelf and the orders, for the person and for the counter. */
@Injectable()
export class RedemptionLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly policies: PointsPoliciesService,
    private readonly lots: LotsService,
    private readonly facts: RedemptionFactsService,
  ) {}

  /** My community's shelf: what there is, what it costs, whether I can have it, and if not, what is missing. */
  async shelf(actor: Principal): Promise<ShelfView> {
    const volunteer = await this.own(actor);
    const { read } = this.db;
    const today = dateOf(this.clock.now());
    const [community] = await this.areas.byIds(read, [volunteer.communityId]);
    const mart = await read.repo(CareMart).findOneBy({ communityId: volunteer.communityId });
    const lots = await this.lots.openLots(read, volunteer.id);
    const points = lots.filter((lot) => !(lot.expiresOn && lot.expiresOn <= today)).reduce((sum, lot) => sum + lot.remainingPoints, 0);
    const place = { communityName: community!.name, address: mart?.address ?? null, openingHours: mart?.openingHours ?? null };
    if (!mart) return { martName: null, ...place, isOpen: false, points, items: [] };
    const found = await read.repo(RewardItem).find({ where: { martId: mart.id, state: 'ON_SALE' }, order: { pricePoints: 'ASC', id: 'ASC' }, take: SHELF_SIZE });
    const items = found.filter((item) => isOffered(item, today));
    const policy = await this.policies.inForce(today, read);
    const basis = { today, points, rules: policy.rules, isMartOpen: mart.isOpen };
    const person = await this.facts.ofPerson(read, volunteer, items.map(({ id }) => id), basis);
    const views = items.map((item): ShelfItemView => {
      const refusal = refuseOrder(factsFor(person, item, 1));
      const { id, kind, name, description, unitName, pricePoints, donorText, stockCount, validTo } = item;
      return {
        id,
        kind,
        kindName: ITEM_KIND_NAMES[kind],
        name,
        description,
        unitName,
        pricePoints,
        equivalentMinutes: minutesToEarn(policy.rules, pricePoints),
        donorText,
        stockCount,
        limitText: item.limitCount !== null && item.limitPeriod ? `${LIMIT_PERIOD_NAMES[item.limitPeriod]}限 ${item.limitCount} ${unitName}` : null,
        lastOn: validTo && addDays(validTo, -1),
        canOrder: refusal === null,
        whyNot: refusal && refusalText(refusal.code, refusal.details),
      };
    });
    return { martName: mart.name, ...place, isOpen: mart.isOpen, points, items: views };
  }

  /** Newest first. */
  async mine(actor: Principal, { page, size }: PageQuery): Promise<MyOrderPage> {
    const { id: volunteerId } = await this.own(actor);
    const [orders, total] = await this.db.read
      .repo(RedemptionOrder)
      .findAndCount({ where: { volunteerId }, order: { id: 'DESC' }, take: size, skip: (page - 1) * size });
    return { items: await this.myViews(orders), total, page, size };
  }

  /** Refuses redemption-order.not-found, also for what is somebody else's. */
  async myOrder(actor: Principal, id: string): Promise<MyOrderView> {
    const { id: volunteerId } = await this.own(actor);
    const order = await this.db.read.repo(RedemptionOrder).findOneBy({ id, volunteerId });
    if (!order) refuse('redemption-order.not-found');
    const [view] = await this.myViews([order]);
    return view!;
  }

  async page(actor: Principal, { page, size, q, communityId, state }: OrderQuery): Promise<OrderPage> {
    const conditions: { sql: string; params: SqlParam[] }[] = [martsOf(actor, 'mart.view', 'o.community_id', 'part')];
    if (communityId) conditions.push({ sql: 'o.community_id = ?', params: [communityId] });
    if (state) {
      const states = state === 'OPEN' ? OPEN_ORDERS : [state];
      conditions.push({ sql: `o.state IN (${placeholders(states)})`, params: [...states] });
    }
    if (q) {
      const like = likeTerm(q.trim());
      const matches = ['p.name', 'p.name_pinyin', 'p.name_initials', 'v.volunteer_no', 'i.name'].map((column) => `${column} LIKE ? ESCAPE '!'`);
      conditions.push({ sql: `(${matches.join(' OR ')})`, params: matches.map(() => like) });
    }
    const from = `redemption_orders o JOIN volunteers v ON v.id = o.volunteer_id JOIN persons p ON p.id = v.person_id
      JOIN reward_items i ON i.id = o.item_id WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
    const params = conditions.flatMap((condition) => condition.params);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${from}`, params);
    const ids = await this.db.read.query<{ id: string }>(`SELECT o.id FROM ${from} ORDER BY o.id DESC LIMIT ${size} OFFSET ${(page - 1) * size}`, params);
    return { items: await this.views(ids.map(({ id }) => id)), total: Number(total!.n), page, size };
  }

  /** Refuses redemption-order.not-found. */
  async view(actor: Principal, id: string): Promise<OrderView> {
    const where = martsOf(actor, 'mart.view', 'community_id', 'part');
    const row = await this.db.read.one(`SELECT id FROM redemption_orders WHERE id = ? AND ${where.sql}`, [id, ...where.params]);
    if (!row) refuse('redemption-order.not-found');
    const [view] = await this.views([id]);
    return view!;
  }

  /** With the code, for the slip that staff hand to somebody without a phone. */
  async placed(actor: Principal, id: string): Promise<PlacedOrderView> {
    const view = await this.view(actor, id);
    const { pickupCode } = await this.db.read.repo(RedemptionOrder).findOneByOrFail({ id });
    return { ...view, pickupCode };
  }

  /** What a code at the counter stands for. Refuses redemption-order.not-found. */
  async byCode(actor: Principal, code: string): Promise<OrderView> {
    const where = martsOf(actor, 'redemption.serve', 'community_id', 'part');
    const found = await this.db.read.one<{ id: string }>(`SELECT id FROM redemption_orders WHERE pickup_code = ? AND ${where.sql}`, [
      cleanPickupCode(code),
      ...where.params,
    ]);
    if (!found) refuse('redemption-order.not-found');
    const [view] = await this.views([found.id]);
    return view!;
  }

  private async myViews(orders: readonly RedemptionOrder[]): Promise<MyOrderView[]> {
    if (orders.length === 0) return [];
    const items = await this.itemsOf(orders);
    const marts = await this.db.read.repo(CareMart).findBy(orders.map(({ communityId }) => ({ communityId })));
    return orders.map((order) => {
      const { id, quantity, totalPoints, state, pickupCode, placedAt, closedAt, closeReason } = order;
      const { name, unitName, kind } = items.get(order.itemId)!;
      const mart = marts.find(({ communityId }) => communityId === order.communityId)!;
      const pickUpBy = addDays(order.pickUpBefore, -1);
      const isOpen = OPEN_ORDERS.includes(state);
      return {
        id,
        itemName: name,
        unitName,
        kind,
        quantity,
        totalPoints,
        state,
        stateName: ORDER_STATE_NAMES[state],
        pickupCode: isOpen ? pickupCode : '',
        placedAt,
        pickUpBy,
        closedAt,
        closeReason,
        martName: mart.name,
        address: mart.address,
        openingHours: mart.openingHours,
        explanation: explain(order, pickUpBy),
      };
    });
  }

  private async views(ids: readonly string[]): Promise<OrderView[]> {
    if (ids.length === 0) return [];
    const found = await this.db.read.repo(RedemptionOrder).findBy(ids.map((id) => ({ id })));
    const byId = new Map(found.map((order) => [order.id, order]));
    const items = await this.itemsOf(found);
    const cards = await this.volunteers.cardsOf(this.db.read, found.map(({ volunteerId }) => volunteerId));
    return ids.map((id) => {
      const { communityId, itemId, quantity, totalPoints, state, volunteerId, placedAt, isOnBehalf, readyAt, closedAt, closeReason, pickUpBefore } = byId.get(id)!;
      const { name, unitName, kind } = items.get(itemId)!;
      const { name: volunteerName, volunteerNo } = cards.get(volunteerId)!;
      const order = { id, communityId, itemId, itemName: name, unitName, kind, quantity, totalPoints, state, stateName: ORDER_STATE_NAMES[state] };
      return { ...order, volunteerId, volunteerName, volunteerNo, placedAt, isOnBehalf, pickUpBy: addDays(pickUpBefore, -1), readyAt, closedAt, closeReason };
    });
  }

  private async itemsOf(orders: readonly RedemptionOrder[]): Promise<Map<string, RewardItem>> {
    const ids = [...new Set(orders.map(({ itemId }) => itemId))];
    const items = await this.db.read.repo(RewardItem).findBy(ids.map((id) => ({ id })));
    return new Map(items.map((item) => [item.id, item]));
  }

  private async own(actor: Principal): Promise<{ id: string; state: 'PENDING_CONFIRM' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN'; communityId: string }> {
    const cards = await this.volunteers.cardsOf(this.db.read, actor.volunteerId ? [actor.volunteerId] : []);
    return cards.get(actor.volunteerId ?? '') ?? refuse('volunteer.none');
  }
}

function explain({ state, totalPoints, closeReason }: RedemptionOrder, pickUpBy: string): string[] {
  if (state === 'PICKED_UP') return [`用去 ${totalPoints} 分。服务时长不受影响。`];
  if (state === 'CANCELLED' || state === 'EXPIRED') {
    return [`${closeReason ?? ORDER_STATE_NAMES[state]}，${totalPoints} 分已经退回原来那几批，有效期不变；当时已经过期的，按规则另给宽限。`];
  }
  return [
    `${totalPoints} 分先替您留着，还没有用掉。`,
    `请在 ${dateText(pickUpBy)}以前来取；过了这一天自动取消，积分退回，东西放回货架。`,
    '取走之前随时可以取消。',
  ];
}
