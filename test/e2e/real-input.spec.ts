import { jest } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportSummary } from '@app/platform/imports/import.rules.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { emptyWorld, startAppOn, type TestApp, type World } from '../app.js';
import { ok, visit, type Visitor } from '../client.js';
import { built, CommandLine } from './command-line.js';
import { PASSWORD } from './town.js';
import { form } from './two-communities.js';

// Thousands of rows, and programs that start; on a busy machine that takes its time.
jest.setTimeout(240_000);

const REAL = join(import.meta.dirname, '..', '..', '..', 'shared', 'realdata');
const EVENTS = join(REAL, 'event_signup_attendance_events.csv');
const RECORDS = join(REAL, 'event_signup_attendance_records.csv');
const ORGANISATIONS = join(REAL, 'nyc_service_partner_organisations.csv');
const OPPORTUNITIES = join(REAL, 'nyc_service_volunteer_opportunities_2011.csv');
const COMMUNITY = '310101002001';
const MINUTES = ['--metric', 'minutes', '--from', '2019-12-01', '--to', '2020-03-01'];

type Ranking = {
  run: { id: string; inputHash: string; cutoffAt: string };
  entries: { rank: number; externalNo: string; value: number }[];
};

/** Sheets that nobody on this project wrote. They are read where they lie and are no part of the product. */
(existsSync(EVENTS) ? describe : describe.skip)('real input (../shared/realdata)', () => {
  let world: World;
  let cli: CommandLine;
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    await built();
    world = await emptyWorld();
    cli = new CommandLine(world.config);
    await cli.run('migrate');
    await cli.data('create-community', COMMUNITY, '南京东路社区');
    mapFile('events', { externalNo: 'event_id', name: 'name', startOn: 'date', plannedMinutes: 120 });
    mapFile('records', {
      activity: 'event_id',
      person: 'person_id',
      attended: 'attended',
      signedUpAt: 'signup_at',
    });
    mapFile('organisations', { externalNo: 'org_content_id', name: 'org_title' });
    mapFile('opportunities', {
      ...{
        externalNo: 'opportunity_id',
        name: 'title',
        startOn: 'start_date_date',
        plannedMinutes: 'hours',
        capacity: 'vol_requests',
      },
      ...{ category: 'category_desc', organiser: 'org_title', description: 'summary', venue: 'locality' },
    });
  });
  afterAll(async () => {
    await app?.close();
    await world.remove();
  });

  const importing = (kind: string, file: string, map: string): Promise<ImportSummary> =>
    cli.data('import', kind, file, '--community', COMMUNITY, '--map', mapPath(map));

  it('takes in twenty events and 2,015 sign-ups; only where somebody took the roll is anybody absent', async () => {
    expect(await importing('activities', EVENTS, 'events')).toMatchObject({
      total: 20,
      imported: 20,
      unchanged: 0,
      rejected: [],
    });
    const records = await importing('attendance', RECORDS, 'records');
    expect(records).toMatchObject({ total: 2015, imported: 2015, unchanged: 0, rejected: [] });
    expect(records.notes.filter((note) => note.includes('没有点名'))).toHaveLength(17);
  });

  it('changes nothing when the same files come again', async () => {
    expect(await importing('activities', EVENTS, 'events')).toMatchObject({
      total: 20,
      imported: 0,
      unchanged: 20,
      rejected: [],
    });
    expect(await importing('attendance', RECORDS, 'records')).toMatchObject({
      total: 2015,
      imported: 0,
      unchanged: 2015,
      rejected: [],
    });
  });

  it('ranks 109 people: five at 1, thirty-nine at 6, sixty-five at 45; dense and as CSV as well', async () => {
    const { run, entries } = await cli.data<Ranking>('rank', '--community', COMMUNITY, ...MINUTES);
    expect(run.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const places = new Map<string, number>();
    for (const { rank, value } of entries)
      places.set(`${rank}: ${value}`, (places.get(`${rank}: ${value}`) ?? 0) + 1);
    expect(Object.fromEntries(places)).toEqual({ '1: 360': 5, '6: 240': 39, '45: 120': 65 });
    expect(entries).toHaveLength(109);
    expect(entries.every(({ externalNo }) => /^P\d{4}$/.test(externalNo))).toBe(true);
    const { stdout } = await cli.run(
      'rank',
      '--community',
      COMMUNITY,
      ...MINUTES,
      '--ties',
      'dense',
      '--format',
      'csv',
    );
    expect(stdout.startsWith('\ufeff')).toBe(true);
    const lines = stdout.trim().split('\r\n').slice(1);
    expect([lines.length, [...new Set(lines.map((line) => line.split(',')[0]))]]).toEqual([
      109,
      ['1', '2', '3'],
    ]);
  });

  it('takes in 261 organisations and 665 opportunities, everything or with a reason', async () => {
    for (const [kind, file, map, rows] of [
      ['units', ORGANISATIONS, 'organisations', 261],
      ['activities', OPPORTUNITIES, 'opportunities', 665],
    ] as const) {
      const { total, imported, unchanged, rejected } = await importing(kind, file, map);
      expect([kind, total, imported + unchanged + rejected.length]).toEqual([kind, rows, rows]);
      expect(rejected.every(({ row, reason }) => row > 1 && reason !== '')).toBe(true);
      expect(imported).toBeGreaterThan(rows * 0.98);
    }
  });

  it('leaves a sound ledger of 158 attendances', async () => {
    expect(await cli.data('verify')).toMatchObject({
      isSound: true,
      transferCount: 158,
      accountCount: 109,
      differences: [],
    });
  });

  it('shows the secretary history that is final, and names nobody in public', async () => {
    await cli.data(
      'create-admin',
      '--login',
      'shuji',
      '--role',
      'secretary',
      '--area',
      COMMUNITY,
      '--password',
      PASSWORD,
    );
    app = await startAppOn(world);
    secretary = visit(app.url);
    await secretary.signIn('shuji', PASSWORD);
    const people = await ok(
      secretary.api.GET('/api/v1/volunteers', { params: { query: { state: 'PENDING_CONFIRM', size: 1 } } }),
    );
    expect(people.total).toBe(848);
    const records = await ok(
      secretary.api.GET('/api/v1/service-records', { params: { query: { size: 200 } } }),
    );
    expect(records.total).toBe(158);
    expect(
      new Set(records.items.map(({ state, creditKind, points }) => `${state} ${creditKind} ${points}`)),
    ).toEqual(new Set(['FINAL IMPORTED 0']));
    const activities = await ok(
      secretary.api.GET('/api/v1/activities', { params: { query: { from: '2018-01-01', size: 200 } } }),
    );
    const held = activities.items.filter(({ signUpCount }) => signUpCount > 0);
    const sum = (of: (one: (typeof held)[number]) => number): number =>
      held.reduce((total, one) => total + of(one), 0);
    expect([
      sum((one) => one.signUpCount),
      sum((one) => one.presentCount),
      held.filter((one) => one.rollMissingCount > 0).length,
    ]).toEqual([2015, 158, 17]);
    const absent = await app.db.read.query(`SELECT id FROM sign_ups WHERE state = 'NO_SHOW'`);
    expect(absent).toHaveLength(160);
    const shown = await Promise.all(
      ['site', 'honour-wall'].map(async (path) => (await fetch(`${app.url}/api/v1/public/${path}`)).text()),
    );
    expect(shown.join()).not.toMatch(/P\d{4}/);
  });

  it('says the same through the page: upload, columns, preview, confirmation', async () => {
    const answer = await secretary.fetch('/api/v1/imports', { method: 'POST', body: await formOf(RECORDS) });
    const { import: uploaded, columns } = (await answer.json()) as {
      import: { id: string };
      columns: { header: string }[];
    };
    expect(columns.map(({ header }) => header)).toEqual(['event_id', 'person_id', 'signup_at', 'attended']);
    const step = async (path: string, method = 'POST', body?: object): Promise<Record<string, unknown>> => {
      const init = body
        ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
        : {};
      return (await (
        await secretary.fetch(`/api/v1/imports/${uploaded.id}${path}`, { method, ...init })
      ).json()) as Record<string, unknown>;
    };
    const columnsOf = {
      activity: 'event_id',
      person: 'person_id',
      attended: 'attended',
      signedUpAt: 'signup_at',
    };
    expect(await step('/mapping', 'PUT', { mapping: { columns: columnsOf } })).toMatchObject({
      problems: [],
    });
    expect(await step('/preview')).toMatchObject({ total: 2015, imported: 0, unchanged: 2015 });
    expect(await step('/confirmation')).toMatchObject({ total: 2015 });
    await app.settle();
    expect(await step('', 'GET')).toMatchObject({ state: 'DONE', imported: 0, unchanged: 2015, rejected: 0 });
    const list = await secretary.api.GET('/api/v1/ranking-runs', { params: { query: { state: 'FROZEN' } } });
    const file = await secretary.fetch(`/api/v1/ranking-runs/${list.data!.items[0]!.id}/entries.xlsx`);
    const { sheets } = await readWorkbook(Buffer.from(await file.arrayBuffer()), 'ranking.xlsx');
    expect(JSON.stringify(sheets)).toMatch(/P\d{4}/);
  });

  async function formOf(path: string): Promise<FormData> {
    const areas = await ok(secretary.api.GET('/api/v1/areas'));
    const areaId = areas.find(({ code }) => code === COMMUNITY)!.id;
    return form('attendance', areaId, new Uint8Array(readFileSync(path)), 'records.csv');
  }

  function mapPath(name: string): string {
    return join(world.config.dataDirectory, `${name}.json`);
  }

  function mapFile(name: string, map: object): void {
    writeFileSync(mapPath(name), JSON.stringify(map));
  }
});
