import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { dateOf } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { RoleGrant } from './account.entity.js';

/** Somebody who acts for a unit now. */
export type UnitHolder = { grantId: string; accountId: string; unitId: string; name: string; loginName: string; since: string };

/** The roles that are held for a unit. Units live downstream; who may hand such a role out is decided there. */
@Injectable()
export class UnitGrants {
  /** Refuses nothing: the caller has decided. */
  async add(tx: Tx, accountId: string, unitId: string, areaId: string): Promise<void> {
    const grant = { id: newId(), accountId, role: 'liaison' as const, areaId, unitId, fromOn: null, toOn: null, createdAt: tx.at };
    await tx.insert(RoleGrant, [grant]);
    await tx.audit('account.granted', { type: 'account', id: accountId }, { role: 'liaison', areaId });
  }

  /** The liaisons of units, as of now. */
  holders(reader: Reader, unitIds: readonly string[], now: string): Promise<UnitHolder[]> {
    const today = dateOf(now);
    return reader.query<UnitHolder>(
      `SELECT g.id AS grantId, g.account_id AS accountId, g.unit_id AS unitId, c.display_name AS name,
              c.login_name AS loginName, g.created_at AS since
         FROM role_grants g JOIN accounts c ON c.id = g.account_id
        WHERE g.unit_id IN (${placeholders(unitIds)}) AND g.role = 'liaison' AND c.state = 'ACTIVE'
          AND (g.from_on IS NULL OR g.from_on <= ?) AND (g.to_on IS NULL OR g.to_on > ?)
        ORDER BY g.id`,
      [...unitIds, today, today],
    );
  }

  /** For a merger of units: whoever acted for the one acts for the other. */
  move(tx: Tx, fromUnitId: string, intoUnitId: string): Promise<number> {
    return tx.execute('UPDATE role_grants SET unit_id = ? WHERE unit_id = ?', [intoUnitId, fromUnitId]);
  }
}
