import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Flag, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';

/** A community's 爱心超市: where points are spent. */
@Entity('care_marts')
@Unique('uq_care_marts_community', ['communityId'])
export class CareMart {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_care_marts_community' }) communityId: string;
  @Text(60) name: string;
  @Text(100, { nullable: true }) address: string | null;
  @Text(100, { nullable: true }) openingHours: string | null;
  /** Closed for stocktaking, say: what is ordered can be picked up, nothing new is ordered. */
  @Flag() isOpen: boolean;
  @InstantAt() createdAt: Instant;
}
