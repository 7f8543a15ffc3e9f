import { Injectable } from '@nestjs/common';
import type { DateOn } from '@app/kernel/time.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { OfferedPost } from '../members/suggestion.rules.js';

const MOST_POSTS = 500;

/** Posts that may be claimed now, with how many have. */
@Injectable()
export class PostOffers {
  async openIn(reader: Reader, communityId: string, today: DateOn): Promise<OfferedPost[]> {
    const rows = await reader.query<OfferedPost>(
      `SELECT p.id, p.post_type AS postType, p.name, a.path AS areaPath, a.name AS areaName, p.capacity,
              (SELECT COUNT(*) FROM service_post_claims k WHERE k.post_id = p.id AND k.left_at IS NULL) AS taken
         FROM service_posts p JOIN areas a ON a.id = p.area_id
        WHERE p.community_id = ? AND p.closed_at IS NULL AND (p.to_on IS NULL OR p.to_on > ?) ORDER BY p.id LIMIT ${MOST_POSTS}`,
      [communityId, today],
    );
    return rows.map((row) => ({ ...row, capacity: Number(row.capacity), taken: Number(row.taken) }));
  }
}
