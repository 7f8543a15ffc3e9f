import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref, Text } from '@app/platform/database/columns.js';
import type { StatementState, StatementTotals } from './statement.rules.js';

/**
 * 年度贡献证明: what a unit gave in a year, as it was confirmed on the day of issue. A new one supersedes the one
 * before, which goes on saying that it is revoked.
 */
@Entity('contribution_statements')
@Unique('uq_contribution_statements_verify_code', ['verifyCode'])
@Unique('uq_contribution_statements_valid_key', ['validKey'])
@Index('ix_contribution_statements_unit', ['unitId', 'yearNo', 'id'])
@Index('ix_contribution_statements_community', ['communityId', 'yearNo', 'id'])
export class ContributionStatement {
  @Id() id: string;
  /** Unguessable, so that statements cannot be listed by trying. */
  @Text(20) verifyCode: string;
  @Ref() @ForeignKey('Area', { name: 'fk_contribution_statements_community' }) communityId: string;
  @Ref() @ForeignKey('Unit', { name: 'fk_contribution_statements_unit' }) unitId: string;
  /** As they were called on the day of issue. */
  @Text(120) unitName: string;
  @Text(60) communityName: string;
  @Int() yearNo: number;
  @On() issuedOn: DateOn;
  @Json() totals: StatementTotals;
  @Int() lineCount: number;
  @Text(64) contentHash: string;
  @Code(10) state: StatementState;
  /** Unit and year while it is valid: of two that are made at once, one stands. */
  @Text(40, { nullable: true }) validKey: string | null;
  @Ref() issuedBy: string;
  @InstantAt() issuedAt: Instant;
  @InstantAt({ nullable: true }) revokedAt: Instant | null;
  @Text(200, { nullable: true }) revokedReason: string | null;
}

/** One confirmed contribution of a statement. The rows they name never change, so the paper can be printed again. */
@Entity('contribution_statement_lines')
@Unique('uq_contribution_statement_lines', ['statementId', 'contributionId'])
@Index('ix_contribution_statement_lines_contribution', ['contributionId'])
export class ContributionStatementLine {
  @Id() id: string;
  @Ref() @ForeignKey('ContributionStatement', { name: 'fk_contribution_statement_lines_statement' }) statementId: string;
  @Ref() @ForeignKey('Contribution', { name: 'fk_contribution_statement_lines_contribution' }) contributionId: string;
}
