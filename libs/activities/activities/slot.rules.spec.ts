import fc from 'fast-check';
import { addMinutes, instantAt } from '@app/kernel/time.js';
import { isLeader, slotEnd, slotsClash, slotTimesOf } from './slot.rules.js';

const day = { startOn: '2026-11-21', startAt: null, endAt: null, plannedMinutes: null };
const at = (from: string, to: string | null, plannedMinutes: number | null = null) => ({
  startOn: '2026-11-21',
  startAt: instantAt('2026-11-21', from),
  endAt: to && instantAt('2026-11-21', to),
  plannedMinutes,
});

describe('the times of a slot', () => {
  it.each([
    [at('09:00', '11:00'), instantAt('2026-11-21', '11:00')],
    [at('09:00', null, 90), instantAt('2026-11-21', '10:30')],
    [at('09:00', null), instantAt('2026-11-22')],
    [day, instantAt('2026-11-22')],
  ])('%j ends %s', (slot, end) => {
    expect(slotEnd(slot)).toBe(end);
  });

  it('deadlines lie so many hours before the start; without a clock time before the day', () => {
    expect(slotTimesOf(at('09:00', '11:00'), { signUpLeadHours: 2, cancelLeadHours: 24 })).toEqual({
      fromAt: instantAt('2026-11-21', '09:00'),
      toAt: instantAt('2026-11-21', '11:00'),
      signUpUntil: instantAt('2026-11-21', '07:00'),
      cancelUntil: instantAt('2026-11-20', '09:00'),
    });
    expect(slotTimesOf(day, { signUpLeadHours: 0, cancelLeadHours: 1 })).toMatchObject({
      signUpUntil: instantAt('2026-11-21'),
      cancelUntil: instantAt('2026-11-20', '23:00'),
    });
  });

  it.each([
    [at('09:00', '11:00'), at('10:00', '12:00'), true],
    [at('09:00', '11:00'), at('11:00', '12:00'), false],
    [at('09:00', null, 60), at('09:30', '09:40'), true],
    [at('09:00', '11:00'), day, false],
  ])('%j and %j clash: %s', (a, b, clash) => {
    expect(slotsClash(a, b)).toBe(clash);
  });

  it('clashing goes both ways, and a slot clashes with itself', () => {
    const slot = fc.record({ start: fc.integer({ min: 0, max: 10_000 }), length: fc.integer({ min: 1, max: 1_440 }) });
    const timed = ({ start, length }: { start: number; length: number }) => ({
      ...day,
      startAt: addMinutes('2026-01-01T00:00:00.000Z', start),
      endAt: addMinutes('2026-01-01T00:00:00.000Z', start + length),
    });
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        expect(slotsClash(timed(a), timed(b))).toBe(slotsClash(timed(b), timed(a)));
        expect(slotsClash(timed(a), timed(a))).toBe(true);
        expect(slotsClash(timed(a), timed(b))).toBe(a.start < b.start + b.length && b.start < a.start + a.length);
      }),
    );
  });

  it.each([
    [{ leaderVolunteerId: 'V', leaderAccountId: null }, { accountId: 'A', volunteerId: 'V' }, true],
    [{ leaderVolunteerId: null, leaderAccountId: 'A' }, { accountId: 'A', volunteerId: null }, true],
    [{ leaderVolunteerId: null, leaderAccountId: null }, { accountId: 'A', volunteerId: null }, false],
    [{ leaderVolunteerId: 'V', leaderAccountId: null }, { accountId: 'A', volunteerId: 'W' }, false],
  ])('%j led by %j: %s', (slot, actor, leads) => {
    expect(isLeader(slot, actor)).toBe(leads);
  });
});
