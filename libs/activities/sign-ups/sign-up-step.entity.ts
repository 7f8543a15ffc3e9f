import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { SignUpState } from './sign-up.rules.js';

/** Who moved a sign-up to which state, when and why; append-only, because this is what people argue about. */
@Entity('sign_up_steps')
@Index('ix_sign_up_steps_sign_up', ['signUpId', 'id'])
export class SignUpStepEntity {
  @Id() id: string;
  @Ref() @ForeignKey('SignUpEntity', { name: 'fk_sign_up_steps_sign_up' }) signUpId: string;
  @Code(12, { nullable: true }) fromState: SignUpState | null;
  @Code(12) toState: SignUpState;
  /** Null: the system did it by rule; the reason says which. */
  @Ref({ nullable: true }) byAccountId: string | null;
  @Text(300, { nullable: true }) reason: string | null;
  @InstantAt() steppedAt: Instant;
}
