import readSheets from 'read-excel-file/universal';
import { refuse } from '@app/kernel/refusals.js';
import { cleanCell, type Cell } from './cells.rules.js';
import { dateCellText } from './dates.rules.js';
import { SPREADSHEET_LIMITS as LIMITS } from './limits.rules.js';
import type { Sheet } from './workbook.rules.js';

/**
 * Reads a workbook that `checkZip` has let pass. The library is given the whole archive, because its streaming
 * reader trusts the parts' own headers, where the check read the archive's list.
 * Refuses: file.too-many-sheets, file.unreadable.
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const archive = new Uint8Array(bytes).buffer;
  const sheets = await readSheets<number | string>(archive, { parseNumber: numberOrLongDigits }).catch(
    // Whatever the library stumbles over (several kinds of errors) is in the file.
    () => refuse('file.unreadable'),
  );
  if (sheets.length > LIMITS.sheets) refuse('file.too-many-sheets', { sheets: sheets.length, limit: LIMITS.sheets });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
}

/** An ID number that a program wrote as a number keeps all its digits; Excel itself would have rounded it. */
function numberOrLongDigits(text: string): number | string {
  return /^\d{16,}$/.test(text) ? text : Number(text);
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateCellText(value);
  // What is computed carries float noise: 0.1 + 0.2 is shown, and meant, as 0.3.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  return typeof value === 'string' || typeof value === 'boolean' ? cleanCell(value) : null;
}
