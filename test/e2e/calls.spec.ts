import { CodesService } from '@app/activities/index.js';
import { CallAnswers } from '@app/registrations/index.js';
import { answering, registered, registerVolunteer, type Registered } from '../call-world.js';
import { ok, refusal } from '../client.js';
import { Town, type Someone } from './town.js';

const URGENT = { level: 'URGENT' as const, address: '地下车库南入口', title: '地下车库进水', riskNote: '穿雨靴，不碰电箱。' };

/** Calls from the whistle to the service record, at night, for the same people, and where nobody answers. */
describe('社区吹哨', () => {
  let town: Town;
  let secretary: Someone;
  let member: Someone & Registered;
  const communities: { id: string; secretary: Someone }[] = [];
  let gridId: string;

  const call = async (who: Someone, areaId: string, body: object = {}): Promise<string> =>
    (await ok(who.api.POST('/api/v1/calls', { body: { ...URGENT, neededCount: 3, areaId, ...body } }))).id;
  const dispatch = (who: Someone, id: string, body: object = {}) => who.api.POST('/api/v1/calls/{id}/dispatch', { params: { path: { id } }, body });
  const count = async (sql: string, params: string[] = []): Promise<number> => Number((await town.app.db.read.one<{ n: number }>(sql, params))!.n);
  /** Refusals are answers too; anything else is a defect. */
  const answersOf = async (work: readonly Promise<unknown>[]): Promise<string[]> =>
    (await Promise.allSettled(work)).map((one) => (one.status === 'fulfilled' ? 'ok' : ((one.reason as { code?: string }).code ?? String(one.reason))));

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    secretary = await town.staff('secretary', 'secretary');
    communities.push({ id: town.communityId, secretary });
    for (const name of ['西风社区', '南风社区']) {
      const id = await town.community(name);
      communities.push({ id, secretary: await town.staff(`secretary${communities.length}`, 'secretary', id) });
    }
    gridId = (await ok(secretary.api.POST('/api/v1/areas', { body: { parentId: town.communityId, level: 'GRID', name: '一网格' } }))).id;
    const volunteer = await town.volunteer(secretary, '刘晓梅');
    const account = await town.accountOf(secretary, volunteer);
    member = { ...account, ...(await registerVolunteer(town.app, volunteer.id, town.communityId, { gridId, areaId: gridId })) };
  });
  afterAll(() => town.close());

  describe('an urgent one at two in the night, with two hundred candidates', () => {
    let crowd: Registered[];
    let id: string;

    beforeAll(async () => {
      crowd = await registered(town.app, town.communityId, 200);
      await town.travel('2026-11-22', '02:00');
      id = await call(secretary, gridId, { neededCount: 20 });
    });

    it('shows whom it would ask, and why', async () => {
      const suggestion = await ok(secretary.api.GET('/api/v1/calls/{id}/suggestion', { params: { path: { id }, query: { circle: 'COMMUNITY', size: 200 } } }));
      expect(suggestion).toMatchObject({ total: 201, toAsk: 200, leftOutTotal: 0, circleName: '本社区' });
      expect(suggestion.items[0]).toMatchObject({ name: '刘晓梅', why: ['住在同一网格', '近 30 天没有被请过'] });
    });

    it('asks all of them at once, each with a notice, and wants answers by half past two', async () => {
      const sent = await ok(dispatch(secretary, id, { circle: 'COMMUNITY', count: 201 }));
      expect(sent).toMatchObject({ state: 'DISPATCHED', respondBy: expect.stringMatching(/^2026-11-21T18:30:/), counts: { asked: 201, waiting: 201 } });
      expect(await count(`SELECT COUNT(*) AS n FROM notices WHERE link = ?`, [`/me/calls/${id}`])).toBe(201);
    });

    it('is filled by the first twenty; the others are the reserve, and nobody is held to it', async () => {
      const answers = town.app.get(CallAnswers);
      const own = { params: { path: { id } } };
      expect(await ok(member.api.POST('/api/v1/me/calls/{id}/acceptance', { ...own, body: { etaMinutes: 8 } }))).toMatchObject({ state: 'ACCEPTED' });
      expect(await ok(member.api.POST('/api/v1/me/calls/{id}/acceptance', { ...own, body: {} }))).toMatchObject({ state: 'ACCEPTED', acceptedCount: 1 });
      const said = await answersOf(crowd.slice(0, 120).map((one) => answers.accept(answering(one), id, {})));
      expect(new Set(said)).toEqual(new Set(['ok']));
      await Promise.all(crowd.slice(120, 140).map((one) => answers.decline(answering(one), id, { reason: 'FAMILY' })));
      const view = await ok(secretary.api.GET('/api/v1/calls/{id}', own));
      expect(view).toMatchObject({ acceptedCount: 20, counts: { accepted: 20, reserve: 101, declined: 20, waiting: 60 } });
      expect(view.steps.map(({ kind }) => kind)).toEqual(['OPENED', 'DISPATCHED', 'FILLED']);
    });

    it('gives a place that becomes free to whoever said yes next', async () => {
      const row = await town.app.db.read.one<{ personId: string }>(
        `SELECT person_id AS personId FROM whistle_responses WHERE call_id = ? AND state = 'ACCEPTED' AND person_id <> ? ORDER BY id LIMIT 1`,
        [id, member.personId],
      );
      const gone = crowd.find(({ personId }) => personId === row!.personId)!;
      await town.app.get(CallAnswers).withdraw(answering(gone), id, { reason: 'HEALTH', note: '脚扭了' });
      const { acceptedCount, counts } = await ok(secretary.api.GET('/api/v1/calls/{id}', { params: { path: { id } } }));
      expect([acceptedCount, counts.accepted, counts.reserve, counts.declined]).toEqual([20, 20, 100, 21]);
      expect(await count(`SELECT COUNT(*) AS n FROM notices WHERE title = '有人去不了，轮到您了'`)).toBe(1);
    });

    it('takes the arrival by the code on the spot, or from staff, and counts what was really served', async () => {
      const own = { params: { path: { id } } };
      const [code] = await ok(secretary.api.GET('/api/v1/calls/{id}/arrival-codes', own));
      const elsewhere = town.app.get(CodesService).ofSlot(town.communityId)[0]!.code;
      expect(await refusal(member.api.POST('/api/v1/me/calls/{id}/arrival', { ...own, body: { code: elsewhere } }))).toBe('call-response.wrong-call');
      expect(await refusal(member.api.POST('/api/v1/me/calls/{id}/completion', own))).toBe('call-response.move');
      expect(await ok(member.api.POST('/api/v1/me/calls/{id}/arrival', { ...own, body: { code: code!.code } }))).toMatchObject({ state: 'ARRIVED' });
      const { items } = await ok(secretary.api.GET('/api/v1/calls/{id}/responses', { params: { path: { id }, query: { state: 'ACCEPTED' } } }));
      const [early, late] = items;
      await ok(secretary.api.POST('/api/v1/calls/{id}/arrivals', { ...own, body: { responseIds: [early!.id, late!.id] } }));
      await town.travel('2026-11-22', '03:46');
      const path = (responseId: string) => ({ params: { path: { id, responseId } } });
      expect(await refusal(secretary.api.POST('/api/v1/calls/{id}/responses/{responseId}/completion', { ...path(early!.id), body: { servedMinutes: 300 } }))).toBe('call-response.minutes-more');
      await ok(secretary.api.POST('/api/v1/calls/{id}/responses/{responseId}/completion', { ...path(early!.id), body: { servedMinutes: 60 } }));
      expect(await ok(member.api.POST('/api/v1/me/calls/{id}/completion', own))).toMatchObject({ state: 'COMPLETED', servedMinutes: 105 });
      expect(await refusal(secretary.api.POST('/api/v1/calls/{id}/cancellation', { ...own, body: { reason: '不用了' } }))).toBe('call.has-arrived');
    });

    it('puts the service on record once, confirmed and rated like any other', async () => {
      const own = { params: { path: { id } } };
      const handle = () => secretary.api.POST('/api/v1/calls/{id}/handling', { ...own, body: { result: '水已排干' } });
      const [first, second] = await Promise.all([handle(), handle()]);
      expect([first.response.status, second.response.status].sort()).toEqual([200, 409]);
      const own1 = await ok(member.api.GET('/api/v1/me/service-records', {}));
      expect(own1.items.filter(({ activityName }) => activityName === '吹哨：地下车库进水')).toMatchObject([{ serviceMinutes: 105 }]);
      expect(await count(`SELECT COUNT(*) AS n FROM service_records r JOIN whistle_calls c ON c.activity_id = r.activity_id WHERE c.id = ?`, [id])).toBe(3);
      expect(await refusal(secretary.api.POST('/api/v1/calls/{id}/closing', own))).toBe('call.move');
      await ok(secretary.api.POST('/api/v1/calls/{id}/rating', { ...own, body: { stars: 5, note: '来得快' } }));
      expect(await ok(secretary.api.POST('/api/v1/calls/{id}/closing', own))).toMatchObject({ state: 'CLOSED', moves: [], rating: 5 });
      expect(await count(`SELECT COUNT(*) AS n FROM service_ratings`)).toBe(3);
      expect(await count(`SELECT COUNT(*) AS n FROM whistle_responses WHERE commitment_key IS NOT NULL`)).toBe(0);
      expect(await refusal(member.api.POST('/api/v1/me/calls/{id}/acceptance', { ...own, body: {} }))).toBe('call-response.over');
    });

    it('stands in the book of the period, as a sheet to print', async () => {
      const answer = await secretary.fetch('/api/v1/calls.xlsx?from=2026-11-01&to=2026-12-01');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
      const { rows } = await ok(town.admin.api.GET('/api/v1/call-totals', { params: { query: {} } }));
      expect(rows).toMatchObject([{ communityName: '东风社区', calls: 1, urgent: 1, filled: 1, handled: 1, asked: 201, came: 3, servedMinutes: 270, ratingCenti: 500 }]);
    });
  });

  it('three communities that call the same people at once get whole people: nobody is promised twice, the most urgent goes first', async () => {
    const [own, west, south] = communities as [(typeof communities)[0], (typeof communities)[0], (typeof communities)[0]];
    await town.travel('2026-12-01', '10:00');
    const shared = [...(await registered(town.app, own.id, 6, { skills: ['medical'], callsAMonth: 1 })), ...(await registered(town.app, west.id, 6, { skills: ['medical'], callsAMonth: 1 }))];
    const levels = ['ROUTINE', 'MAJOR', 'URGENT'] as const;
    const ids = await Promise.all([own, west, south].map(({ id, secretary: who }, i) => call(who, id, { level: levels[i], skills: ['medical'], neededCount: 5 })));
    // In step, so that none of them sees the others' questions.
    const sent = await Promise.all([own, west, south].map(({ secretary: who }, i) => dispatch(who, ids[i]!, { circle: 'NEIGHBOURS', registrationIds: shared.map(({ registrationId }) => registrationId) })));
    const asked = sent.map(({ response }) => response.status);
    expect(asked.every((status) => status === 200 || status === 409)).toBe(true);
    expect(asked[2]).toBe(200);
    const answers = town.app.get(CallAnswers);
    const said = await answersOf(shared.flatMap((one) => ids.map((id) => answers.accept(answering(one), id, {}))));
    expect([...new Set(said)].filter((code) => !['ok', 'call-response.committed', 'call-response.not-found', 'call-response.capacity'].includes(code))).toEqual([]);
    const held = await town.app.db.read.query<{ callId: string; personId: string }>(
      `SELECT call_id AS callId, person_id AS personId FROM whistle_responses WHERE state IN ('ACCEPTED', 'ARRIVED')`,
    );
    expect(new Set(held.map(({ personId }) => personId)).size).toBe(held.length);
    for (const id of ids) {
      const { acceptedCount } = (await town.app.db.read.one<{ acceptedCount: number }>('SELECT accepted_count AS acceptedCount FROM whistle_calls WHERE id = ?', [id]))!;
      expect(Number(acceptedCount)).toBe(held.filter(({ callId }) => callId === id).length);
      expect(Number(acceptedCount)).toBeLessThanOrEqual(5);
    }
    // The urgent one has all it needs: whoever was on the way to another gave that up for it.
    expect(held.filter(({ callId }) => callId === ids[2])).toHaveLength(5);
    // One call a month is what each of them offered.
    const most = await town.app.db.read.query<{ n: number }>(
      `SELECT COUNT(*) AS n FROM whistle_responses WHERE answered_at >= '2026-11-30T16:00:00.000Z' AND state IN ('ACCEPTED', 'ARRIVED', 'COMPLETED') GROUP BY person_id`,
    );
    expect(most.every(({ n }) => Number(n) === 1)).toBe(true);
    for (const [i, { secretary: who }] of [own, west, south].entries()) {
      await who.api.POST('/api/v1/calls/{id}/cancellation', { params: { path: { id: ids[i]! } }, body: { reason: '演练结束' } });
    }
  });

  it('goes further by itself when too few answer: grid, community, neighbours, units, street, each with its reason', async () => {
    await town.travel('2026-12-10', '02:00');
    const liaison = await town.liaison('liaison');
    const id = await call(secretary, gridId, { neededCount: 2, skills: ['legal'] });
    await ok(dispatch(secretary, id, { circle: 'GRID' }));
    const steps = async () => (await ok(secretary.api.GET('/api/v1/calls/{id}', { params: { path: { id } } }))).steps.slice(2);
    for (const [time, circle] of [['02:15', '本社区'], ['02:35', '相邻社区'], ['02:50', '共建单位联络员'], ['03:05', '街道']] as const) {
      await town.travel('2026-12-10', time);
      expect((await steps()).at(-1)).toMatchObject({ kind: 'WIDENED', circleName: circle, byName: null });
    }
    expect((await steps()).map(({ reason }) => reason)).toEqual([
      '应答进度慢，需要 2 人、已应答 0 人、还差 2 人：由本网格扩大到本社区',
      '应答时限已到，需要 2 人、已应答 0 人、还差 2 人：由本社区扩大到相邻社区',
      '应答时限已到，需要 2 人、已应答 0 人、还差 2 人：由相邻社区扩大到共建单位联络员',
      '应答时限已到，需要 2 人、已应答 0 人、还差 2 人：由共建单位联络员扩大到街道',
    ]);
    expect((await ok(liaison.api.GET('/api/v1/me/notices', {}))).items[0]!.title).toBe('社区吹哨：请贵单位支援');
    await town.travel('2026-12-10', '03:20');
    expect(await steps()).toHaveLength(4);
    // A neighbouring community's people have no name here until they say yes.
    const { items } = await ok(secretary.api.GET('/api/v1/calls/{id}/responses', { params: { path: { id }, query: { size: 200 } } }));
    expect(items.filter(({ communityName, name }) => communityName !== '东风社区' && !name.includes('*'))).toEqual([]);
  });

  it('refuses every step that is not in the tables, and everything that belongs to others', async () => {
    const [, west] = communities;
    const id = await call(secretary, gridId);
    const own = { params: { path: { id } } };
    for (const step of [
      secretary.api.POST('/api/v1/calls/{id}/handling', { ...own, body: { result: '已办' } }),
      secretary.api.POST('/api/v1/calls/{id}/rating', { ...own, body: { stars: 5 } }),
      secretary.api.POST('/api/v1/calls/{id}/closing', own),
    ]) {
      expect(await refusal(step)).toBe('call.move');
    }
    expect(await refusal(secretary.api.GET('/api/v1/calls/{id}/arrival-codes', own))).toBe('call-response.over');
    expect(await refusal(member.api.POST('/api/v1/me/calls/{id}/acceptance', { ...own, body: {} }))).toBe('call-response.not-found');
    expect(await refusal(west!.secretary.api.GET('/api/v1/calls/{id}', own))).toBe('call.not-found');
    expect(await refusal(dispatch(west!.secretary, id))).toBe('call.not-found');
    await ok(dispatch(secretary, id, { registrationIds: [member.registrationId] }));
    expect(await refusal(dispatch(secretary, id, { registrationIds: [member.registrationId] }))).toBe('call.not-candidates');
    const no = { ...own, body: { reason: 'AWAY' as const } };
    expect(await refusal(member.api.POST('/api/v1/me/calls/{id}/withdrawal', no))).toBe('call-response.move');
    expect(await ok(member.api.POST('/api/v1/me/calls/{id}/refusal', no))).toMatchObject({ state: 'DECLINED', declineReasonName: '人在外地' });
    expect(await ok(member.api.POST('/api/v1/me/calls/{id}/acceptance', { ...own, body: {} }))).toMatchObject({ state: 'ACCEPTED' });
    const other = await call(secretary, gridId, { level: 'MAJOR' });
    expect((await ok(secretary.api.GET('/api/v1/calls/{id}/suggestion', { params: { path: { id: other }, query: { size: 200 } } }))).leftOut).toContainEqual({
      registrationId: member.registrationId,
      name: '刘晓梅',
      reason: '正在赶去另一处吹哨',
    });
    await ok(secretary.api.POST('/api/v1/calls/{id}/cancellation', { ...own, body: { reason: '水退了' } }));
    expect(await refusal(secretary.api.POST('/api/v1/calls/{id}/cancellation', { ...own, body: { reason: '水退了' } }))).toBe('call.move');
    expect(await refusal(dispatch(secretary, id))).toBe('call.move');
    const mine = await ok(member.api.GET('/api/v1/me/calls', { params: { query: {} } }));
    expect(mine.items.find((one) => one.id === id)).toMatchObject({ state: 'RELEASED', isOpen: false });
  });
});
