import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ref } from '@app/platform/database/columns.js';

/** A unit that takes part in a project beside the leading one. */
@Entity('project_units')
@Unique('uq_project_units', ['projectId', 'unitId'])
@Index('ix_project_units_unit', ['unitId'])
export class ProjectUnit {
  @Id() id: string;
  @Ref() @ForeignKey('ProjectItem', { name: 'fk_project_units_project' }) projectId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_project_units_unit' }) unitId: string;
}
