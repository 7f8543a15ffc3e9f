import { instantAt } from '@app/kernel/time.js';
import { DeliveriesService } from '@app/platform/events/deliveries.service.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { createApi, type Running } from '../../apps/api/app.js';
import { MODE, type TestApp } from '../app.js';
import { ok, visit, type Visitor } from '../client.js';
import { PASSWORD, Town, type Neighbour, type Someone } from './town.js';
import { form, upload } from './two-communities.js';

const CLIENTS = 32;

type Answer<T> = { status: number; code: string | null; body: T };
type Row = Record<string, string | number>;

/**
 * Thirty-two browsers press the same button at the same moment; in production mode half of them at a second server
 * on the same database. Whatever they are told, there is one effect, and the books are right afterwards.
 */
describe('races', () => {
  let town: Town;
  let second: Running | null = null;
  let secretary: Someone;
  /** Two people at each server. */
  let browsers: Visitor[];
  let people: Neighbour[];
  let slotId: string;
  let records: string[];
  let programId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    if (MODE === 'production') {
      second = await createApi(town.app.config, false, town.app.clock);
      await second.app.listen(0, '127.0.0.1');
      await second.runner.start();
    }
    secretary = await town.staff('secretary', 'secretary');
    people = [];
    for (let n = 0; n < 8; n++)
      people.push(await town.volunteer(secretary, `志愿者${'甲乙丙丁戊己庚辛'[n]}`));
    slotId = (await town.activity(secretary, '2026-11-02', { startTime: '06:00', endTime: '08:00' })).slotId;
    await signInEverywhere();
  });
  afterAll(async () => {
    await second?.runner.stop();
    await second?.app.close();
    await town.close();
  });

  it('taking the same roll makes one record for each person', async () => {
    const entries = people.map(({ id }) => ({ volunteerId: id, present: true }));
    const answers = await crowd((by) =>
      post<{ recorded: number }>(by, `/activity-slots/${slotId}/attendances`, { entries }),
    );
    expect(statuses(answers)).toEqual({ 200: CLIENTS });
    expect(sum(answers, ({ recorded }) => recorded)).toBe(people.length);
    const rows = await query('SELECT id, volunteer_id FROM service_records');
    expect(new Set(rows.map((row) => row.volunteer_id)).size).toBe(rows.length);
    expect(rows).toHaveLength(people.length);
    records = people.map(({ id }) => String(rows.find((row) => row.volunteer_id === id)!.id));
  });

  it('tapping yes and no and a number of minutes leaves one live record, that of the last tap', async () => {
    const [one] = people;
    const answers = await crowd((by, n) => {
      const entry = n % 3 === 0 ? { present: false } : { present: true, minutes: 60 + n };
      return post(by, `/activity-slots/${slotId}/attendances`, {
        entries: [{ volunteerId: one!.id, ...entry }],
      });
    });
    expect(statuses(answers)).toEqual({ 200: CLIENTS });
    await post(browsers[0]!, `/activity-slots/${slotId}/attendances`, {
      entries: [{ volunteerId: one!.id, present: true, minutes: 120 }],
    });
    const rows = await query(
      `SELECT id, version, state, service_minutes FROM service_records WHERE volunteer_id = ? ORDER BY version`,
      [one!.id],
    );
    expect(rows.map(({ version }) => Number(version))).toEqual(rows.map((_, i) => i + 1));
    expect(rows.filter(({ state }) => state !== 'REVERSED')).toEqual([
      expect.objectContaining({ state: 'PENDING', service_minutes: 120 }),
    ]);
    records[0] = String(rows.at(-1)!.id);
  });

  it('confirming the same records confirms each of them once', async () => {
    const answers = await crowd((by) =>
      post<{ confirmed: number; refused: number }>(by, '/service-records/confirmation', { ids: records }),
    );
    expect(statuses(answers)).toEqual({ 200: CLIENTS });
    expect([sum(answers, (body) => body.confirmed), sum(answers, (body) => body.refused)]).toEqual([
      8,
      8 * (CLIENTS - 1),
    ]);
    const [events] = await query(`SELECT COUNT(*) AS n FROM events WHERE name = 'service-record.confirmed'`);
    const confirmed = await query(`SELECT id FROM service_records WHERE state = 'CONFIRMED'`);
    expect([Number(events!.n) <= 8, confirmed.length]).toEqual([true, 8]);
  });

  it('firing the schedule and delivering its work many times over makes each record final once', async () => {
    town.app.clock.set(instantAt('2026-11-10'));
    const apps: Pick<TestApp, 'get'>[] = [town.app, ...(second ? [second.app] : [])];
    const each = <T>(work: (app: Pick<TestApp, 'get'>) => Promise<T>) =>
      Promise.all(Array.from({ length: CLIENTS }, (_, n) => work(apps[n % apps.length]!)));
    await each((app) => app.get(SchedulesService).fire());
    const due = await town.app.get(DeliveriesService).due(50);
    await Promise.all(due.map((id) => each((app) => app.get(DeliveriesService).deliver(id))));
    await town.settle();
    const ticks = await query(
      `SELECT d.handler FROM deliveries d JOIN events e ON e.id = d.event_id WHERE d.handler = 'activities.finalise' AND e.payload LIKE '%2026-11-09T%'`,
    );
    expect(ticks.length).toBeLessThanOrEqual(1);
    const posted = await query(`SELECT cause_id, unit FROM transfers WHERE code = 'EARN'`);
    expect(posted).toHaveLength(16);
    expect(await query(`SELECT id FROM service_records WHERE state = 'FINAL'`)).toHaveLength(8);
    await signInEverywhere();
  });

  it('the same correction is made once', async () => {
    const body = { serviceMinutes: 90, reason: '提前离开' };
    const answers = await crowd((by) => post(by, `/service-records/${records[0]}/correction`, body));
    expect(statuses(answers)).toEqual({ 200: 1, 409: CLIENTS - 1 });
    expect(codes(answers)).toEqual(['service-record.move']);
    expect(await balances(people[0]!)).toEqual({ minutes: 90, points: 15 });
  });

  it('different corrections, a reversal and a reversal of the line itself leave one outcome', async () => {
    const [line] = await query(`SELECT id FROM transfers WHERE cause_id = ? AND unit = 'points'`, [
      records[1]!,
    ]);
    const answers = await crowd((by, n) => {
      if (n % 4 === 0) return post(by, `/service-records/${records[1]}/reversal`, { reason: '记错了人' });
      if (n % 4 === 1) return post(by, `/transfers/${line!.id}/reversal`, { reason: '记错了人' });
      return post(by, `/service-records/${records[1]}/correction`, {
        serviceMinutes: 75 + n,
        reason: '时长不对',
      });
    });
    const done = answers.filter(({ status }) => status < 300);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(done.length).toBeLessThanOrEqual(2);
    const live = await query(
      `SELECT service_minutes, points FROM service_records WHERE volunteer_id = ? AND state <> 'REVERSED'`,
      [people[1]!.id],
    );
    expect(live.length).toBeLessThanOrEqual(1);
    expect((await balances(people[1]!)).minutes).toBe(Number(live[0]?.service_minutes ?? 0));
    expect(
      await query(
        `SELECT reverses_id FROM transfers WHERE reverses_id IS NOT NULL GROUP BY reverses_id HAVING COUNT(*) > 1`,
      ),
    ).toEqual([]);
  });

  it('the same reversal is made once', async () => {
    const answers = await crowd((by) =>
      post(by, `/service-records/${records[2]}/reversal`, { reason: '没有来' }),
    );
    expect(statuses(answers)).toEqual({ 200: 1, 409: CLIENTS - 1 });
    expect(await balances(people[2]!)).toEqual({ minutes: 0, points: 0 });
  });

  it('corrections of different people at once all happen', async () => {
    const left = [3, 4, 5, 6, 7];
    const answers = await Promise.all(
      left.map((n) =>
        post(browsers[n % browsers.length]!, `/service-records/${records[n]}/correction`, {
          serviceMinutes: 90,
          reason: '全体提前结束',
        }),
      ),
    );
    expect(statuses(answers)).toEqual({ 200: left.length });
    for (const n of left) expect(await balances(people[n]!)).toEqual({ minutes: 90, points: 15 });
  });

  it('rankings of the same question are carried out one by one; the last one stands', async () => {
    const body = { areaId: town.communityId, metric: 'minutes', from: '2026-11-01', to: '2026-12-01' };
    const answers = await crowd((by) => post<{ id: string }>(by, '/ranking-runs', body), 8);
    expect(statuses(answers)).toEqual({ 201: 8 });
    await town.settle();
    const runs = await query('SELECT id, state, superseded_by_id, list_hash FROM ranking_runs');
    expect(runs.filter(({ state }) => state === 'FROZEN')).toHaveLength(1);
    expect(runs.filter(({ state }) => state === 'SUPERSEDED')).toHaveLength(7);
    expect(new Set(runs.map(({ list_hash }) => list_hash)).size).toBe(1);
    const frozen = String(runs.find(({ state }) => state === 'FROZEN')!.id);
    const program = {
      communityId: town.communityId,
      runId: frozen,
      title: '表扬',
      honourName: '热心志愿者',
      basisDoc: '居民会议',
      quota: 3,
      tieRule: 'include-all',
      noticeDays: 0,
      noticeWaiver: '内部评选，不对外公示',
    };
    // Somebody who is not in the crowd: nobody approves the own proposal.
    const proposer = await town.staff('proposer', 'secretary');
    const created = await post<{ id: string }>(proposer, '/recognition-programs', program);
    programId = created.body.id;
    await post(proposer, `/recognition-programs/${programId}/candidates`, {});
  });

  it('a program is approved once and awarded once', async () => {
    const approvals = await crowd((by) => post(by, `/recognition-programs/${programId}/approval`, {}));
    expect(statuses(approvals)).toEqual({ 201: 1, 409: CLIENTS - 1 });
    const awards = await crowd((by) => post(by, `/recognition-programs/${programId}/certificates`, {}));
    expect(statuses(awards)).toEqual({ 200: CLIENTS });
    const certificates = await query('SELECT id, certificate_no, volunteer_id FROM honor_certificates');
    expect(new Set(certificates.map(({ volunteer_id }) => volunteer_id)).size).toBe(certificates.length);
    expect(new Set(certificates.map(({ certificate_no }) => certificate_no)).size).toBe(certificates.length);
    expect(certificates.length).toBeGreaterThanOrEqual(3);
    const revocations = await crowd((by) =>
      post(by, `/certificates/${certificates[0]!.id}/revocation`, { reason: '同时撤销' }),
    );
    expect(statuses(revocations)).toEqual({ 201: 1, 409: CLIENTS - 1 });
  });

  it('the same person, account, unit and area are made once', async () => {
    const person = { areaId: town.communityId, name: '同一个人', idNumber: '11010519491231002X' };
    expect(statuses(await crowd((by) => post(by, '/volunteers', person)))).toEqual({
      201: 1,
      409: CLIENTS - 1,
    });
    const account = { volunteerId: people[5]!.id };
    expect(statuses(await crowd((by) => post(by, '/accounts', account), 8))).toEqual({ 201: 1, 409: 7 });
    const unit = { communityId: town.communityId, name: '同一家单位' };
    expect(statuses(await crowd((by) => post(by, '/units', unit)))).toEqual({ 201: 1, 409: CLIENTS - 1 });
    const area = { parentId: town.communityId, level: 'GRID', name: '同一个网格' };
    expect(statuses(await crowd((by) => post(by, '/areas', area)))).toEqual({ 201: 1, 409: CLIENTS - 1 });
  });

  it('the same file imported by several people at once is taken in once', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => `新人${n},N-${String(n).padStart(3, '0')}`);
    const csv = `姓名,编号\n${lines.join('\n')}\n`;
    const ids = await Promise.all(
      Array.from({ length: 4 }, (_, n) =>
        upload(browsers[n % browsers.length]!, 'roster', town.communityId, csv),
      ),
    );
    for (const id of ids) expect((await post(browsers[0]!, `/imports/${id}/preview`, {})).status).toBe(200);
    const confirmed = await crowd((by, n) => post(by, `/imports/${ids[n % ids.length]}/confirmation`, {}), 8);
    expect(confirmed.filter(({ status }) => status >= 500)).toEqual([]);
    expect(statuses(confirmed)).toEqual({ 201: 4, 409: 4 });
    await town.settle();
    const views = await Promise.all(
      ids.map(async (id) => (await (await browsers[0]!.fetch(`/api/v1/imports/${id}`)).json()) as Row),
    );
    expect(views.map(({ state, total, rejected }) => [state, total, rejected])).toEqual(
      ids.map(() => ['DONE', 60, 0]),
    );
    expect(views.reduce((n, view) => n + Number(view.imported), 0)).toBe(60);
    expect(await query(`SELECT id FROM volunteers WHERE external_no LIKE 'N-%'`)).toHaveLength(60);
    const broken = await browsers[0]!.fetch('/api/v1/imports', {
      method: 'POST',
      body: form('roster', town.communityId, ''),
    });
    expect(broken.status).toBe(422);
  });

  it('leaves books that agree with themselves and no failed work', async () => {
    await town.settle();
    expect(await town.verify()).toMatchObject({ isSound: true, differences: [] });
    const live = await query(
      `SELECT volunteer_id, SUM(service_minutes) AS minutes FROM service_records WHERE state = 'FINAL' GROUP BY volunteer_id`,
    );
    for (const { volunteer_id, minutes } of live) {
      const person = people.find(({ id }) => id === volunteer_id)!;
      expect((await balances(person)).minutes).toBe(Number(minutes));
    }
  });

  /** The same people at every server; the clock's jumps end their sessions. */
  async function signInEverywhere(): Promise<void> {
    const urls = [town.app.url, ...(second ? [await second.app.getUrl()] : [])];
    const everybody = urls.flatMap((url) =>
      ['zhaowenjing', 'secretary'].map((loginName) => ({ visitor: visit(url), loginName })),
    );
    for (const { visitor, loginName } of everybody) await visitor.signIn(loginName, PASSWORD);
    await town.admin.signIn('zhaowenjing', PASSWORD);
    await secretary.signIn('secretary', PASSWORD);
    browsers = everybody.map(({ visitor }) => visitor);
  }

  function crowd<T>(
    press: (by: Visitor, n: number) => Promise<Answer<T>>,
    clients = CLIENTS,
  ): Promise<Answer<T>[]> {
    return Promise.all(Array.from({ length: clients }, (_, n) => press(browsers[n % browsers.length]!, n)));
  }

  function query(sql: string, params: string[] = []): Promise<Row[]> {
    return town.app.db.read.query<Row>(sql, params);
  }

  async function balances({ id }: Neighbour): Promise<{ minutes: number; points: number }> {
    const of = async (unit: 'minutes' | 'points'): Promise<number> => {
      const path = { params: { path: { id }, query: { unit, size: 1 } } };
      return (await ok(secretary.api.GET('/api/v1/volunteers/{id}/ledger', path))).items[0]?.balance ?? 0;
    };
    return { minutes: await of('minutes'), points: await of('points') };
  }
});

async function post<T>(by: Visitor, path: string, body: object): Promise<Answer<T>> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await by.fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as T & { code?: string };
  return { status: response.status, code: response.ok ? null : (answer.code ?? null), body: answer };
}

function statuses(answers: readonly Answer<unknown>[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function codes(answers: readonly Answer<unknown>[]): string[] {
  return [...new Set(answers.flatMap(({ code }) => code ?? []))];
}

function sum<T>(answers: readonly Answer<T>[], of: (body: T) => number): number {
  return answers.reduce((total, { body }) => total + of(body), 0);
}
