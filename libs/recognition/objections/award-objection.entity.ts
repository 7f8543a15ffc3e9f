import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, LongText, Ref, Text } from '@app/platform/database/columns.js';
import type { ObjectionSource, ObjectionState, ObjectorKind } from './award-objection.rules.js';

/** Somebody objects to a list under notice. Who that is stays encrypted; only the masked name is read every day. */
@Entity('award_objections')
@Unique('uq_award_objections_code', ['queryCode'])
@Unique('uq_award_objections_once', ['onceKey'])
@Index('ix_award_objections_program', ['programId', 'createdAt'])
@Index('ix_award_objections_open', ['communityId', 'state'])
export class AwardObjection {
  @Id() id: string;
  @ForeignKey('RecognitionProgram', { name: 'fk_award_objections_program' })
  @Ref()
  programId: string;
  /** The version that was objected to. */
  @ForeignKey('AwardNotice', { name: 'fk_award_objections_notice' })
  @Ref()
  noticeId: string;
  @ForeignKey('Area', { name: 'fk_award_objections_community' })
  @Ref()
  communityId: string;
  /** About whom; null: about the procedure, or about somebody whose name was not shown. */
  @ForeignKey('ProgramCandidate', { name: 'fk_award_objections_candidate' })
  @Ref({ nullable: true })
  candidateId: string | null;
  @Code(10) objectorKind: ObjectorKind;
  @Code(10) source: ObjectionSource;
  /** Null once they have been removed (see `OBJECTOR_KEPT_DAYS`). */
  @Text(400, { nullable: true }) nameCipher: string | null;
  @Text(250, { nullable: true }) mobileCipher: string | null;
  @Text(40) maskedName: string;
  @LongText() grounds: string;
  @Text(20) queryCode: string;
  /** A blind index of notice, person and words: the same objection sent twice is one. */
  @Text(43) onceKey: string;
  @Text(30) noticeVersion: string;
  @Code(10) state: ObjectionState;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) checkedBy: string | null;
  @InstantAt({ nullable: true }) checkedAt: Instant | null;
  /** How it was looked into; for staff. */
  @LongText({ nullable: true }) checkNote: string | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  /** The answer, as the objector reads it. */
  @Text(300, { nullable: true }) decisionReason: string | null;
}
