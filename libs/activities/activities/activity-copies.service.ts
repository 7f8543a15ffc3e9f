import { Injectable } from '@nestjs/common';
import { addDays, clockText, daysBetween } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { ActivitiesService, lockActivity } from './activities.service.js';
import { ActivitySlotEntity } from './activity-slot.entity.js';
import { slotKey, slotTimes } from './activity.rules.js';
import { blankActivity, blankSlot, refreshDays } from './activity-tables.js';
import type { CopyActivity } from './activity.wire.js';

/** Last year's activity again. */
@Injectable()
export class ActivityCopies {
  constructor(
    private readonly db: Database,
    private readonly activities: ActivitiesService,
  ) {}

  /**
   * A draft with the same words, places and leaders. What was confirmed for the old one (insurance, checklist) has
   * to be confirmed anew; second shifts of imported sheets are left out. Refuses `activity.not-found`.
   */
  async copy(actor: Principal, id: string, input: CopyActivity): Promise<string> {
    return this.db.write(async (tx) => {
      const source = await lockActivity(tx, actor, id);
      const { id: _id, externalNo: _no, naturalKey: _key, ...words } = source;
      const copy = blankActivity({
        ...words,
        ...{ state: 'DRAFT', publishedAt: null, signUpClosedAt: null, cancelReason: null, brandChecks: [] },
        ...{ insuranceConfirmedAt: null, insuranceConfirmedBy: null, firstOn: null, lastOn: null },
        name: input.name?.trim() ?? source.name,
        copiedFromId: id,
        createdBy: actor.accountId,
        createdAt: tx.at,
      });
      await this.activities.insert(tx, copy);
      const slots = await tx.repo(ActivitySlotEntity).find({ where: { activityId: id }, order: { slotKey: 'ASC' } });
      const shift = slots.length === 0 ? 0 : daysBetween(slots[0]!.startOn, input.firstOn);
      const copies = new Map(slots.map((slot) => {
        const moved = movedSlot(slot, shift);
        return [moved.slotKey, blankSlot(copy, { ...moved, activityId: copy.id, createdAt: tx.at })];
      }));
      await tx.insert(ActivitySlotEntity, [...copies.values()]);
      await refreshDays(tx, [copy.id]);
      await tx.audit('activity.copied', { type: 'activity', id: copy.id }, { from: id });
      return copy.id;
    });
  }
}

function movedSlot(slot: ActivitySlotEntity, days: number): Pick<ActivitySlotEntity, 'slotKey' | 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes' | 'capacity' | 'leaderVolunteerId' | 'leaderAccountId'> {
  const { capacity, leaderVolunteerId, leaderAccountId } = slot;
  const startOn = addDays(slot.startOn, days);
  const startTime = slot.startAt && clockText(slot.startAt);
  const times = slotTimes(startOn, startTime, slot.endAt && clockText(slot.endAt), slot.plannedMinutes);
  return { slotKey: slotKey(startOn, startTime), startOn, ...times, capacity, leaderVolunteerId, leaderAccountId };
}
