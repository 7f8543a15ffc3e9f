import writeSheets, { type Cell as StyledCell, type CellObject, type Sheet as StyledSheet } from 'write-excel-file/node';
import { isDate, type DateOn } from '@app/kernel/time.js';
import { cellText, type Cell } from './cells.rules.js';
import { looksLikeFormula } from './csv.rules.js';
import { workbookXml, type SheetExtras } from './workbook-xml.js';

export type ColumnSpec = {
  header: string;
  /** `text` keeps leading zeros and long numbers; `date` takes YYYY-MM-DD. */
  type?: 'text' | 'number' | 'date';
  /** In half-width characters; guessed from the contents when absent. */
  width?: number;
  /** Summed in the 合计 row. */
  total?: boolean;
  required?: boolean;
  /** Offered as a drop-down in the empty rows. */
  options?: readonly string[];
  /** Shown while a cell of the column is selected. */
  note?: string;
};

export type SheetSpec = {
  /** On the tab. */
  name: string;
  /** Merged over all columns, above everything. */
  title?: string;
  /** The line under the title; empty ones are printed as blanks to fill in by hand. */
  info?: { unit?: string; period?: string; preparedBy?: string; reviewedBy?: string; on?: DateOn };
  columns: readonly ColumnSpec[];
  rows: readonly (readonly Cell[])[];
  /** Rows prepared for typing: their columns' formats and drop-downs are in place. */
  emptyRows?: number;
};

const FONT = '宋体';
const LINE = { borderStyle: 'thin', borderColor: '#999999' } as const;
const HEADER = { ...LINE, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, backgroundColor: '#F2EFEA' } as const;
const REQUIRED = { ...HEADER, textColor: '#B8271E' } as const;
const MEASURED_ROWS = 200;

/**
 * Writes 台账 workbooks as they are handed in and printed: title, info line, frozen header that repeats on every
 * page, A4 landscape fitted to the width, 第 x 页 共 y 页, 合计 row. Cells that look like formulas are text.
 */
export async function writeWorkbook(spec: SheetSpec | readonly SheetSpec[]): Promise<Buffer> {
  const sheets = (Array.isArray(spec) ? spec : [spec]) as readonly SheetSpec[];
  const built = sheets.map(buildSheet);
  return writeSheets(
    built.map(({ sheet }) => sheet),
    { fontFamily: FONT, fontSize: 11, features: [workbookXml(built.map(({ extras }) => extras))] },
  ).toBuffer();
}

function buildSheet(spec: SheetSpec): { sheet: StyledSheet<never>; extras: SheetExtras } {
  const width = spec.columns.length;
  const above = [...titleRows(spec, width), ...infoRows(spec, width)];
  const headerRow = above.length + 1;
  const body = spec.rows.map((row) => spec.columns.map((column, i) => bodyCell(row[i] ?? null, column)));
  const empty = Array.from({ length: spec.emptyRows ?? 0 }, () => spec.columns.map((column) => emptyCell(column)));
  const name = sheetName(spec.name);
  return {
    sheet: {
      sheet: name,
      data: [...above, spec.columns.map(headerCell), ...body, ...empty, ...totalRows(spec)],
      columns: spec.columns.map((column, i) => ({ width: column.width ?? widthOf(spec, i) })),
      stickyRowsCount: headerRow,
      orientation: 'landscape',
    },
    extras: {
      name,
      titleRows: { from: headerRow, to: headerRow },
      validations: validationsOf(spec, headerRow),
    },
  };
}

function titleRows({ title }: SheetSpec, width: number): StyledCell[][] {
  if (!title) return [];
  return [merged({ value: title, fontSize: 16, fontWeight: 'bold', align: 'center', alignVertical: 'center', height: 30 }, width)];
}

function infoRows({ info }: SheetSpec, width: number): StyledCell[][] {
  if (!info) return [];
  const blank = '          ';
  const parts = [
    `单位：${info.unit ?? blank}`,
    ...(info.period ? [`统计周期：${info.period}`] : []),
    `制表人：${info.preparedBy ?? blank}`,
    `审核人：${info.reviewedBy ?? blank}`,
    `日期：${info.on ?? blank}`,
  ];
  return [merged({ value: parts.join('    '), align: 'left', height: 20 }, width)];
}

function merged(cell: CellObject, width: number): StyledCell[] {
  return [{ ...cell, columnSpan: width }, ...Array.from({ length: width - 1 }, () => null)];
}

function headerCell(column: ColumnSpec): CellObject {
  return column.required ? { value: `*${column.header}`, ...REQUIRED } : { value: column.header, ...HEADER };
}

function bodyCell(cell: Cell, column: ColumnSpec): CellObject {
  if (cell === null || cell === '') return emptyCell(column);
  if (column.type === 'date' && typeof cell === 'string' && isDate(cell)) {
    return { value: new Date(`${cell}T00:00:00.000Z`), type: Date, format: 'yyyy-mm-dd', align: 'center', ...LINE };
  }
  if (typeof cell === 'number' && column.type !== 'text') return { value: cell, type: Number, ...LINE };
  const text = cellText(cell);
  // As text in the format, too: otherwise the formula wakes up when somebody edits the cell.
  const asText = column.type === 'text' || looksLikeFormula(text) || /^\d+$/.test(text);
  return { value: text, type: String, wrap: true, ...(asText ? { format: '@' } : {}), ...LINE };
}

function emptyCell(column: ColumnSpec): CellObject {
  if (column.type === 'date') return { type: Date, format: 'yyyy-mm-dd', align: 'center', ...LINE };
  return column.type === 'number' ? { type: Number, ...LINE } : { type: String, format: '@', ...LINE };
}

function totalRows({ columns, rows }: SheetSpec): StyledCell[][] {
  if (!columns.some((column) => column.total)) return [];
  const sumOf = (i: number): number =>
    rows.reduce((sum, row) => sum + (typeof row[i] === 'number' ? (row[i] as number) : 0), 0);
  const cells = columns.map((column, i): CellObject => {
    const bold = { fontWeight: 'bold', ...LINE } as const;
    if (column.total) return { value: sumOf(i), type: Number, ...bold };
    return i === 0 ? { value: '合计', align: 'center', ...bold } : { ...bold };
  });
  return [cells];
}

function validationsOf({ columns, emptyRows, rows }: SheetSpec, headerRow: number): SheetExtras['validations'] {
  if (!emptyRows) return [];
  return columns.flatMap((column, i) => {
    if (!column.options?.length && !column.note) return [];
    return [
      {
        column: i,
        fromRow: headerRow + 1,
        toRow: headerRow + rows.length + emptyRows,
        options: column.options ?? [],
        note: column.note ?? '',
        label: column.header,
      },
    ];
  });
}

/** Wide enough for what stands in the column, within reason; Chinese characters are two wide. */
function widthOf({ columns, rows }: SheetSpec, i: number): number {
  const texts = [columns[i]!.header, ...rows.slice(0, MEASURED_ROWS).map((row) => cellText(row[i]))];
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => [...line].reduce((w, c) => w + (c > '\u00FF' ? 2 : 1), 0)));
  return Math.min(40, Math.max(8, longest + 4));
}

function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31) || 'Sheet1';
}
