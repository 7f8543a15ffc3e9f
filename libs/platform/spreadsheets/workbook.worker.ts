/**
 * The thread that opens one uploaded file and ends with it. It has its own memory limit, so whatever a file does
 * here, the server goes on. It first says `checked` (the file is what it should be) and then sends the rows in
 * parts, so that the server never stands still to receive them.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, refuse, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { cellAddress, type Cell } from './cells.rules.js';
import { checkZip } from './check-zip.js';
import { SPREADSHEET_LIMITS as LIMITS } from './limits.rules.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Sheet, Workbook } from './workbook.rules.js';

export type WorkerTask = { bytes: Uint8Array; fileName: string; type: 'zip' | 'text' };
export type WorkerMessage =
  | { step: 'ready' }
  | { step: 'checked' }
  | { step: 'sheet'; name: string }
  | { step: 'rows'; rows: Cell[][] }
  | { step: 'done'; encoding: string | undefined }
  | { step: 'refused'; code: RefusalCode; details: RefusalDetails };

const ROWS_PER_MESSAGE = 2_000;

say({ step: 'ready' });
try {
  send(await read(workerData as WorkerTask));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say({ step: 'refused', code: error.code, details: error.details });
}

async function read({ bytes, fileName, type }: WorkerTask): Promise<Workbook> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'zip') await checkZip(buffer);
  say({ step: 'checked' });
  const workbook = type === 'zip' ? { sheets: await readXlsx(buffer) } : readCsv(buffer, fileName);
  refuseExcess(workbook.sheets);
  return workbook;
}

function refuseExcess(sheets: readonly Sheet[]): void {
  let characters = 0;
  if (sheets.every((sheet) => sheet.rows.length === 0)) refuse('file.no-rows');
  for (const { rows } of sheets) {
    for (const [r, row] of rows.entries()) {
      for (const [c, cell] of row.entries()) {
        if (typeof cell !== 'string') continue;
        characters += cell.length;
        if (cell.length > LIMITS.cellCharacters) {
          refuse('file.cell-too-long', { address: cellAddress(r + 1, c), limit: LIMITS.cellCharacters });
        }
        if (characters > LIMITS.textCharacters) refuse('file.too-much-text');
      }
    }
  }
}

function send({ sheets, encoding }: Workbook): void {
  for (const { name, rows } of sheets) {
    say({ step: 'sheet', name });
    for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) {
      say({ step: 'rows', rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
    }
  }
  say({ step: 'done', encoding });
}

function say(message: WorkerMessage): void {
  parentPort!.postMessage(message);
}
