import { idAt } from '@app/kernel/ids.js';
import type { Instant } from '@app/kernel/time.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import {
  addStandings,
  insertTransfers,
  lockBook,
  moveGate,
  readOriginals,
  readRecorded,
  ROWS_PER_STATEMENT,
  writeBalances,
  type LedgerTx,
} from './ledger-tables.js';
import { balanceKey, decide, refuseShape, type Balance, type Book, type Decision, type Outcome } from './posting.rules.js';
import type { Posting } from './transfer.rules.js';

const MAX_TRIES = 4;
const NOTHING: Book['recorded'] = new Map();

/**
 * Decides and records postings: the only code that writes transfers, balances and standings.
 *
 * Order matters. The gate is passed first (see `closeThrough`). Then the balance rows are locked in address order,
 * before the first plain read, so that whatever is read afterwards was committed before, and two writers never
 * wait for each other crosswise. Then known keys are read, everything is decided in memory in arrival order, and
 * three statements record it. A refused posting leaves no trace; the caller may go on or throw.
 *
 * @returns one outcome per posting, in the same order
 */
export async function post(tx: LedgerTx, postings: readonly Posting[]): Promise<Outcome[]> {
  const outcomes: (Outcome | null)[] = postings.map(refuseShape);
  const sound = postings.filter((_, i) => outcomes[i] === null);
  const decided = (await recordAll(tx, sound)).values();
  return outcomes.map((outcome) => outcome ?? decided.next().value!);
}

/**
 * Closes the book up to now and answers the cut-off: from then on every transfer recorded at or before it is
 * committed, and none will ever join them. A ranking over `recordedAt <= cut-off` therefore finds the same rows
 * whenever it is run again, however many people post meanwhile.
 *
 * Without it a posting could take its time before the cut and commit after the ranking has read. So everyone who
 * posts shares the gate row until commit, and closing takes it alone: it waits for those inside and moves the
 * mark, and whoever comes next is recorded later than it. Call it in a short write of its own: postings stand
 * still until that write ends, and a write that has posted must not close (two of them would deadlock).
 */
export function closeThrough(tx: LedgerTx): Promise<Instant> {
  return moveGate(tx, tx.at);
}

async function recordAll(tx: LedgerTx, postings: readonly Posting[]): Promise<Outcome[]> {
  if (postings.length === 0) return [];
  const { at, balances } = await lockBook(tx, postings);
  const outcomes: Outcome[] = [];
  for (let from = 0; from < postings.length; from += ROWS_PER_STATEMENT) {
    const decision = await record(tx, postings.slice(from, from + ROWS_PER_STATEMENT), balances, at);
    for (const balance of decision.balances) balances.set(balanceKey(balance.address, balance.unit), balance);
    outcomes.push(...decision.outcomes);
  }
  return outcomes;
}

async function record(
  tx: LedgerTx,
  postings: readonly Posting[],
  balances: ReadonlyMap<string, Balance>,
  at: Instant,
): Promise<Decision> {
  for (let attempt = 1; ; attempt++) {
    // A lone posting is nearly always new. Its unique key says when it is not, and a round trip is spared.
    const isGuess = tx.engine === 'mysql' && postings.length === 1 && attempt === 1;
    const recorded = isGuess ? NOTHING : await readRecorded(tx, postings);
    const originals = await readOriginals(tx, postings.flatMap(({ reversesId }) => reversesId ?? []));
    const decision = decide(postings, { balances, recorded, originals }, at, idAt);
    if (isGuess && decision.transfers.length === 0) continue; // refused, unless it is an old one asked again
    try {
      await insertTransfers(tx, decision.transfers);
    } catch (error) {
      // Somebody recorded the same key for another account since we looked; now it can be read. MySQL has undone
      // the one statement. SQLite has one writer, so there it would be a defect.
      if (tx.engine === 'sqlite' || !isDuplicateKey(error) || attempt === MAX_TRIES) throw error;
      continue;
    }
    await writeBalances(tx, decision.balances);
    await addStandings(tx, decision.standings);
    return decision;
  }
}
