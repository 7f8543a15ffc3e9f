import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';
import type { Side } from './contract.rules.js';
import type { ContractStepKind } from './contract-step.rules.js';

/** Who did or said what about a contract; append-only. */
@Entity('contract_steps')
@Index('ix_contract_steps_contract', ['contractId', 'id'])
export class ContractStep {
  @Id() id: string;
  @ForeignKey('CoBuildingContract', { name: 'fk_contract_steps_contract' })
  @Ref()
  contractId: string;
  @Code(20) kind: ContractStepKind;
  /** Null for what the calendar did. */
  @Code(10, { nullable: true }) side: Side | null;
  @Ref({ nullable: true }) accountId: string | null;
  @Int({ nullable: true }) versionNo: number | null;
  @Text(500, { nullable: true }) words: string | null;
  @InstantAt() madeAt: Instant;
}
