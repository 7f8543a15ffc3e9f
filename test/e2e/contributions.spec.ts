import { ok, refusal } from '../client.js';
import { Town, type Someone } from './town.js';

/** From a demand that somebody heard to a paper that a unit takes home. */
describe('a unit meets a demand and is thanked for it', () => {
  let town: Town;
  let secretary: Someone;
  let liaison: Someone;
  let unitId: string;
  let demandId: string;
  let claimId: string;
  let projectId: string;
  let contributionId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    secretary = await town.staff('secretary', 'secretary');
    liaison = await town.liaison('liumin');
    unitId = (await ok(liaison.api.GET('/api/v1/me/units')))[0]!.id;
  });
  afterAll(() => town.close());

  it('the secretary writes down what was heard, and anybody reads it without who asked', async () => {
    const body = {
      areaId: town.communityId,
      title: '独居老人每月理发一次',
      itemKind: 'SERVICE' as const,
      source: 'VISIT' as const,
      asker: '王秀英 13800000000',
      beneficiaryKind: '独居老人',
      beneficiaryCount: 12,
      skills: ['理发'],
      windows: [{ weekday: 2, from: '14:00', to: '17:00' }],
      isReplyOwed: true,
      publish: true,
    };
    demandId = (await ok(secretary.api.POST('/api/v1/demands', { body }))).id;
    const open = await ok(town.stranger().api.GET('/api/v1/public/demands'));
    expect(open.items).toMatchObject([{ title: '独居老人每月理发一次', beneficiaryCount: 12, placeName: '东风社区' }]);
    expect(JSON.stringify(open)).not.toMatch(/王秀英|13800000000|走访/);
    expect(await refusal(secretary.api.POST('/api/v1/demands', { body: { ...body, title: '2号楼3单元老人理发' } }))).toBe('demand.personal');
  });

  it('the liaison says what the unit can give, and sees first what fits it, with the reasons', async () => {
    const { api } = liaison;
    await ok(api.POST('/api/v1/resources', { body: { unitId, title: '理发师傅', itemKind: 'SERVICE', skills: ['理发'], windows: [{ weekday: 2, from: '13:00', to: '18:00' }] } }));
    const [best] = await ok(api.GET('/api/v1/matches', { params: { query: { unitId } } }));
    expect(best).toMatchObject({ demand: { id: demandId }, resource: { title: '理发师傅' } });
    expect(best!.parts.map(({ text }) => text)).toEqual(expect.arrayContaining(['都是“服务”', '会理发', '每周有 3 小时以上碰得上']));
    expect(best!.score).toBe(best!.parts.reduce((sum, { points }) => sum + points, 0));
    const claim = await ok(api.POST('/api/v1/claims', { body: { demandId, unitId, resourceId: best!.resource!.id, dueOn: '2026-12-01' } }));
    claimId = claim.id;
    const rival = await town.liaison('caozhigang');
    const rivalUnit = (await ok(rival.api.GET('/api/v1/me/units')))[0]!.id;
    expect(await refusal(rival.api.POST('/api/v1/claims', { body: { demandId, unitId: rivalUnit, dueOn: '2026-12-01' } }))).toBe('claim.taken');
    expect(await refusal(rival.api.POST('/api/v1/claims/{id}/return', { params: { path: { id: claimId } }, body: { reason: '不是我的' } }))).toBe('claim.not-found');
    expect((await ok(town.stranger().api.GET('/api/v1/public/demands'))).total).toBe(0);
  });

  it('a project with a number to reach comes of it, and is accepted', async () => {
    const body = { claimId, title: '上门理发', targetMetric: '理发（人次）', targetNumber: 12, startOn: '2026-11-02', endOn: '2026-12-01', unitGain: '学徒有了练手的机会', milestones: [{ title: '第一次上门', dueOn: '2026-11-10' }] };
    const project = await ok(liaison.api.POST('/api/v1/projects', { body }));
    projectId = project.id;
    const params = { path: { id: projectId, milestoneId: project.milestones[0]!.id } };
    await ok(liaison.api.POST('/api/v1/projects/{id}/milestones/{milestoneId}/completion', { params }));
    await ok(liaison.api.POST('/api/v1/projects/{id}/report', { params: { path: { id: projectId } }, body: { resultNumber: 12, communityGain: '老人不用出门' } }));
    expect(await refusal(liaison.api.POST('/api/v1/projects/{id}/acceptance', { params: { path: { id: projectId } } }))).toBe('session.forbidden');
    const accepted = await ok(secretary.api.POST('/api/v1/projects/{id}/acceptance', { params: { path: { id: projectId } } }));
    expect(accepted).toMatchObject({ stateName: '已验收', progressPerMille: 1000, communityGain: '老人不用出门' });
    const demand = await ok(secretary.api.GET('/api/v1/demands/{id}', { params: { path: { id: demandId } } }));
    expect(demand).toMatchObject({ state: 'MET', asker: '王秀英 13800000000' });
    await ok(secretary.api.POST('/api/v1/demands/{id}/reply', { params: { path: { id: demandId } }, body: { reply: '已安排每月上门。' } }));
  });

  it('the liaison logs what was given, with a picture; it is returned, mended and confirmed', async () => {
    const given = { contributionKind: 'SERVICE' as const, itemName: '上门理发', quantity: 11, measure: '人次', amountFen: 16_500, occurredOn: '2026-11-02', projectId };
    const { id } = await ok(liaison.api.POST('/api/v1/contributions', { body: { ...given, unitId } }));
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]), '现场.jpg');
    expect((await liaison.fetch(`/api/v1/contributions/${id}/evidence`, { method: 'POST', body: form })).status).toBe(200);
    const picture = await secretary.fetch(`/api/v1/contributions/${id}/evidence`);
    expect([picture.headers.get('content-type'), picture.headers.get('x-content-type-options'), (await picture.arrayBuffer()).byteLength]).toEqual(['image/jpeg', 'nosniff', 7]);
    await ok(secretary.api.POST('/api/v1/contributions/{id}/return', { params: { path: { id } }, body: { reason: '是 12 人次' } }));
    const told = await ok(liaison.api.GET('/api/v1/me/notices'));
    expect(told.items[0]!.text).toContain('是 12 人次');
    const mended = await ok(liaison.api.POST('/api/v1/contributions/{id}/resubmission', { params: { path: { id } }, body: { ...given, quantity: 12 } }));
    contributionId = mended.id;
    const done = await ok(secretary.api.POST('/api/v1/contributions/confirmation', { body: { ids: [contributionId] } }));
    expect(done).toMatchObject({ confirmed: 1, refused: 0 });
    const project = await ok(liaison.api.GET('/api/v1/projects/{id}', { params: { path: { id: projectId } } }));
    expect(project.facts).toMatchObject({ contributionCount: 1, amountFen: 16_500 });
  });

  it('the unit takes a statement home, which anybody can check until a correction revokes it', async () => {
    const statement = await ok(liaison.api.POST('/api/v1/contribution-statements', { body: { unitId, year: 2026 } }));
    const pdf = await liaison.fetch(`/api/v1/contribution-statements/${statement.id}.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const check = () => ok(town.stranger().api.GET('/api/v1/public/contribution-statements/{verifyCode}', { params: { path: { verifyCode: statement.verifyCode } } }));
    expect(await check()).toMatchObject({ state: 'VALID', unitName: 'liumin的单位', year: 2026, lineCount: 1, totals: { amountFen: 16_500 } });
    const corrected = { contributionKind: 'SERVICE' as const, itemName: '上门理发', quantity: 12, measure: '人次', amountFen: 18_000, occurredOn: '2026-11-02', projectId, reason: '每人 15 元' };
    await ok(secretary.api.POST('/api/v1/contributions/{id}/correction', { params: { path: { id: contributionId } }, body: corrected }));
    expect(await check()).toMatchObject({ state: 'REVOKED', isSuperseded: false });
    await ok(liaison.api.POST('/api/v1/contribution-statements', { body: { unitId, year: 2026 } }));
    expect(await check()).toMatchObject({ state: 'REVOKED', isSuperseded: true });
    const totals = await ok(secretary.api.GET('/api/v1/contribution-totals', { params: { query: { year: 2026 } } }));
    expect(totals).toMatchObject({ count: 1, amountFen: 18_000, byUnit: [{ unitName: 'liumin的单位', count: 1 }] });
  });

  it('the lists and the year are handed in as workbooks', async () => {
    for (const path of [`/api/v1/three-lists.xlsx?communityId=${town.communityId}`, '/api/v1/contributions.xlsx?year=2026']) {
      const answer = await secretary.fetch(path);
      expect([path, answer.status, Buffer.from(await answer.arrayBuffer()).subarray(0, 2).toString()]).toEqual([path, 200, 'PK']);
    }
    expect((await secretary.fetch('/api/v1/three-lists.xlsx?communityId=01ARZ3NDEKTSV4RRFFQ69G5FAV')).status).toBe(404);
  });
});
