import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { DateOn } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsId } from '@app/platform/http/wire-checks.js';
import { KindTotalView } from './contribution.wire.js';
import type { StatementState } from './statement.rules.js';

export class IssueStatement {
  @IsId()
  unitId: string;

  @IsInt() @Min(2000) @Max(2100)
  year: number;
}

export class UnitStatementQuery extends PageQuery {
  @IsOptional() @IsId()
  unitId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100)
  year?: number;
}

export class ContributionSumsView {
  count: number;
  amountFen: number;
  peopleMinutes: number;
  recordedMinutes: number;
  byKind: KindTotalView[];
}

export class ContributionStatementView {
  id: string;
  verifyCode: string;
  unitId: string;
  unitName: string;
  communityName: string;
  year: number;
  issuedOn: DateOn;
  lineCount: number;
  totals: ContributionSumsView;
  state: StatementState;
  revokedOn: DateOn | null;
  revokedReason: string | null;
}

export class UnitStatementPage {
  items: ContributionStatementView[];
  total: number;
  page: number;
  size: number;
}

/** What anybody holding the code may read. */
export class VerifiedStatementView {
  state: StatementState;
  unitName: string;
  communityName: string;
  year: number;
  issuedOn: DateOn;
  lineCount: number;
  totals: ContributionSumsView;
  contentHash: string;
  revokedOn: DateOn | null;
  /** There is a valid one for the same unit and year. */
  isSuperseded: boolean;
}
