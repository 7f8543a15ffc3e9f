import { partsOf } from '../../../test/zip-files.js';
import { csvText, looksLikeFormula } from './csv.rules.js';
import { readWorkbook } from './read-workbook.js';
import { guessHeader, readTable } from './tables.rules.js';
import { writeTemplate } from './template.js';
import { writeWorkbook, type SheetSpec } from './write-workbook.js';

const LEDGER: SheetSpec = {
  name: '台账[2024/3]',
  title: '××社区志愿服务台账',
  info: { unit: '××社区', period: '2024年3月', on: '2024-04-01' },
  columns: [
    { header: '编号', type: 'text' },
    { header: '姓名' },
    { header: '日期', type: 'date' },
    { header: '分钟', type: 'number', total: true },
    { header: '积分', type: 'number', total: true },
  ],
  rows: [
    ['007', '张三', '2024-03-05', 120, 20],
    ['110105194912310021', '=HYPERLINK("http://x")', '2024-03-06', 90, 15],
    ['008', null, null, 0.1, -2],
  ],
};

describe('a written ledger', () => {
  it('reads back as it was written, title, info and 合计 included', async () => {
    const { sheets } = await readWorkbook(await writeWorkbook(LEDGER), 'a.xlsx');
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.name).toBe('台账 2024 3');
    const { rows } = sheets[0]!;
    expect(rows[0]![0]).toBe('××社区志愿服务台账');
    expect(rows[1]![0]).toMatch(/^单位：××社区 {4}统计周期：2024年3月 {4}制表人： +审核人： +日期：2024-04-01$/);
    expect(rows.slice(2)).toEqual([
      ['编号', '姓名', '日期', '分钟', '积分'],
      ['007', '张三', '2024-03-05', 120, 20],
      ['110105194912310021', '=HYPERLINK("http://x")', '2024-03-06', 90, 15],
      ['008', null, null, 0.1, -2],
      ['合计', null, null, 210.1, 33],
    ]);
    const place = guessHeader(rows);
    expect(place).toEqual({ headerRow: 3, headerRows: 1 });
    expect(readTable(rows, place).rows).toHaveLength(3);
  });

  it('prints on A4 landscape with its header on every page and page x of y', async () => {
    const parts = partsOf(await writeWorkbook(LEDGER));
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('ySplit="3"');
    expect(parts['xl/workbook.xml']).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'台账 2024 3'!$3:$3</definedName></definedNames>`,
    );
    const order = ['<sheetPr', '<sheetViews', '<cols', '<sheetData', '<mergeCells', '<printOptions', '<pageMargins', '<pageSetup', '<headerFooter'];
    const places = order.map((tag) => sheet.indexOf(tag));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    // No formula anywhere: what looks like one is text, by type and by format.
    expect(sheet).not.toContain('<f>');
  });

  it('without title, rows or totals is still a workbook', async () => {
    const bytes = await writeWorkbook({ name: '', columns: [{ header: '一' }], rows: [] });
    expect((await readWorkbook(bytes, 'a.xlsx')).sheets).toEqual([{ name: 'Sheet1', rows: [['一']] }]);
  });
});

describe('a template', () => {
  const template = () =>
    writeTemplate('活动导入', [
      { label: '编号', required: true, note: '本社区内不重复', example: '2024-001' },
      { label: '性质', options: ['志愿服务', '会议'] },
      { label: '日期', type: 'date' },
    ]);

  it('marks what is required, drops down what is closed, and explains itself', async () => {
    const parts = partsOf(await template());
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).toContain('<formula1>"志愿服务,会议"</formula1>');
    expect(sheet).toContain('prompt="必填。本社区内不重复例如：2024-001"');
    expect(sheet).toContain('sqref="B2:B501"');
    const { sheets } = await readWorkbook(await template(), 'a.xlsx');
    expect(sheets.map((s) => s.name)).toEqual(['活动导入', '填写说明']);
    expect(sheets[0]!.rows).toEqual([['*编号', '性质', '日期']]);
    expect(sheets[1]!.rows).toContainEqual(['编号', '是', '本社区内不重复', '2024-001']);
  });
});

describe('CSV', () => {
  it('opens in Excel and starts no formula', () => {
    expect(csvText(['名次', '姓名'], [[1, '张三'], [2, '=1+1'], [-3, 'a,"b"\nc']])).toBe(
      '\uFEFF名次,姓名\r\n1,张三\r\n2,\'=1+1\r\n-3,"a,""b""\nc"\r\n',
    );
    expect(['=1', '+86 138', '-x', '@a', '\tx'].every(looksLikeFormula)).toBe(true);
    expect(['-5', '+3.2', 'a=1', ''].some(looksLikeFormula)).toBe(false);
  });

  it('comes back as it was', async () => {
    const rows = [['=1+1', '张三'], ["'已", '-x']];
    const text = csvText(['a', 'b'], rows);
    expect((await readWorkbook(Buffer.from(text), 'a.csv')).sheets[0]!.rows).toEqual([['a', 'b'], ...rows]);
  });
});
