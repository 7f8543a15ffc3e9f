import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText, daysBetween } from '@app/kernel/time.js';
import { AreasService, NoticesService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { liaisonsOf } from '../consultations/consultation-sides.js';
import { EvaluationYear } from './evaluation-year.entity.js';
import type { OpenYear } from './evaluation.wire.js';
import { MutualEvaluation } from './mutual-evaluation.entity.js';
import { EVALUATION_DIRECTIONS } from './scheme.rules.js';
import { SchemesService } from './schemes.service.js';

/** The run of a year: opened with the newest scheme, extended, joined by units that came later. */
@Injectable()
export class EvaluationYearsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly notices: NoticesService,
  ) {}

  /**
   * Opens a year for every unit whose contract was in force in it. Refuses `area.not-found`, `evaluation-year.dates`,
   * `evaluation-year.exists`, `evaluation-year.no-units`.
   */
  async open(actor: Principal, { communityId, year, deadlineOn }: OpenYear): Promise<string> {
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'evaluation.manage', communityId);
      const today = dateOf(tx.at);
      if (deadlineOn < today || deadlineOn < `${year}-01-01` || year > Number(today.slice(0, 4))) refuse('evaluation-year.dates');
      const row: EvaluationYear = {
        id: newId(),
        communityId: community.id,
        year,
        schemeId: await this.schemes.newest(tx, community.id),
        deadlineOn,
        state: 'OPEN',
        openedBy: actor.accountId,
        openedAt: tx.at,
        revealedAt: null,
      };
      try {
        await tx.insert(EvaluationYear, [row]);
      } catch (error) {
        if (isDuplicateKey(error)) refuse('evaluation-year.exists', { year });
        throw error;
      }
      const joined = await this.enrol(tx, row);
      if (joined === 0) refuse('evaluation-year.no-units', { year });
      await tx.audit('evaluation-year.opened', { type: 'evaluation-year', id: row.id }, { year, units: joined });
      return row.id;
    });
  }

  /** Takes in units whose contract came into force since. Refuses `evaluation-year.not-found`, `evaluation-year.over`. */
  async enrolLate(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const year = await this.lock(tx, actor, id);
      const joined = await this.enrol(tx, year);
      await tx.audit('evaluation-year.enrolled', { type: 'evaluation-year', id }, { units: joined });
    });
  }

  /** Gives everybody longer. Refuses `evaluation-year.not-found`, `evaluation-year.over`, `evaluation-year.dates`. */
  async extend(actor: Principal, id: string, deadlineOn: string): Promise<void> {
    await this.db.write(async (tx) => {
      const year = await this.lock(tx, actor, id);
      if (deadlineOn <= year.deadlineOn) refuse('evaluation-year.dates');
      await tx.execute('UPDATE evaluation_years SET deadline_on = ? WHERE id = ?', [deadlineOn, id]);
      await tx.audit('evaluation-year.extended', { type: 'evaluation-year', id }, { deadlineOn });
    });
  }

  /** Reminds whoever has not submitted, seven days and one day before the last day. Says nothing of anybody's scores. */
  async remind(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const years = await tx.query<{ id: string; year: number; communityId: string; deadlineOn: string }>(
      `SELECT id, year, community_id AS communityId, deadline_on AS deadlineOn FROM evaluation_years WHERE state = 'OPEN' AND deadline_on >= ?`,
      [today],
    );
    for (const { id, year, communityId, deadlineOn } of years) {
      const left = daysBetween(today, deadlineOn);
      if (left > 7) continue;
      const mark = left > 1 ? 'week' : 'day';
      const open = await tx.query<{ unitId: string; direction: string }>(
        `SELECT unit_id AS unitId, direction FROM mutual_evaluations WHERE year_id = ? AND state = 'DRAFT'`,
        [id],
      );
      const text = `最后一天是 ${dateText(deadlineOn)}，过了这一天不能再提交。`;
      const units = open.filter(({ direction }) => direction === 'UNIT_TO_COMMUNITY').map(({ unitId }) => unitId);
      const accounts = [...new Set([...(await liaisonsOf(tx, units)).values()].flat())];
      const community = open.filter(({ direction }) => direction === 'COMMUNITY_TO_UNIT').length;
      await this.notices.send(tx, [
        ...accounts.map((accountId) => ({
          to: { accountId },
          kind: 'TASK' as const,
          title: `请评议社区(${Number(year)} 年)`,
          text,
          link: '/unit/evaluations',
          once: `evaluation:${id}:${mark}`,
        })),
        ...(community > 0
          ? [
              {
                to: { areaId: communityId, action: 'evaluation.manage' as const },
                kind: 'TASK' as const,
                title: `还有 ${community} 家单位没有评分(${Number(year)} 年)`,
                text,
                link: `/desk/evaluations/${id}`,
                once: `evaluation:${id}:${mark}`,
              },
            ]
          : []),
      ]);
    }
  }

  /** One blank form for each direction and unit; what is there stays. */
  private async enrol(tx: Tx, year: EvaluationYear): Promise<number> {
    const units = await tx.query<{ unitId: string }>(
      `SELECT DISTINCT unit_id AS unitId FROM co_building_contracts
        WHERE community_id = ? AND state IN ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'TERMINATED') AND in_force_version IS NOT NULL
          AND start_on <= ? AND start_on <= ? AND COALESCE(ended_on, end_on) >= ?
          AND unit_id NOT IN (SELECT unit_id FROM mutual_evaluations WHERE year_id = ?) ORDER BY unit_id`,
      [year.communityId, dateOf(tx.at), `${year.year}-12-31`, `${year.year}-01-01`, year.id],
    );
    const rows = units.flatMap(({ unitId }) =>
      EVALUATION_DIRECTIONS.map((direction) => ({
        id: newId(),
        yearId: year.id,
        year: year.year,
        communityId: year.communityId,
        unitId,
        direction,
        state: 'DRAFT' as const,
      })),
    );
    await tx.insertMissing(MutualEvaluation, rows);
    const accounts = [...(await liaisonsOf(tx, units.map(({ unitId }) => unitId))).values()].flat();
    const text = `请在 ${dateText(year.deadlineOn)} 前为社区评分。双方都提交或到期以前，谁也看不到对方的评分。`;
    await this.notices.send(
      tx,
      [...new Set(accounts)].map((accountId) => ({ to: { accountId }, kind: 'CONTRACT', title: `${year.year} 年双向评议开始`, text, link: '/unit/evaluations' })),
    );
    return units.length;
  }

  private async lock(tx: Tx, actor: Principal, id: string): Promise<EvaluationYear> {
    const year = await tx.lockOne(EvaluationYear, id);
    const [area] = year ? await this.areas.byIds(tx, [year.communityId]) : [];
    scopeOf(actor, 'evaluation.manage').requires(area?.path, 'evaluation-year.not-found');
    // The last day is over even if the hourly job has not come round yet.
    if (year!.state !== 'OPEN' || dateOf(tx.at) > year!.deadlineOn) refuse('evaluation-year.over');
    return year!;
  }
}
