import type { Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { partnershipScope } from '../units/liaison-scope.js';
import { CoBuildingContract } from './contract.entity.js';
import type { Side } from './contract.rules.js';

/** A contract, the sides on which somebody stands there, and where it lies. */
export type Mine = { contract: CoBuildingContract; sides: Side[]; side: Side };

/** SQL for "a contract of mine", of the table under `alias`: a draft that was not sent is the community's own. */
export function contractsOf(actor: Principal, action: Action, alias = 'c'): { sql: string; params: SqlParam[] } {
  const { areas, unitIds } = partnershipScope(actor, action);
  const area = areas.within(`${alias}.community_id`);
  if (unitIds.length === 0) return area;
  return {
    sql: `(${area.sql} OR (${alias}.unit_id IN (${placeholders(unitIds)}) AND ${alias}.sent_at IS NOT NULL))`,
    params: [...area.params, ...unitIds],
  };
}

/** Refuses `contract.not-found`, or in the words of what led there. Somebody who stands on both sides acts for the community. */
export async function requireContract(
  reader: Reader,
  actor: Principal,
  action: Action,
  id: string,
  notFound: RefusalCode = 'contract.not-found',
): Promise<Mine> {
  const contract = await reader.repo(CoBuildingContract).findOneBy({ id });
  const area = contract ? await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [contract.communityId]) : undefined;
  const sides = contract ? partnershipScope(actor, action).sidesOf({ areaPath: area?.path, unitId: contract.unitId }) : [];
  const visible = contract?.sentAt ? sides : sides.filter((side) => side === 'COMMUNITY');
  const [side] = visible;
  if (!contract || !side) refuse(notFound);
  return { contract, sides: visible, side };
}

/** The same, locked until the write ends. */
export async function lockContract(
  tx: Tx,
  actor: Principal,
  action: Action,
  id: string,
  notFound: RefusalCode = 'contract.not-found',
): Promise<Mine> {
  const mine = await requireContract(tx, actor, action, id, notFound);
  return { ...mine, contract: (await tx.lockOne(CoBuildingContract, id))! };
}
