import { Injectable } from '@nestjs/common';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { FilesService } from '@app/platform/files/files.service.js';
import type { UploadedForm } from '@app/platform/files/upload.js';
import { recipientsOn } from '../consultations/consultation-sides.js';
import { unitsOf } from '../units/liaison-scope.js';
import { OwnUnits } from '../units/own-unit.service.js';
import { ContributionEntries } from './contribution-entries.service.js';
import { Contribution } from './contribution.entity.js';
import { amountOf, evidenceType, MOST_EVIDENCE_BYTES, moveContribution, type EvidenceType } from './contribution.rules.js';
import type { ContributionContent, CreateContribution } from './contribution.wire.js';

/** What a unit says it gave: logged in a minute, handed in again when it was returned, taken back before it is confirmed. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
    private readonly entries: ContributionEntries,
    private readonly files: FilesService,
    private readonly notices: NoticesService,
  ) {}

  /** Refuses `unit.not-found` and what `ContributionEntries.write` refuses. */
  log(actor: Principal, input: CreateContribution): Promise<string> {
    return this.db.write(async (tx) => {
      const { unit } = await this.ownUnits.require(tx, actor, 'contribution.log', input.unitId);
      const enteredByStaff = isStaffFor(actor, unit.id);
      const row = await this.entries.write(tx, { communityId: unit.communityId, unitId: unit.id }, input, actor.accountId, { enteredByStaff });
      if (enteredByStaff) await this.askUnit(tx, row);
      await tx.audit('contribution.logged', { type: 'contribution', id: row.id }, { kind: row.contributionKind });
      return row.id;
    });
  }

  /**
   * A returned contribution is handed in again as its next version; evidence is kept. Refuses `contribution.not-found`,
   * `contribution.move` (it was not returned), `contribution.again`, and what `log` does.
   */
  resubmit(actor: Principal, id: string, input: ContributionContent): Promise<string> {
    return this.db.write(async (tx) => {
      const old = await this.lock(tx, actor, 'contribution.log', id);
      moveContribution(old.state, 'resubmit');
      const version = { version: old.version + 1, replacesId: old.id, evidenceFileId: old.evidenceFileId, enteredByStaff: isStaffFor(actor, old.unitId) };
      const row = await this.entries.write(tx, old, input, actor.accountId, version);
      if (version.enteredByStaff) await this.askUnit(tx, row);
      await tx.audit('contribution.resubmitted', { type: 'contribution', id: row.id }, { replacesId: id });
      return row.id;
    });
  }

  /** A slip of the thumb, before anybody has confirmed it. Refuses `contribution.not-found`, `contribution.move`. */
  async withdraw(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'contribution.log', id);
      const state = moveContribution(row.state, 'withdraw');
      await tx.repo(Contribution).update(id, { state, activityKey: null, decidedBy: actor.accountId, decidedAt: tx.at, decideReason: '填写人撤回' });
      await tx.audit('contribution.withdrawn', { type: 'contribution', id });
    });
  }

  /**
   * A picture or paper that shows it; never asked for (H25). Takes the place of an earlier one while nobody has
   * decided. Refuses `contribution.not-found`, `contribution.move`, `contribution.evidence-kind`.
   */
  async attach(actor: Principal, id: string, { fileName, bytes }: UploadedForm): Promise<void> {
    if (bytes.length > MOST_EVIDENCE_BYTES || !evidenceType(bytes)) refuse('contribution.evidence-kind');
    await this.db.write(async (tx) => {
      const row = await this.lock(tx, actor, 'contribution.log', id);
      // The same steps that allow taking it back allow a better picture.
      moveContribution(row.state, 'withdraw');
      const evidenceFileId = await this.files.store(tx, { name: fileName, bytes });
      await tx.repo(Contribution).update(id, { evidenceFileId });
      // An earlier version that was returned may still show the old picture.
      const isShown = row.evidenceFileId !== null && (await tx.repo(Contribution).existsBy({ evidenceFileId: row.evidenceFileId }));
      if (row.evidenceFileId !== null && !isShown) await this.files.remove(tx, [row.evidenceFileId]);
      await tx.audit('contribution.evidence-attached', { type: 'contribution', id });
    });
  }

  /** Refuses `contribution.not-found`, `contribution.evidence-none`. */
  async evidence(actor: Principal, id: string): Promise<{ type: EvidenceType; bytes: Buffer }> {
    const row = await this.db.read.repo(Contribution).findOneBy({ id });
    await this.ownUnits.requirePlace(this.db.read, actor, 'contribution.view', row, 'contribution.not-found');
    const file = row!.evidenceFileId === null ? undefined : await this.files.read(this.db.read, row!.evidenceFileId);
    if (!file) refuse('contribution.evidence-none');
    return { type: evidenceType(file.bytes) ?? refuse('contribution.evidence-none'), bytes: file.bytes };
  }

  /** What staff wrote down for a unit waits for the unit's word, or another member of staff. */
  private async askUnit(tx: Tx, row: Contribution): Promise<void> {
    const told = await recipientsOn(tx, 'UNIT', row, 'contribution.acknowledge');
    const text = `“${row.itemName}”（${amountOf(row)}）。登记的人自己不能确认，请核对后确认；不对的可以撤回。`;
    const link = `/unit/contributions?open=${row.id}`;
    await this.notices.send(tx, told.map((to) => ({ to, kind: 'TASK', title: '社区替贵单位登记了一笔贡献，请核对', text, link })));
  }

  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<Contribution> {
    const row = await tx.lockOne(Contribution, id);
    await this.ownUnits.requirePlace(tx, actor, action, row, 'contribution.not-found');
    return row!;
  }
}

/** Whoever acts for the unit is not staff to it, even where the same person is both. */
function isStaffFor(actor: Principal, unitId: string): boolean {
  return !unitsOf(actor, 'contribution.log').includes(unitId);
}
