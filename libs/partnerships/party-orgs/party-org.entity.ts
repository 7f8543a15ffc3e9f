import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { PartyOrgLevel } from './party-org.rules.js';

/** A party organisation, of a unit or of the community itself. It has no unified code of its own. */
@Entity('party_orgs')
@Unique('uq_party_orgs_name', ['communityId', 'name'])
@Index('ix_party_orgs_unit', ['unitId'])
export class PartyOrg {
  @Id() id: string;
  @Text(120) name: string;
  @Code(20) level: PartyOrgLevel;
  /** The unit whose organisation it is; null for the community's own. */
  @ForeignKey('Unit', { name: 'fk_party_orgs_unit' })
  @Ref({ nullable: true })
  unitId: string | null;
  /** The community in which it is known. */
  @ForeignKey('Area', { name: 'fk_party_orgs_community' })
  @Ref()
  communityId: string;
  @Text(60, { nullable: true }) secretaryName: string | null;
  @InstantAt() createdAt: Instant;
}
