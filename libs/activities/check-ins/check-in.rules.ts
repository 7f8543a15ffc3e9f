/**
 * Coming and going. A stretch is one time in and out of one person in one slot; a tap is one attempt to begin or end
 * one. Taps are judged one after the other by what is known of the person, so that a double tap, a lost answer sent
 * again and a code shown twice all end in the same single stretch.
 */
import type { RefusalCode, RefusalDetails } from '@app/kernel/refusals.js';
import { addMinutes, clockText, startOfDay, type DateOn, type Instant } from '@app/kernel/time.js';
import type { ServiceNature } from '@app/points/policies/policy.rules.js';
import type { ActivityState } from '../activities/activity.rules.js';
import { slotEnd } from '../activities/slot.rules.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';

/** What a community may want otherwise; none of it touches recorded minutes beyond saying when service begins. */
export const CHECK_IN_RULES = {
  /** People arrive early. */
  opensBeforeMinutes: 60,
  /** Whoever has not checked out so long after the planned end is checked out at the planned end. */
  closesAfterMinutes: 60,
  /** 广东 i志愿: at most three times in and out a day. */
  pairsPerDay: 3,
  /** A tap that does not say which way, so soon after the last one, is the same tap again. */
  repeatMinutes: 5,
  /** A ticket kept on a phone without signal is taken for so long. */
  ticketHours: 24,
  /** A phone whose clock differs by more is marked. */
  clockOffMinutes: 5,
  /** A position this near to the place counts as there; positions indoors drift. */
  nearMetres: 300,
} as const;

export type Direction = 'IN' | 'OUT';

export const CHECK_IN_FLAGS = ['WALK_IN', 'AUTO_CLOSED', 'OFFLINE', 'CLOCK_OFF', 'FAR', 'LATE_ENTRY'] as const;
export type CheckInFlag = (typeof CHECK_IN_FLAGS)[number];

export const CHECK_IN_FLAG_NAMES: Record<CheckInFlag, string> = {
  WALK_IN: '没有报名，现场到的',
  AUTO_CLOSED: '忘记签退，按计划结束时间签退',
  OFFLINE: '没有信号，之后补发',
  CLOCK_OFF: '手机时间和签到码时间不一致',
  FAR: '定位离签到地点较远',
  LATE_ENTRY: '事后录入',
};

/** One time in and out. */
export type CheckIn = {
  id: string;
  slotId: string;
  volunteerId: string;
  /** From 1, within the slot. */
  seq: number;
  /** The slot's day. */
  onDate: DateOn;
  checkInAt: Instant;
  checkOutAt: Instant | null;
  autoClosed: boolean;
  flags: CheckInFlag[];
};

export type SlotFacts = {
  id: string;
  activityId: string;
  communityId: string;
  activityName: string;
  venue: string | null;
  state: ActivityState;
  nature: ServiceNature;
  startOn: DateOn;
  startAt: Instant | null;
  endAt: Instant | null;
  plannedMinutes: number | null;
  isCancelled: boolean;
};

export type PlannedTimes = Pick<SlotFacts, 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes'>;

/** What somebody or something states: this person, at this time, came or went. */
export type Tap = {
  slotId: string;
  volunteerId: string;
  /** Null: whichever fits, as when a code is scanned by the phone's own camera. */
  direction: Direction | null;
  /** By the server's clock, or as a ticket or sheet proves. */
  at: Instant;
  receivedAt: Instant;
  evidenceKind: EvidenceKind;
  /** Names the code that was shown; a person uses each once. */
  codeKey: string | null;
  /** Whether the tap was kept on a phone and sent later. */
  isOffline: boolean;
  deviceAt: Instant | null;
  deviceHash: string | null;
  distanceMetres: number | null;
  recorderAccountId: string | null;
  secondAccountId: string | null;
  sheetId: string | null;
  reason: string | null;
};

export type TapFacts = {
  slot: SlotFacts | undefined;
  person: { communityId: string; isWithdrawn: boolean } | undefined;
  isSignedUp: boolean;
  /** This person's stretches in this slot, in order. */
  stretches: readonly CheckIn[];
  /** This person's stretches of the day in all slots. */
  pairsThatDay: number;
  /** What the same code did before for this person. */
  usedFor: { direction: Direction; checkInId: string } | undefined;
};

export type TapVerdict =
  | { kind: 'in'; seq: number; flags: CheckInFlag[] }
  | { kind: 'out'; checkInId: string; flags: CheckInFlag[] }
  /** It is so already: the same answer again. */
  | { kind: 'already'; direction: Direction; checkInId: string }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails };

/** What one tap does to what is known. */
export function judgeTap(tap: Tap, facts: TapFacts): TapVerdict {
  const { slot, person, stretches, usedFor } = facts;
  if (!slot) return no('activity-slot.not-found');
  if (!person || person.communityId !== slot.communityId) return no('check-in.not-here');
  if (person.isWithdrawn) return no('attendance.withdrawn');
  if (usedFor) return { kind: 'already', ...usedFor };
  if (slot.isCancelled || ['DRAFT', 'CANCELLED', 'SETTLED'].includes(slot.state)) return no('attendance.not-open');
  const last = stretches.at(-1);
  const direction = tap.direction ?? directionFor(tap.at, last);
  if (direction === 'IN' && last && !last.checkOutAt) return { kind: 'already', direction, checkInId: last.id };
  if (tap.direction === null && isRepeat(tap.at, last)) {
    return { kind: 'already', direction: last!.checkOutAt ? 'OUT' : 'IN', checkInId: last!.id };
  }
  return direction === 'IN' ? judgeIn(tap, slot, last, facts) : judgeOut(tap, slot, last);
}

function judgeIn(tap: Tap, slot: SlotFacts, last: CheckIn | undefined, facts: TapFacts): TapVerdict {
  const { opensAt, inUntil } = windowOf(slot);
  if (tap.at < opensAt) return no('check-in.too-early', { opensAt: clockText(opensAt) });
  if (tap.at >= inUntil) return no('check-in.over');
  if (last?.checkOutAt && tap.at < last.checkOutAt) return no('check-in.order');
  if (facts.pairsThatDay >= CHECK_IN_RULES.pairsPerDay) return no('check-in.too-many', { most: CHECK_IN_RULES.pairsPerDay });
  const flags = flagsOfTap(tap, slot);
  return { kind: 'in', seq: (last?.seq ?? 0) + 1, flags: facts.isSignedUp ? flags : ['WALK_IN', ...flags] };
}

function judgeOut(tap: Tap, slot: SlotFacts, last: CheckIn | undefined): TapVerdict {
  if (!last) return no('check-in.not-in');
  // A ticket or a sheet that comes later knows better than the clock that closed the stretch.
  const isAmended = last.autoClosed && tap.at > last.checkInAt;
  if (last.checkOutAt && !isAmended) return { kind: 'already', direction: 'OUT', checkInId: last.id };
  if (tap.at < last.checkInAt) return no('check-in.order');
  if (tap.at > windowOf(slot).outUntil) return no('check-in.closed');
  return { kind: 'out', checkInId: last.id, flags: flagsOfTap(tap, slot) };
}

function directionFor(at: Instant, last: CheckIn | undefined): Direction {
  if (!last || last.checkOutAt) return 'IN';
  return at < addMinutes(last.checkInAt, CHECK_IN_RULES.repeatMinutes) ? 'IN' : 'OUT';
}

function isRepeat(at: Instant, last: CheckIn | undefined): boolean {
  if (!last) return false;
  return at < addMinutes(last.checkOutAt ?? last.checkInAt, CHECK_IN_RULES.repeatMinutes);
}

/** When one may check in and out. Where nobody said at what time it is, the whole day. */
export function windowOf(slot: PlannedTimes): { opensAt: Instant; inUntil: Instant; outUntil: Instant } {
  const endsAt = slotEnd(slot);
  return {
    opensAt: slot.startAt ? addMinutes(slot.startAt, -CHECK_IN_RULES.opensBeforeMinutes) : startOfDay(slot.startOn),
    inUntil: endsAt,
    outUntil: hasPlannedEnd(slot) ? addMinutes(endsAt, CHECK_IN_RULES.closesAfterMinutes) : endsAt,
  };
}

/** At which instant a forgotten check-out is set: the planned end, but never before the person came. */
export function forgottenOutAt(checkInAt: Instant, slot: PlannedTimes): Instant {
  const endsAt = slotEnd(slot);
  // Without a planned end nobody knows how long it was: nothing is made up, and somebody has to say.
  return hasPlannedEnd(slot) && endsAt > checkInAt ? endsAt : checkInAt;
}

function hasPlannedEnd({ startAt, endAt, plannedMinutes }: PlannedTimes): boolean {
  return endAt !== null || (startAt !== null && plannedMinutes !== null);
}

/** What somebody should look at. Marks refuse and take away nothing. */
function flagsOfTap(tap: Tap, slot: SlotFacts): CheckInFlag[] {
  const isStated = tap.evidenceKind === 'STAFF' || tap.evidenceKind === 'PAPER';
  const clockOff =
    tap.deviceAt !== null && Math.abs(Date.parse(tap.deviceAt) - Date.parse(tap.at)) > CHECK_IN_RULES.clockOffMinutes * 60_000;
  const marks: [CheckInFlag, boolean][] = [
    ['OFFLINE', tap.isOffline],
    ['CLOCK_OFF', clockOff],
    ['FAR', tap.distanceMetres !== null && tap.distanceMetres > CHECK_IN_RULES.nearMetres],
    ['LATE_ENTRY', isStated && tap.receivedAt > windowOf(slot).outUntil],
  ];
  return marks.filter(([, raised]) => raised).map(([flag]) => flag);
}

/**
 * Whole minutes served in a slot: all stretches together, each from the planned start at the earliest (waiting is no
 * service) to when the person really left. Seconds add up before they are cut off, once.
 */
export function minutesServed(
  stretches: readonly Pick<CheckIn, 'checkInAt' | 'checkOutAt'>[],
  startAt: Instant | null,
): number {
  const ms = stretches.reduce((sum, { checkInAt, checkOutAt }) => {
    if (!checkOutAt) return sum;
    const from = startAt && startAt > checkInAt ? startAt : checkInAt;
    return sum + Math.max(0, Date.parse(checkOutAt) - Date.parse(from));
  }, 0);
  return Math.floor(ms / 60_000);
}

/** Presence against the plan in ‰, whole; null where there is no plan. */
export function presencePerMille(servedMinutes: number, plannedMinutes: number | null): number | null {
  return plannedMinutes ? Math.floor((servedMinutes * 1_000) / plannedMinutes) : null;
}

export type TicketRefusal = 'check-in.ticket-late' | 'check-in.code-wrong';

/** Whether a ticket that was kept on a phone may still be handed in: its code says when it was scanned. */
export function ticketRefusal(scannedMs: number, nowMs: number): TicketRefusal | null {
  if (scannedMs > nowMs) return 'check-in.code-wrong';
  return nowMs - scannedMs > CHECK_IN_RULES.ticketHours * 3_600_000 ? 'check-in.ticket-late' : null;
}

/** A place in millionths of a degree: eleven centimetres, in whole numbers. */
export type Place = { latMicro: number; lngMicro: number };

/** Metres between two places a few kilometres apart, on a sphere. */
export function metresBetween(a: Place, b: Place): number {
  const rad = Math.PI / 180 / 1e6;
  const [lat1, lat2] = [a.latMicro * rad, b.latMicro * rad];
  const [dLat, dLng] = [lat2 - lat1, (b.lngMicro - a.lngMicro) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLng / 2) ** 2;
  return Math.round(2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h))));
}

function no(code: RefusalCode, details: RefusalDetails = {}): TapVerdict {
  return { kind: 'refused', code, details };
}
