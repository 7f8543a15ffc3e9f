import { allows, type Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { type AreaScope, scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Side } from '../contracts/contract.rules.js';

/** Where a thing between a community and a unit lies. */
export type PartnershipPlace = { areaPath: string | undefined; unitId: string | null | undefined };

/** The units somebody acts for; with an action, only where the role may do it. */
export function unitsOf(actor: Principal, action?: Action): string[] {
  const units = actor.grants.flatMap(({ role, unitId }) =>
    unitId !== null && (action === undefined || allows(action, role)) ? [unitId] : [],
  );
  return [...new Set(units)];
}

/**
 * What somebody may do between communities and units: staff reach all of their area, a liaison only the rows of the
 * own unit, wherever it lies. A list adds `scope.within('x.community_id', 'x.unit_id')` to its WHERE; a single thing
 * goes through `scope.requires(place, 'x.not-found')`, which says not found for another's.
 */
export class PartnershipScope {
  constructor(
    readonly areas: AreaScope,
    readonly unitIds: readonly string[],
  ) {}

  /** SQL for "this row is mine", with its parameters; `areaColumn` and `unitColumn` hold ids. */
  within(areaColumn: string, unitColumn: string): { sql: string; params: SqlParam[] } {
    const area = this.areas.within(areaColumn);
    if (this.unitIds.length === 0) return area;
    return {
      sql: `(${area.sql} OR ${unitColumn} IN (${placeholders(this.unitIds)}))`,
      params: [...area.params, ...this.unitIds],
    };
  }

  covers(place: PartnershipPlace): boolean {
    return this.sidesOf(place).length > 0;
  }

  requires(place: PartnershipPlace | undefined, notFound: RefusalCode): void {
    if (place === undefined || !this.covers(place)) refuse(notFound);
  }

  /** The sides the actor stands on for this thing: staff the community's, a liaison the unit's, seldom both. */
  sidesOf({ areaPath, unitId }: PartnershipPlace): Side[] {
    const isCommunity = areaPath !== undefined && this.areas.covers(areaPath);
    const isUnit = unitId !== null && unitId !== undefined && this.unitIds.includes(unitId);
    return [...(isCommunity ? (['COMMUNITY'] as const) : []), ...(isUnit ? (['UNIT'] as const) : [])];
  }
}

export function partnershipScope(actor: Principal, action: Action): PartnershipScope {
  return new PartnershipScope(scopeOf(actor, action), unitsOf(actor, action));
}
