import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '@app/kernel/refusals.js';
import { AccountsService, AreasService } from '@app/people/index.js';
import { Identities, type Principal } from '../access/principal.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { placeholders, type Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { DeliveriesService } from '../events/deliveries.service.js';
import { httpAdapter, prepareHttp } from '../http/http-app.js';
import { cellText } from '../spreadsheets/cells.rules.js';
import { readWorkbook } from '../spreadsheets/read-workbook.js';
import { migrate } from '@app/product/schema.js';
import { ProductModule } from '@app/product/product.module.js';
import { emptyWorld, MODE, type World } from '../../../test/app.js';
import { visit, type Visitor } from '../../../test/client.js';
import { Import } from './import.entity.js';
import { ImportKind, type ImportContext, type ImportLine, type ImportSurvey } from './import-kind.js';
import { ImportRunsService } from './import-runs.service.js';
import type { LineOutcome } from './import.rules.js';
import { ImportsService } from './imports.service.js';

type Answer = { status: number; body: Record<string, unknown> };

const PASSWORD = 'Sunny-Day-2026';

/** Gates of a community: areas of level COMPOUND, told apart by code. */
@Injectable()
class GatesImport extends ImportKind {
  readonly kind = 'gates';
  readonly title = '门岗';
  readonly fields = [
    { name: 'code', label: '编号', required: true, note: '不重复' },
    { name: 'name', label: '名称', required: true },
  ];
  override readonly rowsPerWrite = 10;
  /** What goes wrong while a test wants it to. */
  fault: (() => never) | null = null;
  parts = 0;

  constructor(private readonly areas: AreasService) {
    super();
  }

  override survey(_: Reader, _context: ImportContext, lines: readonly ImportLine[]): Promise<ImportSurvey> {
    return Promise.resolve({ data: { rows: lines.length }, notes: [`共 ${lines.length} 个`] });
  }

  async check(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    expect(context.survey).toHaveProperty('rows');
    const codes = lines.map(({ cells }) => cellText(cells.code));
    const known = await reader.query<{ code: string }>(`SELECT code FROM areas WHERE code IN (${placeholders(codes)})`, codes);
    const seen = new Set(known.map(({ code }) => code));
    return lines.map(({ cells }): LineOutcome => {
      const code = cellText(cells.code);
      if (cellText(cells.name) === '') return { outcome: 'rejected', problems: [{ field: 'name', reason: '名称是空的，请填写' }], notes: [] };
      if (seen.has(code)) return { outcome: 'unchanged', problems: [], notes: [] };
      seen.add(code);
      const notes = cellText(cells.name).includes('*') ? [{ field: 'name', reason: '名称里有星号' }] : [];
      return { outcome: 'imported', problems: [], notes };
    });
  }

  async apply(tx: Tx, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    const outcomes = await this.check(tx, context, lines);
    const [home] = await this.areas.byIds(tx, [context.areaId]);
    for (const [i, { cells }] of lines.entries()) {
      if (outcomes[i]!.outcome !== 'imported') continue;
      await this.areas.add(tx, home!, { level: 'COMPOUND', code: cellText(cells.code), name: cellText(cells.name) });
    }
    this.parts++;
    this.fault?.();
    return outcomes;
  }
}

/** `from`-th to `to`-th gate as CSV; every 7th has no name. */
function gates(from: number, to: number, prefix: string): Buffer {
  const rows = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const lines = rows.map((n) => `${prefix}${n},${n % 7 === 0 ? '' : `${prefix}门${n}${n === 1 ? '*' : ''}`},备注${n}`);
  return Buffer.from(['编号,名称,备注', ...lines].join('\n'));
}

describe('imports', () => {
  let world: World;
  let app: NestFastifyApplication;
  let db: Database;
  let clock: Clock;
  let kind: GatesImport;
  let imports: ImportsService;
  let runs: ImportRunsService;
  let communityId: string;
  let secretary: Principal;
  let stranger: Principal;
  let url: string;

  beforeAll(async () => {
    world = await emptyWorld(MODE);
    await migrate(world.config);
    clock = new Clock();
    clock.set('2026-11-21T02:00:00.000Z');
    @Module({ imports: [ProductModule.for(world.config, clock)], providers: [GatesImport] })
    class SpecModule {}
    app = await NestFactory.create<NestFastifyApplication>(SpecModule, httpAdapter(world.config), { logger: false, abortOnError: false });
    await prepareHttp(app, world.config);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
    db = app.get(Database);
    kind = app.get(GatesImport);
    imports = app.get(ImportsService);
    runs = app.get(ImportRunsService);
    communityId = (await app.get(AreasService).createCommunity('ZY01', '枣园社区')).id;
    const elsewhere = (await app.get(AreasService).createCommunity('XF02', '幸福社区')).id;
    secretary = await staff('lishuji', communityId);
    stranger = await staff('wangshuji', elsewhere);
  });
  afterAll(async () => {
    await app.close();
    await world.remove();
  });

  async function staff(loginName: string, areaId: string): Promise<Principal> {
    const id = await app.get(AccountsService).open({
      loginName,
      displayName: loginName,
      password: PASSWORD,
      mustChangePassword: false,
      grants: [{ role: 'secretary', areaId }],
    });
    return (await app.get(Identities).principalOf(id))!;
  }

  /** Carries out the deliveries that wait, one by one, as a runner does. */
  async function settle(): Promise<number> {
    const deliveries = app.get(DeliveriesService);
    for (let n = 0; ; n++) {
      const [id] = await deliveries.due(1);
      if (!id) return n;
      await deliveries.deliver(id);
    }
  }

  const form = (bytes: Buffer, fileName = '门岗.csv') => ({ fileName, bytes, fields: { kind: 'gates', areaId: communityId } });
  const stateOf = async (id: string): Promise<Import> => (await db.read.repo(Import).findOneBy({ id }))!;
  const countOf = async (prefix: string): Promise<number> =>
    Number((await db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM areas WHERE code LIKE ?', [`${prefix}%`]))!.n);

  it('goes step by step, by parts in the background, and tells every row', async () => {
    const { one, located } = await imports.upload(secretary, form(gates(1, 25, 'A')));
    expect(one).toMatchObject({ state: 'UPLOADED', kind: 'gates', createdByName: 'lishuji' });
    expect(located.problems).toEqual([]);
    await expect(imports.confirm(secretary, one.id)).rejects.toMatchObject({ code: 'import.not-previewed' });

    const plan = await imports.preview(secretary, one.id);
    expect(plan.results.filter(({ result }) => result.state === 'REJECTED').map(({ row }) => row)).toEqual([8, 15, 22]);
    expect(await countOf('A')).toBe(0);

    await imports.confirm(secretary, one.id);
    expect(await stateOf(one.id)).toMatchObject({ state: 'RUNNING', total: 25, imported: 0 });
    await settle();
    expect(kind.parts).toBe(3);
    expect(await stateOf(one.id)).toMatchObject({ state: 'DONE', total: 25, imported: 22, unchanged: 0, rejected: 3 });
    expect(await countOf('A')).toBe(22);
    expect(await runs.summary(one.id)).toEqual({
      total: 25,
      imported: 22,
      unchanged: 0,
      rejected: [8, 15, 22].map((row) => ({ row, column: 'B', reason: '名称是空的，请填写' })),
      notes: ['按表头自动对应：编号=“编号”、名称=“名称”', '没有用到的列：备注', '共 25 个', '名称里有星号(B2)'],
    });
    await expect(imports.preview(secretary, one.id)).rejects.toMatchObject({ code: 'import.state' });
    await expect(imports.cancel(secretary, one.id)).rejects.toMatchObject({ code: 'import.state' });
  });

  it('run at once gives the same, twice changes nothing, and a trial leaves no trace', async () => {
    const order = { kind: 'gates', areaId: communityId, fileName: 'b.csv', bytes: gates(1, 25, 'B') };
    const before = await db.read.repo(Import).count();
    const trial = await runs.runNow({ ...order, dryRun: true });
    expect([await db.read.repo(Import).count(), await countOf('B')]).toEqual([before, 0]);
    const first = await runs.runNow(order);
    expect(first).toEqual(trial);
    expect(first).toMatchObject({ total: 25, imported: 22 });
    expect(await runs.runNow(order)).toMatchObject({ total: 25, imported: 0, unchanged: 22 });
    expect(await countOf('B')).toBe(22);
    // The part that was announced for the case of a kill finds nothing left to do.
    kind.parts = 0;
    await settle();
    expect(kind.parts).toBe(0);
  });

  it('that breaks in the middle keeps what is done and goes on from there', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 25, 'C')));
    await imports.preview(secretary, one.id);
    await imports.confirm(secretary, one.id);
    const [first] = await app.get(DeliveriesService).due(1);
    await app.get(DeliveriesService).deliver(first!);
    kind.fault = () => {
      throw new Error('power cut');
    };
    const [second] = await app.get(DeliveriesService).due(1);
    expect(await app.get(DeliveriesService).deliver(second!)).toBe(false);
    kind.fault = null;
    expect(await stateOf(one.id)).toMatchObject({ state: 'RUNNING', imported: 9, rejected: 1 });
    expect(await countOf('C')).toBe(9);
    // Its next try is due in a second.
    clock.set('2026-11-21T02:10:00.000Z');
    await settle();
    expect(await stateOf(one.id)).toMatchObject({ state: 'DONE', imported: 22, rejected: 3 });
    expect(await countOf('C')).toBe(22);
  });

  it('that the kind refuses as a whole stops, says why, and leaves nothing of that part', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 5, 'D')));
    await imports.preview(secretary, one.id);
    await imports.confirm(secretary, one.id);
    kind.fault = () => {
      throw new Refusal('area.not-found');
    };
    await settle();
    kind.fault = null;
    expect(await stateOf(one.id)).toMatchObject({ state: 'FAILED', imported: 0 });
    expect((await stateOf(one.id)).failure).toMatch(/没有找到/);
    expect(await countOf('D')).toBe(0);
    await expect(runs.summary(one.id)).rejects.toMatchObject({ code: 'import.failed' });
  });

  it('cancelled while it runs keeps the parts that are done and stops', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 25, 'E')));
    await imports.preview(secretary, one.id);
    await imports.confirm(secretary, one.id);
    const [first] = await app.get(DeliveriesService).due(1);
    await app.get(DeliveriesService).deliver(first!);
    await imports.cancel(secretary, one.id);
    await settle();
    expect(await stateOf(one.id)).toMatchObject({ state: 'CANCELLED', imported: 9 });
    expect(await countOf('E')).toBe(9);
  });

  it('confirmed twice at once starts once; a changed mapping is previewed again', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 5, 'F')));
    await expect(imports.map(secretary, one.id, { code: '号码' })).resolves.toMatchObject({
      located: { problems: [{ field: 'code' }] },
    });
    await expect(imports.preview(secretary, one.id)).rejects.toMatchObject({ code: 'import.mapping' });
    await imports.map(secretary, one.id, { columns: { code: 'A', name: '备注' } });
    const plan = await imports.preview(secretary, one.id);
    expect(plan.lines[0]!.cells).toEqual({ code: 'F1', name: '备注1' });
    await imports.map(secretary, one.id, { columns: { code: 'A', name: '名称' } });
    await expect(imports.confirm(secretary, one.id)).rejects.toMatchObject({ code: 'import.not-previewed' });
    await imports.preview(secretary, one.id);
    const answers = await Promise.allSettled([imports.confirm(secretary, one.id), imports.confirm(secretary, one.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await settle();
    expect(await countOf('F')).toBe(5);
    await expect(imports.map(secretary, one.id, { nonsense: [] })).rejects.toMatchObject({ code: 'import.mapping' });
  });

  it('does not exist for the secretary of another community', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 2, 'G')));
    await expect(imports.open(stranger, one.id)).rejects.toMatchObject({ code: 'import.not-found' });
    await expect(imports.confirm(stranger, one.id)).rejects.toMatchObject({ code: 'import.not-found' });
    await expect(imports.cancel(stranger, one.id)).rejects.toMatchObject({ code: 'import.not-found' });
    await expect(imports.open(secretary, 'nonsense')).rejects.toMatchObject({ code: 'import.not-found' });
    await expect(imports.upload(stranger, form(gates(1, 2, 'G')))).rejects.toMatchObject({ code: 'import.area-not-found' });
    const other = { ...form(gates(1, 2, 'G')), fields: { kind: 'nothing', areaId: communityId } };
    await expect(imports.upload(secretary, other)).rejects.toMatchObject({ code: 'import.kind-unknown' });
  });

  it('of an empty table or a street is refused', async () => {
    const order = { kind: 'gates', areaId: communityId, fileName: 'a.csv', bytes: Buffer.from('编号,名称\n') };
    await expect(runs.runNow(order)).rejects.toMatchObject({ code: 'import.no-rows' });
    const street = (await db.read.one<{ id: string }>(`SELECT id FROM areas WHERE level = 'SUBDISTRICT'`))!;
    await expect(runs.runNow({ ...order, areaId: street.id })).rejects.toMatchObject({ code: 'import.area-level' });
  });

  it('is forgotten a week after its end: rows and file go, the record stays', async () => {
    const { one } = await imports.upload(secretary, form(gates(1, 25, 'H')));
    await imports.preview(secretary, one.id);
    await imports.confirm(secretary, one.id);
    await settle();
    const { one: left } = await imports.upload(secretary, form(gates(1, 2, 'H')));
    const rowsOf = async (id: string): Promise<number> =>
      Number((await db.read.one<{ n: number }>('SELECT COUNT(*) AS n FROM import_rows WHERE import_id = ?', [id]))!.n);
    await db.write((tx) => runs.purge(tx, '2026-11-27T19:20:00.000Z'));
    expect([await rowsOf(one.id), (await stateOf(one.id)).fileId]).not.toContain(0);
    await db.write((tx) => runs.purge(tx, '2026-11-30T19:20:00.000Z'));
    expect([await rowsOf(one.id), (await stateOf(one.id)).fileId]).toEqual([0, null]);
    expect(await stateOf(one.id)).toMatchObject({ state: 'DONE', total: 25, imported: 22 });
    expect(await stateOf(left.id)).toMatchObject({ state: 'CANCELLED', fileId: null });
    await expect(imports.open(secretary, one.id)).rejects.toMatchObject({ code: 'import.file-gone' });
    expect(await db.read.query('SELECT id FROM stored_files')).toEqual([]);
    expect(await db.read.query('SELECT id FROM stored_file_parts')).toEqual([]);
  });

  describe('over HTTP', () => {
    let visitor: Visitor;
    beforeAll(async () => {
      visitor = visit(url);
      await visitor.signIn('lishuji', PASSWORD);
    });

    const send = async (path: string, method = 'POST', body?: unknown): Promise<Answer> => {
      const init = body instanceof FormData ? { body } : { body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' } };
      const response = await visitor.fetch(`/api/v1/imports${path}`, method === 'GET' ? {} : { method, ...init });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const uploaded = async (bytes: Buffer, name: string): Promise<Answer> => {
      const data = new FormData();
      data.set('kind', 'gates');
      data.set('areaId', communityId);
      data.set('file', new Blob([new Uint8Array(bytes)]), name);
      return send('', 'POST', data);
    };

    it('a Chinese file goes all the way, and its bad rows come home', async () => {
      const answer = await uploaded(gates(1, 9, 'W'), '门岗名单(新).csv');
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        import: { fileName: '门岗名单(新).csv', stateName: '已上传', areaName: '枣园社区', title: '门岗', keptUntil: '2026-11-28' },
        sheets: [{ rows: 10 }],
        headerRow: 1,
        columns: [{ letter: 'A', header: '编号', samples: ['W1', 'W2', 'W3'] }, { letter: 'B' }, { letter: 'C' }],
        mapped: [
          { field: 'code', column: 'A', constant: null },
          { field: 'name', column: 'B', constant: null },
        ],
        problems: [],
      });
      const { id } = answer.body.import as { id: string };
      expect((await send(`/${id}/source`, 'GET')).body).toEqual(answer.body);
      expect((await send(`/${id}/mapping`, 'PUT', { mapping: { columns: { code: '编号', name: '名称' } } })).status).toBe(200);
      const preview = await send(`/${id}/preview`);
      expect(preview.body).toMatchObject({
        total: 9,
        imported: 8,
        rejectedCount: 1,
        rejected: [{ row: 8, column: 'B', reason: '名称是空的，请填写' }],
      });
      expect((preview.body.samples as unknown[])[0]).toEqual({ row: 2, values: ['W1', 'W门1*'] });
      expect((await send(`/${id}/confirmation`)).body).toMatchObject({ stateName: '导入中' });
      await settle();
      expect((await send(`/${id}`, 'GET')).body).toMatchObject({ state: 'DONE', imported: 8, rejected: 1 });
      expect((await send(`/${id}/rejected-rows`, 'GET')).body).toMatchObject({ total: 1, items: [{ row: 8 }] });
      expect((await send('?kind=gates&size=1', 'GET')).body).toMatchObject({ items: [{ id }], size: 1 });

      const download = await visitor.fetch(`/api/v1/imports/${id}/rejected-rows.xlsx`);
      expect(download.headers.get('Content-Disposition')).toContain(encodeURIComponent('门岗名单(新)-待修改.xlsx'));
      const bytes = Buffer.from(await download.arrayBuffer());
      const { rows } = (await readWorkbook(bytes, 'x.xlsx')).sheets[0]!;
      expect(rows).toEqual([
        ['编号', '名称', '备注', '错误原因'],
        ['W7', null, '备注7', '原第 8 行 B 列：名称是空的，请填写'],
      ]);
      rows[1]![1] = '补上的名称';
      const mended = await runs.runNow({ kind: 'gates', areaId: communityId, fileName: 'm.csv', bytes: Buffer.from(rows.map((r) => r.join(',')).join('\n')) });
      expect(mended).toMatchObject({ total: 1, imported: 1 });
    });

    it('tells what can be imported, gives a template, and refuses what is no sheet', async () => {
      const kinds = (await send('/kinds', 'GET')).body as unknown as { kind: string }[];
      expect(kinds.map((one) => one.kind)).toContain('gates');
      const template = await visitor.fetch('/api/v1/imports/templates/gates.xlsx');
      const { sheets } = await readWorkbook(Buffer.from(await template.arrayBuffer()), 't.xlsx');
      expect(sheets[0]!.rows).toEqual([['*编号', '*名称']]);
      expect((await send('/templates/nothing.xlsx', 'GET')).body).toMatchObject({ code: 'import.kind-unknown' });
      expect(await uploaded(Buffer.from('%PDF-1.7'), 'a.pdf')).toMatchObject({ status: 422, body: { code: 'file.wrong-type' } });
      expect(await send('', 'POST', {})).toMatchObject({ status: 400, body: { code: 'upload.missing' } });
      expect((await uploaded(Buffer.alloc(13_000_000, 'a'), 'a.csv')).body).toMatchObject({ code: 'request.too-large' });
      expect((await visit(url).fetch('/api/v1/imports')).status).toBe(401);
    });
  });
});
