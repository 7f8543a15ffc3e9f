import { cellAddress, cellText, cleanCell, columnIndex, columnLetters, comparable, halfWidth, isMasked } from './cells.rules.js';

describe('cells', () => {
  it('have addresses as a spreadsheet shows them', () => {
    expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
    for (let i = 0; i < 16_384; i++) expect(columnIndex(columnLetters(i))).toBe(i);
    expect(columnIndex('aa')).toBe(26);
    expect(columnIndex('姓名')).toBeUndefined();
    expect(cellAddress(17, 2)).toBe('C17');
  });

  it('lose what nobody can see', () => {
    expect(cleanCell('\u3000张\u00A0三\u200B\uFEFF ')).toBe('张 三');
    expect(cleanCell('\u202A13800138000\u202C')).toBe('13800138000');
    expect(cleanCell('a\r\nb')).toBe('a\nb');
    expect(cleanCell(' \u3000\u200B')).toBeNull();
    expect(cleanCell(undefined)).toBeNull();
    expect(cleanCell(0)).toBe(0);
  });

  it('read as text without float noise and with all their digits', () => {
    expect(cellText(0.1 + 0.2)).toBe('0.3');
    expect(cellText(13800138000)).toBe('13800138000');
    expect(cellText(-2.5)).toBe('-2.5');
    expect(cellText(true)).toBe('是');
    expect(cellText(null)).toBe('');
  });

  it('compare without regard to width, case, blanks and punctuation', () => {
    expect(comparable(' *姓 名:')).toBe(comparable('姓名'));
    expect(comparable('Event_ID')).toBe('eventid');
    expect(halfWidth('ABC123:')).toBe('ABC123:');
  });

  it('know a masked name', () => {
    expect(['张*三', '王○明', '李某某', '138****1234', '张某'].every(isMasked)).toBe(true);
    expect(['张三', '某某社区居委会', 'Max', '欧阳娜娜'].some(isMasked)).toBe(false);
  });
});
