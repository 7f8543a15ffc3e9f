import { ROLE_NAMES, type Role } from '@app/kernel/permissions.js';
import { dateText } from '@app/kernel/time.js';
import { fitsLevel, mayGrant } from '@app/people/accounts/role.rules.js';
import { AREA_LEVELS, type AreaLevel } from '@app/people/areas/area.rules.js';
import type { components } from '../../api/schema.js';
import { session } from '../../session.js';

export type Account = components['schemas']['AccountView'];
export type Grant = Account['grants'][number];

/** Liaisons come with their unit, volunteers with their file. */
const STAFF_ROLES: Role[] = ['street-admin', 'secretary', 'grid-worker'];

/** Roles that whoever is signed in may grant here. */
export function grantableRoles(): Role[] {
  const own = session.me?.roles.map(({ role }) => role) ?? [];
  return STAFF_ROLES.filter((role) => own.some((mine) => mayGrant(mine, role)));
}

/** Levels of areas on which a role makes sense. */
export function levelsOf(role: Role): AreaLevel[] {
  return AREA_LEVELS.filter((level) => fitsLevel(role, level));
}

/** 社区书记（幸福里社区），到 2026年12月31日 */
export function grantText({ role, areaName, toOn }: Grant): string {
  return `${ROLE_NAMES[role]}（${areaName}）${toOn ? `，到 ${dateText(toOn).split(' ')[0]}` : ''}`;
}
