import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { clockText } from '@app/kernel/time.js';
import { cleanName, VolunteersService } from '@app/people/index.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { currentContext } from '@app/platform/request-context.js';
import { PointsPoliciesService } from '@app/points/index.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { slotKey } from '../activities/activity.rules.js';
import { blankSlot, NO_LEADS } from '../activities/activity-tables.js';
import { AttendanceEntity } from '../attendance/attendance.entity.js';
import { SignUpEntity } from '../sign-ups/sign-up.entity.js';
import { blankSignUp } from '../sign-ups/sign-up-tables.js';
import type { SignUpState } from '../sign-ups/sign-up.rules.js';
import { FinalisationService } from '../service-records/finalisation.service.js';
import { blankRecord } from '../service-records/record-versions.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import { policyOn } from '../service-records/service-record.rules.js';
import { roleCodeOf, type DecidedLine, type LineVerdict } from './attendance-line.rules.js';
import { personKey, shiftKey, type PlannedLine } from './attendance-plan.rules.js';

type Set = Extract<LineVerdict, { kind: 'set' }>;
/** A line that changes something, with everything it needs in place. */
type Ready = { line: PlannedLine; verdict: Set; volunteerId: string; slotId: string; isDoubtful: boolean; decided: DecidedLine };

/** Writes decided lines of history: people, sign-ups, the roll, and records that are final at once. */
@Injectable()
export class AttendanceIntake {
  constructor(
    private readonly volunteers: VolunteersService,
    private readonly policies: PointsPoliciesService,
    private readonly finalisation: FinalisationService,
  ) {}

  /** The caller holds the community, the slots and the people locked, and decided behind these locks. */
  async take(tx: Tx, communityId: string, decided: readonly DecidedLine[]): Promise<void> {
    const set = decided.filter(({ verdict }) => verdict.kind === 'set');
    if (set.length === 0) return;
    const people = await this.makePeople(tx, communityId, set);
    const shifts = await makeShifts(tx, set);
    const ready = set.map((one): Ready => {
      const { line, verdict, person, isDoubtful } = one;
      const volunteerId = 'volunteerId' in person ? person.volunteerId : people.get(personKey(line))!;
      const slotId = one.slotId ?? shifts.get(shiftKey(line.slot.id, line.shift))!;
      return { line, verdict: verdict as Set, volunteerId, slotId, isDoubtful, decided: one };
    });
    await writeSignUps(tx, ready);
    await this.writeRoll(tx, ready);
    await this.writeRecords(tx, communityId, ready);
    await tx.audit('attendance.imported', { type: 'area', id: communityId }, { lines: ready.length });
  }

  /** People whom only their number is known of so far; PENDING_CONFIRM, like everybody made by somebody else. */
  private async makePeople(tx: Tx, communityId: string, set: readonly DecidedLine[]): Promise<Map<string, string>> {
    const news = new Map<string, { externalNo: string; name: string | null }>();
    for (const { line, person } of set) {
      if (!('externalNo' in person)) continue;
      const before = news.get(personKey(line));
      news.set(personKey(line), { externalNo: person.externalNo, name: before?.name ?? (line.name && cleanName(line.name)) });
    }
    const ids = await this.volunteers.make(
      tx,
      [...news.values()].map((one) => ({ ...one, communityId, areaId: communityId, source: 'ATTENDANCE' as const })),
    );
    return new Map([...news.keys()].map((key, i) => [key, ids[i]!]));
  }

  private async writeRoll(tx: Tx, ready: readonly Ready[]): Promise<void> {
    const fresh: AttendanceEntity[] = [];
    const policies = await this.policies.all(tx);
    for (const { line, verdict, volunteerId, slotId, decided } of ready) {
      if (verdict.presence === null) continue;
      const row = {
        presence: verdict.presence,
        evidenceKind: 'PAPER' as const,
        checkInAt: line.checkInAt,
        checkOutAt: line.checkOutAt,
        minutes: verdict.minutes,
        role: roleCodeOf(line.role, policyOn(policies, line.slot.startOn)?.rules.roles ?? {}),
        autoClosed: false,
        flags: [],
        recorderAccountId: recorder(),
        recordedAt: tx.at,
      };
      if (decided.known?.attendance) await tx.repo(AttendanceEntity).update({ slotId, volunteerId }, row);
      else fresh.push({ id: newId(), slotId, volunteerId, ...row });
    }
    await tx.insert(AttendanceEntity, fresh);
    const taken = [...new Set(ready.filter(({ verdict }) => verdict.presence !== null).map(({ slotId }) => slotId))];
    if (taken.length === 0) return;
    await tx.execute(
      `UPDATE activity_slots SET roll_taken_at = ?, roll_taken_by = ? WHERE roll_taken_at IS NULL AND id IN (${placeholders(taken)})`,
      [tx.at, recorder(), ...taken],
    );
  }

  private async writeRecords(tx: Tx, communityId: string, ready: readonly Ready[]): Promise<void> {
    const policies = await this.policies.all(tx);
    const records = ready.flatMap(({ line, verdict, volunteerId, slotId, isDoubtful }): ServiceRecordEntity[] => {
      if (verdict.minutes === null) return [];
      return [
        blankRecord({
          volunteerId,
          activityId: line.activity.id,
          slotId,
          communityId,
          servedOn: line.slot.startOn,
          serviceMinutes: verdict.minutes,
          creditKind: 'IMPORTED',
          role: roleCodeOf(line.role, policyOn(policies, line.slot.startOn)?.rules.roles ?? {}),
          version: 1,
          state: isDoubtful ? 'PENDING' : 'CONFIRMED',
          confirmedBy: isDoubtful ? null : recorder(),
          confirmedAt: isDoubtful ? null : tx.at,
          recorderAccountId: recorder(),
          recordedAt: tx.at,
        }),
      ];
    });
    await tx.insert(ServiceRecordEntity, records);
    await this.finalisation.finalise(tx, records.filter(({ state }) => state === 'CONFIRMED'));
  }
}

/** Who imports; null on the command line. */
function recorder(): string | null {
  return currentContext()?.accountId ?? null;
}

/** Slots for second and later shifts, next to the slot they belong to. Their times are each person's own. */
async function makeShifts(tx: Tx, set: readonly DecidedLine[]): Promise<Map<string, string>> {
  const made = new Map<string, ActivitySlotEntity>();
  for (const { line, slotId } of set) {
    const key = shiftKey(line.slot.id, line.shift);
    if (slotId !== null || made.has(key)) continue;
    const { startOn, startAt } = line.slot;
    const slot = {
      activityId: line.activity.id,
      slotKey: slotKey(startOn, startAt && clockText(startAt), line.shift),
      startOn,
      createdAt: tx.at,
    };
    made.set(key, blankSlot(NO_LEADS, slot));
  }
  await tx.insert(ActivitySlotEntity, [...made.values()]);
  return new Map([...made].map(([key, { id }]) => [key, id]));
}

async function writeSignUps(tx: Tx, ready: readonly Ready[]): Promise<void> {
  const fresh: SignUpEntity[] = [];
  const moved = new Map<SignUpState, string[]>();
  for (const { line, verdict, volunteerId, slotId, decided } of ready) {
    const { signUpState } = verdict;
    if (signUpState === null) continue;
    const known = decided.known?.signUp;
    if (known) moved.set(signUpState, [...(moved.get(signUpState) ?? []), known.id]);
    else {
      const row = { slotId, volunteerId, state: signUpState, signedUpAt: line.signedUpAt, recordedAt: tx.at };
      fresh.push(blankSignUp(row));
    }
  }
  await tx.insert(SignUpEntity, fresh);
  for (const [state, ids] of moved) {
    await tx.execute(`UPDATE sign_ups SET state = ? WHERE id IN (${placeholders(ids)})`, [state, ...ids]);
  }
}
