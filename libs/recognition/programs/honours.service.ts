import { Injectable } from '@nestjs/common';
import { addMonths, dateOf } from '@app/kernel/time.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { OPEN_OBJECTION_STATES } from '../objections/award-objection.rules.js';
import type { RecognitionProgram } from './program.entity.js';

const IDS_PER_QUERY = 500;

/** What somebody's earlier honours mean for the next one. */
@Injectable()
export class HonoursService {
  /** Who holds an honour of the community from the program's months of rest, and which; nobody where it asks for none. */
  async recentOf(tx: Tx, program: RecognitionProgram, volunteerIds: readonly string[]): Promise<Map<string, string>> {
    const { restMonths = 0 } = program.criteria;
    if (restMonths === 0) return new Map();
    const since = addMonths(dateOf(tx.at), -restMonths);
    const rows = await inParts(volunteerIds, (part) =>
      tx.query<{ volunteer_id: string; program_title: string }>(
        `SELECT volunteer_id, program_title FROM honor_certificates
          WHERE community_id = ? AND state = 'VALID' AND issued_on >= ? AND program_id IS NOT NULL
            AND volunteer_id IN (${placeholders(part)}) ORDER BY issued_on`,
        [program.communityId, since, ...part],
      ),
    );
    return new Map(rows.map((row) => [row.volunteer_id, row.program_title]));
  }

  /** Who stands in another program's list against an objection that is not decided yet. */
  async underObjection(tx: Tx, volunteerIds: readonly string[], exceptProgramId: string): Promise<Set<string>> {
    const rows = await inParts(volunteerIds, (part) =>
      tx.query<{ volunteer_id: string }>(
        `SELECT c.volunteer_id FROM award_objections o JOIN program_candidates c ON c.id = o.candidate_id
          WHERE o.program_id <> ? AND o.state IN (${placeholders(OPEN_OBJECTION_STATES)}) AND c.volunteer_id IN (${placeholders(part)})`,
        [exceptProgramId, ...OPEN_OBJECTION_STATES, ...part],
      ),
    );
    return new Set(rows.map((row) => row.volunteer_id));
  }
}

async function inParts<R>(ids: readonly string[], ask: (part: string[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) rows.push(...(await ask(ids.slice(from, from + IDS_PER_QUERY))));
  return rows;
}
