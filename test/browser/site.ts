import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..');
const SERVER = join(ROOT, 'dist/apps/api/main.js');
const CLI = join(ROOT, 'dist/apps/cli/main.js');
const WEB = join(ROOT, 'dist/web/index.html');
const START_LIMIT_MS = 60_000;
const SEED_LIMIT_MS = 170_000;

export type Account = { loginName: string; password: string };

/** The built product as people meet it: a server process on a database of its own, and a browser. */
export type Site = {
  url: string;
  browser: Browser;
  /** What an empty system prints at its start; null where there are accounts. */
  setupCode: string | null;
  /** The accounts that the demo prints, by the name of their role; empty without the demo. */
  accounts: Record<string, Account>;
  close(): Promise<void>;
};

export async function openSite({ demo = false } = {}): Promise<Site> {
  for (const file of [SERVER, WEB])
    if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-browser-'));
  const env = environment(folder);
  const accounts = demo ? await takeDemo(folder) : {};
  const server = spawn(process.execPath, [SERVER], { cwd: ROOT, env });
  const { url, setupCode } = await listening(server);
  const browser = await launch();
  return {
    url,
    setupCode,
    accounts,
    browser,
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('close', resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    DATA_DIR: folder,
    DATABASE_URL: `sqlite:${join(folder, 'site.sqlite')}`,
    PORT: '0',
  };
}

/** Fills the folder with the demo community and answers its accounts. */
async function takeDemo(folder: string): Promise<Record<string, Account>> {
  const seed = await demoOfToday();
  cpSync(join(seed, 'data'), folder, { recursive: true });
  return JSON.parse(readFileSync(join(seed, 'accounts.json'), 'utf8')) as Record<string, Account>;
}

/** The demo is told once for a build and a day (half a minute), whoever asks first; each site works on a copy. */
async function demoOfToday(): Promise<string> {
  const seed = join(ROOT, 'dist/demo-seed', `${statSync(SERVER).mtimeMs}-${new Date().toISOString().slice(0, 10)}`);
  const lock = `${seed}.making`;
  for (const limit = Date.now() + SEED_LIMIT_MS; !existsSync(seed); await pause(200)) {
    if (Date.now() > limit) throw new Error(`${lock} is in the way: nobody finished the demo in time; delete it`);
    if (!claimed(lock)) continue;
    try {
      if (existsSync(seed)) continue;
      const data = join(lock, 'data');
      mkdirSync(data);
      const words = await finished(spawn(process.execPath, [CLI, 'demo', '--seed-only'], { cwd: ROOT, env: environment(data) }));
      writeFileSync(join(lock, 'accounts.json'), JSON.stringify(accountsIn(words)));
      renameSync(lock, seed);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return seed;
}

/** One of several processes makes the folder; for the others it is there already. */
function claimed(folder: string): boolean {
  mkdirSync(join(folder, '..'), { recursive: true });
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: browserPath(), args });
}

function browserPath(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
  if (!path) throw new Error('no Chromium on the PATH; set CHROMIUM to its program');
  return path;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Reads the server's own words until it says where it listens. */
function listening(server: ChildProcess): Promise<{ url: string; setupCode: string | null }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (reason: string): void => {
      server.kill('SIGKILL');
      reject(new Error(`the server ${reason}:\n${said.slice(-2_000)}`));
    };
    const ended = (code: number | null): void => fail(`ended with ${code}`);
    const limit = setTimeout(() => fail('did not start in time'), START_LIMIT_MS);
    const hear = (text: string): void => {
      said += text;
      const url = /"address":"(http[^"]+)"/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(limit);
      server.off('close', ended);
      resolve({ url, setupCode: /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(said)?.[0] ?? null });
    };
    server.once('close', ended);
    for (const stream of [server.stdout, server.stderr]) stream?.setEncoding('utf8').on('data', hear);
  });
}

function accountsIn(words: string): Record<string, Account> {
  const lines = [...words.matchAll(/^ *(\S+) +\S+ +账号 (\S+) +密码 (\S+)$/gm)];
  return Object.fromEntries(
    lines.map(([, role, loginName, password]) => [role!, { loginName: loginName!, password: password! }]),
  );
}

function finished(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`ended with ${code}:\n${said.slice(-2_000)}`)),
    );
  });
}
