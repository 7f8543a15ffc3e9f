import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { DateOn } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import type { CertificateState } from './certificate.rules.js';

/** A certificate as its owner sees it. */
export class CertificateView {
  id: string;
  certificateNo: string;
  /** The honour: 年度热心志愿者. */
  title: string;
  programTitle: string;
  citation: string;
  issuer: string;
  issuedOn: DateOn;
  verifyCode: string;
  state: CertificateState;
}

/** What anybody learns who holds the code: enough to compare with the paper, no more (个人信息保护法 25). */
export class VerifiedCertificateView {
  state: CertificateState;
  /** Masked: 王*英. */
  name: string;
  /** The honour, or what a record proof says: how often and how long. */
  title: string;
  issuer: string;
  issuedOn: DateOn;
  revokedOn: DateOn | null;
  /** As the one who took it back wrote it. */
  revokedReason: string | null;
}

/** A key that signs, or has signed, what certificates' QR codes hold. */
export class CertificateKeyView {
  /** 16 hex digits of the SHA-256 of the key; a QR names the first eight. */
  keyId: string;
  /** Ed25519, 32 bytes, base64url. */
  publicKey: string;
  /** The same key as openssl reads it. */
  pem: string;
  isCurrent: boolean;
}

export class HonourWallQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(30)
  communityCode?: string;
}

/** A name on the honour wall; only of people who have given separate consent. */
export class HonourView {
  name: string;
  title: string;
  programTitle: string;
  communityName: string;
  issuedOn: DateOn;
}

export class HonourPage {
  items: HonourView[];
  total: number;
  page: number;
  size: number;
}

export class RevokeCertificate {
  @IsString()
  @Length(2, 200, { message: '请写明撤销的理由(2 到 200 字)' })
  reason: string;
}
