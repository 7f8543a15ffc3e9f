import { newId } from '@app/kernel/ids.js';
import { VerificationService } from '@app/ledger/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { refusal } from '../../../test/ledger-examples.js';
import { PointsWorld } from '../../../test/points-world.js';
import { LotsService } from '../lots/lots.service.js';
import { MartAccountsService } from '../marts/mart-accounts.service.js';
import { MartLists } from '../marts/mart-lists.service.js';
import { MartStockService } from '../marts/mart-stock.service.js';
import { MartsService } from '../marts/marts.service.js';
import { RedemptionLists } from './redemption-lists.service.js';
import { RedemptionsService } from './redemptions.service.js';

const START = '2026-11-21T02:00:00.000Z';
const page = { page: 1, size: 50 };

describe('爱心超市', () => {
  let world: PointsWorld;
  let staff: Principal;
  let orders: RedemptionsService;
  let lists: RedemptionLists;

  beforeAll(async () => {
    world = await PointsWorld.open(START);
    staff = world.actor('secretary');
    orders = world.app.get(RedemptionsService);
    lists = world.app.get(RedemptionLists);
  });
  afterAll(() => world.close());
  beforeEach(() => world.app.clock.set(START));

  it('holds points and goods, and spends them when they are picked up', async () => {
    const itemId = await world.item(staff, { name: '洗衣液', donorText: '稷山农商银行' });
    const { id, actor } = await world.somebody(200);
    const shelf = await lists.shelf(actor);
    expect(shelf).toMatchObject({ points: 200, isOpen: true });
    expect(shelf.items.find((item) => item.id === itemId)).toMatchObject({ canOrder: true, equivalentMinutes: 480, whyNot: null });

    const order = await lists.myOrder(actor, await orders.place(actor, { itemId, quantity: 2 }));
    expect(order).toMatchObject({ state: 'HELD', totalPoints: 160, pickUpBy: '2026-12-04' });
    expect(order.pickupCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(await world.points(id)).toBe(40);
    expect(await world.stock(itemId)).toEqual({ stock: 3, sum: 3 });

    expect(await lists.byCode(staff, ` ${order.pickupCode.toLowerCase()} `)).toMatchObject({ id: order.id, volunteerId: id });
    await orders.prepare(staff, order.id);
    await orders.pickUp(staff, order.id);
    expect(await lists.myOrder(actor, order.id)).toMatchObject({ state: 'PICKED_UP', pickupCode: '' });
    await expect(orders.pickUp(staff, order.id)).rejects.toThrow(refusal('redemption-order.move'));
    await expect(orders.cancelOwn(actor, order.id)).rejects.toThrow(refusal('redemption-order.move'));
    expect(await world.points(id)).toBe(40);
    expect(await world.stock(itemId)).toEqual({ stock: 3, sum: 3 });
  });

  it('gives both back when the order is cancelled, and sells them again', async () => {
    const itemId = await world.item(staff, { stockCount: 1 });
    const first = await world.somebody(100);
    const second = await world.somebody(100);
    const orderId = await orders.place(first.actor, { itemId, quantity: 1 });
    await expect(orders.place(second.actor, { itemId, quantity: 1 })).rejects.toThrow(refusal('reward-item.sold-out'));
    await expect(orders.cancelOwn(second.actor, orderId)).rejects.toThrow(refusal('redemption-order.not-found'));
    await orders.cancel(staff, orderId, '包装破了');
    expect(await world.points(first.id)).toBe(100);
    expect(await lists.myOrder(first.actor, orderId)).toMatchObject({ state: 'CANCELLED', closeReason: '包装破了' });
    await orders.place(second.actor, { itemId, quantity: 1 });
    expect(await world.stock(itemId)).toEqual({ stock: 0, sum: 0 });
  });

  it('refuses what the rules refuse, and says what is missing', async () => {
    const { actor } = await world.somebody(70);
    const itemId = await world.item(staff);
    await expect(orders.place(actor, { itemId, quantity: 1 })).rejects.toThrow('还差 10 分');
    const off = await world.item(staff, { state: 'OFF' });
    await expect(orders.place(actor, { itemId: off, quantity: 1 })).rejects.toThrow(refusal('reward-item.not-on-sale'));
    await expect(orders.place(actor, { itemId: newId(), quantity: 1 })).rejects.toThrow(refusal('reward-item.not-found'));
    await expect(orders.place(staff, { itemId, quantity: 1 })).rejects.toThrow(refusal('volunteer.none'));
    const shelf = await lists.shelf(actor);
    expect(shelf.items.find((item) => item.id === itemId)).toMatchObject({ canOrder: false });
    expect(shelf.items.some((item) => item.id === off)).toBe(false);
  });

  it('counts the limit of a person in its period, cancelled orders left out', async () => {
    const { actor } = await world.somebody(1_000);
    const itemId = await world.item(staff, { limitCount: 2, limitPeriod: 'MONTH', pricePoints: 10 });
    const orderId = await orders.place(actor, { itemId, quantity: 2 });
    await expect(orders.place(actor, { itemId, quantity: 1 })).rejects.toThrow(refusal('redemption.item-limit'));
    await orders.cancelOwn(actor, orderId);
    await orders.place(actor, { itemId, quantity: 1 });
    await orders.place(actor, { itemId, quantity: 1 });
    await expect(orders.place(actor, { itemId, quantity: 1 })).rejects.toThrow(refusal('redemption.item-limit'));
    world.app.clock.set('2026-11-30T16:00:00.000Z');
    await orders.place(actor, { itemId, quantity: 1 });
  });

  it('closed, it hands out what is ordered and takes no new orders', async () => {
    const { actor } = await world.somebody(200);
    const itemId = await world.item(staff);
    const orderId = await orders.place(actor, { itemId, quantity: 1 });
    const open = { name: '爱心超市', openingHours: '周二、周四 9:00–11:30' };
    await world.app.get(MartsService).set(staff, world.communityId, { ...open, isOpen: false });
    await expect(orders.place(actor, { itemId, quantity: 1 })).rejects.toThrow(refusal('mart.closed'));
    await orders.pickUp(staff, orderId);
    await world.app.get(MartsService).set(staff, world.communityId, { ...open, isOpen: true });
  });

  it('staff order for somebody without a phone, never for themselves', async () => {
    const { id, actor } = await world.somebody(100);
    const itemId = await world.item(staff);
    const placed = await lists.placed(staff, await orders.placeFor(staff, { volunteerId: id, itemId, quantity: 1 }));
    expect(placed).toMatchObject({ isOnBehalf: true, volunteerId: id, state: 'HELD' });
    const told = await world.app.db.read.query(`SELECT n.id FROM notices n JOIN volunteers v ON v.person_id = n.person_id WHERE v.id = ?`, [id]);
    expect(told).toHaveLength(1);
    const alsoStaff = { ...staff, volunteerId: id };
    await expect(orders.placeFor(alsoStaff, { volunteerId: id, itemId, quantity: 1 })).rejects.toThrow(refusal('redemption-order.self'));
    await expect(orders.pickUp(alsoStaff, placed.id)).rejects.toThrow(refusal('redemption-order.self'));
    await orders.cancelOwn(actor, placed.id);
  });

  it('shows nothing of another community', async () => {
    const elsewhere = world.actor('secretary', null, '/nowhere/');
    const { actor } = await world.somebody(100);
    const itemId = await world.item(staff);
    const orderId = await orders.place(actor, { itemId, quantity: 1 });
    const { pickupCode } = await lists.myOrder(actor, orderId);
    await expect(lists.byCode(elsewhere, pickupCode)).rejects.toThrow(refusal('redemption-order.not-found'));
    for (const work of [lists.view(elsewhere, orderId), orders.pickUp(elsewhere, orderId), orders.cancel(elsewhere, orderId, '越界')]) {
      await expect(work).rejects.toThrow(refusal('redemption-order.not-found'));
    }
    await expect(world.app.get(MartLists).item(elsewhere, itemId)).rejects.toThrow(refusal('reward-item.not-found'));
    expect((await lists.page(elsewhere, page)).total).toBe(0);
  });

  it('sells the last one once, to a hundred people who order at the same time', async () => {
    const itemId = await world.item(staff, { stockCount: 1 });
    const people = await Promise.all(Array.from({ length: 100 }, () => world.somebody(100)));
    const results = await Promise.allSettled(people.map(({ actor }) => orders.place(actor, { itemId, quantity: 1 })));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code: string }).code] : []));
    expect(refused).toEqual(Array(99).fill('reward-item.sold-out'));
    expect(await world.stock(itemId)).toEqual({ stock: 0, sum: 0 });
    const held = await Promise.all(people.map(({ id }) => world.points(id)));
    expect(held.filter((points) => points === 20)).toHaveLength(1);
    expect(held.filter((points) => points === 100)).toHaveLength(99);
  });

  it('sells to one person what they can pay for, however often they press', async () => {
    const { id, actor } = await world.somebody(200);
    const items = await Promise.all(Array.from({ length: 6 }, () => world.item(staff)));
    const results = await Promise.allSettled(items.map((itemId) => orders.place(actor, { itemId, quantity: 1 })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await world.points(id)).toBe(40);
  });

  it('hands out once, whoever scans at the same time as it is cancelled', async () => {
    const itemId = await world.item(staff, { stockCount: 10 });
    for (let round = 0; round < 5; round++) {
      const { id, actor } = await world.somebody(80);
      const orderId = await orders.place(actor, { itemId, quantity: 1 });
      const results = await Promise.allSettled([orders.pickUp(staff, orderId), orders.pickUp(staff, orderId), orders.cancelOwn(actor, orderId)]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { state } = await lists.myOrder(actor, orderId);
      expect(await world.points(id)).toBe(state === 'PICKED_UP' ? 0 : 80);
    }
    const { stock, sum } = await world.stock(itemId);
    expect(stock).toBe(sum);
  });

  it('takes back what nobody picks up, on the day after the last one', async () => {
    const { id, actor } = await world.somebody(100);
    const itemId = await world.item(staff);
    const orderId = await orders.place(actor, { itemId, quantity: 1 });
    const expire = () => world.app.db.write((tx) => orders.expirePart(tx));
    world.app.clock.set('2026-12-04T15:59:00.000Z');
    await expire();
    expect((await lists.myOrder(actor, orderId)).state).toBe('HELD');
    world.app.clock.set('2026-12-04T16:05:00.000Z');
    await expire();
    await expire();
    expect(await lists.myOrder(actor, orderId)).toMatchObject({ state: 'EXPIRED', closeReason: '过了取货期限' });
    expect(await world.points(id)).toBe(100);
    const { stock, sum } = await world.stock(itemId);
    expect([stock, sum]).toEqual([5, 5]);
  });

  it('publishes the accounts of a month: what was there, came in, was given and is left, and nobody’s name', async () => {
    world.app.clock.set('2027-02-03T02:00:00.000Z');
    const itemId = await world.item(staff, { name: '大米', donorText: '安居物业', stockCount: 10 });
    const stock = world.app.get(MartStockService);
    world.app.clock.set('2027-03-03T02:00:00.000Z');
    await stock.record(staff, itemId, { kind: 'IN', quantity: 6, reason: '安居物业再捐' });
    await stock.record(staff, itemId, { kind: 'ADJUST', quantity: -1, reason: '一袋受潮' });
    const { actor } = await world.somebody(500);
    const [gone] = [await orders.place(actor, { itemId, quantity: 2 }), await orders.place(actor, { itemId, quantity: 1 })];
    await orders.pickUp(staff, gone);
    const accounts = await world.app.get(MartAccountsService).ofMonth(world.communityId);
    expect(accounts.lines.find(({ name }) => name === '大米')).toEqual({
      name: '大米',
      unitName: '桶',
      donorText: '安居物业',
      before: 10,
      received: 6,
      adjusted: -1,
      given: 2,
      left: 13,
      pointsSpent: 160,
    });
    expect(accounts).toMatchObject({ month: '2027-03', pointsSpent: 160, people: 1 });
    await expect(stock.record(staff, itemId, { kind: 'ADJUST', quantity: -13, reason: '试试' })).rejects.toThrow(refusal('stock.below-zero'));
    const sheet = await world.app.get(MartAccountsService).workbook(staff, world.communityId);
    expect(sheet.getHeaders().disposition).toContain('2027-03.xlsx');
  });

  it('takes a partner’s gift in once, for staff to price and put up', async () => {
    const offer = { contributionId: newId(), communityId: world.communityId, unitId: newId(), itemName: '食用油', quantity: 20 };
    const receive = () => world.app.db.write((tx) => world.app.get(MartStockService).receive(tx, offer));
    await receive();
    await receive();
    const found = (await world.app.get(MartLists).page(staff, { ...page, q: '食用油' })).items[0]!;
    expect(found).toMatchObject({ stockCount: 20, state: 'OFF', donorUnitId: offer.unitId, pricePoints: 0 });
    await expect(world.app.get(MartsService).changeItem(staff, found.id, { state: 'ON_SALE' })).rejects.toThrow(refusal('reward-item.invalid'));
    await world.app.get(MartsService).changeItem(staff, found.id, { state: 'ON_SALE', pricePoints: 120 });
    await world.app.db.write((tx) => world.app.get(MartStockService).receive(tx, { ...offer, contributionId: newId(), quantity: 5 }));
    expect((await world.app.get(MartLists).item(staff, found.id)).stockCount).toBe(25);
  });

  it('leaves books that add up: every balance is the sum of its lots', async () => {
    expect((await world.app.get(VerificationService).verify()).differences).toEqual([]);
    const rows = await world.app.db.read.query<{ address: string; balance: number }>(
      `SELECT address, credits - debits AS balance FROM balances WHERE unit = 'points' AND address LIKE 'volunteer:%'`,
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { address, balance } of rows) {
      const lots = await world.app.get(LotsService).openLots(world.app.db.read, address.slice('volunteer:'.length));
      expect(lots.reduce((sum, lot) => sum + lot.remainingPoints, 0)).toBe(Number(balance));
    }
    for (const sql of ['UPDATE stock_movements SET quantity = 9', 'DELETE FROM stock_movements']) {
      await expect(world.app.db.write((tx) => tx.execute(sql))).rejects.toThrow('append-only');
    }
  });
});
