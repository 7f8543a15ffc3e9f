import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Spoken } from './consultation.rules.js';

export type RoundWords = { spoken: Spoken; unanswered: number; lateReplies: number };

/** How much each side has said in rounds, as far as it counts, and how much of it waits for an answer. */
export async function wordsOf(reader: Reader, roundIds: readonly string[], today: string): Promise<Map<string, RoundWords>> {
  const words = new Map<string, RoundWords>(
    roundIds.map((id) => [id, { spoken: { COMMUNITY: 0, UNIT: 0 }, unanswered: 0, lateReplies: 0 }]),
  );
  for (let from = 0; from < roundIds.length; from += 1_000) {
    const some = roundIds.slice(from, from + 1_000);
    const rows = await reader.query<{ roundId: string; side: 'COMMUNITY' | 'UNIT'; n: number; open: number; late: number }>(
      `SELECT o.round_id AS roundId, o.side AS side,
              SUM(CASE WHEN o.recorded_by_staff = 0 OR o.confirmed_at IS NOT NULL THEN 1 ELSE 0 END) AS n,
              SUM(CASE WHEN o.replied_at IS NULL THEN 1 ELSE 0 END) AS open,
              SUM(CASE WHEN o.replied_at IS NULL AND o.reply_due_on < ? THEN 1 ELSE 0 END) AS late
         FROM consultation_opinions o WHERE o.round_id IN (${placeholders(some)}) GROUP BY o.round_id, o.side`,
      [today, ...some],
    );
    for (const { roundId, side, n, open, late } of rows) {
      const word = words.get(roundId)!;
      word.spoken[side] = Number(n);
      word.unanswered += Number(open);
      word.lateReplies += Number(late);
    }
  }
  return words;
}
