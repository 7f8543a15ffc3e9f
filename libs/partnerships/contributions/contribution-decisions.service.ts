import { Injectable } from '@nestjs/common';
import { refuse, Refusal, refusalText, type RefusalCode } from '@app/kernel/refusals.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { recipientsOn } from '../consultations/consultation-sides.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { Unit } from '../units/unit.entity.js';
import { ContributionEntries } from './contribution-entries.service.js';
import { Contribution } from './contribution.entity.js';
import { amountOf, confirmContribution, moveContribution } from './contribution.rules.js';
import type { ConfirmContributions, ContributionConfirmed, ContributionsConfirmed, CorrectContribution } from './contribution.wire.js';
import { Discharges } from './discharges.service.js';
import { StatementsService } from './statements.service.js';

/** The community says what was really given. Locks units before contributions. */
@Injectable()
export class ContributionDecisions {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
    private readonly entries: ContributionEntries,
    private readonly statements: StatementsService,
    private readonly discharges: Discharges,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Confirms many in one write and answers for each: one refusal (`contribution.not-found` and what
   * `confirmContribution` refuses) does not hold up the others. Goods for the 爱心超市 are announced; a matter of the
   * agreement is discharged.
   */
  confirm(actor: Principal, { ids }: ConfirmContributions): Promise<ContributionsConfirmed> {
    return this.db.write(async (tx) => {
      const rows = new Map((await this.mine(tx, actor, await tx.lock(Contribution, ids))).map((mine) => [mine.row.id, mine]));
      const results: ContributionConfirmed[] = [];
      for (const id of ids) {
        const refused = refusedBy(() => {
          const { row, isCommunity } = rows.get(id) ?? refuse('contribution.not-found');
          confirmContribution(row, { accountId: actor.accountId, isCommunity });
        });
        results.push(refused ? { id, outcome: 'refused', ...refused } : { id, outcome: 'confirmed', code: null, message: null });
      }
      const done = results.flatMap(({ id, outcome }) => (outcome === 'confirmed' ? [rows.get(id)!.row] : []));
      if (done.length > 0) {
        await tx.execute(
          `UPDATE contributions SET state = 'CONFIRMED', decided_by = ?, decided_at = ?, decide_reason = NULL
            WHERE id IN (${placeholders(done)})`,
          [actor.accountId, tx.at, ...done.map(({ id }) => id)],
        );
      }
      for (const row of done) await this.takeEffect(tx, actor, row);
      return { confirmed: done.length, refused: results.length - done.length, results };
    });
  }

  /** Back to the unit with a reason; it may hand it in again. Refuses `contribution.not-found`, `contribution.move`. */
  async giveBack(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await tx.lockOne(Contribution, id);
      await this.ownUnits.requirePlace(tx, actor, 'contribution.confirm', row, 'contribution.not-found');
      const state = moveContribution(row!.state, 'return');
      const decided = { decidedBy: actor.accountId, decidedAt: tx.at, decideReason: reason.trim() };
      await tx.repo(Contribution).update(id, { state, activityKey: null, ...decided });
      await this.notices.send(tx, [
        {
          to: { accountId: row!.loggedBy },
          kind: 'CONTRACT',
          title: '一笔贡献被退回，请改后重新提交',
          text: `“${row!.itemName}”（${amountOf(row!)}）没有确认，原因：${reason.trim()}。改好后可以重新提交，原来的记录会保留。`,
          link: '/unit/contributions',
        },
      ]);
      await tx.audit('contribution.returned', { type: 'contribution', id }, { reason: reason.trim() });
    });
  }

  /**
   * A confirmed one was wrong: it is taken back and its corrected version stands in its place, confirmed at once
   * and told to the unit. Statements that name the old one are revoked. Refuses `contribution.not-found`, `.move`,
   * `.again`, `.unchanged`, `.own-entry` (who logged a contribution does not change what others confirmed of it).
   */
  correct(actor: Principal, id: string, input: CorrectContribution): Promise<string> {
    return this.db.write(async (tx) => {
      const old = await this.takeBack(tx, actor, id, input.reason);
      // Mending one's own correction is no way round: the one before it was somebody else's.
      if (old.loggedBy === actor.accountId && old.correctionReason === null) refuse('contribution.own-entry');
      const version = {
        state: 'CONFIRMED' as const,
        version: old.version + 1,
        replacesId: old.id,
        correctionReason: input.reason.trim(),
        evidenceFileId: old.evidenceFileId,
        enteredByStaff: true,
        decidedBy: actor.accountId,
        decidedAt: tx.at,
      };
      const row = await this.entries.write(tx, old, input, actor.accountId, version);
      if (isSame(old, row)) refuse('contribution.unchanged');
      await this.tellUnit(tx, row, '社区更正了一笔贡献', input.reason);
      await tx.audit('contribution.corrected', { type: 'contribution', id }, { nextId: row.id, reason: input.reason.trim() });
      return row.id;
    });
  }

  /** It was not given after all; the unit is told. Statements that name it are revoked. Refuses `contribution.not-found`, `contribution.move`. */
  async reverse(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.takeBack(tx, actor, id, reason);
      await this.tellUnit(tx, row, '社区撤销了一笔贡献', reason);
      await tx.audit('contribution.reversed', { type: 'contribution', id }, { reason: reason.trim() });
    });
  }

  private async takeEffect(tx: Tx, actor: Principal, row: Contribution): Promise<void> {
    await this.discharges.discharge(tx, actor, row);
    if (row.isOfferedToMart) {
      await tx.emit('contribution.offered-to-mart', {
        contributionId: row.id,
        communityId: row.communityId,
        unitId: row.unitId,
        itemName: row.itemName,
        quantity: row.quantity,
        ...(row.pricePoints === null ? {} : { pricePoints: row.pricePoints }),
      });
    }
    await tx.audit('contribution.confirmed', { type: 'contribution', id: row.id }, { unitId: row.unitId });
  }

  private async takeBack(tx: Tx, actor: Principal, id: string, reason: string): Promise<Contribution> {
    const found = await tx.repo(Contribution).findOneBy({ id });
    await this.ownUnits.requirePlace(tx, actor, 'contribution.confirm', found, 'contribution.not-found');
    // Behind the unit: a statement of it is either made before, and revoked here, or made after without this row.
    await tx.lockOne(Unit, found!.unitId);
    const row = (await tx.lockOne(Contribution, id))!;
    const state = moveContribution(row.state, 'reverse');
    const decided = { decidedBy: actor.accountId, decidedAt: tx.at, decideReason: reason.trim() };
    await tx.repo(Contribution).update(id, { state, activityKey: null, ...decided });
    await this.statements.revokeNaming(tx, id, '所列贡献已更正，请下载最新的一份');
    return row;
  }

  /** Those on whose community's or unit's side the actor stands. */
  private async mine(tx: Tx, actor: Principal, rows: readonly Contribution[]): Promise<{ row: Contribution; isCommunity: boolean }[]> {
    const scope = partnershipScope(actor, 'contribution.acknowledge');
    const within = scope.areas.within('id');
    const own = await tx.query<{ id: string }>(`SELECT id FROM areas WHERE ${within.sql}`, within.params);
    const communities = new Set(own.map(({ id }) => id));
    return rows
      .map((row) => ({ row, isCommunity: communities.has(row.communityId) }))
      .filter(({ row, isCommunity }) => isCommunity || scope.unitIds.includes(row.unitId));
  }

  /** What stands on the unit's account was changed by the community: its people hear of it and can object. */
  private async tellUnit(tx: Tx, row: Contribution, title: string, reason: string): Promise<void> {
    const told = await recipientsOn(tx, 'UNIT', row, 'contribution.view');
    const text = `“${row.itemName}”（${amountOf(row)}），原因：${reason.trim()}。如有疑问，请联系社区。`;
    await this.notices.send(tx, told.map((to) => ({ to, kind: 'CONTRACT', title, text, link: `/unit/contributions?open=${row.id}` })));
  }
}

const CONTENT = [
  'contributionKind',
  'itemName',
  'quantity',
  'measure',
  'peopleCount',
  'amountFen',
  'occurredOn',
  'note',
  'projectId',
  'obligationId',
  'activityId',
] as const satisfies readonly (keyof Contribution)[];

function isSame(one: Contribution, other: Contribution): boolean {
  return CONTENT.every((field) => one[field] === other[field]);
}

function refusedBy(judge: () => unknown): { code: RefusalCode; message: string } | null {
  try {
    judge();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: refusalText(error.code, error.details) };
    throw error;
  }
}
