import { addDays, dateOf } from '@app/kernel/time.js';
import { newId } from '@app/kernel/ids.js';
import { PartnershipsWorld, refusalOf } from '../../../test/partnerships-world.js';
import type { Principal } from '@app/platform/access/principal.js';
import { ClaimLists } from './claims/claim-lists.service.js';
import { ClaimReminders } from './claims/claim-reminders.service.js';
import { ClaimsService } from './claims/claims.service.js';
import { DemandLists } from './demands/demand-lists.service.js';
import type { CreateDemand } from './demands/demand.wire.js';
import { DemandsService } from './demands/demands.service.js';
import { MatchesService } from './matches/matches.service.js';
import { ProjectLists } from './projects/project-lists.service.js';
import { ProjectsService } from './projects/projects.service.js';
import { ResourcesService } from './resources/resources.service.js';

const NOW = '2026-11-21T02:00:00.000Z';
const page = { page: 1, size: 50 };

describe('the three lists', () => {
  let world: PartnershipsWorld;
  let secretary: Principal;
  let numbers = 0;

  beforeAll(async () => {
    world = await PartnershipsWorld.open(NOW);
    secretary = world.secretary;
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.app.clock.set(NOW));

  const demand = (more: Partial<CreateDemand> = {}, by = secretary): Promise<string> =>
    world.app.get(DemandsService).create(by, {
      areaId: world.grid.id,
      title: `缺一间活动室 ${++numbers}`,
      itemKind: 'VENUE',
      source: 'VISIT',
      publish: true,
      ...more,
    });
  const claim = (demandId: string, of = world.school, more: object = {}, by: Principal = of.liaison): Promise<string> =>
    world.app.get(ClaimsService).claim(by, { demandId, unitId: of.unitId, dueOn: '2026-12-01', ...more });
  const demandView = (id: string) => world.app.get(DemandLists).view(secretary, id);

  describe('demands', () => {
    it('are heard, opened and read by anybody without who asked', async () => {
      const id = await demand({ publish: false, asker: '王大娘 13800000000', beneficiaryKind: '独居老人', beneficiaryCount: 12, isReplyOwed: true });
      const open = await world.app.get(DemandLists).open(page);
      expect(open.items.map((item) => item.id)).not.toContain(id);
      await world.app.get(DemandsService).move(secretary, id, 'publish');
      const [shown] = (await world.app.get(DemandLists).open(page)).items.filter((item) => item.id === id);
      expect(shown).toMatchObject({ beneficiaryCount: 12, placeName: '第一网格', communityName: '北关社区', publishedOn: '2026-11-21' });
      expect(JSON.stringify(shown)).not.toContain('王大娘');
      const view = await demandView(id);
      expect(view).toMatchObject({ asker: '王大娘 13800000000', state: 'OPEN', moves: ['meet', 'close'] });
      const row = await world.app.db.read.one<{ asker_cipher: string }>('SELECT asker_cipher FROM demand_items WHERE id = ?', [id]);
      expect(row!.asker_cipher).not.toContain('王');
      await world.app.get(DemandsService).reply(secretary, id, '已联系学校。');
      expect(await refusalOf(world.app.get(DemandsService).reply(secretary, id, '再说一次'))).toBe('demand.not-owed');
    });

    it('a grid worker notes them, and the secretary opens them', async () => {
      const worker = await world.person('grid-worker', world.grid);
      const id = await demand({}, worker);
      expect((await demandView(id)).state).toBe('RECORDED');
      expect(await refusalOf(world.app.get(DemandsService).move(worker, id, 'publish'))).toBe('demand.not-found');
      await world.app.get(DemandsService).move(secretary, id, 'publish');
      expect(await refusalOf(world.app.get(DemandsService).move(secretary, id, 'publish'))).toBe('demand.move');
    });

    it('refuse what would tell who it is, wrong days and other communities', async () => {
      expect(await refusalOf(demand({ title: '3号楼2单元漏水' }))).toBe('demand.personal');
      expect(await refusalOf(demand({ fromOn: '2026-12-02', toOn: '2026-12-01' }))).toBe('demand.dates');
      expect(await refusalOf(demand({}, world.outsider))).toBe('area.not-found');
      const id = await demand();
      expect(await refusalOf(world.app.get(DemandLists).view(world.outsider, id))).toBe('demand.not-found');
      expect(await refusalOf(world.app.get(DemandsService).change(secretary, id, { title: '请打 13800000000' }))).toBe('demand.personal');
    });

    it('are not cut below what units have promised', async () => {
      const id = await demand({ itemKind: 'GOODS', quantity: 10, measure: '件', isShared: true });
      await claim(id, world.school, { quantity: 6 });
      const change = (input: object) => refusalOf(world.app.get(DemandsService).change(secretary, id, input));
      expect(await change({ quantity: 5 })).toBe('demand.promised');
      expect(await change({ quantity: null })).toBe('demand.promised');
      expect(await change({ itemKind: 'FUND' })).toBe('demand.promised');
      expect(await change({ quantity: 8, detail: '旧的也行' })).toBe('nothing');
      expect(await demandView(id)).toMatchObject({ quantity: 8, openQuantity: 2, detail: '旧的也行' });
      expect(await refusalOf(world.app.get(DemandsService).move(secretary, id, 'close', '不需要了'))).toBe('demand.promised');
    });
  });

  describe('claims', () => {
    it('are for one unit: of ten that claim at the same moment one wins', async () => {
      const id = await demand();
      const units = await Promise.all(Array.from({ length: 10 }, (_, i) => world.unit(secretary, `抢着认领的单位 ${i}`)));
      const codes = await Promise.all(units.map((unit) => refusalOf(claim(id, unit))));
      expect(codes.filter((code) => code === 'nothing')).toHaveLength(1);
      expect(new Set(codes.filter((code) => code !== 'nothing'))).toEqual(new Set(['claim.taken']));
      expect(await demandView(id)).toMatchObject({ state: 'CLAIMED', claimCount: 1, openQuantity: 0 });
    });

    it('of a shared demand never promise more than is wanted', async () => {
      const id = await demand({ itemKind: 'GOODS', quantity: 10, measure: '件', isShared: true });
      const units = await Promise.all(Array.from({ length: 6 }, (_, i) => world.unit(secretary, `各出三件的单位 ${i}`)));
      const codes = await Promise.all(units.map((unit) => refusalOf(claim(id, unit, { quantity: 3 }))));
      expect(codes.filter((code) => code === 'nothing')).toHaveLength(3);
      expect((await demandView(id)).openQuantity).toBe(1);
      expect(await refusalOf(claim(id, world.bank, { quantity: 2 }))).toBe('claim.quantity');
      await claim(id, world.bank);
      expect((await demandView(id)).state).toBe('CLAIMED');
    });

    it('refuse a second one of the same unit, other units, drafts and days that are no promise', async () => {
      const shared = await demand({ itemKind: 'GOODS', quantity: 10, isShared: true });
      await claim(shared, world.school, { quantity: 1 });
      expect(await refusalOf(claim(shared, world.school, { quantity: 1 }))).toBe('claim.twice');
      const id = await demand();
      expect(await refusalOf(claim(id, world.school, {}, world.bank.liaison))).toBe('unit.not-found');
      expect(await refusalOf(claim(id, world.school, { dueOn: '2026-11-20' }))).toBe('claim.due');
      expect(await refusalOf(claim(newId()))).toBe('demand.not-found');
      expect(await refusalOf(claim(await demand({ publish: false })))).toBe('demand.not-found');
      const closed = await demand();
      await world.app.get(DemandsService).move(secretary, closed, 'close', '不需要了');
      expect(await refusalOf(claim(closed))).toBe('demand.move');
      // Staff may claim on behalf.
      expect(await refusalOf(claim(id, world.school, {}, secretary))).toBe('nothing');
    });

    it('given back with a reason, the demand is open for others', async () => {
      const id = await demand();
      const claimId = await claim(id);
      expect(await refusalOf(world.app.get(ClaimsService).giveBack(world.bank.liaison, claimId, '不是我的'))).toBe('claim.not-found');
      await world.app.get(ClaimsService).giveBack(world.school.liaison, claimId, '场地临时维修');
      expect(await demandView(id)).toMatchObject({ state: 'OPEN', claimCount: 0 });
      const other = await claim(id, world.bank);
      await world.app.get(ClaimsService).fulfil(secretary, other);
      expect((await demandView(id)).state).toBe('MET');
      expect(await refusalOf(world.app.get(ClaimsService).giveBack(world.bank.liaison, other, '晚了'))).toBe('claim.move');
      expect(await refusalOf(world.app.get(ClaimsService).fulfil(world.bank.liaison, other))).toBe('claim.not-found');
    });

    it('keep the resource and why it fits, and never use it up twice', async () => {
      const resource = await world.app.get(ResourcesService).create(world.school.liaison, {
        unitId: world.school.unitId,
        title: '折叠桌',
        itemKind: 'GOODS',
        quantity: 5,
        measure: '张',
      });
      const first = await demand({ itemKind: 'GOODS', quantity: 4, measure: '张', isShared: true });
      const claimId = await claim(first, world.school, { resourceId: resource });
      const view = await world.app.get(ClaimLists).view(world.school.liaison, claimId);
      expect(view).toMatchObject({ quantity: 4, resourceTitle: '折叠桌', stateName: '办理中' });
      expect(view.reasons[0]).toBe('类别：都是“物资”');
      expect(view.score).toBeGreaterThan(60);
      const second = await demand({ itemKind: 'GOODS', quantity: 4, measure: '张', isShared: true });
      expect(await refusalOf(claim(second, world.school, { resourceId: resource }))).toBe('resource.short');
      expect(await refusalOf(claim(second, world.bank, { resourceId: resource }))).toBe('resource.not-found');
      expect(await refusalOf(claim(second, world.school, { resourceId: resource, quantity: 1 }))).toBe('nothing');
      const left = await world.app.get(ResourcesService).view(world.school.liaison, resource);
      expect(left).toMatchObject({ leftQuantity: 0, openClaims: 2 });
      expect(await refusalOf(world.app.get(ResourcesService).change(world.school.liaison, resource, { quantity: 3 }))).toBe('resource.short');
    });

    it('are called to mind once a day while they are late', async () => {
      const mine = await world.unit(secretary, '爱忘事的单位');
      await claim(await demand(), mine, { dueOn: '2026-11-24' });
      const told = async (): Promise<string[]> => {
        // Twice, as after a lost answer of the job.
        for (let round = 0; round < 2; round++) await world.app.db.write((tx) => world.app.get(ClaimReminders).remind(tx));
        const rows = await world.app.db.read.query<{ title: string }>('SELECT title FROM notices WHERE account_id = ? ORDER BY id', [mine.liaison.accountId]);
        return rows.map(({ title }) => title);
      };
      world.app.clock.set('2026-11-21T00:40:00.000Z');
      expect(await told()).toEqual(['认领的需求快到日子了']);
      world.app.clock.set('2026-11-25T00:40:00.000Z');
      expect(await told()).toEqual(['认领的需求快到日子了', '认领的需求已超期 1 天']);
      world.app.clock.set('2026-11-26T00:40:00.000Z');
      expect(await told()).toHaveLength(2);
      const late = await world.app.get(ClaimLists).page(mine.liaison, { ...page, late: 1 });
      expect(late.items).toMatchObject([{ lateDays: 2 }]);
    });
  });

  describe('resources and suggestions', () => {
    it('belong to their unit', async () => {
      const mine = await world.unit(secretary, '有礼堂的单位');
      const resources = world.app.get(ResourcesService);
      const id = await resources.create(mine.liaison, { unitId: mine.unitId, title: '礼堂', itemKind: 'VENUE', windows: [{ weekday: 2, from: '14:00', to: '17:00' }] });
      expect(await refusalOf(resources.view(world.bank.liaison, id))).toBe('resource.not-found');
      expect(await refusalOf(resources.create(mine.liaison, { unitId: world.bank.unitId, title: '越权', itemKind: 'INFO' }))).toBe('unit.not-found');
      expect(await refusalOf(resources.create(mine.liaison, { unitId: mine.unitId, title: '越界', itemKind: 'INFO', areaId: world.elsewhere.id }))).toBe('area.not-found');
      expect(await refusalOf(resources.create(mine.liaison, { unitId: mine.unitId, title: '倒着', itemKind: 'INFO', fromOn: '2026-12-02', toOn: '2026-12-01' }))).toBe('resource.dates');
      expect((await resources.page(mine.liaison, page)).items.map((item) => item.id)).toEqual([id]);
      await resources.move(mine.liaison, id, 'pause');
      expect(await refusalOf(resources.move(mine.liaison, id, 'pause'))).toBe('resource.move');
      await resources.move(mine.liaison, id, 'resume');
      const venue = await demand({ windows: [{ weekday: 2, from: '14:00', to: '16:00' }], urgency: 'URGENT' });
      const [best] = await world.app.get(MatchesService).suggest(mine.liaison, { unitId: mine.unitId, size: 20 });
      expect(best).toMatchObject({ demand: { id: venue }, resource: { id }, score: 30 + 15 + 12 + 25 + 6 + 5 });
      const forDemand = await world.app.get(MatchesService).suggest(secretary, { demandId: venue, size: 20 });
      expect(forDemand[0]).toMatchObject({ resource: { id, unitName: '有礼堂的单位' } });
      expect(await refusalOf(world.app.get(MatchesService).suggest(world.outsider, { demandId: venue, size: 20 }))).toBe('demand.not-found');
      expect(await refusalOf(world.app.get(MatchesService).suggest(mine.liaison, { unitId: world.bank.unitId, size: 20 }))).toBe('unit.not-found');
      // What fits nothing is shown all the same, after what does.
      const none = await world.app.get(MatchesService).suggest(world.bank.liaison, { unitId: world.bank.unitId, size: 20 });
      expect(none.length).toBeGreaterThan(0);
      expect(none.every(({ resource, score }) => resource === null && score === 0)).toBe(true);
    });
  });

  describe('projects', () => {
    const project = (claimId: string, more: object = {}) =>
      world.app.get(ProjectsService).create(world.school.liaison, {
        claimId,
        title: '周末课堂',
        targetMetric: '服务儿童（人次）',
        targetNumber: 200,
        startOn: '2026-11-21',
        endOn: '2026-12-31',
        unitGain: '学生有了实践基地',
        partnerUnitIds: [world.bank.unitId],
        milestones: [
          { title: '结课', dueOn: '2026-12-30' },
          { title: '开课', dueOn: '2026-11-28' },
        ],
        ...more,
      });

    it('go from a claim over milestones and a report to acceptance, which fulfils the claim', async () => {
      const projects = world.app.get(ProjectsService);
      const lists = world.app.get(ProjectLists);
      const demandId = await demand({ beneficiaryKind: '小学生', beneficiaryCount: 40 });
      const claimId = await claim(demandId);
      const id = await project(claimId);
      expect(await refusalOf(project(claimId))).toBe('project.exists');
      expect(await refusalOf(world.app.get(ClaimsService).giveBack(world.school.liaison, claimId, '算了'))).toBe('project.exists');
      const view = await lists.view(world.bank.liaison, id);
      expect(view).toMatchObject({ leadUnitName: '第二中学', partners: [{ name: '农商银行' }], stateName: '进行中', facts: { beneficiaryCount: 40 } });
      expect(view.milestones.map(({ title }) => title)).toEqual(['开课', '结课']);
      // A partner looks; the leading unit reports.
      expect(await refusalOf(projects.report(world.bank.liaison, id, { resultNumber: 1 }))).toBe('project.not-found');
      await projects.completeMilestone(world.school.liaison, id, view.milestones[0]!.id);
      expect(await refusalOf(projects.completeMilestone(world.school.liaison, id, view.milestones[0]!.id))).toBe('milestone.not-found');
      expect(await refusalOf(projects.accept(secretary, id))).toBe('project.move');
      await projects.report(world.school.liaison, id, { resultNumber: 150, communityGain: '孩子有人管' });
      await projects.reject(secretary, id, '签到表对不上');
      await projects.report(world.school.liaison, id, { resultNumber: 140 });
      await projects.accept(secretary, id);
      expect(await lists.view(secretary, id)).toMatchObject({ stateName: '已验收', progressPerMille: 700, communityGain: '孩子有人管', moves: [] });
      expect((await world.app.get(ClaimLists).view(secretary, claimId)).state).toBe('FULFILLED');
      expect((await demandView(demandId)).state).toBe('MET');
      expect(await refusalOf(projects.accept(secretary, id))).toBe('project.move');
    });

    it('refuse units from elsewhere, wrong days and what was given back', async () => {
      const claimId = await claim(await demand());
      expect(await refusalOf(project(claimId, { partnerUnitIds: [newId()] }))).toBe('unit.not-found');
      expect(await refusalOf(project(claimId, { endOn: '2026-11-20' }))).toBe('project.dates');
      expect(await refusalOf(world.app.get(ProjectsService).create(world.bank.liaison, { claimId, title: 'x', targetMetric: 'y', targetNumber: 1, startOn: '2026-11-21', endOn: '2026-11-22' }))).toBe('claim.not-found');
      await world.app.get(ClaimsService).giveBack(world.school.liaison, claimId, '场地不行');
      expect(await refusalOf(project(claimId))).toBe('claim.move');
    });

    it('are late when their last day is over and nothing was reported', async () => {
      const id = await project(await claim(await demand()), { endOn: '2026-12-31' });
      expect((await world.app.get(ProjectLists).view(secretary, id)).isLate).toBe(false);
      world.app.clock.set('2027-01-01T00:30:00.000Z');
      const view = await world.app.get(ProjectLists).view(secretary, id);
      expect(view.isLate).toBe(true);
      expect(view.milestones.every(({ isLate, dueOn }) => isLate === dueOn < addDays(dateOf(world.app.clock.now()), 0))).toBe(true);
    });
  });
});
