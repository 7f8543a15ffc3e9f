import { IsIn, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '../http/page.wire.js';
import { IsId } from '../http/wire-checks.js';
import { IMPORT_STATES, type ImportState } from './import.rules.js';

/** Where the table is in the file and what its columns mean. Checked by its own rules, which say what is wrong. */
export class SetImportMapping {
  /** `{ columns: { ourField: heading | letter | { value } }, sheet?, headerRow?, headerRows?, fillDown? }` */
  @IsObject()
  mapping: Record<string, unknown>;
}

export class ImportQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(30)
  kind?: string;

  @IsOptional() @IsIn(IMPORT_STATES)
  state?: ImportState;

  @IsOptional() @IsId()
  areaId?: string;
}

export class ImportFieldView {
  name: string;
  label: string;
  required: boolean;
  note: string | null;
  example: string | null;
}

/** Something that can be imported. */
export class ImportKindView {
  kind: string;
  title: string;
  areaLevels: string[];
  fields: ImportFieldView[];
}

export class ImportView {
  id: string;
  kind: string;
  title: string;
  areaId: string;
  areaName: string;
  fileName: string;
  state: ImportState;
  stateName: string;
  /** Rows of the table; 0 until it was previewed. */
  total: number;
  imported: number;
  unchanged: number;
  rejected: number;
  notes: string[];
  failure: string | null;
  createdByName: string;
  createdAt: Instant;
  confirmedAt: Instant | null;
  finishedAt: Instant | null;
  /** The last day on which the file and the rejected rows can be had; null when they are gone. */
  keptUntil: DateOn | null;
}

export class ImportPage {
  items: ImportView[];
  total: number;
  page: number;
  size: number;
}

export class SheetView {
  name: string;
  rows: number;
  /** The first rows as text. */
  top: string[][];
}

export class ColumnView {
  letter: string;
  header: string;
  /** The first values below the header. */
  samples: string[];
}

export class MappingProblemView {
  field: string;
  reason: string;
}

export class MappedFieldView {
  field: string;
  /** Letter of the column that it is read from; null when it has none or is a constant. */
  column: string | null;
  constant: string | null;
  /** Its blanks take the value above. */
  isFilledDown: boolean;
}

/** The uploaded file as it is understood so far. */
export class ImportSourceView {
  import: ImportView;
  fields: ImportFieldView[];
  sheets: SheetView[];
  sheet: string;
  headerRow: number;
  headerRows: number;
  columns: ColumnView[];
  mapped: MappedFieldView[];
  problems: MappingProblemView[];
  notes: string[];
}

export class RejectedRowView {
  row: number;
  /** Letter of the column; empty when the fault is no single cell's. */
  column: string;
  reason: string;
}

export class ImportSampleRow {
  row: number;
  /** In the order of the fields. */
  values: string[];
}

/** What an import would do. */
export class ImportPreviewView {
  total: number;
  imported: number;
  unchanged: number;
  rejectedCount: number;
  /** The first of them; the workbook has all. */
  rejected: RejectedRowView[];
  notes: string[];
  fields: ImportFieldView[];
  samples: ImportSampleRow[];
}

export class RejectedRowPage {
  items: RejectedRowView[];
  total: number;
  page: number;
  size: number;
}
