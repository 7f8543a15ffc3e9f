import { careBodies, careParams } from './care-things.js';
import { newId } from '@app/kernel/ids.js';
import { allows, type Action } from '@app/kernel/permissions.js';
import { refusal, type Visitor } from '../client.js';
import { addressOf, isWrite, routesOf, send, type Route } from './routes.js';
import { ceremonyBodies, ceremonyParams } from './ceremony-things.js';
import { contractBodies, contractParams } from './contract-things.js';
import { boardBodies } from './board-things.js';
import { HONOURS_BY_ADDRESS, honourBodies, honourParams } from './honour-things.js';
import { evaluationBodies, evaluationParams } from './evaluation-things.js';
import { martBodies, martParams } from './mart-things.js';
import { BY_CODE, partnerBodies, partnerParams } from './partner-things.js';
import { registrationBodies, registrationParams, REGISTRATIONS_FOR_ANYBODY } from './registration-things.js';
import { checkInBodies, checkInParams } from './check-in-things.js';
import { signUpBodies, signUpParams } from './sign-up-things.js';
import { Town, type Someone } from './town.js';
import { callBodies, callParams } from './call-things.js';
import { listsBodies, listsParams } from './lists-things.js';
import { wishBodies, wishParams } from './wish-things.js';
import { form, thingsOf, type Things } from './two-communities.js';

type Params = Record<string, string>;
type Attempt = { params: Params; body?: object };

/**
 * Addresses that name nothing of a community: background jobs are the machine's; a certificate's code is public;
 * a template belongs to nobody; a passbook is a list, which is empty for who has no line in one's areas.
 */
const WITHOUT_OWNER = [
  'POST /jobs/:id/retry',
  'GET /public/certificates/:verifyCode',
  'GET /public/contribution-statements/:verifyCode',
  'GET /public/agreements/:verifyCode',
  'GET /public/ratings/:code',
  'POST /public/ratings/:code',
  // a link is for whoever holds it
  'GET /public/invitations/:code',
  'POST /public/invitations/:code/acceptance',
  'POST /me/invitations/:code/acceptance',
  // published for everybody to see
  'GET /public/activities/:id',
  // an address that nobody can guess, and the whole installation's calendar
  'GET /public/calendar-feeds/:token.ics',
  'PUT /holiday-years/:year',
  'GET /public/care-marts/:communityId/accounts',
  // the token is the whole right
  'GET /public/screens/:token',
  ...BY_CODE,
  ...HONOURS_BY_ADDRESS,
  ...REGISTRATIONS_FOR_ANYBODY,
  'GET /imports/templates/:kind.xlsx',
  'GET /volunteers/:id/ledger',
];

/** Two communities of one street: what the other one owns does not exist, whatever is done to it. */
describe('borders between communities', () => {
  let town: Town;
  let routes: Route[];
  let mine: Someone;
  let worker: Someone;
  let neighbour: Someone;
  let theirs: Things;
  let sinceId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    const elsewhere = await town.community('西关社区');
    mine = await town.staff('secretary-a', 'secretary');
    worker = await town.staff('worker-a', 'grid-worker');
    neighbour = await town.accountOf(mine, await town.volunteer(mine, '我自己'));
    const other = await town.staff('secretary-b', 'secretary', elsewhere);
    theirs = await thingsOf(town, other, elsewhere, '西关');
    routes = routesOf(town.app);
    sinceId = newId();
  });
  afterAll(() => town.close());

  it('are tried for every address that names something', () => {
    const untried = routes.filter(
      ({ path, name }) => path.includes(':') && !WITHOUT_OWNER.includes(name) && !attemptFor(name, theirs),
    );
    expect(untried.map(({ name }) => name)).toEqual([]);
  });

  it('hide things by their id, from reading and from every change', async () => {
    const found: string[] = [];
    for (const route of routes.filter(
      ({ path, name }) => path.includes(':') && !WITHOUT_OWNER.includes(name),
    )) {
      for (const visitor of askersOf(route)) {
        const { status, code } = await ask(visitor, route, attemptFor(route.name, theirs)!);
        if (status !== 404 || !/\.(not-found|not-yours|none)$/.test(code))
          found.push(`${route.name}: ${status} ${code}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('hide places and people named in what is sent', async () => {
    const { communityId, volunteer, runId } = theirs;
    const own = town.communityId;
    const program = {
      title: '表扬',
      honourName: '热心志愿者',
      basisDoc: '居民会议',
      quota: 1,
      tieRule: 'tie-order' as const,
    };
    const period = { metric: 'minutes' as const, from: '2026-11-01', to: '2026-12-01' };
    const post = mine.api.POST;
    const codes = [
      await refusal(post('/api/v1/areas', { body: { parentId: communityId, level: 'GRID', name: '越界' } })),
      await refusal(post('/api/v1/volunteers', { body: { areaId: communityId, name: '越界' } })),
      await refusal(post('/api/v1/units', { body: { communityId, name: '越界' } })),
      await refusal(post('/api/v1/activities', { body: { communityId, name: '越界', nature: 'VOLUNTEER' } })),
      await refusal(post('/api/v1/ranking-runs', { body: { areaId: communityId, ...period } })),
      await refusal(post('/api/v1/ranking-runs', { body: { areaId: town.streetId, ...period } })),
      await refusal(post('/api/v1/recognition-programs', { body: { communityId, runId, ...program } })),
      await refusal(
        post('/api/v1/accounts', {
          body: { loginName: 'x1', grants: [{ role: 'grid-worker', areaId: communityId }] },
        }),
      ),
      await refusal(post('/api/v1/accounts', { body: { volunteerId: volunteer.id } })),
    ];
    expect(codes).toEqual([...Array<string>(8).fill('area.not-found'), 'volunteer.not-found']);
    const lists = await refusal(
      post('/api/v1/recognition-programs', { body: { communityId: own, runId, ...program } }),
    );
    expect(lists).toMatch(/^(ranking-run.not-found|program.run-area)$/);
    const excluded = { areaId: own, ...period, exclusions: [{ volunteerId: volunteer.id, reason: '越界' }] };
    expect(await refusal(post('/api/v1/ranking-runs', { body: excluded }))).toBe(
      'ranking-run.unknown-exclusion',
    );
    const uploaded = await mine.fetch('/api/v1/imports', {
      method: 'POST',
      body: form('roster', communityId, '姓名\n某某\n'),
    });
    expect([uploaded.status, ((await uploaded.json()) as { code: string }).code]).toEqual([
      404,
      'import.area-not-found',
    ]);
  });

  it('answer for each record or line of a batch, and do nothing to it', async () => {
    const ids = Object.values(theirs.records);
    const batch = await mine.api.POST('/api/v1/service-records/confirmation', { body: { ids } });
    expect(batch.data!.results.map(({ code }) => code)).toEqual(ids.map(() => 'service-record.not-found'));
    const { slotId } = await town.activity(
      mine,
      '2026-11-10',
      { startTime: '06:00', endTime: '07:00' },
      '本社区的活动',
    );
    sinceId = newId();
    const entries = [{ volunteerId: theirs.volunteer.id, present: true }];
    const roll = await mine.api.POST('/api/v1/activity-slots/{id}/attendances', {
      params: { path: { id: slotId } },
      body: { entries },
    });
    expect(roll.data!.results.map(({ code }) => code)).toEqual(['volunteer.not-found']);
  });

  it('show nothing of the neighbours in any list, whoever asks', async () => {
    // The street is everybody's.
    const marks = JSON.stringify(theirs).match(/[0-9A-Z]{26}|西关[一-龥]+/g)!.filter((mark) => mark !== town.streetId);
    const seen: string[] = [];
    for (const route of routes.filter(
      (one) => one.method === 'GET' && !one.path.includes(':') && !one.isPublic,
    )) {
      for (const visitor of askersOf(route)) {
        const answer = await visitor.fetch(`${route.path}${route.query ? '?size=200' : ''}`);
        const text = await answer.text();
        if (answer.status !== 200 && !isRefusalOfQuery(text) && !text.includes('"member-registration.none"'))
          seen.push(`${route.name}: ${answer.status} ${text}`);
        seen.push(
          ...marks.filter((mark) => text.includes(mark)).map((mark) => `${route.name} shows ${mark}`),
        );
      }
    }
    expect(seen).toEqual([]);
    const ledger = await mine.api.GET('/api/v1/volunteers/{id}/ledger', {
      params: { path: { id: theirs.volunteer.id } },
    });
    expect(ledger.data).toMatchObject({ items: [], total: 0 });
  });

  it('leave no trace of an attempt but the refusal', async () => {
    const accounts = [mine, worker, neighbour].map(({ accountId }) => accountId);
    const done = await town.app.db.read.query<{ action: string }>(
      // A copy of one's own things is taken at home.
      `SELECT action FROM audit_entries WHERE id > ? AND account_id IN (?, ?, ?) AND action <> 'me.copy-taken'`,
      [sinceId, ...accounts],
    );
    expect(done).toEqual([]);
  });

  /** Whoever of this community may do such a thing at all. */
  function askersOf({ name, action }: Route): Visitor[] {
    if (name.includes(' /me/')) return [neighbour];
    const staff = [
      { role: 'secretary', visitor: mine },
      { role: 'grid-worker', visitor: worker },
    ] as const;
    return staff.filter(({ role }) => allows(action as Action, role)).map(({ visitor }) => visitor);
  }

  async function ask(
    visitor: Visitor,
    route: Route,
    { params, body }: Attempt,
  ): Promise<{ status: number; code: string }> {
    const init = UPLOADS.includes(route.name) ? { body: form('', '', PICTURE, '现场.jpg') } : isWrite(route) ? send(body ?? {}) : {};
    const answer = await visitor.fetch(addressOf(route, params) + (NEEDS_QUERY[route.name] ?? ''), { method: route.method, ...init });
    const text = await answer.text();
    return {
      status: answer.status,
      code: text.startsWith('{') ? ((JSON.parse(text) as { code?: string }).code ?? '') : '',
    };
  }
});

/** Routes that take a file: without one they ask for it before they look whose thing it is. */
const UPLOADS = [
  'POST /obligations/:id/files',
  'POST /contributions/:id/evidence',
  'POST /contracts/:id/paper-signatures',
  'POST /joint-meetings/:id/minutes-file',
  'POST /me/supplements/:id/file',
  'POST /units/:id/member-list',
];
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);

/** Asked without, they ask for it before they look whose thing it is. */
const NEEDS_QUERY: Record<string, string> = { 'GET /me/led-slots/:id/people': '?q=%E6%9F%90%E6%9F%90' };

/** `me/ranking` and the like take no page. */
function isRefusalOfQuery(text: string): boolean {
  return text.includes('"request.shape"');
}

/** Their thing, and a body that would be right for one's own. Unknown resources answer undefined: teach them here. */
function attemptFor(name: string, theirs: Things): Attempt | undefined {
  const [, resource = ''] = /^\w+ \/((?:me\/)?[\w-]+)/.exec(name) ?? [];
  const params: Record<string, Params> = {
    accounts: { id: theirs.account.id, grantId: theirs.account.grantId },
    activities: { id: theirs.draftId },
    'activity-slots': { id: theirs.activity.slotId },
    areas: { id: theirs.gridId },
    certificates: { id: theirs.certificateId },
    imports: { id: theirs.importId },
    'me/certificates': { id: theirs.certificateId },
    'me/service-records': { id: theirs.records.pending },
    'ranking-runs': { id: theirs.runId, volunteerId: theirs.volunteer.id },
    'recognition-programs': { id: theirs.drawn.id, candidateId: theirs.drawn.candidateId },
    'service-records': { id: theirs.records.final },
    transfers: { id: theirs.transferId },
    units: { id: theirs.unitId, invitationId: theirs.contracts.invitationId, memberId: theirs.reporting.unitMemberId },
    'me/activities': { id: theirs.draftId },
    ...signUpParams(theirs.signUps),
    ...checkInParams(theirs.checkIns),
    ...contractParams(theirs.contracts),
    ...careParams(theirs.care),
    ...partnerParams(theirs.partnering, theirs.communityId),
    ...honourParams(theirs.honours),
    'ranking-boards': { id: theirs.boardId },
    ...registrationParams(theirs.reporting),
    ...evaluationParams(theirs.evaluations),
    ...martParams(theirs.mart, theirs.communityId),
    ...ceremonyParams(theirs.ceremonies, theirs.communityId),
    ...listsParams(theirs.lists),
    ...callParams(theirs.calls),
    ...wishParams(theirs.wishing),
    volunteers: { id: theirs.pending.id },
  };
  const care = careBodies(theirs.care, { communityId: theirs.communityId, volunteerId: theirs.volunteer.id, pendingId: theirs.pending.id, recordId: theirs.records.final2 });
  const bodies: Record<string, object> = {
    ...Object.fromEntries(Object.entries(callBodies(theirs.calls, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(wishBodies(theirs.wishing)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(listsBodies(theirs.lists, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(ceremonyBodies(theirs.ceremonies, theirs.communityId, theirs.volunteer.id)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(martBodies(theirs.mart, theirs.communityId, theirs.volunteer)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(care).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(checkInBodies(theirs.checkIns, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(signUpBodies(theirs.signUps, theirs.communityId, theirs.draftId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(boardBodies(theirs.boardId, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(honourBodies(theirs.honours)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(evaluationBodies(theirs.evaluations, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(partnerBodies(theirs.partnering, theirs.communityId, theirs.volunteer.id)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(registrationBodies(theirs.reporting, theirs.communityId)).map(([route, { body }]) => [route, body])),
    ...Object.fromEntries(Object.entries(contractBodies(theirs.contracts, theirs.communityId)).map(([route, { body }]) => [route, body])),
    'POST /accounts/:id/grants': { role: 'grid-worker', areaId: theirs.gridId },
    'PATCH /activities/:id': { name: '越界' },
    'POST /activities/:id/slots': { startOn: '2026-11-20', startTime: '09:00', endTime: '10:00' },
    'POST /activities/:id/cancellation': { reason: '越界' },
    'POST /activity-slots/:id/attendances': {
      entries: [{ volunteerId: theirs.volunteer.id, present: true }],
    },
    'PATCH /areas/:id': { name: '越界' },
    'POST /certificates/:id/revocation': { reason: '越界' },
    'PUT /imports/:id/mapping': { mapping: { columns: {} } },
    'POST /me/service-records/:id/dispute': { reason: '越界' },
    'POST /recognition-programs/:id/cancellation': { reason: '越界' },
    'POST /recognition-programs/:id/candidates/:candidateId/removal': { reason: '越界' },
    'POST /recognition-programs/:id/candidates/:candidateId/addition': { reason: '越界' },
    'POST /service-records/:id/correction': { serviceMinutes: 60, reason: '越界' },
    'POST /service-records/:id/reversal': { reason: '越界' },
    'POST /service-records/:id/upholding': { reason: '越界' },
    'POST /transfers/:id/reversal': { reason: '越界' },
    'PATCH /units/:id': { name: '越界' },
    'POST /units/:id/liaisons': { loginName: 'yuejie', displayName: '越界' },
    'PATCH /volunteers/:id': { name: '越界', reason: '越界更正' },
    'POST /volunteers/:id/unmasking': { reason: '越界查看' },
    'POST /volunteers/:id/paper-confirmation': { evidence: '越界登记表' },
  };
  const found = params[resource];
  return found && { params: found, body: bodies[name] };
}
