/** What is taken out of the books on paper or as a file, for whom, and who may see it whole. */
import { refuse } from '@app/kernel/refusals.js';
import { addDays, addMonths, dateText, type DateOn } from '@app/kernel/time.js';

export const EXPORT_KINDS = ['RECORDS', 'YEARLY', 'AUDIT', 'AUDIT_RECORDS_CSV', 'AUDIT_TRANSFERS_CSV'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_KIND_NAMES: Record<ExportKind, string> = {
  RECORDS: '志愿服务记录(基本信息、服务、培训、表彰、评价)',
  YEARLY: '年度统计',
  AUDIT: '核账文件(记录、流水、规则)',
  AUDIT_RECORDS_CSV: '核账文件：服务记录 CSV',
  AUDIT_TRANSFERS_CSV: '核账文件：流水 CSV',
};

/** A file that nobody fetched for so long is not made any more: what it says would have changed. */
export const FETCH_DAYS = 7;
/** More would not fit into one workbook that people still open. */
export const MOST_ROWS = 20_000;

export type ExportScope = { kind: ExportKind; from: DateOn; to: DateOn; isUnmasked: boolean };

/** Refuses export.period (empty, or longer than three years), export.unmasked-kind (only records hold such data). */
export function checkExport({ kind, from, to, isUnmasked }: ExportScope): void {
  if (from >= to || to > addMonths(from, 36)) refuse('export.period');
  if (isUnmasked && kind !== 'RECORDS') refuse('export.unmasked-kind');
}

export function isCsv(kind: ExportKind): boolean {
  return kind.endsWith('_CSV');
}

/** 2026年1月1日 周四 至 2026年12月31日 周四: the last day that is inside. */
export function periodText(from: DateOn, to: DateOn): string {
  return `${dateText(from)} 至 ${dateText(addDays(to, -1))}`;
}
