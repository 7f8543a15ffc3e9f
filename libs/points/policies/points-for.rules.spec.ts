import fc from 'fast-check';
import { pointsFor, type ServiceFacts } from './points-for.rules.js';
import {
  CREDIT_KINDS,
  DEFAULT_POINTS_RULES,
  ROUNDINGS,
  SERVICE_NATURES,
  type PointsRules,
} from './policy.rules.js';

const service = (facts: Partial<ServiceFacts> = {}): ServiceFacts => ({
  nature: 'VOLUNTEER',
  creditKind: 'VERIFIED',
  minutes: 120,
  ...facts,
});
const rulesWith = (changes: Partial<PointsRules>): PointsRules => ({ ...DEFAULT_POINTS_RULES, ...changes });
const NO_LIMITS = { earningMinutes: null, secondApprovalOverMinutes: null, noPointsOverMinutes: null };

describe('the default policy', () => {
  it.each<[string, Partial<ServiceFacts>, number, string[]]>([
    ['two and a half hours', { minutes: 150 }, 25, ['2小时30分 = 5 个半小时 × 5 分 = 25 分']],
    [
      'a rest below the step',
      { minutes: 165 },
      25,
      ['2小时45分 = 5 个半小时(余下 15分钟 不足半小时，不计) × 5 分 = 25 分'],
    ],
    ['less than a step', { minutes: 29 }, 0, ['29分钟 不足半小时，不计积分']],
    [
      'a leader',
      { minutes: 150, role: 'LEADER' },
      30,
      ['2小时30分 = 5 个半小时 × 5 分 = 25 分', '组长 ×1.2', '25 × 1.2 = 30 分'],
    ],
    ['an ordinary participant', { role: 'PARTICIPANT' }, 20, ['2小时 = 4 个半小时 × 5 分 = 20 分']],
    ['a role the policy does not know', { role: 'DRUMMER' }, 20, ['2小时 = 4 个半小时 × 5 分 = 20 分']],
    ['a role named like a built-in', { role: 'constructor' }, 20, ['2小时 = 4 个半小时 × 5 分 = 20 分']],
    [
      'the cap on the product',
      { minutes: 60, role: 'ORGANIZER', emergency: true },
      20,
      [
        '1小时 = 2 个半小时 × 5 分 = 10 分',
        '负责人 ×1.4',
        '应急 ×1.5',
        '系数合计不超过 2.0',
        '10 × 2.0 = 20 分',
      ],
    ],
    [
      'a fraction',
      { minutes: 30, role: 'ORGANIZER', emergency: false },
      7,
      ['30分钟 = 1 个半小时 × 5 分 = 5 分', '负责人 ×1.4', '5 × 1.4 = 7 分'],
    ],
    [
      'a fraction that is cut',
      { minutes: 30, emergency: true },
      7,
      ['30分钟 = 1 个半小时 × 5 分 = 5 分', '应急 ×1.5', '5 × 1.5 = 7.5，舍去零头，得 7 分'],
    ],
    ['history', { creditKind: 'IMPORTED' }, 0, ['历史导入不计积分']],
    ['a supplement', { creditKind: 'SUPPLEMENT' }, 0, ['补录不计积分']],
    ['a training', { nature: 'TRAINING' }, 0, ['培训不是志愿服务，不计时长和积分']],
    ['no time', { minutes: 0 }, 0, ['服务时长为 0，没有积分']],
    [
      'more than twelve hours a day',
      { minutes: 180, minutesAlreadyThatDay: 541 },
      0,
      ['当天服务合计 12小时1分，超过 12小时，本次不计积分(时长照记)'],
    ],
    ['exactly eight hours', { minutes: 480 }, 80, ['8小时 = 16 个半小时 × 5 分 = 80 分']],
    [
      'over eight hours, approved twice',
      { minutes: 481, secondApproved: true },
      80,
      [
        '当天服务合计 8小时1分，超过 8小时，已经第二人审核',
        '8小时1分 = 16 个半小时(余下 1分钟 不足半小时，不计) × 5 分 = 80 分',
      ],
    ],
    [
      '60 % presence',
      { minutes: 72, plannedMinutes: 120 },
      10,
      ['1小时12分 = 2 个半小时(余下 12分钟 不足半小时，不计) × 5 分 = 10 分'],
    ],
    [
      'short presence, half allowed',
      { minutes: 62, plannedMinutes: 120, reviewedPerMille: 500 },
      5,
      [
        '1小时2分 = 2 个半小时(余下 2分钟 不足半小时，不计) × 5 分 = 10 分',
        '在场 51% < 60%，审核人决定 ×0.5',
        '10 × 0.5 = 5 分',
      ],
    ],
  ])('%s', (_, facts, points, explanation) => {
    expect(pointsFor(DEFAULT_POINTS_RULES, service(facts))).toMatchObject({
      points,
      explanation,
      needs: null,
    });
  });

  it('says which rule decided', () => {
    const by = (facts: Partial<ServiceFacts>): string =>
      pointsFor(DEFAULT_POINTS_RULES, service(facts)).decidedBy;
    expect(by({})).toBe('rate');
    expect(by({ nature: 'MEETING' })).toBe('nature');
    expect(by({ creditKind: 'IMPORTED' })).toBe('credit-kind');
    expect(by({ minutes: 721 })).toBe('day-limit');
    expect(by({ minutes: 60, plannedMinutes: 120, reviewedPerMille: 0 })).toBe('presence');
  });

  it('waits for a reviewer where presence was short', () => {
    expect(pointsFor(DEFAULT_POINTS_RULES, service({ minutes: 62, plannedMinutes: 119 }))).toEqual({
      points: 0,
      explanation: ['在场 52% < 60%，积分由审核人决定，还没有决定'],
      decidedBy: 'presence',
      needs: 'presence-review',
    });
  });

  it('waits for a second person on a long day', () => {
    expect(pointsFor(DEFAULT_POINTS_RULES, service({ minutes: 120, minutesAlreadyThatDay: 420 }))).toEqual({
      points: 0,
      explanation: ['当天服务合计 9小时，超过 8小时，要第二人审核后才计积分'],
      decidedBy: 'day-limit',
      needs: 'second-approval',
    });
  });
});

describe('policies in use, as data', () => {
  const bare = rulesWith({
    roles: {},
    emergencyPerMille: 1000,
    dailyLimits: NO_LIMITS,
    presenceThresholdPerMille: 0,
  });
  const hailin: PointsRules = {
    ...bare,
    stepMinutes: 60,
    pointsPerStep: 1,
    activityLimitMinutes: 120,
    conducts: { COMPLAINT: { name: '投诉属实', perMille: 0 } },
    validity: { kind: 'forever' },
  };
  const huangshi: PointsRules = {
    ...bare,
    stepMinutes: 60,
    pointsPerStep: 1,
    creditKinds: { ...bare.creditKinds, SUPPLEMENT: { earnsPoints: false } },
    validity: { kind: 'calendar-year' },
  };
  const kunshan: PointsRules = { ...bare, stepMinutes: 60, pointsPerStep: 10 };
  const huangyan: PointsRules = {
    ...bare,
    stepMinutes: 120,
    pointsPerStep: 1,
    validity: { kind: 'calendar-year' },
  };
  const hengde: PointsRules = {
    ...bare,
    stepMinutes: 60,
    pointsPerStep: 10,
    roles: {
      MEMBER: { name: '队员', perMille: 1000 },
      GROUP: { name: '组长', perMille: 1200 },
      CAPTAIN: { name: '队长', perMille: 1400 },
    },
    conducts: {
      GOOD: { name: '表现良好', perMille: 1000 },
      POOR: { name: '中途离开', perMille: 500 },
      ABSENT: { name: '缺席', perMille: 0 },
    },
  };

  it.each<[string, PointsRules, Partial<ServiceFacts>, number]>([
    ['海林 1 h = 1', hailin, { minutes: 60 }, 1],
    ['海林 at most 2 h an activity', hailin, { minutes: 200 }, 2],
    ['海林 the second part of an activity', hailin, { minutes: 60, minutesAlreadyThatActivity: 90 }, 0],
    ['海林 nothing after a complaint', hailin, { minutes: 120, conduct: 'COMPLAINT' }, 0],
    ['黄石 信用 1 h = 1', huangshi, { minutes: 180 }, 3],
    ['黄石 荣誉 (entered late) = 0', huangshi, { minutes: 180, creditKind: 'SUPPLEMENT' }, 0],
    ['昆山 1 h = 10', kunshan, { minutes: 125 }, 20],
    ['黄岩 2 h = 1', huangyan, { minutes: 270 }, 2],
    ['黄岩 under 2 h', huangyan, { minutes: 119 }, 0],
    ['恒德 group leader', hengde, { minutes: 60, role: 'GROUP', conduct: 'GOOD' }, 12],
    ['恒德 captain, half', hengde, { minutes: 60, role: 'CAPTAIN', conduct: 'POOR' }, 7],
    ['恒德 absent', hengde, { minutes: 60, role: 'CAPTAIN', conduct: 'ABSENT' }, 0],
    ['胶州 under 1 h counts 1 h', { ...kunshan, countsAtLeastMinutes: 60 }, { minutes: 20 }, 10],
    ['a begun step counts', { ...kunshan, rounding: 'step-up' }, { minutes: 61 }, 20],
    ['in proportion', { ...kunshan, rounding: 'exact' }, { minutes: 125 }, 20],
    ['in proportion, even', { ...kunshan, rounding: 'exact' }, { minutes: 90 }, 15],
    [
      'a daily cap',
      { ...kunshan, dailyLimits: { ...NO_LIMITS, earningMinutes: 240 } },
      { minutes: 120, minutesAlreadyThatDay: 180 },
      10,
    ],
  ])('%s', (_, rules, facts, points) => {
    expect(pointsFor(rules, service(facts)).points).toBe(points);
  });

  it.each<[PointsRules, Partial<ServiceFacts>, string]>([
    [hailin, { minutes: 200 }, '每次活动最多 2小时 计积分，本次按 2小时 计'],
    [
      hailin,
      { minutes: 60, minutesAlreadyThatActivity: 90 },
      '每次活动最多 2小时 计积分，此前已有 1小时30分，本次按 30分钟 计',
    ],
    [hailin, { conduct: 'COMPLAINT' }, '投诉属实 ×0.0'],
    [huangyan, { minutes: 270 }, '4小时30分 = 2 个2小时(余下 30分钟 不足2小时，不计) × 1 分 = 2 分'],
    [{ ...kunshan, rounding: 'exact' }, { minutes: 125 }, '2小时5分 按每小时 10 分折算 = 约 20.833 分'],
    [{ ...kunshan, rounding: 'exact' }, { minutes: 125 }, '舍去零头，得 20 分'],
    [
      { ...kunshan, rounding: 'step-up' },
      { minutes: 61 },
      '1小时1分 = 2 个小时(不足小时的按小时计) × 10 分 = 20 分',
    ],
  ])('explains itself (%#)', (rules, facts, line) => {
    expect(pointsFor(rules, service(facts)).explanation).toContain(line);
  });
});

describe('invariants', () => {
  const coefficient = fc.record({ name: fc.constant('甲'), perMille: fc.integer({ min: 0, max: 3000 }) });
  const limit = fc.option(fc.integer({ min: 1, max: 1440 }));
  const anyRules: fc.Arbitrary<PointsRules> = fc.record({
    stepMinutes: fc.integer({ min: 1, max: 240 }),
    pointsPerStep: fc.integer({ min: 1, max: 100 }),
    rounding: fc.constantFrom(...ROUNDINGS),
    countsAtLeastMinutes: fc.integer({ min: 0, max: 120 }),
    roles: fc.record({ A: coefficient, B: coefficient }),
    categories: fc.record({ A: coefficient, B: coefficient }),
    conducts: fc.record({ A: coefficient, B: coefficient }),
    emergencyPerMille: fc.integer({ min: 0, max: 3000 }),
    productCapPerMille: fc.integer({ min: 1, max: 4000 }),
    dailyLimits: fc.record({
      earningMinutes: limit,
      secondApprovalOverMinutes: limit,
      noPointsOverMinutes: limit,
    }),
    activityLimitMinutes: limit,
    pointsLimits: fc.record({ month: limit, year: limit }),
    presenceThresholdPerMille: fc.integer({ min: 0, max: 1000 }),
    presenceDecision: fc.constantFrom('review' as const, 'zero' as const),
    creditKinds: fc.constant({
      VERIFIED: { earnsPoints: true },
      SUPPLEMENT: { earnsPoints: true },
      IMPORTED: { earnsPoints: false },
      HONOUR: { earnsPoints: false },
    }),
    validity: fc.constant({ kind: 'forever' as const }),
    bonuses: fc.constant({}),
    deductions: fc.constant({}),
    exclusions: fc.constant({}),
    redemption: fc.constant(DEFAULT_POINTS_RULES.redemption),
    stars: fc.constant([]),
  });
  const code = fc.constantFrom('A', 'B', 'C', null);
  const anyFacts: fc.Arbitrary<ServiceFacts> = fc.record({
    nature: fc.constantFrom(...SERVICE_NATURES),
    creditKind: fc.constantFrom(...CREDIT_KINDS),
    minutes: fc.integer({ min: 0, max: 1440 }),
    plannedMinutes: fc.option(fc.integer({ min: 1, max: 1440 })),
    role: code,
    category: code,
    conduct: code,
    emergency: fc.boolean(),
    minutesAlreadyThatDay: fc.integer({ min: 0, max: 1440 }),
    minutesAlreadyThatActivity: fc.integer({ min: 0, max: 1440 }),
    pointsAlreadyThatMonth: fc.integer({ min: 0, max: 3000 }),
    pointsAlreadyThatYear: fc.integer({ min: 0, max: 3000 }),
    secondApproved: fc.boolean(),
    reviewedPerMille: fc.option(fc.integer({ min: 0, max: 1000 })),
  });

  it('points are a whole number, never below zero, below the cap, and always explained', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, (rules, facts) => {
        const decision = pointsFor(rules, facts);
        const minutes = Math.max(facts.minutes, rules.countsAtLeastMinutes);
        const steps = Math.ceil(minutes / rules.stepMinutes);
        expect(Number.isSafeInteger(decision.points)).toBe(true);
        expect(decision.points).toBeGreaterThanOrEqual(0);
        const ceiling = (steps * rules.pointsPerStep * Math.max(1000, rules.productCapPerMille) * 3) / 1000;
        expect(decision.points).toBeLessThanOrEqual(ceiling);
        expect(decision.explanation.length).toBeGreaterThan(0);
        expect(decision.explanation.join('')).not.toMatch(/undefined|NaN|null|Infinity/);
        if (decision.needs) expect(decision.points).toBe(0);
        const { month, year } = rules.pointsLimits;
        if (month !== null) expect(decision.points).toBeLessThanOrEqual(Math.max(0, month - (facts.pointsAlreadyThatMonth ?? 0)));
        if (year !== null) expect(decision.points).toBeLessThanOrEqual(Math.max(0, year - (facts.pointsAlreadyThatYear ?? 0)));
        if (facts.nature !== 'VOLUNTEER' || facts.creditKind === 'IMPORTED') expect(decision.points).toBe(0);
      }),
    );
  });

  it('serving longer never earns less, while no limit is crossed', () => {
    const unlimited = anyRules.map((rules) => ({ ...rules, dailyLimits: NO_LIMITS, presenceDecision: 'review' as const }));
    fc.assert(
      fc.property(unlimited, anyFacts, fc.integer({ min: 0, max: 300 }), (rules, facts, more) => {
        const reviewed = { ...facts, plannedMinutes: null };
        const longer = { ...reviewed, minutes: reviewed.minutes + more };
        expect(pointsFor(rules, longer).points).toBeGreaterThanOrEqual(pointsFor(rules, reviewed).points);
      }),
    );
  });

  it('is floored once: the same as exact fractions floored at the end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 480 }),
        fc.integer({ min: 1000, max: 1999 }),
        (minutes, perMille) => {
          const rules = rulesWith({ rounding: 'exact', roles: { A: { name: '甲', perMille } } });
          const exact = (BigInt(minutes) * 5n * BigInt(perMille)) / (30n * 1000n);
          expect(pointsFor(rules, service({ minutes, role: 'A' })).points).toBe(Number(exact));
        },
      ),
    );
  });
});
