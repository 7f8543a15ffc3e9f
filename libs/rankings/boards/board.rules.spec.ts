import fc from 'fast-check';
import { addDays, type DateOn } from '@app/kernel/time.js';
import { BOARD_PERIODS, periodBefore, runningPeriod, settledPeriod, type BoardPeriod } from './board.rules.js';

describe('the period that a board ranks', () => {
  it.each<[BoardPeriod, number, DateOn, DateOn, DateOn]>([
    ['month', 25, '2026-11-24', '2026-09-01', '2026-10-01'],
    ['month', 25, '2026-11-26', '2026-10-01', '2026-11-01'],
    ['quarter', 25, '2026-10-25', '2026-04-01', '2026-07-01'],
    ['quarter', 25, '2026-10-26', '2026-07-01', '2026-10-01'],
    ['half', 1, '2026-07-02', '2026-01-01', '2026-07-01'],
    ['year', 90, '2027-04-01', '2026-01-01', '2027-01-01'],
    ['year', 90, '2027-03-31', '2025-01-01', '2026-01-01'],
    ['all', 25, '2026-11-26', '2000-01-01', '2026-11-01'],
  ])('every %s, %i days later, on %s is %s to %s', (length, days, today, from, to) => {
    expect(settledPeriod(length, days, today)).toEqual({ from, to });
  });

  const day = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2020-01-01', n));

  it('has always ended so many days ago, and the one after it has not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOARD_PERIODS), fc.integer({ min: 0, max: 90 }), day, (length, days, today) => {
        const { from, to } = settledPeriod(length, days, today);
        expect(from < to).toBe(true);
        expect(addDays(to, days) <= today).toBe(true);
        const next = length === 'all' ? runningPeriod('month', to) : runningPeriod(length, to);
        expect(addDays(next.to, days) > today).toBe(true);
      }),
    );
  });

  it('follows the one before without a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOARD_PERIODS), day, (length, today) => {
        const now = settledPeriod(length, 0, today);
        const before = periodBefore(length, now);
        if (length === 'all') expect([before.from, before.to < now.to]).toEqual([now.from, true]);
        else expect(before.to).toBe(now.from);
      }),
    );
  });
});
