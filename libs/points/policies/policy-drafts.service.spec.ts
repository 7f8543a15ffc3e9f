import type { Principal } from '@app/platform/access/principal.js';
import { refusal } from '../../../test/ledger-examples.js';
import { PointsWorld } from '../../../test/points-world.js';
import { AdjustmentsService } from '../adjustments/adjustments.service.js';
import { PolicySimulationsService } from '../simulations/policy-simulations.service.js';
import { PointsPoliciesService } from './points-policies.service.js';
import { PolicyDraftsService } from './policy-drafts.service.js';
import { DEFAULT_POINTS_RULES } from './policy.rules.js';

describe('policies in the making', () => {
  let world: PointsWorld;
  let street: Principal;
  let drafts: PolicyDraftsService;

  beforeAll(async () => {
    world = await PointsWorld.open('2026-11-21T02:00:00.000Z');
    street = world.actor('street-admin');
    drafts = world.app.get(PolicyDraftsService);
  });
  afterAll(() => world.close());

  it('begin with the policy in force, or with another place’s', async () => {
    const own = await drafts.view(await drafts.create(street, { title: '明年的规则' }));
    expect(own).toMatchObject({ rules: DEFAULT_POINTS_RULES, revision: 1, state: 'OPEN', problems: [], simulationId: null });
    const kunshan = await drafts.view(await drafts.create(street, { title: '照昆山', template: 'kunshan' }));
    expect(kunshan.description[0]).toBe('志愿服务每满小时 10 分，不足小时的部分不计。');
    expect(drafts.templates().map(({ code }) => code)).toEqual(expect.arrayContaining(['hailin', 'longquanyi', 'huangshi', 'kunshan', 'huangyan', 'hengde']));
  });

  it('tell the second of two who edit at once', async () => {
    const id = await drafts.create(street, { title: '两人改' });
    const results = await Promise.allSettled([1, 2, 3].map((n) => drafts.change(id, { revision: 1, title: `第 ${n} 人` })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await drafts.view(id)).revision).toBe(2);
    await expect(drafts.change(id, { revision: 2, rules: { stepMinutes: 0 } as never })).rejects.toThrow(refusal('policy.invalid'));
  });

  it('are published once, from today or later, and change nothing before', async () => {
    const id = await drafts.create(street, { title: '新版', template: 'huangyan' });
    await expect(drafts.publish(street, id, { revision: 1, effectiveFrom: '2026-11-20' })).rejects.toThrow(refusal('policy.past'));
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => drafts.publish(street, id, { revision: 1, effectiveFrom: '2027-01-01' })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await drafts.view(id)).toMatchObject({ state: 'PUBLISHED', publishedVersion: 2 });
    await expect(drafts.change(id, { revision: 2, title: '晚了' })).rejects.toThrow(refusal('policy-draft.closed'));
    const policies = world.app.get(PointsPoliciesService);
    expect((await policies.inForce('2026-12-31')).version).toBe(1);
    expect((await policies.inForce('2027-01-01')).version).toBe(2);
    const open = await policies.open();
    expect(open.inForce?.version).toBe(1);
    expect(open.coming.map(({ version }) => version)).toEqual([2]);
  });

  it('are thrown away without a trace in the policy', async () => {
    const id = await drafts.create(street, { title: '不要了' });
    await drafts.discard(id, 1);
    expect((await drafts.view(id)).state).toBe('DISCARDED');
    await expect(drafts.publish(street, id, { revision: 2, effectiveFrom: '2027-02-01' })).rejects.toThrow(refusal('policy-draft.closed'));
    await expect(drafts.view('01JD0000000000000000000000')).rejects.toThrow(refusal('policy-draft.not-found'));
  });

  it('are tried on a history without anybody in it', async () => {
    const simulations = world.app.get(PolicySimulationsService);
    const draftId = await drafts.create(street, { title: '试算' });
    await expect(simulations.start(street, draftId, { from: '2026-02-01', to: '2026-02-01' })).rejects.toThrow(refusal('policy-simulation.period'));
    const id = await simulations.start(street, draftId, { from: '2026-01-01', to: '2027-01-01' });
    await expect(simulations.start(street, draftId, { from: '2026-01-01', to: '2027-01-01' })).rejects.toThrow(refusal('policy-simulation.running'));
    await world.app.settle();
    expect(await simulations.view(id)).toMatchObject({ state: 'DONE', totals: { people: 0, distribution: [] } });
    expect((await simulations.people(street, id, { page: 1, size: 50, first: 'loss' })).total).toBe(0);
  });

  it('give awards and take for misconduct only what they name', async () => {
    const rules = {
      ...DEFAULT_POINTS_RULES,
      bonuses: { MONTH: { name: '月度之星', points: 100 }, YEAR: { name: '年度之星', points: 300 } },
      deductions: { PROXY: { name: '冒名签到', points: 500 } },
    };
    await world.app.get(PointsPoliciesService).publish(street, { effectiveFrom: '2027-02-01', rules });
    world.app.clock.set('2027-02-02T02:00:00.000Z');
    const adjustments = world.app.get(AdjustmentsService);
    const secretary = world.actor('secretary');
    const { id } = await world.somebody(10);
    const give = (code: string) => adjustments.award(secretary, id, { code, reason: '一季度表扬名单' });
    expect((await give('MONTH')).points).toBe(100);
    await expect(give('MONTH')).rejects.toThrow(refusal('points.bonus-lower'));
    expect((await give('YEAR')).points).toBe(200);
    await expect(give('NOTHING')).rejects.toThrow(refusal('points.not-in-policy'));
    await expect(give('constructor')).rejects.toThrow(refusal('points.not-in-policy'));
    expect(await world.points(id)).toBe(310);
    const taken = await adjustments.deduct(secretary, id, { code: 'PROXY', reason: '11 月 3 日核实' });
    expect(taken.points).toBe(310);
    expect(await world.points(id)).toBe(0);
    await expect(adjustments.deduct(secretary, id, { code: 'PROXY', reason: '再来' })).rejects.toThrow(refusal('transfer.insufficient'));
    await expect(adjustments.award({ ...secretary, volunteerId: id }, id, { code: 'YEAR', reason: '自己' })).rejects.toThrow(refusal('points.own'));
    await expect(adjustments.award(world.actor('secretary', null, '/x/'), id, { code: 'YEAR', reason: '越界' })).rejects.toThrow(refusal('volunteer.not-found'));
  });
});
