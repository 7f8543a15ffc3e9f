import type { UnitGrants } from '@app/people/index.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { UnitHoldings } from '../units/unit-holdings.service.js';
import type { LiaisonAssignment } from './liaison-assignment.entity.js';

type Held = Pick<LiaisonAssignment, 'accountId' | 'unitId'>;

/** The accounts that keep an assignment's ledger: the cadre's own, or those of the unit's liaisons. None for a cadre on paper. */
export async function holdersOf(tx: Tx, grants: UnitGrants, { accountId, unitId }: Held): Promise<string[]> {
  if (accountId) return [accountId];
  const holders = unitId ? await grants.holders(tx, [unitId], tx.at) : [];
  return [...new Set(holders.map((holder) => holder.accountId))];
}

/** Where a holder keeps the ledger: liaisons have a room of their own. */
export function ledgerPageOf({ accountId }: Held, id: string): string {
  return accountId ? `/me/assignments/${id}` : `/unit/assignments/${id}`;
}

/** What happens to the assignments of a unit that turns out to be another one registered twice. */
export function registerAssignments(holdings: UnitHoldings): void {
  holdings.register('liaison_assignments', async (tx, fromId, intoId) => {
    const rows = await tx.query<{ id: string; isTaken: number }>(
      `SELECT s.id, (SELECT COUNT(*) FROM liaison_assignments o
         WHERE o.unit_id = ? AND o.area_id = s.area_id AND o.from_on = s.from_on) AS isTaken
         FROM liaison_assignments s WHERE s.unit_id = ? ORDER BY s.id`,
      [intoId, fromId],
    );
    for (const { id, isTaken } of rows) {
      // The same place since the same day was written down for both: both lines stay, told apart by their id.
      const key = Number(isTaken) > 0 ? `unit:${intoId}:${id}` : `unit:${intoId}`;
      await tx.execute('UPDATE liaison_assignments SET unit_id = ?, holder_key = ? WHERE id = ?', [intoId, key, id]);
    }
    return rows.length;
  });
}
