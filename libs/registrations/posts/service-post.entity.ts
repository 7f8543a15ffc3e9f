import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, LongText, On, Ref, Text } from '@app/platform/database/columns.js';

/** A post of a community; its class is a code of the street's scheme. */
@Entity('service_posts')
@Index('ix_service_posts_community', ['communityId', 'fromOn'])
export class ServicePost {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_service_posts_community' })
  @Ref()
  communityId: string;
  /** The community itself, one of its grids or compounds. */
  @ForeignKey('Area', { name: 'fk_service_posts_area' })
  @Ref()
  areaId: string;
  @Code(30) postType: string;
  @Text(60) name: string;
  @LongText() duties: string;
  @Int() capacity: number;
  @On() fromOn: DateOn;
  /** The first day that no longer counts; null runs on. */
  @On({ nullable: true }) toOn: DateOn | null;
  @InstantAt() createdAt: Instant;
  @Ref() createdBy: string;
  @InstantAt({ nullable: true }) closedAt: Instant | null;
}

/** Somebody holds a post, until the person leaves it or the registration ends. */
@Entity('service_post_claims')
@Unique('uq_service_post_claims_open', ['openKey'])
@Index('ix_service_post_claims_post', ['postId', 'leftAt'])
@Index('ix_service_post_claims_registration', ['registrationId', 'leftAt'])
export class ServicePostClaim {
  @Id() id: string;
  @ForeignKey('ServicePost', { name: 'fk_service_post_claims_post' })
  @Ref()
  postId: string;
  @ForeignKey('MemberRegistration', { name: 'fk_service_post_claims_registration' })
  @Ref()
  registrationId: string;
  /** See `claimKeyOf`; null once the post is left. */
  @Text(60, { nullable: true }) openKey: string | null;
  @InstantAt() claimedAt: Instant;
  @InstantAt({ nullable: true }) leftAt: Instant | null;
  @Text(200, { nullable: true }) leaveReason: string | null;
}
