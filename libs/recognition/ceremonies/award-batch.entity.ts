import { Entity, ForeignKey, Index } from 'typeorm';
import { Code, Id, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { BatchKind, Prop } from './ceremony.rules.js';

/** Winners who come onto the stage together. */
@Entity('award_batches')
@Index('ix_award_batches_ceremony', ['ceremonyId', 'seq'])
export class AwardBatch {
  @Id() id: string;
  @ForeignKey('AwardCeremony', { name: 'fk_award_batches_ceremony' })
  @Ref()
  ceremonyId: string;
  @ForeignKey('RecognitionProgram', { name: 'fk_award_batches_program' })
  @Ref()
  programId: string;
  @Int() seq: number;
  @Code(12) kind: BatchKind;
  @Text(60) title: string;
  /** Who presents, name and office as they are announced. */
  @Json() presenters: string[];
  @Json() props: Prop[];
}
