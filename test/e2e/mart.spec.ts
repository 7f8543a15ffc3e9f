import { ok, refusal } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

/** Points become goods: from the shelf at home to the counter, the notice board and the next year's policy. */
describe('爱心超市 and the policy behind it', () => {
  let town: Town;
  let secretary: Someone;
  let clerk: Someone;
  let neighbour: Neighbour;
  let hero: Someone;
  let soapId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    secretary = await town.staff('secretary', 'secretary');
    clerk = await town.staff('clerk', 'grid-worker');
    neighbour = await town.volunteer(secretary, '王秀兰');
    hero = await town.accountOf(secretary, neighbour);
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '08:00', endTime: '11:00' });
    await town.travel('2026-11-02', '12:00');
    const ids = await town.roll(secretary, slotId, [{ volunteerId: neighbour.id }]);
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
    await town.travel('2026-11-10');
  });
  afterAll(() => town.close());

  const at = (id: string) => ({ params: { path: { id } } });
  const shelf = () => ok(hero.api.GET('/api/v1/me/mart'));
  const order = (itemId: string, quantity = 1) => hero.api.POST('/api/v1/me/redemption-orders', { body: { itemId, quantity } });

  it('is opened by the secretary, with goods that somebody gave', async () => {
    expect(await shelf()).toMatchObject({ martName: null, points: 30, items: [] });
    const { communityId } = town;
    await ok(
      secretary.api.PUT('/api/v1/care-marts/{communityId}', {
        params: { path: { communityId } },
        body: { name: '邻里超市', address: '党群服务站一楼', openingHours: '周二上午', isOpen: true },
      }),
    );
    const goods = { communityId, kind: 'GOODS' as const, unitName: '块', state: 'ON_SALE' as const, donorText: '农商银行' };
    soapId = (await ok(secretary.api.POST('/api/v1/reward-items', { body: { ...goods, name: '香皂', pricePoints: 10, stockCount: 2 } }))).id;
    await ok(secretary.api.POST('/api/v1/reward-items', { body: { ...goods, name: '大米', pricePoints: 240, stockCount: 2 } }));
    expect(await refusal(clerk.api.POST('/api/v1/reward-items', { body: { ...goods, name: '水杯', pricePoints: 10 } }))).toBe('session.forbidden');
    expect(await refusal(secretary.api.POST('/api/v1/reward-items', { body: { ...goods, name: '香皂', pricePoints: 10 } }))).toBe('reward-item.name-taken');
  });

  it('shows what one can have, what it costs in hours, and what is missing', async () => {
    const { items, martName } = await shelf();
    expect(martName).toBe('邻里超市');
    expect(items.map(({ name, canOrder, equivalentMinutes }) => [name, canOrder, equivalentMinutes])).toEqual([
      ['香皂', true, 60],
      ['大米', false, 1440],
    ]);
    expect(items[1]!.whyNot).toContain('还差 210 分(大约再服务 21小时)');
  });

  it('holds the points until the code is shown at the counter', async () => {
    const placed = await ok(order(soapId, 2));
    expect(placed).toMatchObject({ state: 'HELD', totalPoints: 20, pickUpBy: '2026-11-23' });
    expect((await ok(hero.api.GET('/api/v1/me/balance'))).points).toBe(10);
    expect(await refusal(order(soapId))).toBe('reward-item.sold-out');
    const found = await ok(clerk.api.GET('/api/v1/redemption-orders/by-code/{code}', { params: { path: { code: placed.pickupCode } } }));
    expect(found).toMatchObject({ id: placed.id, volunteerName: '王秀兰', quantity: 2 });
    expect(await refusal(clerk.api.GET('/api/v1/redemption-orders/by-code/{code}', { params: { path: { code: 'AAAAAAAA' } } }))).toBe('redemption-order.not-found');
    await ok(clerk.api.POST('/api/v1/redemption-orders/{id}/preparation', at(placed.id)));
    await ok(clerk.api.POST('/api/v1/redemption-orders/{id}/pick-up', at(placed.id)));
    expect(await refusal(clerk.api.POST('/api/v1/redemption-orders/{id}/pick-up', at(placed.id)))).toBe('redemption-order.move');
    const statement = await ok(hero.api.GET('/api/v1/me/ledger/points'));
    expect(statement.items.map(({ title, amount, balance }) => [title, amount, balance])).toEqual([
      ['兑换预留', -20, 10],
      ['服务所得', 30, 30],
    ]);
    expect((await ok(hero.api.GET('/api/v1/me/balance'))).minutes).toBe(180);
    const line = statement.items[0]!;
    expect(await refusal(secretary.api.POST('/api/v1/transfers/{id}/reversal', { ...at(line.id), body: { reason: '试试' } }))).toBe('transfer.of-order');
  });

  it('gives back what nobody picks up, on the fifteenth day, and tells the person', async () => {
    await ok(secretary.api.POST('/api/v1/reward-items/{id}/stock-movements', { ...at(soapId), body: { kind: 'IN', quantity: 3, reason: '农商银行再捐' } }));
    const placed = await ok(order(soapId));
    await town.travel('2026-11-24', '00:06');
    await town.settle();
    expect(await ok(hero.api.GET('/api/v1/me/redemption-orders/{id}', at(placed.id)))).toMatchObject({ state: 'EXPIRED', closeReason: '过了取货期限' });
    expect((await ok(hero.api.GET('/api/v1/me/balance'))).points).toBe(10);
    const lots = await ok(hero.api.GET('/api/v1/me/points-lots'));
    expect(lots).toMatchObject({ points: 10, expiringPoints: 0, lots: [{ amountPoints: 30, remainingPoints: 10, lastOn: '2028-11-09' }] });
  });

  it('publishes what came in, went out and is left, without a name', async () => {
    const anybody = town.stranger().api;
    const { communityId } = town;
    const accounts = await ok(anybody.GET('/api/v1/public/care-marts/{communityId}/accounts', { params: { path: { communityId }, query: { month: '2026-11' } } }));
    expect(accounts.lines.find(({ name }) => name === '香皂')).toMatchObject({ before: 0, received: 5, given: 2, left: 3, pointsSpent: 20, donorText: '农商银行' });
    expect(JSON.stringify(accounts)).not.toContain('王秀兰');
    const sheet = await secretary.fetch(`/api/v1/care-marts/${communityId}/accounts.xlsx?month=2026-11`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });

  it('tries next year’s policy on what was really served, and publishes it for later', async () => {
    const street = town.admin.api;
    const draft = await ok(street.POST('/api/v1/policy-drafts', { body: { title: '照黄岩', template: 'huangyan' } }));
    expect(await refusal(secretary.api.POST('/api/v1/policy-drafts', { body: { title: '越权' } }))).toBe('session.forbidden');
    const started = await ok(street.POST('/api/v1/policy-drafts/{id}/simulations', { ...at(draft.id), body: { from: '2026-01-01', to: '2027-01-01' } }));
    await town.settle();
    const simulation = await ok(street.GET('/api/v1/policy-simulations/{id}', at(started.id)));
    expect(simulation).toMatchObject({ state: 'DONE', totals: { people: 1, records: 1, pointsBefore: 30, pointsAfter: 1, lost: 1 } });
    expect(simulation.totals!.finding).toBe('1 人里 0 人增加、1 人减少、0 人不变，总积分少 29 分');
    const people = await ok(street.GET('/api/v1/policy-simulations/{id}/people', at(started.id)));
    expect(people.items).toMatchObject([{ name: '王秀兰', pointsBefore: 30, pointsAfter: 1, changePoints: -29 }]);
    expect((await ok(hero.api.GET('/api/v1/me/balance'))).points).toBe(10);

    const published = await ok(
      street.POST('/api/v1/policy-drafts/{id}/publication', { ...at(draft.id), body: { revision: draft.revision, effectiveFrom: '2027-01-01' } }),
    );
    expect(published).toMatchObject({ version: 2, state: 'COMING' });
    const open = await ok(town.stranger().api.GET('/api/v1/points-policies/public'));
    expect(open.inForce?.version).toBe(1);
    expect(open.coming[0]?.description[0]).toBe('志愿服务每满2小时 1 分，不足2小时的部分不计。');
    expect((await town.verify()).isSound).toBe(true);
  });
});
