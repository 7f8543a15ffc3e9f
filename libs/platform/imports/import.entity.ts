import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '../database/columns.js';
import type { Cell } from '../spreadsheets/cells.rules.js';
import type { ImportMapping, ImportState, RowState } from './import.rules.js';
import type { ImportLayout } from './import-source.rules.js';

/** One sheet on its way in. Its file and rows go after some days; who took in what, and how it went, stays. */
@Entity('imports')
@Index('ix_imports_area', ['areaId', 'createdAt'])
@Index('ix_imports_state', ['state', 'createdAt'])
export class Import {
  @Id() id: string;
  @Code(30) kind: string;
  @Ref() @ForeignKey('Area', { name: 'fk_imports_area' }) areaId: string;
  @Text(200) fileName: string;
  @Ref({ nullable: true }) @ForeignKey('StoredFile', { name: 'fk_imports_file' }) fileId: string | null;
  @Code(12) state: ImportState;
  /** As the person or the map file gave it. */
  @Json() mapping: ImportMapping;
  /** As it was bound when the import was confirmed. */
  @Json({ nullable: true }) layout: ImportLayout | null;
  /** What the kind's survey found, too long for a column at times. */
  @Ref({ nullable: true }) @ForeignKey('StoredFile', { name: 'fk_imports_survey' }) surveyFileId: string | null;
  @Int() total: number;
  @Int() imported: number;
  @Int() unchanged: number;
  @Int() rejected: number;
  @Json() notes: string[];
  /** Null for the command line. */
  @Ref({ nullable: true }) createdBy: string | null;
  @Text(60) createdByName: string;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) confirmedAt: Instant | null;
  @InstantAt({ nullable: true }) finishedAt: Instant | null;
  /** Why it stopped before its end. */
  @Text(500, { nullable: true }) failure: string | null;
}

/**
 * One row of a confirmed import with its outcome. It holds personal data, so it is removed with its file some days
 * after the end (`ImportRunsService.purge`): long enough to mend what was rejected.
 */
@Entity('import_rows')
@Unique('uq_import_rows_row', ['importId', 'rowNo'])
@Index('ix_import_rows_state', ['importId', 'state', 'rowNo'])
export class ImportRow {
  @Id() id: string;
  @Ref() @ForeignKey('Import', { name: 'fk_import_rows_import' }) importId: string;
  /** As the spreadsheet counts, from 1. */
  @Int() rowNo: number;
  /** All cells of the row, mapped or not: a rejected row goes back as it came. */
  @Json() cells: Cell[];
  @Code(10) state: RowState;
  @Text(3, { nullable: true }) columnLetter: string | null;
  @Text(500, { nullable: true }) reason: string | null;
  @Text(500, { nullable: true }) note: string | null;
}
