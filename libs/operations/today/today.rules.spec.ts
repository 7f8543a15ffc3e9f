import { monthsUpTo, recordTerms, serviceFinding } from './today.rules.js';

describe('today', () => {
  it('counts the ten working days back over a week of holidays', () => {
    expect(recordTerms('2026-11-20')).toEqual({ overdueBefore: '2026-11-06', soonBefore: '2026-11-11' });
  });

  it('calls nothing overdue while the year is not announced', () => {
    expect(recordTerms('2097-01-10')).toBeNull();
    expect(recordTerms('2097-01-10', { years: [2097], days: {} })).toBeNull();
    expect(recordTerms('2097-01-10', { years: [2096, 2097], days: {} })).not.toBeNull();
  });

  it('shows twelve months, this one last', () => {
    const months = monthsUpTo('2026-01-31');
    expect(months).toHaveLength(12);
    expect([months[0], months[11]]).toEqual(['2025-02', '2026-01']);
  });

  it('says what the year line shows', () => {
    const months = [
      { month: '2026-10', minutes: 90, people: 1 },
      { month: '2026-11', minutes: 150, people: 2 },
    ];
    expect(serviceFinding(months)).toBe('近 12 个月共服务 4小时，2026年11月最多，2小时30分');
    expect(serviceFinding(months.map((month) => ({ ...month, minutes: 0 })))).toContain('还没有');
  });
});
