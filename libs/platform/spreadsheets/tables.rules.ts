/**
 * From the rows of a sheet to a table: which rows are the header (titles above it, headings stacked over two or
 * three rows and merged), which rows are data, and what merged cells leave blank. Row numbers are the sheet's own.
 */
import {
  cellText,
  cleanCell,
  cleanText,
  columnLetters,
  comparable,
  halfWidth,
  isBlank,
  isTextCell,
  type Cell,
} from './cells.rules.js';

export type TableColumn = { index: number; letter: string; /** Stacked headings joined: 人员/姓名 */ header: string };
export type TableRow = { row: number; cells: Cell[] };
export type HeaderPlace = {
  /** The first header row, from 1; 0 when the sheet has none and columns are known by letter only. */
  headerRow: number;
  headerRows: number;
};
export type Table = HeaderPlace & { columns: TableColumn[]; rows: TableRow[]; notes: string[] };

const SEARCHED_ROWS = 15;
const MAX_HEADER_ROWS = 3;
const LONGEST_HEADING = 60;
const TOTAL = /^(合计|总计|小计|共计|总数|合計|總計|小計|共計|(grand|sub)?totals?):?$/i;
const FOOTER = /^(制表|填表|填报|制单|审核|复核|负责人|联系人|备注|说明|附注|注|日期|盖章|签字)[^:]{0,6}:/u;

/**
 * Guesses where the header is: the block of one to three rows, near the top, that gives most columns a distinct
 * heading, knows most of the wanted ones, and looks least like data. The person sees the guess and can change it.
 */
export function guessHeader(rows: readonly (readonly Cell[])[], wanted: readonly string[] = []): HeaderPlace {
  const known = new Set(wanted.map(comparable));
  let best = { headerRow: 1, headerRows: 1, score: -Infinity };
  for (let start = 0; start < Math.min(rows.length, SEARCHED_ROWS); start++) {
    for (let count = 1; count <= MAX_HEADER_ROWS && start + count <= rows.length; count++) {
      const score = headerScore(rows.slice(start, start + count), known);
      if (score > best.score) best = { headerRow: start + 1, headerRows: count, score };
    }
  }
  return { headerRow: best.headerRow, headerRows: best.headerRows };
}

/** Reads the sheet as a table. `fillDown` columns (by index) take the value above where merged cells left a blank. */
export function readTable(
  rows: readonly (readonly Cell[])[],
  place: HeaderPlace,
  fillDown: readonly number[] = [],
): Table {
  const columns = columnsOf(rows, place);
  const body: TableRow[] = [];
  const notes: string[] = [];
  const above: Cell[] = [];
  const firstData = place.headerRow === 0 ? 0 : place.headerRow - 1 + place.headerRows;
  for (let i = firstData; i < rows.length; i++) {
    const cells = columns.map(({ index }) => cleanCell(rows[i]![index]));
    if (cells.every((cell) => cell === null)) continue;
    const why = notData(cells, columns);
    if (why) {
      notes.push(`第 ${i + 1} 行${why}，已跳过`);
      continue;
    }
    for (const column of fillDown) {
      if (cells[column] === null) cells[column] = above[column] ?? null;
      else above[column] = cells[column]!;
    }
    body.push({ row: i + 1, cells });
  }
  return { ...place, columns, rows: body, notes };
}

/** The heading of every column. A blank one is known by its letter. */
export function columnsOf(rows: readonly (readonly Cell[])[], { headerRow, headerRows }: HeaderPlace): TableColumn[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const headings = headerRow === 0 ? [] : joinHeadings(rows.slice(headerRow - 1, headerRow - 1 + headerRows));
  return Array.from({ length: width }, (_, index) => ({
    index,
    letter: columnLetters(index),
    header: headings[index] ?? '',
  }));
}

/** The last part of a stacked heading: 姓名 of 人员/姓名. */
export function leafOf(header: string): string {
  return header.slice(header.lastIndexOf('/') + 1);
}

/** “*姓名(必填)” is 姓名: marks and remarks that forms put around a heading. */
export function plainHeading(header: string): string {
  return comparable(halfWidth(header).replace(/\([^()]*\)/g, ''));
}

function headerScore(block: readonly (readonly Cell[])[], known: ReadonlySet<string>): number {
  const headings = joinHeadings(block).filter((heading) => heading !== '');
  const distinct = new Set(headings.map(comparable)).size;
  const matches = new Set(
    headings.flatMap((h) => [plainHeading(h), comparable(h), plainHeading(leafOf(h))]).filter((h) => known.has(h)),
  ).size;
  const cells = block.flatMap((row) => row.filter((cell) => !isBlank(cell)));
  const dataLike = cells.filter(looksLikeData).length;
  // A title or a line such as “单位:…  日期:…” stands above the header and names no columns.
  const titles = block.filter((row) => row.filter((cell) => !isBlank(cell)).length <= 1 && headings.length > 1).length;
  const remarks = cells.filter((cell) => FOOTER.test(halfWidth(cellText(cell)))).length;
  return distinct + 3 * matches - 1.5 * dataLike - 3 * titles - 2 * remarks - 1.2 * (block.length - 1);
}

/**
 * Joins stacked headings. A merged group heading stands in its first column only, so it is carried to the right,
 * over columns that have a heading of their own below; one without anything below it is a plain tall heading.
 */
function joinHeadings(block: readonly (readonly Cell[])[]): string[] {
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const texts = block.map((row) => Array.from({ length: width }, (_, i) => headingText(row[i])));
  const hasBelow = (level: number, column: number): boolean =>
    texts.slice(level + 1).some((row) => row[column] !== '');
  for (const [level, row] of texts.entries()) {
    let group = '';
    for (let column = 0; column < width; column++) {
      if (row[column] !== '') group = hasBelow(level, column) ? row[column]! : '';
      else if (hasBelow(level, column)) row[column] = group;
      else group = '';
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = texts.map((row) => row[column]!).filter((part) => part !== '');
    return parts.filter((part, i) => part !== parts[i - 1]).join('/');
  });
}

function headingText(cell: Cell | undefined): string {
  return cleanText(cellText(cell).replace(/\s*\n\s*/g, ''));
}

function looksLikeData(cell: Cell): boolean {
  if (!isTextCell(cell)) return true;
  const text = cellText(cell);
  return text.length > LONGEST_HEADING || /^[\d\s.,:/%-]+$/.test(text) || /^\d{4}[年./-]/.test(text);
}

function notData(cells: readonly Cell[], columns: readonly TableColumn[]): string | undefined {
  const filled = cells.filter((cell) => cell !== null);
  const first = halfWidth(cellText(filled[0]!)).replace(/\s/g, '');
  if (TOTAL.test(first)) return '是合计行';
  if (filled.length <= 3 && FOOTER.test(first)) return '是表尾说明';
  const repeats = cells.every((cell, i) => cell === null || cellText(cell) === leafOf(columns[i]!.header));
  return repeats && filled.length > 1 ? '是重复的表头' : undefined;
}
