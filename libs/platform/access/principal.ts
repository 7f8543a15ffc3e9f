import type { Role } from '@app/kernel/permissions.js';

/** A role on a node of the area tree; it holds for everything below. */
export type Grant = {
  role: Role;
  areaId: string;
  /** `/<id>/<id>/…/`, from the street down to the node. */
  areaPath: string;
  /** A liaison acts for one unit. */
  unitId: string | null;
};

/** Who is asking. */
export type Principal = {
  accountId: string;
  personId: string | null;
  volunteerId: string | null;
  name: string;
  grants: readonly Grant[];
  mustChangePassword: boolean;
};

/** Turns an account into a principal; provided by the people library, which owns accounts and roles. */
export abstract class Identities {
  abstract principalOf(accountId: string): Promise<Principal | null>;
}
