import { allows, ROLES, type Action } from '@app/kernel/permissions.js';
import type { Visitor } from '../client.js';
import { evaluationParams } from './evaluation-things.js';
import { listsParams } from './lists-things.js';
import { contractParams } from './contract-things.js';
import { partnerBodies, partnerParams } from './partner-things.js';
import { rightBodies } from './right-bodies.js';
import { addressOf, isWrite, routesOf, send, type Route } from './routes.js';
import { PASSWORD, Town, type Someone } from './town.js';
import { form, thingsOf, type Things } from './two-communities.js';

type Attempt = { params: Record<string, string>; body: object };
type Who = 'the own secretary' | 'the unit’s liaison' | 'another unit’s liaison' | 'another community’s secretary' | 'a volunteer' | 'nobody';
type Answer = { status: number; code: string };

/** Where the files of a route's controller lie decides that it is about partnerships: new ones are tried by themselves. */
const PARTNERSHIP_ACTIONS =
  /^(partner|assignment|partnership|community|contract|obligation|demand|match|resource|claim|project|contribution|statement|consultation|meeting|evaluation|scheme)\b/;

/** One's own, and still no file of that kind, or a list that asks for whom. */
const NOTHING_THERE = /^(request\.shape|.*\.(scan-missing|no-file|file-none|no-minutes|evidence-none)|unit\.not-found)$/;

/** What the street decides, or the machine: nobody of a community or a unit may. */
const DENIED = ['session.forbidden', 'session.missing'];

/**
 * Every route about partnerships × whoever should not reach a thing of this community or this unit. Made from the
 * route table of the running application, so a route that is added tomorrow is tried tomorrow.
 */
describe('borders of partnerships', () => {
  let town: Town;
  let routes: Route[];
  let own: Things;
  let bodies: Record<string, Attempt>;
  let ids: Record<string, Record<string, string>>;
  const visitors = {} as Record<Who, Visitor>;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    const secretary = await town.staff('secretary-own', 'secretary');
    own = await thingsOf(town, secretary, town.communityId, '东风');
    const elsewhere = await town.community('西关社区');
    visitors['the own secretary'] = secretary;
    visitors['another community’s secretary'] = await town.staff('secretary-other', 'secretary', elsewhere);
    visitors['the unit’s liaison'] = await liaisonOf(secretary, own.partnering.unitId, 'liaison-own');
    visitors['another unit’s liaison'] = await town.liaison('liaison-other');
    visitors['a volunteer'] = await town.accountOf(secretary, await town.volunteer(secretary, '王秀英'));
    visitors.nobody = town.stranger();
    routes = routesOf(town.app).filter(
      ({ action, name }) => (action !== null && PARTNERSHIP_ACTIONS.test(action)) || /^\w+ \/me\/(assignments|liaison-entries)/.test(name),
    );
    const partnering = partnerBodies(own.partnering, own.communityId, own.volunteer.id);
    const spare = { activityId: own.draftId, programs: { drawn: own.drawn.id, approved: own.drawn.id, cancelled: own.drawn.id } };
    bodies = { ...(rightBodies(own, spare) as Record<string, Attempt>), ...partnering };
    ids = idsByAddress(bodies, { ...contractParams(own.contracts), ...evaluationParams(own.evaluations), ...listsParams(own.lists), ...partnerParams(own.partnering, own.communityId) });
  });
  afterAll(() => town.close());

  async function liaisonOf(secretary: Someone, unitId: string, loginName: string): Promise<Visitor> {
    const opened = await secretary.api.POST('/api/v1/units/{id}/liaisons', { params: { path: { id: unitId } }, body: { loginName, displayName: loginName } });
    const visitor = town.stranger();
    await visitor.signIn(loginName, opened.data!.initialPassword!);
    await visitor.api.POST('/api/v1/me/password', { body: { currentPassword: opened.data!.initialPassword!, newPassword: PASSWORD } });
    return visitor;
  }

  it('are about every route of partnerships', () => {
    const names = routes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['GET /partners', 'POST /assignments/:id/entries', 'GET /partnership-exports/units.xlsx', 'GET /community-comparison']));
    expect(names.length).toBeGreaterThan(80);
    const blind = routes.filter(({ path, name }) => path.includes(':') && !ids[addressKey(name)]).map(({ name }) => name);
    expect(blind).toEqual([]);
  });

  it.each<Who>(['another unit’s liaison', 'another community’s secretary', 'a volunteer', 'nobody'])(
    'are closed to %s: not found, or forbidden, whatever is asked',
    async (who) => {
      const open: string[] = [];
      for (const route of routes.filter(({ path }) => path.includes(':'))) {
        const { status, code } = await ask(visitors[who], route);
        const isHidden = status === 404 && /\.(not-found|not-yours|[a-z-]*unknown)$/.test(code);
        if (!isHidden && !DENIED.includes(code)) open.push(`${route.name}: ${status} ${code}`);
      }
      expect(open).toEqual([]);
    },
    240_000,
  );

  it.each<Who>(['another unit’s liaison', 'another community’s secretary', 'a volunteer', 'nobody'])('show %s nothing of this community in any list', async (who) => {
    const marks = JSON.stringify([own.contracts, own.lists, own.partnering]).match(/[0-9A-HJKMNP-TV-Z]{26}|东风[一-龥]+\d*/g)!;
    const seen: string[] = [];
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
      const answer = await visitors[who].fetch(`${route.path}${route.query ? '?size=200' : ''}`);
      const again = answer.status === 400 ? await visitors[who].fetch(route.path) : answer;
      const text = await again.text();
      if (again.status >= 500) seen.push(`${route.name}: ${again.status}`);
      seen.push(...marks.filter((mark) => text.includes(mark)).map((mark) => `${route.name} shows ${mark}`));
    }
    expect(seen).toEqual([]);
  });

  it('are open to whose they are: no denial, nothing missing', async () => {
    const closed: string[] = [];
    for (const route of routes) {
      const isOwn = route.name.includes(' /me/');
      const askers: Who[] = isOwn ? [] : allows(route.action as Action, 'secretary') ? ['the own secretary'] : [];
      for (const who of askers.filter(() => route.method === 'GET')) {
        const { status, code } = await ask(visitors[who], route);
        if (status >= 400 && !NOTHING_THERE.test(code)) closed.push(`${route.name} for ${who}: ${status} ${code}`);
      }
    }
    expect(closed).toEqual([]);
    const mine = await visitors['the unit’s liaison'].api.GET('/api/v1/me/assignments/{id}', { params: { path: { id: own.partnering.assignmentId } } });
    expect(mine.data).toMatchObject({ areaName: '东风小区' });
    const written = await visitors['the unit’s liaison'].api.POST('/api/v1/me/assignments/{id}/entries', {
      params: { path: { id: own.partnering.assignmentId } },
      body: { kind: 'VISIT', text: '走访' },
    });
    expect(written.response.status).toBe(201);
  });

  it('deny each role what the table of permissions denies it', () => {
    const wide = routes.filter(({ action }) => action && allows(action, 'volunteer') && action !== 'me.use');
    expect(wide.map(({ name }) => name)).toEqual([]);
    const managing = routes.filter(({ action }) => action && /\.(manage|confirm|decide|accept|compare|export)$/.test(action) && allows(action, 'liaison'));
    // A liaison keeps the unit's own resources and projects, and says for its side whether something is done.
    expect([...new Set(managing.map(({ action }) => action))].sort()).toEqual(
      [...new Set(managing.map(({ action }) => action))].filter((action) => /^(resource|project|obligation|contract)\./.test(action!)).sort(),
    );
    expect(ROLES).toContain('liaison');
  });

  async function ask(visitor: Visitor, route: Route): Promise<Answer> {
    const attempt = bodies[route.name];
    const params = attempt?.params.id || !route.path.includes(':') ? (attempt?.params ?? {}) : (ids[addressKey(route.name)] ?? {});
    const attemptWith = async (init: RequestInit): Promise<Answer> => {
      const answer = await visitor.fetch(addressOf(route, params), { method: route.method, ...init });
      const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
      const text = isJson ? await answer.text() : (await answer.arrayBuffer(), '');
      return { status: answer.status, code: text.startsWith('{') ? ((JSON.parse(text) as { code?: string }).code ?? '') : '' };
    };
    const answer = await attemptWith(isWrite(route) ? send(attempt?.body ?? {}) : {});
    return answer.code === 'upload.missing' ? attemptWith({ body: form('scan', own.communityId, PNG, 'scan.png') }) : answer;
  }
});

/** One white dot. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');

/** `me/assignments`, `contracts`: what the ids of an address belong to. */
function addressKey(name: string): string {
  return /^\w+ \/((?:me\/)?[\w-]+)/.exec(name)![1]!;
}

/** One thing for each first word of an address, from whatever body is known for one of its routes. */
function idsByAddress(bodies: Record<string, Attempt>, known: Record<string, Record<string, string>>): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = { ...known };
  for (const [name, { params }] of Object.entries(bodies)) {
    if (Object.values(params).some(Boolean)) found[addressKey(name)] = { ...params, ...found[addressKey(name)] };
  }
  return found;
}
