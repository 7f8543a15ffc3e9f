import type { components } from '../../api/schema.js';

export type Leader = { leaderVolunteerId: string | null; leaderAccountId: string | null; leaderName: string };

export type SlotInput = {
  startOn: string;
  startTime: string;
  endTime: string;
  plannedMinutes: number | undefined;
  capacity: number | undefined;
  leader: Leader;
};

export const NO_LEADER: Leader = { leaderVolunteerId: null, leaderAccountId: null, leaderName: '' };

export function blankSlot(startOn = ''): SlotInput {
  return { startOn, startTime: '09:00', endTime: '11:00', plannedMinutes: undefined, capacity: undefined, leader: { ...NO_LEADER } };
}

/** What is missing in a slot as it stands; null when it can be sent. */
export function slotProblem({ startOn, startTime, endTime, plannedMinutes }: SlotInput): string | null {
  if (!startOn) return '请选择日期。';
  if (endTime && !startTime) return '写了结束时间，也请写开始时间。';
  if (!(startTime && endTime) && !plannedMinutes) return '请写开始和结束时间，或写计划分钟数。';
  return null;
}

/** What a slot is besides its day. */
export function slotTimesBody({ startTime, endTime, plannedMinutes, capacity, leader }: SlotInput): Omit<components['schemas']['CreateSlot'], 'startOn'> {
  const { leaderVolunteerId, leaderAccountId } = leader;
  return {
    ...{ leaderVolunteerId, leaderAccountId },
    startTime: startTime || null,
    endTime: endTime || null,
    plannedMinutes: plannedMinutes ?? null,
    capacity: capacity ?? null,
  };
}

export function slotBody(slot: SlotInput): components['schemas']['CreateSlot'] {
  return { startOn: slot.startOn, ...slotTimesBody(slot) };
}
