import { startApp, type TestApp } from '../../../test/app.js';
import type { Cell } from '@app/platform/spreadsheets/cells.rules.js';
import type { ImportKind } from '@app/platform/imports/import-kind.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import { AreasImport } from '../areas/areas-import.service.js';
import { AreasService, VolunteersService, type Area } from '../index.js';
import { RosterImport } from './roster-import.service.js';

type Rows = Readonly<Record<string, Cell>>[];

describe('sheets of people and areas', () => {
  let app: TestApp;
  let community: Area;

  beforeAll(async () => {
    app = await startApp({ at: '2026-11-21T02:00:00.000Z' });
    const areas = app.get(AreasService);
    await areas.createCommunity('XG', '西关社区');
    community = await areas.requireCommunity(app.db.read, 'XG');
  });
  afterAll(() => app.close());

  /** Takes rows in as the engine does: survey of all, then part by part. */
  async function take(kind: ImportKind, rows: Rows, areaId = community.id): Promise<LineOutcome[]> {
    const lines = rows.map((cells, i) => ({ row: i + 2, cells }));
    const { data } = await kind.survey(app.db.read, { areaId, headings: {}, survey: null }, lines);
    const context = { areaId, headings: {}, survey: data };
    const outcomes: LineOutcome[] = [];
    for (let from = 0; from < lines.length; from += kind.rowsPerWrite) {
      const part = lines.slice(from, from + kind.rowsPerWrite);
      outcomes.push(...(await app.db.write((tx) => kind.apply(tx, context, part))));
    }
    return outcomes;
  }

  async function preview(kind: ImportKind, rows: Rows): Promise<LineOutcome[]> {
    const lines = rows.map((cells, i) => ({ row: i + 2, cells }));
    const { data } = await kind.survey(
      app.db.read,
      { areaId: community.id, headings: {}, survey: null },
      lines,
    );
    return kind.check(app.db.read, { areaId: community.id, headings: {}, survey: data }, lines);
  }

  const words = (outcomes: LineOutcome[]): string[] => outcomes.map(({ outcome }) => outcome);
  const countOf = async (): Promise<number> =>
    Number((await app.db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM volunteers'))!.n);

  it('make each number once, also when several come at the same time', async () => {
    const volunteers = app.get(VolunteersService);
    const numbers = Array.from({ length: 50 }, (_, n) => `P${n}`);
    const made = await Promise.all(
      [1, 2, 3].map(() =>
        app.db.write(async (tx) =>
          [...(await volunteers.ensureByExternalNo(tx, community.id, numbers))].sort(),
        ),
      ),
    );
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
    const names = await volunteers.namesOf(
      app.db.read,
      made[0]!.map(([, id]) => id),
    );
    expect([...names.values()].sort()).toEqual([...numbers].sort());
    const publicNames = await volunteers.publicNamesOf(app.db.read, [made[0]![0]![1]]);
    expect([...publicNames.values()]).toEqual([{ name: '一位志愿者', isNamed: false }]);
  });

  it('fill what was unknown, and change nothing the second time', async () => {
    const roster = app.get(RosterImport);
    const rows: Rows = [
      { externalNo: 'P0', name: '郑四', gender: '男', mobile: '13900000000', skills: '电工' },
      { externalNo: 'P1', name: '郑四', mobile: '12' },
      { name: '王*五', gender: '女' },
      { name: '王*五', gender: '女' },
      { externalNo: 'N1', name: '冯六', grid: '第九网格' },
      { externalNo: 'N1', name: '冯六', gender: '男' },
    ];
    const before = await countOf();
    const first = ['imported', 'rejected', 'imported', 'rejected', 'imported', 'imported'];
    expect(words(await preview(roster, rows))).toEqual(first);
    expect(await countOf()).toBe(before);
    expect(words(await take(roster, rows))).toEqual(first);
    const again = await take(roster, rows);
    expect(words(again)).toEqual([
      'unchanged',
      'rejected',
      'unchanged',
      'rejected',
      'unchanged',
      'unchanged',
    ]);
    expect(again[4]!.notes).toMatchObject([{ field: 'grid' }]);
    expect(await countOf()).toBe(before + 2);
    const [feng] = await app.db.read.query<{ gender: string }>('SELECT gender FROM persons WHERE name = ?', [
      '冯六',
    ]);
    expect(feng!.gender).toBe('male');
  });

  it('build grids and compounds in any order; people then find their place', async () => {
    const areas = app.get(AreasImport);
    const rows: Rows = [
      { code: 'XG-1-1', name: '幸福花园', parentCode: 'XG-1' },
      { code: 'XG-1', name: '第九网格', level: '网格' },
      { name: '老地方', parentCode: 'NO' },
      { name: '第十网格' },
    ];
    const first = await take(areas, rows);
    expect(words(first)).toEqual(['imported', 'imported', 'rejected', 'imported']);
    expect(first[2]!.problems).toMatchObject([{ field: 'parentCode' }]);
    expect(words(await take(areas, rows))).toEqual(['unchanged', 'unchanged', 'rejected', 'unchanged']);
    const placed = await take(app.get(RosterImport), [
      { externalNo: 'N1', name: '冯六', grid: '第九网格' },
      { externalNo: 'N2', name: '陈七', grid: '第九网格', compound: '幸福花园' },
    ]);
    expect(placed.map(({ outcome, notes }) => [outcome, notes.length])).toEqual([
      ['imported', 0],
      ['imported', 0],
    ]);
    const names = await app.db.read.query<{ name: string; area: string }>(
      `SELECT p.name, a.name AS area FROM volunteers v JOIN persons p ON p.id = v.person_id
       JOIN areas a ON a.id = v.area_id AND a.id = p.area_id WHERE v.external_no IN ('N1', 'N2') ORDER BY v.external_no`,
    );
    expect(names).toEqual(
      [
        { name: '冯六', area: '第九网格' },
        { name: '陈七', area: '幸福花园' },
      ].map((row) => expect.objectContaining(row)),
    );
  });

  it('do not take a code that another place has', async () => {
    const areas = app.get(AreasService);
    await areas.createCommunity('DG', '东关社区');
    const [outcome] = await take(app.get(AreasImport), [{ code: 'DG', name: '第十一网格' }]);
    expect(outcome).toMatchObject({ outcome: 'rejected', problems: [{ field: 'code' }] });
  });

  it('of five thousand people are quick', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => ({
      externalNo: `M${n}`,
      name: `志愿${n}`,
      mobile: String(13_800_000_000 + n),
      gender: n % 2 ? '男' : '女',
    }));
    const started = Date.now();
    expect(new Set(words(await take(app.get(RosterImport), rows)))).toEqual(new Set(['imported']));
    expect(new Set(words(await take(app.get(RosterImport), rows)))).toEqual(new Set(['unchanged']));
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
