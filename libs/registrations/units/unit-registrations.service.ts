import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { Area, NoticesService, UnitGrants } from '@app/people/index.js';
import { partnershipScope, Unit, UnitHoldings } from '@app/partnerships/index.js';
import type { Action } from '@app/kernel/permissions.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { UnitRegistration } from './unit-registration.entity.js';
import { mayReportFor, moveUnitRegistration, openUnitKey, receiptNoOf, type UnitRegistrationMove } from './unit-registration.rules.js';
import type { SubmitUnitRegistration, UnitRegistrationForm } from './unit-registration.wire.js';

const REMINDED_AT_ONCE = 500;
const PAGE = '/unit/registration';

/** 单位报到: reported by the liaison or by staff from paper, decided by the community, renewed every year. */
@Injectable()
export class UnitRegistrations {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
    holdings: UnitHoldings,
  ) {
    holdings.register('unit_registrations', moveUnitRegistrations);
  }

  /** Refuses `unit.not-found`, `unit.merged`, `unit-registration.year`, `unit-registration.exists`, `unit-registration.empty`. */
  async submit(actor: Principal, input: SubmitUnitRegistration): Promise<string> {
    return this.db.write(async (tx) => {
      const unit = await this.requireUnit(tx, actor, 'unit-registration.submit', input.unitId);
      if (unit.mergedIntoId) refuse('unit.merged', { name: unit.name });
      if (!mayReportFor(input.year, dateOf(tx.at))) refuse('unit-registration.year', { year: input.year });
      const row: UnitRegistration = {
        id: newId(),
        unitId: unit.id,
        communityId: unit.communityId,
        yearNo: input.year,
        ...formOf(input),
        state: 'SUBMITTED',
        openKey: openUnitKey(unit.id, input.year),
        receiptNo: null,
        verifyCode: null,
        submittedAt: tx.at,
        submittedBy: actor.accountId,
        decidedAt: null,
        decidedBy: null,
        returnReason: null,
        acceptedOn: null,
        cancelledAt: null,
        cancelReason: null,
      };
      await tx.insert(UnitRegistration, [row]).catch((error: unknown) => {
        if (isDuplicateKey(error)) refuse('unit-registration.exists', { year: input.year });
        throw error;
      });
      await tx.audit('unit-registration.submitted', { type: 'unit-registration', id: row.id }, { unitId: unit.id, year: input.year });
      await this.tellStaff(tx, row, `${unit.name}提交了 ${input.year} 年单位报到单，等待受理。`);
      return row.id;
    });
  }

  /** Mends what was returned. Refuses `unit-registration.not-found`, `unit-registration.move`, `unit-registration.empty`. */
  async resubmit(actor: Principal, id: string, input: UnitRegistrationForm): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'unit-registration.submit', id);
      const state = moveUnitRegistration(row.state, 'resubmit');
      await tx.repo(UnitRegistration).update(id, { ...formOf(input), state, submittedAt: tx.at, submittedBy: actor.accountId, returnReason: null });
      await tx.audit('unit-registration.resubmitted', { type: 'unit-registration', id });
      await this.tellStaff(tx, row, '一份退回的单位报到单已重新提交，等待受理。');
    });
  }

  /** Accepts, and gives the 回执 its number. Refuses `unit-registration.not-found`, `unit-registration.move`. */
  async accept(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'unit-registration.decide', id);
      const state = moveUnitRegistration(row.state, 'accept');
      // Numbers are given out behind the community's row, so that each exists once.
      await tx.lock(Area, [row.communityId]);
      const count = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM unit_registrations WHERE community_id = ? AND year_no = ? AND receipt_no IS NOT NULL', [
        row.communityId,
        row.yearNo,
      ]);
      await tx.repo(UnitRegistration).update(id, {
        state,
        receiptNo: receiptNoOf(row.yearNo, Number(count!.n) + 1),
        verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
        acceptedOn: dateOf(tx.at),
        decidedAt: tx.at,
        decidedBy: actor.accountId,
        returnReason: null,
      });
      await tx.audit('unit-registration.accepted', { type: 'unit-registration', id });
      await this.tellUnit(tx, row, '社区已受理本单位的报到，可以下载回执。');
    });
  }

  /** Refuses `unit-registration.not-found`, `unit-registration.move`. */
  async return(actor: Principal, id: string, reason: string): Promise<void> {
    await this.step(actor, 'unit-registration.decide', id, 'return', reason, async (tx, row) => {
      await this.tellUnit(tx, row, `本单位的报到单被退回：${reason.trim()}。改好后可以再提交。`);
    });
  }

  /** The unit takes it back, or it was a mistake; a 回执 then says that it is not valid. Refuses `unit-registration.not-found`, `unit-registration.move`. */
  async cancel(actor: Principal, id: string, reason: string): Promise<void> {
    await this.step(actor, 'unit-registration.submit', id, 'cancel', reason, async (tx, row) => {
      await this.tellStaff(tx, row, '一份单位报到已撤销。');
    });
  }

  /** In December and January: who was registered and has not reported in for the year to come is told, once. */
  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const month = today.slice(5, 7);
    if (month !== '12' && month !== '01') return;
    const year = Number(today.slice(0, 4)) + (month === '12' ? 1 : 0);
    const due = await tx.query<{ unitId: string }>(
      `SELECT r.unit_id AS unitId FROM unit_registrations r
        WHERE r.year_no = ? AND r.state = 'ACCEPTED'
          AND NOT EXISTS (SELECT 1 FROM unit_registrations n WHERE n.unit_id = r.unit_id AND n.year_no = ? AND n.state <> 'CANCELLED')
        ORDER BY r.unit_id LIMIT ${REMINDED_AT_ONCE}`,
      [year - 1, year],
    );
    for (const { unitId } of due) await this.tellUnit(tx, { unitId }, `${year} 年的单位报到可以办理了，内容可以沿用去年的。`, `unit-renewal:${unitId}:${year}`);
  }

  private async step(
    actor: Principal,
    action: Action,
    id: string,
    move: UnitRegistrationMove,
    reason: string,
    tell: (tx: Tx, row: UnitRegistration) => Promise<void>,
  ): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, action, id);
      const state = moveUnitRegistration(row.state, move);
      const said = reason.trim();
      const changes =
        move === 'return'
          ? { decidedAt: tx.at, decidedBy: actor.accountId, returnReason: said }
          : { openKey: null, cancelledAt: tx.at, cancelReason: said };
      await tx.repo(UnitRegistration).update(id, { ...changes, state });
      await tx.audit(`unit-registration.${move}`, { type: 'unit-registration', id });
      await tell(tx, row);
    });
  }

  private async requireUnit(tx: Tx, actor: Principal, action: Action, unitId: string): Promise<Unit> {
    const unit = await tx.repo(Unit).findOneBy({ id: unitId });
    const area = unit && (await tx.repo(Area).findOneBy({ id: unit.communityId }));
    partnershipScope(actor, action).requires(unit ? { areaPath: area?.path, unitId } : undefined, 'unit.not-found');
    return unit!;
  }

  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<UnitRegistration> {
    const found = await tx.one<{ areaPath: string; unitId: string }>(
      'SELECT a.path AS areaPath, r.unit_id AS unitId FROM unit_registrations r JOIN areas a ON a.id = r.community_id WHERE r.id = ?',
      [id],
    );
    partnershipScope(actor, action).requires(found, 'unit-registration.not-found');
    return (await tx.lockOne(UnitRegistration, id))!;
  }

  private async tellStaff(tx: Tx, { communityId, id }: Pick<UnitRegistration, 'communityId' | 'id'>, text: string): Promise<void> {
    await this.notices.send(tx, [
      { to: { areaId: communityId, action: 'unit-registration.decide' }, kind: 'REGISTRATION', title: '单位报到', text, link: `/desk/unit-registrations?open=${id}` },
    ]);
  }

  private async tellUnit(tx: Tx, { unitId }: Pick<UnitRegistration, 'unitId'>, text: string, once?: string): Promise<void> {
    const holders = await this.grants.holders(tx, [unitId], tx.at);
    await this.notices.send(
      tx,
      holders.map(({ accountId }) => ({ to: { accountId }, kind: 'REGISTRATION' as const, title: '单位报到', text, link: PAGE, ...(once ? { once } : {}) })),
    );
  }
}

/** Refuses `unit-registration.empty`. */
function formOf({ partyOrgName, dutyContact, memberCount, offers }: UnitRegistrationForm) {
  const form = { partyOrgName: partyOrgName.trim(), dutyContact: dutyContact.trim(), memberCount, offers: offers.trim() };
  if (form.partyOrgName === '' || form.dutyContact === '') refuse('unit-registration.empty');
  return form;
}

/** A year in which both units reported in stays with the alias. */
async function moveUnitRegistrations(tx: Tx, fromId: string, intoId: string): Promise<number> {
  const rows = await tx.query<{ id: string; yearNo: number; openKey: string | null }>(
    `SELECT m.id, m.year_no AS yearNo, m.open_key AS openKey FROM unit_registrations m WHERE m.unit_id = ?
        AND NOT EXISTS (SELECT 1 FROM unit_registrations o WHERE o.unit_id = ? AND o.year_no = m.year_no) ORDER BY m.id`,
    [fromId, intoId],
  );
  for (const { id, yearNo, openKey } of rows) {
    await tx.repo(UnitRegistration).update(id, { unitId: intoId, openKey: openKey && openUnitKey(intoId, Number(yearNo)) });
  }
  return rows.length;
}
