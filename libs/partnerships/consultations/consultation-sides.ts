import type { Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn, type Period } from '@app/kernel/time.js';
import type { NoticeTo } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { Side } from '../contracts/contract.rules.js';
import { partnershipScope } from '../units/liaison-scope.js';

/** The days on which a contract is in force, or was: a terminated one ends on its last day. */
export function termOf(contract: { startOn: DateOn; endOn: DateOn; endedOn: DateOn | null }): Period {
  return { from: contract.startOn, to: addDays(contract.endedOn ?? contract.endOn, 1) };
}

type Between = { communityId: string; unitId: string };

/** The sides on which somebody stands for a matter between a community and a unit; refuses with the matter's not found. */
export async function requireSides(
  reader: Reader,
  actor: Principal,
  action: Action,
  between: Between | null | undefined,
  notFound: RefusalCode,
): Promise<Side[]> {
  if (!between) refuse(notFound);
  const area = await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [between.communityId]);
  const scope = partnershipScope(actor, action);
  const sides = scope.sidesOf({ areaPath: area?.path, unitId: between.unitId });
  return sides.length === 0 ? refuse(notFound) : sides;
}

/** The accounts that act for each unit today: unit → accounts. */
export async function liaisonsOf(tx: Tx, unitIds: readonly string[]): Promise<Map<string, string[]>> {
  const today = dateOf(tx.at);
  const rows = await tx.query<{ unitId: string; accountId: string }>(
    `SELECT DISTINCT g.unit_id AS unitId, g.account_id AS accountId FROM role_grants g JOIN accounts c ON c.id = g.account_id
      WHERE g.role = 'liaison' AND g.unit_id IN (${placeholders(unitIds)}) AND c.state = 'ACTIVE'
        AND (g.from_on IS NULL OR g.from_on <= ?) AND (g.to_on IS NULL OR g.to_on > ?)`,
    [...unitIds, today, today],
  );
  const found = new Map<string, string[]>();
  for (const { unitId, accountId } of rows) found.set(unitId, [...(found.get(unitId) ?? []), accountId]);
  return found;
}

/** Whom to tell on a side: the unit's liaisons, or the staff nearest to the community who may do the action. */
export async function recipientsOn(tx: Tx, side: Side, { communityId, unitId }: Between, action: Action): Promise<NoticeTo[]> {
  if (side === 'COMMUNITY') return [{ areaId: communityId, action }];
  return ((await liaisonsOf(tx, [unitId])).get(unitId) ?? []).map((accountId) => ({ accountId }));
}
