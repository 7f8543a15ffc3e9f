import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { UNITS, type TransferCode, type Unit } from '../transfers/transfer.rules.js';

export class StatementQuery extends PageQuery {
  /** Only lines that count for this month, YYYY-MM. */
  @IsOptional() @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: '月份应为 YYYY-MM' })
  month?: string;
}

export class VolunteerStatementQuery extends StatementQuery {
  @IsOptional() @IsIn(UNITS)
  unit: Unit = 'points';
}

/** One line of a passbook. */
export class StatementLineView {
  id: string;
  /** Counts from 1 without gaps: a missing number would be a missing line. */
  lineNo: number;
  code: TransferCode;
  /** What kind of line it is: 服务所得, 兑换, 更正冲回 … */
  title: string;
  /** What it brought; negative when it took. */
  amount: number;
  /** What the account held after it. */
  balance: number;
  /** The day it counts for. */
  effectiveOn: string;
  recordedAt: string;
  policyVersion: string | null;
  /** Why, in sentences. */
  explanation: string[];
  causeType: string;
  causeId: string;
  /** The line that this one takes back. */
  reversesId: string | null;
  /** The line that took this one back. */
  reversedById: string | null;
  reversedAt: string | null;
}

export class StatementPage {
  items: StatementLineView[];
  total: number;
  page: number;
  size: number;
}

export class BalanceView {
  /** To spend. */
  points: number;
  /** Really served, in all. */
  minutes: number;
  /** How the points came about, kind by kind. */
  explanation: string[];
}
