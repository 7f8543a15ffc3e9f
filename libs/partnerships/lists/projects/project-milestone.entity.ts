import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn } from '@app/kernel/time.js';
import { Id, Int, On, Ref, Text } from '@app/platform/database/columns.js';

/** A day by which something of a project is done. */
@Entity('project_milestones')
@Index('ix_project_milestones_project', ['projectId', 'seq'])
export class ProjectMilestone {
  @Id() id: string;
  @Ref() @ForeignKey('ProjectItem', { name: 'fk_project_milestones_project' }) projectId: string;
  @Int() seq: number;
  @Text(60) title: string;
  @On() dueOn: DateOn;
  @On({ nullable: true }) doneOn: DateOn | null;
  @Ref({ nullable: true }) doneBy: string | null;
}
