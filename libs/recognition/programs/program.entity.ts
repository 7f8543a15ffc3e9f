import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { QuotaTieRule } from '@app/rankings/runs/ranking.rules.js';
import type { AwardCategory, ProgramCriteria, ProgramState, QuotaTerms } from './program.rules.js';

/** A 评选项目: on what basis, for whom, how many; and who did each step when. */
@Entity('recognition_programs')
@Unique('uq_recognition_programs_no', ['programNo'])
@Index('ix_recognition_programs_community', ['communityId', 'createdAt'])
@Index('ix_recognition_programs_run', ['runId'])
export class RecognitionProgram implements QuotaTerms {
  @Id() id: string;
  /** `ZY01-2026-03`; certificate numbers begin with it. */
  @Text(50) programNo: string;
  @ForeignKey('Area', { name: 'fk_recognition_programs_community' })
  @Ref()
  communityId: string;
  @Text(60) title: string;
  /** What the winners are called: 年度热心志愿者. */
  @Text(30) honourName: string;
  /** 依据: the document or decision that provides for this honour (H27). */
  @Text(200) basisDoc: string;
  /** 批准文号, where reserved words are used (H27). */
  @Text(60, { nullable: true }) approvalNo: string | null;
  @Text(60) issuerName: string;
  @Json() criteria: ProgramCriteria;
  @Int() quota: number;
  @Code(20) tieRule: QuotaTieRule;
  @Text(200) citationTemplate: string;
  /** Working days of public notice; 0 with a reason leaves it out, null (set up before notices existed) is the usual number. */
  @Int({ nullable: true }) noticeDays: number | null;
  @Text(200, { nullable: true }) noticeWaiver: string | null;
  /** A key of the points policy's bonuses; null: the honour brings no points. */
  @Text(40, { nullable: true }) bonusCode: string | null;
  /** 奖项, best first; null or empty: one honour for all. */
  @Json({ nullable: true }) categories: AwardCategory[] | null;
  /** The frozen ranking the list is drawn from. */
  @ForeignKey('RankingRun', { name: 'fk_recognition_programs_run' })
  @Ref()
  runId: string;
  @Code(20) state: ProgramState;
  /** How many the machine proposed; by hand the list may be refilled to this or the quota, not beyond. */
  @Int() drawnCount: number;
  /** What the draw says about itself, in sentences. */
  @Json() explanation: string[];
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @Ref({ nullable: true }) drawnBy: string | null;
  @InstantAt({ nullable: true }) drawnAt: Instant | null;
  @Ref({ nullable: true }) announcedBy: string | null;
  @InstantAt({ nullable: true }) announcedAt: Instant | null;
  @Ref({ nullable: true }) approvedBy: string | null;
  @InstantAt({ nullable: true }) approvedAt: Instant | null;
  @Text(200, { nullable: true }) approvalNote: string | null;
  @Ref({ nullable: true }) awardedBy: string | null;
  @InstantAt({ nullable: true }) awardedAt: Instant | null;
  @Ref({ nullable: true }) cancelledBy: string | null;
  @InstantAt({ nullable: true }) cancelledAt: Instant | null;
  @Text(200, { nullable: true }) cancelReason: string | null;
}
