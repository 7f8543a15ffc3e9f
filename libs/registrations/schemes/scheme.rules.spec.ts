import fc from 'fast-check';
import { suggestPosts, type OfferedPost } from '../members/suggestion.rules.js';
import { reachedTargets } from '../targets/coverage.rules.js';
import { checkScheme, DEFAULT_SCHEME, TARGET_EXAMPLES, targetDone, type TargetSource } from './scheme.rules.js';

const record = (on: string, minutes: number, activityId: string | null = on): TargetSource => ({ on, minutes, activityId });

describe('a scheme', () => {
  it('comes with words that fit together, and takes other counties’ targets as data', () => {
    expect(() => checkScheme(DEFAULT_SCHEME)).not.toThrow();
    for (const { targets } of TARGET_EXAMPLES) expect(() => checkScheme({ ...DEFAULT_SCHEME, targets })).not.toThrow();
  });

  it.each([
    ['twice', { ...DEFAULT_SCHEME, skills: [...DEFAULT_SCHEME.skills, DEFAULT_SCHEME.skills[0]!] }, '出现了两次'],
    ['ill-formed', { ...DEFAULT_SCHEME, serviceKinds: [{ code: '为老', name: '为老' }], postTypes: [] }, '小写字母'],
    ['unknown', { ...DEFAULT_SCHEME, postTypes: [{ code: 'x', name: '某岗', skills: ['flying'], serviceKinds: [] }] }, '不在技能表里'],
  ])('is refused with a code %s', (_, scheme, words) => {
    expect(() => checkScheme(scheme)).toThrow(words);
  });
});

describe('a target', () => {
  const today = '2026-11-22';

  it.each([
    ['HOURS', 'YEAR', 2],
    ['HOURS', 'QUARTER', 1],
    ['ACTIVITIES', 'YEAR', 2],
    ['CONTACTS', 'QUARTER', 1],
    ['VISITS', 'YEAR', 1],
  ] as const)('of %s in a %s counts %i', (kind, span, done) => {
    const records = [record('2026-01-01', 90, 'a'), record('2026-10-01', 40, 'b'), record('2026-12-31', 20, 'b'), record('2025-12-31', 600), record('2027-01-01', 600)];
    const contacts = [
      { kind: 'CONTACT' as const, on: '2026-10-01' },
      { kind: 'CONTACT' as const, on: '2026-09-30' },
      { kind: 'VISIT' as const, on: '2026-02-01' },
    ];
    expect(targetDone({ kind, span }, records, contacts, today)).toBe(done);
  });

  it('is told of five people and more, never of fewer', () => {
    const targets = [{ code: 'hours', kind: 'HOURS' as const, span: 'YEAR' as const, amount: 1, basis: '某办法' }];
    const people = (n: number) => Array.from({ length: n }, (_, i) => ({ volunteerId: String(i), records: [record('2026-03-01', 60)], contacts: [] }));
    expect(reachedTargets(targets, people(4), today)[0]!.reached).toBeNull();
    expect(reachedTargets(targets, people(5), today)).toEqual([{ name: '服务时长 1 小时（一年）', reached: 5 }]);
  });
});

describe('a suggested post', () => {
  const codes = (terms: readonly { code: string }[]) => fc.subarray(terms.map(({ code }) => code));
  const wish = fc.record({ areaPath: fc.constantFrom('/s/c/', '/s/c/g/', '/s/c/g/h/', '/s/c/k/'), skills: codes(DEFAULT_SCHEME.skills), serviceKinds: codes(DEFAULT_SCHEME.serviceKinds) });
  const posts = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      postType: fc.constantFrom('gone', ...DEFAULT_SCHEME.postTypes.map(({ code }) => code)),
      name: fc.constant('岗'),
      areaPath: fc.constantFrom('/s/c/', '/s/c/g/', '/s/c/k/'),
      areaName: fc.constant('某处'),
      capacity: fc.integer({ min: 1, max: 5 }),
      taken: fc.integer({ min: 0, max: 5 }),
    }) satisfies fc.Arbitrary<OfferedPost>,
    { selector: ({ id }) => id, maxLength: 20 },
  );

  it('has a place left and a reason, and comes in one order whatever the order it is asked in', () => {
    fc.assert(
      fc.property(wish, posts, (who, offered) => {
        const suggested = suggestPosts(who, offered, DEFAULT_SCHEME);
        for (const { id, reasons, score } of suggested) {
          const found = offered.find((one) => one.id === id)!;
          expect(found.taken).toBeLessThan(found.capacity);
          expect(reasons.length).toBeGreaterThan(0);
          expect(score).toBeGreaterThan(0);
        }
        expect(suggestPosts(who, [...offered].reverse(), DEFAULT_SCHEME)).toEqual(suggested);
        expect(suggested.map(({ score }) => score)).toEqual(suggested.map(({ score }) => score).sort((a, b) => b - a));
      }),
    );
  });
});
