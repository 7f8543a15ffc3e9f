import { newId } from '@app/kernel/ids.js';
import type { RefusalCode, RefusalDetails } from '@app/kernel/refusals.js';
import type { DateOn } from '@app/kernel/time.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CheckInEvidenceEntity } from './check-in-evidence.entity.js';
import { CheckInEntity } from './check-in.entity.js';
import {
  judgeTap,
  type CheckIn,
  type CheckInFlag,
  type Direction,
  type SlotFacts,
  type Tap,
  type TapFacts,
} from './check-in.rules.js';
import { readSlots, shareSlots } from './slot-facts.js';

export type TapOutcome =
  | {
      kind: 'taken';
      direction: Direction;
      /** False: it was so already. */
      isNew: boolean;
      checkIn: CheckIn;
      /** All the person's stretches in the slot, this one included. */
      own: CheckIn[];
      slot: SlotFacts;
    }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails };

/** A stretch as it is and as it will be written. */
type Stretch = CheckIn & { inKind: Tap['evidenceKind']; outKind: Tap['evidenceKind'] | null; isNew: boolean; isChanged: boolean };

const PER_STATEMENT = 500;

/**
 * Judges taps in the order in which they arrived and writes what they change: one lock on the slots, one on the
 * people, a few reads, two multi-row inserts and an update, however many taps there are. Used by the writer for taps
 * that arrive one by one, and inside larger writes (a sheet, a bulk check-out). Slots are locked before people, as by
 * everybody else who touches both.
 */
export async function takeTaps(tx: Tx, taps: readonly Tap[]): Promise<TapOutcome[]> {
  const slotIds = distinct(taps.map(({ slotId }) => slotId));
  const volunteerIds = distinct(taps.map(({ volunteerId }) => volunteerId));
  await shareSlots(tx, slotIds);
  const slots = await readSlots(tx, slotIds);
  const known = await readKnown(tx, slots, volunteerIds, taps);
  const evidence: CheckInEvidenceEntity[] = [];
  const outcomes = taps.map((tap): TapOutcome => {
    const facts = known.factsOf(tap, slots.get(tap.slotId));
    const verdict = judgeTap(tap, facts);
    if (verdict.kind === 'refused') return verdict;
    const slot = facts.slot!;
    if (verdict.kind === 'already') {
      const checkIn = known.byId(verdict.checkInId);
      return { kind: 'taken', direction: verdict.direction, isNew: false, checkIn: { ...checkIn }, own: known.of(checkIn), slot };
    }
    const direction: Direction = verdict.kind === 'in' ? 'IN' : 'OUT';
    const checkIn =
      verdict.kind === 'in' ? known.begin(tap, slot, verdict.seq, verdict.flags) : known.end(tap, verdict.checkInId, verdict.flags);
    known.use(tap, direction, checkIn.id);
    evidence.push(evidenceOf(tap, direction, checkIn.id));
    return { kind: 'taken', direction, isNew: true, checkIn: { ...checkIn }, own: known.of(checkIn), slot };
  });
  await writeStretches(tx, known.all());
  await tx.insert(CheckInEvidenceEntity, evidence);
  return outcomes;
}

/** What is known of the people before the first tap, and after each of them. */
class Known {
  private readonly stretches = new Map<string, Stretch[]>();
  private readonly ids = new Map<string, Stretch>();
  private readonly perDay = new Map<string, number>();
  private readonly used = new Map<string, { direction: Direction; checkInId: string }>();

  constructor(
    private readonly people: ReadonlyMap<string, TapFacts['person']>,
    private readonly signedUp: ReadonlySet<string>,
    stretches: readonly Stretch[],
    used: readonly { volunteerId: string; codeKey: string; direction: Direction; checkInId: string }[],
  ) {
    for (const stretch of stretches) this.add(stretch);
    for (const { volunteerId, codeKey, direction, checkInId } of used) this.used.set(`${volunteerId}.${codeKey}`, { direction, checkInId });
  }

  factsOf(tap: Tap, slot: SlotFacts | undefined): TapFacts {
    const { slotId, volunteerId, codeKey } = tap;
    return {
      slot,
      person: this.people.get(volunteerId),
      isSignedUp: this.signedUp.has(slotId + volunteerId),
      stretches: this.stretches.get(slotId + volunteerId) ?? [],
      pairsThatDay: slot ? (this.perDay.get(volunteerId + slot.startOn) ?? 0) : 0,
      usedFor: codeKey === null ? undefined : this.used.get(`${volunteerId}.${codeKey}`),
    };
  }

  begin(tap: Tap, slot: SlotFacts, seq: number, flags: CheckInFlag[]): Stretch {
    const stretch: Stretch = {
      id: newId(),
      slotId: slot.id,
      volunteerId: tap.volunteerId,
      seq,
      onDate: slot.startOn,
      checkInAt: tap.at,
      checkOutAt: null,
      autoClosed: false,
      flags,
      inKind: tap.evidenceKind,
      outKind: null,
      isNew: true,
      isChanged: false,
    };
    this.add(stretch);
    return stretch;
  }

  end(tap: Tap, checkInId: string, flags: CheckInFlag[]): Stretch {
    const stretch = this.ids.get(checkInId)!;
    const marks = stretch.flags.filter((flag) => flag !== 'AUTO_CLOSED');
    const ended = { checkOutAt: tap.at, outKind: tap.evidenceKind, autoClosed: false, isChanged: true };
    return Object.assign(stretch, ended, { flags: distinct([...marks, ...flags]) as CheckInFlag[] });
  }

  use({ volunteerId, codeKey }: Tap, direction: Direction, checkInId: string): void {
    if (codeKey !== null) this.used.set(`${volunteerId}.${codeKey}`, { direction, checkInId });
  }

  byId(id: string): Stretch {
    return this.ids.get(id)!;
  }

  of({ slotId, volunteerId }: CheckIn): CheckIn[] {
    return this.stretches.get(slotId + volunteerId)!.map((stretch) => ({ ...stretch }));
  }

  all(): Stretch[] {
    return [...this.ids.values()];
  }

  private add(stretch: Stretch): void {
    const key = stretch.slotId + stretch.volunteerId;
    const own = this.stretches.get(key);
    if (own) own.push(stretch);
    else this.stretches.set(key, [stretch]);
    this.ids.set(stretch.id, stretch);
    const day = stretch.volunteerId + stretch.onDate;
    this.perDay.set(day, (this.perDay.get(day) ?? 0) + 1);
  }
}

async function readKnown(
  tx: Tx,
  slots: ReadonlyMap<string, SlotFacts>,
  volunteerIds: readonly string[],
  taps: readonly Tap[],
): Promise<Known> {
  const days = distinct([...slots.values()].map(({ startOn }) => startOn));
  const slotIds = [...slots.keys()];
  const keys = distinct(taps.flatMap(({ codeKey }) => codeKey ?? []));
  const people = new Map<string, NonNullable<TapFacts['person']>>();
  const signedUp = new Set<string>();
  const stretches: Stretch[] = [];
  const used: { volunteerId: string; codeKey: string; direction: Direction; checkInId: string }[] = [];
  for (const ids of partsOf(volunteerIds)) {
    const some = placeholders(ids);
    const persons = await tx.query<{ id: string; community_id: string; state: string }>(
      `SELECT id, community_id, state FROM volunteers WHERE id IN (${some}) ORDER BY id${tx.forUpdate}`,
      ids,
    );
    for (const { id, community_id, state } of persons) people.set(id, { communityId: community_id, isWithdrawn: state === 'WITHDRAWN' });
    const signUps = await tx.query<{ slot_id: string; volunteer_id: string }>(
      `SELECT slot_id, volunteer_id FROM sign_ups WHERE slot_id IN (${placeholders(slotIds)}) AND volunteer_id IN (${some})
        AND state IN ('APPLIED', 'APPROVED', 'ATTENDED', 'NO_SHOW')`,
      [...slotIds, ...ids],
    );
    for (const { slot_id, volunteer_id } of signUps) signedUp.add(slot_id + volunteer_id);
    const rows = await tx.query<CheckInRow>(
      `SELECT ${CHECK_IN_COLUMNS}, in_kind, out_kind FROM check_ins
        WHERE volunteer_id IN (${some}) AND on_date IN (${placeholders(days)}) ORDER BY seq`,
      [...ids, ...days],
    );
    for (const row of rows) {
      stretches.push({ ...checkInOf(row), inKind: row.in_kind, outKind: row.out_kind, isNew: false, isChanged: false });
    }
    for (const part of partsOf(keys)) {
      const codes = await tx.query<{ volunteer_id: string; code_key: string; direction: Direction; check_in_id: string }>(
        `SELECT volunteer_id, code_key, direction, check_in_id FROM check_in_evidence
          WHERE volunteer_id IN (${some}) AND code_key IN (${placeholders(part)})`,
        [...ids, ...part],
      );
      for (const code of codes) {
        used.push({ volunteerId: code.volunteer_id, codeKey: code.code_key, direction: code.direction, checkInId: code.check_in_id });
      }
    }
  }
  return new Known(people, signedUp, stretches, used);
}

async function writeStretches(tx: Tx, all: readonly Stretch[]): Promise<void> {
  const fresh = all.filter(({ isNew }) => isNew).map(({ isNew: _new, isChanged: _changed, ...stretch }) => ({
    ...stretch,
    openKey: stretch.checkOutAt ? null : stretch.slotId + stretch.volunteerId,
    settledAt: null,
  }));
  await tx.insert(CheckInEntity, fresh);
  await updateEnded(tx, all.filter(({ isNew, isChanged }) => isChanged && !isNew));
}

/** Ends stretches in one statement each five hundred; what was settled before waits to be settled anew. */
export async function updateEnded(
  tx: Tx,
  ended: readonly (Pick<CheckIn, 'id' | 'checkOutAt' | 'flags' | 'autoClosed'> & { outKind: Tap['evidenceKind'] | null })[],
): Promise<void> {
  for (const part of partsOf(ended)) {
    const cases = part.map(() => 'WHEN ? THEN ?').join(' ');
    const caseOf = (valueOf: (one: (typeof part)[number]) => SqlParam): SqlParam[] => part.flatMap((one) => [one.id, valueOf(one)]);
    await tx.execute(
      `UPDATE check_ins SET open_key = NULL, settled_at = NULL,
         check_out_at = CASE id ${cases} END, out_kind = CASE id ${cases} END,
         flags = CASE id ${cases} END, auto_closed = CASE id ${cases} ELSE 0 END
       WHERE id IN (${placeholders(part)})`,
      [
        ...caseOf(({ checkOutAt }) => checkOutAt),
        ...caseOf(({ outKind }) => outKind),
        ...caseOf(({ flags }) => JSON.stringify(flags)),
        ...caseOf(({ autoClosed }) => (autoClosed ? 1 : 0)),
        ...part.map(({ id }) => id),
      ],
    );
  }
}

function evidenceOf(tap: Tap, direction: Direction, checkInId: string): CheckInEvidenceEntity {
  const { at: tappedAt, ...kept } = tap;
  return { id: newId(), checkInId, tappedAt, ...kept, direction };
}

export const CHECK_IN_COLUMNS = 'id, slot_id, volunteer_id, seq, on_date, check_in_at, check_out_at, auto_closed, flags';

export type CheckInRow = {
  id: string;
  slot_id: string;
  volunteer_id: string;
  seq: number;
  on_date: DateOn;
  check_in_at: string;
  check_out_at: string | null;
  auto_closed: number;
  flags: string;
  in_kind: Tap['evidenceKind'];
  out_kind: Tap['evidenceKind'] | null;
};

export function checkInOf(row: Omit<CheckInRow, 'in_kind' | 'out_kind'>): CheckIn {
  return {
    id: row.id,
    slotId: row.slot_id,
    volunteerId: row.volunteer_id,
    seq: Number(row.seq),
    onDate: row.on_date,
    checkInAt: row.check_in_at,
    checkOutAt: row.check_out_at,
    autoClosed: Number(row.auto_closed) === 1,
    flags: JSON.parse(row.flags) as CheckInFlag[],
  };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function partsOf<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < values.length; from += PER_STATEMENT) parts.push(values.slice(from, from + PER_STATEMENT));
  return parts;
}
