/** What a sheet of activities says: which rows are one activity at several times, which repeat another row. */
import type { DateOn } from '@app/kernel/time.js';
import { ACTIVITY_STATE_NAMES, slotKey, slotTimes, type Activity, type ActivitySlot } from '../activities/activity.rules.js';
import type { ActivityRow, CellProblem } from './activity-row.rules.js';

export type GivenActivity = { row: number; value: ActivityRow; notes: CellProblem[] };

/** What only all rows together can tell: rows that repeat another one, or use its number for something else. */
export type ActivitiesSurvey = { repeats: Record<number, number>; clashes: Record<number, number> };

export type KnownActivitySlot = Pick<ActivitySlot, 'id' | 'startAt' | 'endAt' | 'plannedMinutes' | 'capacity'> & {
  slotKey: string;
  hasRecords: boolean;
};
export type KnownImported = Activity & { naturalKey: string | null; slots: KnownActivitySlot[] };

const WORDS = ['name', 'category', 'description', 'organisingUnit', 'leader', 'venue', 'riskNote'] as const;
const SLOT_FIELDS = ['endAt', 'plannedMinutes', 'capacity'] as const;
const FIELD_OF_SLOT = { endAt: 'endTime', plannedMinutes: 'plannedMinutes', capacity: 'capacity' } as const;

export type ActivityVerdict =
  | { kind: 'rejected'; field: string; reason: string }
  | { kind: 'unchanged' }
  | { kind: 'new' }
  | { kind: 'new-slot'; activityId: string }
  | {
      kind: 'changed';
      activityId: string;
      slotId: string;
      words: Partial<Pick<Activity, (typeof WORDS)[number]>>;
      slot: Partial<Pick<ActivitySlot, (typeof SLOT_FIELDS)[number]>>;
    };

/** First day and name: how an activity without a number is known again. */
export function naturalKeyOf(row: Pick<ActivityRow, 'startOn' | 'name'>): string {
  return `${row.startOn} ${row.name}`;
}

/** Rows with one key are one activity. */
export function activityKey(row: Pick<ActivityRow, 'externalNo' | 'startOn' | 'name'>): string {
  return row.externalNo !== null ? `no ${row.externalNo}` : `name ${naturalKeyOf(row)}`;
}

export function rowSlotKey(row: Pick<ActivityRow, 'startOn' | 'startTime'>): string {
  return slotKey(row.startOn, row.startTime);
}

export function surveyActivities(rows: readonly GivenActivity[]): ActivitiesSurvey {
  const firstOf = new Map<string, GivenActivity>();
  const slots = new Map<string, number>();
  const survey: ActivitiesSurvey = { repeats: {}, clashes: {} };
  for (const given of rows) {
    const key = activityKey(given.value);
    const first = firstOf.get(key) ?? given;
    firstOf.set(key, first);
    const slot = `${key} ${rowSlotKey(given.value)}`;
    const repeated = slots.get(slot);
    if (first.value.name !== given.value.name) survey.clashes[given.row] = first.row;
    else if (repeated !== undefined) survey.repeats[given.row] = repeated;
    else slots.set(slot, given.row);
  }
  return survey;
}

/**
 * One row against what is known. Blank cells never wipe out what is on record. A number that returns with another
 * name on another day is another year's number, not a change. Times are fixed once somebody's service hangs on them.
 */
export function judgeActivityRow(
  { row, value }: GivenActivity,
  survey: ActivitiesSurvey,
  known: KnownImported | undefined,
): ActivityVerdict {
  const first = survey.repeats[row] ?? survey.clashes[row];
  if (survey.repeats[row] !== undefined) return no('name', `与第 ${first} 行重复：同一个活动、同一时间，请只留一行`);
  if (survey.clashes[row] !== undefined) {
    return no('externalNo', `编号 ${value.externalNo} 在第 ${first} 行是另一个活动，请核对编号或名称`);
  }
  if (!known) return { kind: 'new' };
  const slot = known.slots.find((one) => one.slotKey === rowSlotKey(value));
  if (known.name !== value.name && !slot) {
    return no('externalNo', `编号 ${value.externalNo} 已用于活动“${known.name}”，请换一个编号，或核对日期`);
  }
  if (!slot) return isOver(known) ? no('name', over(known)) : { kind: 'new-slot', activityId: known.id };
  return judgeChange(value, known, slot);
}

function judgeChange(value: ActivityRow, known: KnownImported, slot: KnownActivitySlot): ActivityVerdict {
  const words = Object.fromEntries(
    WORDS.filter((field) => value[field] !== null && value[field] !== known[field]).map((field) => [field, value[field]]),
  );
  const times = { ...slotTimes(value.startOn, value.startTime, value.endTime, value.plannedMinutes), capacity: value.capacity };
  const changes = SLOT_FIELDS.filter((field) => times[field] !== null && times[field] !== slot[field]);
  if (Object.keys(words).length === 0 && changes.length === 0) return { kind: 'unchanged' };
  if (isOver(known)) return no('name', over(known));
  const fixed = changes.find((field) => field !== 'capacity');
  if (fixed && slot.hasRecords) {
    return no(FIELD_OF_SLOT[fixed], `活动“${known.name}”${value.startOn} 已有服务记录，时间和计划时长不能再改；请在服务记录里更正`);
  }
  const slotChanges = Object.fromEntries(changes.map((field) => [field, times[field]]));
  return { kind: 'changed', activityId: known.id, slotId: slot.id, words, slot: slotChanges };
}

/** Past activities are over; those to come wait as drafts until somebody has read them. */
export function importedState(lastOn: DateOn, today: DateOn): 'ENDED' | 'DRAFT' {
  return lastOn < today ? 'ENDED' : 'DRAFT';
}

function isOver({ state }: Pick<Activity, 'state'>): boolean {
  return state === 'CANCELLED' || state === 'SETTLED';
}

function over({ name, state }: Pick<Activity, 'name' | 'state'>): string {
  return `活动“${name}”${ACTIVITY_STATE_NAMES[state]}，不能再改`;
}

function no(field: string, reason: string): ActivityVerdict & CellProblem {
  return { kind: 'rejected', field, reason };
}
