import { fitParagraph, wrapText, type Measure } from './text-fitting.rules.js';

/** Ideographs and their punctuation are as wide as the size, everything else half of it. */
const measure: Measure = (text, sizePt) =>
  [...text].reduce((width, character) => width + (character.codePointAt(0)! > 0x2000 ? 1 : 0.5), 0) * sizePt;

describe('wrapping Chinese text', () => {
  const wrap = (text: string, characters: number, firstIndentPt = 0) =>
    wrapText(text, { widthPt: characters * 10, sizePt: 10, firstIndentPt }, measure);

  it.each([
    ['breaks between any two ideographs', '一二三四五六七', 3, ['一二三', '四五六', '七']],
    ['never begins a line with closing punctuation', '一二三，四五', 3, ['一二', '三，四', '五']],
    ['never ends a line with an opening bracket', '一二（三四）五', 3, ['一二', '（三', '四）五']],
    ['keeps numbers and words whole', '共126小时', 2.5, ['共126', '小时']],
    ['keeps a date whole', '于2026-11-21发', 6, ['于2026-11-21', '发']],
    ['cuts a word that is wider than a line', 'ABCDEFGH', 2, ['ABCD', 'EFGH']],
    ['drops the space at a line end', '一二三 四', 3, ['一二三', '四']],
    ['obeys a line break', '一\n二', 5, ['一', '二']],
    ['gives an empty text one empty line', '', 5, ['']],
  ])('%s', (_name, text, characters, lines) => {
    expect(wrap(text, characters)).toEqual(lines);
  });

  it('makes the first line shorter by the indent only', () => {
    expect(wrap('一二三四五六七八', 4, 20)).toEqual(['一二', '三四五六', '七八']);
  });

  it('loses no character', () => {
    const text = '阿卜杜热合曼·买买提，在2026年参加“清凉一夏”（第3期）志愿服务32次，共126小时30分。';
    for (let characters = 1; characters < 30; characters++)
      expect(wrap(text, characters).join('')).toBe(text);
  });
});

describe('fitting a name', () => {
  it('shrinks before it wraps', () => {
    expect(
      fitParagraph('阿卜杜热合曼·买买提', { widthPt: 300, fromPt: 38, toPt: 24, maxLines: 1 }, measure),
    ).toEqual({
      sizePt: 31,
      lines: ['阿卜杜热合曼·买买提'],
    });
  });

  it('says when it cannot', () => {
    expect(
      fitParagraph('一二三四五', { widthPt: 50, fromPt: 20, toPt: 12, maxLines: 1 }, measure),
    ).toBeUndefined();
  });

  it('balances two lines instead of leaving one character alone', () => {
    const fitted = fitParagraph('一二三四五六', { widthPt: 50, fromPt: 10, toPt: 10, maxLines: 2 }, measure);
    expect(fitted?.lines).toEqual(['一二三', '四五六']);
  });
});
