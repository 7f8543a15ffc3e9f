import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, LongText, On, Ref, Text } from '@app/platform/database/columns.js';
import type { AssignmentTarget } from './assignment.rules.js';

/** Who looks after which community or compound, from when to when, and for what. */
@Entity('liaison_assignments')
@Unique('uq_liaison_assignments_holder', ['areaId', 'holderKey', 'fromOn'])
@Index('ix_liaison_assignments_community', ['communityId', 'fromOn'])
@Index('ix_liaison_assignments_account', ['accountId'])
@Index('ix_liaison_assignments_unit', ['unitId'])
export class LiaisonAssignment {
  @Id() id: string;
  @Code(20) target: AssignmentTarget;
  @ForeignKey('Area', { name: 'fk_liaison_assignments_area' })
  @Ref()
  areaId: string;
  /** The community the area is or lies in. */
  @ForeignKey('Area', { name: 'fk_liaison_assignments_community' })
  @Ref()
  communityId: string;
  /** The cadre's account, where there is one: the ledger is then kept on the own phone. */
  @ForeignKey('Account', { name: 'fk_liaison_assignments_account' })
  @Ref({ nullable: true })
  accountId: string | null;
  @Text(60, { nullable: true }) cadreName: string | null;
  /** Office and position, as published. */
  @Text(120, { nullable: true }) cadrePost: string | null;
  @ForeignKey('Unit', { name: 'fk_liaison_assignments_unit' })
  @Ref({ nullable: true })
  unitId: string | null;
  /** A duty contact, not personal data. */
  @Text(60, { nullable: true }) dutyContact: string | null;
  @LongText() duties: string;
  @On() fromOn: DateOn;
  /** The first day that no longer counts; null runs on. */
  @On({ nullable: true }) toOn: DateOn | null;
  @Text(200, { nullable: true }) endReason: string | null;
  /** Unit, account or name: see `holderKey`. */
  @Text(100) holderKey: string;
  @InstantAt() createdAt: Instant;
  @Ref() createdBy: string;
}
