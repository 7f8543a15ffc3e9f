/**
 * Numbers that identify people and units: ID number (GB 11643-1999), unified social credit code
 * (GB 32100-2015) and mobile. Input comes from paper, phones and spreadsheets, so it is normalised first; the
 * answer is either the clean value or one Chinese sentence that says what is wrong and how to mend it.
 */
import { isDate, type DateOn } from './time.js';

export type Checked<T> = { ok: true; value: T } | { ok: false; reason: string };

export type Gender = 'male' | 'female';
export type IdNumber = { number: string; birthOn: DateOn; gender: Gender };

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const UNIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const UNIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INVISIBLE = /[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF'’‘`]/gu;
const DASHES = /[-‐‑‒–—―−]/gu;
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/;

/** Half-width, upper case, without blanks, dashes and the apostrophes that spreadsheets put before numbers. */
export function normaliseNumber(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '').toUpperCase();
}

/**
 * @param today the last acceptable birth date; the caller knows the clock
 */
export function checkIdNumber(text: string, today: DateOn): Checked<IdNumber> {
  const number = normaliseNumber(text);
  const broken = brokenOnTheWay(number, '身份证号');
  if (broken) return no(broken);
  if (/^\d{15}$/.test(number)) return no('这是 15 位的旧身份证号，2013 年起已停用，请填 18 位身份证号');
  if (number.length !== 18) return no(`身份证号应为 18 位，这里是 ${number.length} 位，请核对`);
  if (!/^\d{17}[\dX]$/.test(number)) return no('身份证号前 17 位应为数字，最后一位为数字或 X，请核对');

  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDate(birthOn)) return no(`身份证号中的出生日期 ${number.slice(6, 14)} 不存在，请核对`);
  if (birthOn < '1850-01-01') return no(`身份证号中的出生日期 ${birthOn} 太早，请核对`);
  if (birthOn > today) return no(`身份证号中的出生日期 ${birthOn} 还没有到，请核对`);

  if (idCheckCharacter(number.slice(0, 17)) !== number[17]) {
    // Spreadsheets keep 15 significant digits and turn the rest of a long number into zeros.
    if (number.endsWith('000'))
      return no('身份证号最后几位被表格软件改成了 0，请把该列设为“文本”格式后重新填写');
    return no('身份证号最后一位校验码不对，可能有一位写错了，请核对');
  }
  return { ok: true, value: { number, birthOn, gender: Number(number[16]) % 2 === 1 ? 'male' : 'female' } };
}

export function idCheckCharacter(first17: string): string {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return ID_CHECKS[sum % 11]!;
}

export function checkUnitCode(text: string): Checked<string> {
  const code = normaliseNumber(text);
  const broken = brokenOnTheWay(code, '统一社会信用代码');
  if (broken) return no(broken);
  if (code.length !== 18) return no(`统一社会信用代码应为 18 位，这里是 ${code.length} 位，请核对`);
  const confused = /[IOSVZ]/.exec(code);
  if (confused) {
    return no(`统一社会信用代码里没有字母 ${confused[0]}(I、O、S、V、Z 都不用)，请核对是否与数字混淆`);
  }
  if ([...code].some((character) => !UNIT_ALPHABET.includes(character))) {
    return no('统一社会信用代码只能是数字和大写字母，请核对');
  }
  if (!/^\d{6}$/.test(code.slice(2, 8))) {
    return no('统一社会信用代码第 3 到 8 位是登记机关的行政区划码，应为数字，请核对');
  }
  if (unitCheckCharacter(code.slice(0, 17)) !== code[17]) {
    return no('统一社会信用代码最后一位校验码不对，可能有一位写错了，请核对');
  }
  return { ok: true, value: code };
}

export function unitCheckCharacter(first17: string): string {
  const sum = UNIT_WEIGHTS.reduce(
    (total, weight, i) => total + weight * UNIT_ALPHABET.indexOf(first17[i]!),
    0,
  );
  // When the sum is a multiple of 31 the formula gives 31, which the standard writes as 0.
  return UNIT_ALPHABET[(31 - (sum % 31)) % 31]!;
}

export function checkMobile(text: string): Checked<string> {
  const plain = normaliseNumber(text).replace(/[()]/g, '');
  const broken = brokenOnTheWay(plain, '手机号');
  if (broken) return no(broken);
  const mobile = plain.replace(/^(\+86|0086|86(?=1[3-9]\d{9}$))/, '');
  if (/^1[3-9]\d{9}$/.test(mobile)) return { ok: true, value: mobile };
  if (/^0\d{9,11}$/.test(mobile)) return no('这像是固定电话，请填 11 位手机号');
  if (!/^\d+$/.test(mobile)) return no('手机号只能是数字，请核对');
  if (mobile.length !== 11) return no(`手机号应为 11 位，这里是 ${mobile.length} 位，请核对`);
  return no('手机号应以 13 到 19 开头，请核对');
}

/** What happened to a number before it reached us, where that explains the fault better than its length does. */
function brokenOnTheWay(number: string, name: string): string | undefined {
  if (number === '') return `${name}是空的，请填写`;
  if (/[*＊×]/.test(number)) return `${name}里有 * 号，是脱敏后的号码，请填完整号码`;
  if (SCIENTIFIC.test(number)) return `${name}被表格软件改成了科学计数法，请把该列设为“文本”格式后重新填写`;
  return undefined;
}

function no(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
