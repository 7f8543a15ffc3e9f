import { Entity, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, LongText, Ref, Text } from '../database/columns.js';

/** Who did what to which thing and when. Append-only: triggers refuse UPDATE and DELETE (H32, H33). */
@Entity('audit_entries')
@Index('ix_audit_entries_target', ['targetType', 'targetId'])
@Index('ix_audit_entries_recorded', ['recordedAt'])
export class AuditEntry {
  @Id() id: string;
  @InstantAt() recordedAt: Instant;
  @Ref({ nullable: true }) accountId: string | null;
  @Text(60) action: string;
  @Text(40) targetType: string;
  @Text(64) targetId: string;
  @LongText() details: string;
  @Text(40, { nullable: true }) requestId: string | null;
}
