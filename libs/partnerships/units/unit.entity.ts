import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { UnitType } from './unit.rules.js';

/** An organisation located in, or working with, a community. Party organisations often have no code. */
@Entity('units')
@Unique('uq_units_uscc', ['uscc'])
@Unique('uq_units_external_no', ['communityId', 'externalNo'])
@Index('ix_units_community_name', ['communityId', 'name'])
export class Unit {
  @Id() id: string;
  @Text(120) name: string;
  /** Unified social credit code, GB 32100: optional, unique when present. */
  @Text(18, { nullable: true }) uscc: string | null;
  @Code(30) unitType: UnitType;
  @ForeignKey('Area', { name: 'fk_units_community' })
  @Ref()
  communityId: string;
  /** The compound or grid in which it lies, where somebody has said so. */
  @ForeignKey('Area', { name: 'fk_units_place' })
  @Ref({ nullable: true })
  placeId: string | null;
  @Text(64, { nullable: true }) externalNo: string | null;
  @Text(200, { nullable: true }) address: string | null;
  /** Whom to ask for; a duty contact, not personal data. */
  @Text(60, { nullable: true }) contact: string | null;
  @InstantAt() createdAt: Instant;
  /** The unit that this one turned out to be: everything it had is there now, and this row is an alias of it. */
  @ForeignKey('Unit', { name: 'fk_units_merged_into' })
  @Ref({ nullable: true })
  mergedIntoId: string | null;
  @InstantAt({ nullable: true }) mergedAt: Instant | null;
}
