import type { Cell } from './cells.rules.js';
import { guessHeader, readTable } from './tables.rules.js';

const _ = null;

const STACKED: Cell[][] = [
  ['××社区2024年志愿服务统计表', _, _, _, _, _, _],
  ['单位:××社区', _, _, _, '日期:2024年3月', _, _],
  ['序号', '人员', _, '服务情况', _, _, '备注'],
  [_, '姓名', '电话', '日期', '时长', '地点', _],
  [1, '张三', '13800138000', '2024-03-05', '2小时', '广场', _],
  [2, '李四', _, '2024-03-06', '1小时', '广场', '补录'],
  ['合 计\uFF1A', _, _, _, '3小时', _, _],
  ['制表人\uFF1A王五', _, _, _, '审核人\uFF1A赵六', _, _],
];

describe('the header', () => {
  const wanted = ['姓名', '电话', '日期', '时长', '备注'];

  it('is found below a title and over stacked, merged headings', () => {
    expect(guessHeader(STACKED, wanted)).toEqual({ headerRow: 3, headerRows: 2 });
    expect(guessHeader(STACKED)).toEqual({ headerRow: 3, headerRows: 2 });
  });

  it('of one row is one row', () => {
    const rows: Cell[][] = [
      ['event_id', 'person_id', 'signup_at', 'attended'],
      ['16', 'P0001', _, '1'],
      ['16', 'P0002', _, '1'],
    ];
    expect(guessHeader(rows)).toEqual({ headerRow: 1, headerRows: 1 });
    expect(guessHeader(rows, ['attended', 'person_id'])).toEqual({ headerRow: 1, headerRows: 1 });
  });

  it('is not joined with a first row of words', () => {
    const rows: Cell[][] = [
      ['单位名称', '类型', '联系人', '地址'],
      ['第一中学', '学校', '张三', '中山路1号'],
      ['区医院', '医院', '李四', '中山路2号'],
    ];
    expect(guessHeader(rows)).toEqual({ headerRow: 1, headerRows: 1 });
  });

  it('needs its upper row where the lower one repeats names', () => {
    const rows: Cell[][] = [
      ['甲方', _, '乙方', _],
      ['姓名', '电话', '姓名', '电话'],
      ['张三', '1', '李四', '2'],
    ];
    expect(guessHeader(rows)).toEqual({ headerRow: 1, headerRows: 2 });
    expect(readTable(rows, { headerRow: 1, headerRows: 2 }).columns.map((c) => c.header)).toEqual([
      '甲方/姓名',
      '甲方/电话',
      '乙方/姓名',
      '乙方/电话',
    ]);
  });

  it('may be missing: columns are then known by letter', () => {
    const table = readTable([['张三', 1]], { headerRow: 0, headerRows: 0 });
    expect(table.columns).toEqual([
      { index: 0, letter: 'A', header: '' },
      { index: 1, letter: 'B', header: '' },
    ]);
    expect(table.rows).toEqual([{ row: 1, cells: ['张三', 1] }]);
  });

  it('of an empty sheet is harmless', () => {
    expect(guessHeader([])).toEqual({ headerRow: 1, headerRows: 1 });
    expect(readTable([], { headerRow: 1, headerRows: 1 }).rows).toEqual([]);
  });
});

describe('the table', () => {
  it('has joined headings, rows by their own numbers, and says what it skipped', () => {
    const table = readTable(STACKED, { headerRow: 3, headerRows: 2 });
    expect(table.columns.map((c) => c.header)).toEqual([
      '序号',
      '人员/姓名',
      '人员/电话',
      '服务情况/日期',
      '服务情况/时长',
      '服务情况/地点',
      '备注',
    ]);
    expect(table.rows.map((row) => row.row)).toEqual([5, 6]);
    expect(table.notes).toEqual(['第 7 行是合计行，已跳过', '第 8 行是表尾说明，已跳过']);
  });

  it('joins three rows of headings', () => {
    const rows: Cell[][] = [
      ['街道', '志愿服务', _, _, _],
      [_, '第一季度', _, '第二季度', _],
      [_, '人次', '时长', '人次', '时长'],
    ];
    expect(readTable(rows, { headerRow: 1, headerRows: 3 }).columns.map((c) => c.header)).toEqual([
      '街道',
      '志愿服务/第一季度/人次',
      '志愿服务/第一季度/时长',
      '志愿服务/第二季度/人次',
      '志愿服务/第二季度/时长',
    ]);
  });

  it('fills down what merged cells left blank, over blank and total rows', () => {
    const rows: Cell[][] = [
      ['活动', '姓名', '备注'],
      ['清扫', '张三', '甲'],
      [_, '李四', _],
      ['小计', _, _],
      [_, _, _],
      ['巡逻', '王五', _],
      [_, '赵六', _],
    ];
    const table = readTable(rows, { headerRow: 1, headerRows: 1 }, [0]);
    expect(table.rows.map((row) => [row.row, ...row.cells])).toEqual([
      [2, '清扫', '张三', '甲'],
      [3, '清扫', '李四', _],
      [6, '巡逻', '王五', _],
      [7, '巡逻', '赵六', _],
    ]);
    expect(table.notes).toEqual(['第 4 行是合计行，已跳过']);
  });

  it('skips a header that was pasted again, but no data', () => {
    const rows: Cell[][] = [
      ['姓名', '时长'],
      ['张三', 1],
      ['姓名', '时长'],
      ['合计家园', 2],
    ];
    const table = readTable(rows, { headerRow: 1, headerRows: 1 });
    expect(table.rows.map((row) => row.row)).toEqual([2, 4]);
    expect(table.notes).toEqual(['第 3 行是重复的表头，已跳过']);
  });
});
