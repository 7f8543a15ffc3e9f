import type { DateOn } from '@app/kernel/time.js';
import { periodWithLength } from '../exports/sheet-length.rules.js';

type Head = { unit: string; preparedBy: string; on: DateOn };
/** How many lines there are and how many of them the sheet holds. */
export type SheetLength = { total: number; shown: number };

export type DemandLine = {
  itemKindName: string;
  title: string;
  areaName: string;
  sourceName: string;
  urgencyName: string;
  beneficiaries: string;
  quantity: string;
  toOn: DateOn | null;
  stateName: string;
  claimers: string;
};
export type ResourceLine = {
  unitName: string;
  itemKindName: string;
  title: string;
  quantity: string;
  left: string;
  areaName: string;
  times: string;
  stateName: string;
};
export type ProjectLine = {
  title: string;
  demandTitle: string;
  leadUnitName: string;
  partners: string;
  targetMetric: string;
  targetNumber: number;
  resultNumber: number | null;
  startOn: DateOn;
  endOn: DateOn;
  stateName: string;
  communityGain: string | null;
  unitGain: string | null;
};

/** 三个清单 in one workbook, a sheet each, without anybody's name. */
export function threeSheets(
  head: Head,
  lengths: readonly SheetLength[],
  demands: readonly DemandLine[],
  resources: readonly ResourceLine[],
  projects: readonly ProjectLine[],
) {
  return [
    {
      name: '需求清单',
      title: `${head.unit}需求清单`,
      info: headOf(head, lengths[0]!),
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: '类别', type: 'text', width: 10 },
        { header: '需求', type: 'text', width: 34 },
        { header: '区域', type: 'text', width: 14 },
        { header: '来源', type: 'text', width: 10 },
        { header: '紧急程度', type: 'text', width: 10 },
        { header: '受益对象', type: 'text', width: 16 },
        { header: '数量', type: 'text', width: 10 },
        { header: '希望完成', type: 'date', width: 12 },
        { header: '状态', type: 'text', width: 10 },
        { header: '认领单位', type: 'text', width: 28 },
      ] as const,
      rows: demands.map((d, i) => [
        i + 1,
        d.itemKindName,
        d.title,
        d.areaName,
        d.sourceName,
        d.urgencyName,
        d.beneficiaries,
        d.quantity,
        d.toOn,
        d.stateName,
        d.claimers,
      ]),
    },
    {
      name: '资源清单',
      title: `${head.unit}资源清单`,
      info: headOf(head, lengths[1]!),
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: '单位', type: 'text', width: 28 },
        { header: '类别', type: 'text', width: 10 },
        { header: '资源', type: 'text', width: 30 },
        { header: '数量', type: 'text', width: 10 },
        { header: '还剩', type: 'text', width: 10 },
        { header: '服务范围', type: 'text', width: 14 },
        { header: '可用时间', type: 'text', width: 26 },
        { header: '状态', type: 'text', width: 8 },
      ] as const,
      rows: resources.map((r, i) => [i + 1, r.unitName, r.itemKindName, r.title, r.quantity, r.left, r.areaName, r.times, r.stateName]),
    },
    {
      name: '项目清单',
      title: `${head.unit}项目清单`,
      info: headOf(head, lengths[2]!),
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: '项目', type: 'text', width: 24 },
        { header: '对应需求', type: 'text', width: 24 },
        { header: '牵头单位', type: 'text', width: 22 },
        { header: '参与单位', type: 'text', width: 20 },
        { header: '指标', type: 'text', width: 16 },
        { header: '目标', type: 'number', width: 8 },
        { header: '完成', type: 'number', width: 8 },
        { header: '开始', type: 'date', width: 12 },
        { header: '结束', type: 'date', width: 12 },
        { header: '状态', type: 'text', width: 10 },
        { header: '社区所得', type: 'text', width: 24 },
        { header: '单位所得', type: 'text', width: 24 },
      ] as const,
      rows: projects.map((p, i) => [
        i + 1,
        p.title,
        p.demandTitle,
        p.leadUnitName,
        p.partners,
        p.targetMetric,
        p.targetNumber,
        p.resultNumber,
        p.startOn,
        p.endOn,
        p.stateName,
        p.communityGain,
        p.unitGain,
      ]),
    },
  ];
}

function headOf(head: Head, length: SheetLength) {
  return { ...head, period: periodWithLength('截至制表日', length) };
}
