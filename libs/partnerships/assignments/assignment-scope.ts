import type { Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import { unitsOf } from '../units/liaison-scope.js';
import { LiaisonAssignment } from './liaison-assignment.entity.js';

/** As whom somebody comes to an assignment: staff over an area, or whoever holds it. */
export type Reach = { as: 'STAFF'; action: Action } | { as: 'HOLDER' };

export const HOLDER: Reach = { as: 'HOLDER' };

/** SQL for "this assignment is within my reach"; `s` names its table. */
export function assignmentsOf(actor: Principal, reach: Reach): { sql: string; params: SqlParam[] } {
  if (reach.as === 'STAFF') return scopeOf(actor, reach.action).within('s.area_id');
  const units = unitsOf(actor);
  return { sql: `(s.account_id = ? OR s.unit_id IN (${placeholders(units)}))`, params: [actor.accountId, ...units] };
}

/** Refuses `assignment.not-found` (or the code given) for what is not there or not the actor's. */
export async function requireAssignment(
  reader: Reader,
  actor: Principal,
  reach: Reach,
  id: string,
  notFound: RefusalCode = 'assignment.not-found',
): Promise<LiaisonAssignment> {
  const where = assignmentsOf(actor, reach);
  const row = await reader.one<{ id: string }>(`SELECT s.id FROM liaison_assignments s WHERE s.id = ? AND ${where.sql}`, [id, ...where.params]);
  const assignment = row ? await reader.repo(LiaisonAssignment).findOneBy({ id }) : null;
  return assignment ?? refuse(notFound);
}
