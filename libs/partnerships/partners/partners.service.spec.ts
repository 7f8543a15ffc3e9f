import { startApp, type TestApp } from '../../../test/app.js';
import { AccountsService, AreasService, ConfirmationsService, VolunteerFilesService, type Area } from '@app/people/index.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { UnitsService } from '../units/units.service.js';
import { PartnerApplications } from './partner-applications.service.js';
import { PartnerLists } from './partner-lists.service.js';
import { PARTNER_NOTICE } from './partner-texts.rules.js';
import { FORGOTTEN_NAME } from './partner.rules.js';
import { PartnerWall } from './partner-wall.service.js';
import type { ApplyAsPartner } from './partner.wire.js';
import { PartnersService } from './partners.service.js';

const TERM = { fromOn: '2026-12-01', toOn: '2027-12-01', duties: '每月一次义剪', benefits: '在合伙人墙上致谢' };
const paged = { page: 1, size: 50 };

describe('community partners', () => {
  let app: TestApp;
  let community: Area;
  let secretary: Principal;
  let stranger: Principal;
  let applications: PartnerApplications;
  let partners: PartnersService;
  let lists: PartnerLists;
  let n = 0;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-22T01:00:00.000Z' });
    [applications, partners, lists] = [app.get(PartnerApplications), app.get(PartnersService), app.get(PartnerLists)];
    const areas = app.get(AreasService);
    await areas.createCommunity('DF', '东风社区');
    await areas.createCommunity('XG', '西关社区');
    community = await areas.requireCommunity(app.db.read, 'DF');
    secretary = await principal('li', community.id);
    stranger = await principal('wang', (await areas.requireCommunity(app.db.read, 'XG')).id);
  });
  afterAll(() => app.close());

  async function principal(loginName: string, areaId: string): Promise<Principal> {
    const account = { loginName, displayName: `${loginName}书记`, password: 'Abcdef-123', mustChangePassword: false };
    const id = await app.get(AccountsService).open({ ...account, grants: [{ role: 'secretary', areaId }] });
    return (await app.get(Identities).principalOf(id))!;
  }

  const refusal = (code: string): object => expect.objectContaining({ code });
  const form = (given: Partial<ApplyAsPartner> = {}): ApplyAsPartner => ({
    communityId: community.id,
    partnerType: 'SHOP',
    name: `阿强理发店${++n}`,
    contactName: '强师傅',
    mobile: `138${String(10_000_000 + n)}`,
    brings: ['SERVICE', 'PEOPLE_TIME'],
    bringsText: '每月第一个周六给老人理发',
    noticeVersion: PARTNER_NOTICE.version,
    agreesToNotice: true,
    agreesToPublication: true,
    ...given,
  });
  const apply = (given: Partial<ApplyAsPartner> = {}) => applications.apply('10.0.0.1', form(given));
  const idOf = async (queryCode: string): Promise<string> => {
    const row = await app.db.read.one<{ id: string }>('SELECT id FROM community_partners WHERE query_code = ?', [queryCode]);
    return row!.id;
  };
  const approved = async (given: Partial<ApplyAsPartner> = {}): Promise<{ id: string; queryCode: string }> => {
    const { queryCode } = await apply(given);
    const id = await idOf(queryCode);
    await partners.approve(secretary, id, { ...TERM, reason: '符合条件' });
    return { id, queryCode };
  };

  it('apply without an account; the number is encrypted, shown masked, and whole only with a reason on record', async () => {
    const { queryCode, communityName } = await apply({ mobile: '13912345678', name: '  晨光  超市 ' });
    expect(communityName).toBe('东风社区');
    const id = await idOf(queryCode);
    const raw = await app.db.read.one<Record<string, string>>('SELECT * FROM community_partners WHERE id = ?', [id]);
    expect(JSON.stringify(raw)).not.toContain('13912345678');
    const view = await lists.view(secretary, id);
    expect(view).toMatchObject({ name: '晨光 超市', mobileMasked: '139****5678', state: 'APPLIED', noticeVersion: PARTNER_NOTICE.version, isPublic: true });
    expect(await partners.unmask(secretary, id, '电话核实')).toEqual({ contactName: '强师傅', mobile: '13912345678' });
    const [audit] = await app.db.read.query<{ details: string }>(`SELECT details FROM audit_entries WHERE action = 'partner.unmasked' AND target_id = ?`, [id]);
    expect(JSON.parse(audit!.details)).toEqual({ reason: '电话核实' });
    const status = await applications.status('10.0.0.1', queryCode.toLowerCase());
    expect(status).toMatchObject({ state: 'APPLIED', stateName: '待审核', name: '晨光 超市' });
    expect(JSON.stringify(status)).not.toMatch(/5678|强师傅/);
    const told = await app.db.read.query<{ text: string }>('SELECT text FROM notices WHERE account_id = ?', [secretary.accountId]);
    expect(told.length).toBeGreaterThan(0);
  });

  it.each([
    [{ website: 'http://spam' }, 'partner.robot'],
    [{ agreesToNotice: false }, 'partner.notice-needed'],
    [{ noticeVersion: 'partner-notice-0' }, 'partner.text-changed'],
    [{ communityId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'partner.community-unknown'],
    [{ mobile: '1391234' }, 'partner.invalid'],
    [{ name: ' \u200B ' }, 'partner.invalid'],
    [{ bringsText: ' ' }, 'partner.invalid'],
  ])('are refused %j with %s', async (given, code) => {
    await expect(apply(given)).rejects.toEqual(refusal(code));
  });

  it('apply once while the matter is open, even at the same moment', async () => {
    const same = form();
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => applications.apply('10.0.0.9', same)));
    const done = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(done).toHaveLength(1);
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toEqual(refusal('partner.open-already'));
    await partners.reject(secretary, await idOf(done[0]!.queryCode), '材料不全');
    await expect(applications.apply('10.0.0.9', same)).resolves.toMatchObject({ communityName: '东风社区' });
  });

  it('are slowed down when one address sends too many', async () => {
    for (let i = 0; i < 30; i++) await applications.apply('10.9.9.9', form());
    await expect(applications.apply('10.9.9.9', form())).rejects.toEqual(refusal('request.too-often'));
    await expect(applications.apply('10.9.9.8', form())).resolves.toBeDefined();
    const [row] = await app.db.read.query<{ id: string }>('SELECT id FROM visit_counts LIMIT 1');
    expect(row!.id).not.toContain('10.9');
  });

  it('are not found by a code that nobody has', async () => {
    await expect(applications.status('10.0.0.2', 'AAAABBBBCCCC')).rejects.toEqual(refusal('partner.code-unknown'));
    await expect(applications.status('10.0.0.2', '?')).rejects.toEqual(refusal('partner.code-unknown'));
    await expect(applications.withdraw('AAAABBBBCCCC')).rejects.toEqual(refusal('partner.code-unknown'));
  });

  it('are decided once, with a reason, by their own community', async () => {
    const { queryCode } = await apply();
    const id = await idOf(queryCode);
    await expect(partners.approve(stranger, id, { ...TERM, reason: '越界' })).rejects.toEqual(refusal('partner.not-found'));
    await expect(lists.view(stranger, id)).rejects.toEqual(refusal('partner.not-found'));
    await expect(partners.approve(secretary, id, { ...TERM, toOn: '2030-01-01', reason: '太长' })).rejects.toEqual(refusal('partner.term'));
    const both = await Promise.allSettled([
      partners.approve(secretary, id, { ...TERM, reason: '同意' }),
      partners.reject(secretary, id, '不同意'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const view = await lists.view(secretary, id);
    expect(['APPROVED', 'REJECTED']).toContain(view.state);
    expect(view.decidedByName).toBe('li书记');
    expect((await applications.status('x', queryCode)).decisionReason).toMatch(/同意/);
  });

  it('are looked back on once a year: renewed with a new version, or parted with', async () => {
    const { id } = await approved();
    const again = { ...TERM, fromOn: '2027-12-01', toOn: '2028-12-01', note: '一年 11 次，老人都满意' };
    await expect(partners.renew(secretary, id, again)).rejects.toEqual(refusal('partner.review-later'));
    app.clock.set('2027-11-10T01:00:00.000Z');
    expect((await lists.page(secretary, { ...paged, review: 'due' })).items.map((row) => row.id)).toContain(id);
    const twice = await Promise.allSettled([partners.renew(secretary, id, again), partners.renew(secretary, id, again)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const view = await lists.view(secretary, id);
    expect(view.agreements.map(({ version, toOn }) => [version, toOn])).toEqual([[2, '2028-12-01'], [1, '2027-12-01']]);
    expect(view).toMatchObject({ state: 'APPROVED', reviewOn: '2028-12-01', reviewStanding: 'LATER' });
    expect(view.reviews).toMatchObject([{ dueOn: '2027-12-01', result: 'RENEWED' }]);
    app.clock.set('2028-12-05T01:00:00.000Z');
    expect((await lists.view(secretary, id)).reviewStanding).toBe('OVERDUE');
    await partners.exit(secretary, id, '店铺搬走了');
    expect(await lists.view(secretary, id)).toMatchObject({ state: 'EXITED', isPublic: false, exitReason: '店铺搬走了', moves: [] });
    await expect(partners.exit(secretary, id, '再来一次')).rejects.toEqual(refusal('partner.move'));
    app.clock.set('2026-11-22T01:00:00.000Z');
  });

  it('stand on the wall while they agree to', async () => {
    const wall = async (): Promise<string[]> => (await app.get(PartnerWall).page({ page: 1, size: 200 })).items.map(({ name }) => name);
    const { id, queryCode } = await approved({ name: '同意上墙的店', agreesToPublication: false });
    expect(await wall()).not.toContain('同意上墙的店');
    await applications.setPublication(queryCode, true);
    expect(await wall()).toContain('同意上墙的店');
    await partners.setPublication(secretary, id, { given: false, evidence: '本人来电，见登记簿第 3 页' });
    expect(await wall()).not.toContain('同意上墙的店');
    const { queryCode: waiting } = await apply({ name: '还没通过的店' });
    expect(await wall()).not.toContain('还没通过的店');
    expect((await applications.status('x', waiting)).isPublic).toBe(true);
  });

  it('withdraw by themselves: the contact goes at once, and a person who never joined is forgotten', async () => {
    const { queryCode } = await apply({ partnerType: 'PERSON', name: '某某某', contactName: '某某某' });
    const id = await idOf(queryCode);
    expect(await applications.withdraw(queryCode)).toMatchObject({ state: 'EXITED', name: FORGOTTEN_NAME, mayWithdraw: false });
    expect(await lists.view(secretary, id)).toMatchObject({ contactName: null, mobileMasked: null });
    await expect(partners.unmask(secretary, id, '想看看')).rejects.toEqual(refusal('partner.contact-gone'));
    await expect(applications.withdraw(queryCode)).rejects.toEqual(refusal('partner.move'));
  });

  it('lose their contact 180 days after a refusal, and not before', async () => {
    const { queryCode } = await apply({ partnerType: 'PERSON', name: '被拒的人' });
    const id = await idOf(queryCode);
    await partners.reject(secretary, id, '已经满员');
    const contactAt = async (at: string): Promise<string | null> => {
      app.clock.set(at);
      await app.get(SchedulesService).fire();
      await app.settle();
      return (await lists.view(secretary, id)).mobileMasked;
    };
    // 180 days to the minute: 2026-11-22 01:00 UTC + 180 days is 2027-05-21 01:00 UTC; the job runs at 03:40 local.
    expect(await contactAt('2027-05-20T19:40:00.000Z')).not.toBeNull();
    expect(await contactAt('2027-05-21T19:40:00.000Z')).toBeNull();
    expect((await lists.view(secretary, id)).name).toBe(FORGOTTEN_NAME);
    app.clock.set('2026-11-22T01:00:00.000Z');
  });

  it('are tied to a unit, or to a person who signed for it', async () => {
    const unit = await app.get(UnitsService).create(secretary, { communityId: community.id, name: '阿强理发店' });
    const { id } = await approved();
    await partners.linkUnit(secretary, id, { unitId: unit.id });
    expect(await lists.view(secretary, id)).toMatchObject({ unitId: unit.id, unitName: '阿强理发店' });
    await expect(partners.linkPerson(secretary, id, { volunteerId: unit.id, evidence: '同意书' })).rejects.toEqual(refusal('partner.not-a-person'));
    const { id: volunteerId } = await app.get(VolunteerFilesService).create(secretary, { areaId: community.id, name: '王秀英' });
    await app.get(ConfirmationsService).recordPaper(secretary, volunteerId, { evidence: '登记表第 2 页' });
    const person = await approved({ partnerType: 'PERSON', name: '王秀英' });
    await expect(partners.linkUnit(secretary, person.id, { unitId: unit.id })).rejects.toEqual(refusal('partner.is-a-person'));
    await expect(partners.linkPerson(secretary, person.id, { volunteerId })).rejects.toEqual(refusal('partner.evidence-missing'));
    await partners.linkPerson(secretary, person.id, { volunteerId, evidence: '同意书第 1 页' });
    expect(await lists.view(secretary, person.id)).toMatchObject({ volunteerId, personEvidence: '同意书第 1 页' });
    await partners.linkPerson(secretary, person.id, {});
    expect(await lists.view(secretary, person.id)).toMatchObject({ volunteerId: null, personEvidence: null });
  });

  it('are listed by state, type, name and area', async () => {
    const all = await lists.page(secretary, { page: 1, size: 200 });
    expect(all.items[0]!.state).toBe('APPLIED');
    const page = await lists.page(secretary, { ...paged, state: 'APPROVED', partnerType: 'SHOP', q: '阿强', areaId: community.id, sort: '-appliedAt' });
    expect(page.total).toBeGreaterThan(0);
    expect(page.items.every(({ state, partnerType, name }) => state === 'APPROVED' && partnerType === 'SHOP' && name.includes('阿强'))).toBe(true);
    expect((await lists.page(stranger, paged)).total).toBe(0);
  });
});
