import { Injectable } from '@nestjs/common';
import { Refusal } from '@app/kernel/refusals.js';
import { addDays, dateOf, startOfDay, type Instant } from '@app/kernel/time.js';
import { Database } from '../database/database.js';
import { placeholders } from '../database/reader.js';
import type { Tx } from '../database/tx.js';
import { FilesService } from '../files/files.service.js';
import type { Cell } from '../spreadsheets/cells.rules.js';
import { readWorkbook } from '../spreadsheets/read-workbook.js';
import { Import } from './import.entity.js';
import { ImportKinds } from './import-kinds.registry.js';
import { contextOf, ImportPlansService } from './import-plans.service.js';
import { linesOf } from './import-source.rules.js';
import { rowResultOf, type ImportSummary, type RejectedRow, type RowResult } from './import.rules.js';
import { ImportsService, KEPT_DAYS, mappingOf } from './imports.service.js';

const PURGED_AT_ONCE = 100;

type WaitingRow = { id: string; row_no: number; cells: string };

export type ImportOrder = {
  kind: string;
  areaId: string;
  fileName: string;
  bytes: Buffer;
  /** A map file's contents; undefined leaves all to the headings. */
  mapping?: unknown;
  dryRun?: boolean;
  by?: { accountId: string | null; name: string };
};

/** Takes confirmed rows in, part by part; each part and its outcome are one write, so a kill loses nothing. */
@Injectable()
export class ImportRunsService {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
    private readonly kinds: ImportKinds,
    private readonly plans: ImportPlansService,
    private readonly imports: ImportsService,
  ) {}

  /**
   * Upload, preview and import in one go, for the command line and for worlds made by code. The parts are the same
   * as in the background; should this process be killed, a runner finishes them.
   * Refuses what the single steps refuse.
   */
  async runNow(order: ImportOrder): Promise<ImportSummary> {
    const kind = this.kinds.require(order.kind);
    await this.plans.requireLevel(this.db.read, kind, order.areaId);
    const mapping = mappingOf(order.mapping ?? {});
    const workbook = await readWorkbook(order.bytes, order.fileName);
    const plan = await this.plans.plan(kind, order.areaId, workbook, mapping);
    if (order.dryRun) return this.plans.judge(plan);
    const id = await this.db.write(async (tx) => {
      const file = { name: order.fileName, bytes: order.bytes };
      const made = await this.imports.keep(tx, kind.kind, order.areaId, file, mapping, order.by ?? { accountId: null, name: '命令行' });
      await this.imports.start(tx, made, plan);
      return made;
    });
    while (await this.db.write((tx) => this.takePart(tx, id)));
    return this.summary(id);
  }

  /** One background part; announces the next one. */
  async run(tx: Tx, importId: string): Promise<void> {
    if (await this.takePart(tx, importId)) await tx.emit('import.part-due', { importId });
  }

  /** How a finished (or running) import went. */
  async summary(id: string): Promise<ImportSummary> {
    const one = await this.db.read.repo(Import).findOneByOrFail({ id });
    if (one.state === 'FAILED') throw new Refusal('import.failed', { reason: one.failure });
    const rejected = await this.rejectedRows(id);
    const notes = [...one.notes, ...(await this.imports.rowNotes(id))];
    return { total: one.total, imported: one.imported, unchanged: one.unchanged, rejected, notes };
  }

  async rejectedRows(id: string): Promise<RejectedRow[]> {
    const rows = await this.db.read.query<{ row_no: number; column_letter: string | null; reason: string | null }>(
      `SELECT row_no, column_letter, reason FROM import_rows WHERE import_id = ? AND state = 'REJECTED' ORDER BY row_no`,
      [id],
    );
    return rows.map((row) => ({ row: Number(row.row_no), column: row.column_letter ?? '', reason: row.reason ?? '' }));
  }

  /**
   * Removes files and rows some days after the end (rows are personal data, kept only to mend what was rejected),
   * and gives up what was uploaded and never confirmed.
   */
  async purge(tx: Tx, tick: Instant): Promise<void> {
    const before = startOfDay(addDays(dateOf(tick), -KEPT_DAYS));
    await tx.execute(
      `UPDATE imports SET state = 'CANCELLED', finished_at = ? WHERE state IN ('UPLOADED', 'PREVIEWED') AND created_at < ?`,
      [before, before],
    );
    const old = await tx.query<{ id: string; file_id: string; survey_file_id: string | null }>(
      `SELECT id, file_id, survey_file_id FROM imports
        WHERE file_id IS NOT NULL AND state IN ('DONE', 'CANCELLED', 'FAILED') AND finished_at <= ?
        ORDER BY finished_at LIMIT ${PURGED_AT_ONCE}`,
      [before],
    );
    if (old.length === 0) return;
    const ids = old.map(({ id }) => id);
    await tx.execute(`DELETE FROM import_rows WHERE import_id IN (${placeholders(ids)})`, ids);
    await tx.execute(`UPDATE imports SET file_id = NULL, survey_file_id = NULL WHERE id IN (${placeholders(ids)})`, ids);
    await this.files.remove(tx, old.flatMap((one) => [one.file_id, ...(one.survey_file_id ? [one.survey_file_id] : [])]));
  }

  /** Answers whether rows are left. Waits for a part of the same import that is under way. */
  private async takePart(tx: Tx, id: string): Promise<boolean> {
    const one = await tx.lockOne(Import, id);
    if (one?.state !== 'RUNNING') return false;
    const kind = this.kinds.require(one.kind);
    const waiting = await tx.query<WaitingRow>(
      `SELECT id, row_no, cells FROM import_rows WHERE import_id = ? AND state = 'PENDING' ORDER BY row_no LIMIT ${kind.rowsPerWrite}`,
      [id],
    );
    const layout = one.layout!;
    const rows = waiting.map((row) => ({ row: Number(row.row_no), cells: JSON.parse(row.cells) as Cell[] }));
    const context = contextOf(one.areaId, layout, await this.surveyOf(tx, one));
    try {
      const outcomes = await tx.attempt(() => kind.apply(tx, context, linesOf(rows, layout.sources)));
      await record(tx, one, waiting, outcomes.map((outcome, i) => rowResultOf(rows[i]!.row, outcome, layout.sources)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await tx.repo(Import).update({ id }, { state: 'FAILED', failure: error.message.slice(0, 500), finishedAt: tx.at });
      return false;
    }
    if (waiting.length === kind.rowsPerWrite) return true;
    await tx.repo(Import).update({ id }, { state: 'DONE', finishedAt: tx.at });
    return false;
  }

  private async surveyOf(tx: Tx, one: Import): Promise<unknown> {
    const file = one.surveyFileId ? await this.files.read(tx, one.surveyFileId) : undefined;
    return file ? JSON.parse(file.bytes.toString('utf8')) : null;
  }
}

/** Progress and outcomes stand in the same write as the rows' effects. */
async function record(tx: Tx, one: Import, waiting: readonly WaitingRow[], results: readonly RowResult[]): Promise<void> {
  const plain: Record<RowResult['state'], string[]> = { IMPORTED: [], UNCHANGED: [], REJECTED: [] };
  const count = { IMPORTED: 0, UNCHANGED: 0, REJECTED: 0 };
  for (const [i, result] of results.entries()) {
    count[result.state]++;
    const { id } = waiting[i]!;
    if (result.reason === null && result.note === null) plain[result.state].push(id);
    else {
      await tx.execute('UPDATE import_rows SET state = ?, column_letter = ?, reason = ?, note = ? WHERE id = ?', [
        result.state,
        result.column || null,
        result.reason,
        result.note,
        id,
      ]);
    }
  }
  for (const [state, ids] of Object.entries(plain)) {
    if (ids.length === 0) continue;
    await tx.execute(`UPDATE import_rows SET state = ? WHERE id IN (${placeholders(ids)})`, [state, ...ids]);
  }
  await tx.repo(Import).update(
    { id: one.id },
    {
      imported: one.imported + count.IMPORTED,
      unchanged: one.unchanged + count.UNCHANGED,
      rejected: one.rejected + count.REJECTED,
    },
  );
}
