import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText } from '@app/kernel/time.js';
import { VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { VisitLimits } from '@app/platform/http/visit-limits.service.js';
import type { Tx } from '@app/platform/database/tx.js';
import { AwardBatch } from './award-batch.entity.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { CEREMONY_STATE_NAMES } from './ceremony.rules.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyWinner, type SignInVia } from './ceremony-winner.entity.js';
import { seatText } from './seats.rules.js';
import type { OwnCeremonyView, SignedInView } from './sign-in.wire.js';

/** Whoever guesses codes is stopped; a hall behind one address signs in through it. */
const TRIES = { what: 'ceremony-sign-in', most: 300, minutes: 10 };
const MOST_OWN = 50;

/** Winners at the door: by the personal code on the day, or ticked by staff. Nobody is made to own a phone. */
@Injectable()
export class CeremonySignIns {
  constructor(
    private readonly db: Database,
    private readonly ceremonies: CeremoniesService,
    private readonly volunteers: VolunteersService,
    private readonly limits: VisitLimits,
  ) {}

  /** Signing in again answers the first time. Refuses `request.too-often`, `ceremony-sign-in.code`, `ceremony-sign-in.day`, `ceremony.state`. */
  async byCode(typed: string, who: string): Promise<SignedInView> {
    await this.limits.count(who, TRIES);
    const signInCode = typed.normalize('NFKC').toUpperCase().replace(/[\s\-—–_]/gu, '');
    return this.db.write(async (tx) => {
      const found = await tx.repo(CeremonyWinner).findOneBy({ signInCode });
      const winner = found ? await tx.lockOne(CeremonyWinner, found.id) : undefined;
      if (!winner) refuse('ceremony-sign-in.code');
      const ceremony = await tx.repo(AwardCeremony).findOneByOrFail({ id: winner.ceremonyId });
      if (ceremony.state !== 'PREPARING') refuse('ceremony.state', { state: CEREMONY_STATE_NAMES[ceremony.state] });
      if (dateOf(tx.at) !== ceremony.heldOn) refuse('ceremony-sign-in.day', { on: dateText(ceremony.heldOn) });
      await signIn(tx, winner, 'CODE');
      return this.viewOf(tx, ceremony, winner);
    });
  }

  /** For people without a phone. Refuses `ceremony.not-found`, `ceremony.state`, `ceremony-winner.not-found`. */
  tick(actor: Principal, ceremonyId: string, winnerId: string): Promise<void> {
    return this.db.write(async (tx) => {
      await signIn(tx, await this.take(tx, actor, ceremonyId, winnerId), 'STAFF');
      await tx.audit('ceremony.signed-in', { type: 'ceremony', id: ceremonyId }, { winnerId });
    });
  }

  /** A tick by mistake is taken back. Refuses `ceremony.not-found`, `ceremony.state`, `ceremony-winner.not-found`. */
  untick(actor: Principal, ceremonyId: string, winnerId: string): Promise<void> {
    return this.db.write(async (tx) => {
      const winner = await this.take(tx, actor, ceremonyId, winnerId);
      await tx.execute('UPDATE ceremony_winners SET signed_in_at = NULL, signed_in_via = NULL WHERE id = ?', [winner.id]);
      await tx.audit('ceremony.sign-in-taken-back', { type: 'ceremony', id: ceremonyId }, { winnerId });
    });
  }

  /** Ceremonies ahead at which the signed-in person is honoured, each with the own code. */
  async own(actor: Principal): Promise<OwnCeremonyView[]> {
    if (actor.volunteerId === null) return [];
    const rows = await this.db.read.query<OwnCeremonyView & { seatRow: number | null; seatNo: number | null }>(
      `SELECT c.id, c.title, c.held_on AS heldOn, c.start_time AS startTime, c.venue, b.title AS batchTitle, w.seat_row AS seatRow,
         w.seat_no AS seatNo, w.sign_in_code AS code, w.signed_in_at AS signedInAt
       FROM ceremony_winners w JOIN award_ceremonies c ON c.id = w.ceremony_id JOIN award_batches b ON b.id = w.batch_id
       WHERE w.volunteer_id = ? AND c.state = 'PREPARING' ORDER BY c.held_on, w.id LIMIT ${MOST_OWN}`,
      [actor.volunteerId],
    );
    return rows.map(({ seatRow, seatNo, ...row }) => ({ ...row, seatText: placeOf(seatRow, seatNo) }));
  }

  private async take(tx: Tx, actor: Principal, ceremonyId: string, winnerId: string): Promise<CeremonyWinner> {
    await this.ceremonies.take(tx, actor, 'ceremony.sign-in', ceremonyId);
    const winner = await tx.lockOne(CeremonyWinner, winnerId);
    return winner?.ceremonyId === ceremonyId ? winner : refuse('ceremony-winner.not-found');
  }

  private async viewOf(tx: Tx, ceremony: AwardCeremony, winner: CeremonyWinner): Promise<SignedInView> {
    const names = await this.volunteers.namesOf(tx, [winner.volunteerId]);
    const batch = await tx.repo(AwardBatch).findOneByOrFail({ id: winner.batchId });
    return {
      ceremonyTitle: ceremony.title,
      venue: ceremony.venue,
      name: maskName(names.get(winner.volunteerId) ?? ''),
      seatText: placeOf(winner.seatRow, winner.seatNo),
      batchTitle: batch.title,
      signedInAt: winner.signedInAt ?? tx.at,
    };
  }
}

/** Once: who is in is in. */
async function signIn(tx: Tx, { id }: CeremonyWinner, via: SignInVia): Promise<void> {
  await tx.execute('UPDATE ceremony_winners SET signed_in_at = ?, signed_in_via = ? WHERE id = ? AND signed_in_at IS NULL', [tx.at, via, id]);
}

function placeOf(row: number | null, seat: number | null): string | null {
  return row === null || seat === null ? null : seatText({ row: Number(row), seat: Number(seat) });
}
