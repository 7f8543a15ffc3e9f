import { Browser, PASSWORD, PeopleWorld, type Answer } from '../../../test/people-world.js';
import { startApp } from '../../../test/app.js';
import type { OpenedAccount, SessionView } from './account.wire.js';
import { SetupService } from './setup.service.js';

describe('set-up', () => {
  it('opens the first account once, for who holds the code', async () => {
    const app = await startApp();
    const code = await app.get(SetupService).codeIfNeeded();
    const second = await app.get(SetupService).codeIfNeeded();
    const input = { loginName: 'admin', password: PASSWORD, name: '王主任', streetName: '鼓楼街道' };
    const setUp = (more: object): Promise<Answer<object>> =>
      new Browser(app.url).post('/setup', { ...input, ...more });
    expect((await new Browser(app.url).get('/setup')).body).toEqual({ isNeeded: true });
    expect((await setUp({ code: 'AAAA' })).body.code).toBe('setup.code-wrong');
    expect((await setUp({ code, password: 'abc' })).body.code).toBe('password.weak');
    const both = await Promise.all([
      setUp({ code, loginName: 'a1' }),
      setUp({ code: second, loginName: 'a2' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await app.get(SetupService).codeIfNeeded()).toBeNull();
    expect((await setUp({ code })).body.code).toBe('setup.done');
    await app.close();
  });
});

describe('accounts', () => {
  let world: PeopleWorld;

  beforeAll(async () => {
    world = await PeopleWorld.open();
  });
  afterAll(() => world.app.close());

  describe('signing in', () => {
    it('refuses unknown names and wrong passwords alike, and locks after five', async () => {
      const browser = world.browser();
      expect((await browser.get('/session')).body.code).toBe('session.missing');
      for (let n = 0; n < 5; n++) {
        expect((await browser.post('/session', { loginName: 'nobody', password: 'x' })).body.code).toBe(
          'login.wrong',
        );
      }
      expect((await browser.post('/session', { loginName: 'Nobody', password: 'x' })).body.code).toBe(
        'login.locked',
      );
    });

    it('tells who one is and what one may do', async () => {
      const me = await world.admin.get<SessionView>('/session');
      expect(me.body).toMatchObject({ name: '王主任', volunteer: null, mustChangePassword: false });
      expect(me.body.roles).toMatchObject([
        { role: 'street-admin', roleName: '街道管理员', areaName: '鼓楼街道' },
      ]);
      expect(me.body.actions).toContain('site.manage');
    });

    it('opens nothing before a password set by staff is changed, and keeps no token or password for replay', async () => {
      const grants = [{ role: 'secretary', areaId: world.east.id }];
      const opened = await world.admin.post<OpenedAccount>('/accounts', {
        loginName: 'first',
        displayName: '李书记',
        grants,
      });
      const browser = world.browser();
      const password = opened.body.initialPassword!;
      const key = { 'Idempotency-Key': 'sign-in-once' };
      expect((await browser.call('POST', '/session', { loginName: 'first', password }, key)).status).toBe(
        201,
      );
      expect((await browser.get('/volunteers')).body.code).toBe('session.password-change');
      const same = await browser.post('/me/password', { currentPassword: password, newPassword: password });
      expect(same.body.code).toBe('password.same');
      const wrong = await browser.post('/me/password', { currentPassword: 'x', newPassword: PASSWORD });
      expect(wrong.body.code).toBe('password.wrong');
      expect(
        (await browser.post('/me/password', { currentPassword: password, newPassword: PASSWORD })).status,
      ).toBe(204);
      expect((await browser.get('/volunteers')).status).toBe(200);
      expect((await browser.call('DELETE', '/session')).status).toBe(204);
      expect((await browser.get('/session')).status).toBe(401);
      expect(
        await world.app.db.read.query('SELECT id FROM idempotency_keys WHERE id LIKE ?', ['%sign-in-once%']),
      ).toEqual([]);
    });

    it('ends at once when the account is disabled or the password is reset', async () => {
      const worker = await world.staff('grid1', 'grid-worker', world.east.id);
      const me = (await worker.get<SessionView>('/session')).body;
      expect((await world.admin.post(`/accounts/${me.accountId}/disabling`)).status).toBe(201);
      expect((await worker.get('/session')).status).toBe(401);
      expect((await worker.post('/session', { loginName: 'grid1', password: PASSWORD })).body.code).toBe(
        'login.wrong',
      );
      await world.admin.call('DELETE', `/accounts/${me.accountId}/disabling`);
      await worker.post('/session', { loginName: 'grid1', password: PASSWORD });
      const reset = await world.admin.post<{ initialPassword: string }>(
        `/accounts/${me.accountId}/password-reset`,
      );
      expect((await worker.get('/session')).status).toBe(401);
      await worker.post('/session', { loginName: 'grid1', password: reset.body.initialPassword });
      expect((await worker.get('/volunteers')).body.code).toBe('session.password-change');
    });
  });

  describe('accounts', () => {
    it('are opened within one’s area and below one’s role only', async () => {
      const secretary = await world.staff('secretary1', 'secretary', world.east.id);
      const open = (body: object): Promise<Answer<OpenedAccount>> =>
        secretary.post('/accounts', { loginName: 'x1', displayName: '某', ...body });
      expect((await open({ grants: [{ role: 'secretary', areaId: world.east.id }] })).body.code).toBe(
        'account.role-above',
      );
      expect((await open({ grants: [{ role: 'grid-worker', areaId: world.west.id }] })).body.code).toBe(
        'area.not-found',
      );
      expect((await open({ grants: [{ role: 'liaison', areaId: world.east.id }] })).body.code).toBe(
        'account.liaison-needs-unit',
      );
      expect((await open({ grants: [] })).body.code).toBe('account.no-role');
      const grants = [{ role: 'grid-worker', areaId: world.east.id }];
      expect((await open({ grants, loginName: 'a b' })).body.code).toBe('account.login-name');
      expect((await open({ grants })).status).toBe(201);
      expect((await open({ grants })).body.code).toBe('account.login-name-taken');
      const list = await secretary.get<{ items: { loginName: string }[] }>('/accounts?size=200');
      expect(list.body.items.map(({ loginName }) => loginName)).not.toContain('admin');
      const me = (await world.admin.get<SessionView>('/session')).body;
      expect((await secretary.post(`/accounts/${me.accountId}/password-reset`)).body.code).toBe(
        'account.not-found',
      );
      expect((await world.admin.post(`/accounts/${me.accountId}/disabling`)).body.code).toBe('account.own');
    });

    it('are opened once when a request is repeated; the password is told once', async () => {
      const body = {
        loginName: 'twice',
        displayName: '某',
        grants: [{ role: 'grid-worker', areaId: world.east.id }],
      };
      const key = { 'Idempotency-Key': 'open-account-twice' };
      const first = await world.admin.call<OpenedAccount>('POST', '/accounts', body, key);
      const again = await world.admin.call<OpenedAccount>('POST', '/accounts', body, key);
      expect(again.body.account.id).toBe(first.body.account.id);
      expect([typeof first.body.initialPassword, again.body.initialPassword]).toEqual(['string', null]);
    });

    it('lose a role on the day it ends', async () => {
      const worker = await world.staff('grid2', 'grid-worker', world.east.id);
      const me = (await worker.get<SessionView>('/session')).body;
      const list = await world.admin.get<{ items: OpenedAccount['account'][] }>('/accounts?q=grid2');
      const grantId = list.body.items[0]!.grants[0]!.id;
      expect((await worker.get('/volunteers')).status).toBe(200);
      expect((await world.admin.call('DELETE', `/accounts/${me.accountId}/grants/${grantId}`)).status).toBe(
        204,
      );
      expect((await worker.get('/volunteers')).body.code).toBe('session.forbidden');
    });
  });
});
