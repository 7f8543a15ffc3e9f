import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emptyWorld, MODE, type World } from '../app.js';
import { visit, type Visitor } from '../client.js';
import { freePort } from '../services.mjs';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'apps');
const START_LIMIT_MS = 60_000;

export type Program = 'api' | 'worker';

/** The built programs as an operator runs them: processes of their own on a database of their own. */
export class Installation {
  private readonly running = new Set<Running>();

  private constructor(
    private readonly world: World,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async make(settings: NodeJS.ProcessEnv = {}): Promise<Installation> {
    if (!existsSync(join(DIST, 'api', 'main.js'))) throw new Error('these specs need the built server: npm run build');
    const world = await emptyWorld();
    const { database, redisUrl, queueName, dataDirectory } = world.config;
    const env = {
      ...process.env,
      DATABASE_URL: database.engine === 'sqlite' ? `sqlite:${database.file}` : database.url,
      ...(redisUrl && { REDIS_URL: redisUrl, QUEUE_NAME: queueName }),
      DATA_DIR: dataDirectory,
      NODE_OPTIONS: '',
      LOG_LEVEL: 'info',
      ...settings,
    };
    const installation = new Installation(world, env);
    await installation.cli('migrate');
    return installation;
  }

  /** Runs a command and answers its data (JSON on stdout). */
  async cli(...args: string[]): Promise<unknown> {
    const process = new Running('cli', args, this.env);
    const code = await process.ended;
    if (code !== 0) throw new Error(`cli ${args.join(' ')} ended with ${code}:\n${process.output}`);
    return process.stdout.trim() ? JSON.parse(process.stdout) : null;
  }

  async api(): Promise<{ process: Running; url: string }> {
    const port = await freePort();
    const process = this.start('api', { PORT: String(port), HOST: '127.0.0.1' });
    const url = `http://127.0.0.1:${port}`;
    await process.until('ready', () => fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false));
    return { process, url };
  }

  async worker(): Promise<Running> {
    const process = this.start('worker', {});
    await process.until('at work', async () => process.output.includes('worker started'));
    return process;
  }

  /** What a small office has on its first day: one community and its secretary. */
  async office(): Promise<{ communityId: string; signIn(url: string, login?: 'shuji' | 'zhuren'): Promise<Visitor> }> {
    const { id } = (await this.cli('create-community', '330102001001', '幸福里社区')) as { id: string };
    const password = 'Xingfuli-2026';
    // Two of them: what one proposes the other approves.
    for (const login of ['shuji', 'zhuren'])
      await this.cli('create-admin', '--login', login, '--role', 'secretary', '--area', '330102001001', '--password', password);
    return {
      communityId: id,
      async signIn(url, login = 'shuji') {
        const secretary = visit(url);
        await secretary.signIn(login, password);
        return secretary;
      },
    };
  }

  async remove(): Promise<void> {
    await Promise.all([...this.running].map((process) => process.kill9()));
    await this.world.remove();
  }

  private start(program: Program, settings: NodeJS.ProcessEnv): Running {
    const process = new Running(program, [], { ...this.env, ...settings });
    this.running.add(process);
    return process;
  }
}

export class Running {
  /** Its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  stdout = '';
  output = '';
  private readonly child: ChildProcess;

  constructor(
    readonly program: Program | 'cli',
    args: readonly string[],
    env: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(process.execPath, [join(DIST, program, 'main.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code)));
    this.child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.output += text;
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  async until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (const since = Date.now(); !(await isSo()); await pause(50)) {
      if (this.child.exitCode !== null || Date.now() - since > START_LIMIT_MS) {
        throw new Error(`${this.program} is not ${what}:\n${this.output}`);
      }
    }
  }

  kill9(): Promise<number | null> {
    this.child.kill('SIGKILL');
    return this.ended;
  }

  /** Asks it to stop and answers how long that took. */
  async stop(): Promise<{ code: number | null; ms: number }> {
    const since = Date.now();
    this.child.kill('SIGTERM');
    return { code: await this.ended, ms: Date.now() - since };
  }
}

export function post(who: Visitor, path: string, body: object, key?: string): Promise<Response> {
  return who.fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
    body: JSON.stringify(body),
  });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export { MODE };
