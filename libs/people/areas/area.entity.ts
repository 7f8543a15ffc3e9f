import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { AreaLevel } from './area.rules.js';

/** A node of the area tree. `path` holds the ids from the root down to itself, so "below" is a prefix. */
@Entity('areas')
@Unique('uq_areas_code', ['code'])
@Unique('uq_areas_path', ['path'])
@Unique('uq_areas_parent_name', ['parentId', 'name'])
export class Area {
  @Id() id: string;
  @Code(20) level: AreaLevel;
  /** The national division code where there is one, else our own. */
  @Text(30) code: string;
  @Text(60) name: string;
  @ForeignKey('Area', { name: 'fk_areas_parent' })
  @Ref({ nullable: true })
  parentId: string | null;
  /** `/<id>/<id>/`, ends with a slash. */
  @Text(250) path: string;
  @InstantAt() createdAt: Instant;
}
