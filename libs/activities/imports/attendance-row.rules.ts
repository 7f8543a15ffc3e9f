/** One row of a sheet of sign-ups and attendance: what the cells mean. Who and where is found out later. */
import { type Checked } from '@app/kernel/identity-numbers.js';
import { addDays, instantAt, type DateOn, type Instant } from '@app/kernel/time.js';
import type { ImportField } from '@app/platform/imports/import.rules.js';
import { isMasked, type Cell } from '@app/platform/spreadsheets/cells.rules.js';
import { parseDate, parseInstant, parseTime } from '@app/platform/spreadsheets/dates.rules.js';
import { parseText, parseYesNo } from '@app/platform/spreadsheets/values.rules.js';
import { parseDuration, type CellProblem, type DurationUnit, type ParsedRow } from './activity-row.rules.js';

export const ATTENDANCE_FIELDS: readonly ImportField[] = [
  {
    name: 'activity',
    label: '活动',
    required: true,
    synonyms: ['活动编号', '活动名称', '项目名称', '项目编号', '活动id'],
    note: '活动的编号或名称；先导入活动',
    example: '2026-001',
  },
  {
    name: 'on',
    label: '活动日期',
    synonyms: ['日期', '服务日期', '时间'],
    type: 'date',
    note: '活动有几天或几个同名时填写',
    example: '2026-03-05',
  },
  { name: 'startTime', label: '开始时间', synonyms: ['场次时间', '班次'], note: '一天有几场时填写', example: '09:00' },
  {
    name: 'person',
    label: '人员编号',
    synonyms: ['编号', '志愿者编号', '工号', '会员号', '人员', '身份编号'],
    note: '没有编号的填姓名(须已在名单里且不重名)',
    example: 'P0001',
  },
  { name: 'name', label: '姓名', synonyms: ['志愿者姓名', '志愿者', '名字'] },
  {
    name: 'attended',
    label: '到场',
    required: true,
    synonyms: ['是否到场', '签到', '出席', '是否参加', '参加', '出勤', '考勤'],
    note: '到场填是，未到填否，没有记录留空',
    example: '是',
    options: ['是', '否'],
  },
  {
    name: 'minutes',
    label: '服务分钟',
    synonyms: ['分钟', '时长', '服务时长', '时长(小时)', '服务时长(小时)', '志愿时长', '实际时长', '工时'],
    type: 'number',
    note: '不填按签到签退，再按活动的计划时长',
    example: '120',
  },
  { name: 'checkIn', label: '签到时间', synonyms: ['到达时间', '签到时刻', '上岗时间'], example: '09:02' },
  { name: 'checkOut', label: '签退时间', synonyms: ['离开时间', '签退', '离岗时间'], example: '11:05' },
  { name: 'role', label: '角色', synonyms: ['岗位', '职务', '分工'], example: '参加者' },
  { name: 'signedUpAt', label: '报名时间', synonyms: ['报名日期', '登记时间'], example: '2026-03-01 08:30' },
];

/** A clock time on the day of the slot, or an instant that says its day itself. */
export type ClockOrInstant = { time: string } | { at: Instant };

export type AttendanceRow = {
  /** Number or name of the activity. */
  activity: string;
  /** Which day and time of it, where the sheet says so. */
  on: DateOn | null;
  startTime: string | null;
  /** The person's number in the community's sheets. */
  person: string | null;
  name: string | null;
  /** Null: nothing was written. Not recorded is not absent. */
  present: boolean | null;
  minutes: number | null;
  signedUpAt: Instant | null;
  role: string | null;
  checkIn: ClockOrInstant | null;
  checkOut: ClockOrInstant | null;
};

export function parseAttendanceRow(
  cells: Readonly<Record<string, Cell>>,
  minutesUnit: DurationUnit = 'minutes',
): ParsedRow<AttendanceRow> {
  const problems: CellProblem[] = [];
  const take = <T>(field: string, parse: (cell: Cell) => Checked<T>): T | null => {
    const checked = parse(cells[field] ?? null);
    if (checked.ok) return checked.value;
    problems.push({ field, reason: checked.reason });
    return null;
  };
  const text = (field: string, max: number): string | null => take(field, (cell) => parseText(cell, max));
  const row: AttendanceRow = {
    activity: text('activity', 200) ?? '',
    on: take('on', parseDate),
    startTime: take('startTime', parseTime),
    person: text('person', 64),
    name: text('name', 60),
    present: take('attended', parseYesNo),
    minutes: take('minutes', (cell) => parseDuration(cell, minutesUnit)),
    signedUpAt: take('signedUpAt', parseInstant),
    role: text('role', 40),
    checkIn: take('checkIn', parseClockOrInstant),
    checkOut: take('checkOut', parseClockOrInstant),
  };
  const told = new Set(problems.map(({ field }) => field));
  if (!row.activity && !told.has('activity')) problems.push({ field: 'activity', reason: '没有填写活动的编号或名称' });
  const who = whoProblem(row);
  if (who && !told.has(who.field)) problems.push(who);
  return problems.length > 0 ? { problems } : { value: row, notes: [] };
}

/** When somebody came and left. Leaving at an earlier clock time than coming is on the next day. */
export function checkTimes(
  row: Pick<AttendanceRow, 'checkIn' | 'checkOut'>,
  startOn: DateOn,
): { checkInAt: Instant | null; checkOutAt: Instant | null } {
  const checkInAt = atOn(row.checkIn, startOn);
  const checkOutAt = atOn(row.checkOut, startOn);
  const isNextDay = checkInAt && checkOutAt && row.checkOut && 'time' in row.checkOut && checkOutAt < checkInAt;
  return { checkInAt, checkOutAt: isNextDay ? atOn(row.checkOut, addDays(startOn, 1)) : checkOutAt };
}

function atOn(clock: ClockOrInstant | null, on: DateOn): Instant | null {
  if (!clock) return null;
  if ('at' in clock) return clock.at;
  return clock.time === '24:00' ? instantAt(addDays(on, 1)) : instantAt(on, clock.time);
}

function parseClockOrInstant(cell: Cell): Checked<ClockOrInstant | null> {
  const time = parseTime(cell);
  if (time.ok) return { ok: true, value: time.value === null ? null : { time: time.value } };
  const instant = parseInstant(cell);
  return instant.ok ? { ok: true, value: instant.value === null ? null : { at: instant.value } } : time;
}

/** A masked name is the name of many people; hours must not land on one of them by chance. */
function whoProblem({ person, name }: AttendanceRow): CellProblem | null {
  if (person !== null) {
    return isMasked(person) && /\p{Script=Han}/u.test(person)
      ? { field: 'person', reason: `“${person}”打了码，分不清是哪一个人，请填人员编号` }
      : null;
  }
  if (name === null) return { field: 'person', reason: '没有填写人员编号' };
  return isMasked(name) ? { field: 'name', reason: `“${name}”打了码，分不清是哪一个人，请填人员编号` } : null;
}
