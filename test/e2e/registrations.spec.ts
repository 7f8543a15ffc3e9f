import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal, type Visitor } from '../client.js';
import { MEMBERSHIP, post, PROFILE, UNIT_FORM } from './registration-things.js';
import { PASSWORD, Town, type Someone } from './town.js';

const NAME = '王建军';
const path = (id: string) => ({ params: { path: { id } } });

/** A unit and one of its people report in; the person takes a post, moves house, is taken in elsewhere, and leaves. */
describe('双报到', () => {
  let town: Town;
  let secretary: Someone;
  let other: Someone;
  let liaison: Someone;
  let member: Visitor;
  let westId: string;
  let gridId: string;
  let compoundId: string;
  let unitId: string;
  let postId: string;
  let receipt: { id: string; verifyCode: string };

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '08:10');
    westId = await town.community('西关社区');
    secretary = await town.staff('chen', 'secretary');
    other = await town.staff('west', 'secretary', westId);
    liaison = await town.liaison('liu');
    unitId = (await ok(liaison.api.GET('/api/v1/me/units')))[0]!.id;
    const area = async (parentId: string, level: 'GRID' | 'COMPOUND', name: string) => (await ok(secretary.api.POST('/api/v1/areas', { body: { parentId, level, name } }))).id;
    gridId = await area(town.communityId, 'GRID', '第一网格');
    compoundId = await area(gridId, 'COMPOUND', '幸福里小区');
  });
  afterAll(() => town.close());

  const list = (text: string, preview: boolean): FormData => {
    const form = new FormData();
    form.set('preview', String(preview));
    form.set('file', new Blob([text]), '名单.csv');
    return form;
  };

  it('takes a unit’s form back and forth, and gives a receipt that anybody can check', async () => {
    const first = await ok(liaison.api.POST('/api/v1/unit-registrations', { body: { unitId, year: 2026, ...UNIT_FORM } }));
    expect(await refusal(liaison.api.POST('/api/v1/unit-registrations', { body: { unitId, year: 2026, ...UNIT_FORM } }))).toBe('unit-registration.exists');
    expect(await refusal(liaison.api.POST('/api/v1/unit-registrations', { body: { unitId, year: 2027, ...UNIT_FORM } }))).toBe('unit-registration.year');
    expect(await refusal(liaison.api.POST('/api/v1/unit-registrations/{id}/acceptance', path(first.id)))).toBe('session.forbidden');
    expect((await ok(secretary.api.GET('/api/v1/today'))).unitRegistrationsWaiting).toBe(1);
    await ok(secretary.api.POST('/api/v1/unit-registrations/{id}/return', { ...path(first.id), body: { reason: '请写明能提供什么服务' } }));
    expect(await refusal(secretary.api.POST('/api/v1/unit-registrations/{id}/acceptance', path(first.id)))).toBe('unit-registration.move');
    await ok(liaison.api.PUT('/api/v1/unit-registrations/{id}', { ...path(first.id), body: { ...UNIT_FORM, offers: '每季度义诊一次' } }));
    const accepted = await ok(secretary.api.POST('/api/v1/unit-registrations/{id}/acceptance', path(first.id)));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', receiptNo: '2026-0001', moves: ['cancel'] });
    receipt = { id: accepted.id, verifyCode: accepted.verifyCode! };
    const pdf = await liaison.fetch(`/api/v1/unit-registrations/${receipt.id}/receipt.pdf`);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    const shown = await ok(town.stranger().api.GET('/api/v1/public/unit-receipts/{verifyCode}', { params: { path: { verifyCode: receipt.verifyCode.toLowerCase() } } }));
    expect(shown).toMatchObject({ isValid: true, year: 2026, partyOrgName: UNIT_FORM.partyOrgName });
  });

  it('lists people without registering anybody; who declines looks like who has not answered', async () => {
    const sheet = `姓名,手机号\n${NAME},13900000001\n李秀英,13900000002\n没有手机,\n王建军,13900000001\n`;
    const upload = async (preview: boolean) => (await liaison.fetch(`/api/v1/units/${unitId}/member-list`, { method: 'POST', body: list(sheet, preview) })).json() as Promise<unknown>;
    expect(await upload(true)).toMatchObject({ total: 4, added: 2, unchanged: 1, rejected: [{ row: 4, column: '手机号' }], isPreview: true });
    expect((await ok(liaison.api.GET('/api/v1/units/{id}/members', path(unitId)))).total).toBe(0);
    await upload(false);
    expect(await upload(false)).toMatchObject({ added: 0, unchanged: 3 });
    const { items } = await ok(liaison.api.GET('/api/v1/units/{id}/members', path(unitId)));
    expect(items.map(({ name, mobileMasked, state }) => [name, mobileMasked, state])).toEqual([
      [NAME, '139****0001', 'WAITING'],
      ['李秀英', '139****0002', 'WAITING'],
    ]);
    const persons = await town.app.db.read.query<{ n: number }>('SELECT COUNT(*) AS n FROM persons');
    expect(Number(persons[0]!.n)).toBe(0);
    const linkOf = async (i: number) => (await ok(liaison.api.POST('/api/v1/units/{id}/members/{memberId}/link', { params: { path: { id: unitId, memberId: items[i]!.id } } }))).code!;
    const stranger = town.stranger();
    const code = { params: { path: { code: await linkOf(1) } } };
    await ok(stranger.api.POST('/api/v1/public/report-ins/{code}/refusal', code));
    expect((await ok(liaison.api.GET('/api/v1/units/{id}/members', path(unitId)))).items[1]).toMatchObject({ name: '李秀英', state: 'WAITING' });

    const mine = { params: { path: { code: await linkOf(0) } } };
    const offer = await ok(stranger.api.GET('/api/v1/public/report-ins/{code}', mine));
    expect(JSON.stringify(offer)).not.toContain('建军');
    const body = { name: NAME, loginName: 'wangjj', password: PASSWORD, communityId: town.communityId, agrees: true };
    expect(await refusal(stranger.api.POST('/api/v1/public/report-ins/{code}/acceptance', { ...mine, body: { ...body, agrees: false } }))).toBe('report-in.consent-needed');
    await ok(stranger.api.POST('/api/v1/public/report-ins/{code}/acceptance', { ...mine, body }));
    expect(await refusal(stranger.api.POST('/api/v1/public/report-ins/{code}/acceptance', { ...mine, body: { ...body, loginName: 'again' } }))).toBe('report-in.not-found');
    member = stranger;
    await member.signIn('wangjj', PASSWORD);
    const session = await ok(member.api.GET('/api/v1/session'));
    town.know(member, 'wangjj', session!.accountId);
    expect((await ok(liaison.api.GET('/api/v1/units/{id}/members', path(unitId)))).confirmed).toBe(1);
  });

  it('takes the person in: suggested a grid and a post, membership only with its own consent', async () => {
    postId = await post(secretary, gridId, '结对帮扶', 1);
    const suggested = await ok(member.api.POST('/api/v1/me/registration-suggestions', { body: { areaId: compoundId, skills: ['medical'], serviceKinds: ['elderly'] } }));
    expect(suggested).toMatchObject({ gridName: '第一网格', posts: [{ id: postId }] });
    expect(suggested.posts[0]!.reasons).toEqual(['用得上您的技能：医疗护理', '是您愿意做的：为老服务', '就在您住的地方附近（第一网格）']);
    expect((await ok(member.api.GET('/api/v1/me/registrations'))).employerUnitId).toBe(unitId);
    const form = { areaId: compoundId, employerUnitId: unitId, ...PROFILE };
    expect(await refusal(member.api.POST('/api/v1/me/registrations', { body: { ...form, membership: 'FULL', partyOrgName: '内科支部' } }))).toBe('member-registration.membership-consent');
    expect(await refusal(member.api.POST('/api/v1/me/registrations', { body: { ...form, skills: ['flying'] } }))).toBe('registration-scheme.unknown-code');
    const { current } = await ok(member.api.POST('/api/v1/me/registrations', { body: { ...form, ...MEMBERSHIP } }));
    expect(current).toMatchObject({ state: 'SUBMITTED', employerUnitId: unitId, membership: { membershipName: '中共党员' } });
    expect(await refusal(member.api.POST('/api/v1/me/registrations', { body: form }))).toBe('member-registration.exists');
    expect(await refusal(member.api.POST('/api/v1/me/service-posts/{id}/claim', path(postId)))).toBe('member-registration.none');
    expect((await ok(secretary.api.GET('/api/v1/today'))).memberRegistrationsWaiting).toBe(1);
    expect(await refusal(other.api.POST('/api/v1/member-registrations/{id}/acceptance', { ...path(current!.id), body: {} }))).toBe('member-registration.not-found');
    await ok(secretary.api.POST('/api/v1/member-registrations/{id}/return', { ...path(current!.id), body: { reason: '请核对小区' } }));
    await ok(member.api.PUT('/api/v1/me/registrations/{id}', { ...path(current!.id), body: form }));
    const taken = await ok(secretary.api.POST('/api/v1/member-registrations/{id}/acceptance', { ...path(current!.id), body: {} }));
    expect(taken).toMatchObject({ state: 'ACCEPTED', gridId, name: NAME, moves: ['leave'] });
    expect(await refusal(member.api.POST('/api/v1/me/registrations', { body: form }))).toBe('member-registration.same-community');
  });

  it('gives each place of a post once, however many want it', async () => {
    await ok(member.api.POST('/api/v1/me/service-posts/{id}/claim', path(postId)));
    await ok(member.api.POST('/api/v1/me/service-posts/{id}/claim', path(postId)));
    await ok(secretary.api.PATCH('/api/v1/service-posts/{id}', { ...path(postId), body: { capacity: 3 } }));
    const rivals: Someone[] = [];
    for (let i = 0; i < 6; i++) {
      const who = await town.accountOf(secretary, await town.volunteer(secretary, `邻居${i}`));
      const { current } = await ok(who.api.POST('/api/v1/me/registrations', { body: { areaId: town.communityId, ...PROFILE } }));
      await ok(secretary.api.POST('/api/v1/member-registrations/{id}/acceptance', { ...path(current!.id), body: {} }));
      rivals.push(who);
    }
    const outcomes = await Promise.all(rivals.map(({ api }) => api.POST('/api/v1/me/service-posts/{id}/claim', path(postId)).then(({ response, error }) => (response.ok ? 'got' : (error as unknown as { code: string }).code))));
    expect(outcomes.sort()).toEqual(['got', 'got', ...Array<string>(4).fill('service-post.full')]);
    const shown = await ok(secretary.api.GET('/api/v1/service-posts/{id}', path(postId)));
    expect([shown.taken, shown.holderNames.length]).toEqual([3, 3]);
    expect(await refusal(secretary.api.PATCH('/api/v1/service-posts/{id}', { ...path(postId), body: { capacity: 2 } }))).toBe('service-post.capacity');
  });

  it('shows targets to the person, and to the street sums that tell nobody apart', async () => {
    const { content } = await ok(town.admin.api.GET('/api/v1/registration-schemes'));
    const targets = [
      { code: 'hours', kind: 'HOURS' as const, span: 'YEAR' as const, amount: 50, basis: '某区办法' },
      { code: 'contacts', kind: 'CONTACTS' as const, span: 'QUARTER' as const, amount: 2, basis: '某县办法' },
    ];
    const body = { subdistrictId: town.streetId, effectiveOn: '2026-11-02', ...content, targets };
    expect(await refusal(town.admin.api.POST('/api/v1/registration-schemes', { body: { ...body, effectiveOn: '2026-11-01' } }))).toBe('registration-scheme.past');
    await ok(town.admin.api.POST('/api/v1/registration-schemes', { body }));
    await ok(member.api.POST('/api/v1/me/member-contacts', { body: { kind: 'CONTACT', text: '和网格员见了一面' } }));
    const own = (await ok(secretary.api.GET('/api/v1/volunteers', { params: { query: { q: NAME } } }))).items[0]!;
    const { slotId } = await town.activity(secretary, '2026-11-02', { startTime: '06:00', endTime: '08:00' }, '义诊');
    const [recordId] = await town.roll(secretary, slotId, [{ volunteerId: own.id }]);
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: [recordId!] } }));
    expect((await ok(member.api.GET('/api/v1/me/registration-targets'))).targets.map(({ done }) => done)).toEqual([0, 1]);
    await town.travel('2026-11-10');
    expect((await ok(member.api.GET('/api/v1/me/registration-targets'))).targets.map(({ done, amount }) => [done, amount])).toEqual([
      [2, 50],
      [1, 2],
    ]);
    const { communities, total } = await ok(town.admin.api.GET('/api/v1/registration-coverage'));
    expect(communities[0]).toMatchObject({ unitsRegistered: 1, members: 7, membersWithPost: 3, membersServed: 1, serviceMinutes: 120, placesTaken: 3 });
    expect(communities[0]!.targets).toMatchObject([{ reached: 0 }, { reached: 0 }]);
    expect(communities[1]!.targets).toMatchObject([{ reached: null }, { reached: null }]);
    expect(total.members).toBe(7);
  });

  it('lets nothing of party membership out but to the one who may look, and says who looked', async () => {
    const { current } = await ok(member.api.GET('/api/v1/me/registrations'));
    const secrets = [MEMBERSHIP.partyOrgName, '中共党员', '"FULL"'];
    const seen: string[] = [];
    const gather = async (who: Visitor, address: string): Promise<void> => {
      seen.push(await (await who.fetch(address)).text());
    };
    for (const address of ['/api/v1/member-registrations', `/api/v1/member-registrations/${current!.id}`, '/api/v1/registration-coverage', '/api/v1/volunteers', '/api/v1/service-posts']) await gather(secretary, address);
    await gather(liaison, `/api/v1/units/${unitId}/members`);
    await gather(town.stranger(), `/api/v1/public/unit-receipts/${receipt.verifyCode}`);
    const file = await secretary.fetch('/api/v1/registration-exports/ledger.xlsx');
    const { sheets } = await readWorkbook(Buffer.from(await file.arrayBuffer()), 'ledger.xlsx');
    seen.push(JSON.stringify(sheets));
    expect(sheets[0]!.rows.find((row) => row[3] === '王*军')).toMatchObject({ 4: '139****0001', 13: 1, 14: 120 });
    expect(sheets[1]!.rows[3]).toMatchObject({ 5: 12, 6: 1, 8: '2026-0001' });
    for (const table of ['member_registrations', 'member_registration_steps', 'unit_members', 'audit_entries', 'events', 'notices', 'outgoing_messages', 'idempotency_keys']) {
      seen.push(JSON.stringify(await town.app.db.read.query(`SELECT * FROM ${table}`)));
    }
    expect(secrets.filter((secret) => seen.some((text) => text.includes(secret)))).toEqual([]);
    const look = { ...path(current!.id), body: { reason: '编组党员先锋队' } };
    expect((await ok(secretary.api.POST('/api/v1/member-registrations/{id}/membership-viewing', look))).membership).toMatchObject({ partyOrgName: MEMBERSHIP.partyOrgName });
    expect(await refusal(liaison.api.POST('/api/v1/member-registrations/{id}/membership-viewing', look))).toBe('session.forbidden');
    const audit = await town.app.db.read.query<{ details: string }>(`SELECT details FROM audit_entries WHERE action = 'member-registration.membership-shown'`);
    expect(audit.map(({ details }) => JSON.parse(details) as unknown)).toEqual([{ reason: '编组党员先锋队' }]);
    await ok(member.api.PUT('/api/v1/me/consents', { body: { purpose: 'PARTY_MEMBERSHIP', given: false } }));
    const kept = await town.app.db.read.query('SELECT id FROM member_registrations WHERE membership_cipher IS NOT NULL');
    expect(kept).toEqual([]);
    expect((await ok(secretary.api.POST('/api/v1/member-registrations/{id}/membership-viewing', look))).membership).toBeNull();
    expect((await ok(member.api.GET('/api/v1/me/registrations'))).current!.state).toBe('ACCEPTED');
  });

  it('follows a house move: the old community keeps the person until the new one accepts', async () => {
    const moved = await ok(member.api.POST('/api/v1/me/registrations', { body: { areaId: westId, employerUnitId: unitId, ...PROFILE } }));
    expect(moved).toMatchObject({ current: { communityId: town.communityId, state: 'ACCEPTED' }, moving: { communityId: westId, state: 'SUBMITTED', isMove: true } });
    const oldId = moved.current!.id;
    await ok(other.api.POST('/api/v1/member-registrations/{id}/acceptance', { ...path(moved.moving!.id), body: {} }));
    const now = await ok(member.api.GET('/api/v1/me/registrations'));
    expect(now).toMatchObject({ current: { communityId: westId, state: 'ACCEPTED' }, moving: null, past: [{ id: oldId, state: 'TRANSFERRED' }] });
    expect(now.past[0]!.steps.map(({ stateName }) => stateName)).toEqual(['待受理', '已退回', '待受理', '已报到', '已转出']);
    expect((await ok(secretary.api.GET('/api/v1/service-posts/{id}', path(postId)))).taken).toBe(2);
    expect(await refusal(member.api.POST('/api/v1/me/service-posts/{id}/claim', path(postId)))).toBe('service-post.not-found');
    expect((await ok(other.api.GET('/api/v1/volunteers', { params: { query: { q: NAME } } }))).total).toBe(1);
    expect(await refusal(secretary.api.POST('/api/v1/member-registrations/{id}/departure', { ...path(oldId), body: { reason: '搬走了' } }))).toBe('member-registration.not-accepted');
    await ok(member.api.POST('/api/v1/me/registrations/{id}/departure', { ...path(now.current!.id), body: {} }));
    expect(await refusal(member.api.POST('/api/v1/me/registrations/{id}/departure', { ...path(now.current!.id), body: {} }))).toBe('member-registration.move');
    expect((await ok(member.api.GET('/api/v1/me/registrations'))).current).toBeNull();
    expect(await refusal(member.api.GET('/api/v1/me/registration-targets'))).toBe('member-registration.none');
  });

  it('reminds the unit in December, once, and erases names that nobody confirmed', async () => {
    await town.travel('2026-12-01', '09:40');
    await town.travel('2026-12-02', '09:40');
    const { items } = await ok(liaison.api.GET('/api/v1/me/notices'));
    expect(items.filter(({ text }) => text.startsWith('2027 年的单位报到'))).toHaveLength(1);
    await town.travel('2027-01-15', '03:15');
    const left = await ok(liaison.api.GET('/api/v1/units/{id}/members', path(unitId)));
    expect(left.items.map(({ name }) => name)).toEqual([NAME]);
    await ok(liaison.api.POST('/api/v1/unit-registrations/{id}/cancellation', { ...path(receipt.id), body: { reason: '单位已搬迁' } }));
    const shown = await ok(town.stranger().api.GET('/api/v1/public/unit-receipts/{verifyCode}', { params: { path: { verifyCode: receipt.verifyCode } } }));
    expect(shown).toMatchObject({ isValid: false, stateName: '已撤销' });
  });
});
