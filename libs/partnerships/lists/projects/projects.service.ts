import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { OwnUnits } from '../../units/own-unit.service.js';
import { Claim } from '../claims/claim.entity.js';
import { moveClaim } from '../claims/claim.rules.js';
import { ClaimsService } from '../claims/claims.service.js';
import { DemandItem } from '../demands/demand-item.entity.js';
import { ProjectItem } from './project-item.entity.js';
import { ProjectMilestone } from './project-milestone.entity.js';
import { ProjectUnit } from './project-unit.entity.js';
import { checkProjectDates, moveProject } from './project.rules.js';
import type { CreateProject, ReportProject } from './project.wire.js';

/** 项目: a claim with a number to reach, until the community accepts the result. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly db: Database,
    private readonly ownUnits: OwnUnits,
    private readonly claims: ClaimsService,
  ) {}

  /**
   * Refuses `claim.not-found`, `claim.move` (given back), `project.exists` (a claim has one project), `project.dates`,
   * `unit.not-found` (a partner from elsewhere).
   */
  create(actor: Principal, input: CreateProject): Promise<string> {
    return this.db.write(async (tx) => {
      const claim = await tx.lockOne(Claim, input.claimId);
      await this.ownUnits.requirePlace(tx, actor, 'project.manage', claim, 'claim.not-found');
      // What can be fulfilled or is fulfilled may be a project; what was given back may not.
      if (claim!.state !== 'FULFILLED') moveClaim(claim!.state, 'fulfil');
      const { milestones = [], partnerUnitIds = [] } = input;
      checkProjectDates(input.startOn, input.endOn, milestones);
      const partners = partnerUnitIds.filter((id) => id !== claim!.unitId);
      await this.requireUnits(tx, claim!.communityId, partners);
      const project: ProjectItem = {
        id: newId(),
        communityId: claim!.communityId,
        claimId: claim!.id,
        leadUnitId: claim!.unitId,
        title: input.title.trim() || '共建项目',
        plan: input.plan?.trim() || null,
        targetMetric: input.targetMetric.trim() || '次数',
        targetNumber: input.targetNumber,
        resultNumber: null,
        communityGain: input.communityGain?.trim() || null,
        unitGain: input.unitGain?.trim() || null,
        startOn: input.startOn,
        endOn: input.endOn,
        state: 'PENDING',
        reportedAt: null,
        reportedBy: null,
        reportNote: null,
        decidedAt: null,
        decidedBy: null,
        decideReason: null,
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      try {
        await tx.insert(ProjectItem, [project]);
      } catch (error) {
        if (isDuplicateKey(error)) refuse('project.exists');
        throw error;
      }
      await tx.insert(ProjectUnit, partners.map((unitId) => ({ id: newId(), projectId: project.id, unitId })));
      const inOrder = [...milestones].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
      await tx.insert(
        ProjectMilestone,
        inOrder.map(({ title, dueOn }, seq) => ({ id: newId(), projectId: project.id, seq, title: title.trim() || '节点', dueOn, doneOn: null, doneBy: null })),
      );
      await tx.audit('project.created', { type: 'project', id: project.id }, { claimId: claim!.id });
      return project.id;
    });
  }

  /** Refuses `project.not-found`, `milestone.not-found` (of another project, or done before). */
  async completeMilestone(actor: Principal, id: string, milestoneId: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, 'project.manage', id);
      const done = await tx.execute(
        'UPDATE project_milestones SET done_on = ?, done_by = ? WHERE id = ? AND project_id = ? AND done_on IS NULL',
        [dateOf(tx.at), actor.accountId, milestoneId, id],
      );
      if (done === 0) refuse('milestone.not-found');
      await tx.audit('milestone.completed', { type: 'project', id }, { milestoneId });
    });
  }

  /** The leading unit (or staff for it) says what was reached. Refuses `project.not-found`, `project.move`. */
  async report(actor: Principal, id: string, input: ReportProject): Promise<void> {
    await this.db.write(async (tx) => {
      const project = await this.lock(tx, actor, 'project.manage', id);
      const state = moveProject(project, 'report');
      await tx.repo(ProjectItem).update(id, {
        state,
        resultNumber: input.resultNumber,
        reportNote: input.note?.trim() || null,
        communityGain: input.communityGain?.trim() || project.communityGain,
        unitGain: input.unitGain?.trim() || project.unitGain,
        reportedAt: tx.at,
        reportedBy: actor.accountId,
      });
      await tx.audit('project.reported', { type: 'project', id }, { resultNumber: input.resultNumber });
    });
  }

  /** The community accepts the result; the claim behind it is fulfilled with it. Refuses `project.not-found`, `project.move`. */
  async accept(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      // Demand before claim before project, as everywhere.
      const found = await tx.repo(ProjectItem).findOneBy({ id });
      const place = found && { communityId: found.communityId, unitId: found.leadUnitId };
      await this.ownUnits.requirePlace(tx, actor, 'project.accept', place, 'project.not-found');
      const claimed = await tx.repo(Claim).findOneByOrFail({ id: found!.claimId });
      const demand = (await tx.lockOne(DemandItem, claimed.demandId))!;
      const claim = (await tx.lockOne(Claim, claimed.id))!;
      const project = (await tx.lockOne(ProjectItem, id))!;
      const state = moveProject(project, 'accept');
      await tx.repo(ProjectItem).update(id, { state, decidedAt: tx.at, decidedBy: actor.accountId, decideReason: null });
      if (claim.state === 'PROMISED') await this.claims.fulfilLocked(tx, actor, claim, demand);
      await tx.audit('project.accepted', { type: 'project', id }, { resultNumber: project.resultNumber });
    });
  }

  /** The result is not accepted yet, and why. Refuses `project.not-found`, `project.move`. */
  async reject(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const project = await this.lock(tx, actor, 'project.accept', id);
      const state = moveProject(project, 'reject');
      const decided = { decidedAt: tx.at, decidedBy: actor.accountId, decideReason: reason.trim() };
      await tx.repo(ProjectItem).update(id, { state, ...decided });
      await tx.audit('project.rejected', { type: 'project', id }, { reason: reason.trim() });
    });
  }

  private async lock(tx: Tx, actor: Principal, action: Action, id: string): Promise<ProjectItem> {
    const project = await tx.lockOne(ProjectItem, id);
    const place = project && { communityId: project.communityId, unitId: project.leadUnitId };
    await this.ownUnits.requirePlace(tx, actor, action, place, 'project.not-found');
    return project!;
  }

  private async requireUnits(tx: Tx, communityId: string, unitIds: readonly string[]): Promise<void> {
    if (unitIds.length === 0) return;
    const row = await tx.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM units WHERE community_id = ? AND id IN (${placeholders(unitIds)})`,
      [communityId, ...unitIds],
    );
    if (Number(row!.n) < unitIds.length) refuse('unit.not-found');
  }
}
