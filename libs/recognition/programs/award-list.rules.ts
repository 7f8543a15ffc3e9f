import type { DateOn } from '@app/kernel/time.js';

/** One line of the award list, in list order. */
export type AwardLine = {
  name: string;
  areaName: string;
  rank: number | null;
  valueText: string;
  reasons: readonly string[];
  manualReason: string | null;
  certificate: { certificateNo: string; state: 'VALID' | 'REVOKED' } | null;
};

/** What the head of the printed list says. */
export type AwardListFacts = {
  title: string;
  honourName: string;
  issuerName: string;
  metricName: string;
  periodText: string;
  preparedBy: string;
  approvedBy: string | null;
  approvedOn: DateOn | null;
};

/** The list as the street takes it: one table, nothing to type twice. */
export function awardListSheet(facts: AwardListFacts, lines: readonly AwardLine[]) {
  return {
    name: '表扬名单',
    title: `${facts.title}名单(${facts.honourName} ${lines.length} 人)`,
    info: {
      unit: facts.issuerName,
      period: facts.periodText,
      preparedBy: facts.preparedBy,
      ...(facts.approvedBy === null ? {} : { reviewedBy: facts.approvedBy }),
      ...(facts.approvedOn === null ? {} : { on: facts.approvedOn }),
    },
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '姓名', type: 'text', width: 16 },
      { header: '社区/网格', type: 'text', width: 22 },
      { header: '名次', type: 'number', width: 7 },
      { header: facts.metricName, type: 'text', width: 14 },
      { header: '入选理由', type: 'text', width: 56 },
      { header: '证书编号', type: 'text', width: 26 },
    ] as const,
    rows: lines.map((line, index) => [
      index + 1,
      line.name,
      line.areaName,
      line.rank,
      line.valueText,
      [...line.reasons, ...(line.manualReason === null ? [] : [`人工调整：${line.manualReason}`])].join(''),
      certificateText(line.certificate),
    ]),
  };
}

function certificateText(certificate: AwardLine['certificate']): string {
  if (certificate === null) return '未颁发';
  return certificate.state === 'REVOKED' ? `${certificate.certificateNo}(已撤销)` : certificate.certificateNo;
}
