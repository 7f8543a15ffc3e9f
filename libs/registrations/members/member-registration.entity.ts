import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { FreeTime, MemberState } from './member-registration.rules.js';

/**
 * Somebody reported in where the home is. A house move makes a second row; the first is closed when the new community
 * accepts, and both stay. Whether the person is a member of the party is in one encrypted column, and only with a
 * separate consent: a row without it says just that somebody wants to serve here.
 */
@Entity('member_registrations')
@Unique('uq_member_registrations_open', ['openKey'])
@Index('ix_member_registrations_community', ['communityId', 'state'])
@Index('ix_member_registrations_person', ['personId', 'state'])
@Index('ix_member_registrations_employer', ['employerUnitId', 'state'])
@Index('ix_member_registrations_area', ['areaId'])
export class MemberRegistration {
  @Id() id: string;
  @ForeignKey('Person', { name: 'fk_member_registrations_person' })
  @Ref()
  personId: string;
  /** The same person as a volunteer: service records and ratings carry this id. */
  @ForeignKey('Volunteer', { name: 'fk_member_registrations_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_member_registrations_community' })
  @Ref()
  communityId: string;
  /** The finest area known: compound, else grid, else the community. */
  @ForeignKey('Area', { name: 'fk_member_registrations_area' })
  @Ref()
  areaId: string;
  @ForeignKey('Area', { name: 'fk_member_registrations_grid' })
  @Ref({ nullable: true })
  gridId: string | null;
  @ForeignKey('Area', { name: 'fk_member_registrations_compound' })
  @Ref({ nullable: true })
  compoundId: string | null;
  /** Null when the employer is not on our list; then `employerName` says it in words. */
  @ForeignKey('Unit', { name: 'fk_member_registrations_employer' })
  @Ref({ nullable: true })
  employerUnitId: string | null;
  @Text(120, { nullable: true }) employerName: string | null;
  @Code(20) state: MemberState;
  /** Codes of the street's scheme. */
  @Json() skills: string[];
  @Json() serviceKinds: string[];
  /** `6-MORNING` … */
  @Json() freeTimes: FreeTime[];
  /** How many calls a month the member is ready for; 0 = none for the time being. */
  @Int() callsAMonth: number;
  /** MembershipFacts, encrypted; null without consent, erased when it is withdrawn. */
  @Text(1000, { nullable: true }) membershipCipher: string | null;
  /** See `openKeyOf`; null once it no longer stands. */
  @Text(30, { nullable: true }) openKey: string | null;
  /** The registration that this one moves from. */
  @ForeignKey('MemberRegistration', { name: 'fk_member_registrations_moves_from' })
  @Ref({ nullable: true })
  movesFromId: string | null;
  @InstantAt() submittedAt: Instant;
  /** Accepted or returned. */
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @Text(200, { nullable: true }) returnReason: string | null;
  @InstantAt({ nullable: true }) acceptedAt: Instant | null;
  /** Transferred or left. */
  @InstantAt({ nullable: true }) closedAt: Instant | null;
  @Text(200, { nullable: true }) closeReason: string | null;
}
