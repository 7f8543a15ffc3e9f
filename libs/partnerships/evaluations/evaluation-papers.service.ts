import { Injectable, StreamableFile } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders } from '@app/platform/database/reader.js';
import { writeWorkbook, type SheetSpec } from '@app/platform/spreadsheets/write-workbook.js';
import { EvaluationBoards } from './evaluation-boards.service.js';
import type { BoardRowView, ResultsQuery, YearView } from './evaluation.wire.js';
import { DIRECTION_NAMES, type EvaluationDirection } from './scheme.rules.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Facts = { year: number; unit: string; preparedBy: string };
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
    const facts = { year: year.year, unit: year.communityName, preparedBy: actor.name };
    return this.workbook(`${year.communityName}${year.year}年双向评议结果`, facts, [year]);
  }

  /** The same of every community in an area, or of all of one's own, in one pair of sheets; empty where none has begun. */
  async resultsOf(actor: Principal, { year, areaId }: ResultsQuery): Promise<StreamableFile> {
    const ids = await this.boards.idsOf(actor, year, areaId);
    const years: YearView[] = [];
    for (const id of ids) years.push(await this.boards.year(actor, id));
    const unit = years.length === 1 ? years[0]!.communityName : `${years.length} 个社区`;
    return this.workbook(`${year}年双向评议结果`, { year, unit, preparedBy: actor.name }, years);
  }

  private async workbook(name: string, facts: Facts, years: readonly YearView[]): Promise<StreamableFile> {
    const sums = await this.sums(years.map(({ id }) => id));
    const bytes = await writeWorkbook([this.sheet(facts, years, 'COMMUNITY_TO_UNIT', sums), this.sheet(facts, years, 'UNIT_TO_COMMUNITY', sums)]);
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename="evaluation.xlsx"; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}` });
  }

  private sheet({ year, unit, preparedBy }: Facts, years: readonly YearView[], direction: EvaluationDirection, sums: ReadonlyMap<string, Sums>): SheetSpec {
    const sideOf = (row: BoardRowView) => (direction === 'COMMUNITY_TO_UNIT' ? row.ofUnit : row.ofCommunity);
    const rows = years.flatMap(({ communityName, rows: pairs }) => pairs.map((row) => ({ communityName, row })));
    return {
      name: DIRECTION_NAMES[direction],
      title: `${year}年双向评议结果(${DIRECTION_NAMES[direction]})`,
      info: { unit, period: `${year}年`, preparedBy, on: dateOf(this.clock.now()) },
      columns: [
        { header: '序号', type: 'number', width: 6 },
        { header: '社区', width: 16 },
        { header: direction === 'COMMUNITY_TO_UNIT' ? '被评单位' : '评分单位', width: 32 },
        { header: '平时分', type: 'number', width: 10 },
        { header: '年度分', type: 'number', width: 10 },
        { header: '加分', type: 'number', width: 8 },
        { header: '扣分', type: 'number', width: 8 },
        { header: '总分', type: 'number', width: 10 },
        { header: '等次', width: 8 },
        { header: '说明', width: 32 },
      ],
      rows: rows.map(({ communityName, row }, i) => {
        const { evaluationId, totalCenti, gradeName, isSubmitted } = sideOf(row);
        const head = [i + 1, communityName, row.unitName];
        const sum = row.isRevealed ? sums.get(evaluationId) : undefined;
        if (!sum || totalCenti === null) return [...head, null, null, null, null, null, '', isSubmitted ? '已提交，未公开' : '未提交'];
        const annual = sum.annualCenti === null ? null : points(sum.annualCenti);
        return [...head, points(sum.dailyCenti), annual, points(sum.bonusCenti), points(sum.deductionCenti), points(totalCenti), gradeName ?? '', sum.cause];
      }),
    };
  }

  private async sums(yearIds: readonly string[]): Promise<Map<string, Sums>> {
    const rows = await this.db.read.query<Sums & { evaluationId: string }>(
      `SELECT e.id AS evaluationId, r.daily_centi AS dailyCenti, r.annual_centi AS annualCenti, r.bonus_centi AS bonusCenti,
              r.deduction_centi AS deductionCenti, r.cause
         FROM mutual_evaluations e JOIN evaluation_results r ON r.evaluation_id = e.id AND r.version = e.result_version WHERE e.year_id IN (${placeholders(yearIds)})`,
      yearIds,
    );
    return new Map(rows.map((row) => [row.evaluationId, row]));
  }
}

/** Hundredths as the number that stands in a cell. */
function points(centi: number): number {
  return Number(centi) / 100;
}
