/** Finds the table of an import in an uploaded workbook, and ties our fields to its columns. */
import { refuse } from '@app/kernel/refusals.js';
import { cellText, type Cell } from '../spreadsheets/cells.rules.js';
import {
  bindMapping,
  findColumn,
  guessMapping,
  pickCells,
  type BoundSource,
  type ColumnSource,
} from '../spreadsheets/mapping.rules.js';
import { columnsOf, guessHeader, readTable, type HeaderPlace, type TableColumn, type TableRow } from '../spreadsheets/tables.rules.js';
import type { Sheet, Workbook } from '../spreadsheets/workbook.rules.js';
import type { ImportField, ImportMapping } from './import.rules.js';

export type ImportLayout = HeaderPlace & {
  sheet: string;
  columns: { letter: string; header: string }[];
  sources: Record<string, BoundSource>;
};

export type LocatedTable = {
  layout: ImportLayout;
  rows: TableRow[];
  /** The mapping in use, guesses included. */
  columns: Record<string, ColumnSource>;
  problems: { field: string; reason: string }[];
  notes: string[];
};

const LONGEST_HEADER = 80;
const SHOWN_COLUMNS = 30;

/**
 * Without any mapping all fields are guessed by their headings; with one, only the required fields that it leaves
 * out, so that an optional column is never read unasked. Refuses import.sheet-not-found.
 */
export function locateTable(workbook: Workbook, mapping: ImportMapping, fields: readonly ImportField[]): LocatedTable {
  const sheet = sheetOf(workbook, mapping.sheet);
  const place = placeOf(sheet, mapping, fields);
  const columns = columnsOf(sheet.rows, place);
  const asked = Object.keys(mapping.columns).length > 0;
  const guessed = guessMapping(asked ? fields.filter((field) => field.required) : fields, columns);
  const used = { ...withoutTaken(guessed, mapping, columns), ...mapping.columns };
  const { sources, problems, unknown } = bindMapping(fields, columns, used);
  const { indexes, unfound } = fillDownOf(mapping.fillDown, sources, columns);
  const table = readTable(sheet.rows, place, indexes);
  const shortSources = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, shortened(source)]));
  return {
    layout: {
      ...place,
      sheet: sheet.name,
      columns: columns.map(({ letter, header }) => ({ letter, header: header.slice(0, LONGEST_HEADER) })),
      sources: shortSources,
    },
    rows: table.rows,
    columns: used,
    problems: [...problems, ...unfound],
    notes: [
      ...unknownNotes(fields, unknown),
      ...guessNotes(fields, guessed, mapping),
      ...unusedNotes(columns, sources, table.rows),
      ...table.notes,
    ],
  };
}

/** Header row, from 1, and how many rows it has: as told, or guessed within what was told. */
function placeOf(sheet: Sheet, mapping: ImportMapping, fields: readonly ImportField[]): HeaderPlace {
  if (mapping.headerRow === 0) return { headerRow: 0, headerRows: 0 };
  if (mapping.headerRow !== null) return { headerRow: mapping.headerRow, headerRows: mapping.headerRows ?? 1 };
  const named = Object.values(mapping.columns).filter((source) => typeof source === 'string');
  const wanted = [...named, ...fields.flatMap((field) => [field.label, field.name, ...(field.synonyms ?? [])])];
  const guess = guessHeader(sheet.rows, wanted);
  return mapping.headerRows === null ? guess : { headerRow: guess.headerRow, headerRows: mapping.headerRows };
}

function sheetOf({ sheets }: Workbook, wanted: string | number | null): Sheet {
  if (wanted === null) return sheets.find((sheet) => sheet.rows.length > 1) ?? sheets[0]!;
  const found =
    typeof wanted === 'number' ? sheets[wanted - 1] : sheets.find((sheet) => sheet.name.trim() === wanted.trim());
  return found ?? refuse('import.sheet-not-found', { sheet: wanted, sheets: sheets.map((sheet) => sheet.name).join('、') });
}

/** A required field's guess must not take a column that the mapping gives to another field. */
function withoutTaken(
  guessed: Record<string, string>,
  mapping: ImportMapping,
  columns: readonly TableColumn[],
): Record<string, string> {
  const indexOf = (source: ColumnSource): number | undefined => {
    const found = typeof source === 'string' ? findColumn(columns, source) : undefined;
    return found?.ok ? found.value.index : undefined;
  };
  const taken = new Set(Object.values(mapping.columns).map(indexOf));
  return Object.fromEntries(
    Object.entries(guessed).filter(([name, header]) => !(name in mapping.columns) && !taken.has(indexOf(header))),
  );
}

function fillDownOf(
  fillDown: ImportMapping['fillDown'],
  sources: Readonly<Record<string, BoundSource>>,
  columns: readonly TableColumn[],
): { indexes: number[]; unfound: { field: string; reason: string }[] } {
  const mapped = Object.entries(sources).flatMap(([name, source]) => ('column' in source ? [{ name, index: source.column.index }] : []));
  if (fillDown === true) return { indexes: mapped.map(({ index }) => index), unfound: [] };
  const indexes: number[] = [];
  const unfound: { field: string; reason: string }[] = [];
  for (const wanted of fillDown) {
    const field = mapped.find(({ name }) => name === wanted);
    const column = field ? undefined : findColumn(columns, wanted);
    if (field) indexes.push(field.index);
    else if (column?.ok) indexes.push(column.value.index);
    else unfound.push({ field: 'fillDown', reason: `向下填充：${column && !column.ok ? column.reason : wanted}` });
  }
  return { indexes, unfound };
}

/** One map file may serve several programs, so a name that is not ours is told and left out. */
function unknownNotes(fields: readonly ImportField[], unknown: readonly string[]): string[] {
  if (unknown.length === 0) return [];
  return [`没有${unknown.map((name) => `“${name}”`).join('、')}这样的字段，已略过。可用的字段是：${fields.map(({ name }) => name).join('、')}`];
}

function guessNotes(fields: readonly ImportField[], guessed: Record<string, string>, mapping: ImportMapping): string[] {
  const told = fields.filter((field) => guessed[field.name] !== undefined && !(field.name in mapping.columns));
  if (told.length === 0) return [];
  return [`按表头自动对应：${told.map((field) => `${field.label}=“${guessed[field.name]!}”`).join('、')}`];
}

/** What is not taken in is said, so that nothing is lost in silence. */
function unusedNotes(columns: readonly TableColumn[], sources: Readonly<Record<string, BoundSource>>, rows: readonly TableRow[]): string[] {
  const used = new Set(Object.values(sources).map((source) => ('column' in source ? source.column.index : -1)));
  const unused = columns.filter(({ index }) => !used.has(index) && rows.some((row) => row.cells[index] !== null));
  if (unused.length === 0) return [];
  const shown = unused.slice(0, SHOWN_COLUMNS).map((column) => column.header.slice(0, LONGEST_HEADER) || `${column.letter} 列`);
  return [`没有用到的列：${shown.join('、')}${unused.length > SHOWN_COLUMNS ? ` 等 ${unused.length} 列` : ''}`];
}

function shortened(source: BoundSource): BoundSource {
  if ('constant' in source) return source;
  return { column: { ...source.column, header: source.column.header.slice(0, LONGEST_HEADER) } };
}

/** The rows of the table by our field names. */
export function linesOf(rows: readonly TableRow[], sources: Readonly<Record<string, BoundSource>>): { row: number; cells: Record<string, Cell> }[] {
  return rows.map(({ row, cells }) => ({ row, cells: pickCells(sources, cells) }));
}

export function headingsOf(sources: Readonly<Record<string, BoundSource>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([name, source]) => ('column' in source ? [[name, source.column.header]] : [])),
  );
}

/** The top of a sheet as text, for a person to recognise it and point at its header. */
export function topOf(sheet: Sheet, rows: number, columns: number): string[][] {
  return sheet.rows.slice(0, rows).map((row) => row.slice(0, columns).map((cell) => cellText(cell).slice(0, LONGEST_HEADER)));
}
