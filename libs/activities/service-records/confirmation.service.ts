import { Injectable } from '@nestjs/common';
import { refusalText, type RefusalCode, type RefusalDetails } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PointsPoliciesService } from '@app/points/index.js';
import { alreadyAmong, RecordFactsService } from './record-facts.service.js';
import { ServiceRecordEntity } from './service-record.entity.js';
import {
  judgeConfirmation,
  pointsForRecord,
  policyOn,
  type ConfirmationVerdict,
} from './service-record.rules.js';
import type { ConfirmationResult, ConfirmRecords, RecordResult } from './service-record.wire.js';

type Judged = { id: string; record?: ServiceRecordEntity; verdict: ConfirmationVerdict };

/** A person who was not served by it says that the service was given. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly db: Database,
    private readonly facts: RecordFactsService,
    private readonly policies: PointsPoliciesService,
  ) {}

  /**
   * Confirms many records in one write and answers for each: confirmed, approved by the first of two, or refused
   * with `service-record.not-found`, `.move` (somebody was quicker), `.self-confirm`, `.not-volunteer`,
   * `.presence-undecided`, `.second-approver` or `policy.none-in-force`. One refusal does not hold up the others.
   */
  async confirm(actor: Principal, input: ConfirmRecords): Promise<ConfirmationResult> {
    return this.db.write(async (tx) => {
      const judged = await this.judge(tx, actor, input);
      const confirmed = recordsOf(judged, 'confirmed');
      const approved = recordsOf(judged, 'first-approval');
      const reviewed = input.reviewedPerMille ?? null;
      await mark(tx, confirmed, `state = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?`, actor, reviewed);
      await mark(tx, approved, 'first_approved_by = ?, first_approved_at = ?', actor, reviewed);
      if (confirmed.length > 0) {
        await tx.emit('service-record.confirmed', { ids: confirmed.map(({ id }) => id) });
      }
      for (const [activityId, ids] of byActivity([...confirmed, ...approved])) {
        await tx.audit('service-record.confirmed', { type: 'activity', id: activityId }, { ids, reviewed });
      }
      return {
        confirmed: confirmed.length,
        awaitingSecond: approved.length,
        refused: judged.length - confirmed.length - approved.length,
        results: judged.map(({ id, verdict }) => resultOf(id, verdict)),
      };
    });
  }

  private async judge(tx: Tx, actor: Principal, input: ConfirmRecords): Promise<Judged[]> {
    const ids = [...new Set(input.ids)];
    const locked = await tx.lock(ServiceRecordEntity, ids);
    const records = new Map((await this.mine(tx, actor, locked)).map((record) => [record.id, record]));
    const mine = [...records.values()];
    const activities = await this.facts.activities(tx, mine.map(({ activityId }) => activityId));
    const planned = await this.facts.plannedMinutes(tx, mine.map(({ slotId }) => slotId));
    const neighbours = await this.facts.neighbours(tx, mine);
    const policies = await this.policies.all(tx);
    return ids.map((id) => {
      const record = records.get(id);
      if (!record) return { id, verdict: { kind: 'refused', code: 'service-record.not-found', details: {} } };
      const facts = { ...activities.get(record.activityId)!, plannedMinutes: planned.get(record.slotId) ?? null };
      const reviewed = { ...record, reviewedPerMille: input.reviewedPerMille ?? record.reviewedPerMille };
      const { needs } = pointsForRecord(reviewed, facts, alreadyAmong(record, neighbours), policies);
      const verdict = judgeConfirmation(record, {
        accountId: actor.accountId,
        volunteerId: actor.volunteerId,
        nature: facts.nature,
        hasPolicy: policyOn(policies, record.servedOn) !== null,
        needs,
      });
      return { id, record, verdict };
    });
  }

  /** Only what belongs to the actor's communities; the rest does not exist for them. */
  private async mine(tx: Tx, actor: Principal, records: ServiceRecordEntity[]): Promise<ServiceRecordEntity[]> {
    if (records.length === 0) return [];
    const scope = scopeOf(actor, 'service-record.confirm').within('id');
    const rows = await tx.query<{ id: string }>(`SELECT id FROM areas WHERE ${scope.sql}`, scope.params);
    const communities = new Set(rows.map(({ id }) => id));
    return records.filter(({ communityId }) => communities.has(communityId));
  }
}

async function mark(
  tx: Tx,
  records: readonly ServiceRecordEntity[],
  change: string,
  actor: Principal,
  reviewedPerMille: number | null,
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  await tx.execute(
    `UPDATE service_records SET ${change}, reviewed_per_mille = COALESCE(?, reviewed_per_mille)
      WHERE state = 'PENDING' AND id IN (${placeholders(ids)})`,
    [actor.accountId, tx.at, reviewedPerMille, ...ids],
  );
}

function recordsOf(judged: readonly Judged[], kind: 'confirmed' | 'first-approval'): ServiceRecordEntity[] {
  return judged.flatMap(({ record, verdict }) => (record && verdict.kind === kind ? [record] : []));
}

function byActivity(records: readonly ServiceRecordEntity[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, activityId } of records) groups.set(activityId, [...(groups.get(activityId) ?? []), id]);
  return groups;
}

function resultOf(id: string, verdict: ConfirmationVerdict): RecordResult {
  if (verdict.kind !== 'refused') return { id, outcome: verdict.kind, code: null, message: null };
  return { id, outcome: 'refused', ...words(verdict.code, verdict.details) };
}

function words(code: RefusalCode, details: RefusalDetails): { code: string; message: string } {
  return { code, message: refusalText(code, details) };
}
