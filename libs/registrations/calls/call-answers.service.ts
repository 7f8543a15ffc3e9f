import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { CodesService } from '@app/activities/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CallPlaces } from './call-places.service.js';
import { CALL_LEVEL_RULES, moveResponse, placeFor, servedMinutes } from './call.rules.js';
import type { AcceptCall, DeclineCall } from './call.wire.js';
import { WhistleCall } from './whistle-call.entity.js';
import { WhistleResponse } from './whistle-response.entity.js';

type Mine = { personId: string; response: WhistleResponse; call: WhistleCall };

/**
 * What the member says to a call. Locks the person's registration, then calls in the order of their ids, then answers:
 * in this order everywhere, so that thousands may answer at once.
 */
@Injectable()
export class CallAnswers {
  constructor(
    private readonly db: Database,
    private readonly places: CallPlaces,
    private readonly codes: CodesService,
  ) {}

  /**
   * Yes. The first ones fill the call, later ones wait in reserve; a place at a less urgent call is given up for a more
   * urgent one. Saying it twice changes nothing. Refuses `call-response.not-found`, `.over`, `.move`, `.committed` (on
   * the way to something as urgent, or already somewhere), `.capacity` (as often this month as the member offered).
   */
  async accept(actor: Principal, callId: string, { etaMinutes }: AcceptCall): Promise<void> {
    await this.db.write(async (tx) => {
      const personId = await lockPerson(tx, actor);
      const before = await tx.repo(WhistleResponse).findOneBy({ commitmentKey: personId });
      const calls = await tx.lock(WhistleCall, [callId, ...(before ? [before.callId] : [])]);
      const call = calls.find(({ id }) => id === callId);
      const response = call && (await own(tx, callId, personId));
      if (!call || !response) refuse('call-response.not-found');
      if (response.state === 'ACCEPTED' || response.state === 'ARRIVED') return;
      if (call.state !== 'DISPATCHED') refuse('call-response.over');
      const answer = { answeredAt: tx.at, etaMinutes: etaMinutes ?? null, declineReason: null, declineNote: null };
      const place = placeFor(call);
      if (place === 'reserve') {
        if (response.state === 'RESERVE') return;
        await tx.repo(WhistleResponse).update(response.id, { ...answer, state: moveResponse(response.state, 'reserve') });
        return;
      }
      const state = moveResponse(response.state, 'accept');
      if (before) await this.giveUp(tx, before.id, calls, call);
      const outcome = await this.places.take(tx, call, response, { ...answer, state });
      if (outcome === 'committed') refuse('call-response.committed', { title: '另一处吹哨' });
      if (outcome === 'used-up') refuse('call-response.capacity');
    });
  }

  /** No, with a reason that only the community sees. Nothing follows from it. Refuses `call-response.not-found`, `.over`, `.move`. */
  async decline(actor: Principal, callId: string, { reason, note }: DeclineCall): Promise<void> {
    await this.db.write(async (tx) => {
      const { response } = await this.lockOwn(tx, actor, callId);
      if (response.state === 'DECLINED') return;
      const state = moveResponse(response.state, 'decline');
      await tx.repo(WhistleResponse).update(response.id, { state, answeredAt: tx.at, declineReason: reason, declineNote: note?.trim() || null });
    });
  }

  /** Said yes and cannot come after all; the reserve moves up. Refuses `call-response.not-found`, `.over`, `.move`. */
  async withdraw(actor: Principal, callId: string, { reason, note }: DeclineCall): Promise<void> {
    await this.db.write(async (tx) => {
      const { call, response } = await this.lockOwn(tx, actor, callId);
      if (response.state === 'WITHDRAWN') return;
      const state = moveResponse(response.state, 'withdraw');
      const changes = { state, declineReason: reason, declineNote: note?.trim() || null, commitmentKey: null };
      await tx.repo(WhistleResponse).update(response.id, changes);
      await this.places.giveBack(tx, call);
    });
  }

  /**
   * There, shown by the code of the screen on the spot. Refuses `call-response.not-found`, `.over`, `.move`,
   * `.committed`, `.wrong-call` (the code of another place), and what the codes refuse.
   */
  async arrive(actor: Principal, callId: string, code: string): Promise<void> {
    const personId = actor.personId ?? refuse('call-response.not-found');
    // Whoever was not asked hears nothing about codes.
    if (!(await this.db.read.repo(WhistleResponse).findOneBy({ callId, personId }))) refuse('call-response.not-found');
    const text = code.trim();
    const shown = /^\d{8}$/.test(text) ? this.codes.readTyped(text, [callId], personId) : this.codes.readFresh('slot', text);
    if (shown.id !== callId) refuse('call-response.wrong-call');
    await this.db.write(async (tx) => {
      const { call, response } = await this.lockOwn(tx, actor, callId);
      if (response.state === 'ARRIVED') return;
      await this.markArrived(tx, call, response, 'CODE');
    });
  }

  /** Done, by the member. Refuses `call-response.not-found`, `.over`, `.move`. */
  async complete(actor: Principal, callId: string): Promise<void> {
    await this.db.write(async (tx) => {
      const { response } = await this.lockOwn(tx, actor, callId);
      if (response.state === 'COMPLETED') return;
      await this.markDone(tx, response, null);
    });
  }

  /** Inside a write that holds the call. Whoever comes from the reserve gets a place as well. Refuses `call-response.move`, `.committed`, `.capacity`. */
  async markArrived(tx: Tx, call: WhistleCall, response: WhistleResponse, arrivalEvidence: 'CODE' | 'STAFF'): Promise<void> {
    const arrived = { state: moveResponse(response.state, 'arrive'), arrivedAt: tx.at, arrivalEvidence };
    if (response.state === 'ACCEPTED') return void (await tx.repo(WhistleResponse).update(response.id, arrived));
    const outcome = await this.places.take(tx, call, response, arrived);
    if (outcome === 'committed') refuse('call-response.committed', { title: '另一处吹哨' });
    if (outcome === 'used-up') refuse('call-response.capacity');
  }

  /** Inside a write that holds the call. Minutes never exceed those since the arrival. Refuses `call-response.move`, `.minutes`. */
  async markDone(tx: Tx, response: WhistleResponse, said: number | null): Promise<void> {
    const state = moveResponse(response.state, 'complete');
    const most = servedMinutes(response.arrivedAt!, tx.at);
    if (said !== null && said > most) refuse('call-response.minutes-more', { most });
    await tx.repo(WhistleResponse).update(response.id, { state, doneAt: tx.at, servedMinutes: said ?? most, commitmentKey: null });
  }

  /** Refuses `call-response.committed` where the place cannot be given up. */
  private async giveUp(tx: Tx, beforeId: string, calls: readonly WhistleCall[], wanted: WhistleCall): Promise<void> {
    const before = (await tx.lockOne(WhistleResponse, beforeId))!;
    // It may have ended while we waited for its call.
    if (before.commitmentKey === null) return;
    const other = calls.find(({ id }) => id === before.callId)!;
    const isMoreUrgent = CALL_LEVEL_RULES[wanted.level].rank > CALL_LEVEL_RULES[other.level].rank;
    if (before.state === 'ARRIVED' || !isMoreUrgent) refuse('call-response.committed', { title: `“${other.title}”` });
    await tx.repo(WhistleResponse).update(before.id, { state: moveResponse(before.state, 'yield'), commitmentKey: null });
    await this.places.giveBack(tx, other);
  }

  private async lockOwn(tx: Tx, actor: Principal, callId: string): Promise<Mine> {
    const personId = actor.personId ?? refuse('call-response.not-found');
    const asked = await tx.repo(WhistleResponse).findOneBy({ callId, personId });
    if (!asked) refuse('call-response.not-found');
    const call = (await tx.lockOne(WhistleCall, callId))!;
    const response = (await tx.lockOne(WhistleResponse, asked.id))!;
    const isRepeated = response.state === 'COMPLETED';
    if (call.state !== 'DISPATCHED' && !isRepeated) refuse('call-response.over');
    return { personId, call, response };
  }
}

/** Answers of one person queue up behind each other. */
async function lockPerson(tx: Tx, actor: Principal): Promise<string> {
  const personId = actor.personId ?? refuse('call-response.not-found');
  await tx.query(`SELECT id FROM member_registrations WHERE person_id = ? ORDER BY id${tx.forUpdate}`, [personId]);
  return personId;
}

async function own(tx: Tx, callId: string, personId: string): Promise<WhistleResponse | undefined> {
  const found = await tx.repo(WhistleResponse).findOneBy({ callId, personId });
  return found ? tx.lockOne(WhistleResponse, found.id) : undefined;
}
