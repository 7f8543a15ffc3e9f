import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import { policyProblems } from './policy-check.rules.js';
import { describePolicy, factorText, minutesToEarn, stepText } from './policy-text.rules.js';
import { pointsFor } from './points-for.rules.js';
import {
  checkPublication,
  DEFAULT_POINTS_RULES,
  expiresOn,
  policyInForce,
  type PointsPolicy,
} from './policy.rules.js';

type Head = Pick<PointsPolicy, 'version' | 'effectiveFrom' | 'effectiveTo'>;
const head = (version: number, effectiveFrom: string, effectiveTo: string | null = null): Head => ({
  version,
  effectiveFrom,
  effectiveTo,
});
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('which policy is in force', () => {
  const policies = [head(2, '2026-03-01'), head(1, '2000-01-01'), head(3, '2027-01-01')];

  it.each([
    ['2000-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', 3],
    ['2099-12-31', 3],
  ])('on %s it is version %d', (on, version) => {
    expect(policyInForce(policies, on).version).toBe(version);
  });

  it('refuses a day before the first and after the last one ended', () => {
    expect(() => policyInForce(policies, '1999-12-31')).toThrow(refusal('policy.none-in-force'));
    expect(() => policyInForce([], '2026-11-21')).toThrow(refusal('policy.none-in-force'));
    const ended = [head(1, '2026-01-01', '2026-06-01')];
    expect(policyInForce(ended, '2026-05-31').version).toBe(1);
    expect(() => policyInForce(ended, '2026-06-01')).toThrow(refusal('policy.none-in-force'));
  });

  it('refuses policies that overlap or share a version', () => {
    const overlapping = [head(1, '2026-01-01', '2026-07-01'), head(2, '2026-06-01')];
    expect(() => policyInForce(overlapping, '2026-06-15')).toThrow(refusal('policy.overlap'));
    expect(() => policyInForce([head(1, '2026-01-01'), head(1, '2026-06-01')], '2026-06-15')).toThrow(
      refusal('policy.overlap'),
    );
  });

  it('takes the higher version where one replaced another before it began', () => {
    expect(policyInForce([head(2, '2027-01-01'), head(3, '2027-01-01')], '2027-01-01').version).toBe(3);
  });
});

describe('publishing', () => {
  const today = '2026-11-21';
  it.each<[string, Head[], Head, string | null]>([
    ['today', [head(1, '2000-01-01')], head(2, today), null],
    ['later', [head(1, '2000-01-01')], head(2, '2027-01-01'), null],
    ['yesterday', [head(1, '2000-01-01')], head(2, '2026-11-20'), 'policy.past'],
    [
      'before one that is announced',
      [head(1, '2000-01-01'), head(2, '2027-01-01')],
      head(3, '2026-12-01'),
      'policy.overlap',
    ],
    ['in place of one that has not begun', [head(2, '2027-01-01')], head(3, '2027-01-01'), null],
    ['in place of one that began today', [head(2, today)], head(3, today), 'policy.overlap'],
    [
      'while the last has not ended',
      [head(2, '2026-01-01', '2027-06-01')],
      head(3, '2027-01-01'),
      'policy.overlap',
    ],
    ['when the last has ended', [head(2, '2026-01-01', '2027-01-01')], head(3, '2027-01-01'), null],
  ])('%s', (_, published, next, code) => {
    const publish = (): void => checkPublication(published, next, today);
    if (code) expect(publish).toThrow(refusal(code));
    else expect(publish).not.toThrow();
  });

  it('never changes the past: the answer for every earlier day stays', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2025-06-01', n));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), day, day, (begins, next, now) => {
        const published: Head[] = [head(1, '2000-01-01')];
        for (const from of [...begins, next]) {
          const candidate = head(published.length + 1, from);
          const before = [...published];
          try {
            checkPublication(before, candidate, now);
          } catch {
            continue;
          }
          published.push(candidate);
          for (let back = 1; back <= 60; back += 7) {
            const on = addDays(now, -back);
            expect(policyInForce(published, on).version).toBe(policyInForce(before, on).version);
          }
        }
      }),
    );
  });
});

describe('policy data is checked', () => {
  const problems = (changes: object): string[] =>
    policyProblems({ ...DEFAULT_POINTS_RULES, ...changes }, '2026-12-01', null);

  it('accepts the default, also after a trip through JSON', () => {
    expect(problems({})).toEqual([]);
    expect(
      policyProblems(JSON.parse(JSON.stringify(DEFAULT_POINTS_RULES)), '2026-12-01', '2027-12-01'),
    ).toEqual([]);
  });

  it.each<[object, string]>([
    [{ stepMinutes: 0 }, '计分步长(分钟)应为 1 到 1440 的整数'],
    [{ stepMinutes: 30.5 }, '计分步长(分钟)应为 1 到 1440 的整数'],
    [{ pointsPerStep: '5' }, '每步积分应为 1 到 1000 的整数'],
    [{ rounding: 'random' }, '取整方式没有选择'],
    [{ roles: undefined }, '角色系数没有填写'],
    [{ roles: { LEADER: { name: '', perMille: 1200 } } }, '角色系数“LEADER”的名称应为 1 到 20 个字'],
    [{ roles: { LEADER: 1200 } }, '角色系数“LEADER”(千分之)应为 0 到 10000 的整数'],
    [
      { categories: { 'a b': { name: '甲', perMille: 1 } } },
      '类别系数的代码“a b”应为 1 到 40 个字母、汉字、数字、横线',
    ],
    [
      { dailyLimits: { earningMinutes: null, secondApprovalOverMinutes: 800, noPointsOverMinutes: 720 } },
      '每日二次审核起点不能高于不计分起点',
    ],
    [{ dailyLimits: undefined }, '每日上限没有填写'],
    [{ creditKinds: { VERIFIED: { earnsPoints: true } } }, '没有写明“补录”是否计积分'],
    [{ validity: { kind: 'months' } }, '积分有效期(月)应为 1 到 1200 的整数'],
    [{ validity: undefined }, '积分有效期没有选择'],
    [{ stepMinute: 30 }, '规则里有不认识的内容：stepMinute'],
  ])('%j', (changes, problem) => {
    expect(problems(changes)).toContain(problem);
  });

  it('refuses impossible dates and anything that is no object', () => {
    expect(policyProblems(DEFAULT_POINTS_RULES, '2026-02-30', null)).toEqual(['生效日期不是有效的日期']);
    expect(policyProblems(DEFAULT_POINTS_RULES, '2026-12-01', '2026-12-01')).toEqual([
      '失效日期要晚于生效日期',
    ]);
    for (const nothing of [null, [], 'x', 5, undefined])
      expect(policyProblems(nothing, '2026-12-01', null)).toEqual(['没有规则内容']);
    expect(() =>
      fc.assert(fc.property(fc.anything(), (any) => policyProblems(any, '2026-12-01', null).length > 0)),
    ).not.toThrow();
  });
});

describe('words', () => {
  it('describes the default policy from its data', () => {
    expect(describePolicy(DEFAULT_POINTS_RULES)).toEqual([
      '志愿服务每满半小时 5 分，不足半小时的部分不计。',
      '角色系数：参加者 ×1.0，组长 ×1.2，负责人 ×1.4。',
      '应急服务 ×1.5。',
      '各项系数相乘，合计不超过 2.0，最后舍去零头取整数。',
      '一天合计超过 8小时 的，要第二人审核后才计积分。',
      '一天合计超过 12小时 的，超过的那次不计积分。',
      '在场时间不到计划的 60% 的，积分由审核人决定。',
      '现场核实的服务计积分；补录、历史导入、荣誉时数的不计积分，时长照记。',
      '积分自获得之日起 24 个月内有效。',
      '兑换后 14 天内来取，没有取的自动取消；积分退回原来那一批，有效期不变，已经过了有效期的，再给 14 天。',
      '以上只影响积分；服务时长按实际服务时间如实记录。',
    ]);
  });

  it.each([
    [1000, '1.0'],
    [1200, '1.2'],
    [1250, '1.25'],
    [2000, '2.0'],
    [500, '0.5'],
    [5, '0.005'],
    [0, '0.0'],
  ])('factor %d is %s', (perMille, text) => {
    expect(factorText(perMille)).toBe(text);
  });

  it.each([
    [30, '半小时'],
    [60, '小时'],
    [120, '2小时'],
    [45, '45分钟'],
  ])('step %d is %s', (minutes, text) => {
    expect(stepText(minutes)).toBe(text);
  });

  it('minutesToEarn is enough, and a step less is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (points) => {
        const minutes = minutesToEarn(DEFAULT_POINTS_RULES, points);
        const earn = (served: number): number =>
          pointsFor(DEFAULT_POINTS_RULES, { nature: 'VOLUNTEER', creditKind: 'VERIFIED', minutes: served })
            .points;
        expect(earn(minutes)).toBeGreaterThanOrEqual(points);
        expect(earn(minutes - 1)).toBeLessThan(points);
      }),
    );
  });
});

it.each([
  [{ kind: 'months', months: 24 } as const, '2024-02-29', '2026-02-28'],
  [{ kind: 'calendar-year' } as const, '2026-01-01', '2027-01-01'],
  [{ kind: 'calendar-year' } as const, '2026-12-31', '2027-01-01'],
  [{ kind: 'forever' } as const, '2026-11-21', null],
])('points valid %j earned on %s are gone on %s', (validity, earnedOn, gone) => {
  expect(expiresOn({ ...DEFAULT_POINTS_RULES, validity }, earnedOn)).toBe(gone);
});
