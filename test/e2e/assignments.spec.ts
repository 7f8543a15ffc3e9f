import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { countEntries, type CountedEntry } from '@app/partnerships/assignments/liaison-entry.rules.js';
import { ok, refusal, type Visitor } from '../client.js';
import { PASSWORD, Town, type Someone } from './town.js';

const TODAY = '2026-06-10';

/** A unit looks after a compound and a cadre after a community: what they find, what is done, what the street sees. */
describe('包联', () => {
  let town: Town;
  let secretary: Someone;
  let cadre: Someone;
  let liaison: Visitor;
  let compoundId: string;
  let forUnit: string;
  let forCadre: string;

  beforeAll(async () => {
    town = await Town.founded('2026-06-01', '00:10');
    secretary = await town.staff('chen', 'secretary');
    cadre = await town.staff('zhou', 'grid-worker');
    await town.community('西关社区');
    const { communityId } = town;
    compoundId = (await ok(secretary.api.POST('/api/v1/areas', { body: { parentId: communityId, level: 'COMPOUND', name: '幸福里小区' } }))).id;
    const unit = await ok(secretary.api.POST('/api/v1/units', { body: { communityId, name: '县人民医院' } }));
    const opened = await ok(secretary.api.POST('/api/v1/units/{id}/liaisons', { params: { path: { id: unit.id } }, body: { loginName: 'liu', displayName: '刘敏' } }));
    liaison = town.stranger();
    await liaison.signIn('liu', opened.initialPassword!);
    await ok(liaison.api.POST('/api/v1/me/password', { body: { currentPassword: opened.initialPassword!, newPassword: PASSWORD } }));
    const duties = '每月走访一次';
    const make = async (body: { target: 'COMMUNITY' | 'COMPOUND'; areaId: string; accountId?: string; unitId?: string }) =>
      (await ok(secretary.api.POST('/api/v1/assignments', { body: { ...body, duties, fromOn: '2026-06-01' } }))).id;
    forUnit = await make({ target: 'COMPOUND', areaId: compoundId, unitId: unit.id });
    forCadre = await make({ target: 'COMMUNITY', areaId: communityId, accountId: cadre.accountId });
  });
  afterAll(() => town.close());

  const path = (id: string) => ({ params: { path: { id } } });
  const write = async (who: Visitor, id: string, body: { kind: 'VISIT' | 'PROBLEM' | 'MEASURE' | 'RESOURCE'; text: string; problemId?: string; dueOn?: string }) =>
    ok(who.api.POST('/api/v1/me/assignments/{id}/entries', { ...path(id), body }));

  it('is found on the phone of whoever holds it, and a visit is written down in one step', async () => {
    const { assignments } = await ok(liaison.api.GET('/api/v1/me/assignments'));
    expect(assignments).toMatchObject([{ id: forUnit, areaName: '幸福里小区', standing: 'RUNNING', lastVisitOn: null }]);
    expect(await write(liaison, forUnit, { kind: 'VISIT', text: '入户量血压' })).toMatchObject({ occurredOn: '2026-06-01', state: 'DONE', recordedByName: '刘敏' });
    expect((await ok(liaison.api.GET('/api/v1/me/assignments'))).assignments[0]!.lastVisitOn).toBe('2026-06-01');
    expect(await refusal(liaison.api.GET('/api/v1/me/assignments/{id}', path(forCadre)))).toBe('assignment.not-found');
    expect(await refusal(liaison.api.GET('/api/v1/assignments'))).toBe('session.forbidden');
  });

  it('takes a problem through its measure to the end, and says when it is late', async () => {
    const problem = await write(liaison, forUnit, { kind: 'PROBLEM', text: '三号楼没有扶手', dueOn: '2026-06-08' });
    const measure = await write(liaison, forUnit, { kind: 'MEASURE', text: '联系物业加装', problemId: problem.id, dueOn: '2026-06-05' });
    await write(cadre, forCadre, { kind: 'VISIT', text: '参加社区例会' });
    await write(cadre, forCadre, { kind: 'PROBLEM', text: '路口没有斑马线', dueOn: '2026-06-09' });
    await town.travel(TODAY, '08:20');
    await liaison.signIn('liu', PASSWORD);
    const inbox = await ok(liaison.api.GET('/api/v1/me/notices'));
    expect(inbox.items.filter(({ link }) => link === `/unit/assignments/${forUnit}`).map(({ title }) => title)).toContain('包联台账有逾期');
    const late = await ok(secretary.api.GET('/api/v1/liaison-entries', { params: { query: { overdue: true } } }));
    expect(late.total).toBe(3);
    expect(await refusal(liaison.api.POST('/api/v1/me/liaison-entries/{id}/completion', { ...path(problem.id), body: { result: '好了' } }))).toBe('liaison-entry.measures-open');
    await ok(liaison.api.POST('/api/v1/me/liaison-entries/{id}/completion', { ...path(measure.id), body: { result: '装好了' } }));
    expect(await ok(liaison.api.POST('/api/v1/me/liaison-entries/{id}/completion', { ...path(problem.id), body: { result: '住户确认' } }))).toMatchObject({ state: 'DONE', doneOn: TODAY });
  });

  it('is summed up the tree, and every number of the export is that of the rows', async () => {
    const raw = await town.app.db.read.query<CountedEntry & { areaId: string }>(
      `SELECT e.kind, e.state, e.occurred_on AS occurredOn, e.due_on AS dueOn, e.done_on AS doneOn, s.area_id AS areaId
         FROM liaison_ledger_entries e JOIN liaison_assignments s ON s.id = e.assignment_id`,
    );
    for (const period of [
      { from: '2026-06-01', to: '2026-07-01' },
      { from: '2026-06-01', to: '2026-06-09' },
      { from: '2026-06-02', to: '2026-06-11' },
    ]) {
      const { rows } = await ok(town.admin.api.GET('/api/v1/assignment-roll-up', { params: { query: period } }));
      expect(rows.map(({ name }) => name)).toEqual(['鼓楼街道', '东风社区', '幸福里小区', '西关社区']);
      expect(rows[0]!.counts).toEqual(countEntries(raw, period, TODAY));
      expect(rows[2]!.counts).toEqual(countEntries(raw.filter(({ areaId }) => areaId === compoundId), period, TODAY));
      const answer = await town.admin.fetch(`/api/v1/partnership-exports/liaison-ledger.xlsx?${new URLSearchParams(period).toString()}`);
      const { sheets } = await readWorkbook(Buffer.from(await answer.arrayBuffer()), 'ledger.xlsx');
      const within = raw.filter(({ occurredOn }) => occurredOn >= period.from && occurredOn < period.to);
      expect(sheets[0]!.rows.slice(3)).toHaveLength(within.length);
      const expected = countEntries(raw, period, TODAY);
      const { visits, problems, solved, measures, resources, overdue } = expected;
      expect(sheets[1]!.rows[3]!.slice(3, 9)).toEqual([visits, problems, solved, measures, resources, overdue]);
    }
  });

  it('is ended and given anew; what was written stays', async () => {
    const ended = await ok(secretary.api.POST('/api/v1/assignments/{id}/ending', { ...path(forUnit), body: { toOn: '2026-06-11', reason: '轮换' } }));
    expect(ended.toOn).toBe('2026-06-11');
    await town.travel('2026-06-11');
    await liaison.signIn('liu', PASSWORD);
    const body = { kind: 'VISIT' as const, text: '晚了一天' };
    expect(await refusal(liaison.api.POST('/api/v1/me/assignments/{id}/entries', { ...path(forUnit), body }))).toBe('assignment.over');
    expect((await ok(liaison.api.GET('/api/v1/me/assignments/{id}/entries', path(forUnit)))).total).toBe(3);
  });
});
