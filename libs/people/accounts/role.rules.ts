import type { Role } from '@app/kernel/permissions.js';
import type { DateOn } from '@app/kernel/time.js';
import type { AreaLevel } from '../areas/area.rules.js';

/** A disabled account signs nobody in; its past stays. */
export type AccountState = 'ACTIVE' | 'DISABLED';

/** Who may hand out which role. A secretary does not make secretaries: duties stay separated (H31). */
const MAY_GRANT: Partial<Record<Role, readonly Role[]>> = {
  'street-admin': ['street-admin', 'secretary', 'grid-worker', 'liaison', 'volunteer'],
  secretary: ['grid-worker', 'liaison', 'volunteer'],
};

/** On which node of the area tree a role makes sense. */
const LEVELS: Record<Role, readonly AreaLevel[]> = {
  'street-admin': ['SUBDISTRICT'],
  secretary: ['COMMUNITY'],
  'grid-worker': ['COMMUNITY', 'GRID', 'COMPOUND'],
  liaison: ['COMMUNITY'],
  volunteer: ['COMMUNITY'],
};

export function mayGrant(own: Role, granted: Role): boolean {
  return MAY_GRANT[own]?.includes(granted) ?? false;
}

export function fitsLevel(role: Role, level: AreaLevel): boolean {
  return LEVELS[role].includes(level);
}

/** A grant holds from its first day up to, not on, its last. */
export function isInForce(grant: { fromOn: DateOn | null; toOn: DateOn | null }, on: DateOn): boolean {
  return (grant.fromOn === null || grant.fromOn <= on) && (grant.toOn === null || on < grant.toOn);
}
