/** One line of a unit's list, read cell by cell. */
import { checkMobile } from '@app/kernel/identity-numbers.js';
import { cleanName } from '@app/people/persons/person.rules.js';
import type { ImportField } from '@app/platform/imports/import.rules.js';
import { cellText, type Cell } from '@app/platform/spreadsheets/cells.rules.js';

export const UNIT_MEMBER_FIELDS = [
  { name: 'name', label: '姓名', required: true, synonyms: ['名字', '党员姓名', '人员姓名'], example: '张三' },
  {
    name: 'mobile',
    label: '手机号',
    required: true,
    synonyms: ['手机', '手机号码', '联系电话', '联系方式', '电话'],
    note: '加密保存，只用来分清是谁；不要填身份证号、党龄等其他信息',
    example: '13800000000',
  },
] as const satisfies readonly ImportField[];

export const MOST_LISTED = 2_000;

export type UnitMemberLine = { name: string; mobile: string };
export type UnitMemberLineProblem = { field: 'name' | 'mobile'; reason: string };

export function readUnitMemberLine(cells: Readonly<Record<string, Cell>>): { line: UnitMemberLine | null; problems: UnitMemberLineProblem[] } {
  const name = cleanName(cellText(cells.name ?? null));
  const mobile = checkMobile(cellText(cells.mobile ?? null));
  const problems: UnitMemberLineProblem[] = [];
  if (name === '') problems.push({ field: 'name', reason: '没有填姓名，请补上' });
  else if (name.length > 60) problems.push({ field: 'name', reason: '姓名超过 60 个字，请核对' });
  if (!mobile.ok) problems.push({ field: 'mobile', reason: mobile.reason });
  return { line: problems.length === 0 && mobile.ok ? { name, mobile: mobile.value } : null, problems };
}
