import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import {
  centiText,
  DEFAULT_SCHEME,
  EVALUATION_DIRECTIONS,
  FACT_SOURCES,
  FULL_CENTI,
  schemeProblems,
  sum,
  type DirectionRules,
  type SchemeRules,
} from './scheme.rules.js';
import {
  dailyScore,
  EVALUATION_GRADES,
  fullQuarters,
  gradeOf,
  totalScore,
  weightedCenti,
  type AdoptedIdea,
  type Fact,
  type FactOutcome,
  type Scored,
} from './score.rules.js';

const YEAR = { from: '2025-01-01', to: '2027-01-01' };
const UNIT_RULES = DEFAULT_SCHEME.directions.COMMUNITY_TO_UNIT;

const fact = (source: Fact['source'], outcome: FactOutcome, on = '2026-05-01', id = on): Fact => ({
  source,
  outcome,
  on,
  text: `${source} ${outcome}`,
  ref: { type: 'obligation', id },
});
const full: Scored[] = UNIT_RULES.indicators.map((indicator) => ({ indicator, scoreCenti: indicator.maxCenti, comment: null }));

describe('the default scheme', () => {
  it('is one that may be published', () => {
    expect(schemeProblems(DEFAULT_SCHEME)).toEqual([]);
    expect(UNIT_RULES.indicators.map(({ maxCenti }) => maxCenti)).toEqual([4_000, 4_000, 1_000, 1_000]);
  });

  it.each<[string, (rules: SchemeRules) => void, string]>([
    ['weights of 99', (rules) => (rules.directions.COMMUNITY_TO_UNIT.indicators[0]!.maxCenti = 3_900), '正好是 100 分'],
    ['daily weights of 101', (rules) => (rules.directions.UNIT_TO_COMMUNITY.daily[0]!.maxCenti = 4_100), '平时分各项'],
    ['a share of 101 %', (rules) => (rules.dailyPerCent = 101), '0 到 100'],
    ['half a point hundredth', (rules) => (rules.directions.COMMUNITY_TO_UNIT.absenceCenti = 0.5), '加分、扣分'],
    ['grades in disorder', (rules) => (rules.goodCenti = 9_600), '依次降低'],
    ['two of one name', (rules) => (rules.directions.COMMUNITY_TO_UNIT.indicators[1]!.name = '履行共建协议'), '不能重复'],
    ['no indicators', (rules) => (rules.directions.COMMUNITY_TO_UNIT.indicators = []), '1 到 20'],
    ['a blank name', (rules) => (rules.directions.COMMUNITY_TO_UNIT.indicators[0]!.name = ' '), '不能是空的'],
  ])('refuses %s', (_, spoil, words) => {
    const rules = structuredClone(DEFAULT_SCHEME);
    spoil(rules);
    expect(schemeProblems(rules).join()).toContain(words);
  });
});

describe('the 平时 score', () => {
  it.each<[string, Fact[], number]>([
    ['nothing was due, nothing given', [], 4_000 + 0 + 1_000 + 0],
    ['one duty done', [fact('OBLIGATIONS', 'DONE')], 4_000 + 1_000],
    ['one of two duties late', [fact('OBLIGATIONS', 'DONE'), fact('OBLIGATIONS', 'LATE')], 3_000 + 1_000],
    ['one of three missed', ['DONE', 'DONE', 'MISSED'].map((o, i) => fact('OBLIGATIONS', o as FactOutcome, '2026-05-01', `${i}`)), 2_667 + 1_000],
    ['five contributions earn forty', Array.from({ length: 5 }, (_, i) => fact('CONTRIBUTIONS', 'DONE', '2026-05-01', `${i}`)), 4_000 + 4_000 + 1_000],
    ['an excused absence costs nothing', [fact('MEETINGS', 'EXCUSED')], 4_000 + 1_000],
    ['an absence costs its share', [fact('MEETINGS', 'DONE'), fact('MEETINGS', 'MISSED')], 4_000 + 500],
    ['two rounds heard', [fact('CONSULTATIONS', 'DONE'), fact('CONSULTATIONS', 'DONE'), fact('CONSULTATIONS', 'MISSED')], 4_000 + 1_000 + 500],
  ])('%s', (_, facts, centi) => {
    expect(dailyScore(UNIT_RULES, facts).centi).toBe(centi);
  });

  it('is between 0 and 100, sums up its lines, and does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(facts(), direction(), fc.nat(), (some, rules, seed) => {
        const { centi, lines } = dailyScore(rules, some);
        expect(centi).toBe(sum(lines.map((line) => line.centi)));
        expect(centi >= 0 && centi <= FULL_CENTI).toBe(true);
        expect(lines.every((line) => Number.isInteger(line.centi) && line.centi >= 0)).toBe(true);
        const turned = [...some.slice(seed % (some.length + 1)), ...some.slice(0, seed % (some.length + 1))];
        expect(dailyScore(rules, turned)).toEqual({ centi, lines });
      }),
    );
  });

  it('rounds each part once: it is at most half a hundredth from the exact share', () => {
    fc.assert(
      fc.property(facts(), (some) => {
        const duties = some.filter(({ source, outcome }) => source === 'OBLIGATIONS' && outcome !== 'EXCUSED');
        fc.pre(duties.length > 0);
        const credits = sum(duties.map(({ outcome }) => ({ DONE: 100, LATE: 50, MISSED: 0, EXCUSED: 0 })[outcome]));
        const given = sum(dailyScore(UNIT_RULES, some).lines.filter(({ item }) => item === '约定事项').map(({ centi }) => centi));
        expect(Math.abs(given - (4_000 * credits) / (100 * duties.length))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('never falls when a thing goes better', () => {
    fc.assert(
      fc.property(facts(), fc.nat(), direction(), (some, at, rules) => {
        fc.pre(some.length > 0);
        const i = at % some.length;
        fc.pre(some[i]!.outcome === 'MISSED' || some[i]!.outcome === 'LATE');
        const better = some.map((one, k) => (k === i ? { ...one, outcome: 'DONE' as const } : one));
        expect(dailyScore(rules, better).centi).toBeGreaterThanOrEqual(dailyScore(rules, some).centi);
      }),
    );
  });
});

describe('the total', () => {
  const quarters = fullQuarters(2026, YEAR, '2027-01-01');
  const busy = quarters.map(({ from }, i) => fact('CONTRIBUTIONS', 'DONE', from, `${i}`));
  const idea = (id: string): AdoptedIdea => ({ on: '2026-06-01', text: '增设充电桩', ref: { type: 'consultation-round', id } });

  it.each<[string, Fact[], AdoptedIdea[], Scored[] | null, number, string]>([
    // daily: 40 duties (none) + 40 contributions + 10 meetings (none) + 0 rounds = 90
    ['half and half', busy, [], full, (9_000 + 10_000) / 2, 'EXCELLENT'],
    ['daily alone when the other side was silent', busy, [], null, 9_000, 'GOOD'],
    ['an absence takes 5 and its share', [...busy, fact('MEETINGS', 'MISSED')], [], full, (8_000 + 10_000) / 2 - 500, 'FAIR'],
    ['an adopted idea brings 2', busy, [idea('a')], null, 9_200, 'GOOD'],
    ['six ideas bring 10 at most', busy, ['a', 'b', 'c', 'd', 'e', 'f'].map(idea), null, FULL_CENTI, 'EXCELLENT'],
    ['full attendance brings 3', [...busy, fact('MEETINGS', 'DONE')], [], null, 9_300, 'GOOD'],
    ['an excuse is no full attendance', [...busy, fact('MEETINGS', 'DONE'), fact('MEETINGS', 'EXCUSED')], [], null, 9_000, 'GOOD'],
    ['three idle quarters take 15', busy.slice(0, 1), [], null, 6_000 - 1_500, 'POOR'],
  ])('%s', (_, some, ideas, annual, total, grade) => {
    const score = totalScore(DEFAULT_SCHEME, 'COMMUNITY_TO_UNIT', { facts: some, ideas, quarters }, annual);
    expect([score.totalCenti, score.grade]).toEqual([total, grade]);
    expect(score.sumText).toContain(`= ${centiText(total)} 分`);
  });

  it('is whole, within 0 and 100, explained to the last hundredth', () => {
    fc.assert(
      fc.property(facts(), fc.nat(8), fc.option(scores(), { nil: null }), fc.nat(100), (some, ideaCount, annual, share) => {
        const scheme = { ...DEFAULT_SCHEME, dailyPerCent: share };
        const ideas = Array.from({ length: ideaCount }, (_, i) => idea(`${i}`));
        const score = totalScore(scheme, 'COMMUNITY_TO_UNIT', { facts: some, ideas, quarters }, annual);
        const part = (name: string) => sum(score.lines.filter(({ part }) => part === name).map(({ centi }) => centi));
        expect(score.dailyCenti).toBe(part('DAILY'));
        expect(score.annualCenti).toBe(annual === null ? null : part('ANNUAL'));
        expect(score.bonusCenti).toBe(part('BONUS'));
        expect(score.deductionCenti).toBe(0 - part('DEDUCTION') + 0);
        const raw = weightedCenti(share, score.dailyCenti, score.annualCenti) + score.bonusCenti - score.deductionCenti;
        expect(score.totalCenti).toBe(Math.min(FULL_CENTI, Math.max(0, raw)));
        expect(score.grade).toBe(gradeOf(scheme, score.totalCenti));
      }),
    );
  });

  it('rounds the weighted sum once, half up', () => {
    expect(weightedCenti(50, 9_001, 9_000)).toBe(9_001);
    expect(weightedCenti(33, 1, 0)).toBe(0);
    fc.assert(
      fc.property(fc.nat(100), fc.nat(FULL_CENTI), fc.nat(FULL_CENTI), (share, daily, annual) => {
        const exact = (daily * share + annual * (100 - share)) / 100;
        const given = weightedCenti(share, daily, annual);
        expect(given - exact).toBeLessThanOrEqual(0.5);
        expect(exact - given).toBeLessThan(0.5);
        expect(given >= Math.min(daily, annual) && given <= Math.max(daily, annual)).toBe(true);
      }),
    );
  });
});

describe('the grade', () => {
  it.each([
    [10_000, 'EXCELLENT'],
    [9_500, 'EXCELLENT'],
    [9_499, 'GOOD'],
    [9_000, 'GOOD'],
    [8_999, 'FAIR'],
    [6_000, 'FAIR'],
    [5_999, 'POOR'],
    [0, 'POOR'],
  ])('of %i hundredths is %s', (centi, grade) => {
    expect(gradeOf(DEFAULT_SCHEME, centi)).toBe(grade);
  });

  it('never falls when the score rises', () => {
    fc.assert(
      fc.property(fc.nat(FULL_CENTI), fc.nat(FULL_CENTI), (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const rank = (centi: number) => EVALUATION_GRADES.indexOf(gradeOf(DEFAULT_SCHEME, centi));
        expect(rank(high)).toBeLessThanOrEqual(rank(low));
      }),
    );
  });
});

describe('full quarters', () => {
  it('lie within the contract and are over', () => {
    expect(fullQuarters(2026, YEAR, '2027-01-01')).toHaveLength(4);
    expect(fullQuarters(2026, YEAR, '2026-12-31')).toHaveLength(3);
    expect(fullQuarters(2026, { from: '2026-01-02', to: '2026-10-01' }, '2027-01-01')).toEqual([
      { from: '2026-04-01', to: '2026-07-01' },
      { from: '2026-07-01', to: '2026-10-01' },
    ]);
    expect(fullQuarters(2030, YEAR, '2031-01-01')).toEqual([]);
  });
});

it('writes hundredths as people do', () => {
  expect([4_000, 9_550, 9_505, -200, 0, 1].map(centiText)).toEqual(['40', '95.5', '95.05', '−2', '0', '0.01']);
});

function facts(): fc.Arbitrary<Fact[]> {
  const one = fc.record({
    source: fc.constantFrom(...FACT_SOURCES),
    outcome: fc.constantFrom<FactOutcome>('DONE', 'LATE', 'MISSED', 'EXCUSED'),
    day: fc.nat(364),
  });
  return fc
    .array(one, { maxLength: 20 })
    .map((list) => list.map(({ source, outcome, day }, i) => fact(source, outcome, addDays('2026-01-01', day), `${i}`)));
}

function direction(): fc.Arbitrary<DirectionRules> {
  return fc.constantFrom(...EVALUATION_DIRECTIONS).map((name) => DEFAULT_SCHEME.directions[name]);
}

function scores(): fc.Arbitrary<Scored[]> {
  return fc.tuple(...UNIT_RULES.indicators.map(({ maxCenti }) => fc.nat(maxCenti))).map((values) =>
    UNIT_RULES.indicators.map((indicator, i) => ({ indicator, scoreCenti: values[i]!, comment: null })),
  );
}
