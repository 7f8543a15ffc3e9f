import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ExportKind } from './record-export.rules.js';

/** That somebody took records out, which ones and why. The file itself is made when it is fetched. */
@Entity('record_exports')
@Index('ix_record_exports_community', ['communityId', 'createdAt'])
export class RecordExport {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_record_exports_community' }) communityId: string;
  @Ref({ nullable: true }) @ForeignKey('Volunteer', { name: 'fk_record_exports_volunteer' }) volunteerId: string | null;
  @Code(24) kind: ExportKind;
  @On() fromOn: DateOn;
  @On() toOn: DateOn;
  @Flag() isUnmasked: boolean;
  @Text(200) reason: string;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @Int() fetchCount: number;
}
