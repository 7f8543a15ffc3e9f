import { dateOf, durationText, instantText, type Instant, type Period } from '@app/kernel/time.js';
import { periodText } from './ranking-place.rules.js';
import { METRIC_NAMES, type Metric } from './ranking.rules.js';

type Run = Period & { areaName: string; metric: Metric; cutoffAt: Instant };
type Entry = {
  rank: number | null;
  name: string;
  volunteerNo: string;
  externalNo: string | null;
  value: number;
  services: number;
  tiedWith: number;
  isPending: boolean;
  exclusionReason: string | null;
};
type Column = { header: string; type?: 'text' | 'number'; width?: number; total?: boolean };
type Sheet = {
  name: string;
  title: string;
  info: { unit: string; period: string; on: string };
  columns: Column[];
  rows: (string | number | null)[][];
};

/** A frozen list as a 台账 sheet for the office: real names, so it is not for the notice board. */
export function rankingSheet(run: Run, entries: readonly Entry[]): Sheet {
  const period = periodText(run);
  const minutes = run.metric === 'minutes';
  return {
    name: '排名',
    title: `${run.areaName}${period}志愿者${METRIC_NAMES[run.metric]}排名(内部资料)`,
    info: {
      unit: run.areaName,
      period: `${period}，数据截至 ${instantText(run.cutoffAt)}`,
      on: dateOf(run.cutoffAt),
    },
    columns: [
      { header: '名次', type: 'number', width: 8 },
      { header: '姓名', type: 'text' },
      { header: '志愿者编号', type: 'text', width: 14 },
      { header: '原编号', type: 'text' },
      { header: minutes ? '服务时长(分钟)' : '积分', type: 'number', total: true },
      ...(minutes ? [{ header: '合小时', type: 'text' as const }] : []),
      { header: '服务次数', type: 'number', total: true },
      { header: '并列', type: 'text', width: 12 },
      { header: '备注', type: 'text', width: 30 },
    ],
    rows: entries.map((entry) => [
      entry.rank,
      entry.name,
      entry.volunteerNo,
      entry.externalNo,
      entry.value,
      ...(minutes ? [durationText(entry.value)] : []),
      entry.services,
      entry.rank !== null && entry.tiedWith > 0 ? `与 ${entry.tiedWith} 人并列` : '',
      remarkOf(entry),
    ]),
  };
}

function remarkOf(entry: Entry): string {
  const remarks: string[] = [];
  if (entry.exclusionReason !== null) remarks.push(`不参加排名：${entry.exclusionReason}`);
  if (entry.isPending) remarks.push('待本人确认，不得公开姓名');
  return remarks.join('；');
}
