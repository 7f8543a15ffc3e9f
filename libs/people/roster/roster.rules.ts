/** One line of a roster sheet, read cell by cell: what it says, what is wrong, what was left out and why. */
import { checkIdNumber, checkMobile, normaliseNumber, type Gender } from '@app/kernel/identity-numbers.js';
import type { DateOn } from '@app/kernel/time.js';
import type { ImportField } from '@app/platform/imports/import.rules.js';
import {
  cellText,
  comparable,
  isBlank,
  isMasked,
  type Cell,
} from '@app/platform/spreadsheets/cells.rules.js';
import { parseDate } from '@app/platform/spreadsheets/dates.rules.js';
import { parseChoice, parseText } from '@app/platform/spreadsheets/values.rules.js';
import { cleanName, isMaskedName } from '../persons/person.rules.js';

export const ROSTER_FIELDS = [
  {
    name: 'externalNo',
    label: '编号',
    synonyms: ['志愿者编号', '人员编号', '工号', '会员号', '档案号', '志愿者号', 'id'],
    note: '社区自己的编号，用来认人；没有可以不填',
    example: 'DF-0001',
  },
  { name: 'name', label: '姓名', synonyms: ['名字', '志愿者姓名', '志愿者', 'name'], example: '张三' },
  { name: 'gender', label: '性别', synonyms: ['gender', 'sex'], options: ['男', '女'], example: '女' },
  {
    name: 'idNumber',
    label: '身份证号',
    synonyms: ['身份证号码', '身份证', '证件号码', '证件号', '公民身份号码'],
    note: '加密保存，平时只显示头尾几位；可以不填',
  },
  {
    name: 'mobile',
    label: '手机号',
    synonyms: ['手机', '手机号码', '联系电话', '联系方式', '电话', '电话号码'],
    note: '加密保存，平时只显示头尾几位',
  },
  {
    name: 'birthOn',
    label: '出生日期',
    type: 'date',
    synonyms: ['生日', '出生年月日', '出生年月'],
    example: '1968-05-01',
  },
  { name: 'grid', label: '网格', synonyms: ['所属网格', '所在网格', '网格名称'], example: '第一网格' },
  { name: 'compound', label: '小区', synonyms: ['居住小区', '所在小区', '小区名称'], example: '幸福花园' },
  {
    name: 'skills',
    label: '技能',
    synonyms: ['特长', '专业技能', '技能特长'],
    note: '多项用顿号分开',
    example: '理发、电工',
  },
  {
    name: 'joinedOn',
    label: '加入日期',
    type: 'date',
    synonyms: ['入队日期', '注册日期', '加入时间', '注册时间', '登记日期'],
  },
] as const satisfies readonly ImportField[];

export type RosterField = (typeof ROSTER_FIELDS)[number]['name'];
export type RosterCells = Readonly<Partial<Record<RosterField, Cell>>>;

export type RosterRow = {
  externalNo: string | null;
  name: string | null;
  gender: Gender | null;
  idNumber: string | null;
  mobile: string | null;
  birthOn: DateOn | null;
  grid: string | null;
  compound: string | null;
  skills: string[];
  joinedOn: DateOn | null;
};

export type RosterProblem = { field: RosterField; reason: string };
export type ReadRosterRow = { row: RosterRow; problems: RosterProblem[]; notes: RosterProblem[] };

const TOTALS = /^(合计|总计|小计|共计|总人数|制表人?|审核人?|填表人?|备注|说明)[::]?/u;
const GENDERS = {
  male: ['男', '男性', 'm', '1', '先生'],
  female: ['女', '女性', 'f', '2', '女士'],
  unknown: ['未知', '不详', '保密', '未说明', '其他', '0', '9'],
};
const LANDLINE = /^(0\d{9,11}|[2-8]\d{6,7})$/;
const YEAR_OR_MONTH = /^(19|20)\d{2}(\s*[年.\-/]\s*\d{0,2}\s*月?)?$/;

/** @param today the last acceptable birth date */
export function readRosterRow(cells: RosterCells, today: DateOn): ReadRosterRow {
  const reading = new Reading(cells);
  const name = reading.name();
  const externalNo = reading.text('externalNo', 64);
  const told = reading.idNumber(today);
  const birthOn = reading.birthOn(today);
  const gender = reading.gender();
  const row: RosterRow = {
    externalNo,
    name,
    gender: gender ?? told?.gender ?? null,
    idNumber: told?.number ?? null,
    mobile: reading.mobile(),
    birthOn: birthOn ?? told?.birthOn ?? null,
    grid: reading.text('grid', 60),
    compound: reading.text('compound', 60),
    skills: reading.skills(),
    joinedOn: reading.date('joinedOn'),
  };
  if (told && birthOn && told.birthOn !== birthOn)
    reading.no('birthOn', '出生日期与身份证号不一致，请核对两处');
  if (told && gender && told.gender !== gender) reading.no('gender', '性别与身份证号不一致，请核对两处');
  if (row.joinedOn && row.joinedOn > today) reading.no('joinedOn', '加入日期还没有到，请核对');
  if (!name && !externalNo && reading.problems.length === 0)
    reading.no('name', '姓名和编号都是空的，请至少填一项');
  return { row, problems: reading.problems, notes: reading.notes };
}

/**
 * Places of lines that have nothing but a name, where an earlier line has that name and says nothing else. Taken
 * over the whole sheet, because a sheet is taken in by parts.
 */
export function namedAgain(rows: readonly RosterRow[]): number[] {
  const byName = new Map<string, RosterRow[]>();
  return rows.flatMap((row, i) => {
    if (!row.name) return [];
    const earlier = byName.get(row.name) ?? [];
    byName.set(row.name, [...earlier, row]);
    const hasOnlyName = !row.externalNo && !row.idNumber && !row.mobile;
    return hasOnlyName && earlier.some((other) => mayBeSame(other, row)) ? [i] : [];
  });
}

function mayBeSame(one: RosterRow, other: RosterRow): boolean {
  return (['gender', 'birthOn', 'grid', 'compound'] as const).every(
    (key) => one[key] === null || other[key] === null || one[key] === other[key],
  );
}

class Reading {
  readonly problems: RosterProblem[] = [];
  readonly notes: RosterProblem[] = [];

  constructor(private readonly cells: RosterCells) {}

  no(field: RosterField, reason: string): null {
    this.problems.push({ field, reason });
    return null;
  }

  note(field: RosterField, reason: string): null {
    this.notes.push({ field, reason });
    return null;
  }

  text(field: RosterField, maxCharacters: number): string | null {
    const read = parseText(this.cell(field), maxCharacters);
    return read.ok ? read.value : this.no(field, read.reason);
  }

  date(field: RosterField): DateOn | null {
    const read = parseDate(this.cell(field));
    return read.ok ? read.value : this.no(field, read.reason);
  }

  name(): string | null {
    const text = this.text('name', 60);
    if (text === null) return null;
    const name = cleanName(text);
    if (TOTALS.test(name))
      return this.no('name', `“${name}”像是合计或签字行，不是人员；不是人员的行请从表中删去`);
    if (!/\p{L}/u.test(name)) return this.no('name', `“${name}”不像姓名，请核对是否选错了列`);
    if (isMaskedName(name)) this.note('name', `姓名“${name}”是隐去部分的写法，先照此登记，以后可补全`);
    return name;
  }

  idNumber(today: DateOn): { number: string; birthOn: DateOn; gender: Gender } | null {
    const text = cellText(this.cell('idNumber'));
    if (text === '') return null;
    if (isMasked(text)) return this.note('idNumber', '身份证号是隐去部分的写法，没有保存');
    const checked = checkIdNumber(text, today);
    return checked.ok ? checked.value : this.no('idNumber', checked.reason);
  }

  /** Sheets keep two numbers in one cell, landlines and masked numbers; only a mobile is kept. */
  mobile(): string | null {
    const text = cellText(this.cell('mobile'));
    if (text === '' || text === '无' || text === '/') return null;
    if (isMasked(text)) return this.note('mobile', '手机号是隐去部分的写法，没有保存');
    const whole = checkMobile(text);
    if (whole.ok) return whole.value;
    const parts = text.split(/[/、,，;；\n]|\s{1,}/u).filter((part) => part.trim() !== '');
    const mobiles =
      parts.length > 1 ? parts.map(checkMobile).flatMap((part) => (part.ok ? [part.value] : [])) : [];
    if (mobiles[0]) {
      this.note('mobile', '有不止一个号码，只保存了第一个手机号');
      return mobiles[0];
    }
    if (LANDLINE.test(normaliseNumber(text)))
      return this.note('mobile', '这是固定电话，没有保存；有手机号时请补填');
    return this.no('mobile', whole.reason);
  }

  birthOn(today: DateOn): DateOn | null {
    const cell = this.cell('birthOn');
    if (isBlank(cell)) return null;
    if (YEAR_OR_MONTH.test(cellText(cell))) return this.note('birthOn', '出生日期只有年或年月，没有保存');
    const on = this.date('birthOn');
    if (on && on > today) return this.no('birthOn', '出生日期还没有到，请核对');
    if (on && on < '1850-01-01') return this.no('birthOn', '出生日期太早，请核对');
    return on;
  }

  gender(): Gender | null {
    const read = parseChoice(this.cell('gender'), GENDERS);
    if (!read.ok) return this.no('gender', `“${cellText(this.cell('gender'))}”看不出性别，请填男或女`);
    return read.value === 'unknown' ? null : read.value;
  }

  skills(): string[] {
    const text = this.text('skills', 200);
    const words = (text ?? '').split(/[、,，;；/|\n]+/u).map((word) => word.trim());
    const skills = [...new Set(words.filter((word) => word !== '' && comparable(word) !== '无'))];
    if (skills.some((skill) => [...skill].length > 40))
      this.no('skills', '一项技能最多 40 个字，多项请用顿号分开');
    return skills.slice(0, 20);
  }

  private cell(field: RosterField): Cell {
    return this.cells[field] ?? null;
  }
}
