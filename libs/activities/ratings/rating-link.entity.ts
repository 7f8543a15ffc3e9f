import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';

/** A slip for the served person: whoever holds it may answer once, without an account. */
@Entity('rating_links')
@Unique('uq_rating_links_code', ['codeHash'])
@Index('ix_rating_links_record', ['recordId'])
export class RatingLink {
  @Id() id: string;
  /** The code itself is on the slip only. */
  @Text(64) codeHash: string;
  @Ref() @ForeignKey('ServiceRecordEntity', { name: 'fk_rating_links_record' }) recordId: string;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @InstantAt() expiresAt: Instant;
  @InstantAt({ nullable: true }) usedAt: Instant | null;
}
