import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Rater, RatingSource } from './rating.rules.js';

/** One answer to how the service went. Never changed: a later answer stands beside it, and the latest counts. */
@Entity('service_ratings')
@Index('ix_service_ratings_record', ['recordId', 'createdAt'])
export class ServiceRating {
  @Id() id: string;
  @Ref() @ForeignKey('ServiceRecordEntity', { name: 'fk_service_ratings_record' }) recordId: string;
  @Int({ nullable: true }) stars: number | null;
  /** A key of the policy's conducts, where the answer touches points. */
  @Text(40, { nullable: true }) conduct: string | null;
  @Code(8) rater: Rater;
  @Code(8) ratingSource: RatingSource;
  @Text(200, { nullable: true }) remark: string | null;
  @On() ratedOn: DateOn;
  /** Null: answered by whoever held the link. */
  @Ref({ nullable: true }) enteredBy: string | null;
  @InstantAt() createdAt: Instant;
}
