/** `npm run cli`: the built command line, in this very process, so that arguments, streams, signals and exit code are its own. */
import { pathToFileURL } from 'node:url';
import { buildServerIfStale, CLI } from './build-server.mjs';

try {
  await buildServerIfStale();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
process.argv[1] = CLI;
await import(pathToFileURL(CLI).href);
