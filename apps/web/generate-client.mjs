/**
 * Writes the types of the API client (src/api/schema.d.ts) from what the server says about itself.
 * With --check it writes nothing and fails when the file is not what the server would give: a stale client is a defect.
 */
import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { buildServerIfStale } from '../cli/build-server.mjs';

const FILE = join(import.meta.dirname, 'src', 'api', 'schema.d.ts');
const HEAD = '/** Made by `npm run openapi` from the server; not edited by hand. */\n';

const check = process.argv.includes('--check');
await buildServerIfStale();
const types = HEAD + astToString(await openapiTS(await describeServer(), { alphabetize: true }));
const current = readFileSync(FILE, 'utf8');
if (types !== current && check) {
  process.stderr.write(`apps/web/src/api/schema.d.ts is stale: run "npm run openapi" and commit it.\n${firstDifference(current, types)}\n`);
  process.exit(1);
}
if (types !== current) writeFileSync(FILE, types);
process.stderr.write(types === current ? 'the client is fresh\n' : 'the client was written\n');
process.exit(0);

/** The built application on a throw-away database: only a build has read the wire classes' types and comments. */
async function describeServer() {
  const [{ readConfig }, { migrate }, { createApi }, { describeApi }] = await Promise.all(
    ['libs/platform/config.js', 'libs/product/schema.js', 'apps/api/app.js', 'apps/api/openapi.js'].map(
      (path) => import(pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', path)).href),
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), 'gongjian-openapi-'));
  try {
    const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'empty.sqlite')}` });
    await migrate(config);
    const { app } = await createApi(config, false);
    await app.init();
    const description = describeApi(app);
    await app.close();
    return description;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function firstDifference(before, after) {
  const [was, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, i) => line !== was[i]);
  return `line ${at + 1}\n- ${was[at] ?? ''}\n+ ${now[at] ?? ''}`;
}
