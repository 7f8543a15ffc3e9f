import { readFileSync } from 'node:fs';
import { allows, ROLES, type Role } from '@app/kernel/permissions.js';
import { ok, type Visitor } from '../client.js';
import { addressOf, isWrite, routesOf, send, type Route } from './routes.js';
import { PASSWORD, Town } from './town.js';

type Who = Role | 'nobody';
type Answer = { status: number; code: string | null };

/** Public, and yet about whoever is signed in. */
const ABOUT_ONESELF = ['GET /session'];
/** Ends the very session that asks. */
const SIGN_OUT = 'DELETE /session';

/** Every route that the running application has, for everybody there is: the table of permissions is the only truth. */
describe('access', () => {
  let town: Town;
  let routes: Route[];
  const visitors = new Map<Who, Visitor>();

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    routes = routesOf(town.app);
    const secretary = await town.staff('secretary', 'secretary');
    visitors.set('nobody', town.stranger());
    visitors.set('street-admin', town.admin);
    visitors.set('secretary', secretary);
    visitors.set('grid-worker', await town.staff('gridworker', 'grid-worker'));
    visitors.set('liaison', await town.liaison('liaison'));
    visitors.set('volunteer', await town.accountOf(secretary, await town.volunteer(secretary, '王秀英')));
  });
  afterAll(() => town.close());

  it('knows every role and every route', () => {
    expect([...visitors.keys()].sort()).toEqual(['nobody', ...ROLES].sort());
    const paths = routes.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));
    const described = readFileSync('apps/web/src/api/schema.d.ts', 'utf8').matchAll(
      /^ {4}"(\/api[^"]+)": \{/gm,
    );
    expect([...described].map(([, path]) => path!).filter((path) => !paths.includes(path))).toEqual([]);
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter(({ action, isPublic }) => !action && !isPublic).map(({ name }) => name)).toEqual([]);
  });

  it.each<Who>(['nobody', ...ROLES])('answers %s on every route as the table says', async (who) => {
    const visitor = visitors.get(who)!;
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.name === SIGN_OUT) continue;
      const { status, code } = await ask(visitor, route);
      const expected = expectedCode(route, who);
      const isDenied =
        code !== null &&
        ['session.missing', 'session.forbidden', 'session.password-change', 'request.not-decided'].includes(
          code,
        );
      if (expected === null ? isDenied || status === 403 : code !== expected)
        wrong.push(`${route.name}: ${status} ${code}, expected ${expected ?? 'no denial'}`);
      if (status >= 500 && code !== 'login.locked') wrong.push(`${route.name}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('opens nothing but the way to a password of one’s own while somebody else knows the first one', async () => {
    const grants = [{ role: 'street-admin' as const, areaId: town.streetId }];
    const body = { loginName: 'fresh', displayName: '新来的', grants };
    const { initialPassword } = await ok(town.admin.api.POST('/api/v1/accounts', { body }));
    const fresh = town.stranger();
    await fresh.signIn('fresh', initialPassword!);
    const open: string[] = [];
    for (const route of routes) {
      if (route.isPublic) continue;
      const { code } = await ask(fresh, route);
      if (code !== 'session.password-change') open.push(route.name);
    }
    expect(open).toEqual(['POST /me/password']);
    expect(
      routes.filter(({ isBeforePasswordChange }) => isBeforePasswordChange).map(({ name }) => name),
    ).toEqual(open);
    expect(await ok(fresh.api.GET('/api/v1/session'))).toMatchObject({ mustChangePassword: true });
    const change = { currentPassword: initialPassword!, newPassword: PASSWORD };
    await ok(fresh.api.POST('/api/v1/me/password', { body: change }));
    expect((await ok(fresh.api.GET('/api/v1/accounts'))).total).toBeGreaterThan(0);
  });

  it('takes no write from a page of another site, whoever is signed in', async () => {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    const taken: string[] = [];
    for (const route of routes.filter(isWrite)) {
      for (const headers of foreign) {
        const { status, code } = await ask(town.admin, route, headers);
        if (status !== 403 || code !== 'request.origin')
          taken.push(`${route.name} ${JSON.stringify(headers)}: ${status} ${code}`);
      }
    }
    expect(taken).toEqual([]);
    const own = { Origin: town.app.url };
    expect(
      (
        await ask(
          town.admin,
          routes.find(({ name }) => name === 'POST /areas')!,
          own,
        )
      ).code,
    ).toBe('request.shape');
    expect(
      (await town.admin.fetch('/api/v1/areas', { headers: { Origin: 'https://evil.example' } })).status,
    ).toBe(200);
  });

  it('ends with the session', async () => {
    for (const [who, visitor] of visitors) {
      if (who === 'nobody') continue;
      expect((await visitor.fetch('/api/v1/session', { method: 'DELETE' })).status).toBe(204);
      expect((await visitor.fetch('/api/v1/session')).status).toBe(401);
    }
  });

  async function ask(visitor: Visitor, route: Route, headers: Record<string, string> = {}): Promise<Answer> {
    const init = isWrite(route) ? send({}, headers) : { headers };
    const response = await visitor.fetch(addressOf(route), { method: route.method, ...init });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const body = (isJson ? await response.json() : await response.arrayBuffer()) as { code?: string };
    return { status: response.status, code: response.ok ? null : (body.code ?? null) };
  }
});

/** The refusal that the table asks for; null where the guard must let it pass. */
function expectedCode({ name, isPublic, action }: Route, who: Who): string | null {
  if (isPublic) return who === 'nobody' && ABOUT_ONESELF.includes(name) ? 'session.missing' : null;
  if (who === 'nobody') return 'session.missing';
  return allows(action!, who) ? null : 'session.forbidden';
}
