import { In } from 'typeorm';
import { newId } from '@app/kernel/ids.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import type { ActivityEntity } from '../activities/activity.entity.js';
import { CLOCK_MOVES } from '../activities/activity.rules.js';
import { SignUpStepEntity } from './sign-up-step.entity.js';
import { SignUpEntity } from './sign-up.entity.js';
import { PLACE_STATES, placesLeft, promoted, type SignUpState } from './sign-up.rules.js';

/** A sign-up with everything that was not said left empty. */
export function blankSignUp(
  given: Partial<SignUpEntity> & Pick<SignUpEntity, 'slotId' | 'volunteerId' | 'state' | 'signedUpAt' | 'recordedAt'>,
): SignUpEntity {
  return {
    id: newId(),
    queueNo: null,
    note: null,
    onBehalfReason: null,
    onBehalfNote: null,
    onBehalfBy: null,
    reason: null,
    endKind: null,
    cancelledLate: false,
    excusedAt: null,
    excuseReason: null,
    ...given,
  };
}

/** How many places of the slot are held. The number stays true while the caller holds the slot locked. */
export async function takenIn(reader: Reader, slotId: string): Promise<number> {
  return countIn(reader, slotId, PLACE_STATES);
}

export async function countIn(reader: Reader, slotId: string, states: readonly SignUpState[]): Promise<number> {
  const row = await reader.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM sign_ups WHERE slot_id = ? AND state IN (${placeholders(states)})`,
    [slotId, ...states],
  );
  return Number(row!.n);
}

/** The place on the slot's waiting list, from 1; null for those who do not wait. */
export async function waitingPlace(reader: Reader, { slotId, state, queueNo }: SignUpEntity): Promise<number | null> {
  if (state !== 'WAITLISTED') return null;
  const row = await reader.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM sign_ups WHERE slot_id = ? AND state = 'WAITLISTED' AND queue_no <= ?`,
    [slotId, queueNo ?? 0],
  );
  return Number(row!.n);
}

export type SignUpStep = {
  signUp: SignUpEntity;
  to: SignUpState;
  /** In words for the person. */
  reason: string | null;
  /** What else changes with the step. */
  also?: Partial<SignUpEntity>;
};

/**
 * Moves sign-ups, keeps who did it and why, and announces it. `byAccountId` is null where a rule did it. The caller
 * has asked the rules and holds the slots locked.
 */
export async function stepSignUps(tx: Tx, steps: readonly SignUpStep[], byAccountId: string | null): Promise<void> {
  if (steps.length === 0) return;
  const alike = new Map<string, { ids: string[]; row: Partial<SignUpEntity> }>();
  for (const { signUp, to, reason, also } of steps) {
    const row = { ...also, state: to, reason };
    const key = JSON.stringify(row);
    alike.set(key, { row, ids: [...(alike.get(key)?.ids ?? []), signUp.id] });
  }
  for (const { ids, row } of alike.values()) await tx.repo(SignUpEntity).update({ id: In(ids) }, row);
  await recordSteps(
    tx,
    steps.map(({ signUp, to, reason }) => ({ signUpId: signUp.id, fromState: signUp.state, toState: to, reason })),
    byAccountId,
  );
}

/** Writes down steps that are already taken, and announces them. */
export async function recordSteps(
  tx: Tx,
  steps: readonly Pick<SignUpStepEntity, 'signUpId' | 'fromState' | 'toState' | 'reason'>[],
  byAccountId: string | null,
): Promise<void> {
  const rows = steps.map((step): SignUpStepEntity => ({ id: newId(), ...step, byAccountId, steppedAt: tx.at }));
  await tx.insert(SignUpStepEntity, rows);
  await tx.emit('sign-up.stepped', { stepIds: rows.map(({ id }) => id) });
}

const PROMOTION = '有人取消或增加了名额，按报名先后自动递补。';

/**
 * Lets the waiting ones move up into free places, in the same write that freed them. Nobody moves up into a slot
 * that has begun, is cancelled or whose activity is over, and nobody who has left in the meantime.
 */
export async function fillPlaces(
  tx: Tx,
  activity: Pick<ActivityEntity, 'state'>,
  slot: Pick<ActivitySlotEntity, 'id' | 'capacity' | 'fromAt' | 'cancelledAt'>,
): Promise<void> {
  if (!CLOCK_MOVES.includes(activity.state) || slot.cancelledAt || slot.fromAt <= tx.at) return;
  const left = placesLeft(slot.capacity, await takenIn(tx, slot.id));
  if (left === 0) return;
  const waiting = await tx
    .repo(SignUpEntity)
    .createQueryBuilder('u')
    .where(`u.slotId = :slotId AND u.state = 'WAITLISTED'`, { slotId: slot.id })
    .andWhere(`u.volunteerId IN (SELECT v.id FROM volunteers v WHERE v.state = 'ACTIVE')`)
    .getMany();
  const steps = promoted(waiting, left).map((signUp) => ({ signUp, to: 'APPROVED' as const, reason: PROMOTION }));
  await stepSignUps(tx, steps, null);
}
