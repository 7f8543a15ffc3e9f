import { jest } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import type { Type } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { allows, type Action } from '@app/kernel/permissions.js';
import { REFUSALS } from '@app/kernel/refusals.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { DEEP, LONG, MANY, NEVER, NUMBERS_AND_LISTS, ODD } from './odd-values.js';
import { CEREMONY_CODES_ONLY } from './ceremony-things.js';
import { BY_THE_UNIT } from './evaluation-things.js';
import { wishAsker } from './wish-things.js';
import { reportingAsker } from './registration-things.js';
import { rightBodies, type Spare } from './right-bodies.js';
import { ok, type Visitor } from '../client.js';
import { addressOf, isWrite, routesOf, send, type Route } from './routes.js';
import { Town, type Someone } from './town.js';
import { drawnProgram, thingsOf, type Things } from './two-communities.js';

// Thousands of requests: on a busy machine they take their time.
jest.setTimeout(240_000);

type Answer = { status: number; code: string; message: string; fields: { field: string; message: string }[] };

const CHINESE = /[一-鿿]/;
/** Too many tries from one address: an answer with a time to come back, not a fault. */
const SLOWED_DOWN = ['login.locked', 'request.too-often'];
/** Free-form by design; their own rules say what is wrong inside. */
const FREE_FORM = ['rules', 'mapping'];

describe('bad input', () => {
  let town: Town;
  let secretary: Someone;
  let own: Things;
  let spare: Spare;
  let routes: Route[];
  let withBody: (Route & { body: Type })[];

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '07:00');
    secretary = await town.staff('secretary', 'secretary');
    own = await thingsOf(town, secretary, town.communityId, '东风');
    const programOf = async (mark: string) =>
      (await drawnProgram(secretary.api, own.communityId, own.runId, mark)).id;
    const draft = { communityId: own.communityId, name: '要取消的', nature: 'VOLUNTEER' as const };
    spare = {
      activityId: (await ok(secretary.api.POST('/api/v1/activities', { body: draft }))).id,
      programs: {
        drawn: await programOf('再抽'),
        approved: await programOf('批准'),
        cancelled: await programOf('取消'),
      },
    };
    routes = routesOf(town.app);
    withBody = routes.filter(
      (route): route is Route & { body: Type } => isWrite(route) && route.body !== null,
    );
  });
  afterAll(() => town.close());

  it('is told field by field, in Chinese, before anything is done', async () => {
    const wrong: string[] = [];
    await eachOf(withBody, async (route) => {
      for (const [what, value] of NEVER) {
        const answer = await ask(
          route,
          Object.fromEntries(fieldsOf(route.body).map((field) => [field, value])),
        );
        const told = answer.fields.map(({ field }) => field.split('.')[0]);
        const missed = fieldsOf(route.body).filter(
          (field) => !told.includes(field) && !(FREE_FORM.includes(field) && what === 'an object'),
        );
        const isFree = missed.length === 0 && fieldsOf(route.body).some((field) => FREE_FORM.includes(field));
        if (missed.length > 0 || (answer.status !== 400 && !isFree))
          wrong.push(`${route.name}, ${what}: ${answer.status} ${answer.code}, took ${missed.join()}`);
        if (!isWellTold(answer)) wrong.push(`${route.name}, ${what}: ${JSON.stringify(answer)}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it('is refused when it brings what nobody asked for, or leaves out what is needed', async () => {
    const wrong: string[] = [];
    await eachOf(withBody, async (route) => {
      const unknown = await ask(route, { isAdmin: true });
      if (!unknown.fields.some(({ field }) => field === 'isAdmin'))
        wrong.push(`${route.name}: ${unknown.status} ${unknown.code}`);
      const empty = await ask(route, {});
      if (empty.status >= 500 || !isWellTold(empty))
        wrong.push(`${route.name} {}: ${empty.status} ${empty.code}`);
    });
    expect(wrong).toEqual([]);
  });

  it('is refused when it is no object at all', async () => {
    const wrong: string[] = [];
    const bodies = [
      '[]',
      '[{}]',
      '"text"',
      '17',
      'null',
      'true',
      '{',
      '',
      '{"a":',
      '\u0000',
      '{"__proto__":{"a":1}}',
      '{"constructor":{"prototype":{"a":1}}}',
    ];
    await eachOf(withBody, async (route) => {
      for (const body of bodies) {
        const answer = await ask(route, body);
        if (!isWellTold(answer))
          wrong.push(
            `${route.name} ${body.slice(0, 40)}: ${answer.status} ${answer.code} ${answer.message.slice(0, 200)}`,
          );
      }
      const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await ask(route, 'a=1', form);
      if (!isWellTold(answer) || answer.status >= 500)
        wrong.push(`${route.name} as a form: ${answer.status} ${answer.code}`);
    });
    expect(wrong).toEqual([]);
    for (const route of withBody.slice(0, 5)) {
      for (const body of [DEEP, MANY, LONG]) {
        const answer = await ask(route, body);
        expect([answer.status, answer.code, isWellTold(answer)]).toEqual([400, 'request.shape', true]);
      }
    }
    const large = await ask(withBody[0]!, { text: 'x'.repeat(3_000_000) });
    expect([large.status, large.code]).toEqual([400, 'request.too-large']);
  });

  it('breaks nothing where the rest is right', async () => {
    const wrong: string[] = [];
    await eachOf(withBody, async (route) => {
      const right = rightBodies(own, spare)[route.name];
      if (!right) return;
      let taken = 0;
      for (const field of fieldsOf(route.body)) {
        for (const [what, value] of ODD) {
          const answer = await ask(route, { ...right.body, [field]: value }, {}, right.params);
          if (answer.status < 300) taken++;
          if (answer.status >= 500 && !SLOWED_DOWN.includes(answer.code))
            wrong.push(`${route.name}, ${field} is ${what}: ${answer.status} ${answer.code}`);
          if (!isWellTold(answer))
            wrong.push(`${route.name}, ${field} is ${what}: ${JSON.stringify(answer)}`);
        }
      }
      if (taken > 0 || NEVER_TAKEN.includes(route.name)) return;
      const { status, code, message } = await ask(route, right.body, {}, right.params);
      if (status >= 300) {
        wrong.push(`${route.name}: nothing was taken, not even the right body: ${status} ${code} ${message}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  it('knows a right body for everything that takes one', () => {
    expect(withBody.filter(({ name }) => !rightBodies(own, spare)[name]).map(({ name }) => name)).toEqual([]);
  });

  it('is looked through where its form is free: points rules and column mappings', async () => {
    const wrong: string[] = [];
    const values = [
      ...ODD,
      ...NEVER,
      ...NUMBERS_AND_LISTS,
      ['a text for a key', { 角色: '组长' }],
      ['a number for a key', { 角色: 17 }],
    ] as const;
    const publish = routes.find(({ name }) => name === 'POST /points-policies')!;
    for (const key of Object.keys(DEFAULT_POINTS_RULES)) {
      for (const [what, value] of values) {
        const answer = await ask(publish, {
          effectiveFrom: '2027-01-01',
          rules: { ...DEFAULT_POINTS_RULES, [key]: value },
        });
        const isMeant = key === 'activityLimitMinutes' && value === null;
        if ((![400, 422].includes(answer.status) && !isMeant) || !isWellTold(answer))
          wrong.push(`rules.${key} is ${what}: ${JSON.stringify(answer)}`);
      }
    }
    const map = routes.find(({ name }) => name === 'PUT /imports/:id/mapping')!;
    // The file is read again for each of these.
    for (const key of ['sheet', 'headerRow', 'headerRows', 'fillDown', 'columns', 'name', '__proto__']) {
      for (const [what, value] of [...NEVER, ...NUMBERS_AND_LISTS]) {
        const answer = await ask(map, { mapping: { [key]: value } });
        if (answer.status >= 500 || !isWellTold(answer))
          wrong.push(`mapping.${key} is ${what}: ${JSON.stringify(answer)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('breaks no list and no search', async () => {
    const wrong: string[] = [];
    const odd = [
      'page=-1',
      'page=99999',
      'page=99999999',
      'size=201',
      'q=%00',
      'q=%25_!%27',
      'q=%F0%9F%98%80',
      'q=a&q=b',
      'sort=-nothing',
      "sort=');--",
      'page[a]=1',
      '__proto__=1',
    ];
    await eachOf(
      routes.filter(({ method, name }) => method === 'GET' && !NO_QUERY.includes(name)),
      async (route) => {
        const queries = [
          ...odd,
          ...(route.query
            ? fieldsOf(route.query).flatMap((field) => [
                `${field}=`,
                `${field}=${'9'.repeat(5_000)}`,
                `${field}=2026-02-30`,
              ])
            : []),
        ];
        for (const query of queries) {
          const answer = await read(
            await askerOf(route).fetch(`${addressOf(route, rightParams(route.name))}?${query}`),
          );
          if (answer.status >= 500 || !isWellTold(answer))
            wrong.push(`${route.name}?${query}: ${JSON.stringify(answer)}`);
        }
      },
    );
    expect(wrong).toEqual([]);
  });

  it('breaks nothing as an id', async () => {
    const wrong: string[] = [];
    const ids = [
      '%00',
      '%27%20OR%201=1',
      '..%2F..',
      'x'.repeat(199),
      'x'.repeat(300),
      '%F0%9F%98%80',
      '%ED%A0%80',
      '%',
      '-1',
      newId().toLowerCase(),
      '%E4%B8%AD',
    ];
    await eachOf(
      routes.filter(({ path }) => path.includes(':')),
      async (route) => {
        const body = rightBodies(own, spare)[route.name]?.body ?? {};
        for (const id of ids) {
          const address = route.path.replace(/:\w+/g, id);
          const init = isWrite(route) ? send(body) : {};
          const answer = await read(await askerOf(route).fetch(address, { method: route.method, ...init }));
          if (![400, 404, 422, 409].includes(answer.status) && route.name !== EMPTY_LIST)
            wrong.push(`${route.name} ${id.slice(0, 20)}: ${answer.status} ${answer.code}`);
          if (!isWellTold(answer))
            wrong.push(`${route.name} ${id.slice(0, 20)}: ${JSON.stringify(answer).slice(0, 200)}`);
        }
      },
    );
    expect(wrong).toEqual([]);
  });

  it('has left a sound ledger and no failed work', async () => {
    await town.settle();
    expect(await town.verify()).toMatchObject({ isSound: true });
  });

  /** The street admin, but for what is only one's own or a community's. */
  const askerOf = ({ name, action }: Route): Visitor =>
    wishAsker(name, own) ?? reportingAsker(name, own.reporting) ?? (BY_THE_UNIT.includes(name) ? own.evaluations.liaison : name.includes(' /me/') && !name.includes('password') ? own.owner : action && !allows(action as Action, 'street-admin') ? secretary : town.admin);

  async function ask(
    route: Route,
    body: unknown,
    headers: Record<string, string> = {},
    params: Record<string, string> = rightParams(route.name),
  ): Promise<Answer> {
    const init =
      typeof body === 'string'
        ? { body, headers: { 'Content-Type': 'application/json', ...headers } }
        : send(body, headers);
    return read(await askerOf(route).fetch(addressOf(route, params), { method: route.method, ...init }));
  }

  /** Made once: the addresses stay the same, and tens of thousands of requests ask for them. */
  let addresses: Record<string, { params: Record<string, string> }> | undefined;
  const rightParams = (name: string): Record<string, string> => (addresses ??= rightBodies(own, spare))[name]?.params ?? {};
});

/** Right in form; what it asks for cannot be had here, or another attempt of this spec may have been quicker. */
const NEVER_TAKEN = [
  // A call's steps follow on each other, and an empty body, which is right as well, has taken them before; see once.spec.
  'POST /calls/:id/dispatch',
  'POST /calls/:id/responses/:responseId/completion',
  'POST /me/calls/:id/acceptance',
  'POST /me/calls/:id/arrival',
  ...CEREMONY_CODES_ONLY,
  // The same, and a link that another attempt has used.
  'POST /member-registrations/:id/acceptance',
  'POST /public/report-ins/:code/acceptance',
  // Whoever leaves (one of the attempts does) has no registration to change any more.
  'POST /me/registrations/:id/departure',
  'PATCH /me/registrations/:id/profile',
  'PUT /me/registrations/:id',
  'POST /me/member-contacts',
  'POST /me/service-posts/:id/claim',
  'POST /me/service-posts/:id/leaving',
  'POST /me/sign-ups/:id/cancellation',
  'PUT /evaluations/:id/scores',
  'POST /contracts/:id/resumption',
  'POST /obligations/:id/acceptance',
  'POST /obligations/:id/submission',
  'POST /session',
  'POST /setup',
  'POST /me/password',
  'POST /transfers/:id/reversal',
  'POST /service-records/:id/upholding',
  'POST /recognition-programs/:id/approval',
  'POST /recognition-programs/:id/notice',
  'POST /recognition-programs/:id/candidates/:candidateId/removal',
  'POST /recognition-programs/:id/candidates/:candidateId/addition',
];
/** Answers a list that is empty for what it does not know. */
const EMPTY_LIST = 'GET /volunteers/:id/ledger';
/** Recomputes or prints much; takes no query of its own. */
const NO_QUERY = ['GET /ledger/verification', 'GET /metrics', 'GET /health/live', 'GET /health/ready'];

/** A few at a time, as a busy evening would. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

function fieldsOf(wire: Type): string[] {
  const found = getMetadataStorage().getTargetValidationMetadatas(wire, '', false, false);
  return [...new Set(found.map(({ propertyName }) => propertyName))];
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.ok) return { status: response.status, code: '', message: '', fields: [] };
  const {
    code = '',
    message = '',
    details,
  } = JSON.parse(text) as { code?: string; message?: string; details?: { fields?: Answer['fields'] } };
  return { status: response.status, code, message, fields: details?.fields ?? [] };
}

/** A refusal that we know, in Chinese; about the shape of a body it names the fields. */
function isWellTold({ status, code, message, fields }: Answer): boolean {
  if (status < 400) return true;
  if (!(code in REFUSALS) || !CHINESE.test(message) || message.length > 2_000) return false;
  return (
    code !== 'request.shape' ||
    (fields.length > 0 && fields.every((one) => one.field !== '' && CHINESE.test(one.message)))
  );
}
