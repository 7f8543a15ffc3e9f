import { Injectable, StreamableFile } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf } from '@app/kernel/time.js';
import { scopeOf } from '../access/area-scope.js';
import type { Principal } from '../access/principal.js';
import { Database } from '../database/database.js';
import { likeTerm, placeholders, type SqlParam } from '../database/reader.js';
import { cellText, type Cell } from '../spreadsheets/cells.rules.js';
import { writeTemplate } from '../spreadsheets/template.js';
import { writeWorkbook } from '../spreadsheets/write-workbook.js';
import { Import } from './import.entity.js';
import type { ImportKind } from './import-kind.js';
import { ImportKinds } from './import-kinds.registry.js';
import type { ImportPlan } from './import-plans.service.js';
import { IMPORT_STATE_NAMES, summaryOf, type ImportField } from './import.rules.js';
import { topOf } from './import-source.rules.js';
import type {
  ImportFieldView,
  ImportKindView,
  ImportPage,
  ImportPreviewView,
  ImportQuery,
  ImportSourceView,
  ImportView,
  RejectedRowPage,
} from './import.wire.js';
import { ImportsService, KEPT_DAYS, type OpenedImport } from './imports.service.js';

const TOP_ROWS = 12;
const TOP_COLUMNS = 30;
const SAMPLES = 3;
const SAMPLE_ROWS = 10;
const SHOWN_REJECTED = 200;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type RejectedRecord = { row_no: number; cells: string; column_letter: string | null; reason: string | null };

/** What people see of imports, and the workbooks they take home. */
@Injectable()
export class ImportViewsService {
  constructor(
    private readonly db: Database,
    private readonly kinds: ImportKinds,
    private readonly imports: ImportsService,
  ) {}

  allKinds(): ImportKindView[] {
    return this.kinds.all().map(({ kind, title, areaLevels, fields }) => ({
      kind,
      title,
      areaLevels: [...areaLevels],
      fields: fields.map(fieldView),
    }));
  }

  async page(actor: Principal, query: ImportQuery): Promise<ImportPage> {
    const scope = scopeOf(actor, 'import.run').within('area_id');
    const filters: [string, SqlParam][] = [];
    if (query.kind) filters.push(['kind = ?', query.kind]);
    if (query.state) filters.push(['state = ?', query.state]);
    if (query.areaId) filters.push(['area_id = ?', query.areaId]);
    if (query.q) filters.push([`file_name LIKE ? ESCAPE '!'`, likeTerm(query.q)]);
    const where = [scope.sql, ...filters.map(([sql]) => sql)].join(' AND ');
    const params = [...scope.params, ...filters.map(([, value]) => value)];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM imports WHERE ${where}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT id FROM imports WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      params,
    );
    const items = await this.viewsOf(ids.map(({ id }) => id));
    return { items, total: Number(count!.n), page: query.page, size: query.size };
  }

  /** Refuses import.not-found. */
  async view(actor: Principal, id: string): Promise<ImportView> {
    await this.imports.requireOwn(this.db.read, actor, id);
    const view = (await this.viewsOf([id]))[0]!;
    // While it runs people look at the progress, every second; what was noted is read at the end.
    return view.finishedAt ? { ...view, notes: [...view.notes, ...(await this.imports.rowNotes(id))] } : view;
  }

  async upload(actor: Principal, form: Parameters<ImportsService['upload']>[1]): Promise<ImportSourceView> {
    return this.source(await this.imports.upload(actor, form));
  }

  async reopen(actor: Principal, id: string): Promise<ImportSourceView> {
    return this.source(await this.imports.open(actor, id));
  }

  async map(actor: Principal, id: string, mapping: unknown): Promise<ImportSourceView> {
    return this.source(await this.imports.map(actor, id, mapping));
  }

  async preview(actor: Principal, id: string): Promise<ImportPreviewView> {
    const plan = await this.imports.preview(actor, id);
    const { rejected, ...counts } = summaryOf(plan.results, plan.notes);
    const { fields } = plan.kind;
    return {
      ...counts,
      rejectedCount: rejected.length,
      rejected: rejected.slice(0, SHOWN_REJECTED),
      fields: fields.map(fieldView),
      samples: plan.lines
        .slice(0, SAMPLE_ROWS)
        .map(({ row, cells }) => ({ row, values: fields.map((field) => cellText(cells[field.name])) })),
    };
  }

  /** Refuses import.not-found. */
  async rejectedRows(actor: Principal, id: string, page: number, size: number): Promise<RejectedRowPage> {
    await this.imports.requireOwn(this.db.read, actor, id);
    const rows = await this.db.read.query<RejectedRecord>(
      `SELECT row_no, column_letter, reason FROM import_rows
        WHERE import_id = ? AND state = 'REJECTED' ORDER BY row_no LIMIT ${size} OFFSET ${(page - 1) * size}`,
      [id],
    );
    const count = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM import_rows WHERE import_id = ? AND state = 'REJECTED'`,
      [id],
    );
    const items = rows.map((row) => ({ row: Number(row.row_no), column: row.column_letter ?? '', reason: row.reason ?? '' }));
    return { items, total: Number(count!.n), page, size };
  }

  /**
   * The rejected rows as they came, under their own headings and with the reason beside, to be mended and imported
   * again. Before the import they are those of the preview. Refuses import.not-found, import.file-gone.
   */
  async rejectedWorkbook(actor: Principal, id: string): Promise<StreamableFile> {
    const one = await this.imports.requireOwn(this.db.read, actor, id);
    if (one.fileId === null) refuse('import.file-gone');
    if (one.layout) return this.workbookOf(one.layout.columns, await this.rejectedOf(id), one.fileName);
    const plan = await this.imports.preview(actor, id);
    return this.workbookOf(plan.layout.columns, rejectedIn(plan), one.fileName);
  }

  /** A workbook to fill in. Refuses import.kind-unknown. */
  async template(name: string): Promise<StreamableFile> {
    const kind = this.kinds.require(name);
    return download(await writeTemplate(kind.title, kind.fields.map(templateField)), `${kind.title}模板`);
  }

  private async rejectedOf(id: string): Promise<{ cells: Cell[]; reason: string }[]> {
    const rows = await this.db.read.query<RejectedRecord>(
      `SELECT row_no, cells, column_letter, reason FROM import_rows WHERE import_id = ? AND state = 'REJECTED' ORDER BY row_no`,
      [id],
    );
    return rows.map((row) => ({
      cells: JSON.parse(row.cells) as Cell[],
      reason: reasonText(Number(row.row_no), row.column_letter ?? '', row.reason ?? ''),
    }));
  }

  private async workbookOf(
    columns: readonly { header: string }[],
    rows: readonly { cells: readonly Cell[]; reason: string }[],
    fileName: string,
  ): Promise<StreamableFile> {
    const bytes = await writeWorkbook({
      name: '待修改',
      columns: [...columns.map(({ header }) => ({ header })), { header: '错误原因', width: 60 }],
      rows: rows.map(({ cells, reason }) => [...columns.map((_, i) => cells[i] ?? null), reason]),
    });
    return download(bytes, `${fileName.replace(/\.\w+$/, '')}-待修改`);
  }

  private async viewsOf(ids: readonly string[]): Promise<ImportView[]> {
    const rows = await this.db.read.repo(Import).findBy({ id: In([...ids]) });
    const areas = await this.db.read.query<{ id: string; name: string }>(
      `SELECT id, name FROM areas WHERE id IN (${placeholders(rows)})`,
      rows.map((row) => row.areaId),
    );
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const one = byId.get(id)!;
      return viewOf(one, this.titleOf(one.kind), names.get(one.areaId) ?? '');
    });
  }

  private titleOf(kind: string): string {
    return this.kinds.all().find((known) => known.kind === kind)?.title ?? kind;
  }

  private async source({ one, workbook, located }: OpenedImport): Promise<ImportSourceView> {
    const { layout, rows, problems, notes } = located;
    const kind: ImportKind = this.kinds.require(one.kind);
    return {
      import: (await this.viewsOf([one.id]))[0]!,
      fields: kind.fields.map(fieldView),
      sheets: workbook.sheets.map((sheet) => ({
        name: sheet.name,
        rows: sheet.rows.length,
        top: topOf(sheet, TOP_ROWS, TOP_COLUMNS),
      })),
      sheet: layout.sheet,
      headerRow: layout.headerRow,
      headerRows: layout.headerRows,
      columns: layout.columns.map((column, i) => ({
        ...column,
        samples: rows.slice(0, SAMPLES).map(({ cells }) => cellText(cells[i]).slice(0, 60)),
      })),
      mapped: Object.entries(layout.sources).map(([field, source]) => ({
        field,
        column: 'column' in source ? source.column.letter : null,
        constant: 'constant' in source ? cellText(source.constant) : null,
        isFilledDown: 'column' in source && (one.mapping.fillDown === true || one.mapping.fillDown.includes(field)),
      })),
      problems,
      notes,
    };
  }
}

function viewOf(one: Import, title: string, areaName: string): ImportView {
  const { mapping: _mapping, layout: _layout, fileId, surveyFileId: _survey, createdBy: _by, ...plain } = one;
  const keptFrom = one.finishedAt ?? one.createdAt;
  return {
    ...plain,
    title,
    areaName,
    stateName: IMPORT_STATE_NAMES[one.state],
    keptUntil: fileId === null ? null : addDays(dateOf(keptFrom), KEPT_DAYS),
  };
}

function fieldView({ name, label, required, note, example }: ImportField): ImportFieldView {
  return { name, label, required: required ?? false, note: note ?? null, example: example ?? null };
}

function templateField({ label, required, type, note, example, options }: ImportField): Parameters<typeof writeTemplate>[1][number] {
  return {
    label,
    ...(required ? { required } : {}),
    ...(type ? { type } : {}),
    ...(note ? { note } : {}),
    ...(example ? { example } : {}),
    ...(options ? { options } : {}),
  };
}

function rejectedIn({ rows, results }: ImportPlan): { cells: readonly Cell[]; reason: string }[] {
  return rows.flatMap(({ row, cells }, i) => {
    const { state, column, reason } = results[i]!.result;
    return state === 'REJECTED' ? [{ cells, reason: reasonText(row, column, reason ?? '') }] : [];
  });
}

/** Says where it stood in the first file, since the row is another one now. */
function reasonText(row: number, column: string, reason: string): string {
  return `原第 ${row} 行${column === '' ? '' : ` ${column} 列`}：${reason}`;
}

function download(bytes: Buffer, name: string): StreamableFile {
  return new StreamableFile(bytes, {
    type: XLSX,
    disposition: `attachment; filename="import.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
  });
}
