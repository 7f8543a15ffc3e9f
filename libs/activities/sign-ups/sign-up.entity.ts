import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { SignUp, SignUpEnd, SignUpState } from './sign-up.rules.js';

/** Somebody wants to come. One a person and slot; how it came to be what it is stands in its steps. */
@Entity('sign_ups')
@Unique('uq_sign_ups_slot_volunteer', ['slotId', 'volunteerId'])
@Index('ix_sign_ups_volunteer', ['volunteerId'])
@Index('ix_sign_ups_state', ['state', 'slotId'])
export class SignUpEntity implements SignUp {
  @Id() id: string;
  @Ref() @ForeignKey('ActivitySlotEntity', { name: 'fk_sign_ups_slot' }) slotId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_sign_ups_volunteer' }) volunteerId: string;
  @Code(12) state: SignUpState;
  @InstantAt({ nullable: true }) signedUpAt: Instant | null;
  /** Order of arrival in the slot; null for what came from a sheet. */
  @Int({ nullable: true }) queueNo: number | null;
  /** What the person wants to say with it. */
  @Text(200, { nullable: true }) note: string | null;
  /** Staff signed up a person without a phone: why, and how the person asked for it (志愿服务条例 25: nobody is assigned). */
  @Text(200, { nullable: true }) onBehalfReason: string | null;
  @Text(200, { nullable: true }) onBehalfNote: string | null;
  @Ref({ nullable: true }) onBehalfBy: string | null;
  /** Why it is in this state, in words for the person. */
  @Text(300, { nullable: true }) reason: string | null;
  @Code(10, { nullable: true }) endKind: SignUpEnd | null;
  @Flag() cancelledLate: boolean;
  /** A no-show with a good reason counts for nothing. */
  @InstantAt({ nullable: true }) excusedAt: Instant | null;
  @Text(300, { nullable: true }) excuseReason: string | null;
  @InstantAt() recordedAt: Instant;
}
