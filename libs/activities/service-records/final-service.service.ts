import { Injectable } from '@nestjs/common';
import type { DateOn, Period } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { inParts } from './record-facts.service.js';

/** One final record as a card or a feedback counts it: no words that somebody wrote, no place. */
export type FinalService = {
  recordId: string;
  volunteerId: string;
  servedOn: DateOn;
  serviceMinutes: number;
  category: string | null;
  /** How it went, 1 to 5: the latest answer; null while nobody said. */
  quality: number | null;
};

/** What was really given, for those downstream who tell others of it: FINAL records only. */
@Injectable()
export class FinalServiceFacts {
  /** The service of volunteers in one community, by day. */
  async of(reader: Reader, communityId: string, volunteerIds: readonly string[], { from, to }: Period): Promise<FinalService[]> {
    const rows = await inParts([...volunteerIds], (part) =>
      reader.query<FinalService>(
        `SELECT r.id AS recordId, r.volunteer_id AS volunteerId, r.served_on AS servedOn, r.service_minutes AS serviceMinutes,
                a.category, r.quality
           FROM service_records r JOIN activities a ON a.id = r.activity_id
          WHERE r.volunteer_id IN (${placeholders(part)}) AND r.community_id = ? AND r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ?
          ORDER BY r.served_on, r.id`,
        [...part, communityId, from, to],
      ),
    );
    return rows.map((row) => ({
      ...row,
      serviceMinutes: Number(row.serviceMinutes),
      quality: row.quality === null ? null : Number(row.quality),
    }));
  }

  /** Whose service, where and when: for whoever has to count again after these records changed. */
  touched(reader: Reader, recordIds: readonly string[]): Promise<{ volunteerId: string; communityId: string; servedOn: DateOn }[]> {
    return inParts([...recordIds], (part) =>
      reader.query(
        `SELECT DISTINCT volunteer_id AS volunteerId, community_id AS communityId, served_on AS servedOn FROM service_records
          WHERE id IN (${placeholders(part)}) ORDER BY community_id, volunteer_id, served_on`,
        part,
      ),
    );
  }
}
