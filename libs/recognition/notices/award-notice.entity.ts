import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';

/**
 * 公示: one version of a list as it hung, from when to when. Never changed: an upheld objection makes the next
 * version beside it. Names are not kept here, so that somebody who takes the consent back leaves every version.
 */
@Entity('award_notices')
@Unique('uq_award_notices_version', ['programId', 'version'])
@Index('ix_award_notices_community', ['communityId', 'endOn'])
export class AwardNotice {
  @Id() id: string;
  @ForeignKey('RecognitionProgram', { name: 'fk_award_notices_program' })
  @Ref()
  programId: string;
  @ForeignKey('Area', { name: 'fk_award_notices_community' })
  @Ref()
  communityId: string;
  /** From 1. */
  @Int() version: number;
  @On() publishedOn: DateOn;
  @Int() workingDays: number;
  /** The last day, whole. */
  @On() endOn: DateOn;
  @Int() selected: number;
  @Text(64) listHash: string;
  /** Why this version follows the one before; null for the first. */
  @Text(300, { nullable: true }) reissueReason: string | null;
  @Ref({ nullable: true }) objectionId: string | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}

/** Who stood on that version, in order. */
@Entity('award_notice_entries')
@Unique('uq_award_notice_entries_candidate', ['noticeId', 'candidateId'])
export class AwardNoticeEntry {
  @Id() id: string;
  @ForeignKey('AwardNotice', { name: 'fk_award_notice_entries_notice' })
  @Ref()
  noticeId: string;
  /** The candidate's row at that time; a list is never drawn again once it hung. */
  @ForeignKey('ProgramCandidate', { name: 'fk_award_notice_entries_candidate' })
  @Ref()
  candidateId: string;
  @ForeignKey('Volunteer', { name: 'fk_award_notice_entries_volunteer' })
  @Ref()
  volunteerId: string;
  @Int() position: number;
}
