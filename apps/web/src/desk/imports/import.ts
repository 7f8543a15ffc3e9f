import { newId } from '@app/kernel/ids.js';
import type { ImportState } from '@app/platform/imports/import.rules.js';
import { Refused } from '../../api/refused.js';
import type { components } from '../../api/schema.js';

export type Import = components['schemas']['ImportView'];
export type Source = components['schemas']['ImportSourceView'];
export type Preview = components['schemas']['ImportPreviewView'];
export type Rejected = Pick<Preview['rejected'][number], 'row' | 'column' | 'reason'>;

export const IMPORT_TONES: Record<ImportState, string> = {
  UPLOADED: 'warn',
  PREVIEWED: 'warn',
  RUNNING: 'info',
  DONE: 'ok',
  CANCELLED: '',
  FAILED: 'bad',
};

/** C17, as a spreadsheet program shows it; the row where no single cell is at fault. */
export function placeText({ row, column }: Rejected): string {
  return column ? `${column}${row}` : `第 ${row} 行`;
}

const TOO_LARGE = '文件太大，服务器不收。请分成几个文件，或删掉不用的工作表再传。';

/**
 * Sends the file and tells how far it got; a browser's fetch cannot. The key makes a second press after a lost answer
 * count once.
 */
export function uploadSheet(form: { kind: string; areaId: string; file: File }, key: string, onProgress: (percent: number) => void): Promise<Source> {
  const body = new FormData();
  body.append('kind', form.kind);
  body.append('areaId', form.areaId);
  body.append('file', form.file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('Idempotency-Key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onerror = () => reject(new Refused('network.lost', '网络不通，文件没有传完。网络恢复后再点一次即可，不会重复导入。'));
    request.onload = () => {
      const answered = request.response as (Source & { code?: string; message?: string; requestId?: string }) | null;
      if (request.status < 300 && answered) return resolve(answered);
      const message = answered?.message ?? (request.status === 413 ? TOO_LARGE : '服务器没有正常回应，请过一分钟再试。');
      reject(new Refused(answered?.code ?? 'server.down', message, {}, answered?.requestId, request.status));
    };
    request.send(body);
  });
}

export function uploadKey(): string {
  return newId();
}

/** Where each of our fields comes from, as the form holds it. */
export type FieldSource = { kind: 'none' } | { kind: 'column'; letter: string } | { kind: 'constant'; value: string };

export type MappingForm = {
  sheet: string;
  headerRow: number;
  headerRows: number;
  fillDown: string[];
  fields: Record<string, FieldSource>;
};

export function formOf(source: Source): MappingForm {
  return {
    sheet: source.sheet,
    headerRow: source.headerRow,
    headerRows: Math.max(1, source.headerRows),
    fillDown: source.mapped.filter(({ isFilledDown }) => isFilledDown).map(({ field }) => field),
    fields: Object.fromEntries(source.fields.map(({ name }) => [name, sourceOf(source.mapped.find(({ field }) => field === name))])),
  };
}

/** What is sent: letters, because headings may repeat. `isFresh` leaves all columns to the guess. */
export function mappingOf(form: MappingForm, { isFresh = false } = {}): Record<string, unknown> {
  const { sheet, headerRow, headerRows, fillDown, fields } = form;
  const columns = Object.fromEntries(
    Object.entries(fields).map(([name, source]) => {
      if (source.kind === 'none') return [name, null];
      return [name, source.kind === 'column' ? source.letter : { value: source.value }];
    }),
  );
  return { sheet, headerRow, ...(headerRow > 0 ? { headerRows } : {}), fillDown: isFresh ? [] : fillDown, ...(isFresh ? {} : { columns }) };
}

function sourceOf(mapped: Source['mapped'][number] | undefined): FieldSource {
  if (mapped?.column) return { kind: 'column', letter: mapped.column };
  if (mapped?.constant !== undefined && mapped.constant !== null) return { kind: 'constant', value: mapped.constant };
  return { kind: 'none' };
}
