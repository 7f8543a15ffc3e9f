import { loadavg } from 'node:os';
import { newId } from '@app/kernel/ids.js';
import { addDays, dateOf, instantAt, type DateOn } from '@app/kernel/time.js';
import { ActivitiesService, ActivityLists, CheckInsService, ConfirmationService, SettlementService } from '@app/activities/index.js';
import type { Tap } from '@app/activities/check-ins/check-in.rules.js';
import { takeTaps } from '@app/activities/check-ins/take-taps.js';
import { FinalisationService } from '@app/activities/service-records/finalisation.service.js';
import { ServiceRecordEntity } from '@app/activities/service-records/service-record.entity.js';
import { verifyLedger } from '@app/ledger/verification/verify.js';
import { checkInBench, type CheckInBench, type RawRow } from './checkin-world.js';
import { compareTimes, print, quantile, round3, type BenchOptions } from './measure.js';

const DOUBLE_TAPS = 0.3;
const BURST_MS = 2_000;
const SLOT_PEOPLE = 1_000;

/** A rush before one screen, and a slot's check-ins turned into records in one request. */
export async function checkin({ engines, quick }: BenchOptions): Promise<void> {
  for (const engine of engines) {
    const bench = await checkInBench(engine);
    if (!bench) {
      process.stderr.write('checkin: no MariaDB or MySQL on this machine, skipped\n');
      continue;
    }
    try {
      await burst(bench, engine, quick ? { people: 2_000, ms: BURST_MS / 5, rounds: 1 } : { people: 10_000, ms: BURST_MS, rounds: 3 });
      await settling(bench, engine, quick ? 4 : 9);
    } finally {
      await bench.close();
    }
  }
}

type Burst = { people: number; ms: number; rounds: number };

/**
 * Open loop: taps are sent by schedule, whatever the answers take, and measured from when they were due. Three in ten
 * people tap twice within 300 ms. Everybody is answered, everybody is in exactly once.
 */
async function burst({ world }: CheckInBench, engine: string, { people, ms, rounds }: Burst): Promise<void> {
  const everybody: string[] = [];
  while (everybody.length < people) everybody.push(...(await world.people(Math.min(2_000, people - everybody.length))));
  const lone = await world.people(300);
  const checkIns = world.app.get(CheckInsService);
  const principals = new Map([...everybody, ...lone].map((id) => [id, world.volunteer(id)]));
  const [idle, rushed]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const slotId = await wholeDaySlot(world, dateOf(world.app.clock.now()));
    const code = await world.code(slotId);
    const tap = async (id: string, dueMs: number): Promise<number> => {
      const view = await checkIns.create(principals.get(id)!, { code, direction: 'IN' });
      if (view.direction !== 'IN') throw new Error(`${id} was answered ${view.direction}`);
      return performance.now() - dueMs;
    };
    for (const id of lone.slice(round * 100, round * 100 + 100)) idle.push(await tap(id, performance.now()));
    const latencies = await openLoop(scheduleFor(everybody, ms), tap);
    rushed.push(...latencies);
    const counts = await world.counts(slotId);
    const expected = people + 100;
    if (latencies.length !== Math.round(people * (1 + DOUBLE_TAPS))) throw new Error(`${latencies.length} taps were answered`);
    if (counts.checkIns !== expected || counts.evidence !== expected) throw new Error(`${JSON.stringify(counts)}, expected ${expected}`);
  }
  const [ours, baseline] = [quantile(rushed, 0.99), quantile(idle, 0.99)];
  print({
    bench: 'checkin.burst',
    engine,
    n: rushed.length,
    ours: round3(ours),
    baseline: round3(baseline),
    ratio: round3(baseline / ours),
    best: round3(baseline / ours),
    median: round3(quantile(idle, 0.5) / quantile(rushed, 0.5)),
    unit: 'ms',
    p99Ms: round3(ours),
    note: `${people} people in ${ms} ms, 30 % double taps, ${rounds} rounds, p99 against the p99 of single taps, exactly once; ${load()}`,
  });
}

type Due = { id: string; atMs: number };

/** Whom the schedule sends when, in order. */
function scheduleFor(people: readonly string[], ms: number): Due[] {
  const first = people.map((id, i): Due => ({ id, atMs: (i * ms) / people.length }));
  const twice = first.slice(0, Math.round(people.length * DOUBLE_TAPS)).map((_one, i) => {
    const one = first[(i * 7) % first.length]!;
    return { id: one.id, atMs: one.atMs + Math.random() * 300 };
  });
  return [...first, ...twice].sort((a, b) => a.atMs - b.atMs);
}

async function openLoop(schedule: readonly Due[], tap: (id: string, dueMs: number) => Promise<number>): Promise<number[]> {
  const start = performance.now();
  const answers: Promise<number>[] = [];
  for (let next = 0; next < schedule.length; ) {
    const elapsed = performance.now() - start;
    for (; next < schedule.length && schedule[next]!.atMs <= elapsed; next++) {
      answers.push(tap(schedule[next]!.id, start + schedule[next]!.atMs));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(answers);
}

/** One request settles a thousand people; another makes them final. Against a plain insert of the rows that come of it. */
async function settling(bench: CheckInBench, engine: string, rounds: number): Promise<void> {
  const { world } = bench;
  const people = await world.people(SLOT_PEOPLE);
  // The ledger takes each transfer once, so its copies go to a table that looks the same and has no keys to keep.
  await world.app.db.dataSource.query('CREATE TABLE bench_transfers AS SELECT * FROM transfers WHERE 1 = 0');
  const [settle, settleRaw, final, finalRaw]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round <= rounds; round++) {
    const on = addDays('2026-09-01', round);
    const [slotId, copyId] = [await attended(world, people, on), await world.slot('15:00', '17:00', on)];
    world.at('11:30', on);
    const settleMs = await timed(() => world.app.get(SettlementService).settle(world.secretary, slotId, {}));
    const roll = await rowsOf(world, 'attendances', slotId, copyId);
    const records = await rowsOf(world, 'service_records', slotId, copyId);
    if (roll.length !== SLOT_PEOPLE || records.length !== SLOT_PEOPLE) throw new Error(`${roll.length} lines, ${records.length} records`);
    const settleRawMs = await timed(() => bench.insertRaw({ attendances: roll, service_records: records }));
    const ids = await confirmed(world, slotId);
    const finalMs = await timed(() => finalise(world, ids));
    const transfers = await transfersOf(world, ids);
    const finalRawMs = await timed(() => bench.insertRaw({ bench_transfers: transfers }));
    if (round === 0) continue;
    settle.push(settleMs);
    settleRaw.push(settleRawMs);
    final.push(finalMs);
    finalRaw.push(finalRawMs);
  }
  const { differences } = await verifyLedger(world.app.db.read, world.app.db.engine);
  if (differences.length > 0) throw new Error(`the books do not add up: ${JSON.stringify(differences.slice(0, 3))}`);
  const note = `${SLOT_PEOPLE} people in one request, against a plain insert of the same roll and records; ${load()}`;
  print({ bench: 'settle.slot', engine, ...compareTimes(settle, settleRaw), unit: 'ms', note });
  const finalNote = `the same ${SLOT_PEOPLE} records made final: minutes, points, balances, standings; against a plain insert of the transfers alone into a table without keys`;
  print({ bench: 'settle.final', engine, ...compareTimes(final, finalRaw), unit: 'ms', note: finalNote });
}

async function wholeDaySlot(world: CheckInBench['world'], on: DateOn): Promise<string> {
  const activities = world.app.get(ActivitiesService);
  const slots = [{ startOn: on, plannedMinutes: 120 }];
  const name = `万人签到 ${newId().slice(-6)}`;
  const id = await activities.create(world.secretary, { communityId: world.communityId, name, nature: 'VOLUNTEER', riskNote: '人多', slots });
  await activities.move(world.secretary, id, 'publish');
  return (await world.app.get(ActivityLists).view(world.secretary, id)).slots[0]!.id;
}

/** A slot at which everybody was from nine to eleven. */
async function attended(world: CheckInBench['world'], people: readonly string[], on: DateOn): Promise<string> {
  world.at('08:00', on);
  const slotId = await world.slot('09:00', '11:00', on);
  for (const [direction, time] of [['IN', '09:00'], ['OUT', '11:00']] as const) {
    const at = instantAt(on, time);
    const taps = people.map((volunteerId) => ({ ...BARE_TAP, slotId, volunteerId, direction, at, receivedAt: at }));
    await world.app.db.write((tx) => takeTaps(tx, taps));
  }
  return slotId;
}

const BARE_TAP: Omit<Tap, 'slotId' | 'volunteerId' | 'direction' | 'at' | 'receivedAt'> = {
  evidenceKind: 'ROTATING_CODE',
  codeKey: null,
  isOffline: false,
  deviceAt: null,
  deviceHash: null,
  distanceMetres: null,
  recorderAccountId: null,
  secondAccountId: null,
  sheetId: null,
  reason: null,
};

/** The rows of one slot as rows of another. */
async function rowsOf(world: CheckInBench['world'], table: string, slotId: string, copyId: string): Promise<RawRow[]> {
  const rows = await world.app.db.read.query<RawRow>(`SELECT * FROM ${table} WHERE slot_id = ?`, [slotId]);
  return rows.map((row) => ({ ...row, id: newId(), slot_id: copyId }));
}

async function confirmed(world: CheckInBench['world'], slotId: string): Promise<string[]> {
  const rows = await world.app.db.read.query<{ id: string }>('SELECT id FROM service_records WHERE slot_id = ?', [slotId]);
  const ids = rows.map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 500) {
    await world.app.get(ConfirmationService).confirm(world.secretary, { ids: ids.slice(from, from + 500) });
  }
  return ids;
}

async function finalise(world: CheckInBench['world'], ids: readonly string[]): Promise<void> {
  await world.app.db.write(async (tx) => {
    const records = await tx.lock(ServiceRecordEntity, ids);
    await world.app.get(FinalisationService).finalise(tx, records);
  });
}

/** What making them final has written into the ledger. */
async function transfersOf(world: CheckInBench['world'], ids: readonly string[]): Promise<RawRow[]> {
  return world.app.db.read.query<RawRow>(
    `SELECT * FROM transfers WHERE cause_type = 'service-record' AND cause_id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function load(): string {
  return `load average ${loadavg()[0]!.toFixed(1)}`;
}
