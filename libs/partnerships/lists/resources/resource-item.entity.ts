import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ItemKind, WeeklyWindow } from '../list-item.rules.js';
import type { ResourceState } from './resource.rules.js';

/** One line of 资源清单: what a unit can give, how much of it, where and when. */
@Entity('resource_items')
@Index('ix_resource_items_unit', ['unitId', 'state'])
@Index('ix_resource_items_community_state', ['communityId', 'state', 'id'])
export class ResourceItem {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_resource_items_community' }) communityId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_resource_items_unit' }) unitId: string;
  /** How far the unit goes with it: the community, or one place in it. */
  @Ref() @ForeignKey('Area', { name: 'fk_resource_items_area' }) areaId: string;
  @Text(60) title: string;
  @Text(500, { nullable: true }) detail: string | null;
  @Code(10) itemKind: ItemKind;
  /** Null where it is not used up: a hall can be lent again. */
  @Int({ nullable: true }) quantity: number | null;
  @Text(10, { nullable: true }) measure: string | null;
  @On({ nullable: true }) fromOn: DateOn | null;
  @On({ nullable: true }) toOn: DateOn | null;
  @Json() windows: WeeklyWindow[];
  @Json() skills: string[];
  @Code(10) state: ResourceState;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
}
