import { clockText, dateOf, durationText, minutesBetween, type DateOn, type Instant, type Period } from '@app/kernel/time.js';
import { CALL_LEVEL_RULES, CALL_STATE_NAMES, type CallLevel, type CallState } from './call.rules.js';
import type { CallTotals } from './call-totals.rules.js';

export type CallLine = {
  callNo: string;
  communityName: string;
  areaName: string;
  address: string;
  level: CallLevel;
  title: string;
  neededCount: number;
  openedAt: Instant;
  dispatchedAt: Instant | null;
  firstAnswerAt: Instant | null;
  firstArrivalAt: Instant | null;
  handledAt: Instant | null;
  asked: number;
  accepted: number;
  came: number;
  servedMinutes: number;
  result: string | null;
  cancelReason: string | null;
  rating: number | null;
  state: CallState;
};

export type CallSheetFacts = { unit: string; period: Period; preparedBy: string; on: DateOn };

/** 吹哨处置台账: one line a call, from the whistle to the community's word, as it is handed in. */
export function callSheet(facts: CallSheetFacts, lines: readonly CallLine[]) {
  return {
    name: '吹哨处置台账',
    title: '“社区吹哨、党员报到”处置台账',
    info: infoOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '编号', type: 'text', width: 14 },
      { header: '社区', type: 'text', width: 14 },
      { header: '地点', type: 'text', width: 24 },
      { header: '级别', type: 'text', width: 8 },
      { header: '事项', type: 'text', width: 26 },
      { header: '吹哨日期', type: 'date', width: 12 },
      { header: '派发时间', type: 'text', width: 10 },
      { header: '需要人数', type: 'number', width: 9, total: true },
      { header: '请到人数', type: 'number', width: 9, total: true },
      { header: '应答人数', type: 'number', width: 9, total: true },
      { header: '到场人数', type: 'number', width: 9, total: true },
      { header: '首个应答', type: 'text', width: 11 },
      { header: '首人到场', type: 'text', width: 11 },
      { header: '办结日期', type: 'date', width: 12 },
      { header: '服务时长(分钟)', type: 'number', width: 14, total: true },
      { header: '处置结果', type: 'text', width: 30 },
      { header: '评价(星)', type: 'number', width: 8 },
      { header: '状态', type: 'text', width: 9 },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.callNo,
      line.communityName,
      line.areaName === line.communityName ? line.address : `${line.areaName} ${line.address}`,
      CALL_LEVEL_RULES[line.level].name,
      line.title,
      dateOf(line.openedAt),
      line.dispatchedAt ? clockText(line.dispatchedAt) : '',
      line.neededCount,
      line.asked,
      line.accepted,
      line.came,
      afterText(line.dispatchedAt, line.firstAnswerAt),
      afterText(line.dispatchedAt, line.firstArrivalAt),
      line.handledAt ? dateOf(line.handledAt) : '',
      line.servedMinutes,
      line.result ?? (line.cancelReason ? `已取消：${line.cancelReason}` : ''),
      line.rating,
      CALL_STATE_NAMES[line.state],
    ]),
  };
}

/** The sums by community, on a second sheet. */
export function callTotalsSheet(facts: CallSheetFacts, rows: readonly CallTotals[]) {
  return {
    name: '按社区汇总',
    title: '“社区吹哨、党员报到”按社区汇总',
    info: infoOf(facts),
    columns: [
      { header: '社区', type: 'text', width: 20 },
      { header: '吹哨次数', type: 'number', width: 10, total: true },
      { header: '其中紧急', type: 'number', width: 10, total: true },
      { header: '人已够', type: 'number', width: 10, total: true },
      { header: '已办结', type: 'number', width: 10, total: true },
      { header: '请到人次', type: 'number', width: 10, total: true },
      { header: '到场人次', type: 'number', width: 10, total: true },
      { header: '服务时长(分钟)', type: 'number', width: 14, total: true },
      { header: '首个应答(分钟,中位数)', type: 'number', width: 16 },
      { header: '评价(星,平均)', type: 'number', width: 12 },
    ] as const,
    rows: rows.map((row) => [
      row.communityName,
      row.calls,
      row.urgent,
      row.filled,
      row.handled,
      row.asked,
      row.came,
      row.servedMinutes,
      row.firstAnswerMinutes,
      row.ratingCenti === null ? null : row.ratingCenti / 100,
    ]),
  };
}

function infoOf({ unit, period, preparedBy, on }: CallSheetFacts) {
  return { unit, period: `${period.from} 起，至 ${period.to} 前`, preparedBy, on };
}

function afterText(from: Instant | null, to: Instant | null): string {
  return from && to && to >= from ? `${durationText(minutesBetween(from, to))}后` : '';
}
