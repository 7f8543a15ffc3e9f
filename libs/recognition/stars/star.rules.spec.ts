import fc from 'fast-check';
import { ladderFault, ratedMonths, shortfallsOf, STAR_PRESETS, starFor, validToOf, type StarFacts, type StarStep } from './star.rules.js';

const [fujian, , longquanyi] = STAR_PRESETS as [(typeof STAR_PRESETS)[number], (typeof STAR_PRESETS)[number], (typeof STAR_PRESETS)[number]];
const factsOf = (hours: number, points = 0, qualityCenti: number | null = null): StarFacts => ({ minutes: hours * 60, points, qualityCenti });

describe('stars', () => {
  it.each([
    [99, 0],
    [100, 1],
    [599, 2],
    [600, 3],
    [1_500, 5],
    [9_999, 5],
  ])('%d hours by the ladder of 福建 are %d', (hours, level) => {
    expect(starFor(factsOf(hours), fujian.steps)).toBe(level);
  });

  it('asks for all conditions of a step at once', () => {
    expect(starFor(factsOf(900, 499), longquanyi.steps)).toBe(0);
    expect(starFor(factsOf(50, 9_999), longquanyi.steps)).toBe(1);
    expect(shortfallsOf(factsOf(150, 1_900), longquanyi.steps[1]!)).toEqual(['再服务 50小时', '服务所得积分再有 100 分']);
    const good: StarStep = { level: 1, minutes: 60, points: 0, qualityCenti: 450 };
    expect(shortfallsOf(factsOf(2), good)).toEqual(['还没有服务评价，要有人评价过']);
    expect(shortfallsOf(factsOf(2, 0, 420), good)[0]).toContain('要达到 4.50 分');
    expect(starFor(factsOf(2, 0, 450), [good])).toBe(1);
  });

  it('never falls when somebody has more, and what is missing is exactly what is missing', () => {
    const facts = fc.record({ minutes: fc.integer({ min: 0, max: 100_000 }), points: fc.integer({ min: 0, max: 10_000 }), qualityCenti: fc.constant(null) });
    fc.assert(
      fc.property(facts, fc.nat(50_000), fc.nat(5_000), fc.constantFrom(...STAR_PRESETS), (had, minutes, points, { steps }) => {
        const level = starFor(had, steps);
        expect(starFor({ ...had, minutes: had.minutes + minutes, points: had.points + points }, steps)).toBeGreaterThanOrEqual(level);
        const next = steps[level];
        if (!next) return;
        expect(shortfallsOf(had, next)).not.toEqual([]);
        const made = { ...had, minutes: Math.max(had.minutes, next.minutes), points: Math.max(had.points, next.points) };
        expect(starFor(made, steps)).toBeGreaterThan(level);
      }),
    );
  });

  it('refuses ladders with a step below the one before', () => {
    for (const { steps } of STAR_PRESETS) expect(ladderFault(steps)).toBeNull();
    expect(ladderFault([])).toContain('至少');
    expect(ladderFault([fujian.steps[1]!])).toContain('二星级');
    expect(ladderFault([fujian.steps[0]!, { ...fujian.steps[1]!, minutes: 60 }])).toContain('二星级');
  });

  it('counts a calendar year, or everything', () => {
    expect(ratedMonths('YEARLY', '2026-12-31')).toEqual({ from: '2026-01', to: '2027-01', periodKey: '2026' });
    expect(ratedMonths('FOREVER', '2026-12-31').periodKey).toBe('EVER');
    expect([validToOf('YEARLY', '2026-06-01'), validToOf('FOREVER', '2026-06-01')]).toEqual(['2027-12-31', null]);
  });
});
