import { fillCitation, typeset, unknownGaps } from './citation.rules.js';

const facts = {
  period: { from: '2026-01-01', to: '2027-01-01' },
  finalMinutes: 7_590,
  services: 32,
  points: 1_265,
  rank: 3,
};

describe('the citation', () => {
  it('says what the frozen ranking says', () => {
    expect(fillCitation('在{期间}服务{次数}次、{时长},积{积分}分,{名次}。', facts)).toBe(
      '在2026年服务32次、126小时30分,积1265分,第3名。',
    );
  });

  it('finds gaps that nobody can fill', () => {
    expect(unknownGaps('在{期间}{次数}{姓名}{姓名}{}')).toEqual(['姓名', '']);
    expect(unknownGaps('没有空')).toEqual([]);
  });

  it('does not fill a gap inside what it filled in', () => {
    expect(fillCitation('{名次}{名次}', { ...facts, rank: null })).toBe('');
  });
});

describe('punctuation on paper', () => {
  it.each([
    ['热心公益,乐于助人', '热心公益\uFF0C乐于助人'],
    ['服务32次,时长126小时', '服务32次\uFF0C时长126小时'],
    ['在2026年(全年)', '在2026年\uFF08全年\uFF09'],
    ['共 3,200 分', '共 3,200 分'],
    ['09:30 开始', '09:30 开始'],
    ['荣誉:年度之星', '荣誉\uFF1A年度之星'],
    ['John (Jr.), USA', 'John (Jr.), USA'],
  ])('%s', (text, printed) => expect(typeset(text)).toBe(printed));
});
