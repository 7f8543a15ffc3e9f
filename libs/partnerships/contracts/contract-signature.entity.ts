import { Entity, ForeignKey, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, On, Ref, Text } from '@app/platform/database/columns.js';
import type { Side } from './contract.rules.js';
import type { SignatureMethod } from './contract-step.rules.js';

/** A side's signature under one version; never changed. Under another version it says nothing. */
@Entity('contract_signatures')
@Unique('uq_contract_signatures_side', ['contractId', 'versionNo', 'side'])
export class ContractSignature {
  @Id() id: string;
  @ForeignKey('CoBuildingContract', { name: 'fk_contract_signatures_contract' })
  @Ref()
  contractId: string;
  @Int() versionNo: number;
  @Code(10) side: Side;
  @Code(10) method: SignatureMethod;
  /** As it stands under the agreement. */
  @Text(60) signerName: string;
  /** Who signed in the app, or who recorded the paper. */
  @Ref() accountId: string;
  /** The day on the paper; the day of the signing in the app. */
  @On() signedOn: DateOn;
  /** The hash of the very text that was signed. */
  @Text(64) textHash: string;
  @ForeignKey('StoredFile', { name: 'fk_contract_signatures_scan' })
  @Ref({ nullable: true })
  scanFileId: string | null;
  @InstantAt() recordedAt: Instant;
}
