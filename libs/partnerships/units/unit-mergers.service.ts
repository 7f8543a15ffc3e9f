import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { UnitGrants } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import { likelyDuplicates } from './duplicates.rules.js';
import { Unit } from './unit.entity.js';
import { UnitHoldings } from './unit-holdings.service.js';
import type { CreateMerger, DuplicatesView, MergedView } from './unit.wire.js';
import { UnitsService } from './units.service.js';

const MOST_PAIRS = 50;
/** A community has a few hundred; a street's import may bring some thousands. */
const MOST_COMPARED = 5_000;

/** Units that were registered twice. */
@Injectable()
export class UnitMergersService {
  constructor(
    private readonly db: Database,
    private readonly units: UnitsService,
    private readonly holdings: UnitHoldings,
    private readonly grants: UnitGrants,
  ) {}

  /** The likely duplicates in the actor's communities, most alike first. */
  async duplicates(actor: Principal): Promise<DuplicatesView> {
    const scope = scopeOf(actor, 'unit.manage').within('community_id');
    const rows = await this.db.read.query<{ id: string; name: string; uscc: string | null; externalNo: string | null; communityId: string }>(
      `SELECT id, name, uscc, external_no AS externalNo, community_id AS communityId FROM units
        WHERE merged_into_id IS NULL AND ${scope.sql} ORDER BY community_id, id LIMIT ${MOST_COMPARED}`,
      scope.params,
    );
    const communities = [...new Set(rows.map(({ communityId }) => communityId))];
    const pairs = communities
      .flatMap((id) => likelyDuplicates(rows.filter(({ communityId }) => communityId === id), MOST_PAIRS))
      .slice(0, MOST_PAIRS);
    const views = await this.units.viewsOf(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]));
    return {
      items: pairs.map(({ oneId, otherId, reasons }) => ({ one: views.get(oneId)!, other: views.get(otherId)!, reasons })),
    };
  }

  /**
   * Makes the unit an alias of the other: contracts, contributions, liaisons and whatever else registered with
   * `UnitHoldings` move in this one write; a code or number that the other lacks goes along. Refuses `unit.not-found`,
   * `unit.merged`, `unit.merge-same`, `unit.merge-elsewhere`, and what a holding says (`unit.merge-contracts`).
   */
  async merge(actor: Principal, fromId: string, { intoId, reason }: CreateMerger): Promise<MergedView> {
    if (fromId === intoId) refuse('unit.merge-same');
    await this.units.require(this.db.read, actor, 'unit.manage', fromId);
    await this.units.require(this.db.read, actor, 'unit.manage', intoId);
    const moved = await this.db.write(async (tx) => {
      const [from, into] = await this.lockBoth(tx, fromId, intoId);
      const counts = await this.holdings.moveAll(tx, from.id, into.id);
      const liaisons = await this.grants.move(tx, from.id, into.id);
      await this.moveNumbers(tx, from, into);
      // Aliases of the alias lead straight to the unit that stays.
      await tx.execute('UPDATE units SET merged_into_id = ? WHERE merged_into_id = ?', [into.id, from.id]);
      await tx.execute('UPDATE units SET merged_into_id = ?, merged_at = ? WHERE id = ?', [into.id, tx.at, from.id]);
      const all = { ...counts, ...(liaisons > 0 ? { role_grants: liaisons } : {}) };
      await tx.audit('unit.merged', { type: 'unit', id: from.id }, { intoId: into.id, reason, moved: all });
      await tx.emit('unit.merged', { fromId: from.id, intoId: into.id });
      return all;
    });
    const words = Object.entries(moved).map(([table, count]) => `${MOVED_NAMES[table] ?? '其他记录'} ${count}`);
    return { unit: await this.units.view(actor, intoId), moved: words };
  }

  private async lockBoth(tx: Tx, fromId: string, intoId: string): Promise<[Unit, Unit]> {
    const units = await tx.lock(Unit, [fromId, intoId]);
    const from = units.find(({ id }) => id === fromId)!;
    const into = units.find(({ id }) => id === intoId)!;
    for (const unit of [from, into]) if (unit.mergedIntoId) refuse('unit.merged', { name: unit.name });
    if (from.communityId !== into.communityId) refuse('unit.merge-elsewhere');
    return [from, into];
  }

  /** The alias gives its code and number up first: both are unique. */
  private async moveNumbers(tx: Tx, from: Unit, into: Unit): Promise<void> {
    const uscc = into.uscc ?? from.uscc;
    const externalNo = into.externalNo ?? from.externalNo;
    if (uscc !== into.uscc || externalNo !== into.externalNo) {
      await tx.execute('UPDATE units SET uscc = ?, external_no = ? WHERE id = ?', [
        into.uscc ? from.uscc : null,
        into.externalNo ? from.externalNo : null,
        from.id,
      ]);
      await tx.execute('UPDATE units SET uscc = ?, external_no = ? WHERE id = ?', [uscc, externalNo, into.id]);
    }
  }
}

const MOVED_NAMES: Record<string, string> = {
  co_building_contracts: '协议',
  obligations: '约定事项',
  party_orgs: '党组织',
  liaison_invitations: '联络员邀请',
  role_grants: '联络员账号',
  contributions: '贡献记录',
  consultation_rounds: '征询',
  joint_meeting_attendances: '会议出席',
  mutual_evaluations: '评议',
  demand_items: '需求',
  resource_items: '资源',
  project_items: '项目',
};
