import { Injectable } from '@nestjs/common';
import { LedgerService, volunteerAccount } from '@app/ledger/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { StarFacts } from './star.rules.js';

const NOTHING: StarFacts = { minutes: 0, points: 0, qualityCenti: null };

/** What counts for a star: what was earned by service. Award bonuses and spending change nothing. */
@Injectable()
export class StarFactsService {
  constructor(private readonly ledger: LedgerService) {}

  /** Of at most 500 volunteers, in months [from, to). */
  async of(reader: Reader, volunteerIds: readonly string[], { from, to }: { from: string; to: string }): Promise<Map<string, StarFacts>> {
    const facts = new Map(volunteerIds.map((id) => [id, { ...NOTHING }]));
    if (facts.size === 0) return facts;
    const accounts = volunteerIds.map(volunteerAccount);
    const prefix = volunteerAccount('').length;
    for (const unit of ['minutes', 'points'] as const) {
      for (const { account, total } of await this.ledger.standingsOf(reader, accounts, unit, from, to)) {
        facts.get(account.slice(prefix))![unit] += total;
      }
    }
    // A number about records, read as the desk's counts are: the records themselves belong to the activities.
    const rated = await reader.query<{ volunteer_id: string; total: number; n: number }>(
      `SELECT volunteer_id, SUM(quality) AS total, COUNT(*) AS n FROM service_records
        WHERE state = 'FINAL' AND quality IS NOT NULL AND served_on >= ? AND served_on < ? AND volunteer_id IN (${placeholders(volunteerIds)})
        GROUP BY volunteer_id`,
      [`${from}-01`, `${to}-01`, ...volunteerIds],
    );
    for (const { volunteer_id: id, total, n } of rated) facts.get(id)!.qualityCenti = Math.floor((Number(total) * 100) / Number(n));
    return facts;
  }
}
