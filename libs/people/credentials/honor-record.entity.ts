import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, On, Ref, Text } from '@app/platform/database/columns.js';
import type { CredentialState } from './credential.rules.js';

/** An honour of a volunteer: name, date, granting unit; from elsewhere only after proof (67号令 9). */
@Entity('honor_records')
@Index('ix_honor_records_volunteer', ['volunteerId', 'heldOn'])
@Index('ix_honor_records_community', ['communityId', 'state', 'heldOn'])
export class HonorRecord {
  @Id() id: string;
  @ForeignKey('Volunteer', { name: 'fk_honor_records_volunteer' })
  @Ref()
  volunteerId: string;
  @ForeignKey('Area', { name: 'fk_honor_records_community' })
  @Ref()
  communityId: string;
  @Text(80) name: string;
  /** Who granted it. */
  @Text(80) host: string;
  /** The day it was granted. */
  @On() heldOn: DateOn;
  @Text(200, { nullable: true }) proof: string | null;
  @Code(10) state: CredentialState;
  @Ref() enteredBy: string;
  @InstantAt() enteredAt: Instant;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Text(200, { nullable: true }) decision: string | null;
}
