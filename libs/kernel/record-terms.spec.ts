import fc from 'fast-check';
import { Refusal } from './refusals.js';
import { isPastRecordTerm, knownRecordDueOn, recordDueOn, recordTerms, unknownYearOfTerm } from './record-terms.js';
import { addDays } from './time.js';
import { isWorkingDay, workingDaysBetween } from './working-calendar.js';

describe('ten working days', () => {
  it.each([
    // Monday to the Monday after next, an ordinary stretch.
    ['2026-11-02', '2026-11-16'],
    // 春节 2026: 2月15日至23日放假, 2月14日、2月28日上班.
    ['2026-02-12', '2026-03-04'],
    // 国庆 2026: 10月1日至7日放假, 9月20日、10月10日上班.
    ['2026-09-28', '2026-10-16'],
    // A Saturday's service counts from Monday.
    ['2026-11-07', '2026-11-20'],
  ])('after %s end on %s', (endedOn, dueOn) => expect(recordDueOn(endedOn)).toBe(dueOn));

  it('are refused where the year is not announced, and unknown in a list', () => {
    expect(() => recordDueOn('2035-05-01')).toThrow(Refusal);
    expect(knownRecordDueOn('2026-12-11')).toBe('2026-12-25');
    expect(knownRecordDueOn('2026-12-28')).toBeNull();
    expect(knownRecordDueOn('2035-05-01')).toBeNull();
    expect(recordTerms('2035-05-01')).toBeNull();
  });

  it('in doubt about next year are not over before forty days, and are told apart by what was entered', () => {
    expect(unknownYearOfTerm('2026-12-28')).toBe(2027);
    expect(unknownYearOfTerm('2026-12-01')).toBeNull();
    expect([10, 12, 40].map((days) => isPastRecordTerm('2026-12-28', addDays('2026-12-28', days)))).toEqual([false, false, false]);
    expect(isPastRecordTerm('2026-12-28', addDays('2026-12-28', 41))).toBe(true);
    const edits = { years: [2027], days: { '2027-01-01': 'rest' } } as const;
    expect(knownRecordDueOn('2026-12-28', edits)).toBe('2027-01-12');
    expect(isPastRecordTerm('2026-12-28', '2027-01-12', edits)).toBe(false);
    expect(isPastRecordTerm('2026-12-28', '2027-01-13', edits)).toBe(true);
    expect(recordTerms('2027-01-13', edits)).toEqual({ overdueBefore: '2026-12-29', soonBefore: '2027-01-04' });
  });

  const day = fc.integer({ min: 0, max: 360 }).map((n) => addDays('2025-03-01', n));

  it('hold exactly ten of them, and end on one', () => {
    fc.assert(
      fc.property(day, (endedOn) => {
        const dueOn = recordDueOn(endedOn);
        expect(isWorkingDay(dueOn)).toBe(true);
        expect(workingDaysBetween(addDays(endedOn, 1), addDays(dueOn, 1))).toBe(10);
      }),
    );
  });

  it('are over for what was served before the boundary, and for nothing else', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (servedOn, age) => {
        const today = addDays(servedOn, age);
        const { overdueBefore, soonBefore } = recordTerms(today)!;
        expect(servedOn < overdueBefore).toBe(recordDueOn(servedOn) < today);
        expect(overdueBefore <= soonBefore).toBe(true);
      }),
    );
  });
});
