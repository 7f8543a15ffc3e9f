/** One line of a sheet of units, read cell by cell. */
import { checkUnitCode } from '@app/kernel/identity-numbers.js';
import type { ImportField } from '@app/platform/imports/import.rules.js';
import { cellText, isMasked, type Cell } from '@app/platform/spreadsheets/cells.rules.js';
import { parseText } from '@app/platform/spreadsheets/values.rules.js';
import { cleanUnitName, nameKey, UNIT_TYPE_NAMES, unitTypeOf, type UnitType } from './unit.rules.js';

export const UNIT_FIELDS = [
  {
    name: 'externalNo',
    label: '编号',
    synonyms: ['单位编号', 'id', 'org_content_id'],
    note: '社区自己的编号，用来认单位；没有可以不填',
    example: 'DW-001',
  },
  {
    name: 'name',
    label: '单位名称',
    required: true,
    synonyms: ['名称', '单位', '机构名称', '组织名称', '企业名称', 'name', 'org_title'],
    example: '第二中学',
  },
  {
    name: 'uscc',
    label: '统一社会信用代码',
    synonyms: ['信用代码', '社会信用代码', '机构代码'],
    note: '18 位；党组织等没有代码的单位不填',
  },
  {
    name: 'unitType',
    label: '单位类型',
    synonyms: ['类型', '单位性质', '性质', '类别', '机构类型'],
    options: Object.values(UNIT_TYPE_NAMES),
    note: '不填时从名称推断',
    example: '学校',
  },
  { name: 'address', label: '地址', synonyms: ['单位地址', '详细地址', '住所', '办公地址'] },
  { name: 'contact', label: '联系人', synonyms: ['联络员', '负责人', '法定代表人'] },
] as const satisfies readonly ImportField[];

export type UnitField = (typeof UNIT_FIELDS)[number]['name'];
export type UnitCells = Readonly<Partial<Record<UnitField, Cell>>>;

export type UnitRow = {
  externalNo: string | null;
  name: string;
  uscc: string | null;
  unitType: UnitType;
  /** The sheet has said so; a type read from the name contradicts nothing on record. */
  isTypeTold: boolean;
  address: string | null;
  contact: string | null;
};

export type UnitProblem = { field: UnitField; reason: string };
export type ReadUnitRow = { row: UnitRow | null; problems: UnitProblem[]; notes: UnitProblem[] };

const TOTALS = /^(合计|总计|小计|共计)[::]?/u;

export function readUnitRow(cells: UnitCells): ReadUnitRow {
  const problems: UnitProblem[] = [];
  const notes: UnitProblem[] = [];
  const text = (field: UnitField, most: number): string | null => {
    const read = parseText(cells[field] ?? null, most);
    if (read.ok) return read.value;
    problems.push({ field, reason: read.reason });
    return null;
  };
  const name = cleanUnitName(text('name', 120) ?? '');
  if (name === '' && problems.length === 0) problems.push({ field: 'name', reason: '单位名称是空的，请填写' });
  if (TOTALS.test(name))
    problems.push({ field: 'name', reason: `“${name}”像是合计行，不是单位；请从表中删去` });
  const typeWords = text('unitType', 60);
  const told = typeWords ? unitTypeOf(typeWords) : undefined;
  const unitType = told ?? unitTypeOf(name);
  if (typeWords && !told)
    notes.push({ field: 'unitType', reason: `“${typeWords}”不是已知的单位类型，先记为其他` });
  else if (!unitType) notes.push({ field: 'unitType', reason: '从名称看不出单位类型，先记为其他' });
  const row: UnitRow = {
    externalNo: text('externalNo', 64),
    name,
    uscc: codeOf(cells, problems, notes),
    unitType: (typeWords ? told : unitType) ?? 'OTHER',
    isTypeTold: told !== undefined,
    address: text('address', 200),
    contact: text('contact', 60),
  };
  return { row: problems.length > 0 ? null : row, problems, notes };
}

function codeOf(cells: UnitCells, problems: UnitProblem[], notes: UnitProblem[]): string | null {
  const words = cellText(cells.uscc ?? null);
  if (words === '' || /^(无|没有|暂无|-+|\/)$/u.test(words)) return null;
  if (isMasked(words)) {
    notes.push({ field: 'uscc', reason: '统一社会信用代码是隐去部分的写法，没有保存' });
    return null;
  }
  const checked = checkUnitCode(words);
  if (checked.ok) return checked.value;
  problems.push({ field: 'uscc', reason: checked.reason });
  return null;
}

/** A unit on record, or made from an earlier line. */
export type KnownUnit = Omit<UnitRow, 'isTypeTold'> & {
  id: string;
  /** False in another community. */ isOwn: boolean;
  /** The unit that this row was merged into. */ mergedIntoId: string | null;
};
export type UnitChange = Partial<Pick<KnownUnit, 'externalNo' | 'uscc' | 'unitType' | 'address' | 'contact'>>;

export type UnitDecision =
  | { kind: 'new' }
  | { kind: 'unchanged'; unitId: string }
  | { kind: 'filled'; unitId: string; change: UnitChange }
  | { kind: 'rejected'; field: UnitField; reason: string };

/** Known units by code, number and name. */
export class UnitIndex {
  private readonly byId = new Map<string, KnownUnit>();
  private readonly byCode = new Map<string, KnownUnit>();
  private readonly byNumber = new Map<string, KnownUnit>();
  private readonly byName = new Map<string, KnownUnit[]>();

  constructor(known: readonly KnownUnit[]) {
    for (const unit of known) this.add(unit);
  }

  add(unit: KnownUnit): void {
    this.byId.set(unit.id, unit);
    if (unit.uscc) this.byCode.set(unit.uscc, unit);
    if (!unit.isOwn) return;
    if (unit.externalNo) this.byNumber.set(unit.externalNo, unit);
    const key = nameKey(unit.name);
    const others = (this.byName.get(key) ?? []).filter(({ id }) => id !== unit.id);
    this.byName.set(key, [...others, unit]);
  }

  get(id: string): KnownUnit {
    return this.byId.get(id)!;
  }

  coded(uscc: string | null): KnownUnit | undefined {
    return uscc === null ? undefined : this.byCode.get(uscc);
  }

  numbered(externalNo: string | null): KnownUnit | undefined {
    return externalNo === null ? undefined : this.byNumber.get(externalNo);
  }

  named(name: string): KnownUnit[] {
    return this.byName.get(nameKey(name)) ?? [];
  }
}

/** By code, else by number, else by name; a line fills what was empty and overwrites nothing. */
export function decideUnit(row: UnitRow, index: UnitIndex): UnitDecision {
  const byCode = index.coded(row.uscc);
  if (byCode && !byCode.isOwn) return no('uscc', '这个统一社会信用代码已在另一个社区登记，请联系街道管理员');
  const byNumber = index.numbered(row.externalNo);
  if (byCode && byNumber && unitIdOf(byCode) !== unitIdOf(byNumber))
    return no('externalNo', '编号和统一社会信用代码属于两家已登记的单位，请核对');
  const found = byCode ?? byNumber ?? oneNamed(row, index);
  if (found === 'several') return no('name', `本社区有几家“${row.name}”，请补填编号或统一社会信用代码`);
  return found ? compare(row, found) : { kind: 'new' };
}

/** A unit of the same name whose code and number do not contradict the line. */
function oneNamed(row: UnitRow, index: UnitIndex): KnownUnit | 'several' | undefined {
  const agree = (one: string | null, other: string | null): boolean =>
    one === null || other === null || one === other;
  const units = index
    .named(row.name)
    .filter((unit) => agree(unit.uscc, row.uscc) && agree(unit.externalNo, row.externalNo));
  if (new Set(units.map(unitIdOf)).size > 1) return 'several';
  return units.find(({ mergedIntoId }) => mergedIntoId === null) ?? units[0];
}

function unitIdOf({ id, mergedIntoId }: KnownUnit): string {
  return mergedIntoId ?? id;
}

const COMPARED: readonly { key: 'externalNo' | 'uscc' | 'address' | 'contact'; name: string }[] = [
  { key: 'externalNo', name: '编号' },
  { key: 'uscc', name: '统一社会信用代码' },
  { key: 'address', name: '地址' },
  { key: 'contact', name: '联系人' },
];

function compare(row: UnitRow, known: KnownUnit): UnitDecision {
  // An old sheet still names the alias; the unit it became is kept by people, not by that sheet.
  if (known.mergedIntoId) return { kind: 'unchanged', unitId: known.mergedIntoId };
  if (nameKey(row.name) !== nameKey(known.name))
    return no('name', `名称与已登记的“${known.name}”不同，请核对编号和代码`);
  const change: UnitChange = {};
  for (const { key, name } of COMPARED) {
    const told = row[key];
    if (told === null || told === known[key]) continue;
    if (known[key] !== null) return no(key, `${name}与已登记的不同；如要更正，请在单位页面修改`);
    change[key] = told;
  }
  if (row.isTypeTold && row.unitType !== known.unitType) {
    if (known.unitType !== 'OTHER') return no('unitType', '单位类型与已登记的不同；如要更正，请在单位页面修改');
    change.unitType = row.unitType;
  }
  return Object.keys(change).length === 0
    ? { kind: 'unchanged', unitId: known.id }
    : { kind: 'filled', unitId: known.id, change };
}

function no(field: UnitField, reason: string): UnitDecision {
  return { kind: 'rejected', field, reason };
}
