import { durationUnitOf, parseActivityRow, parseDuration } from './activity-row.rules.js';

function value(cells: Record<string, string | number | null>, unit?: 'minutes' | 'hours' | 'unsaid') {
  const parsed = parseActivityRow({ name: '清洁楼道', startOn: '2024-03-05', ...cells }, unit);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

describe('a row of an activity sheet', () => {
  it.each([
    [{ startOn: '2024-03-05' }, { startOn: '2024-03-05', startTime: null, endTime: null }],
    [{ startOn: 'January 13 2011' }, { startOn: '2011-01-13' }],
    [{ startOn: '113.05.01' }, { startOn: '2024-05-01' }],
    [{ startOn: '2024-03-05 09:00' }, { startOn: '2024-03-05', startTime: '09:00' }],
    [{ startOn: '2024年3月5日 9:00-11:30' }, { startOn: '2024-03-05', startTime: '09:00', endTime: '11:30' }],
    [{ startOn: '2024.3.5(周二) 下午2点-4点' }, { startOn: '2024-03-05', startTime: '14:00', endTime: '16:00' }],
    [{ startTime: '9:00' }, { startTime: '09:00', endTime: null }],
    [{ startTime: '9:00', endTime: '11:00' }, { startTime: '09:00', endTime: '11:00' }],
    [{ startTime: '9:00-10:30' }, { startTime: '09:00', endTime: '10:30' }],
    [{ endTime: '11:00' }, { startTime: null, endTime: null }],
    [{ plannedMinutes: 120 }, { plannedMinutes: 120 }],
    [{ plannedMinutes: '2小时' }, { plannedMinutes: 120 }],
    [{ plannedMinutes: null }, { plannedMinutes: null }],
    [{ capacity: '不限' }, { capacity: null }],
    [{ capacity: '12 人' }, { capacity: 12 }],
    [{ nature: '会议' }, { nature: 'MEETING' }],
    [{}, { nature: 'VOLUNTEER', category: null, riskNote: null }],
  ])('%j', (cells, expected) => {
    expect(value(cells).value).toMatchObject(expected);
  });

  it('reads a bare number in hours where the heading says so', () => {
    expect(value({ plannedMinutes: 12 }, 'hours').value.plannedMinutes).toBe(720);
  });

  it('tells what it took differently from what is written', () => {
    expect(value({ plannedMinutes: 0, capacity: 9999 })).toMatchObject({
      value: { plannedMinutes: null, capacity: 9999 },
      notes: [
        { field: 'plannedMinutes', reason: '计划时长为 0，按“没有填写”处理' },
        { field: 'capacity', reason: '名额 9999 很大，已照录，请核对' },
      ],
    });
  });

  it('refuses with the field, so that the cell can be shown', () => {
    expect(parseActivityRow({ name: null, startOn: '昨天', capacity: '很多', startTime: '早' })).toEqual({
      problems: [
        { field: 'name', reason: '没有填写活动名称' },
        { field: 'startOn', reason: expect.stringContaining('不是日期') },
        { field: 'capacity', reason: expect.stringContaining('不是数字') },
      ],
    });
    expect(parseActivityRow({ name: '甲', startOn: null })).toMatchObject({
      problems: [{ field: 'startOn', reason: '没有填写活动日期' }],
    });
  });

  it.each([
    [undefined, 'minutes'],
    ['计划分钟', 'minutes'],
    ['时长(小时)', 'hours'],
    ['hours', 'hours'],
    ['服务时长', 'unsaid'],
  ])('a column “%s” counts in %s', (heading, unit) => {
    expect(durationUnitOf(heading)).toBe(unit);
  });

  it('does not guess whether 2 is minutes or hours', () => {
    expect(parseDuration(2, 'unsaid')).toMatchObject({ ok: false, reason: expect.stringContaining('分钟还是小时') });
    expect(parseDuration(120, 'unsaid')).toEqual({ ok: true, value: 120 });
    expect(parseDuration('2小时', 'unsaid')).toEqual({ ok: true, value: 120 });
    expect(parseDuration(0, 'unsaid')).toEqual({ ok: true, value: 0 });
    expect(parseDuration(1.5, 'hours')).toEqual({ ok: true, value: 90 });
  });
});
