import { Buffer } from 'node:buffer';
import type { components } from '../../apps/web/src/api/schema.js';
import { readWorkbook, type Cell } from '@app/platform/spreadsheets/read-workbook.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { ok, type Visitor } from '../client.js';
import { partsOf, zipOf } from '../zip-files.js';
import { Town, type Someone } from './town.js';
import { form } from './two-communities.js';

type Source = components['schemas']['ImportSourceView'];
type Preview = components['schemas']['ImportPreviewView'];
type View = components['schemas']['ImportView'];
type Refused = { code: string; message: string };

/** Sheets as communities keep them, on the page where a secretary imports them. */
describe('sheets from the office', () => {
  let town: Town;
  let secretary: Someone;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02');
    secretary = await town.staff('secretary', 'secretary');
  });
  afterAll(() => town.close());

  const upload = async (
    kind: string,
    contents: string | Buffer,
    fileName = 'sheet.csv',
  ): Promise<Source & Partial<Refused>> => {
    const body = form(
      kind,
      town.communityId,
      typeof contents === 'string' ? contents : new Uint8Array(contents),
      fileName,
    );
    return (await (await secretary.fetch('/api/v1/imports', { method: 'POST', body })).json()) as Source &
      Partial<Refused>;
  };
  const taken = async (
    kind: string,
    contents: string | Buffer,
    mapping?: object,
    fileName?: string,
  ): Promise<{ id: string; preview: Preview; view: View }> => {
    const source = await upload(kind, contents, fileName);
    if (!source.import) throw new Error(`${source.code}: ${source.message}`);
    const { id } = source.import;
    const params = { path: { id } };
    if (mapping) {
      const mapped = await ok(
        secretary.api.PUT('/api/v1/imports/{id}/mapping', { params, body: { mapping: { ...mapping } } }),
      );
      expect(mapped.problems).toEqual([]);
    }
    const preview = await ok(secretary.api.POST('/api/v1/imports/{id}/preview', { params }));
    await ok(secretary.api.POST('/api/v1/imports/{id}/confirmation', { params }));
    await town.settle();
    const view = await ok(secretary.api.GET('/api/v1/imports/{id}', { params }));
    expect([view.state, view.imported, view.unchanged, view.rejected]).toEqual([
      'DONE',
      preview.imported,
      preview.unchanged,
      preview.rejected.length,
    ]);
    return { id, preview, view };
  };
  const volunteer = async (q: string) =>
    (await ok(secretary.api.GET('/api/v1/volunteers', { params: { query: { q } } }))).items[0]!;
  const lines = async (q: string, who: Visitor = secretary) => {
    const params = { path: { id: (await volunteer(q)).id }, query: { unit: 'minutes' as const } };
    return (await ok(who.api.GET('/api/v1/volunteers/{id}/ledger', { params }))).items;
  };

  it('are read in GBK, with ROC birthdays, masked names and numbers kept as far as they say something', async () => {
    const csv = [
      '志愿者名单,,,,',
      '编号,姓名,性别,出生日期,手机号',
      'D-001,欧阳春晓,女,民國49年3月5日,13912345678',
      'D-002,张*三,男,民国59/12/31,138****5678',
      'D-003,阿依古丽·买买提,女,1990.1.2,',
    ];
    const { view } = await taken('roster', gbk(csv.join('\r\n')));
    expect(view).toMatchObject({ total: 3, imported: 3, rejected: 0 });
    expect(await volunteer('D-001')).toMatchObject({
      name: '欧阳春晓',
      birthYear: 1960,
      mobileMasked: '139****5678',
      state: 'PENDING_CONFIRM',
    });
    expect(await volunteer('D-002')).toMatchObject({ name: '张*三', birthYear: 1970, mobileMasked: null });
    expect(view.notes.join()).toMatch(/隐去部分/);
    expect((await taken('roster', gbk(csv.join('\r\n')))).view).toMatchObject({ imported: 0, unchanged: 3 });
  });

  it('come with stacked headers and cells filled once for many rows', async () => {
    const activities = [
      '编号,名称,日期,开始时间,结束时间',
      '1,清洁家园,115年10月20日,9:00,11:00',
      '2,义诊,115/10/20,10:00,12:00',
      '3,探访,2026年10月21日,14:00,15:30',
    ];
    expect((await taken('activities', activities.join('\n'))).view).toMatchObject({ total: 3, imported: 3 });

    const stacked = [
      '东风社区志愿服务签到表（2026年10月）,,,,,',
      '活动,,人员,,服务,',
      '编号,日期,编号,姓名,到场,时长(分钟)',
      '1,2026-10-20,D-001,欧阳春晓,√,120',
      ',,D-003,阿依古丽·买买提,是,90',
      '2,2026-10-20,D-001,欧阳春晓,是,120',
      '3,2026-10-21,D-001,欧阳春晓,否,',
      ',,D-003,阿依古丽·买买提,1,',
    ];
    const mapping = {
      headerRow: 2,
      headerRows: 2,
      fillDown: ['activity', 'on'],
      columns: { activity: 'A', on: 'B', person: 'C', name: 'D', attended: 'E', minutes: 'F' },
    };
    const { view } = await taken('attendance', stacked.join('\n'), mapping);
    expect(view).toMatchObject({ total: 5, imported: 5, rejected: 0 });
    expect((await lines('D-003')).map(({ amount }) => amount)).toEqual([90, 90]);
    // Two places at once: the later of the two waits for a person to look.
    expect(view.notes.join()).toMatch(/重叠/);
    expect((await lines('D-001')).map(({ amount }) => amount)).toEqual([120]);
    const waiting = await ok(
      secretary.api.GET('/api/v1/service-records', { params: { query: { state: 'PENDING' } } }),
    );
    expect(waiting.items.map(({ personName, flags }) => [personName, flags.includes('OVERLAP')])).toEqual([
      ['欧阳春晓', true],
    ]);
    expect((await taken('attendance', stacked.join('\n'), mapping)).view).toMatchObject({
      imported: 0,
      unchanged: 5,
    });
  });

  it('give back what cannot be taken in, cell by cell; mended, it goes in and nothing else changes', async () => {
    const rows = [
      ['E-1', '王小明', '11010519491231002X', '13900000001'],
      ['E-2', '李小红', '110105194912310021', '13900000002'],
      ['E-3', '赵小刚', null, '1390000'],
      ['E-1', '钱小美', null, null],
      [null, null, null, '13900000005'],
    ];
    const sheet = await writeWorkbook({
      name: '名单',
      title: '志愿者登记表',
      columns: ['编号', '姓名', '身份证号', '手机号'].map((header) => ({ header, type: 'text' as const })),
      rows,
    });
    const { id, preview, view } = await taken('roster', sheet, undefined, '名单.xlsx');
    expect([preview.total, preview.imported, preview.rejected.length]).toEqual([5, 1, 4]);
    expect(view).toMatchObject({ imported: 1, rejected: 4 });
    const told = await ok(
      secretary.api.GET('/api/v1/imports/{id}/rejected-rows', { params: { path: { id } } }),
    );
    expect(told.items.map(({ row, column }) => [row, column])).toEqual([
      [4, 'C'],
      [5, 'D'],
      [6, expect.any(String)],
      [7, expect.any(String)],
    ]);
    expect(told.items.every(({ reason }) => /请/.test(reason))).toBe(true);

    const file = await secretary.fetch(`/api/v1/imports/${id}/rejected-rows.xlsx`);
    const { sheets } = await readWorkbook(Buffer.from(await file.arrayBuffer()), 'rejected.xlsx');
    const [header, ...bad] = sheets[0]!.rows as Cell[][];
    expect([header!.at(-1), bad.length]).toEqual(['错误原因', 4]);
    const mend: Cell[][] = [
      ['E-2', '李小红', '110105194912310046', '13900000002'],
      ['E-3', '赵小刚', null, '13900000003'],
      ['E-4', '钱小美', null, null],
      ['E-5', '孙小强', null, '13900000005'],
    ];
    const mended = await writeWorkbook({
      name: '待修改',
      columns: header!.map((title) => ({ header: String(title), type: 'text' as const })),
      rows: bad.map((row, i) => [...mend[i]!, row.at(-1) ?? null]),
    });
    expect((await taken('roster', mended, undefined, '待修改.xlsx')).view).toMatchObject({
      total: 4,
      imported: 4,
      rejected: 0,
    });
    expect((await taken('roster', sheet, undefined, '名单.xlsx')).view).toMatchObject({
      imported: 0,
      unchanged: 1,
      rejected: 4,
    });
  });

  it('can be filled in from a template', async () => {
    const kinds = await ok(secretary.api.GET('/api/v1/imports/kinds'));
    expect(kinds.map(({ kind }) => kind)).toEqual(['activities', 'areas', 'attendance', 'roster', 'units']);
    for (const { kind, fields } of kinds) {
      const file = await secretary.fetch(`/api/v1/imports/templates/${kind}.xlsx`);
      const bytes = Buffer.from(await file.arrayBuffer());
      const { sheets } = await readWorkbook(bytes, 'template.xlsx');
      const words = JSON.stringify(sheets);
      expect(
        fields.filter(({ label }) => !words.includes(label)).map(({ label }) => `${kind}: ${label}`),
      ).toEqual([]);
    }
  });

  it('take in hundreds of institutions, also under their one unit code or none', async () => {
    const names = ['小学', '医院', '图书馆', '供电所', '银行'];
    const units = Array.from({ length: 720 }, (_, n) => `U-${n},第${n}${names[n % names.length]}`);
    const { view } = await taken('units', ['编号,单位名称', ...units].join('\n'));
    expect(view).toMatchObject({ total: 720, imported: 720, rejected: 0 });
    expect((await ok(secretary.api.GET('/api/v1/units', { params: { query: { size: 1 } } }))).total).toBe(
      720,
    );
  });

  it('that are hostile or no sheets at all are refused within two seconds, and the server goes on', async () => {
    const small = await writeWorkbook({ name: 's', columns: [{ header: '姓名' }], rows: [['某']] });
    const parts = partsOf(small);
    const bomb = zipOf(
      Object.entries({ ...parts, 'xl/worksheets/sheet1.xml': `<x>${' '.repeat(300_000_000)}</x>` }).map(
        ([name, content]) => ({ name, content }),
      ),
    );
    const macros = zipOf(
      Object.entries({ ...parts, 'xl/vbaProject.bin': 'x' }).map(([name, content]) => ({ name, content })),
    );
    const hostile: [string, Buffer, string][] = [
      ['bomb.xlsx', bomb, 'file.bomb'],
      ['macros.xlsx', macros, 'file.macros'],
      [
        'old.xls',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000)]),
        'file.old-excel',
      ],
      ['photo.xlsx', Buffer.from('ffd8ffe000104a464946', 'hex'), 'file.wrong-type'],
      ['empty.csv', Buffer.alloc(0), 'file.empty'],
      ['page.xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'file.web-page'],
    ];
    for (const [name, bytes, code] of hostile) {
      const since = Date.now();
      expect([name, (await upload('roster', bytes, name)).code]).toEqual([name, code]);
      expect(Date.now() - since).toBeLessThan(8_000);
    }
    expect((await fetch(`${town.app.url}/health/ready`)).status).toBe(200);
    const large = await secretary.fetch('/api/v1/imports', {
      method: 'POST',
      body: form('roster', town.communityId, new Uint8Array(13 * 1024 * 1024)),
    });
    expect(((await large.json()) as Refused).code).toMatch(/^(request.too-large|file.too-large)$/);
  });

  it('leave a sound ledger', async () => {
    expect(await town.verify()).toMatchObject({ isSound: true });
  });
});

/** Node reads GBK but does not write it: every two-byte character is asked for its sign once. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++)
      codes.set(decoder.decode(Uint8Array.of(high, low)), high * 256 + low);
  }
  const bytes = [...text].flatMap((sign) => {
    const code = codes.get(sign);
    return sign < '\u0080' || code === undefined ? [sign.charCodeAt(0)] : [code >> 8, code & 0xff];
  });
  return Buffer.from(bytes);
}
