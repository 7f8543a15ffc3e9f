import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Side } from '../contracts/contract.rules.js';
import type { ObligationState } from './obligation.rules.js';

/** One dated matter of the version in force, and where it stands. Community and unit are the contract's. */
@Entity('obligations')
@Unique('uq_obligations_key', ['contractId', 'obligationKey'])
@Index('ix_obligations_community', ['communityId', 'state', 'dueOn'])
@Index('ix_obligations_unit', ['unitId', 'state', 'dueOn'])
@Index('ix_obligations_due', ['state', 'dueOn'])
export class Obligation {
  @Id() id: string;
  @ForeignKey('CoBuildingContract', { name: 'fk_obligations_contract' })
  @Ref()
  contractId: string;
  @ForeignKey('Area', { name: 'fk_obligations_community' })
  @Ref()
  communityId: string;
  @ForeignKey('Unit', { name: 'fk_obligations_unit' })
  @Ref()
  unitId: string;
  /** The same through all versions of the agreement. */
  @Ref() obligationKey: string;
  /** Who owes it. */
  @Code(10) side: Side;
  @Text(80) title: string;
  @On() dueOn: DateOn;
  @Int({ nullable: true }) quantity: number | null;
  @Text(20, { nullable: true }) measure: string | null;
  @Code(20) state: ObligationState;
  /** The day of the first word that it is done: lateness is judged by it. */
  @On({ nullable: true }) submittedOn: DateOn | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
  /** What was said to be done, by the last submission. */
  @On({ nullable: true }) doneOn: DateOn | null;
  @Int({ nullable: true }) doneQuantity: number | null;
  /** The last word about it: how it was done, or why it came back. */
  @Text(500, { nullable: true }) lastWords: string | null;
  @InstantAt() createdAt: Instant;
}

/** A picture or paper that shows how a matter was done; of the side that owes it, seen by both. */
@Entity('obligation_files')
@Index('ix_obligation_files_obligation', ['obligationId', 'id'])
export class ObligationFile {
  @Id() id: string;
  @ForeignKey('Obligation', { name: 'fk_obligation_files_obligation' })
  @Ref()
  obligationId: string;
  @ForeignKey('StoredFile', { name: 'fk_obligation_files_file' })
  @Ref()
  fileId: string;
  /** As it was called where it came from. */
  @Text(200) name: string;
  @Ref({ nullable: true }) attachedBy: string | null;
  @InstantAt() attachedAt: Instant;
}

/** Who said what about an obligation; append-only. */
@Entity('obligation_steps')
@Index('ix_obligation_steps_obligation', ['obligationId', 'id'])
export class ObligationStep {
  @Id() id: string;
  @ForeignKey('Obligation', { name: 'fk_obligation_steps_obligation' })
  @Ref()
  obligationId: string;
  @Code(20) toState: ObligationState;
  /** Null for what an amended agreement brought about. */
  @Code(10, { nullable: true }) side: Side | null;
  @Ref({ nullable: true }) accountId: string | null;
  @On({ nullable: true }) doneOn: DateOn | null;
  @Int({ nullable: true }) doneQuantity: number | null;
  @Text(500, { nullable: true }) words: string | null;
  @InstantAt() madeAt: Instant;
}
