import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { ScreenLink } from './screen-link.entity.js';
import type { CreateScreen, ScreenLinkPage, ScreenLinkView, ScreenQuery } from './screen.wire.js';

const MAC_LENGTH = 24;
const TOKEN = new RegExp(`^([0-9A-Z]{26})-([\\w-]{${MAC_LENGTH}})$`);

/** Links for big screens: given by staff, read by anybody who holds one, taken back at any time. */
@Injectable()
export class ScreensService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly keys: PersonalDataKeys,
  ) {}

  /** Newest first, taken back ones included. */
  async page(actor: Principal, query: ScreenQuery): Promise<ScreenLinkPage> {
    const scope = scopeOf(actor, 'screen.manage').within('s.area_id');
    const narrow = query.areaId ? ' AND s.area_id = ?' : '';
    const params: SqlParam[] = [...scope.params, ...(query.areaId ? [query.areaId] : [])];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM screen_links s WHERE ${scope.sql}${narrow}`, params);
    const rows = await this.db.read.query<Omit<ScreenLinkView, 'path'>>(
      `${COLUMNS} WHERE ${scope.sql}${narrow} ORDER BY s.created_at DESC, s.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map((row) => this.viewOf(row)), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `area.not-found`. */
  create(actor: Principal, { areaId, name }: CreateScreen): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'screen.manage', areaId);
      const link = { id: newId(), areaId: area.id, name: name.trim(), createdBy: actor.accountId, createdAt: tx.at, revokedBy: null, revokedAt: null };
      await tx.insert(ScreenLink, [link]);
      await tx.audit('screen.opened', { type: 'screen', id: link.id }, { areaId });
      return link.id;
    });
  }

  /** The screen goes dark at its next look. Refuses `screen.not-found`, `screen.revoked`. */
  revoke(actor: Principal, id: string): Promise<void> {
    return this.db.write(async (tx) => {
      const link = await tx.lockOne(ScreenLink, id);
      const [area] = link ? await this.areas.byIds(tx, [link.areaId]) : [];
      scopeOf(actor, 'screen.manage').requires(area?.path, 'screen.not-found');
      if (link!.revokedAt !== null) refuse('screen.revoked');
      await tx.execute('UPDATE screen_links SET revoked_by = ?, revoked_at = ? WHERE id = ?', [actor.accountId, tx.at, id]);
      await tx.audit('screen.taken-back', { type: 'screen', id });
    });
  }

  /** Refuses `screen.not-found`. */
  async view(actor: Principal, id: string): Promise<ScreenLinkView> {
    const scope = scopeOf(actor, 'screen.manage').within('s.area_id');
    const [row] = await this.db.read.query<Omit<ScreenLinkView, 'path'>>(`${COLUMNS} WHERE s.id = ? AND ${scope.sql}`, [id, ...scope.params]);
    return row ? this.viewOf(row) : refuse('screen.not-found');
  }

  /** Whoever holds the link may look. Refuses `screen.not-found`. */
  async areaOf(token: string): Promise<string> {
    const [, id, mac] = TOKEN.exec(token) ?? [];
    if (!id || mac !== this.macOf(id)) refuse('screen.not-found');
    const link = await this.db.read.repo(ScreenLink).findOneBy({ id });
    return link && link.revokedAt === null ? link.areaId : refuse('screen.not-found');
  }

  private viewOf(row: Omit<ScreenLinkView, 'path'>): ScreenLinkView {
    return { ...row, path: row.revokedAt === null ? `/stage/screen/${row.id}-${this.macOf(row.id)}` : null };
  }

  private macOf(id: string): string {
    return this.keys.mac(id, 'screen-link').slice(0, MAC_LENGTH);
  }
}

const COLUMNS = `SELECT s.id, s.area_id AS areaId, a.name AS areaName, s.name, s.created_at AS createdAt,
  COALESCE(c.display_name, '') AS createdByName, s.revoked_at AS revokedAt
  FROM screen_links s JOIN areas a ON a.id = s.area_id LEFT JOIN accounts c ON c.id = s.created_by`;
