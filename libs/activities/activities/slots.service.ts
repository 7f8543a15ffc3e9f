import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { clockText } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { fillPlaces, takenIn } from '../sign-ups/sign-up-tables.js';
import { ActivitySlotEntity } from './activity-slot.entity.js';
import { ActivityEntity } from './activity.entity.js';
import { slotKey, slotTimes } from './activity.rules.js';
import { requireActivity } from './activity-scope.js';
import { blankSlot, refreshDays, said } from './activity-tables.js';
import type { ChangeSlot, CreateRecurrence, CreateSlot } from './activity.wire.js';
import { recurringDays } from './recurrence.rules.js';
import { slotTimesOf } from './slot.rules.js';

type Leaders = Pick<CreateSlot, 'leaderVolunteerId' | 'leaderAccountId'>;

/** The times at which an activity takes place. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly db: Database,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Refuses `activity.over`, `activity-slot.taken`, `activity-slot.minutes-missing`, `activity-slot.leader`. */
  async add(actor: Principal, activityId: string, input: CreateSlot): Promise<string> {
    return this.db.write(async (tx) => {
      const activity = await this.openActivity(tx, actor, activityId);
      const slotId = await this.insert(tx, activity, input);
      await refreshDays(tx, [activityId]);
      await tx.audit('activity-slot.created', { type: 'activity', id: activityId }, { slotId });
      return slotId;
    });
  }

  /**
   * Adds a slot for every day of the rule that has none at that time. Refuses as `add`, and `calendar.unknown-year`,
   * `activity-slot.no-days`.
   */
  async recur(actor: Principal, activityId: string, input: CreateRecurrence): Promise<number> {
    return this.db.write(async (tx) => {
      const activity = await this.openActivity(tx, actor, activityId);
      const { rhythm, every = 1, fromOn, untilOn, weekdays = [], skipHolidays = false, ...slot } = input;
      const known = new Set((await tx.repo(ActivitySlotEntity).findBy({ activityId })).map((one) => one.slotKey));
      const days = recurringDays({ rhythm, every, fromOn, untilOn, weekdays, skipHolidays }, await readCalendarEdits(tx)).filter(
        (on) => !known.has(slotKey(on, slot.startTime ?? null)),
      );
      if (days.length === 0) refuse('activity-slot.no-days');
      for (const startOn of days) await this.insert(tx, activity, { ...slot, startOn });
      await refreshDays(tx, [activityId]);
      await tx.audit('activity-slot.recurring', { type: 'activity', id: activityId }, { slots: days.length });
      return days.length;
    });
  }

  /**
   * Changes one slot; more places let the waiting ones move up. Refuses `activity-slot.not-found`, `.cancelled`,
   * `.over` (times, once it has started), `.capacity` (fewer than have a place), `.taken`, `.minutes-missing`, `.leader`.
   */
  async change(actor: Principal, slotId: string, input: ChangeSlot): Promise<string> {
    return this.db.write(async (tx) => {
      const { activity, slot } = await this.open(tx, actor, slotId);
      const { startOn, startTime, endTime, plannedMinutes, capacity, ...leaders } = input;
      await this.checkLeaders(tx, activity, leaders);
      const asksTimes = [startOn, startTime, endTime, plannedMinutes].some((value) => value !== undefined);
      if (asksTimes && (slot.rollTakenAt || slot.fromAt <= tx.at)) refuse('activity-slot.over');
      const times = asksTimes ? timesFrom(slot, input) : {};
      const changed = { ...slot, ...times, ...(capacity !== undefined && { capacity }), ...said(leaders) };
      if (changed.plannedMinutes === null && slot.plannedMinutes !== null) refuse('activity-slot.minutes-missing');
      const taken = await takenIn(tx, slotId);
      if (changed.capacity !== null && changed.capacity < taken) refuse('activity-slot.capacity', { taken });
      const row = { ...changed, ...slotTimesOf(changed, activity) };
      await unlessTaken(async () => void (await tx.repo(ActivitySlotEntity).update(slotId, row)));
      await refreshDays(tx, [activity.id]);
      await fillPlaces(tx, activity, row);
      await tx.audit('activity-slot.changed', { type: 'activity-slot', id: slotId }, { fields: Object.keys(said(input)) });
      return activity.id;
    });
  }

  /** This one time does not take place; those who signed up are told. Refuses `activity-slot.not-found`, `.cancelled`, `.over`. */
  async cancel(actor: Principal, slotId: string, reason: string): Promise<string> {
    return this.db.write(async (tx) => {
      const { activity, slot } = await this.open(tx, actor, slotId);
      if (slot.rollTakenAt) refuse('activity-slot.over');
      await tx.repo(ActivitySlotEntity).update(slotId, { cancelledAt: tx.at, cancelReason: reason });
      await refreshDays(tx, [activity.id]);
      await tx.audit('activity-slot.cancelled', { type: 'activity-slot', id: slotId }, { reason });
      await tx.emit('activity-slot.cancelled', { slotId });
      return activity.id;
    });
  }

  /** Inside a write that holds the activity. Refuses `activity-slot.taken`, `.minutes-missing`, `.leader`. */
  async insert(tx: Tx, activity: ActivityEntity, input: CreateSlot): Promise<string> {
    const { startOn, startTime = null, endTime = null, capacity = null, ...leaders } = input;
    await this.checkLeaders(tx, activity, leaders);
    const times = slotTimes(startOn, startTime, endTime, input.plannedMinutes ?? null);
    if (times.plannedMinutes === null) refuse('activity-slot.minutes-missing');
    const slot = blankSlot(activity, {
      activityId: activity.id,
      slotKey: slotKey(startOn, startTime),
      startOn,
      ...times,
      capacity,
      leaderVolunteerId: leaders.leaderVolunteerId ?? null,
      leaderAccountId: leaders.leaderAccountId ?? null,
      createdAt: tx.at,
    });
    await unlessTaken(() => tx.insert(ActivitySlotEntity, [slot]));
    return slot.id;
  }

  private async openActivity(tx: Tx, actor: Principal, id: string): Promise<ActivityEntity> {
    await requireActivity(tx, actor, 'activity.manage', id, 'whole');
    const activity = (await tx.lockOne(ActivityEntity, id))!;
    if (activity.state === 'SETTLED' || activity.state === 'CANCELLED') refuse('activity.over');
    return activity;
  }

  /** The slot and its activity, locked: activity, then slot, as everywhere. */
  private async open(tx: Tx, actor: Principal, slotId: string): Promise<{ activity: ActivityEntity; slot: ActivitySlotEntity }> {
    const found = await tx.repo(ActivitySlotEntity).findOneBy({ id: slotId });
    if (!found) refuse('activity-slot.not-found');
    await requireActivity(tx, actor, 'activity.manage', found.activityId, 'whole', 'activity-slot.not-found');
    const activity = await this.openActivity(tx, actor, found.activityId);
    const slot = (await tx.lockOne(ActivitySlotEntity, slotId))!;
    if (slot.cancelledAt) refuse('activity-slot.cancelled');
    return { activity, slot };
  }

  private async checkLeaders(tx: Tx, activity: ActivityEntity, leaders: Leaders): Promise<void> {
    if (leaders.leaderVolunteerId) {
      const card = (await this.volunteers.cardsOf(tx, [leaders.leaderVolunteerId])).get(leaders.leaderVolunteerId);
      if (card?.communityId !== activity.communityId) refuse('activity-slot.leader');
    }
    if (leaders.leaderAccountId) await requireStaffOf(tx, activity.communityId, leaders.leaderAccountId);
  }
}

/** Somebody with a role in the community, in part of it or above it. Refuses `activity-slot.leader`. */
async function requireStaffOf(tx: Tx, communityId: string, accountId: string): Promise<void> {
  const found = await tx.one(
    `SELECT 1 AS found FROM role_grants g JOIN areas a ON a.id = g.area_id JOIN areas c ON c.id = ?
      WHERE g.account_id = ? AND (c.path LIKE CONCAT(a.path, '%') OR a.path LIKE CONCAT(c.path, '%'))`,
    [communityId, accountId],
  );
  if (!found) refuse('activity-slot.leader');
}

/** What is not said stays as it is. */
function timesFrom(slot: ActivitySlotEntity, input: ChangeSlot): Partial<ActivitySlotEntity> {
  const clock = (at: string | null): string | null => at && clockText(at);
  const startOn = input.startOn ?? slot.startOn;
  const startTime = input.startTime === undefined ? clock(slot.startAt) : input.startTime;
  const endTime = input.endTime === undefined ? clock(slot.endAt) : input.endTime;
  const asksLength = input.startTime !== undefined || input.endTime !== undefined;
  const planned = input.plannedMinutes === undefined && !(asksLength && startTime && endTime) ? slot.plannedMinutes : input.plannedMinutes;
  return { startOn, slotKey: slotKey(startOn, startTime), ...slotTimes(startOn, startTime, endTime, planned ?? null) };
}

async function unlessTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('activity-slot.taken');
    throw error;
  }
}
