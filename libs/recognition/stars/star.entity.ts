import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { StarState, StarStep, StarValidity } from './star.rules.js';

/** A community's ladder of stars; a change is a new version, and each rating keeps the one it was made by. */
@Entity('star_ladders')
@Unique('uq_star_ladders_version', ['communityId', 'version'])
export class StarLadder {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_star_ladders_community' })
  @Ref()
  communityId: string;
  /** From 1; the highest is in force. */
  @Int() version: number;
  @Text(60) name: string;
  @Code(10) validity: StarValidity;
  @Json() steps: StarStep[];
  @Ref() publishedBy: string;
  @InstantAt() createdAt: Instant;
}

/** One star of one volunteer: proposed by the rules, given or declined by a person. */
@Entity('star_ratings')
@Unique('uq_star_ratings_once', ['volunteerId', 'ladderId', 'periodKey', 'level'])
@Index('ix_star_ratings_community', ['communityId', 'state', 'id'])
export class StarRating {
  @Id() id: string;
  @ForeignKey('Volunteer', { name: 'fk_star_ratings_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_star_ratings_community' })
  @Ref()
  communityId: string;
  @ForeignKey('StarLadder', { name: 'fk_star_ratings_ladder' })
  @Ref()
  ladderId: string;
  @Int() level: number;
  /** The calendar year that was counted, or EVER. */
  @Text(4) periodKey: string;
  @Code(10) state: StarState;
  /** What there was when it was proposed; looked at again when it is given. */
  @Int() minutesAtRating: number;
  @Int() pointsAtRating: number;
  @Int({ nullable: true }) qualityCentiAtRating: number | null;
  @Json() reasons: string[];
  @InstantAt() proposedAt: Instant;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Text(200, { nullable: true }) decisionReason: string | null;
  @On({ nullable: true }) ratedOn: DateOn | null;
  /** The last day; null for ever. */
  @On({ nullable: true }) validTo: DateOn | null;
  @ForeignKey('HonorCertificate', { name: 'fk_star_ratings_certificate' })
  @Ref({ nullable: true })
  certificateId: string | null;
}
