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

/** What anybody learns who holds the code: enough to compare with the paper, no more (H16). */
export class VerifiedCertificateView {
  state: CertificateState;
  certificateNo: string;
  /** Masked: 王*英. */
  name: string;
  title: string;
  programTitle: string;
  issuer: string;
  issuedOn: DateOn;
  revokedOn: DateOn | null;
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
