import type { Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type Reader, type SqlParam } from '@app/platform/database/reader.js';

type Where = { sql: string; params: SqlParam[] };

/**
 * The activities somebody deals with. They belong to a community, so whoever works in one grid of it takes part in
 * them as well; what needs the whole community (managing, confirming) asks for `whole`.
 */
export function activitiesOf(actor: Principal, action: Action, column: string, reach: 'part' | 'whole'): Where {
  const scope = scopeOf(actor, action);
  const within = scope.within(column);
  if (reach === 'whole') return within;
  const above = scope.paths.flatMap((path) => path.split('/').filter((id) => id !== ''));
  return {
    sql: `(${within.sql} OR ${column} IN (${placeholders(above)}))`,
    params: [...within.params, ...above],
  };
}

/** Refuses `activity.not-found` for what is not there or not the actor's. */
export async function requireActivity(
  reader: Reader,
  actor: Principal,
  action: Action,
  activityId: string,
  reach: 'part' | 'whole',
  code: RefusalCode = 'activity.not-found',
): Promise<void> {
  const where = activitiesOf(actor, action, 'community_id', reach);
  const row = await reader.one(`SELECT 1 AS found FROM activities WHERE id = ? AND ${where.sql}`, [
    activityId,
    ...where.params,
  ]);
  if (!row) refuse(code);
}
