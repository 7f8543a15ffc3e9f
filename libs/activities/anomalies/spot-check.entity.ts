import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { SpotCheckResult } from './spot-check.rules.js';

/** A drawn sample of service records of a period. The seed is kept, so that anybody can draw the same one again. */
@Entity('spot_checks')
@Index('ix_spot_checks_community', ['communityId', 'createdAt'])
export class SpotCheckEntity {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_spot_checks_community' }) communityId: string;
  @On() fromOn: DateOn;
  /** Half-open. */
  @On() toOn: DateOn;
  @Text(40) seed: string;
  /** How many records the period had when the sample was drawn, and how many were drawn. */
  @Int() recordCount: number;
  @Int() sampleSize: number;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}

/** One record of the sample, and what asking about it brought. */
@Entity('spot_check_items')
@Unique('uq_spot_check_items_record', ['spotCheckId', 'recordId'])
export class SpotCheckItemEntity {
  @Id() id: string;
  @Ref() @ForeignKey('SpotCheckEntity', { name: 'fk_spot_check_items_check' }) spotCheckId: string;
  @Ref() @ForeignKey('ServiceRecordEntity', { name: 'fk_spot_check_items_record' }) recordId: string;
  /** Order of drawing. */
  @Int() place: number;
  @Code(12, { nullable: true }) result: SpotCheckResult | null;
  @Text(300, { nullable: true }) note: string | null;
  @Ref({ nullable: true }) checkedBy: string | null;
  @InstantAt({ nullable: true }) checkedAt: Instant | null;
}
