import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { VolunteerSource, VolunteerState } from './volunteer.rules.js';

/**
 * A person as a volunteer of one community. Made by staff or an import it stays PENDING_CONFIRM until the person
 * confirms (H13): it is counted inside, and never named in public.
 */
@Entity('volunteers')
@Unique('uq_volunteers_person', ['personId'])
@Unique('uq_volunteers_no', ['volunteerNo'])
@Unique('uq_volunteers_external_no', ['communityId', 'externalNo'])
@Index('ix_volunteers_community_state', ['communityId', 'state'])
@Index('ix_volunteers_area_state', ['areaId', 'state'])
export class Volunteer {
  @Id() id: string;
  @ForeignKey('Person', { name: 'fk_volunteers_person' })
  @Ref()
  personId: string;
  @ForeignKey('Area', { name: 'fk_volunteers_community' })
  @Ref()
  communityId: string;
  /** The person's area once more, written together with it: lists of 200,000 are scoped and counted without a join. */
  @ForeignKey('Area', { name: 'fk_volunteers_area' })
  @Ref()
  areaId: string;
  /** Opaque: says nothing about the person, the place or how many there are. The only name in ledger rows. */
  @Text(12) volunteerNo: string;
  /** The number the person has in the community's own sheets. */
  @Text(64, { nullable: true }) externalNo: string | null;
  @Json() skills: string[];
  @Json() serviceCategories: string[];
  @Code(20) state: VolunteerState;
  @Code(20) source: VolunteerSource;
  @On({ nullable: true }) joinedOn: DateOn | null;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) confirmedAt: Instant | null;
}
