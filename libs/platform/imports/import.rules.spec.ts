import { groupNotes, parseMapping, rowResultOf, summaryOf, type LineOutcome } from './import.rules.js';

const SOURCES = {
  name: { column: { index: 1, letter: 'B', header: '姓名' } },
  mobile: { column: { index: 2, letter: 'C', header: '电话' } },
  minutes: { constant: 120 },
};

describe('a mapping', () => {
  it('is read flat, as in a map file, or under columns', () => {
    const flat = parseMapping({ name: '姓名', plannedMinutes: 120, unit: { value: '社区' }, headerRow: 3, headerRows: 2, fillDown: ['单位'], sheet: '表2' });
    expect(flat).toEqual({
      ok: true,
      value: {
        sheet: '表2',
        headerRow: 3,
        headerRows: 2,
        fillDown: ['单位'],
        columns: { name: '姓名', plannedMinutes: 120, unit: { value: '社区' } },
      },
    });
    expect(parseMapping({ columns: { name: 'B', mobile: null }, fillDown: '单位', sheet: 2 })).toEqual({
      ok: true,
      value: { sheet: 2, headerRow: null, headerRows: null, fillDown: ['单位'], columns: { name: 'B', mobile: null } },
    });
    expect(parseMapping({ fillDown: true })).toMatchObject({ ok: true, value: { fillDown: true } });
  });

  it('that makes no sense is told', () => {
    const bad: [unknown, RegExp][] = [
      [[], /对照表/],
      ['x', /对照表/],
      [{ columns: 3 }, /columns/],
      [{ name: ['a'] }, /“name”应是列的表头/],
      [{ name: { value: 1, more: 2 } }, /“name”/],
      [{ sheet: 0 }, /sheet/],
      [{ headerRow: -1 }, /headerRow/],
      [{ headerRow: 1.5 }, /headerRow/],
      [{ headerRows: 9 }, /headerRows/],
      [{ fillDown: [1] }, /fillDown/],
    ];
    for (const [input, reason] of bad) {
      const parsed = parseMapping(input);
      expect(parsed.ok ? 'accepted' : parsed.reason).toMatch(reason);
    }
  });
});

describe('the outcome of a row', () => {
  it('leaves the first problem with its column, and all others with their addresses', () => {
    const outcome: LineOutcome = {
      outcome: 'rejected',
      problems: [
        { field: 'name', reason: '姓名是空的' },
        { field: 'mobile', reason: '手机号应为 11 位' },
        { field: 'minutes', reason: '太大' },
      ],
      notes: [],
    };
    expect(rowResultOf(17, outcome, SOURCES)).toEqual({
      state: 'REJECTED',
      column: 'B',
      reason: '姓名是空的；C17:手机号应为 11 位；太大',
      note: null,
    });
    expect(rowResultOf(17, { ...outcome, problems: [{ field: null, reason: '整行不对' }] }, SOURCES)).toMatchObject({
      column: '',
      reason: '整行不对',
    });
  });

  it('is counted, and notes that many rows share are said once', () => {
    const noted: LineOutcome = { outcome: 'imported', problems: [], notes: [{ field: 'mobile', reason: '没有保存' }] };
    const results = [
      ...[2, 3, 4, 5, 6, 7].map((row) => ({ row, result: rowResultOf(row, noted, SOURCES) })),
      { row: 8, result: rowResultOf(8, { outcome: 'unchanged', problems: [], notes: [] }, SOURCES) },
      { row: 9, result: rowResultOf(9, { outcome: 'rejected', problems: [], notes: [] }, SOURCES) },
    ];
    expect(summaryOf(results, ['第 1 行是标题'])).toEqual({
      total: 8,
      imported: 6,
      unchanged: 1,
      rejected: [{ row: 9, column: '', reason: '没有说明原因' }],
      notes: ['第 1 行是标题', '没有保存(C2、C3、C4、C5、C6 等 6 处)'],
    });
    expect(groupNotes([{ row: 3, note: '整行的说明;B3:一格的说明' }])).toEqual(['整行的说明(第 3 行)', '一格的说明(B3)']);
  });
});
