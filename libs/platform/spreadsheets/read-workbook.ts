import { Worker } from 'node:worker_threads';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import { fileTypeOf, type FileType } from './file-type.rules.js';
import { SPREADSHEET_LIMITS as LIMITS } from './limits.rules.js';
import { Slots } from './slots.js';
import type { WorkerMessage, WorkerTask } from './workbook.worker.js';
import type { Sheet, Workbook } from './workbook.rules.js';

export type { Cell } from './cells.rules.js';
export type { Sheet, Workbook } from './workbook.rules.js';

const slots = new Slots(LIMITS.workersAtOnce, LIMITS.workersWaiting);

/**
 * Reads an uploaded spreadsheet: XLSX, or CSV in any usual encoding. Hostile and mistaken files are refused
 * within two seconds; the work happens in a thread of limited memory that is ended when it takes too long.
 * Refuses: file.* (see the table), and file.busy when too many files wait.
 */
export async function readWorkbook(bytes: Buffer, fileName: string): Promise<Workbook> {
  const type = acceptedType(bytes, fileName);
  return slots.run(() => readInThread({ bytes, fileName, type }));
}

function acceptedType(bytes: Buffer, fileName: string): WorkerTask['type'] {
  if (bytes.length > LIMITS.uploadBytes) {
    refuse('file.too-large', { megabytes: LIMITS.uploadBytes / 1024 / 1024 });
  }
  if (/\.(xlsm|xltm|xlam)$/i.test(fileName)) refuse('file.macros');
  const found: FileType = fileTypeOf(bytes, fileName);
  switch (found.type) {
    case 'zip':
    case 'text':
      return found.type;
    case 'empty':
      return refuse('file.empty');
    case 'encrypted':
      return refuse('file.encrypted');
    case 'old-excel':
      return refuse('file.old-excel');
    case 'web-page':
      return refuse('file.web-page');
    case 'other':
      return refuse('file.wrong-type', { found: found.found });
  }
}

async function readInThread(task: WorkerTask): Promise<Workbook> {
  const worker = new Worker(...workerModule(task));
  let timer: NodeJS.Timeout | undefined;
  const limitTime = (ms: number, fail: (error: Error) => void): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(new Refusal('file.too-slow')), ms);
  };
  try {
    return await new Promise<Workbook>((resolve, reject) => {
      const sheets: Sheet[] = [];
      limitTime(LIMITS.parseMs, reject);
      worker.on('message', (message: WorkerMessage) => {
        switch (message.step) {
          case 'ready':
            return limitTime(LIMITS.checkMs, reject);
          case 'checked':
            return limitTime(LIMITS.parseMs, reject);
          case 'sheet':
            return void sheets.push({ name: message.name, rows: [] });
          case 'rows':
            return void sheets.at(-1)!.rows.push(...message.rows);
          case 'done':
            return resolve({ sheets, ...(message.encoding ? { encoding: message.encoding } : {}) });
          case 'refused':
            return reject(new Refusal(message.code, message.details));
        }
      });
      worker.on('error', (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('file.too-complex') : error),
      );
      worker.on('exit', () => reject(new Error('the spreadsheet thread ended without an answer')));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * The built program runs the compiled thread. Where the sources themselves run (tests), Node needs to be told how
 * to load TypeScript in the new thread.
 */
function workerModule(workerData: WorkerTask): ConstructorParameters<typeof Worker> {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const hooks = new URL('../../../test/typescript-hooks.mjs', import.meta.url).href;
  return [
    new URL(`./workbook.worker${extension}`, import.meta.url),
    {
      workerData,
      execArgv: extension === '.ts' ? ['--import', hooks] : [],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerMegabytes, maxYoungGenerationSizeMb: 64 },
    },
  ];
}
