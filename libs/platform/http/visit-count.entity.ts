import { Entity, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { InstantAt, Int, Key } from '../database/columns.js';

/** How often somebody unknown did one thing within a span of time. The address is not kept, only a keyed hash of it. */
@Entity('visit_counts')
@Index('ix_visit_counts_expires', ['expiresAt'])
export class VisitCount {
  /** Blind index of what, who and when. */
  @Key(43) id: string;
  @Int() visits: number;
  @InstantAt() expiresAt: Instant;
}
