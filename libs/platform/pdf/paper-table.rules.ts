import { wrapText, type Measure } from './text-fitting.rules.js';

/** The serif for honours and agreements, the sans for notices, sheets and posters. */
export type Face = 'serif' | 'serifBold' | 'sans' | 'sansBold';

/** A column; `width` is its share of the table, `widthPt` (set by the paper) its width in points. */
export type PaperColumn = {
  header: string;
  width?: number;
  widthPt?: number;
  align?: 'left' | 'center' | 'right';
  face?: Face;
};

export type PlacedLine = { text: string; x: number; y: number };
/** `x`, `y` (the baseline) are measured from the corner of the cell and of the row. */
export type PlacedRow = { cells: PlacedLine[][]; heightPt: number; sizePt: number };

const SIZE_PT = 10;
const LEADING = 1.45;
/** No row is taller than a page can hold; the rest of an endless text is cut with an ellipsis. */
const MOST_LINES = 28;

/** Breaks each cell to its column and makes the row as tall as its tallest cell. */
export function layOutRow(
  columns: readonly PaperColumn[],
  cells: readonly string[],
  padPt: number,
  measures: (face: Face) => Measure,
): PlacedRow {
  const line = SIZE_PT * LEADING;
  const broken = columns.map((column, i) => {
    const measure = measures(column.face ?? 'sans');
    const widthPt = Math.max(SIZE_PT, (column.widthPt ?? 0) - 2 * padPt);
    return shortened(wrapText(cells[i] ?? '', { widthPt, sizePt: SIZE_PT }, measure)).map((text, n): PlacedLine => {
      const free = widthPt - measure(text, SIZE_PT);
      const offset = column.align === 'right' ? free : column.align === 'center' ? free / 2 : 0;
      return { text, x: padPt + Math.max(0, offset), y: padPt + n * line + SIZE_PT };
    });
  });
  const most = Math.max(1, ...broken.map(({ length }) => length));
  return { cells: broken, heightPt: most * line + 2 * padPt, sizePt: SIZE_PT };
}

function shortened(lines: readonly string[]): string[] {
  return lines.length <= MOST_LINES ? [...lines] : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]!.slice(0, -1)}…`];
}
