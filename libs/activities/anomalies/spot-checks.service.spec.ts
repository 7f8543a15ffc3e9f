import { instantAt } from '@app/kernel/time.js';
import { startApp } from '../../../test/app.js';
import { CHECK_IN_DAY as ON, CheckInWorld } from '../../../test/check-in-world.js';
import { RollService } from '../attendance/roll.service.js';
import { SpotChecksService } from './spot-checks.service.js';

describe('spot checks', () => {
  let world: CheckInWorld;
  let checks: SpotChecksService;
  let period: { communityId: string; fromOn: string; toOn: string };

  beforeAll(async () => {
    world = await CheckInWorld.open(await startApp({ at: instantAt(ON, '12:00') }));
    checks = world.app.get(SpotChecksService);
    period = { communityId: world.communityId, fromOn: ON, toOn: '2026-09-08' };
    const slotId = await world.slot();
    const entries = (await world.people(40)).map((volunteerId) => ({ volunteerId, present: true }));
    await world.app.get(RollService).record(world.secretary, slotId, { entries });
  });
  afterAll(() => world.app.close());

  it('draw the same records for the same seed, and keep the seed', async () => {
    const [first, again, other] = [
      await checks.create(world.secretary, { ...period, size: 5, seed: '2026-09' }),
      await checks.create(world.secretary, { ...period, size: 5, seed: '2026-09' }),
      await checks.create(world.secretary, { ...period, size: 5 }),
    ];
    const records = (view: typeof first): string[] => view.items.map(({ recordId }) => recordId);
    expect(records(again)).toEqual(records(first));
    expect(records(other)).not.toEqual(records(first));
    expect(other.seed).toMatch(/^.{10}$/);
    expect(first).toMatchObject({ recordCount: 40, sampleSize: 5, doneCount: 0 });
    expect(first.items[0]).toMatchObject({ evidence: ['工作人员登记'], result: null });
    expect(await checks.create(world.secretary, { ...period, size: 200 })).toMatchObject({ sampleSize: 40 });
  });

  it('keep what asking brought; doubt needs words', async () => {
    const { id, items } = await checks.create(world.secretary, { ...period, size: 3 });
    await expect(checks.record(world.secretary, id, items[0]!.id, { result: 'DOUBTFUL' })).rejects.toThrow('要写明情况');
    const doubted = await checks.record(world.secretary, id, items[0]!.id, { result: 'DOUBTFUL', note: '本人说只到了一小时' });
    expect(doubted).toMatchObject({ doneCount: 1, doubtfulCount: 1, items: [{ resultName: '有疑问', note: '本人说只到了一小时' }, {}, {}] });
    expect(await checks.record(world.secretary, id, items[0]!.id, { result: 'GENUINE' })).toMatchObject({ doneCount: 1, doubtfulCount: 0 });
    expect((await checks.page(world.secretary, { page: 1, size: 1 })).items[0]).toMatchObject({ id, doneCount: 1 });
  });

  it('refuse what cannot be drawn, and are nobody else’s', async () => {
    await expect(checks.create(world.secretary, { ...period, toOn: ON, size: 1 })).rejects.toThrow('开始日期');
    await expect(checks.create(world.secretary, { ...period, fromOn: '2020-01-01', toOn: '2020-02-01', size: 1 })).rejects.toThrow('没有服务记录');
    const { id, items } = await checks.create(world.secretary, { ...period, size: 1 });
    const stranger = { ...world.secretary, grants: [] };
    await expect(checks.view(stranger, id)).rejects.toThrow('没有找到');
    await expect(checks.record(stranger, id, items[0]!.id, { result: 'GENUINE' })).rejects.toThrow('没有找到');
    await expect(checks.create(stranger, { ...period, size: 1 })).rejects.toThrow('没有找到');
  });
});
