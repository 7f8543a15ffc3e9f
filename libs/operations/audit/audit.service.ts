import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform/database/database.js';
import type { AuditPage, AuditEntryView, AuditQuery } from './audit.wire.js';

/** The audit log, newest first. It is only ever read here; the database refuses any change to it. */
@Injectable()
export class AuditService {
  constructor(private readonly db: Database) {}

  async list({ page, size, action, q }: AuditQuery): Promise<AuditPage> {
    const where = ['1 = 1'];
    const params: string[] = [];
    if (action) {
      where.push('e.action = ?');
      params.push(action);
    }
    if (q) {
      where.push('e.target_id = ?');
      params.push(q);
    }
    const condition = where.join(' AND ');
    const total = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM audit_entries e WHERE ${condition}`,
      params,
    );
    const items = await this.db.read.query<AuditEntryView>(
      `SELECT e.id, e.recorded_at AS recordedAt, COALESCE(a.display_name, '') AS actor, e.action,
              e.target_type AS targetType, e.target_id AS targetId, e.request_id AS requestId
         FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
        WHERE ${condition} ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    return { items, total: Number(total!.n), page, size };
  }
}
