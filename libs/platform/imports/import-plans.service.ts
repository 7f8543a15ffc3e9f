import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { Database } from '../database/database.js';
import type { Reader } from '../database/reader.js';
import type { TableRow } from '../spreadsheets/tables.rules.js';
import type { Workbook } from '../spreadsheets/workbook.rules.js';
import type { ImportContext, ImportKind, ImportLine, ImportSurvey } from './import-kind.js';
import { rowResultOf, summaryOf, type ImportMapping, type ImportSummary, type RowResult } from './import.rules.js';
import { headingsOf, linesOf, locateTable, type ImportLayout } from './import-source.rules.js';

/** A sheet with everything known that taking it in needs. */
export type ImportPlan = {
  kind: ImportKind;
  areaId: string;
  layout: ImportLayout;
  rows: TableRow[];
  lines: ImportLine[];
  survey: ImportSurvey;
  notes: string[];
  /** What would happen to each row, once judged. */
  results: { row: number; result: RowResult }[];
};

const LEVEL_NAMES: Record<string, string> = { SUBDISTRICT: '街道', COMMUNITY: '社区', GRID: '网格', COMPOUND: '小区' };

/** Reads a workbook as one kind of sheet and foresees what would come of it. Changes nothing. */
@Injectable()
export class ImportPlansService {
  constructor(private readonly db: Database) {}

  /** Refuses import.mapping (all problems at once), import.no-rows, import.sheet-not-found. */
  async plan(kind: ImportKind, areaId: string, workbook: Workbook, mapping: ImportMapping): Promise<ImportPlan> {
    const { layout, rows, problems, notes } = locateTable(workbook, mapping, kind.fields);
    if (problems.length > 0) {
      refuse('import.mapping', { summary: problems.map(({ reason }) => reason).join('；'), problems });
    }
    if (rows.length === 0) refuse('import.no-rows');
    const lines = linesOf(rows, layout.sources);
    const survey = await kind.survey(this.db.read, contextOf(areaId, layout, null), lines);
    return { kind, areaId, layout, rows, lines, survey, notes: [...notes, ...survey.notes], results: [] };
  }

  /** Adds what would happen to each row. */
  async judge(plan: ImportPlan): Promise<ImportSummary> {
    const { kind, areaId, layout, lines, survey } = plan;
    const outcomes = await kind.check(this.db.read, contextOf(areaId, layout, survey.data), lines);
    plan.results = lines.map(({ row }, i) => ({ row, result: rowResultOf(row, outcomes[i]!, layout.sources) }));
    return summaryOf(plan.results, plan.notes);
  }

  /** Refuses import.area-level: a roster belongs to a community, not to a street. */
  async requireLevel(reader: Reader, kind: ImportKind, areaId: string): Promise<void> {
    const area = await reader.one<{ level: string }>('SELECT level FROM areas WHERE id = ?', [areaId]);
    if (area && kind.areaLevels.includes(area.level)) return;
    const levels = kind.areaLevels.map((level) => LEVEL_NAMES[level] ?? level).join('或');
    refuse('import.area-level', { title: kind.title, levels });
  }
}

export function contextOf(areaId: string, layout: ImportLayout, survey: unknown): ImportContext {
  return { areaId, headings: headingsOf(layout.sources), survey };
}
