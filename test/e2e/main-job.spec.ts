import type { components } from '../../apps/web/src/api/schema.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { SetupService } from '@app/people/index.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { startApp } from '../app.js';
import { ok, refusal, visit, type Visitor } from '../client.js';
import { PASSWORD, Town, type Neighbour, type Someone } from './town.js';

type Line = components['schemas']['StatementLineView'];

/** What the whole product is for, once from the first start to a certificate that was taken back. */
describe('the main job', () => {
  let town: Town;
  let secretary: Someone;
  let hero: Someone;
  let people: Record<'leader' | 'second' | 'third' | 'hero' | 'pending' | 'late', Neighbour>;
  let slotId: string;
  let records: string[];
  let runId: string;
  let program: components['schemas']['ProgramDetailView'];
  let certificate: components['schemas']['CertificateView'];

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
  });
  afterAll(() => town.close());

  const statement = async (unit: 'points' | 'minutes', who: Visitor = hero): Promise<Line[]> =>
    (
      await ok(
        unit === 'points'
          ? who.api.GET('/api/v1/me/ledger/points')
          : who.api.GET('/api/v1/me/ledger/minutes'),
      )
    ).items;
  const amounts = (lines: Line[]): number[] => lines.map(({ amount }) => amount).reverse();
  const verified = () =>
    town
      .stranger()
      .api.GET('/api/v1/public/certificates/{verifyCode}', {
        params: { path: { verifyCode: certificate.verifyCode } },
      });
  const wall = async () => ok(town.stranger().api.GET('/api/v1/public/honour-wall'));

  it('begins with a set-up code that works once', async () => {
    const empty = await startApp({ at: '2026-11-02T01:00:00.000Z' });
    try {
      const visitor = visit(empty.url);
      expect(await ok(visitor.api.GET('/api/v1/setup'))).toEqual({ isNeeded: true });
      const body = { loginName: 'admin', password: PASSWORD, name: '王主任', streetName: '学府街道' };
      const setUp = (code: string) => visitor.api.POST('/api/v1/setup', { body: { ...body, code } });
      expect(await refusal(setUp('ABCD-EFGH-JKLM-NPQR'))).toBe('setup.code-wrong');
      const code = (await empty.get(SetupService).codeIfNeeded())!;
      expect((await ok(setUp(code.toLowerCase()))).roles).toMatchObject([
        { role: 'street-admin', areaName: '学府街道' },
      ]);
      expect(await refusal(setUp(code))).toBe('setup.done');
      expect(await empty.get(SetupService).codeIfNeeded()).toBeNull();
    } finally {
      await empty.close();
    }
  });

  it('lets the street admin open a community and an account for its secretary, whose first password is only that', async () => {
    const grants = [{ role: 'secretary' as const, areaId: town.communityId }];
    const body = { loginName: 'chenzhiyuan', displayName: '陈志远', grants };
    const opened = await ok(town.admin.api.POST('/api/v1/accounts', { body }));
    const fresh = town.stranger();
    await fresh.signIn('chenzhiyuan', opened.initialPassword!);
    expect(await refusal(fresh.api.GET('/api/v1/volunteers'))).toBe('session.password-change');
    const weak = { currentPassword: opened.initialPassword!, newPassword: '12345678' };
    expect(await refusal(fresh.api.POST('/api/v1/me/password', { body: weak }))).toBe('password.weak');
    await ok(fresh.api.POST('/api/v1/me/password', { body: { ...weak, newPassword: PASSWORD } }));
    expect((await ok(fresh.api.GET('/api/v1/volunteers'))).total).toBe(0);
    secretary = await town.staff('lishuji', 'secretary');
  });

  it('fills the card index; whoever is in it decides for themselves', async () => {
    const names = { leader: '王秀英', second: '赵铁柱', third: '孙丽', late: '周小燕' };
    const made = await Promise.all(
      Object.entries(names).map(async ([key, name]) => [key, await town.volunteer(secretary, name)]),
    );
    const [heroCard, pending] = [
      await town.card(secretary, '钱多多'),
      await town.card(secretary, '吴待确认'),
    ];
    people = { ...(Object.fromEntries(made) as typeof people), hero: heroCard, pending };
    expect(
      (await ok(secretary.api.GET('/api/v1/volunteers', { params: { query: { state: 'PENDING_CONFIRM' } } })))
        .total,
    ).toBe(2);

    hero = await town.accountOf(secretary, heroCard);
    expect(await ok(hero.api.GET('/api/v1/me/confirmation'))).toMatchObject({
      state: 'PENDING_CONFIRM',
      name: '钱多多',
    });
    expect(await ok(hero.api.POST('/api/v1/me/confirmation'))).toMatchObject({ state: 'ACTIVE' });
    expect((await ok(hero.api.GET('/api/v1/session'))).volunteer).toMatchObject({
      state: 'ACTIVE',
      volunteerNo: hero.loginName.toUpperCase(),
    });
  });

  it('publishes an activity once its risks are said, and takes the roll on the day', async () => {
    const slots = [{ startOn: '2026-11-02', startTime: '14:00', endTime: '16:30' }];
    const body = { communityId: town.communityId, name: '清洁家园', nature: 'VOLUNTEER' as const, slots };
    const draft = await ok(secretary.api.POST('/api/v1/activities', { body }));
    const params = { path: { id: draft.id } };
    expect(await refusal(secretary.api.POST('/api/v1/activities/{id}/publication', { params }))).toBe(
      'activity.risk-note-missing',
    );
    await ok(
      secretary.api.PATCH('/api/v1/activities/{id}', { params, body: { riskNote: '戴手套,不清理高处。' } }),
    );
    const published = await ok(secretary.api.POST('/api/v1/activities/{id}/publication', { params }));
    slotId = published.slots[0]!.id;
    expect([published.state, published.slots[0]!.plannedMinutes]).toEqual(['PUBLISHED', 150]);

    await town.travel('2026-11-02', '17:00');
    const { leader, second, third, hero: me, pending, late } = people;
    records = await town.roll(secretary, slotId, [
      { volunteerId: leader.id, role: 'LEADER' },
      { volunteerId: second.id },
      { volunteerId: third.id },
      { volunteerId: me.id },
      { volunteerId: pending.id, minutes: 90 },
      { volunteerId: late.id, minutes: 60 },
    ]);
    expect(records).toHaveLength(6);
  });

  it('counts nothing before a person has confirmed it, and asks where presence was too short', async () => {
    await town.travel('2026-11-03');
    const waiting = await ok(
      secretary.api.GET('/api/v1/service-records', { params: { query: { state: 'PENDING' } } }),
    );
    expect(waiting.items.map(({ id }) => id).sort()).toEqual([...records].sort());
    expect(waiting.items.find(({ volunteerId }) => volunteerId === people.late.id)).toMatchObject({
      needs: 'presence-review',
      points: 0,
    });

    const first = await ok(
      secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: records } }),
    );
    expect([first.confirmed, first.refused]).toEqual([5, 1]);
    expect(first.results.find(({ id }) => id === records[5])).toMatchObject({
      code: 'service-record.presence-undecided',
    });
    const second = { ids: [records[5]!], reviewedPerMille: 500 };
    expect(
      (await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: second }))).confirmed,
    ).toBe(1);

    const [own] = (await ok(hero.api.GET('/api/v1/me/service-records'))).items;
    expect(own).toMatchObject({ state: 'CONFIRMED', serviceMinutes: 150, points: 25 });
    expect(own!.finalDueAt).toMatch(/^2026-11-10T01:00:/);
    expect(await ok(hero.api.GET('/api/v1/me/balance'))).toMatchObject({ points: 0, minutes: 0 });
  });

  it('posts minutes and points seven days later, each line with its why', async () => {
    await town.travel('2026-11-10', '08:00');
    expect(await statement('points')).toEqual([]);
    await town.travel('2026-11-10', '10:00');
    expect(await ok(hero.api.GET('/api/v1/me/balance'))).toMatchObject({ points: 25, minutes: 150 });
    const [points] = await statement('points');
    expect(points).toMatchObject({
      lineNo: 1,
      title: '服务所得',
      amount: 25,
      balance: 25,
      effectiveOn: '2026-11-02',
      policyVersion: '1',
    });
    expect(points!.explanation.join('')).toMatch(/2026年11月2日.*清洁家园.*5 个半小时 × 5 分 = 25 分/s);
    expect((await statement('minutes'))[0]).toMatchObject({ amount: 150, balance: 150 });
    // A leader's coefficient and a reviewer's decision are in the words as well.
    const why = async (who: Neighbour): Promise<string> =>
      (
        await ok(secretary.api.GET('/api/v1/volunteers/{id}/ledger', { params: { path: { id: who.id } } }))
      ).items[0]!.explanation.join('');
    expect(await why(people.leader)).toContain('组长');
    expect(await why(people.late)).toMatch(/审核|决定/);
  });

  it('changes nothing of the past with a new version of the policy', async () => {
    const before = await statement('points');
    const rules = { ...DEFAULT_POINTS_RULES, pointsPerStep: 10 };
    const publish = (effectiveFrom: string) =>
      town.admin.api.POST('/api/v1/points-policies', { body: { effectiveFrom, rules } });
    expect(await refusal(publish('2026-11-01'))).toBe('policy.past');
    expect(await ok(publish('2026-12-01'))).toMatchObject({ version: 2, state: 'COMING' });
    await town.travel('2026-12-01');
    expect(await ok(hero.api.GET('/api/v1/points-policies/in-force'))).toMatchObject({ version: 2 });
    expect(await statement('points')).toEqual(before);
  });

  it('corrects by taking back and making again; the passbook shows both, by the rules of the day of service', async () => {
    const id = records[3]!;
    const correction = { params: { path: { id } }, body: { serviceMinutes: 120, reason: '提前半小时离开' } };
    const next = await ok(secretary.api.POST('/api/v1/service-records/{id}/correction', correction));
    expect(next).toMatchObject({ state: 'FINAL', version: 2, replacesId: id, points: 20 });
    const lines = await statement('points');
    expect(amounts(lines)).toEqual([25, -25, 20]);
    expect(lines.map(({ policyVersion }) => policyVersion)).toEqual(['1', expect.anything(), '1']);
    expect(lines[1]!.explanation.join('')).toContain('提前半小时离开');
    expect([lines[2]!.reversedById, lines[1]!.reversesId]).toEqual([lines[1]!.id, lines[2]!.id]);
    expect(amounts(await statement('minutes'))).toEqual([150, -150, 120]);
    expect(await ok(hero.api.GET('/api/v1/me/balance'))).toMatchObject({ points: 20, minutes: 120 });
    expect(await refusal(secretary.api.POST('/api/v1/service-records/{id}/correction', correction))).toBe(
      'service-record.move',
    );
  });

  it('ranks in the background, and says why somebody is fourth and what is missing', async () => {
    const body = {
      areaId: town.communityId,
      metric: 'points' as const,
      from: '2026-11-01',
      to: '2026-12-01',
    };
    runId = (await ok(secretary.api.POST('/api/v1/ranking-runs', { body }))).id;
    await town.settle();
    const run = await ok(secretary.api.GET('/api/v1/ranking-runs/{id}', { params: { path: { id: runId } } }));
    expect(run).toMatchObject({ state: 'FROZEN', rankedCount: 6 });
    expect(run.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const entries = await ok(
      secretary.api.GET('/api/v1/ranking-runs/{id}/entries', { params: { path: { id: runId } } }),
    );
    expect(entries.items.map(({ rank, value }) => [rank, value])).toEqual([
      [1, 30],
      [2, 25],
      [2, 25],
      [4, 20],
      [5, 15],
      [6, 5],
    ]);
    expect(entries.items.filter(({ isPending }) => isPending).map(({ name }) => name)).toEqual(['吴待确认']);

    const path = { id: runId, volunteerId: people.hero.id };
    const place = await ok(
      secretary.api.GET('/api/v1/ranking-runs/{id}/entries/{volunteerId}/explanation', { params: { path } }),
    );
    expect(place).toMatchObject({ rank: 4, value: 20, of: 6, tiedWith: 0, next: { rank: 2, missing: 5 } });
    expect(place.explanation.join('')).toMatch(/第 4 名.*再有 5 分/s);

    const own = await ok(
      hero.api.GET('/api/v1/me/ranking', { params: { query: { period: 'quarter', metric: 'points' } } }),
    );
    expect(own).toMatchObject({ rank: 4, next: { rank: 2, missing: 5 } });
    const names = own.neighbours.map(({ name }) => name);
    expect([names[0], names.slice(1, 3).sort(), names.slice(3)]).toEqual([
      '王*英',
      ['孙*', '赵*柱'],
      ['钱多多', '一位志愿者', '周*燕'],
    ]);
  });

  it('gives the same bytes for the same question, and supersedes instead of rewriting', async () => {
    const body = {
      areaId: town.communityId,
      metric: 'points' as const,
      from: '2026-11-01',
      to: '2026-12-01',
    };
    const again = (await ok(secretary.api.POST('/api/v1/ranking-runs', { body }))).id;
    await town.settle();
    const runs = await ok(secretary.api.GET('/api/v1/ranking-runs'));
    const [newer, older] = [again, runId].map((id) => runs.items.find((run) => run.id === id)!);
    expect([newer!.state, older!.state, older!.supersededById]).toEqual(['FROZEN', 'SUPERSEDED', again]);
    expect([newer!.inputHash, newer!.listHash]).toEqual([older!.inputHash, older!.listHash]);
    runId = again;
  });

  it('draws candidates with reasons, and lets a person decide', async () => {
    const body = {
      communityId: town.communityId,
      runId,
      title: '2026年第四季度志愿服务表扬',
      honourName: '季度热心志愿者',
      basisDoc: '东风社区居民会议通过的《志愿服务激励办法》第六条',
      quota: 5,
      tieRule: 'include-all' as const,
      minMinutes: 60,
      noticeDays: 0,
      noticeWaiver: '季度内部鼓励，不对外表扬',
    };
    const created = await ok(secretary.api.POST('/api/v1/recognition-programs', { body }));
    const params = { path: { id: created.id } };
    const post = secretary.api.POST;
    expect(await refusal(post('/api/v1/recognition-programs/{id}/certificates', { params, body: {} }))).toBe(
      'program.state',
    );
    program = await ok(post('/api/v1/recognition-programs/{id}/candidates', { params, body: {} }));
    const outcome = Object.fromEntries(program.candidates.map(({ name, outcome }) => [name, outcome]));
    expect(outcome).toEqual({
      王秀英: 'IN',
      赵铁柱: 'IN',
      孙丽: 'IN',
      钱多多: 'IN',
      吴待确认: 'OUT',
      周小燕: 'IN',
    });
    expect(program.candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const pending = program.candidates.find(({ name }) => name === '吴待确认')!;
    const addition = {
      params: { path: { ...params.path, candidateId: pending.id } },
      body: { reason: '表现突出' },
    };
    expect(
      await refusal(post('/api/v1/recognition-programs/{id}/candidates/{candidateId}/addition', addition)),
    ).toMatch(/^(candidate.not-eligible|program.quota-full)$/);

    const staleHash = program.listHash;
    const late = program.candidates.find(({ name }) => name === '周小燕')!;
    const removal = {
      params: { path: { ...params.path, candidateId: late.id } },
      body: { reason: '本人提出不参评' },
    };
    program = await ok(post('/api/v1/recognition-programs/{id}/candidates/{candidateId}/removal', removal));
    const approve = (listHash: string, who: Visitor = town.admin) =>
      who.api.POST('/api/v1/recognition-programs/{id}/approval', { params, body: { listHash } });
    expect(await refusal(approve(program.listHash, secretary))).toBe('program.own-proposal');
    expect(await refusal(approve(staleHash))).toBe('program.list-changed');
    expect(await ok(approve(program.listHash))).toMatchObject({ state: 'APPROVED', selected: 4 });
  });

  it('awards once, prints one PDF and a list', async () => {
    const params = { path: { id: program.id } };
    const award = () =>
      ok(secretary.api.POST('/api/v1/recognition-programs/{id}/certificates', { params, body: {} }));
    const first = await award();
    expect(first).toMatchObject({ state: 'AWARDED' });
    expect((await award()).candidates).toEqual(first.candidates);

    const pdf = await secretary.fetch(`/api/v1/recognition-programs/${program.id}/certificates.pdf`);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect([pdf.headers.get('content-type'), bytes.subarray(0, 5).toString(), bytes.length > 20_000]).toEqual(
      ['application/pdf', '%PDF-', true],
    );
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(4);

    const list = await secretary.fetch(`/api/v1/recognition-programs/${program.id}/award-list.xlsx`);
    const { sheets } = await readWorkbook(Buffer.from(await list.arrayBuffer()), 'list.xlsx');
    const cells = JSON.stringify(sheets);
    for (const { name } of [people.leader, people.second, people.third, people.hero])
      expect(cells).toContain(name);
    expect(cells).not.toMatch(/吴待确认|周小燕/);
  });

  it('gives the volunteer a certificate that anybody can check, with the name masked', async () => {
    [certificate] = (await ok(hero.api.GET('/api/v1/me/certificates'))) as [typeof certificate];
    expect(certificate).toMatchObject({ title: '季度热心志愿者', state: 'VALID' });
    const own = await hero.fetch(`/api/v1/me/certificates/${certificate.id}.pdf`);
    expect(
      Buffer.from(await own.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(await ok(verified())).toMatchObject({
      state: 'VALID',
      name: '钱*多',
    });
  });

  it('names people in public only while they consent, and never who has not confirmed', async () => {
    expect(await wall()).toMatchObject({ items: [], total: 0 });
    const set = (given: boolean) =>
      ok(hero.api.PUT('/api/v1/me/consents', { body: { purpose: 'PUBLISH_NAME', given } }));
    await set(true);
    expect((await wall()).items).toMatchObject([
      { name: '钱多多', title: '季度热心志愿者', communityName: '东风社区' },
    ]);
    expect(await ok(verified())).toMatchObject({ name: '钱*多' });
    await set(false);
    expect((await wall()).total).toBe(0);
    await set(true);
    const shown = JSON.stringify([await wall(), await ok(hero.api.GET('/api/v1/me/ranking'))]);
    expect(shown).not.toMatch(/吴待|吴\*/);
  });

  it('says so when a certificate was taken back', async () => {
    const revocation = { params: { path: { id: certificate.id } }, body: { reason: '服务记录有误' } };
    await ok(secretary.api.POST('/api/v1/certificates/{id}/revocation', revocation));
    expect(await ok(verified())).toMatchObject({ state: 'REVOKED', revokedOn: '2026-12-01' });
    expect((await wall()).total).toBe(0);
    expect((await ok(hero.api.GET('/api/v1/me/certificates')))[0]).toMatchObject({ state: 'REVOKED' });
    expect((await hero.fetch(`/api/v1/me/certificates/${certificate.id}.pdf`)).status).toBe(409);
    expect(await refusal(secretary.api.POST('/api/v1/certificates/{id}/revocation', revocation))).toBe(
      'certificate.revoked',
    );
  });

  it('gives points by the version of the day of service', async () => {
    const { slotId: next } = await town.activity(secretary, '2026-12-01', {
      startTime: '14:00',
      endTime: '15:00',
    });
    await town.travel('2026-12-01', '16:00');
    const [id] = await town.roll(secretary, next, [{ volunteerId: people.hero.id }]);
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: [id!] } }));
    await town.travel('2026-12-09');
    expect((await statement('points'))[0]).toMatchObject({
      amount: 20,
      policyVersion: '2',
      effectiveOn: '2026-12-01',
    });
  });

  it('leaves a sound ledger and a trail of who did what', async () => {
    expect(await town.verify()).toMatchObject({ isSound: true, differences: [] });
    const trail = await ok(town.admin.api.GET('/api/v1/audit-entries', { params: { query: { size: 200 } } }));
    const actions = new Set(trail.items.map(({ action }) => action));
    for (const action of [
      'setup.done',
      'account.opened',
      'volunteer.confirmed',
      'service-record.confirmed',
      'policy.published',
      'program.approved',
      'program.awarded',
      'certificate.revoked',
    ]) {
      expect(actions).toContain(action);
    }
    const signIn = trail.items.find(
      ({ action, targetId }) => action === 'account.signed-in' && targetId === hero.accountId,
    );
    expect(signIn).toMatchObject({ actor: '钱多多' });
    const told = await town.app.db.read.query(
      `SELECT details FROM audit_entries WHERE details LIKE '%钱多多%' OR details LIKE '%王秀英%'`,
    );
    expect(told).toEqual([]);
  });
});
