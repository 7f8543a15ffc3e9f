import { PageQuery } from '@app/platform/http/page.wire.js';
import type { TransferCode, Unit } from '../transfers/transfer.rules.js';

export class SealQuery extends PageQuery {}

export class SealHeadView {
  sealNo: number;
  firstId: string;
  lastId: string;
  cutoffAt: string;
  leafCount: number;
  totalCount: number;
  /** Hashes are SHA-256 in hex. */
  root: string;
  prevHash: string;
  sealedAt: string;
  keyId: string;
  /** Ed25519 over the head, base64url. */
  signature: string;
  hash: string;
  /** The first sixteen digits of the hash, as printed on notices. */
  shortCode: string;
  /** 32 bytes, base64url. */
  publicKey: string;
}

export class SealPage {
  items: SealHeadView[];
  total: number;
  page: number;
  size: number;
}

/** A line of the ledger with every column, exactly as its hash is made of them. */
export class SealedTransferView {
  id: string;
  unit: Unit;
  debit: string;
  credit: string;
  amount: number;
  code: TransferCode;
  causeType: string;
  causeId: string;
  areaId: string | null;
  effectiveOn: string;
  policyVersion: string | null;
  explanation: string[];
  reversesId: string | null;
  recordedAt: string;
  debitLineNo: number | null;
  creditLineNo: number | null;
}

export class ProofView {
  transfer: SealedTransferView;
  /** From 0, among the `leafCount` of the head. */
  leafIndex: number;
  /** Sibling hashes from the leaf up, in hex (RFC 9162 §2.1.3). */
  path: string[];
  head: SealHeadView;
}
