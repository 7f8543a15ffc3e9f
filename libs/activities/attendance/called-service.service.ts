import { Injectable } from '@nestjs/common';
import { dateOf, type Instant } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { slotKey } from '../activities/activity.rules.js';
import { blankActivity, blankSlot, NO_LEADS, refreshDays } from '../activities/activity-tables.js';
import { DEFAULT_ROLE, type EvidenceKind } from './attendance.rules.js';
import { readRoll, type KnownPerson } from './roll-tables.js';
import { writeRoll, type RollLine } from './roll-writer.js';

/** Service that somebody was called to and gave at once; nobody could sign up for it before. */
export type CalledService = {
  communityId: string;
  /** The number of the call. An activity has it once, so what was served is on record once. */
  callNo: string;
  name: string;
  category: string;
  venue: string;
  organisingUnit: string | null;
  riskNote: string;
  emergency: boolean;
  fromAt: Instant;
  toAt: Instant;
  recorderAccountId: string;
  served: readonly { volunteerId: string; minutes: number; arrivedAt: Instant; doneAt: Instant; evidenceKind: EvidenceKind }[];
};

/** Puts service at a call on the roll, so that it is confirmed, objected to and counted like any other. */
@Injectable()
export class CalledServices {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly volunteers: VolunteersService,
  ) {}

  /**
   * One activity that is over, one slot, and a record for everybody who served at least a minute; the records wait for
   * confirmation. People who came from a neighbouring community are on this community's roll: this one saw them.
   * Answers volunteer → record. Refuses `activity.number-taken` (the call is on record already), `calendar.unknown-year`.
   */
  async record(tx: Tx, given: CalledService): Promise<{ activityId: string; records: Map<string, string> }> {
    const startOn = dateOf(given.fromAt);
    const activity = blankActivity({
      communityId: given.communityId,
      externalNo: given.callNo,
      name: given.name,
      nature: 'VOLUNTEER',
      category: given.category,
      venue: given.venue,
      organisingUnit: given.organisingUnit,
      riskNote: given.riskNote,
      emergency: given.emergency,
      state: 'ENDED',
      publishedAt: given.fromAt,
      createdBy: given.recorderAccountId,
      createdAt: tx.at,
    });
    await this.activities.insert(tx, activity);
    // Nobody said before how long it would take, so nobody is held against a plan.
    const slot = blankSlot(NO_LEADS, {
      activityId: activity.id,
      slotKey: slotKey(startOn, null),
      startOn,
      startAt: given.fromAt,
      endAt: given.toAt,
      createdAt: tx.at,
    });
    await tx.insert(ActivitySlotEntity, [slot]);
    await refreshDays(tx, [activity.id]);
    const cards = await this.volunteers.cardsOf(tx, given.served.map(({ volunteerId }) => volunteerId));
    const served = given.served.filter(({ volunteerId, minutes }) => minutes > 0 && cards.get(volunteerId)?.state !== 'WITHDRAWN' && cards.has(volunteerId));
    const roll = await readRoll(tx, [slot.id], served.map(({ volunteerId }) => volunteerId));
    const lines = served.map(({ volunteerId, minutes, arrivedAt, doneAt, evidenceKind }): RollLine => ({
      entry: { volunteerId, present: true, minutes, checkInAt: arrivedAt, checkOutAt: doneAt },
      verdict: { kind: 'set', presence: 'PRESENT', minutes, role: DEFAULT_ROLE },
      recordId: null,
      evidenceKind,
    }));
    const known = (volunteerId: string): KnownPerson => roll.of(slot.id, volunteerId);
    await writeRoll(tx, { recorderAccountId: given.recorderAccountId, evidenceKind: 'STAFF', activity, slot, known }, lines);
    return { activityId: activity.id, records: new Map(lines.flatMap(({ entry, recordId }) => (recordId ? [[entry.volunteerId, recordId] as const] : []))) };
  }
}
