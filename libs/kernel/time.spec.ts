import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  addMonths,
  clockText,
  dateOf,
  dateText,
  daysBetween,
  durationText,
  instantAt,
  instantText,
  isDate,
  isInstant,
  isWithin,
  minutesBetween,
  monthOf,
  periodOf,
  startOfDay,
} from './time.js';

const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));
const anyInstant = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('the Shanghai day of an instant', () => {
  it.each([
    ['2026-01-31T15:59:59.999Z', '2026-01-31'],
    ['2026-01-31T16:00:00.000Z', '2026-02-01'], // 00:00 local, month end
    ['2026-12-31T16:00:00.000Z', '2027-01-01'], // year end
    ['2026-12-31T23:59:59.999Z', '2027-01-01'], // 07:59 local
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('%s is %s', (instant, on) => {
    expect(dateOf(instant)).toBe(on);
  });

  it('is the day whose half-open bounds hold the instant', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const on = dateOf(instant);
        expect(startOfDay(on) <= instant && instant < startOfDay(addDays(on, 1))).toBe(true);
      }),
    );
  });

  it('instantAt is the inverse of dateOf and clockText', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(23), fc.nat(59), (on, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const instant = instantAt(on, time);
        expect([dateOf(instant), clockText(instant), isInstant(instant)]).toEqual([on, time, true]);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['20260101', false],
    ['2026-01-01T00:00:00.000Z', false],
    ['', false],
  ])('isDate(%s) is %s', (text, real) => {
    expect(isDate(text)).toBe(real);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 24, '2028-05-31'],
  ])('%s + %d months is %s', (on, months, expected) => {
    expect(addMonths(on, months)).toBe(expected);
  });

  it('days add up', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        const other = addDays(on, days);
        expect(isDate(other)).toBe(true);
        expect(daysBetween(on, other)).toBe(days);
        expect(Math.sign(days)).toBe(other > on ? 1 : other < on ? -1 : 0);
      }),
    );
  });

  it.each([
    ['2026-11-21', 'month', '2026-11-01', '2026-12-01'],
    ['2026-12-31', 'month', '2026-12-01', '2027-01-01'],
    ['2026-11-21', 'quarter', '2026-10-01', '2027-01-01'],
    ['2026-06-30', 'half', '2026-01-01', '2026-07-01'],
    ['2026-07-01', 'half', '2026-07-01', '2027-01-01'],
    ['2026-11-21', 'year', '2026-01-01', '2027-01-01'],
  ] as const)('%s lies in the %s [%s, %s)', (on, length, from, to) => {
    expect(periodOf(on, length)).toEqual({ from, to });
  });

  it('each day lies in exactly one of two adjoining periods', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('month', 'quarter', 'half', 'year'), (on, length) => {
        const period = periodOf(on, length);
        expect(isWithin(on, period)).toBe(true);
        expect(isWithin(period.to, period)).toBe(false);
        expect(isWithin(period.to, periodOf(period.to, length))).toBe(true);
        expect(periodOf(period.to, length).from).toBe(period.to);
      }),
    );
  });
});

describe('minutes and texts', () => {
  it('minutes add up and whole minutes are cut off, not rounded', () => {
    expect(minutesBetween('2026-11-21T02:00:00.000Z', '2026-11-21T03:59:59.999Z')).toBe(119);
    expect(
      minutesBetween(addMinutes('2026-11-21T15:59:00.000Z', 0), addMinutes('2026-11-21T15:59:00.000Z', 90)),
    ).toBe(90);
  });

  it.each([
    [210, '3小时30分'],
    [45, '45分'],
    [120, '2小时'],
    [0, '0分'],
    [-90, '−1小时30分'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(durationText(minutes)).toBe(text);
  });

  it('writes dates as people do', () => {
    expect(dateText('2026-11-21')).toBe('2026年11月21日 周六');
    expect(instantText('2026-11-21T16:05:00.000Z')).toBe('2026年11月22日 周日 00:05');
    expect(monthOf('2026-11-21')).toBe('2026-11');
  });

  it.each([
    ['2026-11-21T02:00:00.000Z', true],
    ['2026-11-21T02:00:00Z', false],
    ['2026-11-21', false],
    ['soon', false],
  ])('isInstant(%s) is %s', (text, real) => {
    expect(isInstant(text)).toBe(real);
  });
});
