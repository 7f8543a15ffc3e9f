/** The times of a slot that follow from others, and who leads it. */
import { addDays, addMinutes, startOfDay, type Instant } from '@app/kernel/time.js';
import type { Activity, ActivitySlot } from './activity.rules.js';

type Times = Pick<ActivitySlot, 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes'>;

/** Without a clock time a slot starts with its day. */
export function slotStart({ startOn, startAt }: Pick<Times, 'startOn' | 'startAt'>): Instant {
  return startAt ?? startOfDay(startOn);
}

/** As stated, else after the planned minutes, else with the day. */
export function slotEnd({ startOn, startAt, endAt, plannedMinutes }: Times): Instant {
  if (endAt) return endAt;
  if (startAt && plannedMinutes) return addMinutes(startAt, plannedMinutes);
  return startOfDay(addDays(startOn, 1));
}

export type Leads = Pick<Activity, 'signUpLeadHours' | 'cancelLeadHours'>;

export type SlotTimesOf = { fromAt: Instant; toAt: Instant } & Pick<ActivitySlot, 'signUpUntil' | 'cancelUntil'>;

/** What follows from the times: from when to when, and until when people sign up and cancel in time. */
export function slotTimesOf(times: Times, leads: Leads): SlotTimesOf {
  const fromAt = slotStart(times);
  return {
    fromAt,
    toAt: slotEnd(times),
    signUpUntil: addMinutes(fromAt, -60 * leads.signUpLeadHours),
    cancelUntil: addMinutes(fromAt, -60 * leads.cancelLeadHours),
  };
}

/** The leader acts on the spot: a volunteer, or a member of staff by account. */
export function isLeader(
  slot: Pick<ActivitySlot, 'leaderVolunteerId' | 'leaderAccountId'>,
  actor: { accountId: string; volunteerId: string | null },
): boolean {
  if (slot.leaderAccountId === actor.accountId) return true;
  return slot.leaderVolunteerId !== null && slot.leaderVolunteerId === actor.volunteerId;
}

/**
 * Whether two slots want the same person at the same time. Half-open: ending at ten and starting at ten is no clash.
 * Slots without clock times cannot be compared and do not clash.
 */
export function slotsClash(a: Times, b: Times): boolean {
  if (!a.startAt || !b.startAt) return false;
  return a.startAt < slotEnd(b) && b.startAt < slotEnd(a);
}
