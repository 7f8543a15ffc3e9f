import { type Browser, PeopleWorld } from '../../../test/people-world.js';
import type { OpenedAccount, SessionView } from '../accounts/account.wire.js';
import { AreasService, ConsentsService, VolunteersService } from '../index.js';
import type { VolunteerPage, VolunteerView } from './volunteer.wire.js';

describe('people and places', () => {
  let world: PeopleWorld;

  beforeAll(async () => {
    world = await PeopleWorld.open();
  });
  afterAll(() => world.app.close());

  async function volunteer(name: string, areaId = world.east.id): Promise<VolunteerView> {
    const made = await world.admin.post<VolunteerView>('/volunteers', { name, areaId });
    expect(made.status).toBe(201);
    return made.body;
  }

  describe('volunteers', () => {
    it('are found by name, pinyin, initials, number and mobile, in one’s own area only', async () => {
      const body = {
        name: '单小曾',
        areaId: world.east.id,
        mobile: '13812345678',
        idNumber: '11010519491231002X',
        externalNo: 'Z-1',
      };
      const made = await world.admin.post<VolunteerView>('/volunteers', body);
      expect(made.body).toMatchObject({
        state: 'PENDING_CONFIRM',
        mobileMasked: '138****5678',
        idNumberMasked: '110***********002X',
        birthYear: 1949,
        gender: 'female',
        areaName: '鼓楼街道 / 东风社区',
      });
      expect(JSON.stringify(made.body)).not.toContain('13812345678');
      const found = async (browser: Browser, q: string): Promise<string[]> => {
        const page = await browser.get<VolunteerPage>(`/volunteers?q=${encodeURIComponent(q)}`);
        return page.body.items.map(({ id }) => id);
      };
      const { id, volunteerNo } = made.body;
      for (const q of [
        '小曾',
        'shanxiao',
        'sxc',
        'z-1',
        'Z-1',
        volunteerNo.toLowerCase(),
        '13812345678',
        '11010519491231002x',
      ]) {
        expect([q, (await found(world.admin, q)).includes(id)]).toEqual([q, true]);
      }
      const westSecretary = await world.staff('west', 'secretary', world.west.id);
      expect(await found(westSecretary, '小曾')).toEqual([]);
      expect((await westSecretary.get(`/volunteers/${id}`)).body.code).toBe('volunteer.not-found');
      expect(
        (await westSecretary.post(`/volunteers/${id}/unmasking`, { reason: '核对证件' })).body.code,
      ).toBe('volunteer.not-found');
      const again = await world.admin.post('/volunteers', { ...body, externalNo: 'Z-2' });
      expect(again.body.code).toBe('volunteer.id-number-taken');
      expect(
        (await world.admin.post('/volunteers', { name: '另一人', areaId: world.east.id, externalNo: 'Z-1' }))
          .body.code,
      ).toBe('volunteer.external-no-taken');
      expect(
        (
          await world.admin.post('/volunteers', {
            name: '单小曾',
            areaId: world.east.id,
            mobile: '13812345678',
          })
        ).body.code,
      ).toBe('volunteer.exists');
      expect(
        (await world.admin.post('/volunteers', { name: '另一人', areaId: world.street.id })).body.code,
      ).toBe('volunteer.needs-community');
      expect(
        (await world.admin.post('/volunteers', { name: '另一人', areaId: world.east.id, mobile: '123' })).body
          .code,
      ).toBe('volunteer.invalid');
    });

    it('show their data in full for a reason, which is kept', async () => {
      const made = await world.admin.post<VolunteerView>('/volunteers', {
        name: '赵一',
        areaId: world.east.id,
        mobile: '13700000001',
      });
      const path = `/volunteers/${made.body.id}/unmasking`;
      expect((await world.admin.post(path, { reason: '看' })).body.code).toBe('request.shape');
      const shown = await world.admin.post(path, { reason: '发放保险需要核对' });
      expect(shown.body).toMatchObject({ name: '赵一', mobile: '13700000001' });
      const [entry] = await world.app.db.read.query<{ details: string; account_id: string | null }>(
        `SELECT details, account_id FROM audit_entries WHERE action = 'volunteer.unmasked' AND target_id = ?`,
        [made.body.id],
      );
      expect(JSON.parse(entry!.details)).toEqual({ reason: '发放保险需要核对' });
      expect(entry!.account_id).not.toBeNull();
      const [stored] = await world.app.db.read.query<{ mobile_cipher: string }>(
        'SELECT mobile_cipher FROM persons WHERE name = ?',
        ['赵一'],
      );
      expect(stored!.mobile_cipher).not.toContain('13700000001');
    });

    it('are corrected with a reason', async () => {
      const made = await volunteer('钱二');
      const corrected = await world.admin.call<VolunteerView>('PATCH', `/volunteers/${made.id}`, {
        name: '钱贰',
        mobile: '13700000002',
        reason: '本人提出',
      });
      expect(corrected.body).toMatchObject({ name: '钱贰', mobileMasked: '137****0002' });
      const moved = await world.admin.call('PATCH', `/volunteers/${made.id}`, {
        areaId: world.west.id,
        reason: '搬家',
      });
      expect(moved.body.code).toBe('volunteer.other-community');
      const taken = await world.admin.call('PATCH', `/volunteers/${made.id}`, {
        idNumber: '11010519491231002X',
        reason: '补填',
      });
      expect(taken.body.code).toBe('volunteer.id-number-taken');
    });

    it('under 18 are masked to staff and need their guardian', async () => {
      const made = await world.admin.post<VolunteerView>('/volunteers', {
        name: '孙小童',
        areaId: world.east.id,
        birthOn: '2012-05-01',
      });
      expect(made.body).toMatchObject({ name: '孙*童', isMinor: true });
      const path = `/volunteers/${made.body.id}/paper-confirmation`;
      const evidence = '2026 年登记表第 3 页';
      expect((await world.admin.post(path, { evidence })).body.code).toBe('consent.guardian-needed');
      expect((await world.admin.post(path, { evidence, guardianSigned: true })).body.state).toBe('ACTIVE');
      expect((await world.admin.post(path, { evidence, guardianSigned: true })).body.code).toBe(
        'volunteer.not-pending',
      );
    });
  });

  describe('confirming', () => {
    it('is the person’s own step; consent comes and goes, and names follow it', async () => {
      const made = await volunteer('周伟');
      const opened = await world.admin.post<OpenedAccount>('/accounts', { volunteerId: made.id });
      expect(
        (await world.admin.post('/accounts', { volunteerId: made.id, loginName: 'other' })).body.code,
      ).toBe('account.exists');
      const person = await world.firstSignIn(made.volunteerNo, opened.body.initialPassword!);
      const me = (await person.get<SessionView>('/session')).body;
      expect(me).toMatchObject({
        name: '周伟',
        volunteer: { id: made.id, volunteerNo: made.volunteerNo, state: 'PENDING_CONFIRM' },
      });
      expect(me.actions).toEqual(['me.use', 'calendar.view', 'wish.claim']);
      expect((await person.get('/volunteers')).body.code).toBe('session.forbidden');

      const publicName = async (): Promise<string> =>
        (await world.app.get(VolunteersService).publicNamesOf(world.app.db.read, [made.id])).get(made.id)!
          .name;
      expect(await publicName()).toBe('一位志愿者');
      expect((await person.get('/me/confirmation')).body).toMatchObject({
        state: 'PENDING_CONFIRM',
        name: '周伟',
        needsGuardian: false,
      });
      expect((await person.post('/me/confirmation')).body.state).toBe('ACTIVE');
      expect((await person.post('/me/confirmation')).body.state).toBe('ACTIVE');
      expect(await publicName()).toBe('周*');

      const given = await person.call<{ purpose: string; given: boolean }[]>('PUT', '/me/consents', {
        purpose: 'PUBLISH_NAME',
        given: true,
      });
      expect(given.body.find(({ purpose }) => purpose === 'PUBLISH_NAME')!.given).toBe(true);
      expect(await publicName()).toBe('周伟');
      await person.call('PUT', '/me/consents', { purpose: 'PUBLISH_NAME', given: false });
      expect(await publicName()).toBe('周*');
      expect((await person.call('PUT', '/me/consents', { purpose: 'REGISTER', given: true })).body.code).toBe(
        'request.shape',
      );
      const personId = (await world.app.get(VolunteersService).cardsOf(world.app.db.read, [made.id])).get(
        made.id,
      )!.personId;
      expect(await world.app.get(ConsentsService).hasConsent(world.app.db.read, personId, 'REGISTER')).toBe(
        true,
      );

      expect((await person.post('/me/withdrawal')).body.state).toBe('WITHDRAWN');
      expect(await publicName()).toBe('一位志愿者');
      expect(await world.app.get(ConsentsService).hasConsent(world.app.db.read, personId, 'REGISTER')).toBe(
        false,
      );
      expect((await world.admin.get('/me/confirmation')).body.code).toBe('volunteer.none');
    });
  });

  describe('areas', () => {
    it('are a tree of which everybody sees their part', async () => {
      const grid = await world.admin.post<{ id: string; fullName: string }>('/areas', {
        parentId: world.east.id,
        level: 'GRID',
        name: '第一网格',
      });
      expect(grid.body.fullName).toBe('鼓楼街道 / 东风社区 / 第一网格');
      expect(
        (await world.admin.post('/areas', { parentId: world.east.id, level: 'GRID', name: '第一网格' })).body
          .code,
      ).toBe('area.taken');
      expect(
        (await world.admin.post('/areas', { parentId: grid.body.id, level: 'COMMUNITY', name: '倒着' })).body
          .code,
      ).toBe('area.level');
      const worker = await world.staff('grid3', 'grid-worker', grid.body.id);
      const seen = await worker.get<{ name: string; fullName: string }[]>('/areas');
      expect(seen.body.map(({ fullName }) => fullName)).toEqual(['鼓楼街道 / 东风社区 / 第一网格']);
      const inGrid = await volunteer('吴三', grid.body.id);
      expect((await worker.get<VolunteerPage>('/volunteers')).body.items.map(({ id }) => id)).toEqual([
        inGrid.id,
      ]);
      expect((await world.admin.get<VolunteerPage>(`/volunteers?areaId=${grid.body.id}`)).body.total).toBe(1);
      const renamed = await world.admin.call('PATCH', `/areas/${grid.body.id}`, { name: '第一网格(北)' });
      expect(renamed.body.name).toBe('第一网格(北)');
    });

    it('are made with their street by code, once', async () => {
      const areas = world.app.get(AreasService);
      const made = await areas.createCommunity('110101001001', '东华门社区');
      expect(made.created).toBe(true);
      expect(await areas.createCommunity('110101001001', '东华门社区')).toEqual({
        id: made.id,
        created: false,
      });
      const names = await areas.fullNamesOf(world.app.db.read, [made.id]);
      expect(names.get(made.id)).toMatch(/东华门社区$/);
    });
  });

  describe('site', () => {
    it('shows its name and communities to anybody', async () => {
      const site = await world
        .browser()
        .get<{ name: string; communities: { name: string }[] }>('/public/site');
      expect(site.body.name).toBe('共建账本');
      expect(site.body.communities.map(({ name }) => name)).toContain('东风社区');
      expect(
        (await world.admin.call('PUT', '/site', { name: '鼓楼共建', accent: '#FFCC00' })).body.code,
      ).toBe('site.accent-pale');
      const set = await world.admin.call('PUT', '/site', {
        name: '鼓楼共建',
        accent: '#B8271E',
        servicePhone: '0359-5522111',
      });
      expect(set.body).toMatchObject({ name: '鼓楼共建', accent: '#B8271E', servicePhone: '0359-5522111' });
    });
  });
});
