/**
 * Private, throw-away MariaDB (or MySQL) and Redis, started from the programs on the PATH: own folder, own free port,
 * gone without a trace when the process that asked for them ends, however it ends.
 *
 *   node test/services.mjs                     prints the two addresses and holds them until Ctrl-C
 *   node test/services.mjs npx jest test/e2e   runs a command in production mode against them
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const START_LIMIT_MS = 60_000;
const USER = 'gongjian';

/**
 * `TEST_DATABASE_URL` and `TEST_REDIS_URL` win over starting something. What is neither given nor installed is named
 * in `missing`, and its address is null.
 */
export async function startServices(env = process.env) {
  const missing = [];
  const started = [];
  const provide = async (given, name, start) => {
    if (given) return given;
    const server = await start();
    if (server) started.push(server);
    else missing.push(name);
    return server?.url ?? null;
  };
  try {
    const [databaseUrl, redisUrl] = await Promise.all([
      provide(env.TEST_DATABASE_URL, 'MariaDB (mariadbd or mysqld)', startDatabase),
      provide(env.TEST_REDIS_URL, 'Redis (redis-server)', startRedis),
    ]);
    return { databaseUrl, redisUrl, missing, stop: () => Promise.all(started.map((server) => server.stop())) };
  } catch (error) {
    await Promise.all(started.map((server) => server.stop()));
    throw error;
  }
}

/** A MariaDB or MySQL that flushes at every commit, as in production; null when there is none on the PATH. */
export async function startDatabase() {
  const program = onPath('mariadbd') ?? onPath('mysqld');
  if (!program) return null;
  const isMariaDb = /mariadb/i.test(spawnSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' }).stdout);
  const installer = onPath('mariadb-install-db') ?? onPath('mysql_install_db');
  if (isMariaDb && !installer) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-database-'));
  const port = await freePort();
  const common = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...asRoot(), '--innodb-log-file-size=64M'];
  const [maker, options] = isMariaDb
    ? [installer, ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve']]
    : [program, ['--initialize-insecure']];
  const made = spawnSync(maker, [...common, ...options], { encoding: 'utf8', timeout: START_LIMIT_MS });
  if (made.status !== 0) throw new Error(`${maker} failed:\n${made.stdout}\n${made.stderr}`);
  const initFile = join(folder, 'init.sql');
  writeFileSync(initFile, `CREATE USER '${USER}'@'%' IDENTIFIED BY '${USER}';\nGRANT ALL ON *.* TO '${USER}'@'%';\n`);
  return startServer(folder, port, `mysql://${USER}:${USER}@127.0.0.1:${port}/`, program, [
    ...common,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    `--socket=${join(folder, 'server.sock')}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    `--init-file=${initFile}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=500',
    '--performance-schema=OFF',
    '--skip-log-bin',
    ...(isMariaDb ? [] : ['--mysqlx=OFF']),
  ]);
}

/** A Redis with AOF and without eviction, as the worker demands; null when there is none on the PATH. */
export async function startRedis(port = 0) {
  const program = onPath('redis-server');
  if (!program) return null;
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-redis-'));
  port ||= await freePort();
  return startServer(folder, port, `redis://127.0.0.1:${port}`, program, [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
    ...['--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', '', '--loglevel', 'warning'],
  ]);
}

export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** A port that nobody listens on right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * The keeper is a shell that holds the server and watches its own stdin. When that closes (we asked, we were
 * interrupted, or we were killed with -9), it kills the server and removes the folder. A session of its own keeps
 * Ctrl-C from ending the server before the tests have let go of it.
 */
const KEEPER = `
folder=$1; shift
exec 3<&0
"$@" </dev/null 3<&- & server=$!
( cat <&3 >/dev/null; kill -9 $server 2>/dev/null ) & watch=$!
wait $server
exec 3<&-
rm -rf "$folder"
kill $watch 2>/dev/null
`;

async function startServer(folder, port, url, program, options) {
  const log = join(folder, 'server.log');
  const keeper = spawn('sh', ['-c', `{ ${KEEPER} } >"$0" 2>&1`, log, folder, program, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.stdin.on('error', () => undefined);
  keeper.unref();
  keeper.stdin.unref?.();
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  const stop = async () => {
    keeper.ref();
    keeper.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let lastWords = '';
  for (const since = Date.now(); !(await answers(port)); await pause(50)) {
    if (existsSync(log)) lastWords = readFileSync(log, 'utf8').split('\n').slice(-15).join('\n');
    if (keeper.exitCode === null && Date.now() - since < START_LIMIT_MS) continue;
    await stop();
    throw new Error(`${program} did not start:\n${lastWords}`);
  }
  return { url, port, folder, stop };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    // Both servers open their port before they can serve; a first byte (MySQL's greeting, Redis's PONG) is the proof.
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(1_000, () => done(false));
  });
}

/** MariaDB refuses to run as root unless told so; in a container of the CI we often are. */
function asRoot() {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const services = await startServices();
  for (const name of services.missing) process.stderr.write(`missing on this machine: ${name}\n`);
  const env = {
    TEST_MODE: 'production',
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    ...(services.databaseUrl && { TEST_DATABASE_URL: services.databaseUrl }),
    ...(services.redisUrl && { TEST_REDIS_URL: services.redisUrl }),
  };
  const [command, ...rest] = process.argv.slice(2);
  if (command) {
    const child = spawn(command, rest, { stdio: 'inherit', env: { ...process.env, ...env } });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', async (code) => {
      await services.stop();
      process.exit(code ?? 1);
    });
  } else {
    for (const [name, value] of Object.entries(env)) process.stdout.write(`export ${name}='${value}'\n`);
    const stop = async () => {
      await services.stop();
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    setInterval(() => undefined, 60_000);
  }
}
