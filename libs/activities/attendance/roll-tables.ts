import { In } from 'typeorm';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { inParts } from '../service-records/record-facts.service.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import type { ServiceRecord } from '../service-records/service-record.rules.js';
import { AttendanceEntity } from './attendance.entity.js';
import { SignUpEntity } from '../sign-ups/sign-up.entity.js';
import { stepSignUps } from '../sign-ups/sign-up-tables.js';
import { PRESENCE_NAMES, signUpStateAfter, type Presence } from './attendance.rules.js';

export type LiveRecord = Pick<ServiceRecord, 'id' | 'state' | 'serviceMinutes' | 'role'>;

export type KnownPerson = {
  signUp: SignUpEntity | null;
  attendance: AttendanceEntity | null;
  record: LiveRecord | null;
  /** The highest version so far, reversed ones included; 0 where there was none. */
  lastVersion: number;
};

export type KnownRoll = { of(slotId: string, volunteerId: string): KnownPerson };

const NOTHING: KnownPerson = { signUp: null, attendance: null, record: null, lastVersion: 0 };

/** What is on record about these people in these slots. It stays true while the caller holds the slots locked. */
export async function readRoll(
  reader: Reader,
  slotIds: readonly string[],
  volunteerIds: readonly string[],
): Promise<KnownRoll> {
  const people = new Map<string, KnownPerson>();
  const known = (slotId: string, volunteerId: string): KnownPerson => {
    const key = slotId + volunteerId;
    if (!people.has(key)) people.set(key, { ...NOTHING });
    return people.get(key)!;
  };
  const where = { slotId: In([...new Set(slotIds)]) };
  const [signUps, attendances, records] = [
    await inParts(volunteerIds, (ids) => reader.repo(SignUpEntity).findBy({ ...where, volunteerId: In(ids) })),
    await inParts(volunteerIds, (ids) => reader.repo(AttendanceEntity).findBy({ ...where, volunteerId: In(ids) })),
    await inParts(volunteerIds, (ids) =>
      reader.repo(ServiceRecordEntity).find({
        select: { id: true, slotId: true, volunteerId: true, state: true, version: true, serviceMinutes: true, role: true },
        where: { ...where, volunteerId: In(ids) },
        order: { version: 'ASC' },
      }),
    ),
  ];
  for (const signUp of signUps) known(signUp.slotId, signUp.volunteerId).signUp = signUp;
  for (const attendance of attendances) known(attendance.slotId, attendance.volunteerId).attendance = attendance;
  for (const { slotId, volunteerId, version, ...record } of records) {
    const person = known(slotId, volunteerId);
    person.lastVersion = version;
    person.record = record.state === 'REVERSED' ? null : record;
  }
  return { of: (slotId, volunteerId) => people.get(slotId + volunteerId) ?? NOTHING };
}

/** Moves sign-ups to what the roll made of them, and keeps who said so. */
export async function setSignUpStates(
  tx: Tx,
  lines: readonly { signUp: SignUpEntity | null; presence: Presence }[],
  byAccountId: string | null,
): Promise<void> {
  const steps = lines.flatMap(({ signUp, presence }) => {
    const to = signUp && signUpStateAfter(signUp.state, presence);
    return to && to !== signUp.state ? { signUp, to, reason: `点名登记：${PRESENCE_NAMES[presence]}` } : [];
  });
  await stepSignUps(tx, steps, byAccountId);
}
