import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { writeWorkbook } from '@app/platform/spreadsheets/write-workbook.js';
import { periodWithLength } from '../exports/sheet-length.rules.js';
import { ContractPortfolio } from './contract-portfolio.service.js';
import { SIDE_NAMES } from './contract.rules.js';
import type { ContractQuery, ContractRowView } from './contract.wire.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PER_PAGE = 200;
const MOST_ROWS = 5_000;

/** The portfolio as a sheet for the file and the street. */
@Injectable()
export class PortfolioWorkbook {
  constructor(
    private readonly portfolio: ContractPortfolio,
    private readonly clock: Clock,
  ) {}

  async write(actor: Principal, query: ContractQuery): Promise<StreamableFile> {
    const rows: ContractRowView[] = [];
    let all = 0;
    for (let page = 1; rows.length < MOST_ROWS; page++) {
      const { items, total } = await this.portfolio.page(actor, { ...query, page, size: PER_PAGE });
      rows.push(...items);
      all = total;
      if (rows.length >= total || items.length === 0) break;
    }
    const today = dateOf(this.clock.now());
    const bytes = await writeWorkbook({
      name: '共建协议',
      title: '契约化共建协议台账',
      info: { unit: communityOf(rows), period: periodWithLength(query.year ? `${query.year}年` : '截至制表日', { total: all, shown: rows.length }), preparedBy: actor.name, on: today },
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: '社区', width: 14 },
        { header: '共建单位', width: 30 },
        { header: '协议编号', width: 26 },
        { header: '状态', width: 12 },
        { header: '起始日', type: 'date', width: 12 },
        { header: '截止日', type: 'date', width: 12 },
        { header: '约定事项', type: 'number', width: 10, total: true },
        { header: '已确认', type: 'number', width: 10, total: true },
        { header: '进度(%)', type: 'number', width: 10 },
        { header: '过期未办', type: 'number', width: 10, total: true },
        { header: '待确认', type: 'number', width: 10, total: true },
        { header: '下一件', width: 30 },
        { header: '下一件期限', type: 'date', width: 12 },
        { header: '单位最近动态', type: 'date', width: 14 },
      ],
      rows: rows.map((row, i) => lineOf(row, i + 1)),
    });
    const name = encodeURIComponent('契约化共建协议台账.xlsx');
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="contracts.xlsx"; filename*=UTF-8''${name}` });
  }
}

function lineOf(row: ContractRowView, no: number): (string | number | null)[] {
  const { progress, nextDue } = row;
  return [
    no,
    row.communityName,
    row.unitName,
    row.contractNo,
    row.phaseName,
    row.startOn,
    row.endOn,
    progress.total,
    progress.accepted,
    progress.perMille === null ? null : Math.floor(progress.perMille / 10),
    progress.late,
    row.toDecide,
    nextDue ? `${nextDue.title}（${SIDE_NAMES[nextDue.side]}）` : null,
    nextDue?.dueOn ?? null,
    dayOf(row.unitActedAt),
  ];
}

function dayOf(instant: string | null): DateOn | null {
  return instant === null ? null : dateOf(instant);
}

function communityOf(rows: readonly ContractRowView[]): string {
  const names = new Set(rows.map(({ communityName }) => communityName));
  return names.size === 1 ? [...names][0]! : `${names.size} 个社区`;
}
