import { newId } from '@app/kernel/ids.js';
import { CallDispatch, CallsService } from '@app/registrations/index.js';
import { registered } from '../call-world.js';
import { checkInBench, type CheckInBench, type RawRow } from './checkin-world.js';
import { compareTimes, print, quantile, round3, type BenchOptions } from './measure.js';

const MEMBERS = 5_000;
const LIMIT_MS = 3_000;
const LEAST_RATIO = 0.3;

/** One urgent call goes out to five thousand members: chosen, asked and with a notice each, in one write. */
export async function calls({ engines, quick }: BenchOptions): Promise<void> {
  for (const engine of engines) {
    const bench = await checkInBench(engine);
    if (!bench) {
      process.stderr.write('calls: no MariaDB or MySQL on this machine, skipped\n');
      continue;
    }
    try {
      await dispatching(bench, engine, quick ? 2 : 7);
    } finally {
      await bench.close();
    }
  }
}

async function dispatching({ world, insertRaw }: CheckInBench, engine: string, rounds: number): Promise<void> {
  const { app, communityId, secretary } = world;
  for (let made = 0; made < MEMBERS; made += 1_000) await registered(app, communityId, 1_000, { skills: ['medical'], freeTimes: ['6-MORNING'] });
  const open = (): Promise<string> =>
    app.get(CallsService).create(secretary, { level: 'URGENT', areaId: communityId, address: '南门', title: '转移群众', riskNote: '听从指挥', skills: ['medical'], neededCount: 500 });
  const [oursMs, rawMs]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round++) {
    const id = await open();
    const start = performance.now();
    await app.get(CallDispatch).dispatch(secretary, id, { circle: 'COMMUNITY', count: MEMBERS });
    const took = performance.now() - start;
    const [rawId, rows] = [await open(), await rowsOf(id)];
    if (rows.whistle_responses.length !== MEMBERS || rows.notices.length !== MEMBERS) throw new Error(`${rows.whistle_responses.length} asked, ${rows.notices.length} told`);
    const again = {
      whistle_responses: rows.whistle_responses.map((row) => ({ ...row, id: newId(), call_id: rawId })),
      notices: rows.notices.map((row) => ({ ...row, id: newId(), link: `/me/calls/${rawId}` })),
    };
    const between = performance.now();
    await insertRaw(again);
    if (round < 0) continue;
    rawMs.push(performance.now() - between);
    oursMs.push(took);
  }
  const worst = round3(Math.max(...oursMs));
  const compared = compareTimes(oursMs, rawMs);
  const faults = `${worst > LIMIT_MS ? ` (MORE THAN ${LIMIT_MS})` : ''}${compared.ratio < LEAST_RATIO ? ` (RATIO BELOW ${LEAST_RATIO})` : ''}`;
  const note = `suggested, asked and told: ${MEMBERS} members, median ${round3(quantile(oursMs, 0.5))} ms, slowest ${worst} ms${faults}; beside it the bare multi-row insert of the same rows, already made`;
  print({ bench: 'calls.dispatch', engine, ...compared, unit: 'ms', note });

  async function rowsOf(id: string): Promise<{ whistle_responses: RawRow[]; notices: RawRow[] }> {
    return {
      whistle_responses: await app.db.read.query<RawRow>('SELECT * FROM whistle_responses WHERE call_id = ?', [id]),
      notices: await app.db.read.query<RawRow>('SELECT * FROM notices WHERE link = ?', [`/me/calls/${id}`]),
    };
  }
}
