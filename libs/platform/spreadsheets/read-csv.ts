import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { refuse } from '@app/kernel/refusals.js';
import { cleanCell, type Cell } from './cells.rules.js';
import { decodeText, delimiterOf, unguarded } from './csv-text.rules.js';
import { SPREADSHEET_LIMITS as LIMITS } from './limits.rules.js';
import type { Workbook } from './workbook.rules.js';

/**
 * Reads a CSV file as one sheet of text cells; what a number or a date is, its field decides. Row numbers are
 * those a spreadsheet program would show: a value with line breaks in quotes is one row.
 * Refuses: file.encoding, file.csv-quote, file.too-many-rows, file.too-many-columns, file.too-many-cells.
 */
export function readCsv(bytes: Buffer, fileName: string): Workbook {
  const decoded = decodeText(bytes);
  if (!decoded) refuse('file.encoding');
  const { text, encoding } = decoded;
  const rows: Cell[][] = [];
  let cells = 0;
  try {
    parse(text.replace(/^sep=.\r?\n/i, ''), {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LIMITS.unpackedBytes,
      on_record: (record: string[]) => {
        const row = record.map((value) => cleanCell(unguarded(value)));
        while (row.length > 0 && row.at(-1) === null) row.pop();
        rows.push(row);
        cells += row.length;
        refuseExcess(rows.length, row.length, cells);
        // Nothing is kept by the parser itself: the rows are here.
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) refuse('file.csv-quote', { line: (error as CsvError & { lines?: number }).lines ?? '?' });
    throw error;
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { sheets: [{ name: fileName.replace(/\.\w+$/, ''), rows }], encoding };
}

function refuseExcess(rows: number, columns: number, cells: number): void {
  if (rows > LIMITS.rows) refuse('file.too-many-rows', { rows, limit: LIMITS.rows });
  if (columns > LIMITS.columns) refuse('file.too-many-columns', { columns, limit: LIMITS.columns });
  if (cells > LIMITS.cells) refuse('file.too-many-cells', { limit: LIMITS.cells });
}
