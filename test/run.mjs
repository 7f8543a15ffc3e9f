/**
 * `npm test`: everything that must hold before a change is shown to people, one line a step. The last line is
 * `N passed, N failed, N skipped`; a check that is not a list of tests (lint, types, a build) counts as one.
 *
 *   npm test -- --only unit,e2e     some steps, by the first word of their names
 *
 * What a machine lacks (MariaDB, Redis, Chromium) is said in one line and counted as skipped; with REQUIRE_SERVICES=1
 * it is a failure.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath, startServices } from './services.mjs';

const ROOT = join(import.meta.dirname, '..');
const STEP_LIMIT_MS = 30 * 60_000;
/** Jest has written its result but the process lives on: something was left open, which is a defect too. */
const LINGER_LIMIT_MS = 15_000;
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const bin = (path) => [process.execPath, join(ROOT, 'node_modules', path)];
const NEST = bin('@nestjs/cli/bin/nest.js');
const JEST = [...bin('jest/bin/jest.js'), '--maxWorkers=2', '--silent'];

/** Steps of one group run side by side (two at a time), groups one after the other. */
const GROUPS = [
  [
    check('lint', [...bin('eslint/bin/eslint.js'), '.']),
    check('types', [...bin('typescript/bin/tsc'), '--noEmit']),
    check('web types', [...bin('vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', 'apps/web/tsconfig.json']),
    check('build server', [...NEST, 'build', 'api']),
    check('build web', [...bin('vite/bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn']),
  ],
  [check('client is fresh', [process.execPath, 'apps/web/generate-client.mjs', '--check'])],
  [specs('unit', ['libs/'])],
  [specs('product (architecture, schema)', ['test/[^/]*\\.spec'])],
  [specs('e2e embedded', ['test/e2e/'])],
  [specs('faults embedded', ['^(?!.*\\.production\\.).*test/faults/'])],
  [specs('unit production', ['libs/.*\\.(service|http)\\.spec'], { production: true })],
  [specs('product production', ['test/(schema|platform)\\.spec'], { production: true })],
  [specs('e2e production', ['test/e2e/'], { production: true })],
  [specs('faults production', ['test/faults/'], { production: true })],
  [specs('browser', ['test/browser/'], { browser: true })],
];

const only = parseArgs({ options: { only: { type: 'string' } } }).values.only?.split(',');
const groups = GROUPS.map((group) => group.filter(({ name }) => !only || only.some((word) => name.startsWith(word))));
if (groups.flat().length === 0) {
  process.stderr.write(`no step is called so; there are: ${GROUPS.flat().map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'gongjian-results-'));
const running = new Set();
let services = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void interrupted());

const totals = { passed: 0, failed: 0, skipped: 0 };
const beginning = Date.now();
try {
  const needsServices = groups.flat().some((step) => step.production);
  services = needsServices ? startServices().catch((error) => ({ missing: [error.message], stop: () => undefined })) : null;
  for (const group of groups) await twoAtATime(group.map((step) => () => runStep(step)));
} finally {
  await cleanUp();
}
const { passed, failed, skipped } = totals;
process.stdout.write(`\n${seconds(Date.now() - beginning)}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed > 0 ? 1 : 0);

function check(name, command) {
  return {
    name,
    run: async () => {
      const { code, output } = await run(command);
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
    },
  };
}

function specs(name, patterns, { production = false, browser = false } = {}) {
  return {
    name,
    production,
    run: async () => {
      const env = { TEST_MODE: production ? 'production' : 'embedded', TEST_DATABASE_URL: '', TEST_REDIS_URL: '' };
      const lacking = [];
      if (production) {
        const { databaseUrl, redisUrl, missing } = await services;
        lacking.push(...missing);
        Object.assign(env, { TEST_DATABASE_URL: databaseUrl, TEST_REDIS_URL: redisUrl });
      }
      if (browser && !process.env.CHROMIUM && !BROWSERS.some(onPath)) lacking.push('Chromium');
      if (lacking.length > 0) return without(lacking, patterns);
      const result = await jest(name, patterns, env);
      return browser && result.files?.length > 0 ? secondTry(result, env) : result;
    },
  };
}

/** The spec files that would have run, as skipped; or one failure where everything has to be there. */
async function without(lacking, patterns) {
  const note = `not on this machine: ${lacking.join('; ')}`;
  if (process.env.REQUIRE_SERVICES === '1') return { passed: 0, failed: 1, skipped: 0, output: note };
  return { passed: 0, failed: 0, skipped: (await specFiles(patterns)).length, note };
}

async function specFiles(patterns) {
  const { output } = await run([...JEST, '--listTests', '--testPathPatterns', ...patterns], jestEnv({}));
  return output.split('\n').filter((line) => line.endsWith('.spec.ts'));
}

/** Jest was stopped or crashed: which files it never told about is where to look. */
async function unreported(patterns, output) {
  const silent = (await specFiles(patterns)).filter((file) => !output.includes(file.slice(ROOT.length + 1)));
  return `no result from:\n${silent.join('\n')}`;
}

async function jest(name, patterns, env) {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.json`);
  const command = [...JEST, '--json', '--outputFile', file, '--testPathPatterns', ...patterns];
  const { code, output } = await run(command, jestEnv(env), file);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  // A worker that crashed or a process that would not end fails the step even when each test passed.
  if (!result) return { passed: 0, failed: 1, skipped: 0, output: `${output}\n${await unreported(patterns, output)}` };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  const broken = result.testResults.filter(({ status }) => status === 'failed').map(({ message }) => message);
  return {
    passed: result.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: result.numPendingTests + result.numTodoTests,
    output: broken.join('\n') || output.slice(-3_000),
    files: result.testResults.filter((one) => one.status === 'failed').map((one) => one.name),
  };
}

/**
 * Two browsers and two servers on a crowded machine now and then miss a moment. A file that failed runs once more on a
 * site of its own; what fails again is a failure, what passes is told with what was wrong the first time.
 */
async function secondTry(first, env) {
  const second = await jest('browser again', first.files.map(literally), env);
  if (second.failed > 0) return { ...second, passed: Math.max(0, first.passed - second.failed), output: `${first.output}\n\nand again:\n${second.output}` };
  const names = first.files.map((file) => basename(file)).join(', ');
  return { passed: first.passed + first.failed, failed: 0, skipped: first.skipped, note: `at the second try: ${names}`, told: first.output };
}

function literally(path) {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function jestEnv(env) {
  const colour = process.stdout.isTTY ? '1' : '0';
  return { ...env, FORCE_COLOR: colour, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
}

async function runStep({ name, run: work }) {
  const since = Date.now();
  const result = await work().catch((error) => ({ passed: 0, failed: 1, skipped: 0, output: String(error.stack) }));
  for (const key of Object.keys(totals)) totals[key] += result[key];
  const sign = result.failed > 0 ? '✗' : result.skipped > 0 && result.passed === 0 ? '-' : '✓';
  const counts = Object.keys(totals).filter((key) => result[key] > 0).map((key) => `${result[key]} ${key}`);
  process.stdout.write(`${sign} ${name.padEnd(32)} ${seconds(Date.now() - since).padStart(8)}  ${counts.join(', ')}${result.note ? ` (${result.note})` : ''}\n`);
  const told = result.failed > 0 ? result.output : result.told;
  if (told) process.stdout.write(`\n${told.trim()}\n\n`);
}

async function twoAtATime(tasks) {
  const queue = [...tasks];
  const worker = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await task();
  };
  await Promise.all([worker(), worker()]);
}

/** Runs a command in a process group of its own and keeps what it says; `resultFile` shows that it has finished its work. */
function run([program, ...args], env = {}, resultFile = null) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (reason) => {
      output += `\n${reason}\n`;
      kill(child);
    };
    const limit = setTimeout(() => end(`stopped: it did not end within ${seconds(STEP_LIMIT_MS)}`), STEP_LIMIT_MS);
    let finishedAt = 0;
    const watch = setInterval(() => {
      if (!resultFile || !existsSync(resultFile)) return;
      finishedAt ||= Date.now();
      if (Date.now() - finishedAt > LINGER_LIMIT_MS) end('stopped: the tests were done but the process did not end; something was left open');
    }, 1_000);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      clearInterval(watch);
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

function kill(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

async function interrupted() {
  await cleanUp();
  process.stdout.write('interrupted\n');
  process.exit(130);
}

async function cleanUp() {
  for (const child of running) kill(child);
  await (await services)?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function seconds(ms) {
  return `${(ms / 1_000).toFixed(1)} s`;
}
