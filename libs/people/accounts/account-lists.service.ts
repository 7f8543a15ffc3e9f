import { Injectable } from '@nestjs/common';
import { ROLE_NAMES } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { AccountPage, AccountQuery, AccountView, GrantView } from './account.wire.js';

/** The accounts with a role in the actor's area. */
@Injectable()
export class AccountListsService {
  constructor(private readonly db: Database) {}

  async page(actor: Principal, query: AccountQuery): Promise<AccountPage> {
    const where = conditions(actor, query);
    const count = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM accounts c WHERE ${where.sql}`,
      where.params,
    );
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT c.id FROM accounts c WHERE ${where.sql} ORDER BY c.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.viewsOf(ids.map(({ id }) => id));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `account.not-found`. */
  async view(actor: Principal, id: string): Promise<AccountView> {
    const where = conditions(actor, {});
    const row = await this.db.read.one(`SELECT c.id FROM accounts c WHERE c.id = ? AND ${where.sql}`, [
      id,
      ...where.params,
    ]);
    if (!row) refuse('account.not-found');
    return (await this.viewsOf([id]))[0]!;
  }

  private async viewsOf(ids: string[]): Promise<AccountView[]> {
    const accounts = await this.db.read.query<AccountRow>(
      `SELECT c.id, c.login_name, c.display_name, c.state, c.must_change_password, c.created_at, v.id AS volunteer_id
       FROM accounts c LEFT JOIN volunteers v ON v.person_id = c.person_id
       WHERE c.id IN (${placeholders(ids)}) ORDER BY c.id DESC`,
      ids,
    );
    const grants = await this.db.read.query<GrantRow>(
      `SELECT g.id, g.account_id, g.role, g.area_id, a.name AS area_name, g.unit_id, g.from_on, g.to_on
       FROM role_grants g JOIN areas a ON a.id = g.area_id
       WHERE g.account_id IN (${placeholders(ids)}) ORDER BY g.id`,
      ids,
    );
    return accounts.map((row) => ({
      id: row.id,
      loginName: row.login_name,
      displayName: row.display_name,
      volunteerId: row.volunteer_id,
      state: row.state,
      mustChangePassword: Number(row.must_change_password) === 1,
      createdAt: row.created_at,
      grants: grants.filter((grant) => grant.account_id === row.id).map(grantOf),
    }));
  }
}

function conditions(
  actor: Principal,
  query: Pick<AccountQuery, 'q' | 'role'>,
): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'account.manage').within('g.area_id');
  const role = query.role ? ' AND g.role = ?' : '';
  const parts = [`EXISTS (SELECT 1 FROM role_grants g WHERE g.account_id = c.id AND ${scope.sql}${role})`];
  const params: SqlParam[] = [...scope.params, ...(query.role ? [query.role] : [])];
  if (query.q?.trim()) {
    const term = likeTerm(query.q.trim().toLowerCase());
    parts.push(`(c.login_name LIKE ? ESCAPE '!' OR LOWER(c.display_name) LIKE ? ESCAPE '!')`);
    params.push(term, term);
  }
  return { sql: parts.join(' AND '), params };
}

function grantOf(row: GrantRow): GrantView {
  return {
    id: row.id,
    role: row.role,
    roleName: ROLE_NAMES[row.role],
    areaId: row.area_id,
    areaName: row.area_name,
    unitId: row.unit_id,
    fromOn: row.from_on,
    toOn: row.to_on,
  };
}

type AccountRow = {
  id: string;
  login_name: string;
  display_name: string;
  state: AccountView['state'];
  must_change_password: number;
  created_at: string;
  volunteer_id: string | null;
};

type GrantRow = {
  id: string;
  account_id: string;
  role: GrantView['role'];
  area_id: string;
  area_name: string;
  unit_id: string | null;
  from_on: string | null;
  to_on: string | null;
};
