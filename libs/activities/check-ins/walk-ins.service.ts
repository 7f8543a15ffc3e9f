import { Injectable } from '@nestjs/common';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { FoundPersonView } from './leader.wire.js';
import { LedSlots } from './led-slots.service.js';

const MOST_FOUND = 5;

/** Somebody who came without having signed up, and whom the leader has before them by name or number. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly db: Database,
    private readonly ledSlots: LedSlots,
  ) {}

  /**
   * Volunteers of the slot's community with exactly this name or number: enough to write somebody down, and nothing
   * to leaf through. Refuses `activity-slot.not-found`.
   */
  async find(actor: Principal, slotId: string, q: string): Promise<FoundPersonView[]> {
    await this.ledSlots.require(this.db.read, actor, slotId);
    const wanted = q.trim();
    return this.db.read.query<FoundPersonView>(
      `SELECT v.id AS volunteerId, p.name, v.volunteer_no AS volunteerNo
         FROM activity_slots s JOIN activities a ON a.id = s.activity_id JOIN volunteers v ON v.community_id = a.community_id
         JOIN persons p ON p.id = v.person_id
        WHERE s.id = ? AND (p.name = ? OR v.volunteer_no = ?) AND v.state <> 'WITHDRAWN' AND p.name IS NOT NULL
        ORDER BY v.volunteer_no LIMIT ${MOST_FOUND}`,
      [slotId, wanted, wanted.toUpperCase()],
    );
  }
}
