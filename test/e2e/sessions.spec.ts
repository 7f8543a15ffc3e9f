import { addMinutes } from '@app/kernel/time.js';
import { ok, refusal, visit, type Visitor } from '../client.js';
import { PASSWORD, Town, type Someone } from './town.js';

const OTHER_PASSWORD = 'Rainy-Day-2027';

describe('signing in', () => {
  let town: Town;
  let secretary: Someone;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    secretary = await town.staff('secretary', 'secretary');
  });
  afterAll(() => town.close());

  const attempt = (loginName: string, password: string, visitor: Visitor = town.stranger()) =>
    visitor.api.POST('/api/v1/session', { body: { loginName, password } });
  const isIn = async (visitor: Visitor): Promise<boolean> =>
    (await visitor.fetch('/api/v1/session')).status === 200;

  it.each(['secretary', 'nobody-of-this-name'])(
    'locks %s after five wrong passwords for five minutes, and says for how long',
    async (name) => {
      for (let n = 0; n < 5; n++) expect(await refusal(attempt(name, 'wrong'))).toBe('login.wrong');
      const locked = await attempt(name.toUpperCase(), PASSWORD);
      expect([locked.response.status, locked.response.headers.get('retry-after')]).toEqual([
        503,
        expect.any(String),
      ]);
      expect(locked.error).toMatchObject({
        code: 'login.locked',
        message: expect.stringContaining('5 分钟') as string,
      });
      // Whoever is in stays in; only the name is locked.
      expect(await isIn(secretary)).toBe(true);
      town.app.clock.set(addMinutes(town.app.clock.now(), 6));
      expect((await attempt(name, PASSWORD)).response.status).toBe(name === 'secretary' ? 201 : 401);
    },
  );

  it('is locked as well by guesses sent at once, which do not open it again', async () => {
    await Promise.all(Array.from({ length: 12 }, () => refusal(attempt('crowd', 'wrong'))));
    expect(await refusal(attempt('crowd', 'wrong'))).toBe('login.locked');
  });

  it('lets one person sign in many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => attempt('secretary', PASSWORD)));
    expect(answers.map(({ response }) => response.status)).toEqual(Array(16).fill(201));
  });

  it('forgets the failures once the right one is given', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) expect(await refusal(attempt('secretary', 'wrong'))).toBe('login.wrong');
      expect((await attempt('secretary', PASSWORD)).response.status).toBe(201);
    }
  });

  it('ends in every other browser when the password is changed', async () => {
    const elsewhere = town.stranger();
    await elsewhere.signIn('secretary', PASSWORD);
    const wrong = { currentPassword: 'wrong', newPassword: OTHER_PASSWORD };
    expect(await refusal(secretary.api.POST('/api/v1/me/password', { body: wrong }))).toBe('password.wrong');
    expect(await isIn(elsewhere)).toBe(true);
    await ok(secretary.api.POST('/api/v1/me/password', { body: { ...wrong, currentPassword: PASSWORD } }));
    expect([await isIn(secretary), await isIn(elsewhere)]).toEqual([true, false]);
    expect(await refusal(attempt('secretary', PASSWORD))).toBe('login.wrong');
    await elsewhere.signIn('secretary', OTHER_PASSWORD);
  });

  it('ends everywhere when staff reset the password or disable the account, and stays refused', async () => {
    const params = { path: { id: secretary.accountId } };
    const { initialPassword } = await ok(
      town.admin.api.POST('/api/v1/accounts/{id}/password-reset', { params }),
    );
    expect(await isIn(secretary)).toBe(false);
    expect(await refusal(attempt('secretary', OTHER_PASSWORD))).toBe('login.wrong');
    await secretary.signIn('secretary', initialPassword!);
    expect(await refusal(secretary.api.GET('/api/v1/volunteers'))).toBe('session.password-change');
    const own = { currentPassword: initialPassword!, newPassword: PASSWORD };
    await ok(secretary.api.POST('/api/v1/me/password', { body: own }));
    await ok(town.admin.api.POST('/api/v1/accounts/{id}/disabling', { params }));
    expect(await isIn(secretary)).toBe(false);
    expect(await refusal(attempt('secretary', PASSWORD))).toBe('login.wrong');
    await ok(town.admin.api.DELETE('/api/v1/accounts/{id}/disabling', { params }));
    await secretary.signIn('secretary', PASSWORD);
  });

  it('ends after twelve idle hours, and after thirty days in any case', async () => {
    const later = (hours: number) => town.app.clock.set(addMinutes(town.app.clock.now(), hours * 60));
    const used = () => town.app.db.write((tx) => tx.execute('UPDATE sessions SET last_seen_at = ?', [tx.at]));
    await secretary.signIn('secretary', PASSWORD);
    later(11);
    expect(await isIn(secretary)).toBe(true);
    later(30 * 24 - 13);
    await used();
    expect(await isIn(secretary)).toBe(true);
    later(3);
    await used();
    expect(await isIn(secretary)).toBe(false);
    await secretary.signIn('secretary', PASSWORD);
    later(12);
    expect(await isIn(secretary)).toBe(false);
  });

  it('gives a cookie that scripts and other sites do not get', async () => {
    const response = await fetch(`${town.app.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ loginName: 'secretary', password: PASSWORD }),
    });
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^gongjian=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const forged = visit(town.app.url);
    const answer = await forged.fetch('/api/v1/session', {
      headers: { Cookie: `gongjian=${'x'.repeat(43)}` },
    });
    expect(answer.status).toBe(401);
  });
});
