import { allows, type Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import type { SqlParam } from '../database/reader.js';
import type { Principal } from './principal.js';

/**
 * The part of the area tree in which somebody may do something. The one place where queries are scoped: a list
 * adds `scope.within('x.area_id')` to its WHERE; a single object goes through `scope.requires(path, code)`.
 */
export class AreaScope {
  constructor(readonly paths: readonly string[]) {}

  /** SQL for "this area column lies within my scope", with its parameters. */
  within(column: string): { sql: string; params: SqlParam[] } {
    if (this.paths.length === 0) return { sql: '1 = 0', params: [] };
    const likes = this.paths.map(() => 'path LIKE ?').join(' OR ');
    return {
      sql: `${column} IN (SELECT id FROM areas WHERE ${likes})`,
      params: this.paths.map((path) => `${path}%`),
    };
  }

  covers(areaPath: string): boolean {
    return this.paths.some((path) => areaPath.startsWith(path));
  }

  /** Refuses with the object's own "not found": what lies outside one's area does not exist for one. */
  requires(areaPath: string | undefined, notFound: RefusalCode): void {
    if (areaPath === undefined || !this.covers(areaPath)) refuse(notFound);
  }
}

/** A role held for one unit reaches no area: what a liaison sees is scoped by the unit (partnershipScope). */
export function scopeOf(actor: Principal, action: Action): AreaScope {
  const grants = actor.grants.filter(({ role, unitId }) => unitId === null && allows(action, role));
  return new AreaScope(grants.map(({ areaPath }) => areaPath));
}
