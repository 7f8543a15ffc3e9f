import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateText, durationText } from '@app/kernel/time.js';
import { LedgerService, SYSTEM, volunteerAccount, type Posting } from '@app/ledger/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { EarnedSoFarService, PointsPoliciesService } from '@app/points/index.js';
import {
  alreadyAmong,
  RecordFactsService,
  type ActivityFacts,
  type Neighbour,
} from './record-facts.service.js';
import { ServiceRecordEntity } from './service-record.entity.js';
import { dueConfirmedAt, pointsForRecord, type RecordPoints } from './service-record.rules.js';

/** Records that become final in one write; each brings up to two transfers. */
export const FINALISED_AT_ONCE = 400;
export const RECORD_CAUSE = 'service-record';

type Decided = { record: ServiceRecordEntity; facts: ActivityFacts; points: RecordPoints };

/**
 * The step at which service counts: the record becomes final, and its minutes and points are posted in the same
 * write. Until then volunteers see it as waiting.
 */
@Injectable()
export class FinalisationService {
  constructor(
    private readonly facts: RecordFactsService,
    private readonly policies: PointsPoliciesService,
    private readonly earned: EarnedSoFarService,
    private readonly ledger: LedgerService,
  ) {}

  /** Makes what nobody objected to for seven days final, a part at a time; the next part follows as an event. */
  async finaliseDue(tx: Tx): Promise<void> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM service_records WHERE state = 'CONFIRMED' AND confirmed_at <= ?
        ORDER BY confirmed_at, id LIMIT ${FINALISED_AT_ONCE}`,
      [dueConfirmedAt(tx.at)],
    );
    const locked = await tx.lock(ServiceRecordEntity, due.map(({ id }) => id));
    // Somebody may have disputed, corrected or finalised some of them while we waited for the lock.
    await this.finalise(tx, locked.filter(({ state }) => state === 'CONFIRMED'));
    if (due.length === FINALISED_AT_ONCE) await tx.emit('service-record.fell-due', {});
  }

  /** Makes CONFIRMED records final, whatever their age: the caller holds them locked or has just made them. */
  async finalise(tx: Tx, records: readonly ServiceRecordEntity[]): Promise<void> {
    if (records.length === 0) return;
    const decided = await this.decide(tx, records);
    await this.markFinal(tx, decided);
    await this.ledger.postAll(tx, decided.flatMap(postingsOf));
    await tx.emit('service-record.final', { ids: records.map(({ id }) => id) });
  }

  /**
   * For a record that is confirmed by being corrected: nobody will be asked about it again, so whatever the policy
   * leaves to people is decided now. Refuses `service-record.presence-undecided`, `.second-approver`.
   */
  async refuseUndecided(tx: Tx, record: ServiceRecordEntity): Promise<void> {
    const [decided] = await this.decide(tx, [record]);
    const { needs } = decided!.points;
    if (needs === 'presence-review') refuse('service-record.presence-undecided');
    if (needs === 'second-approval') refuse('service-record.second-approver');
  }

  private async decide(tx: Tx, records: readonly ServiceRecordEntity[]): Promise<Decided[]> {
    // Two writes that finalise different records of one person's day must not both find the day empty.
    await lockVolunteers(tx, records.map(({ volunteerId }) => volunteerId));
    const activities = await this.facts.activities(tx, records.map(({ activityId }) => activityId));
    const planned = await this.facts.plannedMinutes(tx, records.map(({ slotId }) => slotId));
    const neighbours = await this.facts.neighbours(tx, records);
    const policies = await this.policies.all(tx);
    const earned = await this.earned.read(tx, records);
    const justFinal = new Set<string>();
    const counts = ({ id, state }: Neighbour): boolean => state === 'FINAL' || justFinal.has(id);
    return [...records].sort(byConfirmation).map((record) => {
      const facts = activities.get(record.activityId)!;
      const already = alreadyAmong(record, neighbours, counts);
      const points = pointsForRecord(
        record,
        { ...facts, plannedMinutes: planned.get(record.slotId) ?? null },
        { ...already, ...earned.of(record.volunteerId, record.servedOn), secondApproved: record.firstApprovedBy !== null },
        policies,
      );
      earned.add(record.volunteerId, record.servedOn, points.points);
      justFinal.add(record.id);
      return { record, facts, points };
    });
  }

  /** One statement for each distinct outcome: most records of an activity share one. */
  private async markFinal(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const groups = new Map<string, Decided[]>();
    for (const one of decided) {
      const { points, policyVersion, explanation } = one.points;
      const key = JSON.stringify([points, policyVersion, explanation]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const group of groups.values()) {
      const { points, policyVersion, explanation } = group[0]!.points;
      const ids = group.map(({ record }) => record.id);
      await tx.execute(
        `UPDATE service_records SET state = 'FINAL', final_at = ?, points = ?, policy_version = ?, explanation = ?
          WHERE id IN (${placeholders(ids)})`,
        [tx.at, points, policyVersion, JSON.stringify(explanation), ...ids],
      );
    }
  }
}

export async function lockVolunteers(tx: Tx, volunteerIds: readonly string[]): Promise<void> {
  const ids = [...new Set(volunteerIds)].sort();
  if (tx.engine === 'sqlite' || ids.length === 0) return;
  await tx.query(`SELECT id FROM volunteers WHERE id IN (${placeholders(ids)}) ORDER BY id${tx.forUpdate}`, ids);
}

/** Minutes as served, always; points where the policy gave some. */
function postingsOf({ record, facts, points }: Decided): Posting[] {
  const cause = {
    debit: SYSTEM.issued,
    credit: volunteerAccount(record.volunteerId),
    code: 'EARN',
    causeType: RECORD_CAUSE,
    causeId: record.id,
    areaId: record.communityId,
    effectiveOn: record.servedOn,
    policyVersion: points.policyVersion,
  } as const;
  const what = `${dateText(record.servedOn)} 参加“${facts.name}”`;
  const served = `${what}，服务 ${durationText(record.serviceMinutes)}`;
  const minutes = { ...cause, unit: 'minutes', amount: record.serviceMinutes, explanation: [served] } as const;
  if (points.points === 0) return [minutes];
  return [minutes, { ...cause, unit: 'points', amount: points.points, explanation: [what, ...points.explanation] }];
}

function byConfirmation(a: ServiceRecordEntity, b: ServiceRecordEntity): number {
  const [x, y] = [`${a.confirmedAt} ${a.id}`, `${b.confirmedAt} ${b.id}`];
  return x < y ? -1 : 1;
}
