import { newId } from '@app/kernel/ids.js';
import { dateOf, instantAt } from '@app/kernel/time.js';
import { LedgerService, SYSTEM, volunteerAccount, VerificationService } from '@app/ledger/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { earn } from '../../../test/ledger-examples.js';
import { PointsWorld } from '../../../test/points-world.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import { DEFAULT_POINTS_RULES } from '../policies/policy.rules.js';
import { RedemptionsService } from '../redemptions/redemptions.service.js';
import { ExpiryService } from './expiry.service.js';
import { LotsService } from './lots.service.js';
import { MyLotsService } from './my-lots.service.js';

/** Default policy: 24 months, fourteen days of grace. Time only goes forward: the book is sealed behind it. */
describe('lots and their expiry', () => {
  let world: PointsWorld;
  let staff: Principal;
  let lots: LotsService;

  beforeAll(async () => {
    world = await PointsWorld.open(instantAt('2024-01-10', '10:00'));
    staff = world.actor('secretary');
    lots = world.app.get(LotsService);
  });
  afterAll(() => world.close());

  const on = (day: string): void => world.app.clock.set(instantAt(day, '10:00'));
  /** One night's work, with all the parts that it announces. */
  const night = async (): Promise<void> => {
    await world.app.db.write((tx) => world.app.get(ExpiryService).takePart(tx));
    await world.app.settle();
  };
  const open = async (id: string): Promise<[number, string | null][]> =>
    (await lots.openLots(world.app.db.read, id)).map(({ remainingPoints, expiresOn }) => [remainingPoints, expiresOn]);
  const notices = (id: string): Promise<{ title: string }[]> =>
    world.app.db.read.query(`SELECT n.title FROM notices n JOIN volunteers v ON v.person_id = n.person_id WHERE v.id = ? ORDER BY n.id`, [id]);
  const expired = async (id: string): Promise<number[]> => {
    const rows = await world.app.db.read.query<{ amount: number }>(`SELECT amount FROM transfers WHERE debit = ? AND code = 'EXPIRE' ORDER BY debit_line_no`, [
      volunteerAccount(id),
    ]);
    return rows.map(({ amount }) => Number(amount));
  };

  it('expire lot by lot, once, after a notice thirty days before', async () => {
    on('2024-01-10');
    const { id, actor } = await world.somebody(50);
    on('2024-03-10');
    await world.give(id, 30);
    expect(await open(id)).toEqual([
      [50, '2026-01-10'],
      [30, '2026-03-10'],
    ]);
    on('2025-12-10');
    await night();
    expect(await notices(id)).toEqual([]);
    on('2025-12-11');
    expect(await world.app.get(MyLotsService).view(actor)).toMatchObject({ points: 80, expiringPoints: 50, firstLastOn: '2026-01-09' });
    await night();
    await night();
    expect(await notices(id)).toEqual([{ title: '有 50 分积分快到期了' }]);
    on('2026-01-09');
    await night();
    expect(await expired(id)).toEqual([]);
    on('2026-01-10');
    await night();
    await night();
    expect(await expired(id)).toEqual([50]);
    expect(await open(id)).toEqual([[30, '2026-03-10']]);
    expect(await world.points(id)).toBe(30);
  });

  it('are spent oldest first, and what has expired is gone before anything is spent', async () => {
    on('2026-02-10');
    const { id, actor } = await world.somebody(50);
    on('2026-07-10');
    await world.give(id, 100);
    on('2027-02-10');
    const itemId = await world.item(staff, { pricePoints: 30 });
    const orderId = await world.app.get(RedemptionsService).place(actor, { itemId, quantity: 1 });
    expect(await open(id)).toEqual([
      [20, '2028-02-10'],
      [100, '2028-07-10'],
    ]);
    await world.app.get(RedemptionsService).pickUp(staff, orderId);
    // No night has passed, yet the rest of the first lot cannot be spent.
    on('2028-03-01');
    const dear = await world.item(staff, { pricePoints: 110 });
    await expect(world.app.get(RedemptionsService).place(actor, { itemId: dear, quantity: 1 })).rejects.toThrow('现有 100 分');
    await world.app.get(RedemptionsService).place(actor, { itemId, quantity: 1 });
    expect(await expired(id)).toEqual([20]);
    expect(await open(id)).toEqual([[70, '2028-07-10']]);
  });

  it('get points back with their old date, and with grace where that has passed', async () => {
    on('2028-04-10');
    const { id, actor } = await world.somebody(50);
    on('2028-09-10');
    await world.give(id, 50);
    on('2030-04-05');
    const orders = world.app.get(RedemptionsService);
    const itemId = await world.item(staff, { pricePoints: 80 });
    const orderId = await orders.place(actor, { itemId, quantity: 1 });
    on('2030-04-12');
    await night();
    expect(await expired(id)).toEqual([]);
    await orders.cancelOwn(actor, orderId);
    expect(await open(id)).toEqual([
      [50, '2030-04-26'],
      [50, '2030-09-10'],
    ]);
    on('2030-04-26');
    await night();
    expect(await expired(id)).toEqual([50]);
    expect(await world.points(id)).toBe(50);
  });

  it('follow the version that gave the points; a new version changes nothing that was given', async () => {
    on('2030-05-01');
    const { id } = await world.somebody();
    await world.give(id, 10, 'points', '1');
    const rules = { ...DEFAULT_POINTS_RULES, validity: { kind: 'calendar-year' as const } };
    await world.app.get(PointsPoliciesService).publish(world.actor('street-admin'), { effectiveFrom: '2030-05-02', rules });
    expect(await open(id)).toEqual([[10, '2032-05-01']]);
    on('2030-05-03');
    await world.give(id, 10, 'points', '2');
    expect(await open(id)).toEqual([
      [10, '2031-01-01'],
      [10, '2032-05-01'],
    ]);
  });

  it('take a reversed entry from its own lot; what was spent of it is covered and the books add up', async () => {
    on('2030-05-04');
    const ledger = world.app.get(LedgerService);
    const { id, actor } = await world.somebody();
    const earnedId = await world.give(id, 40);
    const itemId = await world.item(staff, { pricePoints: 30 });
    await world.app.get(RedemptionsService).place(actor, { itemId, quantity: 1 });
    const cause = { causeType: 'test', causeId: newId(), explanation: ['记错了'] };
    await world.app.db.write((tx) => ledger.reverse(tx, earnedId, cause));
    expect(await world.points(id)).toBe(0);
    expect(await open(id)).toEqual([]);
    await world.give(id, 5);
    expect(await open(id)).toHaveLength(1);
  });

  it('never touch minutes', async () => {
    on('2030-05-05');
    const { id } = await world.somebody();
    await world.give(id, 600, 'minutes');
    await world.give(id, 20, 'points');
    on('2033-01-01');
    await night();
    const { points, minutes } = await world.app.get(LedgerService).balanceOf(world.app.db.read, volunteerAccount(id));
    expect([points, minutes]).toEqual([0, 600]);
  });

  it('stay in step with the balance while points come, go and expire at the same time', async () => {
    on('2033-02-01');
    const { id, actor } = await world.somebody(300);
    const ledger = world.app.get(LedgerService);
    const itemId = await world.item(staff, { pricePoints: 20, stockCount: 100 });
    const earnOne = () => world.app.db.write((tx) => ledger.postAll(tx, [earn(volunteerAccount(id), { effectiveOn: dateOf(tx.at), areaId: world.communityId })]));
    const spendOne = () =>
      world.app.db.write((tx) =>
        ledger.postAll(tx, [earn(volunteerAccount(id), { debit: volunteerAccount(id), credit: SYSTEM.redeemed, code: 'DEDUCT', amount: 3, effectiveOn: dateOf(tx.at) })]),
      );
    const orderOne = () => world.app.get(RedemptionsService).place(actor, { itemId, quantity: 1 });
    const settleOne = () => world.app.db.write((tx) => lots.settle(tx, [id], dateOf(tx.at)));
    await Promise.all(Array.from({ length: 8 }, (_, i) => [earnOne, spendOne, orderOne, settleOne][i % 4]!()).concat(settleOne()));
    const sum = (await lots.openLots(world.app.db.read, id)).reduce((all, lot) => all + lot.remainingPoints, 0);
    expect(sum).toBe(await world.points(id));
    await settleOne();
    const stored = await world.app.db.read.one<{ n: number }>('SELECT SUM(remaining_points) AS n FROM points_lots WHERE volunteer_id = ?', [id]);
    expect(Number(stored!.n)).toBe(sum);
    expect((await world.app.get(VerificationService).verify()).differences).toEqual([]);
  });
});
