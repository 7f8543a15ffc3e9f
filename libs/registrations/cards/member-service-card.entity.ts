import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CardKind, CardState, CategorySum } from './service-card.rules.js';

/** 服务记录卡 of a quarter, or 年度反馈 of a year. Its numbers are never changed: a correction makes the next version. */
@Entity('member_service_cards')
@Unique('uq_member_service_cards_version', ['cardKey', 'version'])
@Unique('uq_member_service_cards_current', ['currentKey'])
@Unique('uq_member_service_cards_replaces', ['replacesId'])
@Index('ix_member_service_cards_community', ['communityId', 'cardKind', 'yearNo', 'quarterNo', 'state'])
@Index('ix_member_service_cards_unit', ['unitId', 'state'])
@Index('ix_member_service_cards_person', ['personId'])
@Index('ix_member_service_cards_volunteer', ['volunteerId', 'communityId'])
export class MemberServiceCard {
  @Id() id: string;
  @Text(70) cardKey: string;
  @Int() version: number;
  /** The key while this is the version that counts. */
  @Text(70, { nullable: true }) currentKey: string | null;
  @Ref({ nullable: true }) replacesId: string | null;
  /** Why this version replaces the one before. */
  @Text(300, { nullable: true }) changeNote: string | null;
  @Ref() @ForeignKey('MemberRegistration', { name: 'fk_member_service_cards_registration' }) registrationId: string;
  @Ref() @ForeignKey('Person', { name: 'fk_member_service_cards_person' }) personId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_member_service_cards_volunteer' }) volunteerId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_member_service_cards_community' }) communityId: string;
  /** The employer on the day the card was made; null when it is not on our list. */
  @Ref({ nullable: true }) @ForeignKey('Unit', { name: 'fk_member_service_cards_unit' }) unitId: string | null;
  @Text(120, { nullable: true }) employerName: string | null;
  @Code(10) cardKind: CardKind;
  @Int() yearNo: number;
  /** 1 to 4; 0 for a year. */
  @Int() quarterNo: number;
  @On() fromOn: DateOn;
  @On() toOn: DateOn;
  @Int() times: number;
  @Int() serviceMinutes: number;
  @Int() ratingCount: number;
  @Int({ nullable: true }) ratingCenti: number | null;
  @Json() categories: CategorySum[];
  /** SHA-256 over the lines it was made from. */
  @Text(64) inputHash: string;
  @InstantAt() madeAt: Instant;
  @Code(14) state: CardState;
  /** When the member last said yes or no. */
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Text(300, { nullable: true }) opinion: string | null;
  @Ref({ nullable: true }) signedBy: string | null;
  @InstantAt({ nullable: true }) signedAt: Instant | null;
  /** SHA-256 over what was signed. */
  @Text(64, { nullable: true }) signHash: string | null;
  @Ref({ nullable: true }) acknowledgedBy: string | null;
  @InstantAt({ nullable: true }) acknowledgedAt: Instant | null;
  /** Where the signed receipt on paper is, for units that are not on our list. */
  @Text(200, { nullable: true }) acknowledgeNote: string | null;
}

/** A final record that a card counts. Written once. */
@Entity('service_card_lines')
@Index('ix_service_card_lines_card', ['cardId'])
export class ServiceCardLine {
  @Id() id: string;
  @Ref() @ForeignKey('MemberServiceCard', { name: 'fk_service_card_lines_card' }) cardId: string;
  @Ref() recordId: string;
  @On() servedOn: DateOn;
  @Int() serviceMinutes: number;
  @Text(60, { nullable: true }) category: string | null;
  @Int({ nullable: true }) quality: number | null;
}

/** A member's yes or no to sending one card to one named unit. Written once, kept for more than three years. */
@Entity('service_card_consents')
@Index('ix_service_card_consents_card', ['cardId'])
export class ServiceCardConsent {
  @Id() id: string;
  @Ref() @ForeignKey('MemberServiceCard', { name: 'fk_service_card_consents_card' }) cardId: string;
  @Ref({ nullable: true }) recipientUnitId: string | null;
  @Text(120, { nullable: true }) recipientName: string | null;
  /** `yes` or `no`. */
  @Code(3) answer: 'yes' | 'no';
  @Text(20) textVersion: string;
  @InstantAt() answeredAt: Instant;
  @Ref() accountId: string;
}
