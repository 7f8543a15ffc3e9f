import fc from 'fast-check';
import { addDays } from '@app/kernel/time.js';
import { dateCellText, parseDate, parseInstant, parseTime, parseTimeRange, serialDate } from './dates.rules.js';
import type { Cell } from './cells.rules.js';

const value = <T>(checked: { ok: true; value: T } | { ok: false; reason: string }): T | string =>
  checked.ok ? checked.value : checked.reason;

describe('a date', () => {
  const good: [Cell, string][] = [
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024年3月5', '2024-03-05'],
    [' 2024 年 3 月 5 号 ', '2024-03-05'],
    ['2024年3月5日(星期二)', '2024-03-05'],
    ['2024-03-05 周二', '2024-03-05'],
    ['20240305', '2024-03-05'],
    [20240305, '2024-03-05'],
    [45356, '2024-03-05'],
    [45356.7, '2024-03-05'],
    ['45356', '2024-03-05'],
    ['2024-03-05 09:30:15', '2024-03-05'],
    ['2024年3月5日 下午2点', '2024-03-05'],
    ['2024-03-05T23:30:00.000Z', '2024-03-06'],
    ['民國113年5月1日', '2024-05-01'],
    ['中華民國 98 年 12 月 31 日', '2009-12-31'],
    ['113.05.01', '2024-05-01'],
    ['113/5/1', '2024-05-01'],
    ['113年5月1日', '2024-05-01'],
    ['1130501', '2024-05-01'],
    [1130501, '2024-05-01'],
    ['January 13 2011', '2011-01-13'],
    ['Jan. 13, 2011', '2011-01-13'],
    ['13 September 2011', '2011-09-13'],
    ['13-Jan-2011', '2011-01-13'],
    ['1/13/2011', '2011-01-13'],
    ['13/1/2011', '2011-01-13'],
    ['5/5/2011', '2011-05-05'],
    ['2024-02-29', '2024-02-29'],
    ['1926-01-01', '1926-01-01'],
  ];
  it.each(good)('%p is %s', (cell, on) => {
    expect(value(parseDate(cell))).toBe(on);
  });

  it('that is blank is null', () => {
    expect(value(parseDate(null))).toBeNull();
    expect(value(parseDate('\u3000 '))).toBeNull();
  });

  const bad: [Cell, RegExp][] = [
    ['2024-02-30', /2024 年 2 月没有 30 日/],
    ['2023-02-29', /没有 29 日/],
    ['2024-13-01', /月份 13 不存在/],
    ['24/3/5', /年份只有 2 位/],
    ['98.12.31', /年份只有 2 位/],
    ['3/5/2024', /分不清哪个是月/],
    ['2024', /只有年份/],
    [2024, /只有年份/],
    ['2024年3月', /缺少日/],
    ['113年5月', /缺少日/],
    ['2024.3.1-3.5', /不是日期/],
    ['待定', /“待定”不是日期.*2024-03-05/],
    ['Foo 13 2011', /不是日期/],
    [20, /不是日期/],
    [true, /不是日期/],
  ];
  it.each(bad)('%p is told to be wrong: %s', (cell, reason) => {
    expect(value(parseDate(cell))).toMatch(reason);
  });

  it('written in any of these ways comes back the same', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1930-01-01', days));
    fc.assert(
      fc.property(day, (on) => {
        const [y, m, d] = on.split('-').map(Number) as [number, number, number];
        const roc = y - 1911;
        const forms = [on, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, on.replaceAll('-', ''), `民國${roc}年${m}月${d}日`];
        for (const form of forms) expect(value(parseDate(form))).toBe(on);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an instant', () => {
  const cases: [Cell, string][] = [
    ['2024-03-05 09:30', '2024-03-05T01:30:00.000Z'],
    ['2024-3-5 9:30:15', '2024-03-05T01:30:15.000Z'],
    ['2024年3月5日 下午2点半', '2024-03-05T06:30:00.000Z'],
    ['2024年3月5日9时5分', '2024-03-05T01:05:00.000Z'],
    ['113/5/1 08:00', '2024-05-01T00:00:00.000Z'],
    ['2024-03-05T09:30:00+08:00', '2024-03-05T01:30:00.000Z'],
    ['2024-03-05T01:30:00Z', '2024-03-05T01:30:00.000Z'],
    ['2024-03-05', '2024-03-04T16:00:00.000Z'],
    [45356.3958333333, '2024-03-05T01:30:00.000Z'],
    ['3/15/2024 2:05 PM', '2024-03-15T06:05:00.000Z'],
  ];
  it.each(cases)('%p is %s', (cell, at) => {
    expect(value(parseInstant(cell))).toBe(at);
  });

  it('that makes no sense is told', () => {
    expect(value(parseInstant('2024-03-05 25:00'))).toMatch(/时间不存在/);
    expect(value(parseInstant('2024-02-30 09:00'))).toMatch(/没有 30 日/);
    expect(value(parseInstant('下午'))).toMatch(/不是日期和时间/);
    expect(value(parseInstant(null))).toBeNull();
  });
});

describe('a clock time', () => {
  const cases: [Cell, string][] = [
    ['9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['９：３０', '09:30'],
    ['上午9点', '09:00'],
    ['下午2点30分', '14:30'],
    ['下午12点', '12:00'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['凌晨12点', '00:00'],
    ['14时05分', '14:05'],
    ['7点半', '07:30'],
    ['24:00', '24:00'],
    [0.375, '09:00'],
  ];
  it.each(cases)('%p is %s', (cell, clock) => {
    expect(value(parseTime(cell))).toBe(clock);
  });

  it('that does not exist is told', () => {
    for (const cell of ['9:75', '25:00', '早', 9]) expect(value(parseTime(cell))).toMatch(/不是时间/);
  });

  it('range has a length, over midnight too', () => {
    expect(value(parseTimeRange('9:00-11:30'))).toEqual({ from: '09:00', to: '11:30', minutes: 150 });
    expect(value(parseTimeRange('上午9点至11点半'))).toEqual({ from: '09:00', to: '11:30', minutes: 150 });
    expect(value(parseTimeRange('下午2点-4点'))).toEqual({ from: '14:00', to: '16:00', minutes: 120 });
    expect(value(parseTimeRange('22:00~次日2:00'))).toEqual({ from: '22:00', to: '02:00', minutes: 240 });
    expect(value(parseTimeRange('全天'))).toMatch(/不是起止时间/);
  });
});

describe('a spreadsheet date', () => {
  it('becomes text: a day, a day with a time, or a time alone', () => {
    expect(dateCellText(new Date('2024-03-05T00:00:00.000Z'))).toBe('2024-03-05');
    expect(dateCellText(new Date('2024-03-05T09:29:59.999Z'))).toBe('2024-03-05 09:30');
    expect(dateCellText(new Date('2024-03-05T09:30:15.000Z'))).toBe('2024-03-05 09:30:15');
    expect(dateCellText(new Date('1899-12-30T09:30:00.000Z'))).toBe('09:30');
    // 36 hours in a column of format [h]:mm
    expect(dateCellText(new Date('1899-12-31T12:00:00.000Z'))).toBe('36:00');
  });

  it('has a serial number only where it can be one', () => {
    expect(serialDate(45_000.5)).toEqual({ on: '2023-03-15', clock: '12:00' });
    expect(serialDate(2024)).toBeUndefined();
    expect(serialDate(20_240_305)).toBeUndefined();
  });
});
