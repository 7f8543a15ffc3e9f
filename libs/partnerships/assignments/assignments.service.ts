import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { Area, AreasService, NoticesService, UnitGrants } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { UnitHoldings } from '../units/unit-holdings.service.js';
import { UnitsService } from '../units/units.service.js';
import { checkAssignmentPeriod, checkAssignmentTarget, holderKey, overlaps } from './assignment.rules.js';
import { requireAssignment } from './assignment-scope.js';
import type { ChangeAssignment, CreateAssignment, EndAssignment } from './assignment.wire.js';
import { holdersOf, ledgerPageOf, registerAssignments } from './holders.js';
import { LiaisonAssignment } from './liaison-assignment.entity.js';

const MANAGE = { as: 'STAFF', action: 'assignment.manage' } as const;

/** Who looks after which place: given, mended in its words, ended. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly units: UnitsService,
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
    holdings: UnitHoldings,
  ) {
    registerAssignments(holdings);
  }

  /**
   * Refuses `area.not-found`, `assignment.target`, `assignment.period`, `assignment.overlap`, `account.not-found`,
   * `unit.not-found`.
   */
  async create(actor: Principal, input: CreateAssignment): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'assignment.manage', input.areaId);
      const period = { fromOn: input.fromOn, toOn: input.toOn ?? null };
      checkAssignmentPeriod(period);
      const named = input.cadreName?.trim() || null;
      const holder = { accountId: input.accountId ?? null, cadreName: named, unitId: input.unitId ?? null };
      checkAssignmentTarget(input.target, area.level, holder);
      if (holder.accountId && !named) holder.cadreName = await this.nameOf(tx, actor, holder.accountId);
      else if (holder.accountId) await this.nameOf(tx, actor, holder.accountId);
      const unit = holder.unitId ? await this.units.require(tx, actor, 'assignment.manage', holder.unitId) : null;
      // Assignments to one place queue up here, so two of one holder cannot overlap.
      await tx.lock(Area, [area.id]);
      const key = holderKey(holder);
      const others = await tx.repo(LiaisonAssignment).findBy({ areaId: area.id, holderKey: key });
      const taken = { holder: unit?.name ?? holder.cadreName };
      if (others.some((other) => overlaps(other, period))) refuse('assignment.overlap', taken);
      const community = await this.areas.communityOf(tx, area);
      const row: LiaisonAssignment = {
        id: newId(),
        target: input.target,
        areaId: area.id,
        communityId: community!.id,
        ...holder,
        cadrePost: input.cadrePost?.trim() || null,
        dutyContact: input.dutyContact?.trim() || null,
        duties: input.duties.trim(),
        ...period,
        endReason: null,
        holderKey: key,
        createdAt: tx.at,
        createdBy: actor.accountId,
      };
      await tx.insert(LiaisonAssignment, [row]).catch((error: unknown) => {
        if (isDuplicateKey(error)) refuse('assignment.overlap', taken);
        throw error;
      });
      await tx.audit('assignment.created', { type: 'assignment', id: row.id }, { target: row.target, areaId: row.areaId });
      await this.tell(tx, row, `您负责包联${area.name}，从 ${row.fromOn} 开始。走访和问题可以在手机上随手记。`);
      return row.id;
    });
  }

  /** Mends words only. Refuses `assignment.not-found`. */
  async change(actor: Principal, id: string, input: ChangeAssignment): Promise<void> {
    await this.db.write(async (tx) => {
      await requireAssignment(tx, actor, MANAGE, id);
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      const changes = Object.fromEntries(given.map(([field, value]) => [field, (value as string | null)?.trim() || null]));
      if (changes.duties === null) refuse('assignment.empty');
      await tx.lockOne(LiaisonAssignment, id);
      await tx.repo(LiaisonAssignment).update(id, changes);
      await tx.audit('assignment.changed', { type: 'assignment', id }, { fields: Object.keys(changes) });
    });
  }

  /** Refuses `assignment.not-found`, `assignment.period`, `assignment.later-entries`, `assignment.overlap`. */
  async end(actor: Principal, id: string, { toOn, reason }: EndAssignment): Promise<void> {
    await this.db.write(async (tx) => {
      const { areaId } = await requireAssignment(tx, actor, MANAGE, id);
      await tx.lock(Area, [areaId]);
      const row = (await tx.lockOne(LiaisonAssignment, id))!;
      const period = { fromOn: row.fromOn, toOn };
      checkAssignmentPeriod(period);
      const last = await tx.one<{ lastOn: string | null }>(
        `SELECT MAX(occurred_on) AS lastOn FROM liaison_ledger_entries WHERE assignment_id = ? AND state <> 'WITHDRAWN'`,
        [id],
      );
      if (last?.lastOn && last.lastOn >= toOn) refuse('assignment.later-entries', { on: last.lastOn });
      const others = await tx.repo(LiaisonAssignment).findBy({ areaId, holderKey: row.holderKey });
      if (others.some((other) => other.id !== id && overlaps(other, period))) refuse('assignment.overlap', { holder: row.cadreName ?? '这家单位' });
      await tx.execute('UPDATE liaison_assignments SET to_on = ?, end_reason = ? WHERE id = ?', [toOn, reason.trim(), id]);
      await tx.audit('assignment.ended', { type: 'assignment', id }, { toOn });
      await this.tell(tx, row, `您的一项包联在 ${toOn} 前结束。以前记的台账都保留。`);
    });
  }

  /** An account with a role somewhere in the actor's area; refuses `account.not-found`. */
  private async nameOf(tx: Tx, actor: Principal, accountId: string): Promise<string> {
    const scope = scopeOf(actor, 'assignment.manage').within('g.area_id');
    const row = await tx.one<{ name: string }>(
      `SELECT c.display_name AS name FROM accounts c WHERE c.id = ? AND c.state = 'ACTIVE'
        AND EXISTS (SELECT 1 FROM role_grants g WHERE g.account_id = c.id AND ${scope.sql})`,
      [accountId, ...scope.params],
    );
    return row?.name ?? refuse('account.not-found');
  }

  private async tell(tx: Tx, row: LiaisonAssignment, text: string): Promise<void> {
    const to = await holdersOf(tx, this.grants, row);
    await this.notices.send(tx, to.map((accountId) => ({ to: { accountId }, kind: 'TASK' as const, title: '包联', text, link: ledgerPageOf(row, row.id) })));
  }
}
