import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { ContractState, Side, Waiting } from './contract.rules.js';

/** What a community and a unit agree for a term. Its words are its versions; this row is where it stands. */
@Entity('co_building_contracts')
@Unique('uq_contracts_no', ['contractNo'])
@Index('ix_contracts_community', ['communityId', 'state', 'endOn'])
@Index('ix_contracts_unit', ['unitId', 'state'])
@Index('ix_contracts_renews', ['renewsContractId'])
export class CoBuildingContract {
  @Id() id: string;
  @Text(60) contractNo: string;
  @ForeignKey('Area', { name: 'fk_contracts_community' })
  @Ref()
  communityId: string;
  @ForeignKey('Unit', { name: 'fk_contracts_unit' })
  @Ref()
  unitId: string;
  @Code(20) state: ContractState;
  /** Of the version in force, or, while none is, of the latest one. */
  @On() startOn: DateOn;
  /** The last day of the term. */
  @On() endOn: DateOn;
  @ForeignKey('CoBuildingContract', { name: 'fk_contracts_renews' })
  @Ref({ nullable: true })
  renewsContractId: string | null;
  @Int() latestVersion: number;
  /** Who wrote the latest version. */
  @Code(10) latestSide: Side;
  /** The version whose words both agree to: it is being, or has been, signed. */
  @Int({ nullable: true }) finalVersion: number | null;
  /** The version that both have signed. */
  @Int({ nullable: true }) inForceVersion: number | null;
  /** The last amendment that was given up. */
  @Int({ nullable: true }) withdrawnVersion: number | null;
  /** Whose turn it is with words and signatures. */
  @Code(10, { nullable: true }) waitsFor: Waiting | null;
  /** Until then the draft is the community's own and the unit does not see it. */
  @InstantAt({ nullable: true }) sentAt: Instant | null;
  /** When each side last did something about it. */
  @InstantAt({ nullable: true }) communityActedAt: Instant | null;
  @InstantAt({ nullable: true }) unitActedAt: Instant | null;
  /** The last day on which it was in force, for one that was terminated. */
  @On({ nullable: true }) endedOn: DateOn | null;
  @Text(300, { nullable: true }) endReason: string | null;
  @Ref({ nullable: true }) createdBy: string | null;
  @InstantAt() createdAt: Instant;
}
