import { instantAt } from '@app/kernel/time.js';
import {
  creditKindOf,
  judgeRollEntry,
  overlaps,
  rollEntryRefusal,
  servedMinutes,
  signUpStateAfter,
  stretchOf,
  type RollEntry,
} from './attendance.rules.js';

const facts = { nature: 'VOLUNTEER' as const, plannedMinutes: 120, recorderVolunteerId: 'S' };
const entry = (given: Partial<RollEntry> = {}): RollEntry => ({ volunteerId: 'V', present: true, ...given });

describe('the roll', () => {
  it.each([
    ['APPROVED', 'PRESENT', 'ATTENDED'],
    ['APPROVED', 'ABSENT', 'NO_SHOW'],
    ['APPROVED', 'NOT_RECORDED', 'APPROVED'],
    ['NO_SHOW', 'NOT_RECORDED', 'APPROVED'],
    ['ATTENDED', 'ABSENT', 'NO_SHOW'],
    ['CANCELLED', 'ABSENT', 'CANCELLED'],
    ['CANCELLED', 'PRESENT', 'ATTENDED'],
    ['WAITLISTED', 'ABSENT', 'WAITLISTED'],
  ] as const)('a sign-up that is %s and %s is %s', (state, presence, after) => {
    expect(signUpStateAfter(state, presence)).toBe(after);
  });

  it('minutes: as stated, else from in to out, else as planned, else unknown', () => {
    const checkInAt = instantAt('2026-11-21', '09:00');
    const checkOutAt = instantAt('2026-11-21', '10:31');
    expect(servedMinutes({ minutes: 45, checkInAt, checkOutAt }, 120)).toBe(45);
    expect(servedMinutes({ checkInAt, checkOutAt }, 120)).toBe(91);
    expect(servedMinutes({ checkInAt }, 120)).toBe(120);
    expect(servedMinutes({}, null)).toBeNull();
  });

  it.each([
    [entry({ volunteerId: 'S' }), facts, 'attendance.self'],
    [entry({ volunteerId: 'S', present: false }), facts, 'attendance.self'],
    [entry({ minutes: 1441 }), facts, 'attendance.minutes-range'],
    [entry({ minutes: 0 }), facts, 'attendance.minutes-range'],
    [entry({ checkInAt: instantAt('2026-11-21', '10:00'), checkOutAt: instantAt('2026-11-21', '09:00') }), facts, 'attendance.minutes-range'],
    [entry(), { ...facts, plannedMinutes: null }, 'attendance.minutes-missing'],
    [entry({ minutes: 60 }), { ...facts, nature: 'MEETING' as const }, 'service-record.not-volunteer'],
    [entry(), { ...facts, nature: 'MEETING' as const, plannedMinutes: null }, null],
    [entry({ present: false }), { ...facts, plannedMinutes: null }, null],
    [entry({ present: null }), facts, null],
    [entry(), facts, null],
  ])('%j', (line, given, refusal) => {
    expect(rollEntryRefusal(line, given)).toBe(refusal);
  });

  const attendance = { presence: 'PRESENT' as const, role: 'PARTICIPANT', checkInAt: null, checkOutAt: null };
  const pending = { state: 'PENDING', serviceMinutes: 120 };
  it.each([
    ['nothing known', entry(), { attendance: null, record: null }, { kind: 'set', presence: 'PRESENT', role: 'PARTICIPANT', minutes: 120 }],
    ['the same again', entry(), { attendance, record: pending }, { kind: 'unchanged' }],
    ['other minutes', entry({ minutes: 60 }), { attendance, record: pending }, { kind: 'set', presence: 'PRESENT', role: 'PARTICIPANT', minutes: 60 }],
    ['another role', entry({ role: 'LEADER' }), { attendance, record: pending }, { kind: 'set', presence: 'PRESENT', role: 'LEADER', minutes: 120 }],
    ['absent after all', entry({ present: false }), { attendance, record: pending }, { kind: 'set', presence: 'ABSENT', role: 'PARTICIPANT', minutes: null }],
    ['a tick taken back', entry({ present: null }), { attendance, record: pending }, { kind: 'set', presence: 'NOT_RECORDED', role: 'PARTICIPANT', minutes: null }],
    ['nothing to take back', entry({ present: null }), { attendance: null, record: null }, { kind: 'unchanged' }],
    ['confirmed and the same', entry(), { attendance, record: { ...pending, state: 'CONFIRMED' } }, { kind: 'unchanged' }],
    ['confirmed', entry({ minutes: 60 }), { attendance, record: { ...pending, state: 'CONFIRMED' } }, { kind: 'refused', code: 'attendance.already-confirmed' }],
    ['taken back, present again', entry(), { attendance, record: null }, { kind: 'set', presence: 'PRESENT', role: 'PARTICIPANT', minutes: 120 }],
  ] as const)('%s', (_, line, known, verdict) => {
    expect(judgeRollEntry(line, known, facts)).toEqual(verdict);
  });

  it.each([
    ['2026-09-07', '2026-09-21', 'VERIFIED'],
    ['2026-09-07', '2026-09-22', 'SUPPLEMENT'],
    ['2026-11-01', '2026-11-01', 'VERIFIED'],
    // Outside the known years only what no calendar could change is answered.
    ['2036-01-01', '2036-01-11', 'VERIFIED'],
    ['2036-01-01', '2036-02-20', 'SUPPLEMENT'],
  ])('served %s, recorded %s: %s', (served, recorded, kind) => {
    // 2026-09-07 is a Monday; the 20th, a Sunday, is a make-up working day before the National Day holiday.
    const edits = { years: [2026], days: { '2026-09-20': 'rest' as const } };
    expect(creditKindOf(served, recorded, edits)).toBe(kind);
  });

  it('overlap is half-open and needs clock times on both sides', () => {
    const at = (from: string, to: string) => ({ from: instantAt('2026-11-21', from), to: instantAt('2026-11-21', to) });
    expect(overlaps(at('09:00', '10:00'), at('09:30', '11:00'))).toBe(true);
    expect(overlaps(at('09:00', '10:00'), at('10:00', '11:00'))).toBe(false);
    expect(overlaps(at('09:00', '10:00'), { from: null, to: null })).toBe(false);
    const slot = { startAt: instantAt('2026-11-21', '09:00'), endAt: instantAt('2026-11-21', '11:00') };
    expect(stretchOf({}, slot)).toEqual(at('09:00', '11:00'));
  });
});
