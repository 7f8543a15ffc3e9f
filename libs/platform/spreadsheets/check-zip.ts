import { finished } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import { SPREADSHEET_LIMITS as LIMITS } from './limits.rules.js';
import { SheetScan } from './sheet-scan.rules.js';

const NESTED = /\.(zip|xlsx|xlsm|xlsb|xls|docx|docm|pptx|jar|7z|rar|gz)$/i;
const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/|dialogsheets\/)/i;
const XML = /\.(xml|rels|vml)$/i;
const ENCRYPTED_BIT = 1;

/**
 * Looks through a workbook before anything parses it: first at the archive's list of contents, then at every part
 * as it unpacks, stopping at the first excess. What the list declares is checked against what unpacks (yauzl), so
 * a bomb cannot understate itself. Refuses: file.bomb, file.macros, file.encrypted, file.nested, file.unsafe-xml,
 * file.wrong-type, file.unreadable, file.too-many-rows, file.too-many-columns, file.too-many-cells.
 */
export async function checkZip(bytes: Buffer): Promise<void> {
  const zip = await open(bytes);
  const entries = await listEntries(zip);
  refuseByList(entries);
  let cells = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    const scan = await scanEntry(zip, entry);
    cells += scan.cells;
    refuseBySize(scan, cells);
  }
}

async function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(unreadable(error));
      else resolve(zip);
    });
  });
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.zipEntries) refuse('file.bomb');
  const entries: Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.zipEntries) reject(unreadable(new Error('more entries than declared')));
      else zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (error: Error) => reject(unreadable(error)));
    zip.readEntry();
  });
  return entries;
}

function refuseByList(entries: readonly Entry[]): void {
  const names = entries.map((entry) => entry.fileName);
  const lower = new Set(names.map((name) => name.toLowerCase()));
  if (entries.some((entry) => (entry.generalPurposeBitFlag & ENCRYPTED_BIT) !== 0)) refuse('file.encrypted');
  if (names.some((name) => MACROS.test(name))) refuse('file.macros');
  if (entries.some(isBomb) || sum(entries) > LIMITS.unpackedBytes) refuse('file.bomb');
  // Two parts of one name: one program would read the first, another the second.
  if (lower.size !== names.length) refuse('file.unreadable');
  if (!lower.has('xl/workbook.xml')) refuse('file.wrong-type', { found: archiveKind(lower) });
  if (names.some((name) => NESTED.test(name))) refuse('file.nested');
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > LIMITS.ratioFromBytes &&
    entry.uncompressedSize > entry.compressedSize * LIMITS.compressionRatio
  );
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, entry) => total + entry.uncompressedSize, 0);
}

function archiveKind(names: ReadonlySet<string>): string {
  if (names.has('word/document.xml')) return 'Word 文档';
  if (names.has('ppt/presentation.xml')) return '演示文稿';
  if (names.has('xl/workbook.bin')) return '二进制工作簿(.xlsb)';
  if (names.has('content.xml')) return 'OpenDocument 文件(.ods)';
  return '压缩包';
}

async function scanEntry(zip: ZipFile, entry: Entry): Promise<SheetScan> {
  const scan = new SheetScan();
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(unreadable(error)) : resolve(opened)));
  });
  const isXml = XML.test(entry.fileName);
  let first = true;
  stream.on('data', (chunk: Buffer) => {
    if (first && chunk.subarray(0, 4).toString('hex') === '504b0304') scan.malformed = true;
    // XML in UTF-16 would hide its declarations from the scan; spreadsheet programs write UTF-8.
    if (first && isXml && ['fffe', 'feff'].includes(chunk.subarray(0, 2).toString('hex'))) scan.malformed = true;
    first = false;
    if (isXml) scan.feed(chunk.toString('latin1'));
  });
  await finished(stream).catch((error: Error) => {
    throw unreadable(error);
  });
  return scan;
}

function refuseBySize(scan: SheetScan, cells: number): void {
  if (scan.declaresEntities) refuse('file.unsafe-xml');
  if (scan.malformed || scan.lastRow > LIMITS.lastRow) refuse('file.unreadable');
  if (scan.lastDataRow > LIMITS.rows) refuse('file.too-many-rows', { rows: scan.lastDataRow, limit: LIMITS.rows });
  if (scan.lastDataColumn > LIMITS.columns) {
    refuse('file.too-many-columns', { columns: scan.lastDataColumn, limit: LIMITS.columns });
  }
  if (cells > LIMITS.cells) refuse('file.too-many-cells', { limit: LIMITS.cells });
}

/** A damaged archive is the file's fault, not ours: it must answer as a refusal. */
function unreadable(cause: Error): Refusal {
  return Object.assign(new Refusal('file.unreadable'), { cause });
}
