import fc from 'fast-check';
import {
  checkIdNumber,
  checkMobile,
  checkUnitCode,
  idCheckCharacter,
  normaliseNumber,
  unitCheckCharacter,
} from './identity-numbers.js';

const TODAY = '2026-11-21';
const UNIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function reasonOf(checked: { ok: boolean; reason?: string }): string {
  return checked.reason ?? '';
}

describe('ID number (GB 11643)', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X', '1949-12-31', 'female'],
    ['11010519491231002x', '11010519491231002X', '1949-12-31', 'female'],
    [fullWidth('11010519491231002x'), '11010519491231002X', '1949-12-31', 'female'],
    [" '110105 19491231-002X ", '11010519491231002X', '1949-12-31', 'female'],
    ['99999919900101018X', '99999919900101018X', '1990-01-01', 'female'],
    ['999999199001010016', '999999199001010016', '1990-01-01', 'male'],
  ])('accepts %s', (text, number, birthOn, gender) => {
    expect(checkIdNumber(text, TODAY)).toEqual({ ok: true, value: { number, birthOn, gender } });
  });

  it.each([
    ['', '是空的'],
    ['110105194912310021', '校验码不对'],
    ['110105491231002', '15 位的旧身份证号'],
    ['1101051949123100', '这里是 16 位'],
    ['110105****1231002X', '* 号'],
    ['1.10105E+17', '科学计数法'],
    ['999999199001012000', '被表格软件改成了 0'],
    ['11010519490231002X', '出生日期 19490231 不存在'],
    ['1101051949123100AX', '应为数字'],
    ['99999917990101001X', '太早'],
  ])('refuses %s because %s', (text, reason) => {
    const checked = checkIdNumber(text, TODAY);
    expect(checked.ok).toBe(false);
    expect(reasonOf(checked)).toContain(reason);
  });

  it('refuses a birth date in the future and accepts today', () => {
    const first17 = '99999920261121001';
    const number = first17 + idCheckCharacter(first17);
    expect(checkIdNumber(number, '2026-11-21').ok).toBe(true);
    expect(reasonOf(checkIdNumber(number, '2026-11-20'))).toContain('还没有到');
  });

  it('notices every single wrong digit and every swap of unlike neighbours', () => {
    const first17 = fc
      .tuple(
        fc.integer({ min: 0, max: 999999 }),
        fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(
        ([area, birth, order]) =>
          `${String(area).padStart(6, '0')}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
      );
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const number = body + idCheckCharacter(body);
        expect(checkIdNumber(number, TODAY).ok).toBe(true);
        const wrong = body.slice(0, at) + ((Number(body[at]) + shift) % 10) + body.slice(at + 1);
        expect(wrong + number[17] === wrong + idCheckCharacter(wrong)).toBe(false);
        if (at < 16 && body[at] !== body[at + 1]) {
          const swapped = body.slice(0, at) + body[at + 1] + body[at] + body.slice(at + 2);
          expect(idCheckCharacter(swapped)).not.toBe(number[17]);
        }
      }),
    );
  });
});

describe('unit code (GB 32100)', () => {
  it.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['519999990000001070', '519999990000001070'],
    ['91350100m000100y43', '91350100M000100Y43'],
    ['9135 0100-M000100Y43', '91350100M000100Y43'],
    [fullWidth('91350100m000100y43'), '91350100M000100Y43'],
  ])('accepts %s', (text, value) => {
    expect(checkUnitCode(text)).toEqual({ ok: true, value });
  });

  it('writes 31 as 0: the sum of the invented code is 31 × 40', () => {
    expect(unitCheckCharacter('51999999000000107')).toBe('0');
  });

  it.each([
    ['', '是空的'],
    ['91350100M000100Y44', '校验码不对'],
    ['91350100M000100Y4', '这里是 17 位'],
    ['91350100M000100IY3', '没有字母 I'],
    ['9135010OM000100Y43', '没有字母 O'],
    ['9135A100M000100Y43', '行政区划码'],
    ['91350100M000100Y4汉', '只能是数字和大写字母'],
  ])('refuses %s because %s', (text, reason) => {
    const checked = checkUnitCode(text);
    expect(checked.ok).toBe(false);
    expect(reasonOf(checked)).toContain(reason);
  });

  it('takes its check character from its alphabet and notices every single wrong character', () => {
    const character = fc.constantFrom(...UNIT_ALPHABET);
    const digit = fc.constantFrom(...'0123456789');
    const body = fc
      .tuple(
        fc.tuple(character, character),
        fc.array(digit, { minLength: 6, maxLength: 6 }),
        fc.array(character, { minLength: 9, maxLength: 9 }),
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 30 }), (first17, at, shift) => {
        const code = first17 + unitCheckCharacter(first17);
        expect(checkUnitCode(code)).toEqual({ ok: true, value: code });
        const other = UNIT_ALPHABET[(UNIT_ALPHABET.indexOf(first17[at]!) + shift) % 31]!;
        expect(unitCheckCharacter(first17.slice(0, at) + other + first17.slice(at + 1))).not.toBe(code[17]);
      }),
    );
  });
});

describe('mobile', () => {
  it.each([
    ['13812341234', '13812341234'],
    ['138 1234 1234', '13812341234'],
    ['138-1234-1234', '13812341234'],
    ['+86 13812341234', '13812341234'],
    ['008613812341234', '13812341234'],
    ['8613812341234', '13812341234'],
    [fullWidth('13812341234'), '13812341234'],
  ])('accepts %s', (text, value) => {
    expect(checkMobile(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', '是空的'],
    ['12812341234', '13 到 19'],
    ['1381234123', '这里是 10 位'],
    ['0591-87654321', '固定电话'],
    ['138****1234', '* 号'],
    ['1.38123E+10', '科学计数法'],
    ['1381234123a', '只能是数字'],
  ])('refuses %s because %s', (text, reason) => {
    const checked = checkMobile(text);
    expect(checked.ok).toBe(false);
    expect(reasonOf(checked)).toContain(reason);
  });
});

it('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => normaliseNumber(normaliseNumber(text)) === normaliseNumber(text),
    ),
  );
});
