import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders } from '@app/platform/database/reader.js';
import { partnershipScope } from '../../units/liaison-scope.js';
import { UnitsService } from '../../units/units.service.js';
import { Conditions } from '../conditions.js';
import { ProjectItem } from './project-item.entity.js';
import { ProjectMilestone } from './project-milestone.entity.js';
import { possibleProjectMoves, progressPerMille, projectStateName } from './project.rules.js';
import type { ProjectFactsView, ProjectPage, ProjectQuery, ProjectView } from './project.wire.js';

type Behind = { id: string; demandId: string; demandTitle: string; beneficiaryKind: string | null; beneficiaryCount: number | null };
type Given = { id: string; n: number; amountFen: number | null; minutes: number | null };

/** 项目清单, with what can be counted of each. */
@Injectable()
export class ProjectLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
  ) {}

  /** What is under way first, by its last day. */
  async page(actor: Principal, query: ProjectQuery): Promise<ProjectPage> {
    const where = this.mine(actor)
      .given(query.state, 'p.state = ?')
      .given(query.communityId, 'p.community_id = ?')
      .given(query.q?.trim(), `p.title LIKE ? ESCAPE '!'`, [likeTerm(query.q?.trim() ?? '')]);
    if (query.unitId) {
      where.add('(p.lead_unit_id = ? OR p.id IN (SELECT project_id FROM project_units WHERE unit_id = ?))', [query.unitId, query.unitId]);
    }
    if (query.reported === 1) where.add(`p.state = 'PENDING' AND p.reported_at IS NOT NULL`);
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM project_items p WHERE ${where.sql}`, where.params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT p.id FROM project_items p WHERE ${where.sql}
        ORDER BY CASE p.state WHEN 'ACCEPTED' THEN 1 ELSE 0 END, p.end_on, p.id
        LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = await this.views(ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `project.not-found`. */
  async view(actor: Principal, id: string): Promise<ProjectView> {
    const where = this.mine(actor).add('p.id = ?', [id]);
    const row = await this.db.read.one(`SELECT p.id FROM project_items p WHERE ${where.sql}`, where.params);
    if (!row) refuse('project.not-found');
    return (await this.views([id]))[0]!;
  }

  /** A partner of a project sees it as well as the unit that leads it. */
  private mine(actor: Principal): Conditions {
    const scope = partnershipScope(actor, 'project.view');
    const own = scope.within('p.community_id', 'p.lead_unit_id');
    const partner = `p.id IN (SELECT project_id FROM project_units WHERE unit_id IN (${placeholders(scope.unitIds)}))`;
    return new Conditions().add(`(${own.sql} OR ${partner})`, [...own.params, ...scope.unitIds]);
  }

  private async views(ids: readonly string[]): Promise<ProjectView[]> {
    if (ids.length === 0) return [];
    const today = dateOf(this.clock.now());
    const found = await this.db.read.repo(ProjectItem).findBy({ id: In([...ids]) });
    const byId = new Map(found.map((project) => [project.id, project]));
    const milestones = await this.db.read.repo(ProjectMilestone).find({ where: { projectId: In([...ids]) }, order: { seq: 'ASC' } });
    const partners = await this.db.read.query<{ projectId: string; unitId: string }>(
      `SELECT project_id AS projectId, unit_id AS unitId FROM project_units WHERE project_id IN (${placeholders(ids)}) ORDER BY id`,
      ids,
    );
    const names = await this.units.namesOf(this.db.read, [...found.map(({ leadUnitId }) => leadUnitId), ...partners.map(({ unitId }) => unitId)]);
    const behind = await this.behind(ids);
    const given = await this.given(ids);
    return ids.flatMap((id) => {
      const project = byId.get(id);
      const demand = behind.get(id);
      if (!project || !demand) return [];
      const { createdBy: _by, reportedBy: _reporter, decidedBy: _decider, ...shown } = project;
      return [
        {
          ...shown,
          demandId: demand.demandId,
          demandTitle: demand.demandTitle,
          leadUnitName: names.get(project.leadUnitId) ?? '',
          partners: partners.filter(({ projectId }) => projectId === id).map(({ unitId }) => ({ id: unitId, name: names.get(unitId) ?? '' })),
          progressPerMille: progressPerMille(project.targetNumber, project.resultNumber),
          facts: factsOf(demand, given.get(id)),
          isLate: project.state !== 'ACCEPTED' && project.reportedAt === null && project.endOn < today,
          milestones: milestones
            .filter(({ projectId }) => projectId === id)
            .map(({ id: milestoneId, title, dueOn, doneOn }) => ({ id: milestoneId, title, dueOn, doneOn, isLate: doneOn === null && dueOn < today })),
          stateName: projectStateName(project),
          moves: possibleProjectMoves(project),
        },
      ];
    });
  }

  private async behind(ids: readonly string[]): Promise<Map<string, Behind>> {
    const rows = await this.db.read.query<Behind>(
      `SELECT p.id, d.id AS demandId, d.title AS demandTitle, d.beneficiary_kind AS beneficiaryKind, d.beneficiary_count AS beneficiaryCount
         FROM project_items p JOIN claims c ON c.id = p.claim_id JOIN demand_items d ON d.id = c.demand_id
        WHERE p.id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async given(ids: readonly string[]): Promise<Map<string, Given>> {
    const rows = await this.db.read.query<Given>(
      `SELECT project_id AS id, COUNT(*) AS n, SUM(amount_fen) AS amountFen,
          SUM(CASE WHEN contribution_kind = 'PEOPLE_TIME' THEN quantity ELSE 0 END) AS minutes
         FROM contributions WHERE project_id IN (${placeholders(ids)}) AND state = 'CONFIRMED' GROUP BY project_id`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function factsOf({ beneficiaryKind, beneficiaryCount }: Behind, given: Given | undefined): ProjectFactsView {
  return {
    beneficiaryKind,
    beneficiaryCount: beneficiaryCount === null ? null : Number(beneficiaryCount),
    contributionCount: Number(given?.n ?? 0),
    amountFen: Number(given?.amountFen ?? 0),
    peopleMinutes: Number(given?.minutes ?? 0),
  };
}
