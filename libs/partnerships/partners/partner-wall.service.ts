import { Injectable } from '@nestjs/common';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Bringing } from './partner.rules.js';
import type { WallPage, WallQuery, WallPartnerView } from './partner.wire.js';

/** The public wall: present partners who agreed to stand on it, the longest with us first. */
@Injectable()
export class PartnerWall {
  constructor(private readonly db: Database) {}

  async page(query: WallQuery): Promise<WallPage> {
    const params: SqlParam[] = query.communityId ? [query.communityId] : [];
    const where = `p.state = 'APPROVED' AND p.publication_at IS NOT NULL${query.communityId ? ' AND p.community_id = ?' : ''}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM community_partners p WHERE ${where}`, params);
    const rows = await this.db.read.query<Row>(
      `SELECT p.id, p.name, p.partner_type AS partnerType, a.name AS communityName, p.brings, p.joined_on AS joinedOn
         FROM community_partners p JOIN areas a ON a.id = p.community_id WHERE ${where} ORDER BY p.joined_on, p.id LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const given = await this.givenBy(rows.map(({ id }) => id));
    const items = rows.map(({ id, brings, ...row }) => ({ ...row, brings: JSON.parse(brings) as Bringing[], ...(given.get(id) ?? NOTHING) }));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** What was confirmed of each partner's unit since it joined: sums, never single gifts. */
  private async givenBy(partnerIds: readonly string[]): Promise<Map<string, Given>> {
    const rows = await this.db.read.query<{ id: string } & Given>(
      `SELECT p.id, COUNT(*) AS contributionCount,
              SUM(CASE WHEN c.contribution_kind = 'FUND' THEN c.amount_fen ELSE 0 END) AS fundFen,
              SUM(CASE WHEN c.contribution_kind = 'PEOPLE_TIME' THEN c.quantity ELSE 0 END) AS peopleMinutes
         FROM community_partners p JOIN contributions c ON c.unit_id = p.unit_id AND c.community_id = p.community_id
        WHERE p.id IN (${placeholders(partnerIds)}) AND c.state = 'CONFIRMED' AND c.occurred_on >= p.joined_on GROUP BY p.id`,
      partnerIds,
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { contributionCount: Number(row.contributionCount), fundFen: Number(row.fundFen), peopleMinutes: Number(row.peopleMinutes) },
      ]),
    );
  }
}

type Row = Pick<WallPartnerView, 'name' | 'partnerType' | 'communityName' | 'joinedOn'> & { id: string; brings: string };
type Given = Pick<WallPartnerView, 'contributionCount' | 'fundFen' | 'peopleMinutes'>;

const NOTHING: Given = { contributionCount: 0, fundFen: 0, peopleMinutes: 0 };
