import fc from 'fast-check';
import { addWorkingDays, calendarEdits, isOfficialHoliday, isWorkingDay, isYearKnown, publishedArrangement, workingDaysBetween } from './working-calendar.js';
import { addDays } from './time.js';

describe('working days with 调休', () => {
  it.each([
    ['2026-01-01', false], // 元旦
    ['2026-01-04', true], // a Sunday worked in exchange
    ['2026-02-14', true], // a Saturday before 春节
    ['2026-02-17', false], // 春节
    ['2026-10-10', true],
    ['2026-11-21', false], // a plain Saturday
    ['2026-11-20', true],
    ['2020-01-31', false], // 春节 prolonged
  ])('%s → %s', (on, working) => {
    expect(isWorkingDay(on)).toBe(working);
  });

  it.each([
    ['2026-11-20', 5, '2026-11-27'], // 公示 5 working days over a plain weekend
    ['2026-09-30', 1, '2026-10-08'], // over 国庆 (1st to 7th free)
    ['2026-10-09', 1, '2026-10-10'], // the Saturday after is worked
    ['2026-02-13', 2, '2026-02-24'], // 14th worked, 15th to 23rd free
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-10-08', -1, '2026-09-30'],
  ])('%s + %d → %s', (on, days, expected) => {
    expect(addWorkingDays(on, days)).toBe(expected);
  });

  it('refuses a year whose arrangement is not known', () => {
    expect(isYearKnown(2026)).toBe(true);
    expect(isYearKnown(2003)).toBe(false);
    expect(() => isWorkingDay('2003-05-06')).toThrow(
      expect.objectContaining({ code: 'calendar.unknown-year', details: { year: 2003 } }),
    );
    expect(() => addWorkingDays('2098-12-30', 5)).toThrow(
      expect.objectContaining({ code: 'calendar.unknown-year' }),
    );
  });

  it('follows what an administrator entered', () => {
    const edits = { years: [2098], days: { '2098-01-01': 'rest', '2098-01-04': 'work' } } as const;
    expect(isWorkingDay('2098-01-01', edits)).toBe(false);
    expect(isWorkingDay('2098-01-02', edits)).toBe(true);
    expect(isWorkingDay('2098-01-04', edits)).toBe(true); // a Saturday
    expect(isWorkingDay('2026-11-20', { years: [], days: { '2026-11-20': 'rest' } })).toBe(false);
  });

  it('takes nothing but what was entered of a year that was entered', () => {
    const arrangement = publishedArrangement(2026)!;
    expect(arrangement.holidays[0]).toEqual({ name: '元旦', fromOn: '2026-01-01', toOn: '2026-01-03' });
    expect(arrangement.workdays).toContain('2026-02-14');
    expect(publishedArrangement(2097)).toBeNull();
    const edits = calendarEdits([{ year: 2026, ...arrangement }]);
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      expect([day, isWorkingDay(day, edits), isOfficialHoliday(day, edits)]).toEqual([day, isWorkingDay(day), isOfficialHoliday(day)]);
    }
    const without = calendarEdits([{ year: 2026, holidays: arrangement.holidays, workdays: [] }]);
    expect(isWorkingDay('2026-02-14', without)).toBe(false);
  });

  it('adding working days lands on one, counts what it added, and comes back', () => {
    const day = fc.integer({ min: 0, max: 6 * 365 }).map((n) => addDays('2018-06-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (on, days) => {
        const end = addWorkingDays(on, days);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(addDays(on, 1), addDays(end, 1))).toBe(days);
        if (isWorkingDay(on)) expect(addWorkingDays(end, -days)).toBe(on);
      }),
    );
  });
});
