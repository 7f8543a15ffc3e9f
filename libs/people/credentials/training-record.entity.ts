import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CredentialState } from './credential.rules.js';

/** A training of a volunteer: name, content, length, host, date (67号令 8). */
@Entity('training_records')
@Index('ix_training_records_volunteer', ['volunteerId', 'heldOn'])
@Index('ix_training_records_community', ['communityId', 'state', 'heldOn'])
export class TrainingRecord {
  @Id() id: string;
  @ForeignKey('Volunteer', { name: 'fk_training_records_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_training_records_community' })
  @Ref()
  communityId: string;
  @Text(80) name: string;
  @Text(300, { nullable: true }) content: string | null;
  @Int() lengthMinutes: number;
  @Text(80) host: string;
  @On() heldOn: DateOn;
  /** What was shown, and where it is kept. */
  @Text(200, { nullable: true }) proof: string | null;
  @Code(10) state: CredentialState;
  @Ref() enteredBy: string;
  @InstantAt() enteredAt: Instant;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Text(200, { nullable: true }) decision: string | null;
}
