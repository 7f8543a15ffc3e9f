import type { Cell } from '../spreadsheets/cells.rules.js';
import { NO_MAPPING, type ImportField, type ImportMapping } from './import.rules.js';
import { headingsOf, linesOf, locateTable, topOf } from './import-source.rules.js';

const _ = null;
const FIELDS: ImportField[] = [
  { name: 'activity', label: '活动', required: true },
  { name: 'person', label: '姓名', required: true },
  { name: 'minutes', label: '时长' },
];
const SHEET: Cell[][] = [
  ['××社区签到表', _, _, _],
  ['活动', '人员', _, '时长(小时)'],
  [_, '姓名', '电话', _],
  ['清扫', '张三', '1', 2],
  [_, '李四', '2', 1],
  ['合计', _, _, 3],
];
const workbook = { sheets: [{ name: '封面', rows: [['说明']] }, { name: '签到', rows: SHEET }] };
const mapping = (part: Partial<ImportMapping>): ImportMapping => ({ ...NO_MAPPING, ...part });

describe('the table of an import', () => {
  it('is found without being told anything', () => {
    const found = locateTable(workbook, mapping({ fillDown: ['activity'] }), FIELDS);
    expect(found.problems).toEqual([]);
    expect(found.layout).toMatchObject({ sheet: '签到', headerRow: 2, headerRows: 2 });
    expect(linesOf(found.rows, found.layout.sources)).toEqual([
      { row: 4, cells: { activity: '清扫', person: '张三', minutes: 2 } },
      { row: 5, cells: { activity: '清扫', person: '李四', minutes: 1 } },
    ]);
    expect(headingsOf(found.layout.sources).minutes).toBe('时长(小时)');
    expect(found.notes).toEqual([
      '按表头自动对应：活动=“活动”、姓名=“人员/姓名”、时长=“时长(小时)”',
      '没有用到的列：人员/电话',
      '第 6 行是合计行，已跳过',
    ]);
  });

  it('is what the mapping says, and only required fields are guessed beside it', () => {
    const found = locateTable(workbook, mapping({ columns: { person: 'C' }, fillDown: ['活动'] }), FIELDS);
    expect(found.columns).toEqual({ person: 'C', activity: '活动' });
    expect(linesOf(found.rows, found.layout.sources)[1]).toEqual({ row: 5, cells: { activity: '清扫', person: '2' } });
  });

  it('does not guess what is declared missing, nor a column that is taken', () => {
    expect(locateTable(workbook, mapping({ columns: { activity: null } }), FIELDS).problems).toEqual([
      { field: 'activity', reason: '必填的“活动”还没有对应的列' },
    ]);
    const taken = locateTable(workbook, mapping({ columns: { minutes: '姓名' } }), FIELDS);
    expect(taken.problems.map((problem) => problem.field)).toEqual(['person']);
  });

  it('may have no header, be on another sheet, or be told wrongly', () => {
    const bare = { sheets: [{ name: 'a', rows: [['清扫', '张三']] }] };
    const found = locateTable(bare, mapping({ headerRow: 0, columns: { activity: 'A', person: 'B' } }), FIELDS);
    expect(linesOf(found.rows, found.layout.sources)).toEqual([{ row: 1, cells: { activity: '清扫', person: '张三' } }]);
    expect(locateTable(workbook, mapping({ sheet: 2 }), FIELDS).layout.sheet).toBe('签到');
    expect(() => locateTable(workbook, mapping({ sheet: '签退' }), FIELDS)).toThrow(/没有工作表“签退”。现有的工作表是：封面、签到/);
    const wrong = locateTable(workbook, mapping({ columns: { activity: '活动', person: '姓名' }, fillDown: ['组别'] }), FIELDS);
    expect(wrong.problems).toEqual([{ field: 'fillDown', reason: expect.stringMatching(/向下填充：.*组别/) as string }]);
    const strange = locateTable(workbook, mapping({ columns: { activity: '活动', person: '姓名', place: '地点' } }), FIELDS);
    expect([strange.problems, strange.notes[0]]).toEqual([[], '没有“place”这样的字段，已略过。可用的字段是：activity、person、minutes']);
    const below = locateTable(workbook, mapping({ headerRow: 3 }), FIELDS);
    expect(below.layout.columns.map((c) => c.header)).toEqual(['', '姓名', '电话', '']);
  });

  it('shows its top as text', () => {
    expect(topOf(workbook.sheets[1]!, 2, 2)).toEqual([
      ['××社区签到表', ''],
      ['活动', '人员'],
    ]);
  });
});
