import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { AreasService } from '@app/people/index.js';
import type { ImportKind, ImportLine } from '@app/platform/imports/import-kind.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import type { Cell } from '@app/platform/spreadsheets/cells.rules.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { ActivitiesImport } from './activities-import.service.js';
import { AttendanceImport } from './attendance-import.service.js';

type Row = Record<string, Cell>;
type Ran = { outcomes: LineOutcome[]; notes: readonly string[]; count: (outcome: LineOutcome['outcome']) => number };

const REAL = resolve(import.meta.dirname, '../../../../shared/realdata');

describe('importing activities and attendance', () => {
  let app: TestApp;
  let communities = 0;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
  });
  afterAll(() => app.close());

  const community = async (): Promise<string> =>
    (await app.get(AreasService).createCommunity(`6101020010${10 + ++communities}`, `社区${communities}`)).id;

  /** As the engine does: survey and check over all rows, then apply part by part. */
  const take = async (kind: ImportKind, areaId: string, rows: Row[], headings: Record<string, string> = {}): Promise<Ran> => {
    const lines = rows.map((cells, i): ImportLine => ({ row: i + 2, cells }));
    const { data, notes } = await kind.survey(app.db.read, { areaId, headings, survey: null }, lines);
    const context = { areaId, headings, survey: JSON.parse(JSON.stringify(data)) as unknown };
    const checked = await kind.check(app.db.read, context, lines);
    const outcomes: LineOutcome[] = [];
    for (let from = 0; from < lines.length; from += kind.rowsPerWrite) {
      outcomes.push(...(await app.db.write((tx) => kind.apply(tx, context, lines.slice(from, from + kind.rowsPerWrite)))));
    }
    expect(checked).toEqual(outcomes);
    return { outcomes, notes, count: (outcome) => outcomes.filter((one) => one.outcome === outcome).length };
  };
  const activities = (areaId: string, rows: Row[], headings = {}) => take(app.get(ActivitiesImport), areaId, rows, headings);
  const attendance = (areaId: string, rows: Row[], headings = {}) => take(app.get(AttendanceImport), areaId, rows, headings);
  const reasons = ({ outcomes }: Ran): string[] => outcomes.flatMap(({ problems }) => problems.map(({ reason }) => reason));
  const all = <R>(sql: string, ...params: string[]): Promise<R[]> => app.db.read.query<R>(sql, params);
  const minutesOf = async (areaId: string): Promise<Record<string, number>> => {
    const rows = await all<{ no: string; n: number }>(
      `SELECT COALESCE(v.external_no, p.name) AS no, b.credits - b.debits AS n FROM balances b
         JOIN volunteers v ON CONCAT('volunteer:', v.id) = b.address JOIN persons p ON p.id = v.person_id
        WHERE v.community_id = ? AND b.unit = 'minutes' ORDER BY no`,
      areaId,
    );
    return Object.fromEntries(rows.map(({ no, n }) => [no, Number(n)]));
  };
  const states = async (areaId: string, table: string, column: string): Promise<Record<string, number>> => {
    const rows = await all<{ state: string; n: number }>(
      `SELECT x.${column} AS state, COUNT(*) AS n FROM ${table} x JOIN activity_slots s ON s.id = x.slot_id
         JOIN activities a ON a.id = s.activity_id WHERE a.community_id = ? GROUP BY x.${column}`,
      areaId,
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]));
  };

  describe('activities', () => {
    it('past ones are over, coming ones wait as drafts, and a second time changes nothing', async () => {
      const areaId = await community();
      const rows: Row[] = [
        { externalNo: '1', name: '清洁家园', startOn: '2026-03-05', plannedMinutes: 120 },
        { externalNo: '2', name: '义诊', startOn: '2026-12-05', startTime: '9:00', endTime: '11:00' },
        { externalNo: null, name: '义诊', startOn: '2026-12-06' },
      ];
      expect((await activities(areaId, rows)).count('imported')).toBe(3);
      expect((await activities(areaId, rows)).count('unchanged')).toBe(3);
      expect(
        await all('SELECT external_no, state, first_on, last_on FROM activities WHERE community_id = ? ORDER BY first_on', areaId),
      ).toEqual([
        { external_no: '1', state: 'ENDED', first_on: '2026-03-05', last_on: '2026-03-05' },
        { external_no: '2', state: 'DRAFT', first_on: '2026-12-05', last_on: '2026-12-05' },
        { external_no: null, state: 'DRAFT', first_on: '2026-12-06', last_on: '2026-12-06' },
      ]);
    });

    it('rows that share a number are one activity at several times; repeated rows are rejected with their first', async () => {
      const areaId = await community();
      const ran = await activities(areaId, [
        { externalNo: '1', name: '巡河', startOn: '2026-03-05', startTime: '9:00', endTime: '10:00' },
        { externalNo: '1', name: '巡河', startOn: '2026-03-05', startTime: '14:00', endTime: '15:00' },
        { externalNo: '1', name: '巡河', startOn: '2026-03-06' },
        { externalNo: '1', name: '巡河', startOn: '2026-03-06' },
        { externalNo: '1', name: '理发', startOn: '2026-03-07' },
        { externalNo: null, name: '理发', startOn: '2026-03-07' },
        { externalNo: null, name: '理发', startOn: '2026-03-07' },
      ]);
      expect(ran.outcomes.map(({ outcome }) => outcome)).toEqual([
        'imported',
        'imported',
        'imported',
        'rejected',
        'rejected',
        'imported',
        'rejected',
      ]);
      expect(reasons(ran)).toEqual([
        '与第 4 行重复：同一个活动、同一时间，请只留一行',
        '编号 1 在第 2 行是另一个活动，请核对编号或名称',
        '与第 7 行重复：同一个活动、同一时间，请只留一行',
      ]);
      expect(await all('SELECT COUNT(*) AS n FROM activities WHERE community_id = ?', areaId)).toEqual([{ n: 2 }]);
    });

    it('a mended sheet changes words and times, until somebody has served by them', async () => {
      const areaId = await community();
      const row = { externalNo: '1', name: '清洁家园', startOn: '2026-03-05', plannedMinutes: 120 };
      await activities(areaId, [row]);
      expect((await activities(areaId, [{ ...row, venue: '南门', plannedMinutes: 90 }])).count('imported')).toBe(1);
      await attendance(areaId, [{ activity: '1', person: 'P1', attended: '是' }]);
      expect(reasons(await activities(areaId, [row]))).toEqual([expect.stringContaining('已有服务记录')]);
      expect((await activities(areaId, [{ ...row, plannedMinutes: null, leader: '李建国' }])).count('imported')).toBe(1);
      expect(await all('SELECT venue, leader FROM activities WHERE community_id = ?', areaId)).toEqual([
        { venue: '南门', leader: '李建国' },
      ]);
      // Next year's sheet counts from one again.
      expect(reasons(await activities(areaId, [{ ...row, name: '植树', startOn: '2027-03-12' }]))).toEqual([
        expect.stringContaining('已用于活动“清洁家园”'),
      ]);
    });
  });

  describe('attendance', () => {
    const three: Row[] = [
      { externalNo: '1', name: '清洁家园', startOn: '2026-03-05', plannedMinutes: 120 },
      { externalNo: '2', name: '义诊', startOn: '2026-03-06', plannedMinutes: 60 },
      { externalNo: '3', name: '联席会议', startOn: '2026-03-07', plannedMinutes: 90, nature: '会议' },
    ];

    it('where nobody is marked present nobody took the roll; elsewhere a no is an absence and a blank says nothing', async () => {
      const areaId = await community();
      await activities(areaId, three);
      const rows: Row[] = [
        { activity: '1', person: 'P1', attended: '1', signedUpAt: '2026-03-01 00:41:00' },
        { activity: '1', person: 'P2', attended: '0' },
        { activity: '1', person: 'P3', attended: null },
        { activity: '2', person: 'P1', attended: '否' },
        { activity: '2', person: 'P2', attended: '否' },
        { activity: '3', person: 'P1', attended: '是', minutes: 90 },
      ];
      const ran = await attendance(areaId, rows);
      expect(ran.count('imported')).toBe(6);
      expect(ran.notes).toEqual([
        '活动“义诊”(2026-03-06)没有一人标记到场，按“没有点名”处理：保留 2 条报名，不记缺席',
        '“联席会议”不是志愿服务：登记到场，不记服务时长',
      ]);
      expect(await states(areaId, 'sign_ups', 'state')).toEqual({ ATTENDED: 2, NO_SHOW: 1, APPROVED: 3 });
      expect(await states(areaId, 'attendances', 'presence')).toEqual({ PRESENT: 2, ABSENT: 1 });
      expect(await minutesOf(areaId)).toEqual({ P1: 120 });
      expect(await all('SELECT state, source FROM volunteers WHERE community_id = ? GROUP BY state, source', areaId)).toEqual([
        { state: 'PENDING_CONFIRM', source: 'ATTENDANCE' },
      ]);
      expect(await all('SELECT signed_up_at FROM sign_ups WHERE signed_up_at IS NOT NULL')).toEqual([
        { signed_up_at: '2026-02-28T16:41:00.000Z' },
      ]);
      expect((await attendance(areaId, rows)).count('unchanged')).toBe(6);
      // The roll turns up later: what was not recorded is recorded now.
      const later = await attendance(areaId, [{ activity: '2', person: 'P1', attended: '是' }, rows[4]!]);
      expect(later.count('imported')).toBe(2);
      expect(await states(areaId, 'sign_ups', 'state')).toEqual({ ATTENDED: 3, NO_SHOW: 2, APPROVED: 1 });
      expect(await minutesOf(areaId)).toEqual({ P1: 180 });
    });

    it('rejects with a reason what cannot be believed or assigned', async () => {
      const areaId = await community();
      await activities(areaId, [
        ...three,
        { externalNo: '4', name: '没有时长', startOn: '2026-03-08' },
        { externalNo: '5', name: '明年的活动', startOn: '2027-03-08', plannedMinutes: 60 },
        { externalNo: '6', name: '义诊', startOn: '2026-04-06', plannedMinutes: 60 },
        { externalNo: '7', name: '巡河', startOn: '2026-05-01', plannedMinutes: 60 },
        { externalNo: '7', name: '巡河', startOn: '2026-05-02', plannedMinutes: 60 },
      ]);
      const ran = await attendance(areaId, [
        { activity: '9', person: 'P1', attended: '是' },
        { activity: '义诊', person: 'P1', attended: '是' },
        { activity: '义诊', on: '2026-04-06', person: 'P1', attended: '是' },
        { activity: '巡河', person: 'P1', attended: '是' },
        { activity: '巡河', on: '2026-05-03', person: 'P1', attended: '是' },
        { activity: '4', person: 'P1', attended: '是' },
        { activity: '5', person: 'P1', attended: '是' },
        { activity: '5', person: 'P1', attended: null },
        { activity: '1', person: 'P1', attended: '是' },
        { activity: '1', person: 'P1', attended: '是' },
        { activity: '1', person: '张*三', attended: '是' },
        { activity: '1', person: null, name: '张三', attended: '是' },
        { activity: '1', person: 'P2', attended: '也许' },
      ]);
      expect(ran.outcomes.map(({ outcome }) => outcome[0]).join('')).toBe('rrirrrriirrrr');
      expect(reasons(ran)).toEqual([
        expect.stringContaining('没有编号或名称为“9”的活动'),
        expect.stringContaining('有 2 个活动都叫“义诊”'),
        expect.stringContaining('有 2 个场次(2026-05-01、2026-05-02)'),
        expect.stringContaining('没有 2026-05-03 的场次'),
        expect.stringContaining('没有时长'),
        expect.stringContaining('还没有到日子'),
        expect.stringContaining('与第 10 行重复'),
        expect.stringContaining('打了码'),
        expect.stringContaining('名单里没有“张三”'),
        expect.stringContaining('看不出是或否'),
      ]);
      expect(await minutesOf(areaId)).toEqual({ P1: 180 });
    });

    it('shifts are told apart by their times; overlapping ones wait for a person', async () => {
      const areaId = await community();
      await activities(areaId, [
        { externalNo: '1', name: '值守', startOn: '2026-03-05', startTime: '08:00', endTime: '10:00' },
        { externalNo: '1', name: '值守', startOn: '2026-03-05', startTime: '13:00', endTime: '15:00' },
        { externalNo: '2', name: '巡逻', startOn: '2026-03-05', startTime: '14:00', endTime: '16:00' },
        { externalNo: '3', name: '夜巡', startOn: '2026-03-05', startTime: '22:00', endTime: '02:00' },
        { externalNo: '4', name: '早餐', startOn: '2026-03-06', startTime: '01:00', endTime: '03:00' },
        { externalNo: '5', name: '散发传单', startOn: '2026-03-07' },
      ]);
      const rows: Row[] = [
        { activity: '1', startTime: '08:00', person: 'P1', attended: '是' },
        { activity: '1', checkIn: '12:50', person: 'P1', attended: '是' },
        { activity: '2', person: 'P1', attended: '是' },
        { activity: '3', person: 'P2', attended: '是' },
        { activity: '4', person: 'P2', attended: '是' },
        { activity: '5', person: 'P3', attended: '是', checkIn: '09:00', checkOut: '10:00' },
        { activity: '5', person: 'P3', attended: '是', checkIn: '14:00', checkOut: '15:30' },
        { activity: '5', person: 'P3', attended: '是', checkIn: '15:00', checkOut: '16:00' },
      ];
      const ran = await attendance(areaId, rows);
      expect(ran.outcomes.map(({ outcome, notes }) => `${outcome[0]}${notes.length}`).join(' ')).toBe('i0 i0 i1 i0 i1 i0 i0 r0');
      expect(await minutesOf(areaId)).toEqual({ P1: 240, P2: 240, P3: 150 });
      expect(await states(areaId, 'service_records', 'state')).toEqual({ FINAL: 5, PENDING: 2 });
      const again = await attendance(areaId, rows);
      expect([again.count('unchanged'), again.count('rejected')]).toEqual([7, 1]);
    });

    it('never undoes by sheet what people have decided', async () => {
      const areaId = await community();
      await activities(areaId, three);
      const rows: Row[] = [
        { activity: '1', person: 'P1', attended: '是' },
        { activity: '1', person: 'P2', attended: '是' },
      ];
      await attendance(areaId, rows);
      const [record] = await all<{ id: string }>(
        `SELECT r.id FROM service_records r JOIN volunteers v ON v.id = r.volunteer_id
          WHERE r.community_id = ? AND v.external_no = 'P1'`,
        areaId,
      );
      await app.db.write((tx) => tx.execute(`UPDATE service_records SET state = 'REVERSED' WHERE id = ?`, [record!.id]));
      const again = await attendance(areaId, rows);
      expect(again.outcomes.map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
        ['unchanged', 1],
        ['unchanged', 0],
      ]);
      const other = await attendance(areaId, [
        { activity: '1', person: 'P2', attended: '否' },
        { activity: '1', person: 'P2', attended: '是', minutes: 60 },
      ]);
      expect(other.count('rejected')).toBe(2);
      expect(reasons(await attendance(areaId, [{ activity: '1', person: 'P2', attended: '是', minutes: 60 }]))).toEqual([
        expect.stringContaining('系统里已有 2小时 的服务记录'),
      ]);
    });

    it('names go with numbers; a number with another name is asked about', async () => {
      const areaId = await community();
      await activities(areaId, three);
      await attendance(areaId, [{ activity: '1', person: 'P1', name: '张三', attended: '是' }]);
      const ran = await attendance(areaId, [
        { activity: '2', person: 'P1', name: '李四', attended: '是' },
        { activity: '2', person: null, name: '张三', attended: '是', minutes: '1.5小时' },
      ]);
      expect(ran.outcomes.map(({ outcome }) => outcome)).toEqual(['rejected', 'imported']);
      expect(await minutesOf(areaId)).toEqual({ P1: 210 });
    });

    it('two people who take the same sheet in at once take it in once', async () => {
      const areaId = await community();
      await activities(areaId, three);
      const lines = Array.from({ length: 60 }, (_, i) => ({ row: i + 2, cells: { activity: '1', person: `P${i % 40}`, attended: '是' } }));
      const kind = app.get(AttendanceImport);
      const { data } = await kind.survey(app.db.read, { areaId, headings: {}, survey: null }, lines);
      const context = { areaId, headings: {}, survey: data };
      const answers = await Promise.all([1, 2, 3].map(() => app.db.write((tx) => kind.apply(tx, context, lines))));
      const imported = answers.flat().filter(({ outcome }) => outcome === 'imported');
      expect(imported).toHaveLength(40);
      expect(Object.values(await minutesOf(areaId))).toEqual(Array.from({ length: 40 }, () => 120));
    });

    it('a day has 24 hours', async () => {
      const areaId = await community();
      await activities(areaId, [
        { externalNo: '1', name: '甲', startOn: '2026-03-05' },
        { externalNo: '2', name: '乙', startOn: '2026-03-05' },
      ]);
      const ran = await attendance(areaId, [
        { activity: '1', person: 'P1', attended: '是', minutes: 900 },
        { activity: '2', person: 'P1', attended: '是', minutes: 600 },
      ]);
      expect(reasons(ran)).toEqual(['这个人当天合计 25小时，超过 24 小时，请核对']);
    });
  });

  (existsSync(REAL) ? describe : describe.skip)('real sheets', () => {
    const csv = (name: string): Record<string, string>[] =>
      parse(readFileSync(resolve(REAL, name)), { columns: true, bom: true }) as Record<string, string>[];
    const cell = (text: string | undefined): Cell => (text === undefined || text === '' ? null : text);

    it('20 meetups, 2,015 sign-ups, 158 present, 848 people: 5 served 360 minutes, 39 served 240, 65 served 120', async () => {
      const areaId = await community();
      const events = csv('event_signup_attendance_events.csv').map((row) => ({
        externalNo: cell(row.event_id),
        name: cell(row.name),
        startOn: cell(row.date),
        plannedMinutes: 120,
      }));
      expect((await activities(areaId, events)).count('imported')).toBe(20);
      const records = csv('event_signup_attendance_records.csv').map((row) => ({
        activity: cell(row.event_id),
        person: cell(row.person_id),
        attended: cell(row.attended),
        signedUpAt: cell(row.signup_at),
      }));
      const ran = await attendance(areaId, records);
      expect(ran.count('imported')).toBe(2_015);
      expect(ran.notes).toHaveLength(17);
      expect(await states(areaId, 'sign_ups', 'state')).toEqual({ ATTENDED: 158, NO_SHOW: 160, APPROVED: 1_697 });
      const minutes = Object.values(await minutesOf(areaId));
      expect([360, 240, 120].map((n) => minutes.filter((m) => m === n).length)).toEqual([5, 39, 65]);
      expect(minutes).toHaveLength(109);
      expect(await all('SELECT COUNT(*) AS n FROM volunteers WHERE community_id = ?', areaId)).toEqual([{ n: 848 }]);
      expect(
        await all(
          `SELECT state, credit_kind, COUNT(*) AS n FROM service_records WHERE community_id = ? GROUP BY state, credit_kind`,
          areaId,
        ),
      ).toEqual([{ state: 'FINAL', credit_kind: 'IMPORTED', n: 158 }]);
      expect((await attendance(areaId, records)).count('unchanged')).toBe(2_015);
      expect((await activities(areaId, events)).count('unchanged')).toBe(20);
    });

    it('665 opportunities: each imported, or rejected with a reason', async () => {
      const areaId = await community();
      const rows = csv('nyc_service_volunteer_opportunities_2011.csv').map((row) => ({
        externalNo: cell(row.opportunity_id),
        name: cell(row.title),
        startOn: cell(row.start_date_date),
        plannedMinutes: cell(row.hours),
        capacity: cell(row.vol_requests),
        category: cell(row.category_desc),
        venue: cell(row.locality),
        organiser: cell(row.org_title),
        description: cell(row.summary),
      }));
      const ran = await activities(areaId, rows, { plannedMinutes: 'hours' });
      expect([ran.count('imported'), ran.count('rejected')]).toEqual([665, 0]);
      expect(ran.notes).toEqual(['“hours”一列按小时读']);
      expect(await all('SELECT COUNT(*) AS n FROM activities WHERE community_id = ?', areaId)).toEqual([{ n: 665 }]);
      expect(
        await all(
          `SELECT planned_minutes AS n FROM activity_slots s JOIN activities a ON a.id = s.activity_id
            WHERE a.community_id = ? AND planned_minutes IS NOT NULL ORDER BY n`,
          areaId,
        ),
      ).toEqual([{ n: 360 }, { n: 720 }]);
      expect((await activities(areaId, rows, { plannedMinutes: 'hours' })).count('unchanged')).toBe(665);
      const unnumbered = await activities(await community(), rows.map((row) => ({ ...row, externalNo: null })));
      expect([unnumbered.count('imported'), unnumbered.count('rejected')]).toEqual([660, 5]);
    });
  });
});
