import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Flag, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';

/** A local brand of activities (七送三请 …): a tag with a checklist that the community words itself. */
@Entity('activity_brands')
@Unique('uq_activity_brands_name', ['communityId', 'name'])
export class ActivityBrand {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_activity_brands_community' }) communityId: string;
  @Text(40) name: string;
  @Text(500, { nullable: true }) meaning: string | null;
  @Json() checklist: string[];
  /** Those of the checklist without which nothing is published. */
  @Json({ nullable: true }) mandatory: string[] | null;
  @Int({ nullable: true }) minAge: number | null;
  @Int({ nullable: true }) maxAge: number | null;
  /** Who serves whom: 60 到 79 岁服务 80 岁以上. */
  @Text(200, { nullable: true }) pairingNote: string | null;
  /** Not offered for new activities any more. */
  @Flag() retired: boolean;
  @InstantAt() createdAt: Instant;
}
