import { startApp, type TestApp } from '../../../test/app.js';
import { AccountsService, AreasService, type Area } from '@app/people/index.js';
import type { Grant } from '@app/platform/access/principal.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { UnitsService } from '../units/units.service.js';
import { AssignmentLists } from './assignment-lists.service.js';
import type { CreateAssignment } from './assignment.wire.js';
import { AssignmentsService } from './assignments.service.js';
import { LiaisonEntriesService } from './liaison-entries.service.js';
import { LiaisonEntryLists } from './liaison-entry-lists.service.js';
import { addDays } from '@app/kernel/time.js';
import { countEntries, type CountedEntry } from './liaison-entry.rules.js';
import { RollUpService } from './roll-up.service.js';

const STAFF = { as: 'STAFF', action: 'assignment.record' } as const;
const HOLDER = { as: 'HOLDER' } as const;
const TODAY = '2026-11-22';
const paged = { page: 1, size: 200 };

describe('liaison assignments', () => {
  let app: TestApp;
  let street: Area;
  let community: Area;
  let compound: Area;
  let unitId: string;
  let secretary: Principal;
  let stranger: Principal;
  let cadre: Principal;
  let liaison: Principal;
  let otherLiaison: Principal;
  let assignments: AssignmentsService;
  let entries: LiaisonEntriesService;
  let lists: AssignmentLists;
  let lines: LiaisonEntryLists;

  beforeAll(async () => {
    // 00:30 in Shanghai, still the day before in UTC.
    app = await startApp({ at: '2026-11-21T16:30:00.000Z' });
    [assignments, entries, lists, lines] = [app.get(AssignmentsService), app.get(LiaisonEntriesService), app.get(AssignmentLists), app.get(LiaisonEntryLists)];
    const areas = app.get(AreasService);
    await areas.createCommunity('DF', '东风社区');
    await areas.createCommunity('XG', '西关社区');
    community = await areas.requireCommunity(app.db.read, 'DF');
    const other = await areas.requireCommunity(app.db.read, 'XG');
    [street] = (await areas.byIds(app.db.read, [community.parentId!])) as [Area];
    const grid = await app.db.write((tx) => areas.add(tx, community, { level: 'GRID', name: '一网格' }));
    compound = await app.db.write((tx) => areas.add(tx, grid, { level: 'COMPOUND', name: '幸福里小区' }));
    secretary = await principal('li', { role: 'secretary', areaId: community.id });
    stranger = await principal('wang', { role: 'secretary', areaId: other.id });
    cadre = await principal('zhao', { role: 'grid-worker', areaId: community.id });
    const units = app.get(UnitsService);
    unitId = (await units.create(secretary, { communityId: community.id, name: '县人民医院' })).id;
    const otherUnit = await units.create(secretary, { communityId: community.id, name: '第二中学' });
    liaison = await principal('liu', { role: 'liaison', areaId: community.id, unitId });
    otherLiaison = await principal('sun', { role: 'liaison', areaId: community.id, unitId: otherUnit.id });
  });
  afterAll(() => app.close());

  async function principal(loginName: string, grant: Pick<Grant, 'role' | 'areaId'> & { unitId?: string }): Promise<Principal> {
    const account = { loginName, displayName: `${loginName}同志`, password: 'Abcdef-123', mustChangePassword: false };
    const id = await app.get(AccountsService).open({ ...account, grants: [grant] });
    return (await app.get(Identities).principalOf(id))!;
  }

  const refusal = (code: string): object => expect.objectContaining({ code });
  const forUnit = (given: Partial<CreateAssignment> = {}): CreateAssignment => ({
    target: 'COMPOUND',
    areaId: compound.id,
    unitId,
    duties: '每月走访一次，收集居民就医困难',
    fromOn: '2026-01-01',
    ...given,
  });
  let assignmentId: string;

  it('are given to a unit for a compound, once at a time, even at the same moment', async () => {
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => assignments.create(secretary, forUnit())));
    const made = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(made).toHaveLength(1);
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toEqual(refusal('assignment.overlap'));
    [assignmentId] = made as [string];
    expect(await lists.view(secretary, STAFF, assignmentId)).toMatchObject({
      holderName: '县人民医院',
      areaName: '幸福里小区',
      communityName: '东风社区',
      standing: 'RUNNING',
    });
    const told = await app.db.read.query<{ link: string }>('SELECT link FROM notices WHERE account_id = ?', [liaison.accountId]);
    expect(told).toEqual([{ link: `/unit/assignments/${assignmentId}` }]);
  });

  it.each([
    [{ areaId: 'COMMUNITY' }, 'assignment.target'],
    [{ cadreName: '王某' }, 'assignment.target'],
    [{ toOn: '2026-01-01' }, 'assignment.period'],
    [{ unitId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'unit.not-found'],
    [{ target: 'COMMUNITY', areaId: 'COMMUNITY', unitId: undefined, accountId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'account.not-found'],
  ] as [Partial<CreateAssignment>, string][])('are refused %j with %s', async (given, code) => {
    const areaId = given.areaId === 'COMMUNITY' ? community.id : compound.id;
    await expect(assignments.create(secretary, forUnit({ ...given, areaId }))).rejects.toEqual(refusal(code));
  });

  it('are nobody else’s: another community, another unit', async () => {
    await expect(assignments.create(stranger, forUnit())).rejects.toEqual(refusal('area.not-found'));
    await expect(lists.view(stranger, STAFF, assignmentId)).rejects.toEqual(refusal('assignment.not-found'));
    await expect(lists.view(otherLiaison, HOLDER, assignmentId)).rejects.toEqual(refusal('assignment.not-found'));
    await expect(entries.record(otherLiaison, HOLDER, assignmentId, { kind: 'VISIT', text: '越界' })).rejects.toEqual(refusal('assignment.not-found'));
    expect((await lists.own(otherLiaison)).assignments).toEqual([]);
    expect((await lists.page(stranger, paged)).total).toBe(0);
    expect((await lists.own(liaison)).assignments.map(({ id }) => id)).toEqual([assignmentId]);
  });

  it('have a ledger: problem, measure, done, in this order', async () => {
    const problem = await entries.record(liaison, HOLDER, assignmentId, { kind: 'PROBLEM', text: '三号楼没有扶手', owner: '物业', dueOn: '2026-12-01' });
    await expect(entries.record(liaison, HOLDER, assignmentId, { kind: 'MEASURE', text: '装扶手' })).rejects.toEqual(refusal('liaison-entry.problem'));
    await expect(entries.record(liaison, HOLDER, assignmentId, { kind: 'VISIT', text: '看看', problemId: problem })).rejects.toEqual(refusal('liaison-entry.problem'));
    const measure = await entries.record(liaison, HOLDER, assignmentId, { kind: 'MEASURE', text: '联系物业装扶手', problemId: problem, dueOn: '2026-11-30' });
    await expect(entries.finish(liaison, HOLDER, problem, { result: '解决了' })).rejects.toEqual(refusal('liaison-entry.measures-open'));
    await expect(entries.finish(otherLiaison, HOLDER, measure, { result: '越界' })).rejects.toEqual(refusal('liaison-entry.not-found'));
    await expect(entries.finish(liaison, HOLDER, measure, { result: '装好', doneOn: '2026-11-23' })).rejects.toEqual(refusal('liaison-entry.in-future'));
    const both = await Promise.allSettled([1, 2].map(() => entries.finish(liaison, HOLDER, measure, { result: '装好了' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await entries.finish(secretary, STAFF, problem, { result: '居民确认' });
    expect(await lines.view(liaison, HOLDER, problem)).toMatchObject({ state: 'DONE', doneOn: TODAY, result: '居民确认', moves: ['withdraw'] });
    await expect(entries.finish(liaison, HOLDER, problem, { result: '再来' })).rejects.toEqual(refusal('liaison-entry.move'));
    await expect(entries.record(liaison, HOLDER, assignmentId, { kind: 'MEASURE', text: '晚了', problemId: problem })).rejects.toEqual(refusal('liaison-entry.problem'));
  });

  it('never have a finished problem with an open measure, however they race', async () => {
    for (let i = 0; i < 8; i++) {
      const problem = await entries.record(secretary, STAFF, assignmentId, { kind: 'PROBLEM', text: `路灯 ${i}` });
      await Promise.allSettled([
        entries.finish(secretary, STAFF, problem, { result: '修好' }),
        entries.record(liaison, HOLDER, assignmentId, { kind: 'MEASURE', text: '报修', problemId: problem }),
      ]);
    }
    const broken = await app.db.read.query(
      `SELECT p.id FROM liaison_ledger_entries p JOIN liaison_ledger_entries m ON m.problem_id = p.id
        WHERE p.state = 'DONE' AND m.state = 'OPEN' AND m.kind = 'MEASURE'`,
    );
    expect(broken).toEqual([]);
  });

  it('hold only what happened, and in their time', async () => {
    const visit = { kind: 'VISIT', text: '入户' } as const;
    await expect(entries.record(liaison, HOLDER, assignmentId, { ...visit, occurredOn: '2026-11-23' })).rejects.toEqual(refusal('liaison-entry.in-future'));
    await expect(entries.record(liaison, HOLDER, assignmentId, { ...visit, occurredOn: '2025-12-31' })).rejects.toEqual(refusal('assignment.over'));
    const id = await entries.record(liaison, HOLDER, assignmentId, visit);
    expect(await lines.view(liaison, HOLDER, id)).toMatchObject({ occurredOn: TODAY, state: 'DONE' });
  });

  it('let a line be taken back with a reason, by whoever wrote it or by staff', async () => {
    const id = await entries.record(secretary, STAFF, assignmentId, { kind: 'VISIT', text: '记错了' });
    await expect(entries.withdraw(liaison, HOLDER, id, '不是我们')).rejects.toEqual(refusal('liaison-entry.recorded-by-other'));
    await entries.withdraw(secretary, STAFF, id, '记重了');
    expect(await lines.view(secretary, STAFF, id)).toMatchObject({ state: 'WITHDRAWN', withdrawReason: '记重了', moves: [] });
  });

  it('remind once a week of what is late', async () => {
    const id = await entries.record(liaison, HOLDER, assignmentId, { kind: 'PROBLEM', text: '井盖松动', dueOn: TODAY });
    const late = async (): Promise<number> => {
      const rows = await app.db.read.query(`SELECT id FROM notices WHERE account_id = ? AND title = '包联台账有逾期'`, [liaison.accountId]);
      return rows.length;
    };
    const at = async (instant: string): Promise<void> => {
      app.clock.set(instant);
      await app.get(SchedulesService).fire();
      await app.settle();
    };
    await at('2026-11-22T00:20:00.000Z');
    expect(await late()).toBe(0);
    await at('2026-11-23T00:20:00.000Z');
    await at('2026-11-23T01:20:00.000Z');
    expect(await late()).toBe(1);
    await at('2026-11-30T00:20:00.000Z');
    expect(await late()).toBe(2);
    expect((await lines.page(secretary, STAFF, { ...paged, overdue: true })).items.map((one) => one.id)).toEqual([id]);
    app.clock.set('2026-11-21T16:30:00.000Z');
  });

  it('are ended after their last line, and may then be given anew', async () => {
    await expect(assignments.end(secretary, assignmentId, { toOn: TODAY, reason: '轮换' })).rejects.toEqual(refusal('assignment.later-entries'));
    await assignments.end(secretary, assignmentId, { toOn: '2026-11-23', reason: '轮换' });
    await assignments.create(secretary, forUnit({ fromOn: '2026-11-23' }));
    await expect(assignments.end(secretary, assignmentId, { toOn: '2026-11-25', reason: '又改' })).rejects.toEqual(refusal('assignment.overlap'));
    await assignments.change(secretary, assignmentId, { duties: '  改过的职责 ', dutyContact: '' });
    expect(await lists.view(secretary, STAFF, assignmentId)).toMatchObject({ duties: '改过的职责', dutyContact: null, toOn: '2026-11-23' });
  });

  it('are summed up to the street exactly as the lines say', async () => {
    const cadreAssignment = await assignments.create(secretary, { target: 'COMMUNITY', areaId: community.id, accountId: cadre.accountId, duties: '联系社区', fromOn: '2026-03-01' });
    for (let i = 0; i < 12; i++) {
      const on = addDays('2026-03-05', i * 17);
      const id = await entries.record(cadre, HOLDER, cadreAssignment, { kind: i % 3 ? 'PROBLEM' : 'VISIT', text: `第 ${i} 件`, occurredOn: on, ...(i % 3 ? { dueOn: addDays(on, 10) } : {}) });
      if (i % 3 === 1) await entries.finish(cadre, HOLDER, id, { result: '办好', doneOn: addDays(on, 5 + i) });
    }
    const admin = await principal('admin', { role: 'street-admin', areaId: street.id });
    const raw = await app.db.read.query<CountedEntry & { areaId: string }>(
      `SELECT e.kind, e.state, e.occurred_on AS occurredOn, e.due_on AS dueOn, e.done_on AS doneOn, s.area_id AS areaId
         FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id`,
    );
    for (const period of [{ from: '2026-01-01', to: '2027-01-01' }, { from: '2026-04-01', to: '2026-07-01' }, { from: '2026-05-08', to: '2026-05-09' }]) {
      const { rows } = await app.get(RollUpService).view(admin, period);
      expect(rows.find(({ level }) => level === 'SUBDISTRICT')!.counts).toEqual(countEntries(raw, period, TODAY));
      const own = raw.filter(({ areaId }) => areaId === compound.id);
      expect(rows.find(({ areaId }) => areaId === compound.id)!.counts).toEqual(countEntries(own, period, TODAY));
      expect(rows.find(({ name }) => name === '西关社区')!.counts.visits).toBe(0);
    }
    const { rows } = await app.get(RollUpService).view(stranger, {});
    expect(rows.map(({ name }) => name)).toEqual(['西关社区']);
  });
});
