import { Refusal } from '@app/kernel/refusals.js';
import { instantAt } from '@app/kernel/time.js';
import { AnomaliesService, LeaderService, SettlementService } from '@app/activities/index.js';
import type { AnomalyView } from '@app/activities/anomalies/anomaly.wire.js';
import type { CreateCheckIn } from '@app/activities/check-ins/check-in.wire.js';
import { startApp } from '../app.js';
import { CHECK_IN_DAY as ON, CheckInWorld } from '../check-in-world.js';

type Attempt = { name: string; tried: number; accepted: number; refused: Record<string, number>; flagged: number };

/**
 * People who want hours without having been there (§5: codes photographed and sent on, one phone for a whole stairwell,
 * tickets with a wound-back clock). What gets in is counted, and everything that gets in without a person before the
 * screen has to be on the secretary's list. The report is printed at the end.
 */
describe('fraud', () => {
  let world: CheckInWorld;
  const report: Attempt[] = [];

  beforeAll(async () => {
    world = await CheckInWorld.open(await startApp({ at: instantAt(ON, '07:00') }));
  });
  afterAll(async () => {
    await world.app.close();
    process.stderr.write(`${report.map((one) => JSON.stringify(one)).join('\n')}\n`);
  });

  const attack = async (name: string, inputs: { who: string; input: CreateCheckIn }[]): Promise<Attempt> => {
    const refused: Record<string, number> = {};
    let accepted = 0;
    for (const { who, input } of inputs) {
      try {
        await world.scan(who, input);
        accepted++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused[error.code] = (refused[error.code] ?? 0) + 1;
      }
    }
    const attempt = { name, tried: inputs.length, accepted, refused, flagged: 0 };
    report.push(attempt);
    return attempt;
  };
  const listed = async (slotId: string): Promise<AnomalyView[]> => {
    await world.app.get(SettlementService).settle(world.secretary, slotId, {});
    await world.app.settle();
    return (await world.app.get(AnomaliesService).page(world.secretary, { slotId, page: 1, size: 200 })).items;
  };
  const device = (n: number): string => `device-of-somebody-${n}`;

  it('a code sent on in a chat is worthless after twenty seconds', async () => {
    const slotId = await world.slot();
    const people = await world.people(30);
    world.at('09:00');
    const code = await world.code(slotId);
    world.at('09:00', ON, 25);
    const attempt = await attack('code relayed after 25 s', people.map((who) => ({ who, input: { code } })));
    expect(attempt).toMatchObject({ accepted: 0, refused: { 'check-in.code-late': 30 } });
    expect(await world.counts(slotId)).toMatchObject({ checkIns: 0 });
  });

  it('a code sent on within seconds gets in: once a person, and one phone for many is on the list', async () => {
    const slotId = await world.slot();
    const people = await world.people(5);
    world.at('09:00', ON, 1);
    const code = await world.code(slotId);
    world.at('09:00', ON, 8);
    const inputs = [...people, ...people].map((who) => ({ who, input: { code, deviceId: device(1) } }));
    const attempt = await attack('one phone, five people, each twice', inputs);
    expect(attempt.accepted).toBe(10);
    expect(await world.counts(slotId)).toMatchObject({ checkIns: 5, evidence: 5 });
    world.at('11:00');
    const anomalies = await listed(slotId);
    attempt.flagged = anomalies.length;
    const shared = anomalies.filter(({ kind }) => kind === 'SHARED_DEVICE');
    expect(shared).toHaveLength(1);
    expect(shared[0]!.people).toHaveLength(5);
    // Nobody checked out, and nobody had signed up: that is on the list as well.
    expect(anomalies.filter(({ kind }) => kind === 'ONE_PUNCH')).toHaveLength(5);
    expect(anomalies.filter(({ kind }) => kind === 'WALK_IN')).toHaveLength(5);
    // And still nothing was taken away.
    expect(await world.counts(slotId)).toMatchObject({ records: 5 });
  });

  it('replaying a code all morning changes nothing', async () => {
    const slotId = await world.slot();
    const [who] = await world.people(1);
    world.at('09:00');
    const code = await world.code(slotId);
    await world.scan(who!, { code });
    const attempt = await attack('own code replayed at once', Array.from({ length: 20 }, () => ({ who: who!, input: { code, direction: 'OUT' as const } })));
    expect(attempt.accepted).toBe(20);
    world.at('10:00');
    const late = await attack('own code replayed an hour later', Array.from({ length: 20 }, () => ({ who: who!, input: { code } })));
    expect(late).toMatchObject({ accepted: 0, refused: { 'check-in.code-late': 20 } });
    const tickets = await attack('own code replayed as a ticket', Array.from({ length: 20 }, () => ({ who: who!, input: { code, isOffline: true } })));
    expect(tickets.accepted).toBe(20);
    expect(await world.counts(slotId)).toMatchObject({ checkIns: 1, evidence: 1 });
  });

  it('forged codes, codes of other slots and of other servers do not get in', async () => {
    const [slotId, other] = [await world.slot(), await world.slot('14:00', '16:00')];
    const [who, second] = await world.people(2);
    world.at('09:00');
    const code = await world.code(slotId);
    const [step, slot, mac] = code.split('.') as [string, string, string];
    const forged = [
      `${step}.${other}.${mac}`,
      `S${(parseInt(step.slice(1), 36) + 1).toString(36)}.${slot}.${mac}`,
      `${step}.${slot}.${'A'.repeat(16)}`,
      code.toLowerCase(),
      `P${code.slice(1)}`,
      ...Array.from({ length: code.length }, (_, i) => code.slice(0, i) + String.fromCharCode(code.charCodeAt(i) ^ 1) + code.slice(i + 1)),
    ];
    const attempt = await attack('forged and changed codes', forged.map((one) => ({ who: who!, input: { code: one } })));
    expect(attempt).toMatchObject({ accepted: 0, refused: { 'check-in.code-wrong': forged.length } });
    const asTickets = await attack('forged tickets', forged.map((one) => ({ who: who!, input: { code: one, isOffline: true } })));
    expect(asTickets.accepted).toBe(0);
    const guessed = await attack('guessed digits', Array.from({ length: 40 }, (_, i) => ({ who: second!, input: { typed: String(i).padStart(8, '0') } })));
    expect(guessed).toMatchObject({ accepted: 0, refused: { 'check-in.typed-wrong': 20, 'check-in.typed-often': 20 } });
    expect(await world.counts(slotId)).toMatchObject({ checkIns: 0 });
  });

  it('winding back the phone gains nothing: a ticket counts from when its code was on the screen', async () => {
    const slotId = await world.slot();
    const [who, late] = await world.people(2);
    world.at('10:30');
    const code = await world.code(slotId);
    world.at('10:50');
    const out = await world.code(slotId);
    world.at('21:00');
    const attempt = await attack('tickets with a clock wound back by 90 minutes', [
      { who: who!, input: { code, direction: 'IN', isOffline: true, deviceAt: instantAt(ON, '09:00') } },
      { who: who!, input: { code: out, direction: 'OUT', isOffline: true, deviceAt: instantAt(ON, '11:00') } },
    ]);
    expect(attempt.accepted).toBe(2);
    const anomalies = await listed(slotId);
    attempt.flagged = anomalies.length;
    expect(anomalies.map(({ kind }) => kind).sort()).toEqual(['CLOCK_OFF', 'OFFLINE_LATE', 'OFFLINE_LATE', 'WALK_IN']);
    const [record] = await world.app.db.read.query<{ service_minutes: number }>('SELECT service_minutes FROM service_records WHERE slot_id = ?', [slotId]);
    expect(Number(record!.service_minutes)).toBe(20);
    world.at('11:00', '2026-09-08');
    expect(await attack('ticket after more than a day', [{ who: late!, input: { code, isOffline: true } }])).toMatchObject({ accepted: 0, refused: { 'check-in.ticket-late': 1 } });
  });

  it('being in two places, and a long day, are on the list', async () => {
    const [a, b] = [await world.slot('08:00', '17:00'), await world.slot('09:00', '12:00')];
    const [who] = await world.people(1);
    world.at('08:00');
    await world.scan(who!, { code: await world.code(a) });
    world.at('09:00');
    await world.scan(who!, { code: await world.code(b) });
    world.at('12:00');
    await world.scan(who!, { code: await world.code(b), direction: 'OUT' });
    world.at('17:00');
    await world.scan(who!, { code: await world.code(a), direction: 'OUT' });
    // Found from both sides, listed once.
    await listed(b);
    await listed(a);
    for (const kind of ['OVERLAP', 'OVER_8_HOURS'] as const) {
      const { items } = await world.app.get(AnomaliesService).page(world.secretary, { kind, page: 1, size: 50 });
      expect([kind, items.filter(({ people }) => people[0]!.volunteerId === who).length]).toEqual([kind, 1]);
    }
    report.push({ name: 'two slots at one time, nine hours', tried: 2, accepted: 2, refused: {}, flagged: 2 });
  });

  it('a leader who ticks a whole street after the end is on the list, and cannot tick themselves', async () => {
    const slotId = await world.slot();
    const people = await world.people(12);
    world.at('11:30');
    const leader = world.app.get(LeaderService);
    for (const volunteerId of people) {
      // It is over, so nobody can be ticked in; the roll takes whoever was really there, and says who said so.
      await expect(leader.tick(world.secretary, slotId, { volunteerId, reason: '都来了', direction: 'IN' })).rejects.toThrow('已经结束');
    }
    world.at('10:59');
    for (const volunteerId of people) await leader.tick(world.secretary, slotId, { volunteerId, reason: '都来了', direction: 'IN' });
    world.at('11:10');
    await leader.checkOut(world.secretary, slotId, { volunteerIds: people });
    const anomalies = await listed(slotId);
    expect(anomalies.filter(({ kind }) => kind === 'BULK_AFTER')).toMatchObject([{ text: expect.stringContaining('12 个人') as unknown }]);
    report.push({ name: 'twelve ticked in the last minute', tried: 12, accepted: 12, refused: {}, flagged: 1 });
  });

  it('looking at it notes who looked, once, and changes no record', async () => {
    const anomalies = world.app.get(AnomaliesService);
    const page = await anomalies.page(world.secretary, { state: 'open', page: 1, size: 200 });
    const [first] = page.items;
    expect(page.open.reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
    const before = await world.app.db.read.query('SELECT id, state FROM service_records ORDER BY id');
    expect(await anomalies.lookAt(world.secretary, first!.id, '问过负责人，属实')).toMatchObject({ lookedNote: '问过负责人，属实' });
    await expect(anomalies.lookAt(world.secretary, first!.id, '再看一次')).rejects.toThrow('已经有人看过');
    await expect(anomalies.lookAt(world.volunteer((await world.people(1))[0]!), first!.id, 'x')).rejects.toThrow('没有找到');
    expect(await world.app.db.read.query('SELECT id, state FROM service_records ORDER BY id')).toEqual(before);
  });
});
