import fc from 'fast-check';
import { addMinutes, instantAt, minutesBetween, type Instant } from '@app/kernel/time.js';
import {
  CHECK_IN_RULES,
  forgottenOutAt,
  judgeTap,
  metresBetween,
  minutesServed,
  presencePerMille,
  ticketRefusal,
  windowOf,
  type CheckIn,
  type SlotFacts,
  type Tap,
  type TapFacts,
} from './check-in.rules.js';

const ON = '2026-11-21';
const at = (time: string): Instant => instantAt(ON, time);
const slot: SlotFacts = {
  id: 'S',
  activityId: 'A',
  communityId: 'C',
  activityName: '清洁家园',
  venue: null,
  state: 'PUBLISHED',
  nature: 'VOLUNTEER',
  startOn: ON,
  startAt: at('09:00'),
  endAt: at('11:00'),
  plannedMinutes: 120,
  isCancelled: false,
};
const tap = (given: Partial<Tap> = {}): Tap => ({
  slotId: 'S',
  volunteerId: 'V',
  direction: null,
  at: at('09:00'),
  receivedAt: given.at ?? at('09:00'),
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
  ...given,
});
const stretch = (from: string, to: string | null, given: Partial<CheckIn> = {}): CheckIn => ({
  id: `${from}-${to}`,
  slotId: 'S',
  volunteerId: 'V',
  seq: 1,
  onDate: ON,
  checkInAt: at(from),
  checkOutAt: to && at(to),
  autoClosed: false,
  flags: [],
  ...given,
});
const facts = (given: Partial<TapFacts> = {}): TapFacts => ({
  slot,
  person: { communityId: 'C', isWithdrawn: false },
  isSignedUp: true,
  stretches: [],
  pairsThatDay: 0,
  usedFor: undefined,
  ...given,
});

describe('a tap', () => {
  const open = [stretch('08:55', null)];
  const closed = [stretch('08:55', '10:00')];
  const forgotten = [stretch('08:55', '11:00', { autoClosed: true, flags: ['AUTO_CLOSED'] })];
  const no = (code: string) => ({ kind: 'refused', code });
  it.each([
    ['comes', tap(), facts(), { kind: 'in', seq: 1, flags: [] }],
    ['comes without having signed up', tap(), facts({ isSignedUp: false }), { kind: 'in', seq: 1, flags: ['WALK_IN'] }],
    ['comes an hour early', tap({ at: at('08:00') }), facts(), { kind: 'in' }],
    ['comes before it opens', tap({ at: at('07:59') }), facts(), no('check-in.too-early')],
    ['comes when it is over', tap({ at: at('11:00') }), facts(), no('check-in.over')],
    ['taps twice', tap({ at: at('08:56') }), facts({ stretches: open }), { kind: 'already', direction: 'IN' }],
    ['taps again later: leaves', tap({ at: at('10:30') }), facts({ stretches: open }), { kind: 'out', checkInId: '08:55-null' }],
    ['says in, and is in', tap({ direction: 'IN', at: at('10:30') }), facts({ stretches: open }), { kind: 'already', direction: 'IN' }],
    ['says out at once', tap({ direction: 'OUT', at: at('08:56') }), facts({ stretches: open }), { kind: 'out' }],
    ['leaves twice', tap({ at: at('10:02') }), facts({ stretches: closed }), { kind: 'already', direction: 'OUT' }],
    ['says out again', tap({ direction: 'OUT', at: at('10:30') }), facts({ stretches: closed }), { kind: 'already', direction: 'OUT' }],
    ['comes back', tap({ at: at('10:10') }), facts({ stretches: closed, pairsThatDay: 1 }), { kind: 'in', seq: 2 }],
    ['comes a fourth time that day', tap({ at: at('10:10') }), facts({ stretches: closed, pairsThatDay: 3 }), no('check-in.too-many')],
    ['comes back before having left', tap({ direction: 'IN', at: at('09:30') }), facts({ stretches: closed }), no('check-in.order')],
    ['leaves without having come', tap({ direction: 'OUT' }), facts(), no('check-in.not-in')],
    ['left before coming', tap({ direction: 'OUT', at: at('08:50') }), facts({ stretches: open }), no('check-in.order')],
    ['leaves within the hour after the end', tap({ direction: 'OUT', at: at('11:59') }), facts({ stretches: open }), { kind: 'out' }],
    ['leaves too late', tap({ direction: 'OUT', at: at('12:01') }), facts({ stretches: open }), no('check-in.closed')],
    ['hands in the time out that was forgotten', tap({ direction: 'OUT', at: at('10:20'), isOffline: true }), facts({ stretches: forgotten }), { kind: 'out', flags: ['OFFLINE'] }],
    ['shows a used code', tap({ at: at('10:30') }), facts({ stretches: open, usedFor: { direction: 'IN', checkInId: 'x' } }), { kind: 'already', direction: 'IN', checkInId: 'x' }],
    ['is somebody of another community', tap(), facts({ person: { communityId: 'D', isWithdrawn: false } }), no('check-in.not-here')],
    ['is nobody', tap(), facts({ person: undefined }), no('check-in.not-here')],
    ['has left the register', tap(), facts({ person: { communityId: 'C', isWithdrawn: true } }), no('attendance.withdrawn')],
    ['is at no slot', tap(), facts({ slot: undefined }), no('activity-slot.not-found')],
    ['is at a cancelled slot', tap(), facts({ slot: { ...slot, isCancelled: true } }), no('attendance.not-open')],
    ['is at a draft', tap(), facts({ slot: { ...slot, state: 'DRAFT' } }), no('attendance.not-open')],
    ['is far away', tap({ distanceMetres: 301 }), facts(), { kind: 'in', flags: ['FAR'] }],
    ['is near', tap({ distanceMetres: 300 }), facts(), { kind: 'in', flags: [] }],
    ['has a phone that is wrong', tap({ isOffline: true, deviceAt: at('09:06') }), facts(), { kind: 'in', flags: ['OFFLINE', 'CLOCK_OFF'] }],
    ['was entered the next day', tap({ evidenceKind: 'PAPER', receivedAt: instantAt('2026-11-22', '09:00') }), facts(), { kind: 'in', flags: ['LATE_ENTRY'] }],
  ])('who %s', (_, given, known, verdict) => {
    expect(judgeTap(given, known)).toMatchObject(verdict);
  });

  it('leaves at most one stretch open, in order, however people tap', () => {
    const minutes = fc.integer({ min: 0, max: 230 });
    const direction = fc.constantFrom(null, 'IN' as const, 'OUT' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(minutes, direction), { maxLength: 25 }), (taps) => {
        const own: CheckIn[] = [];
        let sorted = taps;
        // Half of the time in order, as on a screen; else as tickets arrive.
        if (taps.length % 2) sorted = [...taps].sort((a, b) => a[0] - b[0]);
        for (const [minute, way] of sorted) {
          const given = tap({ at: addMinutes(at('08:05'), minute), direction: way });
          const verdict = judgeTap(given, facts({ stretches: own, pairsThatDay: own.length }));
          if (verdict.kind === 'in') own.push({ ...stretch('09:00', null), id: String(own.length), seq: verdict.seq, checkInAt: given.at });
          if (verdict.kind === 'out') own.find(({ id }) => id === verdict.checkInId)!.checkOutAt = given.at;
        }
        expect(own.length).toBeLessThanOrEqual(CHECK_IN_RULES.pairsPerDay);
        expect(own.map(({ seq }) => seq)).toEqual(own.map((_one, i) => i + 1));
        own.forEach(({ checkInAt, checkOutAt }, i) => {
          if (i < own.length - 1) expect(checkOutAt).not.toBeNull();
          if (checkOutAt) expect(checkOutAt >= checkInAt).toBe(true);
          const before = own[i - 1];
          if (before) expect(before.checkOutAt! <= checkInAt).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('minutes', () => {
  it.each([
    ['one stretch', [['09:00', '10:31']], 91],
    ['waiting before the start is no service', [['08:10', '10:00']], 60],
    ['nothing but waiting', [['08:10', '08:50']], 0],
    ['out and in again', [['09:00', '09:30'], ['10:00', '10:45']], 75],
    ['longer than planned', [['09:00', '12:00']], 180],
    ['still in', [['09:00', null]], 0],
  ] as const)('%s', (_, times, minutes) => {
    expect(minutesServed(times.map(([from, to]) => stretch(from, to)), slot.startAt)).toBe(minutes);
  });

  it('lose less than one minute whatever the pieces', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(seconds, (lengths) => {
        const startMs = Date.parse(at('09:00'));
        let from = startMs;
        const own = lengths.map((length) => {
          const piece = { checkInAt: new Date(from).toISOString(), checkOutAt: new Date(from + length * 1_000).toISOString() };
          from += length * 1_000 + 60_000;
          return piece;
        });
        const total = lengths.reduce((sum, length) => sum + length, 0);
        expect(minutesServed(own, null)).toBe(Math.floor(total / 60));
        expect(minutesServed(own, null)).toBeGreaterThanOrEqual(own.reduce((sum, one) => sum + minutesBetween(one.checkInAt, one.checkOutAt), 0));
      }),
    );
  });

  it('presence is a whole share of the plan, and nothing without one', () => {
    expect(presencePerMille(62, 120)).toBe(516);
    expect(presencePerMille(120, 120)).toBe(1_000);
    expect(presencePerMille(60, null)).toBeNull();
  });
});

describe('times of a slot', () => {
  it('open an hour before and close an hour after, or are the whole day', () => {
    expect(windowOf(slot)).toEqual({ opensAt: at('08:00'), inUntil: at('11:00'), outUntil: at('12:00') });
    const noEnd = { ...slot, endAt: null };
    expect(windowOf(noEnd).inUntil).toBe(at('11:00'));
    const wholeDay = { startOn: ON, startAt: null, endAt: null, plannedMinutes: 60 };
    expect(windowOf(wholeDay)).toEqual({ opensAt: at('00:00'), inUntil: instantAt('2026-11-22'), outUntil: instantAt('2026-11-22') });
  });

  it('a forgotten check-out is at the planned end, and makes nothing up without one', () => {
    expect(forgottenOutAt(at('09:10'), slot)).toBe(at('11:00'));
    expect(forgottenOutAt(at('09:10'), { ...slot, endAt: null })).toBe(at('11:00'));
    expect(forgottenOutAt(at('11:30'), slot)).toBe(at('11:30'));
    expect(forgottenOutAt(at('09:10'), { startOn: ON, startAt: null, endAt: null, plannedMinutes: 60 })).toBe(at('09:10'));
  });

  it('a ticket is good for a day, and none is from the future', () => {
    const now = Date.parse(at('12:00'));
    expect(ticketRefusal(now, now)).toBeNull();
    expect(ticketRefusal(now - 24 * 3_600_000, now)).toBeNull();
    expect(ticketRefusal(now - 24 * 3_600_000 - 1, now)).toBe('check-in.ticket-late');
    expect(ticketRefusal(now + 1, now)).toBe('check-in.code-wrong');
  });
});

describe('distance', () => {
  it('is in metres', () => {
    const here = { latMicro: 35_600_000, lngMicro: 110_980_000 };
    expect(metresBetween(here, here)).toBe(0);
    expect(metresBetween(here, { ...here, latMicro: 35_601_000 })).toBe(111);
    expect(metresBetween(here, { ...here, lngMicro: 110_981_000 })).toBe(90);
  });

  it('is the same both ways and never negative', () => {
    const place = fc.record({ latMicro: fc.integer({ min: -9e7, max: 9e7 }), lngMicro: fc.integer({ min: -18e7, max: 18e7 }) });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(metresBetween(a, b)).toBe(metresBetween(b, a));
        expect(metresBetween(a, b)).toBeGreaterThanOrEqual(0);
        expect(metresBetween(a, b)).toBeLessThan(20_100_000);
      }),
    );
  });
});
