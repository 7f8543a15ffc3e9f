import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Contribution } from './contribution.entity.js';
import { activityKeyOf, checkGiven, CONTRIBUTION_KIND_NAMES, DEFAULT_MEASURES } from './contribution.rules.js';
import type { ContributionContent } from './contribution.wire.js';

type Place = Pick<Contribution, 'communityId' | 'unitId'>;
type Version = Pick<Contribution, 'state' | 'version' | 'replacesId' | 'correctionReason' | 'enteredByStaff' | 'evidenceFileId' | 'decidedBy' | 'decidedAt'>;

const FIRST: Version = {
  state: 'SUBMITTED',
  version: 1,
  replacesId: null,
  correctionReason: null,
  enteredByStaff: false,
  evidenceFileId: null,
  decidedBy: null,
  decidedAt: null,
};

/** Writes a version of a contribution; what went before it is the caller's. */
@Injectable()
export class ContributionEntries {
  /**
   * Refuses what `checkGiven` refuses, `contribution.link` (a project, matter or activity that is not the unit's),
   * `contribution.activity-taken`, `contribution.again` (the version before has a successor already).
   */
  async write(tx: Tx, place: Place, content: ContributionContent, loggedBy: string, version: Partial<Version> = {}): Promise<Contribution> {
    const { contributionKind } = content;
    const isTime = contributionKind === 'PEOPLE_TIME';
    const row: Contribution = {
      id: newId(),
      communityId: place.communityId,
      unitId: place.unitId,
      contributionKind,
      itemName: content.itemName.trim() || CONTRIBUTION_KIND_NAMES[contributionKind],
      quantity: contributionKind === 'FUND' ? 1 : content.quantity,
      measure: isTime || contributionKind === 'FUND' ? DEFAULT_MEASURES[contributionKind] : content.measure?.trim() || DEFAULT_MEASURES[contributionKind],
      peopleCount: isTime ? (content.peopleCount ?? null) : null,
      amountFen: content.amountFen ?? null,
      occurredOn: content.occurredOn,
      note: content.note?.trim() || null,
      projectId: content.projectId ?? null,
      obligationId: content.obligationId ?? null,
      activityId: content.activityId ?? null,
      activityKey: activityKeyOf({ unitId: place.unitId, activityId: content.activityId ?? null }),
      isOfferedToMart: content.isOfferedToMart ?? false,
      pricePoints: content.isOfferedToMart ? (content.pricePoints ?? null) : null,
      loggedBy,
      loggedAt: tx.at,
      decideReason: null,
      ...FIRST,
      ...version,
    };
    checkGiven(row, dateOf(tx.at));
    await this.checkLinks(tx, row);
    try {
      await tx.insert(Contribution, [row]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const isReplaced = row.replacesId !== null && (await tx.repo(Contribution).existsBy({ replacesId: row.replacesId }));
      refuse(isReplaced ? 'contribution.again' : 'contribution.activity-taken');
    }
    return row;
  }

  private async checkLinks(tx: Tx, { unitId, communityId, projectId, obligationId, activityId }: Contribution): Promise<void> {
    const found = async (what: string, sql: string, params: string[]): Promise<void> => {
      if (!(await tx.one(sql, params))) refuse('contribution.link', { what });
    };
    if (projectId) {
      await found(
        '项目',
        `SELECT 1 AS found FROM project_items WHERE id = ? AND (lead_unit_id = ?
          OR id IN (SELECT project_id FROM project_units WHERE unit_id = ?))`,
        [projectId, unitId, unitId],
      );
    }
    if (obligationId) {
      await found('约定事项', `SELECT 1 AS found FROM obligations WHERE id = ? AND unit_id = ? AND side = 'UNIT'`, [obligationId, unitId]);
    }
    if (activityId) {
      await found(
        '活动',
        `SELECT 1 AS found FROM activities WHERE id = ? AND community_id = ? AND state NOT IN ('DRAFT', 'CANCELLED')`,
        [activityId, communityId],
      );
    }
  }
}
