import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';

/** A link that shows the year's figures of an area on a big screen until it is taken back. The token follows from the id. */
@Entity('screen_links')
@Index('ix_screen_links_area', ['areaId', 'createdAt'])
export class ScreenLink {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_screen_links_area' })
  @Ref()
  areaId: string;
  /** Where the screen hangs: 党群服务站大厅. */
  @Text(60) name: string;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) revokedBy: string | null;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
}
