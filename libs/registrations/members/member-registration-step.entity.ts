import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { MemberMove, MemberState } from './member-registration.rules.js';

/** One step of a registration: who did it, when and why. Written once. */
@Entity('member_registration_steps')
@Index('ix_member_registration_steps_registration', ['registrationId', 'id'])
export class MemberRegistrationStep {
  @Id() id: string;
  @ForeignKey('MemberRegistration', { name: 'fk_member_registration_steps_registration' })
  @Ref()
  registrationId: string;
  @Code(20) move: MemberMove | 'submit';
  @Code(20) state: MemberState;
  @InstantAt() steppedAt: Instant;
  @Ref() steppedBy: string;
  @Text(200, { nullable: true }) reason: string | null;
}
