import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { PauseRule } from './no-show.rules.js';

/** Too many unexcused no-shows: no new sign-ups for a while. It ends by itself, or earlier by a person with a reason. */
@Entity('sign_up_pauses')
@Unique('uq_sign_up_pauses_cause', ['volunteerId', 'lastSignUpId'])
@Index('ix_sign_up_pauses_until', ['volunteerId', 'untilAt'])
@Index('ix_sign_up_pauses_community', ['communityId', 'untilAt'])
export class SignUpPauseEntity {
  @Id() id: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_sign_up_pauses_volunteer' }) volunteerId: string;
  @Ref() @ForeignKey('Area', { name: 'fk_sign_up_pauses_community' }) communityId: string;
  @InstantAt() fromAt: Instant;
  @InstantAt() untilAt: Instant;
  /** In words, with the rule and the days. */
  @Text(500) reason: string;
  /** The no-shows that caused it, and the latest of them. */
  @Json() signUpIds: string[];
  @Ref() @ForeignKey('SignUpEntity', { name: 'fk_sign_up_pauses_last_sign_up' }) lastSignUpId: string;
  /** The rule as it was then. */
  @Json() rule: PauseRule;
  @InstantAt({ nullable: true }) liftedAt: Instant | null;
  /** Null with `liftedAt`: the cause fell away. */
  @Ref({ nullable: true }) liftedBy: string | null;
  @Text(300, { nullable: true }) liftReason: string | null;
}
