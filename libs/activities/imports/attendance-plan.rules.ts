/**
 * What a whole sheet of attendance says, before anything is written. Some of it shows only when all rows are
 * seen: whether anybody was marked present at all, and which row repeats another.
 */
import { clockText, minutesBetween, type DateOn, type Instant } from '@app/kernel/time.js';
import { comparable } from '@app/platform/spreadsheets/cells.rules.js';
import { ACTIVITY_STATE_NAMES, earnsMinutes, type Activity, type ActivitySlot } from '../activities/activity.rules.js';
import { overlaps, presenceOf, type Presence } from '../attendance/attendance.rules.js';
import type { CellProblem } from './activity-row.rules.js';
import { checkTimes, type AttendanceRow } from './attendance-row.rules.js';

export type KnownSlot = Pick<
  ActivitySlot,
  'id' | 'activityId' | 'startOn' | 'startAt' | 'endAt' | 'plannedMinutes' | 'rollTakenAt'
>;
export type KnownActivity = Pick<Activity, 'id' | 'externalNo' | 'name' | 'nature' | 'state'> & {
  slots: KnownSlot[];
  /** Slots that hold second and later shifts of a slot, by `shiftKey`. */
  shifts: ReadonlyMap<string, string>;
};

export const shiftKey = (slotId: string, shift: number): string => `${slotId} ${shift}`;

export type PlannedLine = {
  row: number;
  activity: KnownActivity;
  slot: KnownSlot;
  /** From 1; somebody who came twice to one slot has a second shift. */
  shift: number;
  /** The person's number, or else the name. */
  person: string | null;
  name: string | null;
  presence: Presence;
  minutes: number | null;
  role: string | null;
  signedUpAt: Instant | null;
  checkInAt: Instant | null;
  checkOutAt: Instant | null;
};

/** What only all rows together can tell. Small and plain, so that it can be kept while the rows are taken in. */
export type AttendanceSurvey = {
  /** Slots where somebody is marked present, or whose roll was taken before. */
  rollTakenSlotIds: string[];
  /** Rows that are the second or a later shift of somebody in one slot. */
  shifts: Record<number, number>;
  /** Rows that repeat another one, and which. */
  repeats: Record<number, number>;
  notes: string[];
};

export type AttendancePlan = { lines: PlannedLine[]; rejected: (CellProblem & { row: number })[] };

export type GivenRow = { row: number; value: AttendanceRow };
type Found = GivenRow & { activity: KnownActivity; slot: KnownSlot };

/** First over all rows of the sheet. */
export function surveyAttendance(
  rows: readonly GivenRow[],
  activities: readonly KnownActivity[],
  today: DateOn,
): AttendanceSurvey {
  const find = finder(activities);
  const found = rows.flatMap((given): Found[] => {
    const place = find(given.value, today);
    return 'reason' in place ? [] : [{ ...given, ...place }];
  });
  const taken = new Set(
    found.filter(({ slot, value }) => slot.rollTakenAt !== null || value.present).map(({ slot }) => slot.id),
  );
  return { rollTakenSlotIds: [...taken], ...repetitionsOf(found), notes: notesOf(found, taken) };
}

/** Then for any part of the rows. */
export function planAttendance(
  rows: readonly GivenRow[],
  activities: readonly KnownActivity[],
  survey: AttendanceSurvey,
  today: DateOn,
): AttendancePlan {
  const find = finder(activities);
  const taken = new Set(survey.rollTakenSlotIds);
  const plan: AttendancePlan = { lines: [], rejected: [] };
  for (const { row, value } of rows) {
    const place = find(value, today);
    const first = survey.repeats[row];
    if ('reason' in place) plan.rejected.push({ row, ...place });
    else if (first !== undefined) plan.rejected.push({ row, ...repeatOf(value, first) });
    else {
      const presence = taken.has(place.slot.id) ? presenceOf(value.present) : 'NOT_RECORDED';
      plan.lines.push({
        row,
        ...place,
        shift: survey.shifts[row] ?? 1,
        person: value.person,
        name: value.name,
        presence,
        minutes: presence === 'PRESENT' ? value.minutes : null,
        role: value.role,
        signedUpAt: value.signedUpAt,
        ...checkTimes(value, place.slot.startOn),
      });
    }
  }
  return plan;
}

/** The same person of a sheet: by number, else by name. */
export function personKey(line: { person: string | null; name: string | null }): string {
  return line.person !== null ? `no ${line.person}` : `name ${comparable(line.name ?? '')}`;
}

type Find = (row: AttendanceRow, today: DateOn) => { activity: KnownActivity; slot: KnownSlot } | CellProblem;

function finder(activities: readonly KnownActivity[]): Find {
  const byNo = new Map(activities.filter(({ externalNo }) => externalNo !== null).map((a) => [a.externalNo!, a]));
  const exactly = groupBy(activities, ({ name }) => name);
  const loosely = groupBy(activities, ({ name }) => comparable(name));
  return (row, today) => {
    const numbered = byNo.get(row.activity);
    const named = numbered ? [numbered] : (exactly.get(row.activity) ?? loosely.get(comparable(row.activity)) ?? []);
    const onDay = row.on ? named.filter(({ slots }) => slots.some(({ startOn }) => startOn === row.on)) : named;
    if (named.length === 0) {
      return problem('activity', `没有编号或名称为“${row.activity}”的活动，请先导入活动，或核对编号`);
    }
    if (onDay.length === 0) return problem('on', `活动“${named[0]!.name}”没有 ${row.on} 的场次，请核对日期`);
    if (onDay.length > 1) return problem('activity', `有 ${onDay.length} 个活动都叫“${row.activity}”，请改填活动编号`);
    const [activity] = onDay as [KnownActivity];
    if (activity.state === 'CANCELLED' || activity.state === 'SETTLED') {
      return problem('activity', `活动“${activity.name}”${ACTIVITY_STATE_NAMES[activity.state]}，不能再导入签到`);
    }
    const slot = slotOf(activity, row);
    if ('reason' in slot) return slot;
    if (row.present && slot.startOn > today) return problem('attended', `活动 ${slot.startOn} 还没有到日子，不能已经到场`);
    return { activity, slot };
  };
}

function slotOf(activity: KnownActivity, row: AttendanceRow): KnownSlot | CellProblem {
  const slots = row.on ? activity.slots.filter(({ startOn }) => startOn === row.on) : activity.slots;
  if (slots.length === 1) return slots[0]!;
  if (slots.length === 0) return problem('activity', `活动“${activity.name}”还没有场次，请先导入带日期的活动`);
  if (row.startTime) {
    const atTime = slots.filter(({ startAt }) => startAt !== null && clockText(startAt) === row.startTime);
    if (atTime.length === 1) return atTime[0]!;
  }
  const { checkInAt } = checkTimes(row, slots[0]!.startOn);
  const timed = slots.filter(({ startAt }) => startAt !== null);
  if (checkInAt && timed.length > 0) return nearest(timed, checkInAt);
  const times = slots.map(({ startOn, startAt }) => (startAt ? `${startOn} ${clockText(startAt)}` : startOn));
  const shown = times.slice(0, 5).join('、') + (times.length > 5 ? '…' : '');
  return problem(row.on ? 'startTime' : 'on', `活动“${activity.name}”有 ${slots.length} 个场次(${shown})，请补充日期和开始时间`);
}

/** The slot that began closest to the moment somebody came. */
function nearest(slots: readonly KnownSlot[], at: Instant): KnownSlot {
  const distance = (slot: KnownSlot): number => Math.abs(minutesBetween(slot.startAt!, at));
  return slots.reduce((best, slot) => (distance(slot) < distance(best) ? slot : best));
}

/**
 * One line a person and slot. A second row is a second shift where its times show that it is one; otherwise it
 * repeats the first and is rejected, because nobody can tell which of them is right.
 */
function repetitionsOf(found: readonly Found[]): Pick<AttendanceSurvey, 'shifts' | 'repeats'> {
  const seen = new Map<string, Found[]>();
  const shifts: Record<number, number> = {};
  const repeats: Record<number, number> = {};
  for (const given of found) {
    const key = `${given.slot.id} ${personKey(given.value)}`;
    const before = seen.get(key) ?? [];
    if (!before.every((other) => isOtherShift(other, given))) {
      repeats[given.row] = before[0]!.row;
      continue;
    }
    seen.set(key, [...before, given]);
    if (before.length > 0) shifts[given.row] = before.length + 1;
  }
  return { shifts, repeats };
}

function repeatOf(value: AttendanceRow, first: number): CellProblem {
  return problem(
    value.person !== null ? 'person' : 'name',
    `与第 ${first} 行重复：同一个人、同一场活动，请只留一行(分两段服务的请填签到、签退时间)`,
  );
}

function isOtherShift(a: Found, b: Found): boolean {
  const [x, y] = [checkTimes(a.value, a.slot.startOn), checkTimes(b.value, b.slot.startOn)];
  if (!x.checkInAt || !x.checkOutAt || !y.checkInAt || !y.checkOutAt) return false;
  return !overlaps({ from: x.checkInAt, to: x.checkOutAt }, { from: y.checkInAt, to: y.checkOutAt });
}

function notesOf(found: readonly Found[], taken: ReadonlySet<string>): string[] {
  const untaken = new Map<string, { first: Found; count: number }>();
  const others = new Map<string, string>();
  for (const given of found) {
    const { slot, activity } = given;
    if (!taken.has(slot.id)) {
      const { first, count } = untaken.get(slot.id) ?? { first: given, count: 0 };
      untaken.set(slot.id, { first, count: count + 1 });
    }
    if (!earnsMinutes(activity.nature)) others.set(activity.id, activity.name);
  }
  const rolls = [...untaken.values()].map(
    ({ first: { activity, slot }, count }) =>
      `活动“${activity.name}”(${slot.startOn})没有一人标记到场，按“没有点名”处理：保留 ${count} 条报名，不记缺席`,
  );
  return [...rolls, ...[...others.values()].map((name) => `“${name}”不是志愿服务：登记到场，不记服务时长`)];
}

function groupBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return groups;
}

function problem(field: string, reason: string): CellProblem {
  return { field, reason };
}
