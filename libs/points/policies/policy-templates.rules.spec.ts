import { policyProblems } from './policy-check.rules.js';
import { pointsFor, type ServiceFacts } from './points-for.rules.js';
import { describePolicy } from './policy-text.rules.js';
import { expiresOn, starFor, type PointsRules } from './policy.rules.js';
import { POLICY_TEMPLATES } from './policy-templates.rules.js';

const of = (code: string): PointsRules => POLICY_TEMPLATES.find((template) => template.code === code)!.rules;
const service = (minutes: number, more: Partial<ServiceFacts> = {}): ServiceFacts => ({
  nature: 'VOLUNTEER',
  creditKind: 'VERIFIED',
  minutes,
  ...more,
});

describe('policies of other places', () => {
  it.each(POLICY_TEMPLATES.map(({ code, rules }) => [code, rules] as const))('%s can be published and be read', (_, rules) => {
    expect(policyProblems(rules, '2026-12-01', null)).toEqual([]);
    expect(describePolicy(rules).every((line) => /。$/.test(line))).toBe(true);
  });

  it.each([
    ['hailin', 60, {}, 1],
    ['hailin', 300, {}, 2],
    ['hailin', 60, { minutesAlreadyThatActivity: 90 }, 0],
    ['hailin', 120, { conduct: 'COMPLAINT' }, 0],
    ['longquanyi', 3_000, {}, 0],
    ['huangshi', 90, {}, 1],
    ['huangshi', 90, { creditKind: 'HONOUR' as const }, 0],
    ['kunshan', 60, {}, 10],
    ['huangyan', 119, {}, 0],
    ['huangyan', 120, {}, 1],
    ['huangyan', 600, { secondApproved: true }, 5],
    ['hengde', 60, { role: 'LEADER' }, 12],
    ['hengde', 60, { role: 'ORGANIZER', conduct: 'FAIR' }, 7],
    ['hengde', 60, { conduct: 'POOR' }, 0],
    ['hengde', 0, {}, 0],
    ['jiaozhou', 20, {}, 1],
    ['jiaozhou', 61, {}, 1],
  ])('%s: %i minutes %j earn %i', (code, minutes, more, points) => {
    expect(pointsFor(of(code), service(minutes, more)).points).toBe(points);
  });

  it('海林: once a quarter', () => {
    expect(of('hailin').redemption.timesPerQuarter).toBe(1);
    expect(describePolicy(of('hailin'))).toContain('每人每季度最多兑换 1 次。');
  });

  it('龙泉驿: stars need hours and points, and fall with either', () => {
    const rules = of('longquanyi');
    expect(starFor(rules, 50 * 60, 499)).toBe(0);
    expect(starFor(rules, 50 * 60, 500)).toBe(1);
    expect(starFor(rules, 900 * 60, 600)).toBe(1);
    expect(starFor(rules, 800 * 60, 8_400)).toBe(5);
    expect(starFor(rules, 800 * 60, 8_399)).toBe(4);
    expect(rules.redemption.servicesWithinOwnMinutes).toBe(true);
  });

  it('黄石 and 黄岩: the calendar year', () => {
    expect(expiresOn(of('huangshi'), '2026-01-01')).toBe('2027-01-01');
    expect(expiresOn(of('huangyan'), '2026-12-31')).toBe('2027-01-01');
    expect(expiresOn(of('kunshan'), '2026-12-31')).toBeNull();
  });
});
