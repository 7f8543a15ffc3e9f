import { IsOptional, IsString, Length } from 'class-validator';
import type { DateOn } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import type { CertificateState } from '../certificates/certificate.rules.js';

export class IssueOwnProof {
  /** First day; left out, from the first record. */
  @IsOptional() @IsDateOn()
  from?: DateOn;

  /** First day that no longer counts; left out, all until today. */
  @IsOptional() @IsDateOn()
  to?: DateOn;
}

export class IssueProof extends IssueOwnProof {
  @IsId()
  volunteerId: string;
}

export class ProofQuery extends PageQuery {
  @IsOptional() @IsId()
  volunteerId?: string;
}

export class RevokeProof {
  @IsString() @Length(2, 200, { message: '请写明撤销的理由(2 到 200 字)' })
  reason: string;
}

export class ServiceProofView {
  id: string;
  certificateNo: string;
  name: string;
  issuer: string;
  from: DateOn;
  to: DateOn;
  services: number;
  totalMinutes: number;
  issuedOn: DateOn;
  verifyCode: string;
  state: CertificateState;
  revokedReason: string | null;
}

export class ServiceProofPage {
  items: ServiceProofView[];
  total: number;
  page: number;
  size: number;
}
