import fc from 'fast-check';
import { maskIdNumber, maskMobile, maskName } from './names.js';

describe('maskName', () => {
  it.each([
    ['刘伟', '刘*'],
    ['张小华', '张*华'],
    ['欧阳娜', '欧阳*'],
    ['欧阳娜娜', '欧阳*娜'],
    ['司马', '司*'],
    ['阿卜杜拉', '阿卜*'],
    ['阿卜杜热合曼', '阿卜杜*'],
    ['阿卜杜热合曼·买买提', '阿卜杜*·买*'],
    ['阿卜杜热合曼•买买提', '阿卜杜*·买*'],
    ['张 伟', '张*'],
    [' 王芳 ', '王*'],
    ['𠮷田', '𠮷*'],
    ['李', '*'],
    ['John Smith', 'J* S*'],
    ['张*华', '张*华'],
    ['', ''],
  ])('%s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('always hides at least one character of every part and never lengthens what is shown', () => {
    const han = fc.array(fc.constantFrom(...'张王李欧阳司马娜买提阿卜杜热合曼小华𠮷'), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(han, (characters) => {
        const shown = [...maskName(characters.join(''))].filter((character) => character !== '*');
        expect(shown.length).toBeLessThan(characters.length);
        expect(shown.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

it.each([
  ['13812341234', '138****1234'],
  ['138 1234 1234', '138****1234'],
  ['87654321', '****4321'],
  ['12', '****'],
])('maskMobile %s → %s', (mobile, masked) => {
  expect(maskMobile(mobile)).toBe(masked);
});

it.each([
  ['11010519491231002X', '110***********002X'],
  ['110105491231002', '110********1002'],
  ['1234', '****'],
])('maskIdNumber %s → %s', (idNumber, masked) => {
  expect(maskIdNumber(idNumber)).toBe(masked);
});
