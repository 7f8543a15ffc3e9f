import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Config } from '@app/platform/config.js';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist/apps/cli/main.js');
const BUILDER = `import('./apps/cli/build-server.mjs').then((builder) => builder.buildServerIfStale())`;

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Builds the server where dist is older than its sources; a test step before may have done so already. */
export async function built(): Promise<void> {
  const { code, stderr } = await run(['-e', BUILDER], {});
  if (code !== 0) throw new Error(stderr);
}

/** The built command line on a database, as an operator runs it. */
export class CommandLine {
  private readonly env: Record<string, string>;

  constructor({ database, redisUrl, queueName, dataDirectory }: Config) {
    this.env = {
      DATABASE_URL: database.engine === 'sqlite' ? `sqlite:${database.file}` : database.url,
      DATA_DIR: dataDirectory,
      ...(redisUrl ? { REDIS_URL: redisUrl, REDIS_UNSAFE: '1', QUEUE_NAME: queueName } : {}),
    };
  }

  run(...args: string[]): Promise<Ran> {
    return run([CLI, ...args], this.env);
  }

  /** What a command that must succeed prints; anything on stdout but the data would not parse. */
  async data<T>(...args: string[]): Promise<T> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }
}

function run(args: string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    // The options that Jest runs under are not the operator's.
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
    });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ran, code }));
  });
}
