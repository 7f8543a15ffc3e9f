import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { ConsentPurpose } from './consent.rules.js';

/** That somebody agreed to one purpose, to which text, and when it was taken back (H15–H17). Never deleted. */
@Entity('consent_records')
@Index('ix_consent_records_person', ['personId', 'purpose'])
export class ConsentRecord {
  @Id() id: string;
  @ForeignKey('Person', { name: 'fk_consent_records_person' })
  @Ref()
  personId: string;
  @Code(30) purpose: ConsentPurpose;
  @Text(20) textVersion: string;
  @InstantAt() givenAt: Instant;
  @InstantAt({ nullable: true }) withdrawnAt: Instant | null;
  /** The account that recorded it: the person's own, or staff holding a signed paper. */
  @ForeignKey('Account', { name: 'fk_consent_records_recorded_by' })
  @Ref()
  recordedBy: string;
  /** Where the signed paper is kept, when there is one. */
  @Text(120, { nullable: true }) evidence: string | null;
}
