import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to save; `name` without its ending, in Chinese as people will look for it. */
export function workbookFile(bytes: Buffer, name: string): StreamableFile {
  return answered(bytes, XLSX, 'attachment', `${name}.xlsx`);
}

/** Opens in the browser (WeChat's downloads nothing) and saves under its name. */
export function pdfFile(content: Buffer | Readable, name: string): StreamableFile {
  return answered(content, 'application/pdf', 'inline', `${name}.pdf`);
}

/** Any other file; `name` with its ending. */
export function answered(
  content: Buffer | Readable,
  type: string,
  disposition: 'inline' | 'attachment',
  name: string,
): StreamableFile {
  const ascii = `file${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`;
  const options = { type, disposition: `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}` };
  return Buffer.isBuffer(content) ? new StreamableFile(content, options) : new StreamableFile(content, options);
}
