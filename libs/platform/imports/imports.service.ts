import { Injectable } from '@nestjs/common';
import { isId, newId } from '@app/kernel/ids.js';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '../access/area-scope.js';
import type { Principal } from '../access/principal.js';
import { Database } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { FilesService } from '../files/files.service.js';
import type { UploadedForm } from '../files/upload.js';
import { readWorkbook } from '../spreadsheets/read-workbook.js';
import type { Workbook } from '../spreadsheets/workbook.rules.js';
import { Import, ImportRow } from './import.entity.js';
import { ImportKinds } from './import-kinds.registry.js';
import { ImportPlansService, type ImportPlan } from './import-plans.service.js';
import { groupNotes, IMPORT_STATE_NAMES, NO_MAPPING, parseMapping, type ImportMapping } from './import.rules.js';
import { locateTable, type LocatedTable } from './import-source.rules.js';

/** How long a file and its rows are kept. */
export const KEPT_DAYS = 7;
const LONGEST_ROW_BYTES = 60_000;
const LONGEST_NOTES_BYTES = 50_000;

export type OpenedImport = { one: Import; workbook: Workbook; located: LocatedTable };

/** A sheet on its way in, step by step: uploaded, mapped, previewed, confirmed, or cancelled. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
    private readonly kinds: ImportKinds,
    private readonly plans: ImportPlansService,
  ) {}

  /**
   * Reads the file and keeps it. Refuses file.* (what cannot be read safely), import.kind-unknown,
   * import.area-not-found, import.area-level.
   */
  async upload(actor: Principal, { fileName, bytes, fields }: UploadedForm): Promise<OpenedImport> {
    const kind = this.kinds.require(fields.kind ?? '');
    const areaId = fields.areaId ?? '';
    await this.requireArea(actor, areaId);
    await this.plans.requireLevel(this.db.read, kind, areaId);
    const workbook = await readWorkbook(bytes, fileName);
    const by = { accountId: actor.accountId, name: actor.name };
    const id = await this.db.write((tx) => this.keep(tx, kind.kind, areaId, { name: fileName, bytes }, NO_MAPPING, by));
    const one = await this.requireOwn(this.db.read, actor, id);
    return { one, workbook, located: locateTable(workbook, NO_MAPPING, kind.fields) };
  }

  /** The file again, as it was uploaded. Refuses import.not-found, import.file-gone. */
  async open(actor: Principal, id: string): Promise<OpenedImport> {
    const one = await this.requireOwn(this.db.read, actor, id);
    return this.opened(one);
  }

  /** Sets where the table is and what its columns mean. Refuses import.mapping, import.state, import.sheet-not-found. */
  async map(actor: Principal, id: string, input: unknown): Promise<OpenedImport> {
    const mapping = mappingOf(input);
    const before = await this.open(actor, id);
    const located = locateTable(before.workbook, mapping, this.kinds.require(before.one.kind).fields);
    await this.db.write(async (tx) => {
      const one = await this.lockOwn(tx, actor, id);
      requireOpen(one, '改对应关系');
      await tx.repo(Import).update({ id }, { mapping, state: 'UPLOADED' });
    });
    return { one: await this.requireOwn(this.db.read, actor, id), workbook: before.workbook, located };
  }

  /** What the import would do. Nothing but the state changes. Refuses import.mapping, import.no-rows, import.state. */
  async preview(actor: Principal, id: string): Promise<ImportPlan> {
    const { one, workbook } = await this.open(actor, id);
    requireOpen(one, '预览');
    const plan = await this.plans.plan(this.kinds.require(one.kind), one.areaId, workbook, one.mapping);
    await this.plans.judge(plan);
    await this.db.write(async (tx) => {
      const now = await this.lockOwn(tx, actor, id);
      requireOpen(now, '预览');
      // The mapping was changed while this one was looked at: that one is to be previewed.
      if (sameMapping(now, one)) await tx.repo(Import).update({ id }, { state: 'PREVIEWED', total: plan.lines.length });
    });
    return plan;
  }

  /**
   * Starts the import as it was previewed; the rows are taken in by background parts.
   * Refuses import.not-previewed, import.state, import.file-gone.
   */
  async confirm(actor: Principal, id: string): Promise<void> {
    const { one, workbook } = await this.open(actor, id);
    // Whether it may still start is decided in the write alone: a repeated request gets its first answer from there.
    const plan = await this.plans.plan(this.kinds.require(one.kind), one.areaId, workbook, one.mapping);
    await this.db.write(async (tx) => {
      const now = await this.lockOwn(tx, actor, id);
      requireOpen(now, '导入');
      if (now.state !== 'PREVIEWED' || !sameMapping(now, one)) refuse('import.not-previewed');
      await this.start(tx, id, plan);
    });
  }

  /** Stops it. Rows that are already taken in stay. Refuses import.not-found, import.state. */
  async cancel(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const one = await this.lockOwn(tx, actor, id);
      if (!isOpen(one) && one.state !== 'RUNNING') refuse('import.state', { state: IMPORT_STATE_NAMES[one.state], step: '取消' });
      await tx.repo(Import).update({ id }, { state: 'CANCELLED', finishedAt: tx.at });
      await tx.audit('import.cancelled', { type: 'import', id }, { kind: one.kind });
    });
  }

  /** What was said about single rows that were taken in, equal words together. */
  async rowNotes(id: string): Promise<string[]> {
    const noted = await this.db.read.query<{ row_no: number; note: string }>(
      'SELECT row_no, note FROM import_rows WHERE import_id = ? AND note IS NOT NULL ORDER BY row_no',
      [id],
    );
    return groupNotes(noted.map(({ row_no, note }) => ({ row: Number(row_no), note })));
  }

  async keep(
    tx: Tx,
    kind: string,
    areaId: string,
    file: { name: string; bytes: Buffer },
    mapping: ImportMapping,
    by: { accountId: string | null; name: string },
  ): Promise<string> {
    const id = newId();
    const fileId = await this.files.store(tx, file);
    await tx.insert(Import, [
      {
        id,
        kind,
        areaId,
        fileName: file.name.slice(-200),
        fileId,
        state: 'UPLOADED',
        mapping,
        total: 0,
        imported: 0,
        unchanged: 0,
        rejected: 0,
        notes: [],
        createdBy: by.accountId,
        createdByName: by.name.slice(0, 60),
        createdAt: tx.at,
      },
    ]);
    return id;
  }

  /** Puts all rows on record as waiting, and announces the first part. */
  async start(tx: Tx, id: string, plan: ImportPlan): Promise<void> {
    const { layout, survey } = plan;
    const surveyFileId =
      survey.data === null
        ? null
        : await this.files.store(tx, { name: 'survey.json', bytes: Buffer.from(JSON.stringify(survey.data)) });
    await tx.repo(Import).update(
      { id },
      { state: 'RUNNING', layout, surveyFileId, total: plan.rows.length, notes: capped(plan.notes), confirmedAt: tx.at },
    );
    await tx.insert(
      ImportRow,
      plan.rows.map(({ row, cells }) => {
        if (Buffer.byteLength(JSON.stringify(cells)) > LONGEST_ROW_BYTES) refuse('import.row-too-long', { row });
        return { id: newId(), importId: id, rowNo: row, cells, state: 'PENDING' as const };
      }),
    );
    await tx.audit('import.confirmed', { type: 'import', id }, { kind: plan.kind.kind, total: plan.rows.length });
    await tx.emit('import.part-due', { importId: id });
  }

  /** Somebody else's import does not exist for one. Refuses import.not-found. */
  async requireOwn(reader: Reader, actor: Principal, id: string): Promise<Import> {
    const one = isId(id) ? await reader.repo(Import).findOneBy({ id }) : null;
    const area = one && (await areaOf(reader, one.areaId));
    scopeOf(actor, 'import.run').requires(area?.path, 'import.not-found');
    return one!;
  }

  private async lockOwn(tx: Tx, actor: Principal, id: string): Promise<Import> {
    await this.requireOwn(tx, actor, id);
    return (await tx.lockOne(Import, id))!;
  }

  private async requireArea(actor: Principal, areaId: string): Promise<void> {
    const area = isId(areaId) ? await areaOf(this.db.read, areaId) : undefined;
    scopeOf(actor, 'import.run').requires(area?.path, 'import.area-not-found');
  }

  private async opened(one: Import): Promise<OpenedImport> {
    const file = one.fileId ? await this.files.read(this.db.read, one.fileId) : undefined;
    if (!file) refuse('import.file-gone');
    const workbook = await readWorkbook(file.bytes, file.name);
    return { one, workbook, located: locateTable(workbook, one.mapping, this.kinds.require(one.kind).fields) };
  }
}

/** Refuses import.mapping. */
export function mappingOf(input: unknown): ImportMapping {
  const parsed = parseMapping(input);
  if (!parsed.ok) throw new Refusal('import.mapping', { summary: parsed.reason, problems: [] });
  return parsed.value;
}

async function areaOf(reader: Reader, id: string): Promise<{ path: string } | undefined> {
  return reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [id]);
}

function isOpen({ state }: Import): boolean {
  return state === 'UPLOADED' || state === 'PREVIEWED';
}

function requireOpen(one: Import, step: string): void {
  if (!isOpen(one)) refuse('import.state', { state: IMPORT_STATE_NAMES[one.state], step });
}

function sameMapping(a: Import, b: Import): boolean {
  return JSON.stringify(a.mapping) === JSON.stringify(b.mapping);
}

/** A column of 64 KiB holds so many. */
function capped(notes: readonly string[]): string[] {
  const kept: string[] = [];
  let bytes = 0;
  for (const note of notes) {
    bytes += Buffer.byteLength(note) + 4;
    if (bytes > LONGEST_NOTES_BYTES) return [...kept, `另有 ${notes.length - kept.length} 条说明没有列出`];
    kept.push(note);
  }
  return kept;
}
