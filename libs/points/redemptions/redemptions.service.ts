import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, dateText } from '@app/kernel/time.js';
import { heldAccount, LedgerService, SYSTEM, volunteerAccount, type Posting } from '@app/ledger/index.js';
import { NoticesService, VolunteersService, type NewNotice, type VolunteerCard } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { LotsService } from '../lots/lots.service.js';
import { CareMart } from '../marts/care-mart.entity.js';
import { martsOf } from '../marts/mart-scope.js';
import { MartStockService } from '../marts/mart-stock.service.js';
import { RewardItem } from '../marts/reward-item.entity.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import { factsFor, RedemptionFactsService } from './redemption-facts.service.js';
import { RedemptionOrder } from './redemption-order.entity.js';
import { moveOrder, pickupCodeFrom, pickUpBefore, refuseOrder, type OrderMove } from './redemption.rules.js';
import type { PlaceOrder, PlaceOrderFor } from './redemption.wire.js';

export const ORDER_CAUSE = 'redemption-order';
const EXPIRED_AT_ONCE = 100;

type Placing = { volunteer: VolunteerCard; itemId: string; quantity: number; accountId: string; isOnBehalf: boolean };

/**
 * Points become goods. An order holds both at once: the points move to `held:<order>`, the goods leave what is free.
 * Picking up spends them; cancelling or coming too late gives both back. Locks are always taken in the same order:
 * the order, the item, the account.
 */
@Injectable()
export class RedemptionsService {
  constructor(
    private readonly db: Database,
    private readonly ledger: LedgerService,
    private readonly lots: LotsService,
    private readonly policies: PointsPoliciesService,
    private readonly facts: RedemptionFactsService,
    private readonly stock: MartStockService,
    private readonly volunteers: VolunteersService,
    private readonly notices: NoticesService,
  ) {}

  /** One's own order. Refuses volunteer.none, reward-item.not-found and whatever `refuseOrder` says. Answers the id. */
  async place(actor: Principal, { itemId, quantity }: PlaceOrder): Promise<string> {
    const volunteer = await this.own(actor);
    return this.order({ volunteer, itemId, quantity, accountId: actor.accountId, isOnBehalf: false });
  }

  /**
   * Staff order for somebody without a phone, who stands before them. Refuses like `place`, volunteer.not-found, and
   * redemption-order.self: nobody serves themselves.
   */
  async placeFor(actor: Principal, { volunteerId, itemId, quantity }: PlaceOrderFor): Promise<string> {
    const volunteer = await this.volunteers.require(this.db.read, actor, 'redemption.serve', volunteerId);
    if (volunteer.id === actor.volunteerId) refuse('redemption-order.self');
    return this.order({ volunteer, itemId, quantity, accountId: actor.accountId, isOnBehalf: true });
  }

  /** One changes one's mind before the pick-up. Refuses redemption-order.not-found, .move. */
  async cancelOwn(actor: Principal, orderId: string): Promise<void> {
    const { id } = await this.own(actor);
    await this.db.write(async (tx) => {
      const order = await tx.lockOne(RedemptionOrder, orderId);
      if (order?.volunteerId !== id) refuse('redemption-order.not-found');
      await this.giveBack(tx, [order], 'cancel', '本人取消', actor.accountId);
    });
  }

  /** The goods are put aside. Refuses redemption-order.not-found, .move. */
  async prepare(actor: Principal, orderId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const order = await this.lockForStaff(tx, actor, orderId);
      const state = moveOrder(order.state, 'prepare');
      await tx.execute('UPDATE redemption_orders SET state = ?, ready_at = ? WHERE id = ?', [state, tx.at, orderId]);
      const { name } = await tx.repo(RewardItem).findOneByOrFail({ id: order.itemId });
      await this.notices.send(tx, [tell(order, `“${name}”备好了，可以来取`, `请在 ${lastDay(order)}以前到爱心超市，出示或说出取货码。`)]);
      await tx.audit('redemption-order.prepared', { type: 'redemption-order', id: orderId });
    });
  }

  /** It is handed over: now the points are spent. Refuses redemption-order.not-found, .move, .self. */
  async pickUp(actor: Principal, orderId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const order = await this.lockForStaff(tx, actor, orderId);
      const state = moveOrder(order.state, 'pick-up');
      const { name, unitName } = await tx.repo(RewardItem).findOneByOrFail({ id: order.itemId });
      await this.ledger.postAll(tx, [
        {
          ...postingOf(order),
          debit: heldAccount(order.id),
          credit: SYSTEM.redeemed,
          code: 'REDEEM',
          effectiveOn: dateOf(tx.at),
          explanation: [`兑换“${name}” ${order.quantity} ${unitName}，已经取走，预留的 ${order.totalPoints} 分用掉了`],
        },
      ]);
      await tx.execute('UPDATE redemption_orders SET state = ?, closed_at = ?, closed_by = ?, picked_up_on = ? WHERE id = ?', [
        state,
        tx.at,
        actor.accountId,
        dateOf(tx.at),
        orderId,
      ]);
      await this.notices.send(tx, [tell(order, `“${name}”已经取走`, `用去 ${order.totalPoints} 分。如果不是您取的，请马上联系社区。`)]);
      await tx.audit('redemption-order.picked-up', { type: 'redemption-order', id: orderId });
    });
  }

  /** Staff cancel, say because the goods are broken. Refuses redemption-order.not-found, .move, .self. */
  async cancel(actor: Principal, orderId: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const order = await this.lockForStaff(tx, actor, orderId);
      await this.giveBack(tx, [order], 'cancel', reason.trim(), actor.accountId);
      await this.notices.send(tx, [tell(order, '一张兑换单取消了', `原因：${reason.trim()}。${order.totalPoints} 分已经退回。`)]);
      await tx.audit('redemption-order.cancelled', { type: 'redemption-order', id: orderId });
    });
  }

  /** What nobody came for: a part at a time, the next part as an event. */
  async expirePart(tx: Tx): Promise<void> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM redemption_orders WHERE state IN ('HELD', 'READY') AND pick_up_before <= ? ORDER BY id LIMIT ${EXPIRED_AT_ONCE}`,
      [dateOf(tx.at)],
    );
    const locked = await tx.lock(RedemptionOrder, due.map(({ id }) => id));
    const orders = locked.filter(({ state }) => state === 'HELD' || state === 'READY');
    await this.giveBack(tx, orders, 'expire', '过了取货期限', null);
    await this.notices.send(tx, orders.map((order) => tell(order, '一张兑换单过期了', `到 ${lastDay(order)}没有来取，已经自动取消，${order.totalPoints} 分退回。`)));
    if (due.length === EXPIRED_AT_ONCE) await tx.emit('redemption-order.fell-due', {});
  }

  private async order({ volunteer, itemId, quantity, accountId, isOnBehalf }: Placing): Promise<string> {
    return this.db.write(async (tx) => {
      const today = dateOf(tx.at);
      const item = await tx.lockOne(RewardItem, itemId);
      if (item?.communityId !== volunteer.communityId) refuse('reward-item.not-found');
      const policy = await this.policies.inForce(today, tx);
      const { isOpen } = await tx.repo(CareMart).findOneByOrFail({ id: item.martId });
      const lots = (await this.lots.settle(tx, [volunteer.id], today)).get(volunteer.id)!;
      const points = lots.reduce((sum, lot) => sum + lot.remainingPoints, 0);
      const basis = { today, points, rules: policy.rules, isMartOpen: isOpen };
      const person = await this.facts.ofPerson(tx, volunteer, [itemId], basis);
      const refusal = refuseOrder(factsFor(person, item, quantity));
      if (refusal) refuse(refusal.code, refusal.details);
      const order: RedemptionOrder = {
        id: newId(),
        communityId: item.communityId,
        itemId,
        volunteerId: volunteer.id,
        quantity,
        pricePoints: item.pricePoints,
        totalPoints: item.pricePoints * quantity,
        serviceMinutes: item.serviceMinutes === null ? null : item.serviceMinutes * quantity,
        state: 'HELD',
        pickupCode: pickupCodeFrom(randomBytes(8)),
        placedOn: today,
        placedAt: tx.at,
        placedBy: accountId,
        isOnBehalf,
        pickUpBefore: pickUpBefore(policy.rules, today),
        readyAt: null,
        closedAt: null,
        pickedUpOn: null,
        closedBy: null,
        closeReason: null,
        policyVersion: policy.version,
      };
      await tx.insert(RedemptionOrder, [order]);
      const cause = { causeType: ORDER_CAUSE, causeId: order.id, accountId };
      await this.stock.move(tx, item, { kind: 'RESERVE', quantity: -quantity, reason: null, ...cause });
      await this.ledger.postAll(tx, [
        {
          ...postingOf(order),
          debit: volunteerAccount(volunteer.id),
          credit: heldAccount(order.id),
          code: 'HOLD',
          effectiveOn: today,
          explanation: [
            `兑换“${item.name}” ${quantity} ${item.unitName}，每${item.unitName} ${item.pricePoints} 分，先预留 ${order.totalPoints} 分`,
            `请在 ${lastDay(order)}以前来取；不取会自动退回，服务时长不受影响`,
            ...(isOnBehalf ? ['由工作人员代为下单'] : []),
          ],
        },
      ]);
      if (isOnBehalf) {
        await this.notices.send(tx, [tell(order, `工作人员为您兑换了“${item.name}”`, `预留了 ${order.totalPoints} 分。如果不是您要的，请联系社区取消。`)]);
        await tx.audit('redemption-order.placed-for', { type: 'redemption-order', id: order.id }, { volunteerId: volunteer.id });
      }
      return order.id;
    });
  }

  /** Goods go back on the shelf and points to the lots they came from. The orders are locked. */
  private async giveBack(tx: Tx, orders: readonly RedemptionOrder[], move: OrderMove, reason: string, by: string | null): Promise<void> {
    if (orders.length === 0) return;
    const states = orders.map(({ state }) => moveOrder(state, move));
    const items = new Map((await tx.lock(RewardItem, orders.map(({ itemId }) => itemId))).map((item) => [item.id, item]));
    for (const [i, order] of orders.entries()) {
      const cause = { causeType: ORDER_CAUSE, causeId: order.id, accountId: by };
      await this.stock.move(tx, items.get(order.itemId)!, { kind: 'RETURN', quantity: order.quantity, reason, ...cause });
      await tx.execute('UPDATE redemption_orders SET state = ?, closed_at = ?, closed_by = ?, close_reason = ? WHERE id = ?', [
        states[i]!,
        tx.at,
        by,
        reason,
        order.id,
      ]);
    }
    const today = dateOf(tx.at);
    await this.ledger.postAll(
      tx,
      orders.map((order) => ({
        ...postingOf(order),
        debit: heldAccount(order.id),
        credit: volunteerAccount(order.volunteerId),
        code: 'RELEASE',
        effectiveOn: today,
        explanation: [
          `“${items.get(order.itemId)!.name}”的兑换单${move === 'expire' ? '过期' : '取消'}(${reason})，预留的 ${order.totalPoints} 分退回`,
          '退回原来那几批积分，有效期不变；已经过期的按现行规则再给宽限',
        ],
      })),
    );
    // What came back may be due at once where the policy gives no grace.
    await this.lots.settle(tx, orders.map(({ volunteerId }) => volunteerId), today);
  }

  private async own(actor: Principal): Promise<VolunteerCard> {
    if (!actor.volunteerId) refuse('volunteer.none');
    const cards = await this.volunteers.cardsOf(this.db.read, [actor.volunteerId]);
    return cards.get(actor.volunteerId) ?? refuse('volunteer.none');
  }

  private async lockForStaff(tx: Tx, actor: Principal, orderId: string): Promise<RedemptionOrder> {
    const where = martsOf(actor, 'redemption.serve', 'community_id', 'part');
    const mine = await tx.one(`SELECT id FROM redemption_orders WHERE id = ? AND ${where.sql}`, [orderId, ...where.params]);
    if (!mine) refuse('redemption-order.not-found');
    const order = (await tx.lockOne(RedemptionOrder, orderId))!;
    if (order.volunteerId === actor.volunteerId) refuse('redemption-order.self');
    return order;
  }
}

function postingOf(order: RedemptionOrder): Pick<Posting, 'unit' | 'amount' | 'causeType' | 'causeId' | 'areaId' | 'policyVersion'> {
  return {
    unit: 'points',
    amount: order.totalPoints,
    causeType: ORDER_CAUSE,
    causeId: order.id,
    areaId: order.communityId,
    policyVersion: String(order.policyVersion),
  };
}

function tell(order: RedemptionOrder, title: string, text: string): NewNotice {
  return { to: { volunteerId: order.volunteerId }, kind: 'POINTS', title, text, link: `/me/mart/orders/${order.id}` };
}

function lastDay({ pickUpBefore: before }: RedemptionOrder): string {
  return dateText(addDays(before, -1));
}
