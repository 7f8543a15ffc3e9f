/** 年度反馈表 as it is handed to units: only members who agreed; and the sums by unit, of which no few can be told. */
import { dateOf, dateText, addDays, type DateOn, type Instant, type Period } from '@app/kernel/time.js';
import { TOO_FEW, type UnitStatistics } from './unit-statistics.rules.js';

export type FeedbackFacts = { unit: string; period: Period; preparedBy: string; on: DateOn };

export type FeedbackLine = {
  memberName: string;
  recipientName: string;
  communityName: string;
  times: number;
  serviceMinutes: number;
  ratingCenti: number | null;
  ratingCount: number;
  version: number;
  opinion: string | null;
  signedAt: Instant | null;
  acknowledgedAt: Instant | null;
};

export function feedbackSheet(facts: FeedbackFacts, lines: readonly FeedbackLine[]) {
  return {
    name: '年度反馈表',
    title: '在职党员到社区报到年度服务反馈表',
    info: headOf(facts),
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '所在单位', width: 26 },
      { header: '姓名', width: 18 },
      { header: '报到社区', width: 14 },
      { header: '服务次数', type: 'number', width: 9, total: true },
      { header: '服务时长(分钟)', type: 'number', width: 14, total: true },
      { header: '评价(满分5)', type: 'number', width: 11 },
      { header: '评价次数', type: 'number', width: 9, total: true },
      { header: '社区意见', width: 30 },
      { header: '版次', type: 'number', width: 6 },
      { header: '签发日期', type: 'date', width: 12 },
      { header: '单位签收', type: 'date', width: 12 },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.recipientName,
      line.memberName,
      line.communityName,
      line.times,
      line.serviceMinutes,
      line.ratingCenti === null ? null : line.ratingCenti / 100,
      line.ratingCount,
      line.opinion,
      line.version,
      line.signedAt && dateOf(line.signedAt),
      line.acknowledgedAt && dateOf(line.acknowledgedAt),
    ]),
  };
}

/** Every member counts here, named or not. */
export function unitStatisticsSheet(facts: FeedbackFacts, { rows, total }: UnitStatistics) {
  const shown = total ? [...rows, total] : [];
  return {
    name: '按单位统计',
    title: '在职党员服务按单位统计',
    info: headOf(facts),
    columns: [
      { header: '单位', width: 30 },
      { header: '参加服务(人)', type: 'number', width: 13 },
      { header: '服务次数', type: 'number', width: 10 },
      { header: '服务时长(分钟)', type: 'number', width: 15 },
      { header: '说明', width: 40 },
    ] as const,
    rows:
      shown.length > 0
        ? shown.map(({ unitName, units, members, times, serviceMinutes }) => [unitName, members, times, serviceMinutes, units > 1 && unitName !== '合计' ? `${units} 家单位合计，人数少的单位不单列` : null])
        : [['合计', null, null, null, `${TOO_FEW}，不列数字`]],
  };
}

function headOf({ unit, period, preparedBy, on }: FeedbackFacts) {
  return { unit, period: `${day(period.from)} 至 ${day(addDays(period.to, -1))}`, preparedBy, on };
}

function day(on: DateOn): string {
  return dateText(on).split(' ')[0]!;
}
