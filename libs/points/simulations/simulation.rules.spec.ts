import fc from 'fast-check';
import { POLICY_TEMPLATES } from '../policies/policy-templates.rules.js';
import { DEFAULT_POINTS_RULES } from '../policies/policy.rules.js';
import { distributionOf, simulatePerson, simulationFinding } from './simulation.rules.js';

const record = (servedOn: string, minutes: number, points: number, activityId = servedOn) => ({
  activityId,
  servedOn,
  points,
  facts: { nature: 'VOLUNTEER' as const, creditKind: 'VERIFIED' as const, minutes },
});

describe('a person under another policy', () => {
  it('is counted record by record', () => {
    const records = [record('2026-11-01', 120, 20), record('2026-11-02', 45, 5)];
    expect(simulatePerson(DEFAULT_POINTS_RULES, records)).toEqual({ recordCount: 2, pointsBefore: 25, pointsAfter: 25 });
    expect(simulatePerson(POLICY_TEMPLATES[5]!.rules, records)).toMatchObject({ pointsAfter: 1 });
  });

  it('with what came before on the same day, in the same activity, month and year', () => {
    const hailin = POLICY_TEMPLATES[1]!.rules;
    expect(simulatePerson(hailin, [record('2026-11-01', 90, 0, 'a'), record('2026-11-02', 120, 0, 'a')]).pointsAfter).toBe(1);
    const limited = { ...DEFAULT_POINTS_RULES, pointsLimits: { month: 30, year: 50 } };
    const records = [record('2026-10-30', 120, 0), record('2026-10-31', 120, 0), record('2026-11-01', 120, 0), record('2026-11-02', 120, 0), record('2027-01-01', 60, 0)];
    expect(simulatePerson(limited, records).pointsAfter).toBe(30 + 20 + 10);
  });
});

describe('who gains and who loses', () => {
  it('is drawn in buckets of one width with zero at an edge', () => {
    const changes = [
      { change: -120, people: 2 },
      { change: -1, people: 3 },
      { change: 0, people: 10 },
      { change: 40, people: 1 },
    ];
    const buckets = distributionOf(changes);
    expect(buckets.find(({ from }) => from === 0)).toEqual({ from: 0, to: 20, people: 10 });
    expect(buckets[0]).toEqual({ from: -120, to: -100, people: 2 });
    expect(distributionOf([])).toEqual([]);
    expect(distributionOf([{ change: 0, people: 4 }])).toEqual([{ from: 0, to: 1, people: 4 }]);
  });

  it('leaves nobody out and draws few bars', () => {
    const change = fc.record({ change: fc.integer({ min: -100_000, max: 100_000 }), people: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const buckets = distributionOf(changes);
        expect(buckets.reduce((sum, { people }) => sum + people, 0)).toBe(changes.reduce((sum, { people }) => sum + people, 0));
        expect(buckets.length).toBeLessThanOrEqual(15);
        expect(buckets.every(({ from, to }) => to <= 0 || from >= 0)).toBe(true);
      }),
    );
  });

  it('is said in one sentence', () => {
    const totals = { people: 10, records: 30, pointsBefore: 500, pointsAfter: 380, gained: 2, lost: 7, same: 1, distribution: [] };
    expect(simulationFinding(totals)).toBe('10 人里 2 人增加、7 人减少、1 人不变，总积分少 120 分');
    expect(simulationFinding({ ...totals, people: 0 })).toContain('没有');
  });
});
