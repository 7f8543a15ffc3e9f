import { likelyDuplicates, type Comparable } from './duplicates.rules.js';

const unit = (id: string, name: string, uscc: string | null = null): Comparable => ({ id, name, uscc, externalNo: null });

describe('units that may be one', () => {
  it.each([
    ['安居物业服务有限公司', '安居物业服务', true],
    ['县人民医院', '县 人民医院', true],
    ['县住房和城乡建设局', '住房和城乡建设局', true],
    ['第二中学', '第三中学', false],
    ['县人民医院', '学府路小学', false],
    ['稷山县供电公司城区供电所', '稷山县供电公司城区供电营业所', true],
  ])('%s and %s', (one, other, alike) => {
    expect(likelyDuplicates([unit('a', one), unit('b', other)], 10).length > 0).toBe(alike);
  });

  it('are two when each has a code of its own', () => {
    expect(likelyDuplicates([unit('a', '县人民医院', '1'), unit('b', '县人民医院', '2')], 10)).toEqual([]);
    expect(likelyDuplicates([unit('a', '县人民医院', '1'), unit('b', '县人民医院')], 10)).toHaveLength(1);
  });

  it('are compared by the thousand in a moment', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => unit(String(i), `第${i}号街坊便民小店${(i * 7919) % 3_000}`));
    const since = performance.now();
    expect(likelyDuplicates(many, 50).length).toBeLessThanOrEqual(50);
    expect(performance.now() - since).toBeLessThan(3_000);
  });
});
