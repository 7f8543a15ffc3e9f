/**
 * `npm run -s bench -- <name…> [--engine sqlite|mariadb] [--quick]`: one JSON line per measured thing on stdout.
 * Ratios compare what ran in turns in the same process; absolute numbers mean nothing on another machine.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { calls } from './calls.js';
import { certificates } from './certificates.js';
import { checkin } from './checkin.js';
import type { BenchOptions } from './measure.js';
import { partnerships } from './partnerships.js';
import { posting } from './posting.js';

const BENCHES: Record<string, (options: BenchOptions) => Promise<void>> = { calls, certificates, checkin, partnerships, posting };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
const engines = ['sqlite', 'mariadb'] as const;
const engine = engines.find((name) => name === values.engine);
if (unknown.length > 0 || (values.engine && !engine)) {
  process.stderr.write(`usage: bench [${Object.keys(BENCHES).join('|')}] [--engine ${engines.join('|')}] [--quick]\n`);
  process.exit(2);
}
for (const name of names) await BENCHES[name]!({ engines: engine ? [engine] : engines, quick: values.quick });
process.exit(0);
