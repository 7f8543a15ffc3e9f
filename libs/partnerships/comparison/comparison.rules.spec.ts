import fc from 'fast-check';
import { comparisonFinding, NO_FIGURES, perThousandCenti, progressPerMille, sumFigures, worstLight, type CommunityFigures } from './comparison.rules.js';

const names = Object.keys(NO_FIGURES) as (keyof CommunityFigures)[];
const figures: fc.Arbitrary<CommunityFigures> = fc
  .tuple(...names.map(() => fc.nat({ max: 9_999 })))
  .map((values) => Object.fromEntries(names.map((name, i) => [name, values[i]!])) as CommunityFigures);

describe('communities side by side', () => {
  it.each([
    [0, 0, null],
    [10, 0, 0],
    [3, 2, 666],
    [7, 7, 1000],
  ])('of %i due, %i accepted: %s of a thousand', (dueObligations, acceptedObligations, expected) => {
    expect(progressPerMille({ dueObligations, acceptedObligations })).toBe(expected);
  });

  it.each([
    [12, 6_000, 200],
    [1, 3_000, 33],
    [5, null, null],
    [5, 0, null],
  ])('%i contributions among %s people are %s hundredths per thousand', (count, people, expected) => {
    expect(perThousandCenti(count, people)).toBe(expected);
  });

  it('show the worst light', () => {
    expect(worstLight({ ...NO_FIGURES, redContracts: 1, greenContracts: 9 })).toBe('RED');
    expect(worstLight({ ...NO_FIGURES, yellowContracts: 1, greenContracts: 9 })).toBe('YELLOW');
    expect(worstLight({ ...NO_FIGURES, greenContracts: 9 })).toBe('GREEN');
    expect(worstLight(NO_FIGURES)).toBeNull();
  });

  it('add up, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 12 }), (all) => {
        const whole = sumFigures(all);
        for (const name of names) expect(whole[name]).toBe(all.reduce((sum, one) => sum + one[name], 0));
        expect(sumFigures([...all].reverse())).toEqual(whole);
      }),
    );
  });

  it('are told in one sentence', () => {
    const row = (name: string, given: Partial<CommunityFigures>) => ({ name, figures: { ...NO_FIGURES, ...given } });
    expect(comparisonFinding([row('甲', {})])).toBe('这段时间还没有履行中的协议');
    expect(comparisonFinding([row('甲', { contracts: 1, contributions: 3 }), row('乙', {})])).toBe('2 个社区都没有逾期的约定事项，共确认贡献 3 次');
    expect(comparisonFinding([row('甲', { contracts: 1, lateObligations: 2 }), row('乙', { contracts: 2, lateObligations: 5, contributions: 1 })])).toBe(
      '2 个社区有逾期的约定事项，乙最多，5 项；共确认贡献 1 次',
    );
  });
});
