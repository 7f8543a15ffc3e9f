import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ProjectState } from './project.rules.js';

/** One line of 项目清单: who does what for a demand, what number it is to reach, and what each side has of it. */
@Entity('project_items')
@Unique('uq_project_items_claim', ['claimId'])
@Index('ix_project_items_community_state', ['communityId', 'state', 'endOn'])
@Index('ix_project_items_lead_unit', ['leadUnitId', 'state'])
export class ProjectItem {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_project_items_community' }) communityId: string;
  @Ref() @ForeignKey('Claim', { name: 'fk_project_items_claim' }) claimId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_project_items_lead_unit' }) leadUnitId: string;
  @Text(60) title: string;
  @Text(1000, { nullable: true }) plan: string | null;
  /** What is counted: 服务老人（人次）. */
  @Text(60) targetMetric: string;
  @Int() targetNumber: number;
  @Int({ nullable: true }) resultNumber: number | null;
  @Text(300, { nullable: true }) communityGain: string | null;
  @Text(300, { nullable: true }) unitGain: string | null;
  @On() startOn: DateOn;
  @On() endOn: DateOn;
  @Code(10) state: ProjectState;
  @InstantAt({ nullable: true }) reportedAt: Instant | null;
  @Ref({ nullable: true }) reportedBy: string | null;
  @Text(500, { nullable: true }) reportNote: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  @Text(300, { nullable: true }) decideReason: string | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}
