import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, LongText, Ref, Text } from '@app/platform/database/columns.js';
import type { Agreement } from './agreement.rules.js';
import type { Side } from './contract.rules.js';

/** One proposal of the words, by one side; never changed. Both the fields and the exact text are kept. */
@Entity('contract_versions')
@Unique('uq_contract_versions_no', ['contractId', 'versionNo'])
@Unique('uq_contract_versions_verify_code', ['verifyCode'])
export class ContractVersion {
  @Id() id: string;
  @ForeignKey('CoBuildingContract', { name: 'fk_contract_versions_contract' })
  @Ref()
  contractId: string;
  @Int() versionNo: number;
  @Code(10) side: Side;
  @Ref({ nullable: true }) proposedBy: string | null;
  @InstantAt() proposedAt: Instant;
  /** Why, in the proposer's words. */
  @Text(300, { nullable: true }) note: string | null;
  @Json() content: Agreement;
  @LongText() wording: string;
  /** SHA-256 of the wording, hex. */
  @Text(64) textHash: string;
  /** Printed on the signed paper, unguessable; null in versions from before papers could be checked. */
  @Text(20, { nullable: true }) verifyCode: string | null;
}
