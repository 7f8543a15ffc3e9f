import type { Action } from '@app/kernel/permissions.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';

export type Where = { sql: string; params: SqlParam[] };

/**
 * The marts somebody deals with. A mart belongs to a community, so whoever works in one grid of it helps at its
 * counter as well (`part`); running it takes the whole community.
 */
export function martsOf(actor: Principal, action: Action, column: string, reach: 'part' | 'whole'): Where {
  const scope = scopeOf(actor, action);
  const within = scope.within(column);
  if (reach === 'whole') return within;
  const above = scope.paths.flatMap((path) => path.split('/').filter((id) => id !== ''));
  return { sql: `(${within.sql} OR ${column} IN (${placeholders(above)}))`, params: [...within.params, ...above] };
}
