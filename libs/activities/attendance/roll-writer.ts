import { newId } from '@app/kernel/ids.js';
import { dateOf } from '@app/kernel/time.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import type { Tx } from '@app/platform/database/tx.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import type { ActivityEntity } from '../activities/activity.entity.js';
import type { CheckInFlag } from '../check-ins/check-in.rules.js';
import { blankRecord, markReversed } from '../service-records/record-versions.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import { AttendanceEntity } from './attendance.entity.js';
import { creditKindOf, type EvidenceKind, type RollEntry, type RollVerdict } from './attendance.rules.js';
import { setSignUpStates, type KnownPerson } from './roll-tables.js';

type Set = Extract<RollVerdict, { kind: 'set' }>;

/** One judged line of the roll; `recordId` is filled with the service record it made. */
export type RollLine = {
  entry: RollEntry;
  verdict: RollVerdict;
  recordId: string | null;
  /** How it is known; left out, as the whole roll is. */
  evidenceKind?: EvidenceKind;
  autoClosed?: boolean;
  flags?: CheckInFlag[];
};

export type RollHead = {
  /** Null where check-ins became the roll by themselves. */
  recorderAccountId: string | null;
  evidenceKind: EvidenceKind;
  activity: ActivityEntity;
  slot: ActivitySlotEntity;
  known: (volunteerId: string) => KnownPerson;
};

/**
 * Writes what judged lines change: attendance, sign-ups, and service records that wait for confirmation. The caller
 * holds activity and slot locked. Refuses `calendar.unknown-year`.
 */
export async function writeRoll(tx: Tx, head: RollHead, lines: readonly RollLine[]): Promise<void> {
  const { activity, slot, known, recorderAccountId } = head;
  const changed = lines.filter((line): line is RollLine & { verdict: Set } => line.verdict.kind === 'set');
  if (changed.length === 0) return;
  await writeAttendances(tx, head, changed);
  const presences = changed.map(({ entry, verdict }) => ({ ...known(entry.volunteerId), presence: verdict.presence }));
  await setSignUpStates(tx, presences, recorderAccountId);
  await replaceRecords(tx, head, changed);
  if (!slot.rollTakenAt && changed.some(({ verdict }) => verdict.presence !== 'NOT_RECORDED')) {
    await tx.repo(ActivitySlotEntity).update(slot.id, { rollTakenAt: tx.at, rollTakenBy: recorderAccountId });
  }
  await tx.execute(`UPDATE activities SET state = 'RUNNING' WHERE id = ? AND state IN ('PUBLISHED', 'SIGNUP_CLOSED')`, [
    activity.id,
  ]);
  await tx.audit('attendance.recorded', { type: 'activity-slot', id: slot.id }, { lines: changed.length });
}

async function writeAttendances(tx: Tx, head: RollHead, changed: readonly (RollLine & { verdict: Set })[]): Promise<void> {
  const fresh: Partial<AttendanceEntity>[] = [];
  for (const { entry, verdict, evidenceKind, autoClosed, flags } of changed) {
    const row = {
      presence: verdict.presence,
      evidenceKind: evidenceKind ?? head.evidenceKind,
      checkInAt: entry.checkInAt ?? null,
      checkOutAt: entry.checkOutAt ?? null,
      minutes: verdict.minutes,
      role: verdict.role,
      autoClosed: autoClosed ?? false,
      flags: flags ?? [],
      recorderAccountId: head.recorderAccountId,
      recordedAt: tx.at,
    };
    const before = head.known(entry.volunteerId).attendance;
    if (before) await tx.repo(AttendanceEntity).update(before.id, row);
    else fresh.push({ id: newId(), slotId: head.slot.id, volunteerId: entry.volunteerId, ...row });
  }
  await tx.insert(AttendanceEntity, fresh);
}

async function replaceRecords(tx: Tx, head: RollHead, changed: readonly (RollLine & { verdict: Set })[]): Promise<void> {
  const { activity, slot, known, recorderAccountId } = head;
  const replaced = changed.flatMap(({ entry }) => known(entry.volunteerId).record ?? []);
  await markReversed(tx, replaced.map(({ id }) => id), recorderAccountId, '点名更正');
  const creditKind = creditKindOf(slot.startOn, dateOf(tx.at), await readCalendarEdits(tx));
  const records: ServiceRecordEntity[] = [];
  for (const line of changed) {
    const { record, lastVersion } = known(line.entry.volunteerId);
    line.recordId = null;
    if (line.verdict.minutes === null) continue;
    const made = blankRecord({
      volunteerId: line.entry.volunteerId,
      activityId: activity.id,
      slotId: slot.id,
      communityId: activity.communityId,
      servedOn: slot.startOn,
      serviceMinutes: line.verdict.minutes,
      creditKind,
      role: line.verdict.role,
      version: lastVersion + 1,
      replacesId: record?.id ?? null,
      recorderAccountId,
      recordedAt: tx.at,
    });
    line.recordId = made.id;
    records.push(made);
  }
  await tx.insert(ServiceRecordEntity, records);
}
