import { cellText, type Cell } from './cells.rules.js';

/**
 * CSV for spreadsheet programs: with BOM so that Excel reads it as UTF-8, CRLF, everything needed in quotes, and
 * cells that would start a formula guarded by an apostrophe (CSV injection).
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(csvValue).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Text at which a spreadsheet program would start to compute. A plain signed number is not one. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text);
}

function csvValue(cell: Cell): string {
  const text = cellText(cell);
  const guarded = typeof cell === 'string' && looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
