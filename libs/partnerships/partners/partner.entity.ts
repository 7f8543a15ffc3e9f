import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Bringing, PartnerState, PartnerType } from './partner.rules.js';

/** Somebody who offers the community money, goods, labour, space or skill, from the application on. */
@Entity('community_partners')
@Unique('uq_community_partners_query_code', ['queryCode'])
@Unique('uq_community_partners_open', ['openKey'])
@Index('ix_community_partners_community', ['communityId', 'state'])
@Index('ix_community_partners_review', ['state', 'reviewOn'])
@Index('ix_community_partners_unit', ['unitId'])
export class CommunityPartner {
  @Id() id: string;
  @ForeignKey('Area', { name: 'fk_community_partners_community' })
  @Ref()
  communityId: string;
  @Code(20) partnerType: PartnerType;
  @Text(120) name: string;
  /** Null once the contact has been removed (see `CONTACT_KEPT_DAYS`). */
  @Text(60, { nullable: true }) contactName: string | null;
  @Text(250, { nullable: true }) mobileCipher: string | null;
  @Json() brings: Bringing[];
  @LongText() bringsText: string;
  /** What they hope for in return. */
  @LongText({ nullable: true }) wishes: string | null;
  @Code(20) state: PartnerState;
  @Code(10) source: 'PUBLIC' | 'STAFF';
  /** Given to the applicant, who looks up, withdraws and changes the consent with it. */
  @Text(12) queryCode: string;
  /** A blind index of community, name and mobile while the matter is open; null afterwards, so one may apply again. */
  @Text(43, { nullable: true }) openKey: string | null;
  /** Which privacy notice was shown and agreed to. */
  @Text(30) noticeVersion: string;
  /** Consent to the public wall: the version of its text, and since when; both null without consent. */
  @Text(30, { nullable: true }) publicationVersion: string | null;
  @InstantAt({ nullable: true }) publicationAt: Instant | null;
  @InstantAt() appliedAt: Instant;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @Text(200, { nullable: true }) decisionReason: string | null;
  @On({ nullable: true }) joinedOn: DateOn | null;
  @On({ nullable: true }) reviewOn: DateOn | null;
  @InstantAt({ nullable: true }) exitedAt: Instant | null;
  @Text(200, { nullable: true }) exitReason: string | null;
  /** The partner as a unit of the community: its contributions are the unit's. */
  @ForeignKey('Unit', { name: 'fk_community_partners_unit' })
  @Ref({ nullable: true })
  unitId: string | null;
  /** The partner as a registered person, with that person's consent only. */
  @ForeignKey('Person', { name: 'fk_community_partners_person' })
  @Ref({ nullable: true })
  personId: string | null;
  /** Where the signed consent to the link is kept. */
  @Text(120, { nullable: true }) personEvidence: string | null;
}

/** What was agreed, version by version; never changed, only followed by the next one. */
@Entity('partner_agreements')
@Unique('uq_partner_agreements_version', ['partnerId', 'version'])
export class PartnerAgreement {
  @Id() id: string;
  @ForeignKey('CommunityPartner', { name: 'fk_partner_agreements_partner' })
  @Ref()
  partnerId: string;
  /** From 1. */
  @Int() version: number;
  @Text(30) textVersion: string;
  @On() fromOn: DateOn;
  /** The first day after the term. */
  @On() toOn: DateOn;
  @LongText() duties: string;
  @LongText() benefits: string;
  @InstantAt() recordedAt: Instant;
  @Ref() recordedBy: string;
}

/** One look back a year; at most one for each day that was due. */
@Entity('partner_reviews')
@Unique('uq_partner_reviews_due', ['partnerId', 'dueOn'])
export class PartnerReview {
  @Id() id: string;
  @ForeignKey('CommunityPartner', { name: 'fk_partner_reviews_partner' })
  @Ref()
  partnerId: string;
  @On() dueOn: DateOn;
  @Code(10) result: 'RENEWED' | 'EXITED';
  @LongText() note: string;
  @InstantAt() recordedAt: Instant;
  @Ref() recordedBy: string;
}
