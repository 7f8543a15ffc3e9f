/**
 * Sign-ups and the roll. Three answers, never two: present, absent, and not recorded. Where nobody took the roll
 * nobody is absent, and nothing may be counted against anybody.
 */
import type { RefusalCode } from '@app/kernel/refusals.js';
import type { CalendarEdits } from '@app/kernel/working-calendar.js';
import { isPastRecordTerm } from '@app/kernel/record-terms.js';
import { minutesBetween, type DateOn, type Instant } from '@app/kernel/time.js';
import { earnsMinutes } from '../activities/activity.rules.js';
import type { SignUpState } from '../sign-ups/sign-up.rules.js';
import type { CreditKind, ServiceNature } from '@app/points/policies/policy.rules.js';

export const PRESENCES = ['PRESENT', 'ABSENT', 'NOT_RECORDED'] as const;
export type Presence = (typeof PRESENCES)[number];
export const PRESENCE_NAMES: Record<Presence, string> = {
  PRESENT: '到场',
  ABSENT: '未到',
  NOT_RECORDED: '未记录',
};

/** Who or what says that somebody was there. */
export const EVIDENCE_KINDS = ['STAFF', 'PAPER', 'ROTATING_CODE', 'QR', 'GPS'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_KIND_NAMES: Record<EvidenceKind, string> = {
  STAFF: '工作人员登记',
  PAPER: '纸质签到',
  ROTATING_CODE: '现场扫码',
  QR: '出示个人码',
  GPS: '定位',
};

/** No single service is longer than a day. */
export const MAX_MINUTES = 24 * 60;
/** 民政部令67号 11: recorded within ten working days. */

export type Attendance = {
  id: string;
  slotId: string;
  volunteerId: string;
  presence: Presence;
  evidenceKind: EvidenceKind;
  checkInAt: Instant | null;
  checkOutAt: Instant | null;
  minutes: number | null;
  role: string;
};

/** One line of the roll, as staff or a sheet states it. `present: null` takes a tick back. */
export type RollEntry = {
  volunteerId: string;
  present: boolean | null;
  minutes?: number | null;
  role?: string | null;
  checkInAt?: Instant | null;
  checkOutAt?: Instant | null;
};

export function presenceOf(present: boolean | null): Presence {
  if (present === null) return 'NOT_RECORDED';
  return present ? 'PRESENT' : 'ABSENT';
}

/** What the roll makes of a sign-up; one that was cancelled stays so unless the person came. */
export function signUpStateAfter(state: SignUpState, presence: Presence): SignUpState {
  if (presence === 'PRESENT') return 'ATTENDED';
  if (state === 'CANCELLED' || state === 'WAITLISTED') return state;
  if (presence === 'ABSENT') return 'NO_SHOW';
  return state === 'NO_SHOW' || state === 'ATTENDED' ? 'APPROVED' : state;
}

/** Minutes really served: as stated, else from check-in to check-out, else as planned; null when nobody knows. */
export function servedMinutes(
  entry: Pick<RollEntry, 'minutes' | 'checkInAt' | 'checkOutAt'>,
  plannedMinutes: number | null,
): number | null {
  if (entry.minutes != null) return entry.minutes;
  if (entry.checkInAt && entry.checkOutAt) return minutesBetween(entry.checkInAt, entry.checkOutAt);
  return plannedMinutes;
}

export type RollFacts = {
  nature: ServiceNature;
  plannedMinutes: number | null;
  /** The volunteer behind the account that records; null when it is none. */
  recorderVolunteerId: string | null;
};

/**
 * What is wrong with one line of the roll, or null. Nobody ticks themselves; nothing but volunteer service has
 * minutes; and presence without any length of time would be a record that says nothing.
 */
export function rollEntryRefusal(entry: RollEntry, facts: RollFacts): RefusalCode | null {
  if (entry.volunteerId === facts.recorderVolunteerId) return 'attendance.self';
  if (!entry.present) return null;
  if (!earnsMinutes(facts.nature)) return entry.minutes ? 'service-record.not-volunteer' : null;
  const minutes = servedMinutes(entry, facts.plannedMinutes);
  if (minutes === null) return 'attendance.minutes-missing';
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_MINUTES ? null : 'attendance.minutes-range';
}

export type RollVerdict =
  | { kind: 'refused'; code: RefusalCode }
  | { kind: 'unchanged' }
  | { kind: 'set'; presence: Presence; role: string; minutes: number | null };

export const DEFAULT_ROLE = 'PARTICIPANT';

type KnownLine = {
  attendance: Pick<Attendance, 'presence' | 'role' | 'checkInAt' | 'checkOutAt'> | null;
  /** The live service record of this person and slot. */
  record: { state: string; serviceMinutes: number } | null;
};

/**
 * What one line of the roll does to what is known. The same again changes nothing; once somebody has confirmed the
 * record, the roll is closed and only a correction helps.
 */
export function judgeRollEntry(entry: RollEntry, known: KnownLine, facts: RollFacts): RollVerdict {
  const code = rollEntryRefusal(entry, facts);
  if (code) return { kind: 'refused', code };
  const presence = presenceOf(entry.present);
  const counts = presence === 'PRESENT' && earnsMinutes(facts.nature);
  const minutes = counts ? servedMinutes(entry, facts.plannedMinutes) : null;
  const role = entry.role?.trim() || DEFAULT_ROLE;
  const before = known.attendance ?? { presence: 'NOT_RECORDED', role, checkInAt: null, checkOutAt: null };
  const same =
    before.presence === presence &&
    minutes === (known.record?.serviceMinutes ?? null) &&
    (presence !== 'PRESENT' ||
      (before.role === role &&
        before.checkInAt === (entry.checkInAt ?? null) &&
        before.checkOutAt === (entry.checkOutAt ?? null)));
  if (same) return { kind: 'unchanged' };
  if (known.record && known.record.state !== 'PENDING') return { kind: 'refused', code: 'attendance.already-confirmed' };
  return { kind: 'set', presence, role, minutes };
}

/** Recorded in time, or a supplement that two people have to approve. In doubt about next year's holidays: in time. */
export function creditKindOf(servedOn: DateOn, recordedOn: DateOn, edits?: CalendarEdits): CreditKind {
  return isPastRecordTerm(servedOn, recordedOn, edits) ? 'SUPPLEMENT' : 'VERIFIED';
}

/** A stretch of time somebody was somewhere; without clock times nobody can say whether it overlaps. */
export type Stretch = { from: Instant | null; to: Instant | null };

export function stretchOf(
  attendance: { checkInAt?: Instant | null; checkOutAt?: Instant | null },
  slot: { startAt: Instant | null; endAt: Instant | null },
): Stretch {
  if (attendance.checkInAt && attendance.checkOutAt) {
    return { from: attendance.checkInAt, to: attendance.checkOutAt };
  }
  return { from: slot.startAt, to: slot.endAt };
}

/** Half-open: ending at ten and starting at ten is no overlap. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  if (!a.from || !a.to || !b.from || !b.to) return false;
  return a.from < b.to && b.from < a.to;
}
