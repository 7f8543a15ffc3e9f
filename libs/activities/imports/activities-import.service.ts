import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { Area } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ImportKind, type ImportContext, type ImportLine, type ImportSurvey } from '@app/platform/imports/import-kind.js';
import type { LineOutcome } from '@app/platform/imports/import.rules.js';
import { blankActivity, blankSlot, NO_LEADS, refreshDays, refreshSlotTimes } from '../activities/activity-tables.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { slotTimes } from '../activities/activity.rules.js';
import { inParts } from '../service-records/record-facts.service.js';
import { ACTIVITY_FIELDS, durationUnitOf, parseActivityRow, type ActivityRow } from './activity-row.rules.js';
import {
  activityKey,
  importedState,
  judgeActivityRow,
  naturalKeyOf,
  rowSlotKey,
  surveyActivities,
  type ActivitiesSurvey,
  type ActivityVerdict,
  type GivenActivity,
  type KnownImported,
} from './activities-plan.rules.js';

type Changed = Extract<ActivityVerdict, { kind: 'changed' }>;
type Plan = { outcomes: LineOutcome[]; activities: ActivityEntity[]; slots: ActivitySlotEntity[]; changes: Changed[] };

/** Takes in sheets of activities: a row is one slot, rows that share a number (or day and name) are one activity. */
@Injectable()
export class ActivitiesImport extends ImportKind {
  readonly kind = 'activities';
  readonly title = '活动';
  readonly fields = ACTIVITY_FIELDS;

  constructor(private readonly clock: Clock) {
    super();
  }

  override async survey(_: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<ImportSurvey> {
    const given = readLines(context, lines).flatMap((line) => ('value' in line ? [line] : []));
    const unit = durationUnitOf(context.headings.plannedMinutes);
    const notes = unit === 'hours' ? [`“${context.headings.plannedMinutes}”一列按小时读`] : [];
    return { data: surveyActivities(given), notes };
  }

  async check(reader: Reader, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    return (await this.plan(reader, context, lines, this.clock.now())).outcomes;
  }

  async apply(tx: Tx, context: ImportContext, lines: readonly ImportLine[]): Promise<LineOutcome[]> {
    // Two imports into one community follow one another, so what a row finds is still there when it is written.
    await tx.lock(Area, [context.areaId]);
    const plan = await this.plan(tx, context, lines, tx.at);
    await tx.insert(ActivityEntity, plan.activities);
    await tx.insert(ActivitySlotEntity, plan.slots);
    for (const { activityId, slotId, words, slot } of plan.changes) {
      if (Object.keys(words).length > 0) await tx.repo(ActivityEntity).update(activityId, words);
      if (Object.keys(slot).length > 0) await tx.repo(ActivitySlotEntity).update(slotId, slot);
    }
    const changed = plan.changes.filter(({ slot }) => Object.keys(slot).length > 0).map(({ slotId }) => slotId);
    await refreshSlotTimes(tx, await inParts(changed, (ids) => tx.repo(ActivitySlotEntity).findBy({ id: In(ids) })));
    const touched = [...new Set([...plan.slots, ...plan.changes].map(({ activityId }) => activityId))];
    await refreshDays(tx, touched);
    await this.reopen(tx, touched);
    return plan.outcomes;
  }

  /** An activity of the past that gets another day to come is not over. */
  private async reopen(tx: Tx, activityIds: readonly string[]): Promise<void> {
    if (activityIds.length === 0) return;
    await tx.execute(
      `UPDATE activities SET state = 'DRAFT' WHERE state = 'ENDED' AND last_on >= ? AND id IN (${placeholders(activityIds)})`,
      [dateOf(tx.at), ...activityIds],
    );
  }

  private async plan(reader: Reader, context: ImportContext, lines: readonly ImportLine[], at: string): Promise<Plan> {
    const read = readLines(context, lines);
    const survey = (context.survey ?? { repeats: {}, clashes: {} }) as ActivitiesSurvey;
    const known = await knownActivities(reader, context.areaId, read.flatMap((line) => ('value' in line ? [line.value] : [])));
    const plan: Plan = { outcomes: [], activities: [], slots: [], changes: [] };
    for (const line of read) {
      if ('problems' in line) {
        plan.outcomes.push({ outcome: 'rejected', problems: line.problems, notes: [] });
        continue;
      }
      const verdict = judgeActivityRow(line, survey, known.get(activityKey(line.value)));
      take(plan, known, context.areaId, line, verdict, at);
      plan.outcomes.push(outcomeOf(line, verdict));
    }
    return plan;
  }
}

type ReadLine = GivenActivity | { row: number; problems: LineOutcome['problems'] };

function readLines(context: ImportContext, lines: readonly ImportLine[]): ReadLine[] {
  const unit = durationUnitOf(context.headings.plannedMinutes);
  return lines.map(({ row, cells }) => ({ row, ...parseActivityRow(cells, unit) }));
}

/** Puts what a row makes into the plan, and lets the rows below see it. */
function take(
  plan: Plan,
  known: Map<string, KnownImported>,
  communityId: string,
  { value }: GivenActivity,
  verdict: ActivityVerdict,
  at: string,
): void {
  if (verdict.kind === 'rejected' || verdict.kind === 'unchanged') return;
  if (verdict.kind === 'changed') {
    plan.changes.push(verdict);
    return;
  }
  let activity = known.get(activityKey(value));
  if (!activity) {
    const made = newActivity(communityId, value, dateOf(at), at);
    plan.activities.push(made);
    activity = { ...made, slots: [] };
    known.set(activityKey(value), activity);
  }
  const slot = newSlot(activity.id, value, at);
  plan.slots.push(slot);
  activity.slots.push({ ...slot, hasRecords: false });
}

function newActivity(communityId: string, value: ActivityRow, today: DateOn, at: string): ActivityEntity {
  const { externalNo, name, nature, category, description, organisingUnit, leader, venue, riskNote } = value;
  return blankActivity({
    ...{ communityId, externalNo, name, nature, category, description, organisingUnit, leader, venue, riskNote },
    naturalKey: externalNo === null ? naturalKeyOf(value) : null,
    state: importedState(value.startOn, today),
    createdAt: at,
  });
}

function newSlot(activityId: string, value: ActivityRow, at: string): ActivitySlotEntity {
  const { startOn, startTime, endTime, plannedMinutes, capacity } = value;
  return blankSlot(NO_LEADS, {
    activityId,
    slotKey: rowSlotKey(value),
    startOn,
    ...slotTimes(startOn, startTime, endTime, plannedMinutes),
    capacity,
    createdAt: at,
  });
}

function outcomeOf({ notes }: GivenActivity, verdict: ActivityVerdict): LineOutcome {
  if (verdict.kind === 'rejected') return { outcome: 'rejected', problems: [verdict], notes: [] };
  return { outcome: verdict.kind === 'unchanged' ? 'unchanged' : 'imported', problems: [], notes };
}

/** The activities that the rows may mean, by `activityKey`. */
async function knownActivities(
  reader: Reader,
  communityId: string,
  rows: readonly ActivityRow[],
): Promise<Map<string, KnownImported>> {
  const numbers = [...new Set(rows.flatMap(({ externalNo }) => externalNo ?? []))];
  const keys = [...new Set(rows.filter(({ externalNo }) => externalNo === null).map(naturalKeyOf))];
  const repo = reader.repo(ActivityEntity);
  const activities = [
    ...(await inParts(numbers, (part) => repo.findBy({ communityId, externalNo: In(part) }))),
    ...(await inParts(keys, (part) => repo.findBy({ communityId, naturalKey: In(part) }))),
  ];
  const known = new Map(activities.map((activity): [string, KnownImported] => [activity.id, { ...activity, slots: [] }]));
  const slots = await inParts([...known.keys()], (part) =>
    reader.repo(ActivitySlotEntity).findBy({ activityId: In(part) }),
  );
  const recorded = await inParts(slots.map(({ id }) => id), (part) =>
    reader.query<{ slot_id: string }>(
      `SELECT DISTINCT slot_id FROM service_records WHERE slot_id IN (${placeholders(part)})`,
      part,
    ),
  );
  const hasRecords = new Set(recorded.map(({ slot_id }) => slot_id));
  for (const slot of slots) known.get(slot.activityId)!.slots.push({ ...slot, hasRecords: hasRecords.has(slot.id) });
  return new Map(
    [...known.values()].map((one) => [one.externalNo !== null ? `no ${one.externalNo}` : `name ${one.naturalKey}`, one]),
  );
}
