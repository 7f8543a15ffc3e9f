import { Injectable } from '@nestjs/common';
import { PERMISSIONS, type Action } from '@app/kernel/permissions.js';
import { dateOf, type Instant } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';

export type AbleStaff = { accountId: string; name: string; areaPath: string };

/** Who of the staff may do something somewhere, and what they are called. */
@Injectable()
export class StaffService {
  /** Active staff whose roles in force allow the action in the area, by account id; liaisons and volunteers are no staff. */
  async ableIn(reader: Reader, areaId: string, action: Action, at: Instant): Promise<AbleStaff[]> {
    const area = await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [areaId]);
    if (!area) return [];
    const roles = PERMISSIONS[action].filter((role) => role !== 'volunteer' && role !== 'liaison');
    const above = area.path.split('/').filter((id) => id !== '');
    const today = dateOf(at);
    return reader.query<AbleStaff>(
      `SELECT g.account_id AS accountId, c.display_name AS name, a.path AS areaPath
         FROM role_grants g JOIN areas a ON a.id = g.area_id JOIN accounts c ON c.id = g.account_id
        WHERE g.area_id IN (${placeholders(above)}) AND g.role IN (${placeholders(roles)}) AND c.state = 'ACTIVE'
          AND (g.from_on IS NULL OR g.from_on <= ?) AND (g.to_on IS NULL OR g.to_on > ?)
        ORDER BY g.account_id`,
      [...above, ...roles, today, today],
    );
  }

  /** Display names by account id. */
  async namesOf(reader: Reader, accountIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(accountIds.flatMap((id) => id ?? []))];
    const rows = await reader.query<{ id: string; name: string }>(
      `SELECT id, display_name AS name FROM accounts WHERE id IN (${placeholders(ids)})`,
      ids,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
