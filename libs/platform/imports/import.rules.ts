/** What an import is made of, and how the outcomes of its rows are told. */
import type { Checked } from '@app/kernel/identity-numbers.js';
import type { BoundSource, ColumnSource, MappedField } from '../spreadsheets/mapping.rules.js';

export type ImportField = MappedField & {
  /** How the template formats the column; text when absent, which keeps zeros and long numbers. */
  type?: 'text' | 'number' | 'date';
  /** How to fill it in. */
  note?: string;
  example?: string;
  options?: readonly string[];
};

/** Something about one cell; without a field it is about the whole row. */
export type CellNote = { field: string | null; reason: string };

export type LineOutcome = {
  outcome: 'imported' | 'unchanged' | 'rejected';
  /** Why a row was rejected: what is wrong and how to mend it. */
  problems: readonly CellNote[];
  /** What of an accepted row was left out or taken differently. */
  notes: readonly CellNote[];
};

export type RejectedRow = { row: number; column: string; reason: string };

/** How an import went, or would go: every row is in one of the three. */
export type ImportSummary = {
  total: number;
  imported: number;
  unchanged: number;
  rejected: RejectedRow[];
  notes: string[];
};

/** Where the table is in the file, and which of its columns are our fields. */
export type ImportMapping = {
  /** Name, or number from 1; null is the first sheet with content. */
  sheet: string | number | null;
  /** From 1; 0 says there is no header; null leaves it to the guess. */
  headerRow: number | null;
  headerRows: number | null;
  /** Columns (our field names, their headings or letters) whose blanks take the value above; true is all mapped. */
  fillDown: true | readonly string[];
  columns: Readonly<Record<string, ColumnSource>>;
};

export const IMPORT_STATES = ['UPLOADED', 'PREVIEWED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_STATE_NAMES: Record<ImportState, string> = {
  UPLOADED: '已上传',
  PREVIEWED: '已预览',
  RUNNING: '导入中',
  DONE: '已完成',
  CANCELLED: '已取消',
  FAILED: '未完成',
};

export type RowState = 'PENDING' | 'IMPORTED' | 'UNCHANGED' | 'REJECTED';

/** What one row's outcome leaves on record. */
export type RowResult = { state: Exclude<RowState, 'PENDING'>; column: string; reason: string | null; note: string | null };

const RESERVED = ['sheet', 'headerRow', 'headerRows', 'fillDown', 'columns'] as const;
const MOST_HEADER_ROWS = 5;
const SHOWN_ADDRESSES = 5;
const MOST_NOTES = 100;
const LONGEST_NOTE = 500;

export const NO_MAPPING: ImportMapping = { sheet: null, headerRow: null, headerRows: null, fillDown: [], columns: {} };

/**
 * Reads a mapping as a map file or a page gives it: our field → their column, beside `sheet`, `headerRow`,
 * `headerRows` and `fillDown`. The fields may also stand together under `columns`.
 */
export function parseMapping(input: unknown): Checked<ImportMapping> {
  if (!isRecord(input)) return no('对应关系应是“字段: 列”的对照表');
  const nested = input.columns ?? {};
  if (!isRecord(nested)) return no('columns 应是“字段: 列”的对照表');
  const flat = Object.entries(input).filter(([name]) => !(RESERVED as readonly string[]).includes(name));
  const columns: Record<string, ColumnSource> = {};
  for (const [name, source] of [...flat, ...Object.entries(nested)]) {
    if (!isColumnSource(source)) return no(`“${name}”应是列的表头或列字母，或一个固定的数，或 {"value": 固定内容}`);
    columns[name] = source;
  }
  const { sheet = null, headerRow = null, headerRows = null, fillDown = [] } = input;
  if (sheet !== null && typeof sheet !== 'string' && !isCount(sheet, 1, 100)) return no('sheet 应是工作表的名称，或从 1 起的序号');
  if (headerRow !== null && !isCount(headerRow, 0, 1_000)) return no('headerRow 应是表头所在的行号，没有表头填 0');
  if (headerRows !== null && !isCount(headerRows, 1, MOST_HEADER_ROWS)) return no(`headerRows 应是表头的行数，1 到 ${MOST_HEADER_ROWS}`);
  const filled = typeof fillDown === 'string' ? [fillDown] : fillDown;
  if (filled !== true && filled !== false && !isTextList(filled)) return no('fillDown 应是列的清单，如 ["单位"],或 true');
  return { ok: true, value: { sheet, headerRow, headerRows, fillDown: filled === false ? [] : filled, columns } };
}

/** What an outcome leaves on record: the first problem's column, and all reasons with their addresses. */
export function rowResultOf(
  row: number,
  { outcome, problems, notes }: LineOutcome,
  sources: Readonly<Record<string, BoundSource>>,
): RowResult {
  const letterOf = (field: string | null): string => {
    const source = field === null ? undefined : sources[field];
    return source && 'column' in source ? source.column.letter : '';
  };
  const [first, ...others] = problems;
  const column = letterOf(first?.field ?? null);
  const told = (note: CellNote): string => {
    const letter = letterOf(note.field);
    return letter === '' ? note.reason : `${letter}${row}:${note.reason}`;
  };
  const reasons = [first?.reason ?? '没有说明原因', ...others.map(told)].join('；');
  return {
    state: outcome === 'imported' ? 'IMPORTED' : outcome === 'unchanged' ? 'UNCHANGED' : 'REJECTED',
    column,
    reason: outcome === 'rejected' ? reasons.slice(0, LONGEST_NOTE) : null,
    note: notes.length > 0 ? notes.map(told).join(';').slice(0, LONGEST_NOTE) : null,
  };
}

/** The summary of rows that have their results. */
export function summaryOf(
  results: readonly { row: number; result: RowResult }[],
  notes: readonly string[],
): ImportSummary {
  const count = (state: RowState): number => results.filter(({ result }) => result.state === state).length;
  const rejected = results
    .filter(({ result }) => result.state === 'REJECTED')
    .map(({ row, result }) => ({ row, column: result.column, reason: result.reason ?? '' }));
  const rowNotes = results.flatMap(({ row, result }) => (result.note ? [{ row, note: result.note }] : []));
  return {
    total: results.length,
    imported: count('IMPORTED'),
    unchanged: count('UNCHANGED'),
    rejected,
    notes: [...notes, ...groupNotes(rowNotes)],
  };
}

/** Says what many rows have in common once: “没有保存手机号(C5、C9 等 30 处)”. */
export function groupNotes(rows: readonly { row: number; note: string }[]): string[] {
  const places = new Map<string, string[]>();
  for (const { row, note } of rows) {
    for (const part of note.split(';')) {
      const [, address, reason] = /^([A-Z]{1,3}\d+):(.+)$/su.exec(part) ?? [null, `第 ${row} 行`, part];
      places.set(reason!, [...(places.get(reason!) ?? []), address!]);
    }
  }
  const all = [...places].map(([reason, addresses]) => {
    const more = addresses.length > SHOWN_ADDRESSES ? ` 等 ${addresses.length} 处` : '';
    return `${reason}(${addresses.slice(0, SHOWN_ADDRESSES).join('、')}${more})`;
  });
  return all.length <= MOST_NOTES ? all : [...all.slice(0, MOST_NOTES), `另有 ${all.length - MOST_NOTES} 类说明，见各行`];
}

function isColumnSource(value: unknown): value is ColumnSource {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return isRecord(value) && Object.keys(value).join() === 'value' && ['string', 'number', 'boolean'].includes(typeof value.value);
}

function isCount(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
