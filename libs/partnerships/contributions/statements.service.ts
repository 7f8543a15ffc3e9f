import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { cleanVerifyCode, VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Conditions } from '../lists/conditions.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { Unit } from '../units/unit.entity.js';
import { ContributionStatement, ContributionStatementLine } from './contribution-statement.entity.js';
import { Contribution } from './contribution.entity.js';
import { hashedStatement, inOrder, statementTotals, validKeyOf } from './statement.rules.js';
import type { IssueStatement, UnitStatementPage, UnitStatementQuery, ContributionStatementView, VerifiedStatementView } from './statement.wire.js';

const SUPERSEDED = '已出具新的一份';

/** 年度贡献证明: issued from what is confirmed, checked by anybody, revoked when what it names was corrected. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
  ) {}

  /**
   * Makes the statement of a year; an unchanged year gives the statement that is there, a changed one supersedes it.
   * Refuses `unit.not-found`, `statement.year` (it has not come yet), `statement.nothing` (nothing is confirmed).
   */
  issue(actor: Principal, { unitId, year }: IssueStatement): Promise<string> {
    return this.db.write(async (tx) => {
      const { unit, community } = await this.ownUnits.require(tx, actor, 'statement.issue', unitId);
      const issuedOn = dateOf(tx.at);
      if (String(year) > issuedOn.slice(0, 4)) refuse('statement.year', { year });
      // Behind the unit, as corrections are: what is read here cannot be taken back before this statement stands.
      await tx.lockOne(Unit, unitId);
      const lines = await this.confirmedOf(tx, unitId, year);
      if (lines.length === 0) refuse('statement.nothing', { year });
      const before = await tx.repo(ContributionStatement).findOneBy({ validKey: validKeyOf(unitId, year) });
      if (before && namesExactly(before, lines) && before.unitName === unit.name) return before.id;
      if (before) await revoke(tx, [before.id], SUPERSEDED);
      const head = {
        verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
        unitName: unit.name,
        communityName: community.name,
        yearNo: year,
        issuedOn,
      };
      const statement: ContributionStatement = {
        id: newId(),
        ...head,
        communityId: community.id,
        unitId,
        totals: statementTotals(lines),
        lineCount: lines.length,
        contentHash: hashOf(head, lines),
        state: 'VALID',
        validKey: validKeyOf(unitId, year),
        issuedBy: actor.accountId,
        issuedAt: tx.at,
        revokedAt: null,
        revokedReason: null,
      };
      await tx.insert(ContributionStatement, [statement]);
      await tx.insert(
        ContributionStatementLine,
        lines.map(({ id }) => ({ id: newId(), statementId: statement.id, contributionId: id })),
      );
      await tx.audit('statement.issued', { type: 'contribution-statement', id: statement.id }, { unitId, year, replaces: before?.id ?? null });
      return statement.id;
    });
  }

  /** Valid statements that name the contribution stop being valid. For the write that takes the contribution back. */
  async revokeNaming(tx: Tx, contributionId: string, reason: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `SELECT s.id FROM contribution_statements s JOIN contribution_statement_lines l ON l.statement_id = s.id
        WHERE l.contribution_id = ? AND s.state = 'VALID' ORDER BY s.id`,
      [contributionId],
    );
    await revoke(tx, rows.map(({ id }) => id), reason);
  }

  /** Newest year first, the valid one before those it superseded. */
  async page(actor: Principal, query: UnitStatementQuery): Promise<UnitStatementPage> {
    const scope = partnershipScope(actor, 'statement.view').within('s.community_id', 's.unit_id');
    const where = new Conditions()
      .add(scope.sql, scope.params)
      .given(query.unitId, 's.unit_id = ?')
      .given(query.year, 's.year_no = ?')
      .given(query.q?.trim(), `s.unit_name LIKE ? ESCAPE '!'`, [likeTerm(query.q?.trim() ?? '')]);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM contribution_statements s WHERE ${where.sql}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT s.id FROM contribution_statements s WHERE ${where.sql}
        ORDER BY s.year_no DESC, CASE s.state WHEN 'VALID' THEN 0 ELSE 1 END, s.id DESC
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const found = await this.db.read.repo(ContributionStatement).findBy({ id: In(ids.map(({ id }) => id)) });
    const byId = new Map(found.map((statement) => [statement.id, statement]));
    const items = ids.flatMap(({ id }) => (byId.has(id) ? [viewOf(byId.get(id)!)] : []));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `statement.not-found`. */
  async view(actor: Principal, id: string): Promise<ContributionStatementView> {
    return viewOf(await this.require(actor, id));
  }

  /** A valid statement with its lines, to be printed. Refuses `statement.not-found`, `statement.revoked`, `statement.damaged`. */
  async printable(actor: Principal, id: string): Promise<{ statement: ContributionStatement; lines: Contribution[] }> {
    const statement = await this.require(actor, id);
    if (statement.state !== 'VALID') refuse('statement.revoked');
    return { statement, lines: await this.linesOf(this.db.read, statement) };
  }

  /** What anybody may learn who holds the code. Refuses `statement.not-found`, `statement.damaged`. */
  async verify(typedCode: string): Promise<VerifiedStatementView> {
    const verifyCode = cleanVerifyCode(typedCode) ?? refuse('statement.not-found');
    const found = await this.db.read.repo(ContributionStatement).findOneBy({ verifyCode });
    if (!found) refuse('statement.not-found');
    await this.linesOf(this.db.read, found);
    const { state, unitName, communityName, yearNo: year, issuedOn, lineCount, totals, contentHash } = found;
    const validKey = validKeyOf(found.unitId, year);
    const isSuperseded = state === 'REVOKED' && (await this.db.read.repo(ContributionStatement).existsBy({ validKey }));
    return { state, unitName, communityName, year, issuedOn, lineCount, totals, contentHash, revokedOn: found.revokedAt && dateOf(found.revokedAt), isSuperseded };
  }

  private async require(actor: Principal, id: string): Promise<ContributionStatement> {
    const statement = await this.db.read.repo(ContributionStatement).findOneBy({ id });
    await this.ownUnits.requirePlace(this.db.read, actor, 'statement.view', statement, 'statement.not-found');
    return statement!;
  }

  /** The lines as they were; refuses `statement.damaged` when they or the totals no longer say what was issued. */
  private async linesOf(reader: Reader, statement: ContributionStatement): Promise<Contribution[]> {
    const named = await reader.query<{ id: string }>(
      'SELECT contribution_id AS id FROM contribution_statement_lines WHERE statement_id = ?',
      [statement.id],
    );
    const lines: Contribution[] = [];
    for (let from = 0; from < named.length; from += 500) {
      lines.push(...(await reader.repo(Contribution).findBy({ id: In(named.slice(from, from + 500).map(({ id }) => id)) })));
    }
    const isWhole =
      hashOf(statement, lines) === statement.contentHash && JSON.stringify(statementTotals(lines)) === JSON.stringify(statement.totals);
    if (!isWhole) refuse('statement.damaged');
    return inOrder(lines);
  }

  private async confirmedOf(tx: Tx, unitId: string, year: number): Promise<Contribution[]> {
    const rows = await tx.repo(Contribution).createQueryBuilder('c')
      .where(`c.unitId = :unitId AND c.state = 'CONFIRMED' AND c.occurredOn >= :from AND c.occurredOn < :to`, {
        unitId,
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
      })
      .getMany();
    return inOrder(rows);
  }
}

async function revoke(tx: Tx, ids: readonly string[], reason: string): Promise<void> {
  for (const id of ids) {
    await tx.repo(ContributionStatement).update(id, { state: 'REVOKED', validKey: null, revokedAt: tx.at, revokedReason: reason });
    await tx.audit('statement.revoked', { type: 'contribution-statement', id }, { reason });
  }
}

/** The hash covers the lines one by one. */
function namesExactly(statement: ContributionStatement, lines: readonly Contribution[]): boolean {
  return hashOf(statement, lines) === statement.contentHash;
}

function hashOf(head: Parameters<typeof hashedStatement>[0], lines: readonly Contribution[]): string {
  return createHash('sha256').update(hashedStatement(head, lines)).digest('hex');
}

function viewOf(statement: ContributionStatement): ContributionStatementView {
  const { id, verifyCode, unitId, unitName, communityName, yearNo: year, issuedOn, lineCount, totals, state, revokedAt, revokedReason } = statement;
  return { id, verifyCode, unitId, unitName, communityName, year, issuedOn, lineCount, totals, state, revokedOn: revokedAt && dateOf(revokedAt), revokedReason };
}
