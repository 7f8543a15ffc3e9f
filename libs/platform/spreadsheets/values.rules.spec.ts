import { parseChoice, parseInteger, parseMinutes, parseMobile, parseText, parseYesNo } from './values.rules.js';
import type { Cell } from './cells.rules.js';

const value = <T>(checked: { ok: true; value: T } | { ok: false; reason: string }): T | string =>
  checked.ok ? checked.value : checked.reason;

describe('yes or no', () => {
  it('is understood in the ways people tick a sheet', () => {
    const yes: Cell[] = ['是', 1, '1', true, 'TRUE', 'Yes', '√', 'y', 'Y', '到', '出席', ' 已到 ', '✓', 'v'];
    const no: Cell[] = ['否', 0, '0', false, 'False', 'no', '×', 'N', '缺席', '未到', 'x', '请假'];
    expect(yes.map((cell) => value(parseYesNo(cell)))).toEqual(yes.map(() => true));
    expect(no.map((cell) => value(parseYesNo(cell)))).toEqual(no.map(() => false));
  });

  it('is not guessed: blank is null, the rest is told', () => {
    expect(value(parseYesNo(null))).toBeNull();
    expect(value(parseYesNo('\u3000'))).toBeNull();
    for (const cell of ['○', '也许', 2, '1.5']) expect(value(parseYesNo(cell))).toMatch(/看不出是或否/);
  });
});

describe('a whole number', () => {
  it('is understood with commas, full-width digits and a unit', () => {
    expect(['12', 12, '１２', '1,234', '12 人', '12.0', '3次'].map((c) => value(parseInteger(c)))).toEqual([
      12, 12, 12, 1234, 12, 12, 3,
    ]);
    expect(value(parseInteger(null))).toBeNull();
  });

  it('that is none, or out of bounds, is told', () => {
    expect(value(parseInteger('12.5'))).toMatch(/不是整数/);
    expect(value(parseInteger('十二'))).toMatch(/不是数字/);
    expect(value(parseInteger('1,23'))).toMatch(/不是数字/);
    expect(value(parseInteger(0, { min: 1 }))).toMatch(/至少是 1/);
    expect(value(parseInteger(9999, { max: 500 }))).toMatch(/最多是 500/);
  });
});

describe('minutes', () => {
  const cases: [Cell, number][] = [
    [120, 120],
    ['120', 120],
    ['120分钟', 120],
    ['90 分', 90],
    ['2小时', 120],
    ['2.5 小时', 150],
    ['2小时30分', 150],
    ['2小时30分钟', 150],
    ['2个半小时', 150],
    ['2小时半', 150],
    ['两小时', 120],
    ['半小时', 30],
    ['1:30', 90],
    ['36:00', 2160],
    ['2h', 120],
    ['1.5 hours', 90],
    ['2.33小时', 140],
    ['１２０分钟', 120],
    ['1h30m', 90],
  ];
  it.each(cases)('%p is %i', (cell, minutes) => {
    expect(value(parseMinutes(cell, { max: 6_000 }))).toBe(minutes);
  });

  it('take a bare number in the unit of the column', () => {
    expect(value(parseMinutes(2.5, { bareUnit: 'hours' }))).toBe(150);
    expect(value(parseMinutes('2.5小时', { bareUnit: 'minutes' }))).toBe(150);
    expect(value(parseMinutes(null))).toBeNull();
  });

  it('that cannot be are told', () => {
    expect(value(parseMinutes('一会儿'))).toMatch(/看不出时长/);
    expect(value(parseMinutes(90.5))).toMatch(/不是整分钟/);
    expect(value(parseMinutes('120小时'))).toMatch(/超过上限 1440 分钟/);
    expect(value(parseMinutes(-5))).toMatch(/至少是 0/);
    expect(value(parseMinutes('小时'))).toMatch(/看不出时长/);
  });
});

describe('text, mobiles and choices', () => {
  it('keep long numbers only when no digit was lost', () => {
    expect(value(parseText('110105194912310021', 40))).toBe('110105194912310021');
    expect(value(parseText(13800138000, 40))).toBe('13800138000');
    expect(value(parseText(1.1010519491231e17, 40))).toMatch(/设为“文本”格式/);
    expect(value(parseText('一二三四', 3))).toMatch(/有 4 个字，最多 3 个字/);
    expect(value(parseText(' ', 3))).toBeNull();
  });

  it('read a mobile that the spreadsheet took for a number', () => {
    expect(value(parseMobile(13800138000))).toBe('13800138000');
    expect(value(parseMobile('+86 138-0013-8000'))).toBe('13800138000');
    expect(value(parseMobile('138****8000'))).toMatch(/脱敏/);
    expect(value(parseMobile(null))).toBeNull();
  });

  it('take a choice by its words or its code', () => {
    const kinds = { VOLUNTEER: ['志愿服务', '志愿'], MEETING: ['会议'] } as const;
    expect(value(parseChoice('志愿', kinds))).toBe('VOLUNTEER');
    expect(value(parseChoice('meeting', kinds))).toBe('MEETING');
    expect(value(parseChoice('其他', kinds))).toBe('“其他”不在可选范围内，请填：志愿服务、会议');
    expect(value(parseChoice(null, kinds))).toBeNull();
  });
});
