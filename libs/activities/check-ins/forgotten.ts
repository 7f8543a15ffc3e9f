import type { Instant } from '@app/kernel/time.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { forgottenOutAt, type CheckIn, type PlannedTimes } from './check-in.rules.js';
import { CHECK_IN_COLUMNS, checkInOf, updateEnded, type CheckInRow } from './take-taps.js';

type Planned = PlannedTimes & { id: string };

export type SettledStretch = CheckIn & { inKind: CheckInRow['in_kind']; isSettled: boolean };

/** Every stretch of a slot, person by person, in the order in which they came. */
export async function stretchesOf(tx: Tx, slotId: string): Promise<SettledStretch[]> {
  const rows = await tx.query<CheckInRow & { settled_at: Instant | null }>(
    `SELECT ${CHECK_IN_COLUMNS}, in_kind, settled_at FROM check_ins WHERE slot_id = ? ORDER BY volunteer_id, seq`,
    [slotId],
  );
  return rows.map((row) => ({ ...checkInOf(row), inKind: row.in_kind, isSettled: row.settled_at !== null }));
}

/** Ends open stretches at the planned end and marks them, so that somebody looks before they count. */
export async function closeForgotten<S extends CheckIn>(tx: Tx, slot: Planned, stretches: readonly S[]): Promise<S[]> {
  const open = stretches.filter(({ checkOutAt }) => checkOutAt === null);
  const closed = open.map((stretch) => ({
    ...stretch,
    checkOutAt: forgottenOutAt(stretch.checkInAt, slot) as Instant | null,
    autoClosed: true,
    flags: [...stretch.flags, 'AUTO_CLOSED' as const],
  }));
  await updateEnded(tx, closed.map((stretch) => ({ ...stretch, outKind: null })));
  const byId = new Map(closed.map((stretch) => [stretch.id, stretch]));
  return stretches.map((stretch) => byId.get(stretch.id) ?? stretch);
}

/** These people's stretches are over and dealt with: their line of the roll says what counts. */
export async function endStretchesOf(tx: Tx, slot: Planned, volunteerIds: readonly string[]): Promise<void> {
  if (volunteerIds.length === 0) return;
  const rows = await tx.query<CheckInRow>(
    `SELECT ${CHECK_IN_COLUMNS} FROM check_ins WHERE slot_id = ? AND volunteer_id IN (${placeholders(volunteerIds)})`,
    [slot.id, ...volunteerIds],
  );
  if (rows.length === 0) return;
  await closeForgotten(tx, slot, rows.map(checkInOf));
  await markSettled(tx, rows.map(({ id }) => id));
}

export async function markSettled(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += 1_000) {
    const part = ids.slice(from, from + 1_000);
    await tx.execute(`UPDATE check_ins SET settled_at = ? WHERE id IN (${placeholders(part)})`, [tx.at, ...part]);
  }
}
