import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { writeWorkbook, type SheetSpec } from '@app/platform/spreadsheets/write-workbook.js';
import { EvaluationBoards } from './evaluation-boards.service.js';
import type { BoardRowView, YearView } from './evaluation.wire.js';
import { DIRECTION_NAMES, type EvaluationDirection } from './scheme.rules.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Sums = { dailyCenti: number; annualCenti: number | null; bonusCenti: number; deductionCenti: number; cause: string };

/** The results of a year on paper, for the yearly appraisal, which is made elsewhere. */
@Injectable()
export class EvaluationPapers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly boards: EvaluationBoards,
  ) {}

  /** One sheet a direction; a pair that is not revealed stands there without scores. Refuses `evaluation-year.not-found`. */
  async results(actor: Principal, id: string): Promise<StreamableFile> {
    const year = await this.boards.year(actor, id);
    const sums = await this.sums(id);
    const bytes = await writeWorkbook([this.sheet(year, 'COMMUNITY_TO_UNIT', sums), this.sheet(year, 'UNIT_TO_COMMUNITY', sums)]);
    const fileName = encodeURIComponent(`${year.communityName}${year.year}年双向评议结果.xlsx`);
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="evaluation.xlsx"; filename*=UTF-8''${fileName}` });
  }

  private sheet(year: YearView, direction: EvaluationDirection, sums: ReadonlyMap<string, Sums>): SheetSpec {
    const sideOf = (row: BoardRowView) => (direction === 'COMMUNITY_TO_UNIT' ? row.ofUnit : row.ofCommunity);
    return {
      name: DIRECTION_NAMES[direction],
      title: `${year.year}年双向评议结果(${DIRECTION_NAMES[direction]})`,
      info: { unit: year.communityName, period: `${year.year}年`, preparedBy: year.openedByName, on: dateOf(this.clock.now()) },
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: direction === 'COMMUNITY_TO_UNIT' ? '被评单位' : '评分单位', width: 32 },
        { header: '平时分', type: 'number', width: 10 },
        { header: '年度分', type: 'number', width: 10 },
        { header: '加分', type: 'number', width: 8 },
        { header: '扣分', type: 'number', width: 8 },
        { header: '总分', type: 'number', width: 10 },
        { header: '等次', width: 8 },
        { header: '说明', width: 32 },
      ],
      rows: year.rows.map((row, i) => {
        const { evaluationId, totalCenti, gradeName, isSubmitted } = sideOf(row);
        const sum = row.isRevealed ? sums.get(evaluationId) : undefined;
        if (!sum || totalCenti === null) return [i + 1, row.unitName, null, null, null, null, null, '', isSubmitted ? '已提交，未公开' : '未提交'];
        const annual = sum.annualCenti === null ? null : points(sum.annualCenti);
        return [i + 1, row.unitName, points(sum.dailyCenti), annual, points(sum.bonusCenti), points(sum.deductionCenti), points(totalCenti), gradeName ?? '', sum.cause];
      }),
    };
  }

  private async sums(yearId: string): Promise<Map<string, Sums>> {
    const rows = await this.db.read.query<Sums & { evaluationId: string }>(
      `SELECT e.id AS evaluationId, r.daily_centi AS dailyCenti, r.annual_centi AS annualCenti, r.bonus_centi AS bonusCenti,
              r.deduction_centi AS deductionCenti, r.cause
         FROM mutual_evaluations e JOIN evaluation_results r ON r.evaluation_id = e.id AND r.version = e.result_version WHERE e.year_id = ?`,
      [yearId],
    );
    return new Map(rows.map((row) => [row.evaluationId, row]));
  }
}

/** Hundredths as the number that stands in a cell. */
function points(centi: number): number {
  return Number(centi) / 100;
}
