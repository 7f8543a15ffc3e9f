import { chineseDate, grouped } from './certificate-words.rules.js';

describe('the date in Chinese', () => {
  it.each([
    ['2026-11-21', '二〇二六年十一月二十一日'],
    ['2026-01-01', '二〇二六年一月一日'],
    ['2030-10-10', '二〇三〇年十月十日'],
    ['2009-12-30', '二〇〇九年十二月三十日'],
    ['2026-02-20', '二〇二六年二月二十日'],
  ])('%s is %s', (on, text) => expect(chineseDate(on)).toBe(text));
});

it('groups a code for reading aloud', () => {
  expect(grouped('7QK4M2XW9RTB3HZC5NVD')).toBe('7QK4M-2XW9R-TB3HZ-C5NVD');
});
