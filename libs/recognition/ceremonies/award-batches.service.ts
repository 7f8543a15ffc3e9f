import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { AwardBatch } from './award-batch.entity.js';
import { batchOrder } from './batches.rules.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { CeremoniesService } from './ceremonies.service.js';
import type { ChangeBatch, ChangeWinner, GiveSeat, MoveInList, SetZones } from './ceremony.wire.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';
import { inOrder, type NameOrder } from './name-order.rules.js';
import { moved } from './run-sheet.rules.js';
import { RunSheetItem } from './run-sheet-item.entity.js';
import { seatInOrder } from './seats.rules.js';

const MANAGE = 'ceremony.manage';

/** Who comes onto the stage when, with whom, and where everybody sits. */
@Injectable()
export class AwardBatchesService {
  constructor(
    private readonly db: Database,
    private readonly ceremonies: CeremoniesService,
    private readonly volunteers: VolunteersService,
  ) {}

  /** Puts the winners of every batch in order and keeps it. Refuses `ceremony.not-found`, `ceremony.state`. */
  orderNames(actor: Principal, id: string, order: NameOrder): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      const winners = await tx.repo(CeremonyWinner).findBy({ ceremonyId: id });
      const names = await this.volunteers.namesOf(tx, winners.map(({ volunteerId }) => volunteerId));
      const batches = new Set(winners.map(({ batchId }) => batchId));
      for (const batchId of batches) {
        const people = winners
          .filter((one) => one.batchId === batchId)
          .map((one) => ({ ...one, name: names.get(one.volunteerId) ?? '', rank: one.rankPlace }));
        await place(tx, inOrder(people, order));
      }
      await tx.repo(AwardCeremony).update(id, { nameOrder: order });
      await tx.audit('ceremony.names-ordered', { type: 'ceremony', id }, { order });
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `award-batch.not-found`. */
  change(actor: Principal, id: string, batchId: string, input: ChangeBatch): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      await batchOf(tx, id, batchId);
      const { title, presenters, props } = input;
      if (title === undefined && !presenters && !props) return;
      await tx.repo(AwardBatch).update(batchId, {
        ...(title === undefined ? {} : { title: title.trim() }),
        ...(presenters ? { presenters: presenters.map((name) => name.trim()) } : {}),
        ...(props ? { props } : {}),
      });
      if (title !== undefined) await tx.execute('UPDATE run_sheet_items SET title = ? WHERE batch_id = ?', [title.trim(), batchId]);
    });
  }

  /**
   * One place up or down, in the programme as well; never a person's batch before a collective one. Refuses
   * `ceremony.not-found`, `ceremony.state`, `award-batch.not-found`.
   */
  move(actor: Principal, id: string, batchId: string, { direction }: MoveInList): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      await batchOf(tx, id, batchId);
      const batches = await tx.repo(AwardBatch).find({ where: { ceremonyId: id }, order: { seq: 'ASC' } });
      const wanted = moved(batches, batchId, direction).map((batch, i) => ({ ...batch, seq: i + 1 }));
      const order = batchOrder(wanted);
      for (const [i, batch] of order.entries()) await tx.execute('UPDATE award_batches SET seq = ? WHERE id = ?', [i + 1, batch.id]);
      await this.alignRunSheet(tx, id, order.map((batch) => batch.id));
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `ceremony-winner.not-found`. */
  moveWinner(actor: Principal, id: string, winnerId: string, { direction }: MoveInList): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      const { batchId } = await winnerOf(tx, id, winnerId);
      const people = await tx.repo(CeremonyWinner).find({ where: { batchId }, order: { position: 'ASC' } });
      await place(tx, moved(people, winnerId, direction));
    });
  }

  /** Words and stand-in; an empty text takes them back. Refuses `ceremony.not-found`, `ceremony.state`, `ceremony-winner.not-found`. */
  changeWinner(actor: Principal, id: string, winnerId: string, input: ChangeWinner): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      await winnerOf(tx, id, winnerId);
      const given = Object.entries(input).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      await tx.repo(CeremonyWinner).update(winnerId, Object.fromEntries(given.map(([field, value]) => [field, (value as string).trim() || null])));
      await tx.audit('ceremony.winner-changed', { type: 'ceremony', id }, { winnerId, fields: given.map(([field]) => field) });
    });
  }

  /** Refuses `ceremony.not-found`, `ceremony.state`, `ceremony.zone`. */
  setZones(actor: Principal, id: string, { zones }: SetZones): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      if (zones.some(({ fromRow, toRow, fromSeat, toSeat }) => fromRow > toRow || fromSeat > toSeat)) refuse('ceremony.zone');
      await tx.repo(AwardCeremony).update(id, { zones: zones.map((zone) => ({ ...zone })) });
    });
  }

  /** Seats everybody in the order of the stage. Refuses `ceremony.not-found`, `ceremony.state`. */
  seatAll(actor: Principal, id: string): Promise<void> {
    return this.db.write(async (tx) => {
      const { zones } = await this.ceremonies.take(tx, actor, MANAGE, id);
      const people = await tx.query<{ id: string }>(
        `SELECT w.id FROM ceremony_winners w JOIN award_batches b ON b.id = w.batch_id WHERE w.ceremony_id = ? ORDER BY b.seq, w.position`,
        [id],
      );
      for (const [winnerId, seat] of seatInOrder(people, zones)) {
        await tx.execute('UPDATE ceremony_winners SET seat_row = ?, seat_no = ? WHERE id = ?', [seat?.row ?? null, seat?.seat ?? null, winnerId]);
      }
      await tx.audit('ceremony.seated', { type: 'ceremony', id });
    });
  }

  /** One seat by hand; what no longer fits is shown as a conflict. Refuses `ceremony.not-found`, `ceremony.state`, `ceremony-winner.not-found`. */
  seat(actor: Principal, id: string, winnerId: string, { row, seat }: GiveSeat): Promise<void> {
    return this.db.write(async (tx) => {
      await this.ceremonies.take(tx, actor, MANAGE, id);
      await winnerOf(tx, id, winnerId);
      await tx.execute('UPDATE ceremony_winners SET seat_row = ?, seat_no = ? WHERE id = ?', [row, seat, winnerId]);
    });
  }

  /** The award steps of the run-sheet take the places they had, in the batches' new order. */
  private async alignRunSheet(tx: Tx, id: string, batchIds: readonly string[]): Promise<void> {
    const items = await tx.repo(RunSheetItem).find({ where: { ceremonyId: id }, order: { seq: 'ASC' } });
    const places = items.filter(({ batchId }) => batchId !== null).map(({ seq }) => seq);
    for (const [i, batchId] of batchIds.entries()) {
      const item = items.find((one) => one.batchId === batchId);
      if (item) await tx.execute('UPDATE run_sheet_items SET seq = ? WHERE id = ?', [places[i]!, item.id]);
    }
  }
}

async function place(tx: Tx, people: readonly { id: string }[]): Promise<void> {
  for (const [i, { id }] of people.entries()) await tx.execute('UPDATE ceremony_winners SET position = ? WHERE id = ?', [i + 1, id]);
}

async function batchOf(tx: Tx, ceremonyId: string, id: string): Promise<AwardBatch> {
  return (await tx.repo(AwardBatch).findOneBy({ id, ceremonyId })) ?? refuse('award-batch.not-found');
}

async function winnerOf(tx: Tx, ceremonyId: string, id: string): Promise<CeremonyWinner> {
  return (await tx.repo(CeremonyWinner).findOneBy({ id, ceremonyId })) ?? refuse('ceremony-winner.not-found');
}
