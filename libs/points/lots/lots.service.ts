import { Injectable } from '@nestjs/common';
import { dateText, type DateOn } from '@app/kernel/time.js';
import { LedgerService, SYSTEM, volunteerAccount, type Posting } from '@app/ledger/index.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { PointsPolicy } from '../policies/policy.rules.js';
import { PointsPoliciesService } from '../policies/points-policies.service.js';
import { LotAllocation } from './lot-allocation.entity.js';
import { LotBook } from './lot-book.entity.js';
import { applyLines, expiredLots, LOT_CAUSE, openLots, type Allocation, type Lot, type LotLine, type LotState } from './lots.rules.js';
import { PointsLot } from './points-lot.entity.js';

/** A passbook sorted into lots as far as it is stored, and the lines that came since. */
type Book = { throughLine: number; state: LotState; lines: LotLine[] };

/**
 * Which points expire when. Posting stays as fast as it is: it writes no lots. They are stored up to some line of each
 * passbook, what came since is applied when somebody asks, and a write that spends or expires stores them up to date
 * first, behind the account's lock.
 */
@Injectable()
export class LotsService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly policies: PointsPoliciesService,
  ) {}

  /** A volunteer's lots as of now, the first to expire in front; stores nothing. */
  async openLots(reader: Reader, volunteerId: string): Promise<Lot[]> {
    const policies = await this.policies.all(reader);
    const book = (await this.read(reader, [volunteerId])).get(volunteerId)!;
    return openLots(applyLines(book.state, book.lines, policies).lots.values());
  }

  /**
   * Brings the lots of these volunteers up to date and expires what is due, each lot once, with its own entry. Call
   * it before anything that spends: nobody spends what has expired. The accounts stay locked until the write ends.
   * Answers what each can spend.
   */
  async settle(tx: Tx, volunteerIds: readonly string[], today: DateOn): Promise<Map<string, Lot[]>> {
    const ids = [...new Set(volunteerIds)].sort();
    await this.ledger.lock(tx, ids.map(volunteerAccount), 'points');
    const policies = await this.policies.all(tx);
    const before = await this.sort(tx, ids, policies);
    const postings = ids.flatMap((id) => expiredLots(before.get(id)!.lots.values(), today).map((lot) => expiryOf(id, lot, today)));
    if (postings.length > 0) {
      const areas = await communitiesOf(tx, ids);
      await this.ledger.postAll(tx, postings.map(({ volunteerId, posting }) => ({ ...posting, areaId: areas.get(volunteerId) ?? null })));
    }
    const sorted = postings.length > 0 ? await this.sort(tx, ids, policies) : before;
    return new Map(ids.map((id) => [id, openLots(sorted.get(id)!.lots.values())]));
  }

  /** Applies the lines since the stored ones and stores what changed. The accounts are locked. */
  private async sort(tx: Tx, ids: readonly string[], policies: readonly PointsPolicy[]): Promise<Map<string, LotState>> {
    const books = await this.read(tx, ids);
    const after = new Map<string, LotState>();
    const [lots, allocations, through]: [PointsLot[], LotAllocation[], LotBook[]] = [[], [], []];
    for (const [volunteerId, { state, lines }] of books) {
      const next = lines.length === 0 ? state : applyLines(state, lines, policies);
      after.set(volunteerId, next);
      if (lines.length === 0) continue;
      lots.push(...changedLots(state, next).map((lot) => ({ ...lot, volunteerId, noticedOn: null })));
      allocations.push(...changedAllocations(state, next).map((allocation) => ({ ...allocation, volunteerId })));
      through.push({ account: volunteerAccount(volunteerId), throughLine: lines.at(-1)!.lineNo });
    }
    await upsert(tx, LOTS, lots.map((l) => [l.id, l.volunteerId, l.lineNo, l.earnedAt, l.expiresOn, l.amountPoints, l.remainingPoints, null]));
    await upsert(tx, ALLOCATIONS, allocations.map((a) => [a.transferId, a.lotId, a.volunteerId, a.points, a.returnedPoints, a.heldBy]));
    await upsert(tx, BOOKS, through.map((b) => [b.account, b.throughLine]));
    return after;
  }

  /** Open lots, what waits in orders or may come back, and the lines that are not sorted yet. */
  private async read(reader: Reader, ids: readonly string[]): Promise<Map<string, Book>> {
    const marks = placeholders(ids);
    const accounts = ids.map(volunteerAccount);
    const known = await reader.query<{ account: string; throughLine: number }>(
      `SELECT account, through_line AS throughLine FROM lot_books WHERE account IN (${marks})`,
      accounts,
    );
    const through = new Map(accounts.map((account) => [account, 0]));
    for (const { account, throughLine } of known) through.set(account, Number(throughLine));
    const lines = await this.ledger.passbooks(reader, 'points', through);
    const books = new Map<string, Book>(
      ids.map((id) => [id, { throughLine: through.get(volunteerAccount(id))!, state: NOTHING, lines: [] }]),
    );
    for (const line of lines) books.get(line.account.slice(VOLUNTEER.length))!.lines.push(line);
    for (const [id, state] of await this.stored(reader, [...books].filter(([, { throughLine }]) => throughLine > 0))) books.get(id)!.state = state;
    return books;
  }

  /** What later lines can touch: lots with something left, and what new lines give back or take back. */
  private async stored(reader: Reader, books: readonly (readonly [string, Book])[]): Promise<Map<string, LotState>> {
    if (books.length === 0) return new Map();
    const ids = books.map(([id]) => id);
    const backs = books.flatMap(([, { lines }]) => lines).filter(({ amount, code, reversesId }) => amount > 0 && (reversesId ?? (code === 'RELEASE' || code === 'REFUND')));
    const held = backs.map(({ code, counter, causeId }) => (code === 'RELEASE' ? counter : `held:${causeId}`));
    const reversed = backs.flatMap(({ reversesId }) => reversesId ?? []);
    const allocations =
      backs.length === 0
        ? []
        : await reader.query<Allocation & { volunteerId: string }>(
            `SELECT transfer_id AS transferId, lot_id AS lotId, volunteer_id AS volunteerId, points, returned_points AS returnedPoints, held_by AS heldBy
               FROM lot_allocations WHERE volunteer_id IN (${placeholders(ids)})
                AND (held_by IN (${placeholders(held)}) OR transfer_id IN (${placeholders(reversed)})) ORDER BY transfer_id, lot_id`,
            [...ids, ...held, ...reversed],
          );
    const emptied = allocations.map(({ lotId }) => lotId);
    const lots = await reader.query<Lot & { volunteerId: string }>(
      `SELECT id, volunteer_id AS volunteerId, line_no AS lineNo, earned_at AS earnedAt, expires_on AS expiresOn,
              amount_points AS amountPoints, remaining_points AS remainingPoints
         FROM points_lots WHERE volunteer_id IN (${placeholders(ids)}) AND (remaining_points > 0 OR id IN (${placeholders(emptied)}))`,
      [...ids, ...emptied],
    );
    const states = new Map(ids.map((id) => [id, { lots: new Map<string, Lot>(), allocations: [] as Allocation[] }]));
    for (const { volunteerId, ...lot } of lots) {
      const numbers = { lineNo: Number(lot.lineNo), amountPoints: Number(lot.amountPoints), remainingPoints: Number(lot.remainingPoints) };
      states.get(volunteerId)!.lots.set(lot.id, { ...lot, ...numbers });
    }
    for (const { volunteerId, ...allocation } of allocations) {
      states.get(volunteerId)!.allocations.push({ ...allocation, points: Number(allocation.points), returnedPoints: Number(allocation.returnedPoints) });
    }
    return states;
  }
}

const NOTHING: LotState = { lots: new Map(), allocations: [] };
const VOLUNTEER = volunteerAccount('');

function changedLots(before: LotState, after: LotState): Lot[] {
  return [...after.lots.values()].filter((lot) => before.lots.get(lot.id)?.remainingPoints !== lot.remainingPoints);
}

/** Allocations are only added at the end, and those that were there keep their place. */
function changedAllocations(before: LotState, after: LotState): Allocation[] {
  return after.allocations.filter((allocation, i) => before.allocations[i]?.returnedPoints !== allocation.returnedPoints);
}

function expiryOf(volunteerId: string, lot: Lot, today: DateOn): { volunteerId: string; posting: Omit<Posting, 'areaId'> } {
  const rest = lot.remainingPoints < lot.amountPoints ? `，还剩 ${lot.remainingPoints} 分没有用` : '';
  const posting = {
    unit: 'points',
    debit: volunteerAccount(volunteerId),
    credit: SYSTEM.expired,
    amount: lot.remainingPoints,
    code: 'EXPIRE',
    causeType: LOT_CAUSE,
    causeId: lot.id,
    effectiveOn: today,
    explanation: [`${dateText(lot.expiresOn!)}起失效的一批积分(得到时 ${lot.amountPoints} 分${rest})，有效期到了`],
  } as const;
  return { volunteerId, posting };
}

async function communitiesOf(reader: Reader, volunteerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await reader.query<{ id: string; communityId: string }>(
    `SELECT id, community_id AS communityId FROM volunteers WHERE id IN (${placeholders(volunteerIds)})`,
    volunteerIds,
  );
  return new Map(rows.map(({ id, communityId }) => [id, communityId]));
}

type Table = { name: string; columns: readonly string[]; key: string; kept: readonly string[] };
const LOTS: Table = {
  name: 'points_lots',
  columns: ['id', 'volunteer_id', 'line_no', 'earned_at', 'expires_on', 'amount_points', 'remaining_points', 'noticed_on'],
  key: 'id',
  kept: ['remaining_points'],
};
const ALLOCATIONS: Table = {
  name: 'lot_allocations',
  columns: ['transfer_id', 'lot_id', 'volunteer_id', 'points', 'returned_points', 'held_by'],
  key: 'transfer_id, lot_id',
  kept: ['returned_points'],
};
const BOOKS: Table = { name: 'lot_books', columns: ['account', 'through_line'], key: 'account', kept: ['through_line'] };

const ROWS_PER_STATEMENT = 500;

/** Adds rows; of those that are there, `kept` gets the new value. */
async function upsert(tx: Tx, { name, columns, key, kept }: Table, rows: readonly (string | number | null)[][]): Promise<void> {
  const sqlite = tx.engine === 'sqlite';
  const set = kept.map((column) => `${column} = ${sqlite ? `excluded.${column}` : `VALUES(${column})`}`).join(', ');
  const conflict = sqlite ? `ON CONFLICT (${key}) DO UPDATE SET` : 'ON DUPLICATE KEY UPDATE';
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT);
    const tuples = part.map(() => `(${placeholders(columns)})`).join(', ');
    await tx.execute(`INSERT INTO ${name} (${columns.join(', ')}) VALUES ${tuples} ${conflict} ${set}`, part.flat());
  }
}
