/** Lines of an area sheet, and where each hangs in the tree. */
import type { ImportField } from '@app/platform/imports/import.rules.js';
import { cellText, type Cell } from '@app/platform/spreadsheets/cells.rules.js';
import { parseText } from '@app/platform/spreadsheets/values.rules.js';
import { AREA_LEVEL_NAMES, cleanAreaCode, levelOf, mayContain, type AreaLevel } from './area.rules.js';

export const AREA_FIELDS = [
  {
    name: 'code',
    label: '编码',
    synonyms: ['区域编码', '区划代码', '行政区划代码', '代码', '编号', 'code'],
    note: '国家区划代码或社区自编的编码；不填时自动编',
    example: 'DF-01',
  },
  {
    name: 'name',
    label: '名称',
    required: true,
    synonyms: ['区域名称', '网格名称', '小区名称', '社区名称', 'name'],
    example: '第一网格',
  },
  {
    name: 'level',
    label: '级别',
    synonyms: ['层级', '类型', '区域类型', 'level'],
    options: ['社区', '网格', '小区'],
    example: '网格',
  },
  {
    name: 'parentCode',
    label: '上级编码',
    synonyms: ['上级代码', '父级编码', '所属社区', '所属网格', '上级', 'parentCode'],
    note: '上级的编码或名称；不填时直接建在所选区域下面',
  },
] as const satisfies readonly ImportField[];

export type AreaField = (typeof AREA_FIELDS)[number]['name'];
export type AreaCells = Readonly<Partial<Record<AreaField, Cell>>>;

export type AreaRow = {
  code: string | null;
  name: string;
  level: AreaLevel | null;
  parentCode: string | null;
};
export type AreaProblem = { field: AreaField; reason: string };

export function readAreaRow(cells: AreaCells): { row: AreaRow | null; problems: AreaProblem[] } {
  const problems: AreaProblem[] = [];
  const text = (field: AreaField, most: number): string | null => {
    const read = parseText(cells[field] ?? null, most);
    if (read.ok) return read.value;
    problems.push({ field, reason: read.reason });
    return null;
  };
  const name = text('name', 60);
  if (!name && problems.length === 0) problems.push({ field: 'name', reason: '名称是空的，请填写' });
  const code = codeOf('code', cells, problems);
  const levelWords = cellText(cells.level ?? null);
  const level = levelWords === '' ? null : (levelOf(levelWords) ?? null);
  if (levelWords !== '' && level === null) {
    problems.push({ field: 'level', reason: `“${levelWords}”不是区域级别，请填：街道、社区、网格、小区` });
  }
  const parentCode = text('parentCode', 60);
  return problems.length > 0 || !name
    ? { row: null, problems }
    : { row: { code, name, level, parentCode }, problems };
}

/** The part of an area that placing needs. */
export type PlacedArea = {
  id: string;
  level: AreaLevel;
  code: string;
  name: string;
  parentId: string | null;
};

export type AreaDecision =
  | { kind: 'new'; parentId: string; level: AreaLevel }
  | { kind: 'unchanged'; areaId: string }
  /** Its parent may come further down in the sheet: try again after the others. */
  | { kind: 'waiting'; field: AreaField; reason: string }
  | { kind: 'rejected'; field: AreaField; reason: string };

/**
 * Where a line hangs. Without a parent it hangs below `home` (the community or street of the import), without a
 * level it is what its name, its code or its place says. The code, or the name below one parent, says whether the
 * area is there already.
 *
 * @param areas home and everything below it, with what earlier lines have added
 */
export function decideArea(
  row: AreaRow,
  areas: readonly PlacedArea[],
  home: PlacedArea,
  codesElsewhere: ReadonlySet<string>,
): AreaDecision {
  if (row.code && codesElsewhere.has(row.code)) {
    return no('code', `编码 ${row.code} 已用于“${home.name}”以外的区域，请换一个编码`);
  }
  const byCode = row.code ? areas.find((area) => area.code === row.code) : undefined;
  if (byCode) {
    if (byCode.name === row.name) return { kind: 'unchanged', areaId: byCode.id };
    return no('code', `编码 ${row.code} 已是“${byCode.name}”的编码；如要改名，请在区域页面修改`);
  }
  const parent = row.parentCode ? parentOf(row.parentCode, areas) : home;
  if (!parent) {
    const reason = `没有编码或名称为“${row.parentCode}”的上级区域，请先建立，或把它也写进表里`;
    return { kind: 'waiting', field: 'parentCode', reason };
  }
  const level = row.level ?? guessLevel(row, parent.level);
  if (!level) return no('level', `看不出“${row.name}”是网格还是小区，请填级别`);
  const below = mayContain(parent.level, level) ? parent : undefined;
  if (!below) {
    const names = AREA_LEVEL_NAMES;
    return no(
      'level',
      `“${parent.name}”是${names[parent.level]}，下面不能直接建${names[level]}，请核对级别和上级编码`,
    );
  }
  const same = areas.find((area) => area.parentId === below.id && area.name === row.name);
  if (!same) return { kind: 'new', parentId: below.id, level };
  if (!row.code || same.level !== level) return { kind: 'unchanged', areaId: same.id };
  return no('code', `“${row.name}”已经建立，编码是 ${same.code}，与表里的 ${row.code} 不同，请核对`);
}

function parentOf(words: string, areas: readonly PlacedArea[]): PlacedArea | undefined {
  const code = cleanAreaCode(words);
  const byCode = areas.find((area) => area.code === code);
  if (byCode) return byCode;
  const byName = areas.filter((area) => area.name === words);
  return byName.length === 1 ? byName[0] : undefined;
}

function guessLevel(row: AreaRow, parent: AreaLevel): AreaLevel | undefined {
  if (parent === 'SUBDISTRICT') return 'COMMUNITY';
  if (parent === 'GRID') return 'COMPOUND';
  if (/网格/u.test(row.name)) return 'GRID';
  if (
    /(小区|花园|家园|家属院|公寓|苑|园|院|楼|里|村|庭|府|城|湾|墅)(\p{Script=Han}{0,2}(期|区))?$/u.test(
      row.name,
    )
  )
    return 'COMPOUND';
  return undefined;
}

function codeOf(field: 'code', cells: AreaCells, problems: AreaProblem[]): string | null {
  const text = cellText(cells[field] ?? null);
  if (text === '') return null;
  const code = cleanAreaCode(text);
  if (code) return code;
  problems.push({ field, reason: `编码“${text}”只能含字母、数字、点和横线，最多 30 位` });
  return null;
}

function no(field: AreaField, reason: string): AreaDecision {
  return { kind: 'rejected', field, reason };
}
