import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { Redis } from 'ioredis';
import type { Visitor } from '../client.js';
import { onPath, startRedis, type Server } from '../services.mjs';
import { Installation, pause, post, type Running } from './installation.js';

const ACTIVITIES = 12;
const PEOPLE = 60;
/** Those of the people whom the office knows by name and on paper; only they can be awarded. */
const KNOWN = ['王秀英', '赵铁柱', '孙丽'];

/**
 * What one process cannot show: the server, two workers and the command line as processes of their own on one
 * database and one Redis, which forget and die while the main job is done over HTTP.
 */
describe('server, workers and command line in processes of their own', () => {
  let site: Installation;
  let connection: Connection;
  let url: string;
  let api: Running;
  let workers: Running[];
  let communityId: string;
  let secretary: Visitor;
  let director: Visitor;

  beforeAll(async () => {
    site = await Installation.make();
    connection = await mysql.createConnection(site.env.DATABASE_URL!);
    const office = await site.office();
    communityId = office.communityId;
    [{ url, process: api }, ...workers] = await Promise.all([site.api(), site.worker(), site.worker()]);
    secretary = await office.signIn(url);
    director = await office.signIn(url, 'zhuren');
    for (const [i, name] of KNOWN.entries()) {
      const { id } = await json<{ id: string }>(await post(secretary, '/volunteers', { areaId: communityId, name, externalNo: personNo(i) }));
      await json(await post(secretary, `/volunteers/${id}/paper-confirmation`, { evidence: '2025 年登记表第 3 页' }));
    }
  }, 120_000);
  afterAll(async () => {
    await connection?.end();
    await site?.remove();
  });

  it('takes in a history while Redis is flushed again and again and a worker is killed', async () => {
    expect(await importSheet(secretary, communityId, 'activities', activitiesSheet())).toMatchObject({ state: 'DONE', imported: ACTIVITIES });
    const flushing = keepFlushing(site);
    const importing = importSheet(secretary, communityId, 'attendance', attendanceSheet());
    await api.until('importing', async () => Number(await count(connection, 'service_records')) > 0);
    await workers.pop()!.kill9();
    expect(await importing).toMatchObject({ state: 'DONE', total: ACTIVITIES * PEOPLE, imported: ACTIVITIES * PEOPLE, rejected: 0 });
    expect(await flushing.stop()).toBeGreaterThan(3);
    workers.push(await site.worker());

    expect(await count(connection, 'service_records')).toBe(ACTIVITIES * PEOPLE);
    expect(await importSheet(secretary, communityId, 'attendance', attendanceSheet())).toMatchObject({ imported: 0, unchanged: ACTIVITIES * PEOPLE });
    expect(await count(connection, 'service_records')).toBe(ACTIVITIES * PEOPLE);
  }, 120_000);

  it('carries out rankings in the workers, the same whatever happens to Redis', async () => {
    const flushing = keepFlushing(site);
    const months = Array.from({ length: 6 }, (_, i) => [`2025-0${i + 1}-01`, `2025-0${i + 2}-01`] as const);
    const runs = await Promise.all(months.map(([from, to]) => rank(secretary, communityId, from, to)));
    await flushing.stop();
    const calm = await Promise.all(months.map(([from, to]) => rank(secretary, communityId, from, to)));
    expect(runs.map(({ listHash, rankedCount }) => [listHash, rankedCount])).toEqual(calm.map(({ listHash }) => [listHash, PEOPLE]));
  }, 120_000);

  it('awards from a frozen run, and anybody can check the certificate', async () => {
    const { id: runId } = await rank(secretary, communityId, '2025-01-01', '2026-01-01');
    const { id } = await json<{ id: string }>(
      await post(secretary, '/recognition-programs', {
        communityId,
        runId,
        title: '2025年度志愿服务表扬',
        honourName: '热心志愿者',
        basisDoc: '幸福里社区志愿服务激励办法第六条',
        quota: 5,
        tieRule: 'include-all',
        minMinutes: 60,
        noticeDays: 0,
        noticeWaiver: '内部评选，不对外公示',
      }),
    );
    const { listHash } = await json<{ listHash: string }>(await post(secretary, `/recognition-programs/${id}/candidates`, {}));
    await json(await post(director, `/recognition-programs/${id}/approval`, { listHash }));
    const awarded = await json<{ candidates: { name: string; outcome: string }[] }>(
      await post(secretary, `/recognition-programs/${id}/certificates`, {}),
    );
    const chosen = awarded.candidates.filter(({ outcome }) => outcome === 'IN').map(({ name }) => name);
    expect(chosen.sort()).toEqual([...KNOWN].sort());
    const pdf = await secretary.fetch(`/api/v1/recognition-programs/${id}/certificates.pdf`);
    expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(KNOWN.length);

    const [codes] = await connection.query<RowDataPacket[]>('SELECT verify_code FROM honor_certificates');
    const verified = await json(await fetch(`${url}/api/v1/public/certificates/${codes[0]!.verify_code as string}`));
    expect(verified).toMatchObject({ state: 'VALID', title: '热心志愿者' });
  }, 60_000);

  it('gives the command line the same list while the server runs', async () => {
    const { entries } = (await site.cli(
      ...['rank', '--community', '330102001001', '--metric', 'minutes', '--from', '2025-01-01', '--to', '2026-01-01'],
    )) as { entries: { rank: number; externalNo: string; value: number }[] };
    expect(entries).toHaveLength(PEOPLE);
    expect(entries.every(({ rank, value }) => rank === 1 && value === ACTIVITIES * 120)).toBe(true);
    expect(await site.cli('verify')).toBeTruthy();
  }, 60_000);

  it('leaves no delivery undone and none done twice, and fires no schedule twice', async () => {
    await api.until('finished', async () => (await count(connection, `deliveries WHERE state <> 'DONE'`)) === 0);
    const [twice] = await connection.query<RowDataPacket[]>(
      'SELECT event_id, handler FROM deliveries GROUP BY event_id, handler HAVING COUNT(*) > 1',
    );
    expect(twice).toEqual([]);
    const [ticks] = await connection.query<RowDataPacket[]>(
      `SELECT d.handler, e.payload FROM deliveries d JOIN events e ON e.id = d.event_id WHERE e.name = 'schedule.ticked'
        GROUP BY d.handler, e.payload HAVING COUNT(*) > 1`,
    );
    expect(ticks).toEqual([]);
    expect(await count(connection, 'schedule_ticks')).toBeGreaterThan(0);
  }, 60_000);

  it('stops on request within ten seconds, with work in hand', async () => {
    const before = await count(connection, 'ranking_runs');
    const asked = await Promise.all(Array.from({ length: 8 }, () => startRun(secretary, communityId, '2025-01-01', '2025-07-01')));
    const stopped = await Promise.all([api, ...workers].map((process) => process.stop()));
    expect(stopped.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(Math.max(...stopped.map(({ ms }) => ms))).toBeLessThan(10_000);
    expect(await count(connection, 'ranking_runs')).toBe(before + asked.length);

    // What they left is finished by whoever comes next.
    const worker = await site.worker();
    await worker.until('finished', async () => (await count(connection, `deliveries WHERE state <> 'DONE'`)) === 0);
    await worker.stop();
  }, 60_000);
});

if (onPath('redis-server')) {
  describe('a Redis that dies', () => {
    let redis: Server;
    let site: Installation;
    beforeAll(async () => {
      redis = (await startRedis())!;
      site = await Installation.make({ REDIS_URL: redis.url });
    }, 60_000);
    afterAll(async () => {
      await site?.remove();
      await redis.stop();
    });

    it('stops no request; what was asked meanwhile is done when it is back, empty', async () => {
      const office = await site.office();
      const [{ url }] = await Promise.all([site.api(), site.worker()]);
      const secretary = await office.signIn(url);
      await importSheet(secretary, office.communityId, 'activities', activitiesSheet());

      await redis.stop();
      const since = Date.now();
      const { id } = await startRun(secretary, office.communityId, '2025-01-01', '2026-01-01');
      expect(Date.now() - since).toBeLessThan(3_000);
      expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ status: 'ready', database: true, redis: false });

      redis = (await startRedis(redis.port))!;
      expect(await frozen(secretary, id)).toMatchObject({ state: 'FROZEN' });
      expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ redis: true });
    }, 120_000);
  });
}

type ImportView = { id: string; state: string; total: number; imported: number; unchanged: number; rejected: number };
type RunView = { id: string; state: string; listHash: string | null; rankedCount: number };

async function importSheet(who: Visitor, areaId: string, kind: string, csv: string): Promise<ImportView> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('areaId', areaId);
  form.set('file', new Blob([csv], { type: 'text/csv' }), `${kind}.csv`);
  const uploaded = await json<{ import: ImportView }>(await who.fetch('/api/v1/imports', { method: 'POST', body: form }));
  const path = `/imports/${uploaded.import.id}`;
  await json(await post(who, `${path}/preview`, {}));
  await json(await post(who, `${path}/confirmation`, {}));
  return until(async () => {
    const view = await json<ImportView>(await who.fetch(`/api/v1${path}`));
    return view.state === 'RUNNING' || view.state === 'PREVIEWED' ? null : view;
  });
}

async function rank(who: Visitor, areaId: string, from: string, to: string): Promise<RunView> {
  return frozen(who, (await startRun(who, areaId, from, to)).id);
}

async function startRun(who: Visitor, areaId: string, from: string, to: string): Promise<RunView> {
  return json(await post(who, '/ranking-runs', { areaId, metric: 'minutes', from, to }));
}

function frozen(who: Visitor, id: string): Promise<RunView> {
  return until(async () => {
    const view = await json<RunView>(await who.fetch(`/api/v1/ranking-runs/${id}`));
    return ['FROZEN', 'SUPERSEDED', 'FAILED'].includes(view.state) ? view : null;
  });
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (const since = Date.now(); Date.now() - since < 90_000; await pause(100)) {
    const seen = await look();
    if (seen !== null) return seen;
  }
  throw new Error('it did not happen within 90 s');
}

async function json<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T;
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body;
}

/** Deletes all that this installation keeps in Redis, over and over; the Redis itself may serve others as well. */
function keepFlushing(site: Installation): { stop(): Promise<number> } {
  const redis = new Redis(site.env.REDIS_URL!);
  let going = true;
  let flushes = 0;
  const done = (async () => {
    for (; going; await pause(150)) {
      const keys = await redis.keys(`bull:${site.env.QUEUE_NAME}*`);
      if (keys.length > 0) await redis.del(...keys);
      flushes++;
    }
    redis.disconnect();
  })();
  return {
    stop: async () => {
      going = false;
      await done;
      return flushes;
    },
  };
}

async function count(connection: Connection, from: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM ${from}`);
  return Number(rows[0]!.n);
}

function activitiesSheet(): string {
  const rows = Array.from({ length: ACTIVITIES }, (_, i) => `A${i + 1},清洁家园第${i + 1}次,2025-0${(i % 6) + 1}-1${i % 9},120`);
  return ['活动编号,活动名称,开始日期,计划分钟', ...rows].join('\n');
}

function attendanceSheet(): string {
  const rows = Array.from({ length: ACTIVITIES }, (_, a) =>
    Array.from({ length: PEOPLE }, (_, p) => `A${a + 1},${personNo(p)},是`),
  );
  return ['活动编号,人员编号,是否到场', ...rows.flat()].join('\n');
}

function personNo(index: number): string {
  return `P${String(index + 1).padStart(3, '0')}`;
}
