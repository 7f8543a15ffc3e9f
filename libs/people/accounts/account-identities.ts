import { Injectable } from '@nestjs/common';
import type { Role } from '@app/kernel/permissions.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { Identities, type Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { isInForce } from './role.rules.js';

/** Who an account is right now. Read anew for each request, so that an ended role or a disabled account ends at once. */
@Injectable()
export class AccountIdentities extends Identities {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async principalOf(accountId: string): Promise<Principal | null> {
    const rows = await this.db.read.query<Row>(
      `SELECT c.person_id, c.display_name, c.must_change_password, v.id AS volunteer_id,
              g.role, g.area_id, g.unit_id, g.from_on, g.to_on, a.path
       FROM accounts c
       LEFT JOIN volunteers v ON v.person_id = c.person_id
       LEFT JOIN role_grants g ON g.account_id = c.id
       LEFT JOIN areas a ON a.id = g.area_id
       WHERE c.id = ? AND c.state = 'ACTIVE'`,
      [accountId],
    );
    const [first] = rows;
    if (!first) return null;
    const today = dateOf(this.clock.now());
    return {
      accountId,
      personId: first.person_id,
      volunteerId: first.volunteer_id,
      name: first.display_name,
      mustChangePassword: Number(first.must_change_password) === 1,
      grants: rows.flatMap(({ role, area_id, path, unit_id, from_on, to_on }) =>
        role && area_id && path && isInForce({ fromOn: from_on, toOn: to_on }, today)
          ? [{ role, areaId: area_id, areaPath: path, unitId: unit_id }]
          : [],
      ),
    };
  }
}

type Row = {
  person_id: string | null;
  display_name: string;
  must_change_password: number;
  volunteer_id: string | null;
  role: Role | null;
  area_id: string | null;
  unit_id: string | null;
  from_on: DateOn | null;
  to_on: DateOn | null;
  path: string | null;
};
