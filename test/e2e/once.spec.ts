import { careBodies } from './care-things.js';
import { checkInBodies } from './check-in-things.js';
import { newId } from '@app/kernel/ids.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { ok, type Visitor } from '../client.js';
import { addressOf, routesOf, send, type Route } from './routes.js';
import { ceremonyBodies } from './ceremony-things.js';
import { contractBodies } from './contract-things.js';
import { boardBodies } from './board-things.js';
import { honourBodies } from './honour-things.js';
import { BY_THE_STREET, BY_THE_UNIT, evaluationBodies } from './evaluation-things.js';
import { BY_THE_STREET_ADMIN, martBodies } from './mart-things.js';
import { partnerBodies } from './partner-things.js';
import { registrationBodies, reportingAsker } from './registration-things.js';
import { Town, type Someone } from './town.js';
import { CodesService } from '@app/activities/index.js';
import { callBodies } from './call-things.js';
import { listsBodies } from './lists-things.js';
import { wishAsker, wishBodies } from './wish-things.js';
import { signUpBodies } from './sign-up-things.js';
import { drawnProgram, form, thingsOf, upload, type Things } from './two-communities.js';

type Answer = { status: number; body: unknown };
type Attempt = { body: object; params: Record<string, string>; who?: Visitor };

/** Answers a secret that is shown once and kept nowhere. */
const ONCE_TOLD = ['POST /service-records/:id/rating-links', 'POST /accounts', 'POST /accounts/:id/password-reset', 'POST /units/:id/liaisons', 'POST /units/:id/invitations', 'POST /units/:id/members/:memberId/link'];
/** Answers how far it has come by now. */
const GOES_ON = ['POST /imports/:id/confirmation', 'POST /ranking-runs', 'POST /ranking-boards/:id/runs', 'POST /policy-drafts/:id/simulations', 'POST /feedback-runs'];
/** Makes nothing, or needs what no test can bring about over HTTP (a stuck job), or is a file (see below). */
const NOTHING_NEW = [
  'POST /obligations/:id/files',
  'POST /contributions/:id/evidence',
  'POST /me/supplements/:id/file',
  'POST /notice-hooks/:id/trial',
  'POST /imports/:id/preview',
  'POST /jobs/:id/retry',
  'POST /imports',
  'POST /contracts/:id/paper-signatures',
  'POST /joint-meetings/:id/minutes-file',
  'POST /units/:id/member-list',
  'POST /me/registration-suggestions',
];

/** A second tap, a retry after a lost answer: the same key with the same content counts once. */
describe('an Idempotency-Key', () => {
  let town: Town;
  let secretary: Someone;
  let own: Things;
  let routes: Route[];
  let spare: { activityId: string; programId: string; importId: string; person: Someone };

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    secretary = await town.staff('secretary', 'secretary');
    own = await thingsOf(town, secretary, town.communityId, '东风');
    routes = routesOf(town.app);
    const { communityId } = town;
    const draft = await ok(
      secretary.api.POST('/api/v1/activities', { body: { communityId, name: '备用', nature: 'VOLUNTEER' } }),
    );
    const program = await drawnProgram(secretary.api, communityId, own.runId, '备用');
    const importId = await upload(secretary, 'roster', communityId, '姓名\n某某\n');
    const person = await town.accountOf(secretary, await town.volunteer(secretary, '要退出的'));
    spare = { activityId: draft.id, programId: program.id, importId, person };
    const risk = { params: { path: { id: own.draftId } }, body: { riskNote: '注意脚下。' } };
    await ok(secretary.api.PATCH('/api/v1/activities/{id}', risk));
    await ok(
      secretary
        .fetch(`/api/v1/imports/${own.importId}/preview`, { method: 'POST' })
        .then((response) => ({ response })),
    );
  });
  afterAll(() => town.close());

  it('is tried with everything that makes something', () => {
    const creating = routes.filter(
      ({ method, isPublic, path }) => method === 'POST' && !isPublic && !path.includes('/me/password'),
    );
    expect(
      creating
        .filter(({ name }) => !(name in attempts()) && !NOTHING_NEW.includes(name))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('brings the first answer again, and one effect', async () => {
    const wrong: string[] = [];
    for (const [name, { body, params, who = secretary }] of Object.entries(attempts())) {
      const key = `first-${newId()}`;
      const once = () => call(who, name, body, params, key);
      const [first, second] = [await once(), await once()];
      if (first.status >= 400) wrong.push(`${name}: ${first.status} ${JSON.stringify(first.body)}`);
      if (second.status !== first.status)
        wrong.push(`${name}: ${first.status}, then ${second.status} ${JSON.stringify(second.body)}`);
      const [id, idAgain] = [first, second].map(({ body }) => (body as { id?: string }).id);
      if (GOES_ON.includes(name)) expect([name, idAgain]).toEqual([name, id]);
      else if (!ONCE_TOLD.includes(name) && JSON.stringify(second.body) !== JSON.stringify(first.body))
        wrong.push(`${name}: another answer`);
      const other = await call(who, name, { ...body, reason: '另一份内容' }, params, key);
      if (![400, 409].includes(other.status))
        wrong.push(`${name} with another body: ${other.status} ${JSON.stringify(other.body)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses another content under the same key', async () => {
    const key = `other-${newId()}`;
    const area = (name: string) =>
      call(secretary, 'POST /areas', { parentId: town.communityId, level: 'GRID', name }, {}, key);
    expect((await area('甲网格')).status).toBe(201);
    expect(await area('乙网格')).toMatchObject({ status: 409, body: { code: 'request.key-reused' } });
    const elsewhere = call(
      secretary,
      'POST /units',
      { communityId: town.communityId, name: '某单位' },
      {},
      key,
    );
    expect(await elsewhere).toMatchObject({ status: 409, body: { code: 'request.key-reused' } });
    expect(await call(secretary, 'POST /areas', {}, {}, 'short')).toMatchObject({
      status: 400,
      body: { code: 'request.idempotency-key' },
    });
  });

  it('belongs to who sent it', async () => {
    const key = `mine-${newId()}`;
    const body = { parentId: town.communityId, level: 'GRID', name: '同名网格' };
    expect((await call(secretary, 'POST /areas', body, {}, key)).status).toBe(201);
    expect(await call(town.admin, 'POST /areas', body, {}, key)).toMatchObject({
      status: 409,
      body: { code: 'area.taken' },
    });
  });

  it('holds over the minute in which the session is touched', async () => {
    await town.travel('2026-11-11', '09:00');
    const key = `touch-${newId()}`;
    const card = () =>
      call(secretary, 'POST /volunteers', { areaId: town.communityId, name: '只有一个' }, {}, key);
    // The first request after five minutes notes that the session is in use; the repetition does not.
    town.app.clock.set('2026-11-11T01:06:00.000Z');
    const [first, second] = [await card(), await card()];
    expect([first.status, second]).toEqual([201, first]);
    const rows = await town.app.db.read.query(`SELECT id FROM persons WHERE name = '只有一个'`);
    expect(rows).toHaveLength(1);
  });

  it('holds for sixteen at once', async () => {
    const key = `crowd-${newId()}`;
    const body = { communityId: town.communityId, name: '同时提交的单位' };
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => call(secretary, 'POST /units', body, {}, key)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
  });

  it('knows an uploaded file by its content', async () => {
    const key = `file-${newId()}`;
    const send = async (csv: string): Promise<Answer> => {
      const init = {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
        body: form('roster', town.communityId, csv),
      };
      return read(await secretary.fetch('/api/v1/imports', init));
    };
    const first = await send('姓名,编号\n甲,1\n');
    expect(first.status).toBe(201);
    expect(await send('姓名,编号\n甲,1\n')).toEqual(first);
    expect(await send('姓名,编号\n乙,2\n')).toMatchObject({
      status: 409,
      body: { code: 'request.key-reused' },
    });
  });

  it('is not kept for what was refused: mended, it may be sent again', async () => {
    const key = `refused-${newId()}`;
    const name = '先被拒绝';
    const draft = await ok(
      secretary.api.POST('/api/v1/activities', {
        body: { communityId: town.communityId, name, nature: 'VOLUNTEER' },
      }),
    );
    const publish = () => call(secretary, 'POST /activities/:id/publication', {}, { id: draft.id }, key);
    expect((await publish()).body).toMatchObject({ code: 'activity.no-slot' });
    const params = { path: { id: draft.id } };
    const slot = { startOn: '2026-11-20', startTime: '09:00', endTime: '10:00' };
    await ok(secretary.api.POST('/api/v1/activities/{id}/slots', { params, body: slot }));
    await ok(secretary.api.PATCH('/api/v1/activities/{id}', { params, body: { riskNote: '注意脚下。' } }));
    expect((await publish()).body).toMatchObject({ state: 'PUBLISHED' });
  });

  /** In this order: what one makes, the next one may use. */
  function attempts(): Record<string, Attempt> {
    const { communityId, volunteer, pending, records } = own;
    const owner = own.owner;
    const reason = { reason: '试两次' };
    const of = (id: string, body: object = {}, who: Visitor = secretary): Attempt => ({
      body,
      params: { id },
      who,
    });
    const candidate = { body: reason, params: { id: own.drawn.id, candidateId: own.drawn.candidateId } };
    const period = { metric: 'points', from: '2026-11-01', to: '2026-12-01' };
    const program = {
      title: '表扬',
      honourName: '热心志愿者',
      basisDoc: '居民会议',
      quota: 1,
      tieRule: 'tie-order',
    };
    const contracts = contractBodies(own.contracts, communityId);
    const care = careAttempts();
    const byOwner = { ...contracts['POST /me/invitations/:code/acceptance']!, who: owner };
    const whoOf = (name: string): Visitor => (BY_THE_UNIT.includes(name) ? own.evaluations.liaison : BY_THE_STREET.includes(name) ? town.admin : secretary);
    const evaluations = Object.entries(evaluationBodies(own.evaluations, communityId)).filter(([name]) => name.startsWith('POST '));
    const mart = Object.entries(martBodies(own.mart, communityId, volunteer)).filter(([name]) => name.startsWith('POST '));
    const partnering = Object.entries(partnerBodies(own.partnering, communityId, volunteer.id)).filter(([name]) => /^POST \/(?!public)/.test(name));
    const wishing = Object.entries(wishBodies(own.wishing)).filter(([name]) => name.startsWith('POST '));
    const ceremonies = Object.entries(ceremonyBodies(own.ceremonies, communityId, volunteer.id)).filter(([name]) => /^POST \/(?!public)/.test(name));
    const reporting = Object.entries(registrationBodies(own.reporting, communityId)).filter(([name]) => /^POST \/(?!public)/.test(name));
    const reporterOf = (name: string): Visitor => {
      if (name.includes('report-ins')) return own.reporting.newcomer;
      return reportingAsker(name, own.reporting) ?? (name === 'POST /registration-schemes' ? town.admin : secretary);
    };
    const signUps = Object.entries(signUpBodies(own.signUps, communityId, own.draftId)).filter(([name]) => name.startsWith('POST '));
    const calls = callBodies(own.calls, communityId, town.app.get(CodesService).ofSlot(own.calls.toAccept)[0]!.code);
    return {
      ...Object.fromEntries(Object.entries(calls).map(([name, attempt]) => [name, { ...attempt, who: name.includes(' /me/') ? owner : secretary }])),
      ...Object.fromEntries(signUps.map(([name, attempt]) => [name, { ...attempt, who: name.includes(' /me/') ? owner : name.includes('sign-up-rules') ? town.admin : secretary }])),
      ...Object.fromEntries(Object.entries(listsBodies(own.lists, communityId)).filter(([name]) => name.startsWith('POST '))),
      ...Object.fromEntries(evaluations.map(([name, attempt]) => [name, { ...attempt, who: whoOf(name) }])),
      ...Object.fromEntries(Object.entries(contracts).filter(([name]) => /^POST \/(?!public)/.test(name))),
      'POST /me/invitations/:code/acceptance': byOwner,
      ...care,
      ...Object.fromEntries(
        Object.entries(checkInBodies(own.checkIns, communityId))
          .filter(([name]) => name.startsWith('POST '))
          .map(([name, right]) => [name, { ...right, who: name.includes(' /me/') ? owner : secretary }]),
      ),
      ...Object.fromEntries(mart.map(([name, attempt]) => [name, { ...attempt, who: name.includes(' /me/') ? owner : BY_THE_STREET_ADMIN.test(name) ? town.admin : secretary }])),
      ...Object.fromEntries(reporting.map(([name, attempt]) => [name, { ...attempt, who: reporterOf(name) }])),
      ...Object.fromEntries(partnering.map(([name, attempt]) => [name, { ...attempt, who: name.includes(' /me/') ? owner : secretary }])),
      ...Object.fromEntries(wishing.map(([name, attempt]) => [name, { ...attempt, who: wishAsker(name, own) ?? secretary }])),
      ...Object.fromEntries(ceremonies.map(([name, attempt]) => [name, { ...attempt, who: name.includes(' /me/') ? owner : secretary }])),
      'POST /accounts': of('', { loginName: 'twice', grants: [{ role: 'grid-worker', areaId: own.gridId }] }),
      'POST /accounts/:id/grants': of(own.account.id, { role: 'grid-worker', areaId: communityId }),
      'POST /accounts/:id/password-reset': of(own.account.id),
      'POST /accounts/:id/disabling': of(own.account.id),
      'POST /activities': of('', { communityId, name: '两次', nature: 'VOLUNTEER' }),
      'POST /activities/:id/slots': of(own.draftId, {
        startOn: '2026-11-20',
        startTime: '09:00',
        endTime: '10:00',
      }),
      'POST /activities/:id/publication': of(own.draftId),
      'POST /activities/:id/sign-up-closing': of(own.draftId),
      'POST /activities/:id/sign-up-reopening': of(own.draftId),
      'POST /activities/:id/start': of(own.draftId),
      'POST /activities/:id/ending': of(own.draftId),
      'POST /activities/:id/settlement': of(own.draftId),
      'POST /activities/:id/cancellation': of(spare.activityId, reason),
      'POST /activity-slots/:id/attendances': of(own.activity.slotId, {
        entries: [{ volunteerId: pending.id, present: true }],
      }),
      'POST /areas': of('', { parentId: communityId, level: 'GRID', name: '两次网格' }),
      'POST /certificates/:id/revocation': of(own.certificateId, reason),
      'POST /imports/:id/confirmation': of(own.importId),
      'POST /imports/:id/cancellation': of(spare.importId),
      'POST /me/confirmation': of('', {}, owner),
      'POST /service-records/confirmation': of('', { ids: [records.pending] }),
      'POST /me/service-records/:id/dispute': of(records.pending, reason, owner),
      'POST /service-records/:id/upholding': of(records.pending, reason),
      'POST /transfers/:id/reversal': of(own.transferId, reason),
      'POST /service-records/:id/correction': of(records.final, { serviceMinutes: 90, ...reason }),
      'POST /service-records/:id/reversal': of(records.final2, reason),
      'POST /me/withdrawal': of('', {}, spare.person),
      'POST /points-policies': of(
        '',
        { effectiveFrom: '2027-01-01', rules: DEFAULT_POINTS_RULES },
        town.admin,
      ),
      'POST /ranking-runs': of('', { areaId: communityId, ...period }),
      'POST /recognition-programs': of('', { communityId, runId: own.runId, ...program }),
      'POST /recognition-programs/:id/candidates': of(spare.programId),
      'POST /recognition-programs/:id/candidates/:candidateId/removal': candidate,
      'POST /recognition-programs/:id/candidates/:candidateId/addition': candidate,
      ...Object.fromEntries(
        Object.entries(boardBodies(own.boardId, communityId))
          .filter(([name]) => name.startsWith('POST '))
          .map(([name, attempt]) => [name, { ...attempt, who: secretary }]),
      ),
      ...Object.fromEntries(
        Object.entries(honourBodies(own.honours))
          .filter(([name]) => !name.includes('/public/'))
          .map(([name, attempt]) => [name, { ...attempt, who: name.endsWith('/decision') ? town.admin : secretary }]),
      ),
      'POST /recognition-programs/:id/approval': of(own.drawn.id, {}, town.admin),
      'POST /recognition-programs/:id/certificates': of(own.drawn.id),
      'POST /recognition-programs/:id/cancellation': of(spare.programId, reason),
      'POST /units': of('', { communityId, name: '两次小学' }),
      'POST /units/:id/liaisons': of(own.unitId, { loginName: 'liaison-twice', displayName: '刘联络' }),
      'POST /volunteers': of('', { areaId: communityId, name: '两次' }),
      'POST /volunteers/:id/unmasking': of(volunteer.id, { reason: '核对登记表' }),
      'POST /volunteers/:id/paper-confirmation': of(pending.id, { evidence: '登记表第 3 页' }),
    };
  }

  /** The owner asks, the street answers what the secretary had a hand in. */
  function careAttempts(): Record<string, Attempt> {
    const { communityId, volunteer, pending, records } = own;
    const all = careBodies(own.care, { communityId, volunteerId: volunteer.id, pendingId: pending.id, recordId: records.final2 });
    const whoAsks = (name: string): Visitor => (name.includes(' /me/') ? own.owner : name.startsWith('POST /appeals') ? town.admin : secretary);
    const posts = Object.entries(all).filter(([name]) => name.startsWith('POST /') && !name.startsWith('POST /public'));
    return Object.fromEntries(posts.map(([name, right]) => [name, { ...right, who: whoAsks(name) }]));
  }

  async function call(
    visitor: Visitor,
    name: string,
    body: object,
    params: Record<string, string>,
    key: string,
  ): Promise<Answer> {
    const route = routes.find((one) => one.name === name)!;
    const init = send(body, { 'Idempotency-Key': key });
    return read(await visitor.fetch(addressOf(route, params), { method: route.method, ...init }));
  }
});

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const { requestId: _, ...body } = (text ? JSON.parse(text) : {}) as { requestId?: string };
  return { status: response.status, body };
}
