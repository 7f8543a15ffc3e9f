import { checkIssuer, checkWording, findingsText, needsApproval } from './wording.rules.js';

describe('wording of titles and certificates', () => {
  it('lets the recommended words pass', () => {
    expect(checkWording('2026年度志愿服务先进典型展示', '通报表扬', '热心志愿者', '致敬')).toEqual([]);
  });

  it('finds reserved words in any of the texts, each once', () => {
    const findings = checkWording('全国志愿者表彰大会', '授予荣誉称号，予以表彰');
    expect(findings.map(({ word, level }) => [word, level])).toEqual([
      ['表彰', 'approval'],
      ['荣誉称号', 'approval'],
      ['全国', 'caution'],
    ]);
  });

  it('asks for an approval number only for the words that need one', () => {
    const findings = checkWording('表彰盛典');
    expect(needsApproval(findings, null).map(({ word }) => word)).toEqual(['表彰']);
    expect(needsApproval(findings, '晋评组〔2026〕3号')).toEqual([]);
    expect(needsApproval(checkWording('盛典'), null)).toEqual([]);
  });

  it('says what to write instead', () => {
    expect(findingsText(checkWording('奖章'))).toBe('“奖章”(可改为“奖杯”“纪念奖牌”)');
  });

  it('cautions against giving honours in the name of state organs', () => {
    expect(checkIssuer('枣园社区居民委员会')).toEqual([]);
    expect(checkIssuer('稷山县人民政府')).toMatchObject([{ word: '政府', level: 'caution' }]);
  });
});
