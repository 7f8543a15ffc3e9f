import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn, IsId } from '@app/platform/http/wire-checks.js';
import { CREDENTIAL_KINDS, CREDENTIAL_STATES, type CredentialKind, type CredentialState } from './credential.rules.js';

export class CredentialQuery extends PageQuery {
  @IsIn(CREDENTIAL_KINDS)
  kind: CredentialKind = 'TRAINING';

  @IsOptional() @IsIn(CREDENTIAL_STATES)
  state?: CredentialState;

  @IsOptional() @IsId()
  volunteerId?: string;
}

/** What a person says of themselves. */
export class ClaimCredential {
  @IsIn(CREDENTIAL_KINDS)
  kind: CredentialKind;

  @IsString() @IsNotEmpty() @MaxLength(80)
  name: string;

  /** Of a training: what it was about. */
  @IsOptional() @IsString() @MaxLength(300)
  content?: string;

  /** Of a training. */
  @IsOptional() @IsInt() @Min(1) @Max(60_000)
  lengthMinutes?: number;

  /** Who held the training, or granted the honour. */
  @IsString() @IsNotEmpty() @MaxLength(80)
  host: string;

  @IsDateOn()
  heldOn: DateOn;

  /** What shows it: a certificate, its number, where it is kept. Needed for honours. */
  @IsOptional() @IsString() @MaxLength(200)
  proof?: string;
}

/** What staff enter; it stands at once. */
export class CreateCredential extends ClaimCredential {
  @IsId()
  volunteerId: string;
}

export class VerifyCredential {
  /** What was looked at, e.g. 证书原件，编号 2026-018. */
  @IsString() @MinLength(2, { message: '请写明看过什么证明' }) @MaxLength(200)
  proof: string;
}

export class CredentialReason {
  @IsString() @MinLength(2, { message: '请写明理由' }) @MaxLength(200)
  reason: string;
}

export class CredentialView {
  id: string;
  kind: CredentialKind;
  volunteerId: string;
  volunteerNo: string;
  /** Masked for minors. */
  personName: string;
  name: string;
  content: string | null;
  lengthMinutes: number | null;
  host: string;
  heldOn: DateOn;
  proof: string | null;
  state: CredentialState;
  stateName: string;
  enteredByName: string;
  enteredAt: Instant;
  decidedByName: string | null;
  decidedAt: Instant | null;
  decision: string | null;
}

export class CredentialPage {
  items: CredentialView[];
  total: number;
  page: number;
  size: number;
}
