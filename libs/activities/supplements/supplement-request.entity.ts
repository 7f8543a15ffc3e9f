import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { SupplementState } from './supplement.rules.js';

/** Service that somebody asks to have recorded after the event. */
@Entity('supplement_requests')
@Unique('uq_supplement_requests_open', ['openKey'])
@Index('ix_supplement_requests_community', ['communityId', 'state', 'requestedAt'])
@Index('ix_supplement_requests_volunteer', ['volunteerId', 'requestedAt'])
export class SupplementRequest {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_supplement_requests_community' }) communityId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_supplement_requests_volunteer' }) volunteerId: string;
  @Ref() @ForeignKey('ActivityEntity', { name: 'fk_supplement_requests_activity' }) activityId: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_supplement_requests_slot' }) slotId: string;
  @On() servedOn: DateOn;
  @Int() serviceMinutes: number;
  @Text(40) role: string;
  /** Why nobody wrote it down. */
  @Text(300) reason: string;
  /** Who or what shows that it happened. Photos are never demanded (H25). */
  @Text(300) evidence: string;
  @Ref({ nullable: true }) @ForeignKey('StoredFile', { name: 'fk_supplement_requests_file' }) fileId: string | null;
  @Code(16) state: SupplementState;
  /** `<slot>:<volunteer>` while it is open. */
  @Text(53, { nullable: true }) openKey: string | null;
  @Ref() requestedBy: string;
  @InstantAt() requestedAt: Instant;
  @Ref({ nullable: true }) firstApprovedBy: string | null;
  @InstantAt({ nullable: true }) firstApprovedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Text(300, { nullable: true }) decision: string | null;
  /** The record that came of it. */
  @Ref({ nullable: true }) @ForeignKey('ServiceRecordEntity', { name: 'fk_supplement_requests_record' }) recordId: string | null;
}
