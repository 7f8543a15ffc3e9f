import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { AppealState, AppealTarget, Remedy } from './appeal.rules.js';

/** An objection of a volunteer, and the answer. One thing has one open appeal at a time. */
@Entity('appeals')
@Unique('uq_appeals_open', ['openKey'])
@Index('ix_appeals_community', ['communityId', 'state', 'dueOn'])
@Index('ix_appeals_volunteer', ['volunteerId', 'filedAt'])
@Index('ix_appeals_target', ['targetId'])
export class Appeal {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_appeals_community' }) communityId: string;
  @Ref() @ForeignKey('Volunteer', { name: 'fk_appeals_volunteer' }) volunteerId: string;
  @Code(16) target: AppealTarget;
  @Ref() targetId: string;
  /** What it is about, in words, as it stood then. */
  @Text(200) subject: string;
  /** “不是我”: the person was not there at all. */
  @Flag() isNotMe: boolean;
  @Text(300) reason: string;
  @Int({ nullable: true }) wantedMinutes: number | null;
  @Code(10) state: AppealState;
  /** `<target>:<id>` while it is open, so that a second click makes no second appeal. */
  @Text(50, { nullable: true }) openKey: string | null;
  @InstantAt() filedAt: Instant;
  @On() dueOn: DateOn;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  /** The answer, told to the person. */
  @Text(300, { nullable: true }) decision: string | null;
  @Code(10, { nullable: true }) remedy: Remedy | null;
  /** Answered by somebody who had a hand in it, because there was nobody else. */
  @Flag() isSameHand: boolean;
  /** What came of it: the corrected record, the reversal. */
  @Ref({ nullable: true }) resultId: string | null;
}
