import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Id, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { AgendaKind } from './ceremony.rules.js';

/** A step of the 流程单. Its time follows from the start and the steps before it. */
@Entity('run_sheet_items')
@Index('ix_run_sheet_items_ceremony', ['ceremonyId', 'seq'])
export class RunSheetItem {
  @Id() id: string;
  @ForeignKey('AwardCeremony', { name: 'fk_run_sheet_items_ceremony' })
  @Ref()
  ceremonyId: string;
  @Int() seq: number;
  @Code(16) kind: AgendaKind;
  @Text(60) title: string;
  @Int() minutes: number;
  @ForeignKey('AwardBatch', { name: 'fk_run_sheet_items_batch' })
  @Ref({ nullable: true })
  batchId: string | null;
  /** Who sees to it. */
  @Text(30) owner: string;
  /** Words of the host in place of the template's. */
  @Text(1000, { nullable: true }) script: string | null;
}
