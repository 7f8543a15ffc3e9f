import { durationText, type DateOn } from '@app/kernel/time.js';
import { periodWithLength } from '../exports/sheet-length.rules.js';
import type { ContributionKind } from './contribution.rules.js';

type Line = {
  unitName: string;
  occurredOn: DateOn;
  contributionKind: ContributionKind;
  kindName: string;
  itemName: string;
  quantity: number;
  measure: string;
  amountFen: number | null;
  projectTitle: string | null;
  note: string | null;
  decidedByName: string | null;
};

/** 单位贡献台账: one line for each confirmed contribution, as it is handed in. */
export function contributionSheet(
  head: { year: number; today: DateOn; preparedBy: string; unit: string | null; total: number },
  lines: readonly Line[],
) {
  return {
    name: '贡献台账',
    title: `${head.year}年单位贡献台账`,
    info: {
      ...(head.unit === null ? {} : { unit: head.unit }),
      period: periodWithLength(`${head.year}年1月1日至12月31日`, { total: head.total, shown: lines.length }),
      preparedBy: head.preparedBy,
      on: head.today,
    },
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '日期', type: 'date', width: 12 },
      { header: '单位', type: 'text', width: 28 },
      { header: '类别', type: 'text', width: 10 },
      { header: '内容', type: 'text', width: 30 },
      { header: '数量', type: 'text', width: 14 },
      { header: '人员时间(分钟)', type: 'number', width: 14, total: true },
      { header: '金额或约值(元)', type: 'number', width: 16, total: true },
      { header: '所属项目', type: 'text', width: 22 },
      { header: '备注', type: 'text', width: 24 },
      { header: '确认人', type: 'text', width: 12 },
    ] as const,
    rows: lines.map((line, i) => {
      const isTime = line.contributionKind === 'PEOPLE_TIME';
      return [
        i + 1,
        line.occurredOn,
        line.unitName,
        line.kindName,
        line.itemName,
        isTime ? durationText(line.quantity) : line.contributionKind === 'FUND' ? '' : `${line.quantity} ${line.measure}`,
        isTime ? line.quantity : null,
        line.amountFen === null ? null : line.amountFen / 100,
        line.projectTitle,
        line.note,
        line.decidedByName,
      ];
    }),
  };
}
