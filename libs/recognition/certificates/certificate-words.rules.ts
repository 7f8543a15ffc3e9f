import type { DateOn } from '@app/kernel/time.js';

const DIGITS = '〇一二三四五六七八九';

/** 2026-11-21 is 二〇二六年十一月二十一日. */
export function chineseDate(on: DateOn): string {
  const [year, month, day] = on.split('-') as [string, string, string];
  const years = [...year].map((digit) => DIGITS[Number(digit)]).join('');
  return `${years}年${chineseNumber(Number(month))}月${chineseNumber(Number(day))}日`;
}

/** 1 to 99, as months and days are read: 十, 十一, 二十, 二十一. */
function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10 === 0 ? '' : DIGITS[n % 10]!;
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

/** ABCDEFGHJK is ABCDE-FGHJK: a person can keep five characters in mind while typing. */
export function grouped(code: string): string {
  return code.match(/.{1,5}/g)?.join('-') ?? code;
}
