import { checkTimes, parseAttendanceRow } from './attendance-row.rules.js';

const row = (cells: Record<string, string | number | boolean | null>, unit?: 'minutes' | 'hours' | 'unsaid') => {
  const parsed = parseAttendanceRow({ activity: '1', person: 'P1', attended: '是', ...cells }, unit);
  return 'problems' in parsed ? parsed.problems : parsed.value;
};

describe('a row of an attendance sheet', () => {
  it.each([
    ['是', true],
    ['1', true],
    [1, true],
    ['TRUE', true],
    ['yes', true],
    ['√', true],
    ['否', false],
    ['0', false],
    [0, false],
    ['缺席', false],
    [null, null],
    ['  ', null],
  ])('attended %j is %j: a blank is not a no', (attended, present) => {
    expect(row({ attended })).toMatchObject({ present });
  });

  it.each([
    [{ minutes: '1小时30分' }, 'minutes', { minutes: 90 }],
    [{ minutes: 1.5 }, 'hours', { minutes: 90 }],
    [{ signedUpAt: '2019-05-01 00:41:00' }, 'minutes', { signedUpAt: '2019-04-30T16:41:00.000Z' }],
    [{ checkIn: '9:05', checkOut: '2026-03-05 11:00' }, 'minutes', { checkIn: { time: '09:05' }, checkOut: { at: '2026-03-05T03:00:00.000Z' } }],
    [{ on: '115年3月5日' }, 'minutes', { on: '2026-03-05' }],
    [{ person: null, name: '张三' }, 'minutes', { person: null, name: '张三' }],
    [{ name: '张*三' }, 'minutes', { person: 'P1', name: '张*三' }],
  ] as const)('%j', (cells, unit, expected) => {
    expect(row(cells, unit)).toMatchObject(expected);
  });

  it.each([
    [{ activity: null }, 'activity'],
    [{ person: null }, 'person'],
    [{ person: '王○明' }, 'person'],
    [{ person: null, name: '张*三' }, 'name'],
    [{ attended: '也许' }, 'attended'],
    [{ minutes: '很久' }, 'minutes'],
    [{ minutes: 2000 }, 'minutes'],
    [{ checkIn: '早上' }, 'checkIn'],
  ])('%j is refused at %s', (cells, field) => {
    expect(row(cells)).toEqual([{ field, reason: expect.any(String) }]);
  });

  it('leaving at an earlier clock time than coming is on the next day', () => {
    const times = checkTimes({ checkIn: { time: '22:00' }, checkOut: { time: '02:00' } }, '2026-03-05');
    expect(times).toEqual({ checkInAt: '2026-03-05T14:00:00.000Z', checkOutAt: '2026-03-05T18:00:00.000Z' });
  });
});
