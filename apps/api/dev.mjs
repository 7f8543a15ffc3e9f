/** `npm run dev`: the server, built and started again at every change, and the pages at http://localhost:5173. Ctrl-C ends both. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
// Groups of their own: the Nest CLI starts the server as a child, which would outlive it.
const programs = [
  ['node_modules/@nestjs/cli/bin/nest.js', 'start', 'api', '--watch', '--preserveWatchOutput'],
  ['node_modules/vite/bin/vite.js', 'apps/web'],
].map((args) => spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', detached: true }));

const stop = (signal) => {
  for (const { pid } of programs) {
    try {
      process.kill(-pid, signal);
    } catch {
      // That one has ended already.
    }
  }
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop('SIGTERM'));
// One of them alone is of no use.
for (const program of programs) program.on('exit', () => stop('SIGTERM'));
process.on('exit', () => stop('SIGKILL'));
