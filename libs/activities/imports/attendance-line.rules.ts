/** One planned line of attendance against what is on record: what is new, what is the same, what contradicts. */
import { durationText, type DateOn } from '@app/kernel/time.js';
import type { PointsRules } from '@app/points/policies/policy.rules.js';
import { earnsMinutes } from '../activities/activity.rules.js';
import {
  DEFAULT_ROLE,
  MAX_MINUTES,
  overlaps,
  PRESENCE_NAMES,
  servedMinutes,
  signUpStateAfter,
  stretchOf,
  type Presence,
  type Stretch,
} from '../attendance/attendance.rules.js';
import { RECORD_STATE_NAMES, type RecordState } from '../service-records/service-record.rules.js';
import type { SignUpState } from '../sign-ups/sign-up.rules.js';
import type { CellProblem } from './activity-row.rules.js';
import { personKey, type PlannedLine } from './attendance-plan.rules.js';

/** What is on record about the person in the slot. */
export type KnownLine = {
  signUp: { id: string; state: SignUpState } | null;
  attendance: { presence: Presence } | null;
  record: { state: RecordState; serviceMinutes: number } | null;
  lastVersion: number;
};

export type LineVerdict =
  | { kind: 'rejected'; problem: CellProblem }
  | { kind: 'unchanged'; note: CellProblem | null }
  | {
      kind: 'set';
      /** Null: the sign-up stays as it is. */
      signUpState: SignUpState | null;
      /** Null: nothing is said about presence, or it is on record. */
      presence: Presence | null;
      /** Minutes of the service record to make; null makes none. */
      minutes: number | null;
    };

/** Somebody a line may mean: a volunteer, somebody new with this number, or a reason why it is nobody. */
export type LinePerson = { volunteerId: string } | { externalNo: string } | CellProblem;

/** Another service of the person around the day. */
type Service = { servedOn: DateOn; serviceMinutes: number; stretch: Stretch };

export type LineToDecide = {
  line: PlannedLine;
  /** Null for a second shift that has no slot yet. */
  slotId: string | null;
  person: LinePerson;
  known: KnownLine | null;
  /** The person's live records around the day. */
  day: readonly Service[];
};

export type DecidedLine = LineToDecide & {
  verdict: LineVerdict;
  /** Somebody has to look before it counts: the person was elsewhere at the same time. */
  isDoubtful: boolean;
  notes: CellProblem[];
};

const NOTHING_KNOWN: KnownLine = { signUp: null, attendance: null, record: null, lastVersion: 0 };

/** Decides the lines in their order; each knows what the ones before it add to the same person's day. */
export function decideLines(lines: readonly LineToDecide[]): DecidedLine[] {
  const added = new Map<string, Service[]>();
  return lines.map((given): DecidedLine => {
    const { line, person } = given;
    if ('reason' in person) return { ...given, verdict: { kind: 'rejected', problem: person }, isDoubtful: false, notes: [] };
    const verdict = judgeAttendanceLine(line, given.known ?? NOTHING_KNOWN);
    const notes = verdict.kind === 'unchanged' && verdict.note ? [verdict.note] : [];
    if (verdict.kind !== 'set' || verdict.minutes === null) return { ...given, verdict, isDoubtful: false, notes };
    const key = personKey(line);
    const others = [...given.day, ...(added.get(key) ?? [])];
    const problem = dayProblem(
      verdict.minutes,
      others.filter(({ servedOn }) => servedOn === line.slot.startOn).reduce((sum, other) => sum + other.serviceMinutes, 0),
    );
    if (problem) return { ...given, verdict: { kind: 'rejected', problem }, isDoubtful: false, notes: [] };
    const stretch = stretchOf(line, line.slot);
    const isDoubtful = others.some((other) => overlaps(stretch, other.stretch));
    const mine = { servedOn: line.slot.startOn, serviceMinutes: verdict.minutes, stretch };
    added.set(key, [...(added.get(key) ?? []), mine]);
    return { ...given, verdict, isDoubtful, notes: isDoubtful ? [...notes, OVERLAP_NOTE] : notes };
  });
}

const OVERLAP_NOTE: CellProblem = {
  field: 'person',
  reason: '与这个人另一场服务的时间重叠，先列为待确认，没有直接生效，请核对',
};

export function judgeAttendanceLine(line: PlannedLine, known: KnownLine): LineVerdict {
  const counts = line.presence === 'PRESENT' && earnsMinutes(line.activity.nature);
  const minutes = counts ? servedMinutes(line, line.slot.plannedMinutes) : null;
  const contradiction = contradictionOf(line, known, minutes) ?? (counts ? minutesProblem(minutes) : null);
  if (contradiction) return { kind: 'rejected', problem: contradiction };
  const before = known.attendance?.presence ?? 'NOT_RECORDED';
  const wasReversed = known.record === null && known.lastVersion > 0;
  // Taking the sheet in again must not bring back what somebody has taken back since.
  const newMinutes = wasReversed || known.record ? null : minutes;
  const presence = line.presence === 'NOT_RECORDED' || line.presence === before ? null : line.presence;
  const signUpState = signUpStateAfter(known.signUp?.state ?? 'APPROVED', line.presence === 'NOT_RECORDED' ? before : line.presence);
  const signUp = known.signUp?.state === signUpState ? null : signUpState;
  if (wasReversed && counts && presence === null) return same('attended', '这条服务记录已在系统里冲回，保持冲回，没有再导入');
  if (newMinutes === null && presence === null && signUp === null) return { kind: 'unchanged', note: null };
  return { kind: 'set', signUpState: signUp, presence, minutes: newMinutes };
}

/** The policy's word for a role, by code or by name; what the policy does not know stays as written. */
export function roleCodeOf(text: string | null, roles: PointsRules['roles']): string {
  if (text === null) return DEFAULT_ROLE;
  const code = text.toUpperCase();
  if (Object.hasOwn(roles, code)) return code;
  return Object.keys(roles).find((key) => roles[key]!.name === text) ?? text;
}

/** The person's day with this line: more than a day is a mistake somewhere. */
export function dayProblem(minutes: number, otherMinutes: number): CellProblem | null {
  if (minutes + otherMinutes <= MAX_MINUTES) return null;
  const total = durationText(minutes + otherMinutes);
  return { field: 'minutes', reason: `这个人当天合计 ${total}，超过 24 小时，请核对` };
}

/** A record that somebody may rely on already is not changed by a sheet. */
function contradictionOf(line: PlannedLine, { record }: KnownLine, minutes: number | null): CellProblem | null {
  if (!record || line.presence === 'NOT_RECORDED') return null;
  const recorded = `系统里已有 ${durationText(record.serviceMinutes)} 的服务记录(${RECORD_STATE_NAMES[record.state]})`;
  if (line.presence === 'ABSENT') {
    return { field: 'attended', reason: `${recorded}，表里是${PRESENCE_NAMES.ABSENT}。请核对；确有错误请在系统里冲回` };
  }
  if (minutes === record.serviceMinutes) return null;
  return { field: 'minutes', reason: `${recorded}，与表里的时长不同。请核对；确有错误请在系统里更正` };
}

function minutesProblem(minutes: number | null): CellProblem | null {
  if (minutes === null) {
    return { field: 'minutes', reason: '到场了却没有时长：表里没有填，活动也没有计划时长。请填写分钟数' };
  }
  if (minutes >= 1 && minutes <= MAX_MINUTES) return null;
  return { field: 'minutes', reason: `服务时长是 ${durationText(minutes)}，应在 1 分钟到 24 小时之间。请核对时长或签到、签退时间` };
}

function same(field: string, reason: string): LineVerdict {
  return { kind: 'unchanged', note: { field, reason } };
}
