import { Injectable } from '@nestjs/common';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { NOTICE_KIND_NAMES, type NoticeKind } from './notice.rules.js';
import type { CreateReading, InboxPage, InboxQuery, UnreadView } from './notice.wire.js';

type Row = {
  id: string;
  kind: NoticeKind;
  title: string;
  text: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
};

/** What somebody was told: the account's own, and those of the person behind it. */
@Injectable()
export class InboxService {
  constructor(private readonly db: Database) {}

  /** Newest first. */
  async page(actor: Principal, query: InboxQuery): Promise<InboxPage> {
    const own = ownOf(actor);
    const filters = [own.sql];
    const params = [...own.params];
    if (query.kind) {
      filters.push('kind = ?');
      params.push(query.kind);
    }
    if (query.unread) filters.push('read_at IS NULL');
    const where = filters.join(' AND ');
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM notices WHERE ${where}`, params);
    const rows = await this.db.read.query<Row>(
      `SELECT id, kind, title, text, link, created_at AS createdAt, read_at AS readAt FROM notices
        WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      params,
    );
    const items = rows.map((row) => ({ ...row, kindName: NOTICE_KIND_NAMES[row.kind] }));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  async unread(actor: Principal): Promise<UnreadView> {
    const own = ownOf(actor);
    const row = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM notices WHERE ${own.sql} AND read_at IS NULL`,
      own.params,
    );
    return { unread: Number(row!.n) };
  }

  /** Marks one's own messages as read; others' and those already read are left alone. */
  async read(actor: Principal, { ids }: CreateReading): Promise<UnreadView> {
    const own = ownOf(actor);
    await this.db.write(async (tx) => {
      const which = ids ? ` AND id IN (${placeholders(ids)})` : '';
      await tx.execute(`UPDATE notices SET read_at = ? WHERE ${own.sql} AND read_at IS NULL${which}`, [
        tx.at,
        ...own.params,
        ...(ids ?? []),
      ]);
    });
    return this.unread(actor);
  }
}

function ownOf(actor: Principal): { sql: string; params: SqlParam[] } {
  if (!actor.personId) return { sql: 'account_id = ?', params: [actor.accountId] };
  return { sql: '(account_id = ? OR person_id = ?)', params: [actor.accountId, actor.personId] };
}
