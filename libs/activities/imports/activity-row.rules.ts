/** One row of a sheet of activities: what the cells mean, and what a person should know about them. */
import { type Checked } from '@app/kernel/identity-numbers.js';
import { type DateOn } from '@app/kernel/time.js';
import { SERVICE_NATURE_NAMES, type ServiceNature } from '@app/points/policies/policy.rules.js';
import type { CellNote, ImportField } from '@app/platform/imports/import.rules.js';
import { cellText, halfWidth, isBlank, type Cell } from '@app/platform/spreadsheets/cells.rules.js';
import { parseDate, parseTime, parseTimeRange } from '@app/platform/spreadsheets/dates.rules.js';
import { parseChoice, parseInteger, parseMinutes, parseText } from '@app/platform/spreadsheets/values.rules.js';

export type ActivityRow = {
  externalNo: string | null;
  name: string;
  startOn: DateOn;
  startTime: string | null;
  endTime: string | null;
  plannedMinutes: number | null;
  capacity: number | null;
  nature: ServiceNature;
  category: string | null;
  description: string | null;
  organisingUnit: string | null;
  leader: string | null;
  venue: string | null;
  riskNote: string | null;
};

export type CellProblem = CellNote & { field: string };
/** Notes tell what was taken differently from what is written. */
export type ParsedRow<R> = { value: R; notes: CellProblem[] } | { problems: CellProblem[] };

export const ACTIVITY_FIELDS: readonly ImportField[] = [
  { name: 'externalNo', label: '编号', synonyms: ['活动编号', '活动代码', '项目编号', '活动id', 'id'], example: '2026-001' },
  {
    name: 'name',
    label: '名称',
    required: true,
    synonyms: ['活动名称', '项目名称', '活动主题', '主题', '活动', 'title'],
    example: '清洁家园',
  },
  {
    name: 'startOn',
    label: '日期',
    required: true,
    synonyms: ['活动日期', '开展日期', '活动时间', '服务日期', '时间', 'date'],
    type: 'date',
    note: '后面可以写时间，如 2026-03-05 9:00-11:30',
    example: '2026-03-05',
  },
  { name: 'startTime', label: '开始时间', synonyms: ['起始时间', '开始'], note: '也可以写 9:00-11:30', example: '09:00' },
  { name: 'endTime', label: '结束时间', synonyms: ['截止时间', '结束'], example: '11:30' },
  {
    name: 'plannedMinutes',
    label: '计划分钟',
    synonyms: ['计划时长', '计划时长(分钟)', '时长', '时长(小时)', '活动时长', '服务时长', '服务时长(小时)', 'hours', 'minutes'],
    type: 'number',
    note: '分钟数；写明单位也行，如 2小时',
    example: '120',
  },
  { name: 'capacity', label: '名额', synonyms: ['招募人数', '人数上限', '需求人数', '计划人数'], type: 'number', example: '20' },
  {
    name: 'nature',
    label: '性质',
    synonyms: ['活动性质', '活动类型'],
    note: '不填按志愿服务；会议、培训、值班不计时长',
    options: Object.values(SERVICE_NATURE_NAMES),
  },
  { name: 'category', label: '类别', synonyms: ['活动类别', '服务类别', '分类', 'category'], example: '环境' },
  { name: 'venue', label: '地点', synonyms: ['活动地点', '服务地点', '地址', '集合地点'], example: '社区广场' },
  { name: 'organiser', label: '主办单位', synonyms: ['组织单位', '承办单位', '发起单位', '举办单位', '单位'] },
  { name: 'leader', label: '负责人', synonyms: ['活动负责人', '联系人', '组织者', '带队人'] },
  { name: 'riskNote', label: '风险提示', synonyms: ['安全提示', '注意事项'], note: '发布前必须有', example: '路面湿滑，注意脚下' },
  { name: 'description', label: '说明', synonyms: ['活动内容', '内容', '活动简介', '简介', '服务内容', '备注', 'summary'] },
];

/** What a bare number of a column means, by its heading; a constant in the mapping is in minutes. */
export type DurationUnit = 'minutes' | 'hours' | 'unsaid';

export function durationUnitOf(heading: string | undefined): DurationUnit {
  if (heading === undefined) return 'minutes';
  if (/小时|小時|时数|時數|钟头|hours?|hrs?|\(h\)/iu.test(heading)) return 'hours';
  return /分|min/iu.test(heading) ? 'minutes' : 'unsaid';
}

/** 2 under “时长” may be two minutes or two hours. That is not guessed. */
export function parseDuration(cell: Cell, unit: DurationUnit): Checked<number | null> {
  const parsed = parseMinutes(cell, { bareUnit: unit === 'hours' ? 'hours' : 'minutes' });
  const bare = Number(halfWidth(cellText(cell)));
  if (unit !== 'unsaid' || isBlank(cell) || !(bare > 0 && bare <= UNCLEAR_UP_TO)) return parsed;
  return { ok: false, reason: `“${cellText(cell)}”看不出是分钟还是小时，请写明单位，如 ${bare}小时，或在表头写“时长(小时)”` };
}

type Cells = Readonly<Record<string, Cell>>;
type Times = Pick<ActivityRow, 'startOn' | 'startTime' | 'endTime'>;

const NATURE_WORDS: Record<ServiceNature, readonly string[]> = {
  VOLUNTEER: [SERVICE_NATURE_NAMES.VOLUNTEER, '志愿', '志愿活动', '公益', '公益活动', '义务劳动'],
  DUTY: [SERVICE_NATURE_NAMES.DUTY, '值班', '履职', '执勤', '工作'],
  MEETING: [SERVICE_NATURE_NAMES.MEETING, '会', '座谈', '座谈会'],
  TRAINING: [SERVICE_NATURE_NAMES.TRAINING, '培训活动', '讲座', '学习'],
};
const UNLIMITED = /^(不限|不限制|无限制|若干|unlimited|n\/?a|-+|—+)$/iu;
/** 2024.3.5 9:00-11:30, 3月5日(周二) 上午9点: a clock time behind the day. */
const DAY_AND_CLOCK = /^(.+?[\d日号](?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?)[\s,、;(T]+(\D{0,4}\d{1,2}\s*[:时時点點].*?)[)）]?$/u;
const MANY = 1_000;
const UNCLEAR_UP_TO = 12;

export function parseActivityRow(cells: Cells, plannedUnit: DurationUnit = 'minutes'): ParsedRow<ActivityRow> {
  const problems: CellProblem[] = [];
  const notes: CellProblem[] = [];
  const take = <T>(field: string, checked: Checked<T>): T | null => {
    if (checked.ok) return checked.value;
    problems.push({ field, reason: checked.reason });
    return null;
  };
  const text = (field: string, max: number): string | null => take(field, parseText(cells[field] ?? null, max));
  const name = text('name', 200);
  if (name === null && problems.length === 0) problems.push({ field: 'name', reason: '没有填写活动名称' });
  const times = parseTimes(cells);
  if ('reason' in times) problems.push(times);
  const planned = take('plannedMinutes', parseDuration(cells.plannedMinutes ?? null, plannedUnit));
  if (planned === 0) notes.push({ field: 'plannedMinutes', reason: '计划时长为 0，按“没有填写”处理' });
  const capacity = take('capacity', parseCapacity(cells.capacity ?? null));
  if (capacity === 0) notes.push({ field: 'capacity', reason: '名额为 0，按“不限”处理' });
  if (capacity !== null && capacity > MANY) {
    notes.push({ field: 'capacity', reason: `名额 ${capacity} 很大，已照录，请核对` });
  }
  const row = {
    externalNo: text('externalNo', 60),
    plannedMinutes: planned || null,
    capacity: capacity || null,
    nature: take('nature', parseChoice(cells.nature ?? null, NATURE_WORDS)) ?? 'VOLUNTEER',
    category: text('category', 60),
    description: text('description', 5_000),
    organisingUnit: text('organiser', 200),
    leader: text('leader', 100),
    venue: text('venue', 500),
    riskNote: text('riskNote', 500),
  };
  if (problems.length > 0 || !name || 'reason' in times) return { problems };
  return { value: { ...row, ...times, name }, notes };
}

/** The day and, where the sheet has them, the clock times: in columns of their own or behind the date. */
function parseTimes(cells: Cells): Times | CellProblem {
  const cell = cells.startOn ?? null;
  const shown = halfWidth(cellText(cell));
  const [, day, clock] = DAY_AND_CLOCK.exec(shown) ?? [];
  const on = parseDate(day && clock ? day : cell);
  if (!on.ok) return { field: 'startOn', reason: on.reason };
  if (on.value === null) return { field: 'startOn', reason: '没有填写活动日期' };
  const behind = parseClock(clock ?? null);
  const own = parseClock(cells.startTime ?? null);
  const end = parseTime(cells.endTime ?? null);
  if (!own.ok) return { field: 'startTime', reason: own.reason };
  if (!behind.ok && own.value.startTime === null) return { field: 'startOn', reason: behind.reason };
  if (!end.ok) return { field: 'endTime', reason: end.reason };
  const from = own.value.startTime !== null || !behind.ok ? own.value : behind.value;
  const endTime = from.startTime ? (end.value ?? from.endTime) : null;
  return { startOn: on.value, startTime: from.startTime, endTime };
}

type ClockTimes = { startTime: string | null; endTime: string | null };

/** 09:00, or 09:00-11:30 in one cell. */
function parseClock(cell: Cell): Checked<ClockTimes> {
  const time = parseTime(cell);
  if (time.ok) return { ok: true, value: { startTime: time.value, endTime: null } };
  const range = parseTimeRange(cell);
  if (!range.ok) return range;
  return { ok: true, value: { startTime: range.value!.from, endTime: range.value!.to } };
}

function parseCapacity(cell: Cell): Checked<number | null> {
  if (UNLIMITED.test(cellText(cell))) return { ok: true, value: null };
  return parseInteger(cell, { min: 0, max: 10_000_000 });
}
