import { In } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from './activity-slot.entity.js';
import { ActivityEntity } from './activity.entity.js';
import { slotTimesOf, type Leads } from './slot.rules.js';

/** A draft with everything that was not said left empty. */
export function blankActivity(
  given: Partial<ActivityEntity> & Pick<ActivityEntity, 'communityId' | 'name' | 'nature' | 'createdAt'>,
): ActivityEntity {
  return {
    ...EMPTY,
    id: newId(),
    ...said(given),
  };
}

/** A slot with the times that follow from its own, and everything that was not said left empty. */
export function blankSlot(
  leads: Leads,
  given: Partial<ActivitySlotEntity> & Pick<ActivitySlotEntity, 'activityId' | 'slotKey' | 'startOn' | 'createdAt'>,
): ActivitySlotEntity {
  const slot = {
    id: newId(),
    startAt: null,
    endAt: null,
    plannedMinutes: null,
    capacity: null,
    leaderVolunteerId: null,
    leaderAccountId: null,
    cancelledAt: null,
    cancelReason: null,
    rollTakenAt: null,
    rollTakenBy: null,
    ...given,
  };
  return { ...slot, ...slotTimesOf(slot, leads) };
}

/** Recomputes what activities know of their slots: first and last day, first start, last end, last sign-up. */
export async function refreshDays(tx: Tx, activityIds: readonly string[]): Promise<void> {
  if (activityIds.length === 0) return;
  const all = 'FROM activity_slots s WHERE s.activity_id = activities.id';
  const held = `${all} AND s.cancelled_at IS NULL`;
  await tx.execute(
    `UPDATE activities SET
       first_on = (SELECT MIN(s.start_on) ${all}),
       last_on = (SELECT MAX(s.start_on) ${all}),
       starts_at = (SELECT MIN(s.from_at) ${held}),
       ends_at = (SELECT MAX(s.to_at) ${held}),
       sign_up_until = (SELECT MAX(s.sign_up_until) ${held})
     WHERE id IN (${placeholders(activityIds)})`,
    [...activityIds],
  );
}

/** Recomputes what follows from the times of slots after these, or the activity's lead hours, changed. */
export async function refreshSlotTimes(tx: Tx, slots: readonly ActivitySlotEntity[]): Promise<void> {
  const activities = await tx.repo(ActivityEntity).findBy({ id: In([...new Set(slots.map(({ activityId }) => activityId))]) });
  const leads = new Map(activities.map((activity) => [activity.id, activity]));
  for (const slot of slots) {
    await tx.repo(ActivitySlotEntity).update(slot.id, slotTimesOf(slot, leads.get(slot.activityId)!));
  }
}

/** Sheets know of no deadlines: people sign up until it starts. */
export const NO_LEADS: Leads = { signUpLeadHours: 0, cancelLeadHours: 0 };

const EMPTY = {
  externalNo: null,
  naturalKey: null,
  category: null,
  description: null,
  organisingUnit: null,
  leader: null,
  venue: null,
  riskNote: null,
  emergency: false,
  areaId: null,
  organisingUnitId: null,
  brandId: null,
  brandChecks: [] as string[],
  insuranceRequired: false,
  insuranceNote: null,
  insuranceConfirmedBy: null,
  insuranceConfirmedAt: null,
  minAge: null,
  maxAge: null,
  skills: [] as string[],
  elderFriendly: false,
  contactName: null,
  contactPhone: null,
  approvalMode: 'AUTO' as const,
  ...NO_LEADS,
  copiedFromId: null,
  state: 'DRAFT' as const,
  publishedAt: null,
  signUpClosedAt: null,
  signUpUntil: null,
  startsAt: null,
  endsAt: null,
  firstOn: null,
  lastOn: null,
  cancelReason: null,
  createdBy: null,
};

/** Only what was said: null is an answer, undefined is none. */
export function said<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
