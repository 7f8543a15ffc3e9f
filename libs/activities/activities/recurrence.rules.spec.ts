import fc from 'fast-check';
import { addDays, addMonths, weekdayOf } from '@app/kernel/time.js';
import { MAX_RECURRING_SLOTS, recurringDays, sameWeekdayNextYear, type Recurrence } from './recurrence.rules.js';

const rule = (given: Partial<Recurrence>): Recurrence => ({
  rhythm: 'WEEKLY',
  every: 1,
  fromOn: '2026-03-02',
  untilOn: '2026-03-31',
  weekdays: [],
  skipHolidays: false,
  ...given,
});

describe('the days of a recurring activity', () => {
  it.each<[string, Partial<Recurrence>, string[]]>([
    ['every week on its own weekday', {}, ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']],
    ['two days a week', { weekdays: [3, 6], untilOn: '2026-03-14' }, ['2026-03-04', '2026-03-07', '2026-03-11', '2026-03-14']],
    ['every other week', { every: 2 }, ['2026-03-02', '2026-03-16', '2026-03-30']],
    ['weeks count from Monday', { every: 2, fromOn: '2026-03-08', weekdays: [1, 7], untilOn: '2026-03-23' }, ['2026-03-08', '2026-03-16', '2026-03-22']],
    ['the 31st of every month is its last day', { rhythm: 'MONTHLY_DAY', fromOn: '2026-01-31', untilOn: '2026-04-30' }, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['every quarter', { rhythm: 'MONTHLY_DAY', every: 3, fromOn: '2026-01-15', untilOn: '2026-12-31' }, ['2026-01-15', '2026-04-15', '2026-07-15', '2026-10-15']],
    ['the second Saturday', { rhythm: 'MONTHLY_WEEKDAY', fromOn: '2026-03-14', untilOn: '2026-05-31' }, ['2026-03-14', '2026-04-11', '2026-05-09']],
    ['the fifth Sunday where there is one', { rhythm: 'MONTHLY_WEEKDAY', fromOn: '2026-03-29', untilOn: '2026-08-31' }, ['2026-03-29', '2026-05-31', '2026-08-30']],
    ['over the turn of the year', { fromOn: '2026-12-28', untilOn: '2027-01-11' }, ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['nothing before it begins', { fromOn: '2026-03-10', untilOn: '2026-03-09' }, []],
    ['not on holidays, and on Saturdays that are worked', { fromOn: '2026-09-19', untilOn: '2026-10-17', weekdays: [6], skipHolidays: true }, ['2026-09-19', '2026-10-10', '2026-10-17']],
  ])('%s', (_, given, days) => {
    expect(recurringDays(rule(given))).toEqual(days);
  });

  it('asks no calendar about a year that none knows', () => {
    expect(() => recurringDays(rule({ fromOn: '2035-03-01', untilOn: '2035-03-31', skipHolidays: true }))).toThrow('2035');
  });

  const anyRule = fc.record({
    rhythm: fc.constantFrom('WEEKLY' as const, 'MONTHLY_DAY' as const, 'MONTHLY_WEEKDAY' as const),
    every: fc.integer({ min: 1, max: 12 }),
    fromOn: fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days)),
    length: fc.integer({ min: 0, max: 1_500 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  });

  it('lie in order within the two days, each once, and are never too many', () => {
    fc.assert(
      fc.property(anyRule, ({ length, ...given }) => {
        const one = rule({ ...given, untilOn: addDays(given.fromOn, length) });
        const days = recurringDays(one);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((day) => day >= one.fromOn && day <= one.untilOn)).toBe(true);
        expect(days.length).toBeLessThanOrEqual(MAX_RECURRING_SLOTS);
        if (one.rhythm === 'MONTHLY_WEEKDAY') expect(new Set(days.map(weekdayOf)).size).toBeLessThanOrEqual(1);
        if (one.rhythm === 'WEEKLY') {
          const wanted = one.weekdays.length > 0 ? one.weekdays : [weekdayOf(one.fromOn)];
          expect(days.every((day) => wanted.includes(weekdayOf(day)))).toBe(true);
        }
        if (one.rhythm !== 'WEEKLY' && length > 31) expect(days[0]).toBe(one.fromOn);
      }),
    );
  });

  it('a longer rule begins with the days of the shorter one', () => {
    fc.assert(
      fc.property(anyRule, ({ length, ...given }) => {
        const short = recurringDays(rule({ ...given, untilOn: addDays(given.fromOn, length) }));
        const long = recurringDays(rule({ ...given, untilOn: addDays(given.fromOn, length + 100) }));
        expect(long.slice(0, short.length)).toEqual(short);
      }),
    );
  });

  it('the same weekday a year later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (days) => {
        const on = addDays('2020-01-01', days);
        const again = sameWeekdayNextYear(on);
        expect(weekdayOf(again)).toBe(weekdayOf(on));
        expect(again >= addDays(addMonths(on, 12), -2) && again <= addMonths(on, 12)).toBe(true);
      }),
    );
  });
});
