/** The 台账 that are handed in: what stands in their columns. Numbers are those of the rows they are made from. */
import { addDays, dateText, type DateOn, type Period } from '@app/kernel/time.js';
import { ENTRY_KIND_NAMES, ENTRY_STATE_NAMES, isOverdue, type EntryKind, type EntryState } from '../assignments/liaison-entry.rules.js';
import { ROLL_UP_LEVEL_NAMES, type RollUpRow } from '../assignments/roll-up.rules.js';
import { CONTRACT_PHASE_NAMES, phaseOf, type ContractState } from '../contracts/contract.rules.js';
import { UNIT_TYPE_NAMES, type UnitType } from '../units/unit.rules.js';

/** What the head of a printed ledger says. */
export type SheetFacts = { unit: string; period: Period; preparedBy: string; on: DateOn };

export function periodText({ from, to }: Period): string {
  return `${dateText(from).split(' ')[0]} 至 ${dateText(addDays(to, -1)).split(' ')[0]}`;
}

export type LedgerLine = {
  communityName: string;
  areaName: string;
  holderName: string;
  cadrePost: string | null;
  kind: EntryKind;
  state: EntryState;
  occurredOn: DateOn;
  text: string;
  owner: string | null;
  dueOn: DateOn | null;
  doneOn: DateOn | null;
  result: string | null;
};

/** 包联台账: one line an entry, oldest first. `today` decides what is overdue. */
export function liaisonLedgerSheet(facts: SheetFacts, lines: readonly LedgerLine[], today: DateOn) {
  return {
    name: '包联台账',
    title: '包联台账',
    info: headOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '社区', width: 14 },
      { header: '包联对象', width: 16 },
      { header: '包联干部/单位', width: 20 },
      { header: '职务', width: 16 },
      { header: '类别', width: 7 },
      { header: '日期', type: 'date', width: 12 },
      { header: '内容', width: 36 },
      { header: '责任人', width: 10 },
      { header: '办理期限', type: 'date', width: 12 },
      { header: '完成日期', type: 'date', width: 12 },
      { header: '结果', width: 26 },
      { header: '状态', width: 9 },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.communityName,
      line.areaName,
      line.holderName,
      line.cadrePost,
      ENTRY_KIND_NAMES[line.kind],
      line.occurredOn,
      line.text,
      line.owner,
      line.dueOn,
      line.doneOn,
      line.result,
      isOverdue(line, today) ? '逾期' : ENTRY_STATE_NAMES[line.state],
    ]),
  };
}

/** The same in numbers, level by level; the first row is everything, so there is no second 合计. */
export function rollUpSheet(facts: SheetFacts, rows: readonly RollUpRow[]) {
  return {
    name: '包联汇总',
    title: '包联工作汇总表',
    info: headOf(facts),
    columns: [
      { header: '层级', width: 10 },
      { header: '名称', width: 28 },
      { header: '包联(项)', type: 'number', width: 10 },
      { header: '走访(次)', type: 'number', width: 10 },
      { header: '发现问题(个)', type: 'number', width: 13 },
      { header: '解决问题(个)', type: 'number', width: 13 },
      { header: '措施(项)', type: 'number', width: 10 },
      { header: '协调资源(项)', type: 'number', width: 13 },
      { header: '逾期(项)', type: 'number', width: 10 },
    ] as const,
    rows: rows.map(({ level, name, depth, assignments, counts }) => [
      ROLL_UP_LEVEL_NAMES[level],
      `${'　'.repeat(depth)}${name}`,
      assignments,
      counts.visits,
      counts.problems,
      counts.solved,
      counts.measures,
      counts.resources,
      counts.overdue,
    ]),
  };
}

export type UnitLine = {
  communityName: string;
  name: string;
  unitType: UnitType;
  uscc: string | null;
  liaisonNames: readonly string[];
  contact: string | null;
  contract: { contractNo: string; state: ContractState; inForceVersion: number | null; startOn: DateOn; endOn: DateOn } | null;
  /** Due in the period, without those waived; and of these accepted, and late. */
  dueObligations: number;
  acceptedObligations: number;
  lateObligations: number;
  /** Confirmed in the period. */
  contributions: number;
  fundFen: number;
  peopleMinutes: number;
};

/** 共建单位台账: one line a unit, with its latest contract and what it gave. */
export function unitSheet(facts: SheetFacts, lines: readonly UnitLine[]) {
  return {
    name: '共建单位台账',
    title: '共建单位台账',
    info: headOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '社区', width: 14 },
      { header: '单位名称', width: 26 },
      { header: '类型', width: 11 },
      { header: '统一社会信用代码', type: 'text', width: 21 },
      { header: '联络员', width: 14 },
      { header: '协议编号', type: 'text', width: 20 },
      { header: '协议状态', width: 11 },
      { header: '起始', type: 'date', width: 12 },
      { header: '截止', type: 'date', width: 12 },
      { header: '应办(项)', type: 'number', width: 9, total: true },
      { header: '已确认(项)', type: 'number', width: 10, total: true },
      { header: '逾期(项)', type: 'number', width: 9, total: true },
      { header: '贡献(次)', type: 'number', width: 9, total: true },
      { header: '资金(元)', type: 'number', width: 11, total: true },
      { header: '人员时间(分钟)', type: 'number', width: 14, total: true },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.communityName,
      line.name,
      UNIT_TYPE_NAMES[line.unitType],
      line.uscc,
      line.liaisonNames.length > 0 ? line.liaisonNames.join('、') : line.contact,
      line.contract?.contractNo ?? null,
      line.contract ? CONTRACT_PHASE_NAMES[phaseOf(line.contract)] : '没有协议',
      line.contract?.startOn ?? null,
      line.contract?.endOn ?? null,
      line.dueObligations,
      line.acceptedObligations,
      line.lateObligations,
      line.contributions,
      line.fundFen / 100,
      line.peopleMinutes,
    ]),
  };
}

function headOf({ unit, period, preparedBy, on }: SheetFacts) {
  return { unit, period: periodText(period), preparedBy, on };
}
