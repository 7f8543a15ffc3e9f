import { newId } from '@app/kernel/ids.js';
import { Refusal } from '@app/kernel/refusals.js';
import { instantAt } from '@app/kernel/time.js';
import { AccountsService, ConsentsService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { startApp } from '../../../test/app.js';
import { CHECK_IN_DAY as ON, CheckInWorld } from '../../../test/check-in-world.js';
import { RollService } from '../attendance/roll.service.js';
import { ConfirmationService } from '../service-records/confirmation.service.js';
import { CheckInViews } from './check-in-views.service.js';
import { CheckInsService } from './check-ins.service.js';
import { LeaderService } from './leader.service.js';
import { LedSlots } from './led-slots.service.js';
import { PaperSheetsService } from './paper-sheets.service.js';
import { SettlementService } from './settlement.service.js';
import { SheetPdf } from './sheet-pdf.service.js';

describe('check-ins', () => {
  let world: CheckInWorld;
  let leader: LeaderService;
  let settlement: SettlementService;
  let sheets: PaperSheetsService;

  beforeAll(async () => {
    world = await CheckInWorld.open(await startApp({ at: instantAt(ON, '07:00') }));
    leader = world.app.get(LeaderService);
    settlement = world.app.get(SettlementService);
    sheets = world.app.get(PaperSheetsService);
  });
  afterAll(() => world.app.close());
  beforeEach(() => world.at('09:00'));

  const refusal = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
    throw new Error('nothing was refused');
  };
  const settle = (slotId: string, absentVolunteerIds: string[] = [], by = world.secretary) => settlement.settle(by, slotId, { absentVolunteerIds });
  const records = (slotId: string) =>
    world.app.db.read.query<{ volunteer_id: string; service_minutes: number; state: string; version: number; role: string }>(
      'SELECT volunteer_id, service_minutes, state, version, role FROM service_records WHERE slot_id = ? ORDER BY volunteer_id, version',
      [slotId],
    );
  const lead = async (slotId: string, volunteerId: string): Promise<Principal> => {
    await world.app.db.write((tx) => tx.execute('UPDATE activity_slots SET leader_volunteer_id = ? WHERE id = ?', [volunteerId, slotId]));
    return world.volunteer(volunteerId);
  };

  describe('the code on the screen', () => {
    it('checks in and out, and the roll becomes a record of what was really served', async () => {
      const slotId = await world.slot();
      const [one] = await world.people(1);
      await world.signedUp(slotId, [one!]);
      world.at('08:50');
      const came = await world.scan(one!, { code: await world.code(slotId) });
      expect(came).toMatchObject({ direction: 'IN', checkInAt: instantAt(ON, '08:50'), checkOutAt: null, flags: [], totalPoints: null });
      world.at('10:31');
      const left = await world.scan(one!, { code: await world.code(slotId) });
      expect(left).toMatchObject({ direction: 'OUT', minutesSoFar: 91, presencePerMille: 758, totalMinutes: 0, plannedMinutes: 120 });
      expect(left.expectedWords.length).toBeGreaterThan(0);
      world.at('12:05');
      await world.app.db.write((tx) => settlement.announceDue(tx));
      await world.app.settle();
      expect(await records(slotId)).toMatchObject([{ volunteer_id: one, service_minutes: 91, state: 'PENDING' }]);
      const [line] = await world.app.db.read.query('SELECT presence, evidence_kind, auto_closed FROM attendances WHERE slot_id = ?', [slotId]);
      expect(line).toMatchObject({ presence: 'PRESENT', evidence_kind: 'ROTATING_CODE', auto_closed: 0 });
      const [signUp] = await world.app.db.read.query('SELECT state FROM sign_ups WHERE slot_id = ?', [slotId]);
      expect(signUp).toMatchObject({ state: 'ATTENDED' });
    });

    it('is good for its own step and the next, and never again', async () => {
      const slotId = await world.slot();
      const people = await world.people(3);
      const code = await world.code(slotId);
      world.at('09:00', ON, 19);
      expect(await world.scan(people[0]!, { code })).toMatchObject({ direction: 'IN' });
      world.at('09:00', ON, 20);
      expect(await refusal(world.scan(people[1]!, { code }))).toBe('check-in.code-late');
      expect(await refusal(world.scan(people[1]!, { code: `${code.slice(0, -1)}A` }))).toBe('check-in.code-wrong');
      expect(await refusal(world.scan(people[1]!, { code: 'hello' }))).toBe('check-in.code-wrong');
      expect(await refusal(world.scan(people[1]!, { code: world.personalCode(people[1]!) }))).toBe('check-in.code-wrong');
      expect(await refusal(world.scan(people[1]!, {}))).toBe('check-in.nothing');
      // The one who used it gets the same answer when it is still shown, whatever the direction.
      world.at('09:00', ON, 15);
      expect(await world.scan(people[0]!, { code, direction: 'OUT' })).toMatchObject({ direction: 'IN', checkOutAt: null });
    });

    it('answers 20 taps at the same moment with one check-in', async () => {
      const slotId = await world.slot();
      const [one] = await world.people(1);
      const code = await world.code(slotId);
      const answers = await Promise.all(Array.from({ length: 20 }, () => world.scan(one!, { code, direction: 'IN' })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await world.counts(slotId)).toMatchObject({ checkIns: 1, evidence: 1 });
    });

    it('answers everybody of a crowd, each once, refused ones among them', async () => {
      const slotId = await world.slot();
      const people = await world.people(700);
      const code = await world.code(slotId);
      const strangers = Array.from({ length: 5 }, () => newId());
      const answers = await Promise.all(
        [...people, ...people.slice(0, 200), ...strangers].map((id) => world.scan(id, { code }).then((view) => view.direction, (error: Refusal) => error.code)),
      );
      expect(answers.filter((answer) => answer === 'IN')).toHaveLength(900);
      expect(answers.filter((answer) => answer === 'check-in.not-here')).toHaveLength(5);
      expect(await world.counts(slotId)).toMatchObject({ checkIns: 700, evidence: 700 });
    });

    it('may be typed, for half a minute and one more, twenty wrong tries at most', async () => {
      const slotId = await world.slot();
      const [one, two] = await world.people(2);
      const typed = await world.typed(slotId);
      world.at('09:00', ON, 59);
      expect(await world.scan(one!, { typed })).toMatchObject({ direction: 'IN', evidenceKind: 'ROTATING_CODE' });
      world.at('09:01');
      expect(await refusal(world.scan(two!, { typed }))).toBe('check-in.typed-wrong');
      for (let i = 1; i < 20; i++) await refusal(world.scan(two!, { typed: '00000000' }));
      expect(await refusal(world.scan(two!, { typed: await world.typed(slotId) }))).toBe('check-in.typed-often');
      world.at('09:12');
      expect(await world.scan(two!, { typed: await world.typed(slotId) })).toMatchObject({ direction: 'IN' });
    });

    it('is shown to who leads the slot, while it is open', async () => {
      const slotId = await world.slot();
      const [guide, other] = await world.people(2);
      const led = await lead(slotId, guide!);
      expect((await leader.slotCodes(led, slotId)).codes).toHaveLength(2);
      expect((await world.app.get(LedSlots).page(led, { page: 1, size: 20 })).items.map(({ id }) => id)).toEqual([slotId]);
      expect(await refusal(leader.slotCodes(world.volunteer(other!), slotId))).toBe('activity-slot.not-found');
      expect(await refusal(leader.slotCodes(led, newId()))).toBe('activity-slot.not-found');
      world.at('07:59');
      expect(await refusal(leader.slotCodes(led, slotId))).toBe('check-in.not-open');
    });
  });

  it('a ticket kept without signal counts from when the code was on the screen, within a day', async () => {
    const slotId = await world.slot();
    const [one, two] = await world.people(2);
    const code = await world.code(slotId);
    world.at('10:55');
    const out = await world.code(slotId);
    world.at('20:00');
    const ticket = await world.scan(one!, { code, direction: 'IN', isOffline: true, deviceAt: instantAt(ON, '08:00') });
    expect(ticket).toMatchObject({ checkInAt: instantAt(ON, '09:00'), flags: ['WALK_IN', 'OFFLINE', 'CLOCK_OFF'] });
    expect(await world.scan(one!, { code: out, direction: 'OUT', isOffline: true })).toMatchObject({ checkOutAt: instantAt(ON, '10:55'), minutesSoFar: 115 });
    world.at('09:01', '2026-09-08');
    expect(await refusal(world.scan(two!, { code, isOffline: true }))).toBe('check-in.ticket-late');
    const [kept] = await world.app.db.read.query('SELECT tapped_at, received_at, device_at FROM check_in_evidence WHERE slot_id = ? ORDER BY id', [slotId]);
    expect(kept).toEqual({ tapped_at: instantAt(ON, '09:00'), received_at: instantAt(ON, '20:00'), device_at: instantAt(ON, '08:00') });
  });

  it('the time out that came by ticket replaces the one the clock had set', async () => {
    const slotId = await world.slot();
    const [one] = await world.people(1);
    await world.scan(one!, { code: await world.code(slotId) });
    world.at('10:20');
    const out = await world.code(slotId);
    world.at('12:01');
    await settle(slotId);
    expect(await records(slotId)).toMatchObject([{ service_minutes: 120, state: 'PENDING' }]);
    world.at('15:00');
    expect(await world.scan(one!, { code: out, direction: 'OUT', isOffline: true })).toMatchObject({ minutesSoFar: 80 });
    await world.app.db.write((tx) => settlement.announceDue(tx));
    await world.app.settle();
    expect(await records(slotId)).toMatchObject([{ service_minutes: 120, state: 'REVERSED' }, { service_minutes: 80, state: 'PENDING', version: 2 }]);
  });

  describe('the leader', () => {
    it('scans the code on somebody’s phone, and ticks people without phones with a reason, but never themselves', async () => {
      const slotId = await world.slot();
      const [guide, one, two] = await world.people(3);
      const led = await lead(slotId, guide!);
      expect(await leader.tick(led, slotId, { personalCode: world.personalCode(one!), direction: 'IN' })).toMatchObject({ volunteerId: one, direction: 'IN' });
      expect(await refusal(leader.tick(led, slotId, { volunteerId: two, direction: 'IN' }))).toBe('check-in.reason-missing');
      expect(await leader.tick(led, slotId, { volunteerId: two, reason: '没有手机', direction: 'IN' })).toMatchObject({ direction: 'IN' });
      expect(await refusal(leader.tick(led, slotId, { volunteerId: guide, reason: '我自己', direction: 'IN' }))).toBe('attendance.self');
      expect(await refusal(leader.tick(led, slotId, { direction: 'IN' }))).toBe('check-in.nothing');
      const stale = world.personalCode(two!);
      world.at('09:01');
      expect(await refusal(leader.tick(led, slotId, { personalCode: stale, direction: 'OUT' }))).toBe('check-in.code-late');
      const live = await leader.live(led, slotId);
      expect(live.people.map(({ volunteerId, state, evidenceKind }) => [volunteerId, state, evidenceKind])).toEqual([
        [one, 'IN', 'QR'],
        [two, 'IN', 'STAFF'],
      ]);
    });

    it('sees who is missing, checks out the named, and ends the slot with those who did not come', async () => {
      const slotId = await world.slot();
      const people = await world.people(4);
      await world.signedUp(slotId, people);
      const code = await world.code(slotId);
      for (const id of people.slice(0, 2)) await world.scan(id, { code });
      expect((await leader.live(world.secretary, slotId)).people.map(({ state }) => state)).toEqual(['IN', 'IN', 'MISSING', 'MISSING']);
      world.at('11:00');
      const out = await leader.checkOut(world.secretary, slotId, { volunteerIds: [people[0]!, people[2]!, people[0]!] });
      expect(out).toMatchObject({ out: 1, refused: 1, results: [{ outcome: 'out' }, { outcome: 'refused', code: 'check-in.not-in' }] });
      expect(await leader.checkOut(world.secretary, slotId, { volunteerIds: [people[0]!] })).toMatchObject({ out: 0, unchanged: 1 });
      expect(await settle(slotId, [people[0]!, people[2]!])).toEqual({ recorded: 2, presentCount: 2, refused: 0, absent: 1, autoClosed: 1 });
      const states = await world.app.db.read.query<{ volunteer_id: string; state: string }>('SELECT volunteer_id, state FROM sign_ups WHERE slot_id = ?', [slotId]);
      expect(new Map(states.map((row) => [row.volunteer_id, row.state]))).toEqual(
        new Map([[people[0], 'ATTENDED'], [people[1], 'ATTENDED'], [people[2], 'NO_SHOW'], [people[3], 'APPROVED']]),
      );
      // Again: nothing new.
      expect(await settle(slotId, [people[2]!])).toEqual({ recorded: 0, presentCount: 2, refused: 0, absent: 0, autoClosed: 1 });
    });

    it('cannot settle what is not theirs', async () => {
      const slotId = await world.slot();
      const [one] = await world.people(1);
      expect(await refusal(settle(slotId, [], world.volunteer(one!)))).toBe('activity-slot.not-found');
      expect(await refusal(leader.checkOut(world.volunteer(one!), slotId, { volunteerIds: [one!] }))).toBe('activity-slot.not-found');
    });

    it('settles a slot while people are still coming: nobody is lost', async () => {
      const slotId = await world.slot();
      const people = await world.people(60);
      const code = await world.code(slotId);
      world.at('09:00', ON, 5);
      await Promise.all([
        ...people.slice(0, 30).map((id) => world.scan(id, { code })),
        settle(slotId),
        ...people.slice(30).map((id) => world.scan(id, { code })),
        settle(slotId),
      ]);
      world.at('11:00');
      await settle(slotId);
      const lines = await world.app.db.read.query('SELECT volunteer_id FROM attendances WHERE slot_id = ?', [slotId]);
      expect(lines).toHaveLength(60);
      const open = await world.app.db.read.query('SELECT id FROM check_ins WHERE slot_id = ? AND (open_key IS NOT NULL OR settled_at IS NULL)', [slotId]);
      expect(open).toEqual([]);
    });
  });

  it('what staff state on the roll counts, whatever the check-ins said; what is confirmed stays', async () => {
    const slotId = await world.slot();
    const [one, two] = await world.people(2);
    const code = await world.code(slotId);
    for (const id of [one!, two!]) await world.scan(id, { code });
    world.at('11:00');
    await world.app.get(RollService).record(world.secretary, slotId, { entries: [{ volunteerId: one!, present: true, minutes: 45 }] });
    await settle(slotId);
    const [first, second] = [(await records(slotId)).filter((r) => r.volunteer_id === one), (await records(slotId)).filter((r) => r.volunteer_id === two)];
    expect(second).toMatchObject([{ service_minutes: 120 }]);
    expect(first.at(-1)).toMatchObject({ state: 'PENDING', service_minutes: 45 });
    const [{ id }] = (await world.app.db.read.query<{ id: string }>(`SELECT id FROM service_records WHERE volunteer_id = ? AND state = 'PENDING'`, [two!])) as [{ id: string }];
    await world.app.get(ConfirmationService).confirm(world.secretary, { ids: [id] });
    world.at('11:30');
    const entries = [{ volunteerId: two!, present: true, minutes: 10 }];
    expect((await world.app.get(RollService).record(world.secretary, slotId, { entries })).results[0]).toMatchObject({ code: 'attendance.already-confirmed' });
  });

  it('three times in and out a day, over all slots, and no fourth', async () => {
    const [a, b] = [await world.slot('08:00', '12:00'), await world.slot('13:00', '17:00')];
    const [one] = await world.people(1);
    for (const [time, slotId, direction] of [
      ['08:00', a, 'IN'],
      ['09:00', a, 'OUT'],
      ['09:30', a, 'IN'],
      ['10:00', a, 'OUT'],
      ['13:00', b, 'IN'],
      ['14:00', b, 'OUT'],
    ] as const) {
      world.at(time);
      await world.scan(one!, { code: await world.code(slotId), direction });
    }
    world.at('15:00');
    expect(await refusal(world.scan(one!, { code: await world.code(b), direction: 'IN' }))).toBe('check-in.too-many');
    await settle(a);
    expect(await records(a)).toMatchObject([{ service_minutes: 90 }]);
  });

  it('a position counts near the place and with consent, and is not kept', async () => {
    const slotId = await world.slot();
    const [one] = await world.people(1);
    const person = await world.principalOf(one!);
    const near = { latMicro: 35_600_900, lngMicro: 110_980_000 };
    const tap = (position = near) => world.app.get(CheckInsService).create(person, { slotId, position });
    expect(await refusal(tap())).toBe('check-in.no-place');
    await leader.setPlace(world.secretary, slotId, { latMicro: 35_600_000, lngMicro: 110_980_000 });
    expect(await refusal(tap())).toBe('check-in.no-consent');
    const grants = [{ role: 'volunteer' as const, areaId: world.communityId }];
    const recordedBy = await world.app.get(AccountsService).open({ loginName: 'position', displayName: '某', password: 'Sunny-Day-2026', mustChangePassword: false, personId: person.personId!, grants });
    await world.app.db.write((tx) => world.app.get(ConsentsService).give(tx, person.personId!, 'LOCATION', recordedBy, null));
    expect(await refusal(tap({ latMicro: 35_610_000, lngMicro: 110_980_000 }))).toBe('check-in.too-far');
    expect(await tap()).toMatchObject({ direction: 'IN', evidenceKind: 'GPS' });
    const [kept] = await world.app.db.read.query<Record<string, unknown>>('SELECT * FROM check_in_evidence WHERE slot_id = ?', [slotId]);
    expect(kept).toMatchObject({ distance_metres: 100 });
    expect(JSON.stringify(kept)).not.toContain('110980000');
    expect(await world.app.get(CheckInViews).own(person)).toMatchObject({ open: { slotId, canUsePosition: true } });
  });

  describe('a paper sheet', () => {
    it('is printed, entered by one and signed by another; only then people are checked in', async () => {
      const slotId = await world.slot();
      const people = await world.people(3);
      await world.signedUp(slotId, people.slice(0, 2));
      const id = await sheets.print(world.secretary, slotId);
      const { data } = await world.app.get(SheetPdf).bytes(world.secretary, slotId, id, 'http://localhost');
      expect(data.subarray(0, 5).toString()).toBe('%PDF-');
      const second = world.staff('grid-worker');
      const lines = [
        { volunteerId: people[0]!, inTime: '09:05', outTime: '10:35' },
        { volunteerId: people[2]!, inTime: '09:00', outTime: null },
        { volunteerId: people[1]!, inTime: '13:00', outTime: '14:00' },
      ];
      expect(await refusal(sheets.sign(second, slotId, id))).toBe('paper-sheet.move');
      await sheets.enter(world.secretary, slotId, id, { lines: lines.slice(0, 1) });
      expect(await sheets.sendBack(second, slotId, id, { reason: '少了一行' })).toMatchObject({ state: 'PRINTED', returnReason: '少了一行' });
      expect(await refusal(sheets.enter(world.secretary, slotId, id, { lines: [lines[0]!, lines[0]!] }))).toBe('attendance.twice');
      world.at('12:30');
      expect(await sheets.enter(world.secretary, slotId, id, { lines })).toMatchObject({ state: 'ENTERED', canSign: false });
      expect(await world.counts(slotId)).toMatchObject({ checkIns: 0 });
      expect(await refusal(sheets.sign(world.secretary, slotId, id))).toBe('paper-sheet.second-person');
      expect(await refusal(sheets.sign(world.staff('secretary', people[0]), slotId, id))).toBe('paper-sheet.second-person');
      const signed = await sheets.sign(second, slotId, id);
      expect(signed).toMatchObject({ recorded: 2, sheet: { state: 'SIGNED' } });
      expect(signed.refused.map(({ volunteerId }) => volunteerId)).toEqual([people[1], people[1]]);
      expect(await refusal(sheets.sign(second, slotId, id))).toBe('paper-sheet.move');
      await settle(slotId);
      const minutes = new Map((await records(slotId)).map((r) => [r.volunteer_id, Number(r.service_minutes)]));
      expect(minutes).toEqual(new Map([[people[0], 90], [people[2], 120]]));
      const proof = await world.app.db.read.query('SELECT DISTINCT recorder_account_id, second_account_id, evidence_kind FROM check_in_evidence WHERE slot_id = ?', [slotId]);
      expect(proof).toEqual([{ recorder_account_id: world.secretary.accountId, second_account_id: second.accountId, evidence_kind: 'PAPER' }]);
    });

    it('of another slot is not found', async () => {
      const [slotId, other] = [await world.slot(), await world.slot()];
      const id = await sheets.print(world.secretary, slotId);
      expect(await refusal(sheets.view(world.secretary, other, id))).toBe('paper-sheet.not-found');
      expect(await refusal(sheets.sign(world.secretary, other, id))).toBe('paper-sheet.not-found');
      expect(await refusal(sheets.print(world.volunteer((await world.people(1))[0]!), slotId))).toBe('activity-slot.not-found');
    });
  });

  it('evidence is append-only in the database itself', async () => {
    await expect(world.app.db.write((tx) => tx.execute(`UPDATE check_in_evidence SET reason = 'x'`))).rejects.toThrow('append-only');
    await expect(world.app.db.write((tx) => tx.execute('DELETE FROM check_in_evidence'))).rejects.toThrow('append-only');
  });
});
