/** Builds the server when dist is missing or older than its sources, so that a command never runs yesterday's code. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];
const BUILDER = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
const BUILDING = join(ROOT, 'dist/.building');
const WAIT_LIMIT_MS = 180_000;

export const CLI = join(ROOT, 'dist/apps/cli/main.js');

/** Talks on stderr only: stdout belongs to the command that follows. An installation without sources runs what it has. */
export async function buildServerIfStale() {
  if (!isStale() || (existsSync(CLI) && !existsSync(BUILDER))) return;
  await aloneAtIt(() => {
    if (!isStale()) return;
    process.stderr.write('building the server …\n');
    const { status } = spawnSync(process.execPath, [BUILDER, 'build', 'api'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('the server could not be built; see the messages above');
  });
}

function isStale() {
  return !existsSync(CLI) || SOURCES.some((path) => changedAfter(join(ROOT, path), statSync(CLI).mtimeMs));
}

function changedAfter(path, sinceMs) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!stat.isDirectory()) return stat.mtimeMs > sinceMs && !path.endsWith('.spec.ts');
  return readdirSync(path).some((name) => changedAfter(join(path, name), sinceMs));
}

/** Two commands started together must not write dist under each other's feet. */
async function aloneAtIt(work) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  for (const since = Date.now(); ; await pause(200)) {
    try {
      writeFileSync(BUILDING, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isRunning(BUILDING) || Date.now() - since > WAIT_LIMIT_MS) rmSync(BUILDING, { force: true });
    }
  }
  try {
    work();
  } finally {
    rmSync(BUILDING, { force: true });
  }
}

function isRunning(pidFile) {
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
