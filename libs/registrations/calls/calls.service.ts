import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, instantOf } from '@app/kernel/time.js';
import { CalledServices, RatingsService } from '@app/activities/index.js';
import { Area, AreasService, NoticesService, type NewNotice } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { checkCodes, namesOf } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { writeStep } from './call-book.js';
import { lockCall } from './call-scope.js';
import { CALL_LEVEL_RULES, callNoOf, checkTimes, moveCall, servedMinutes } from './call.rules.js';
import type { CreateCall, RateCall } from './call.wire.js';
import { WhistleCall } from './whistle-call.entity.js';
import { WhistleResponse } from './whistle-response.entity.js';

/** A call's life at the desk, from its first word to the archive. */
@Injectable()
export class CallsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly notices: NoticesService,
    private readonly served: CalledServices,
    private readonly ratings: RatingsService,
  ) {}

  /** Nobody is asked yet. Refuses `area.not-found`, `call.place`, `call.respond-by`, `call.starts-at`, `registration-scheme.unknown-code`. */
  create(actor: Principal, input: CreateCall): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'call.manage', input.areaId);
      const community = (await this.areas.communityOf(tx, area)) ?? refuse('call.place');
      const respondMinutes = input.respondMinutes ?? CALL_LEVEL_RULES[input.level].respondMinutes;
      const startsAt = input.startsAt ? instantOf(Date.parse(input.startsAt)) : null;
      checkTimes(tx.at, respondMinutes, startsAt);
      const scheme = await this.schemes.inForce(tx, community.id, dateOf(tx.at));
      checkCodes(scheme.skills, input.skills ?? []);
      if (input.needKind) checkCodes(scheme.serviceKinds, [input.needKind]);
      // Calls of one community are numbered one after the other.
      await tx.lock(Area, [community.id]);
      const row: Partial<WhistleCall> = {
        id: newId(),
        callNo: await nextCallNo(tx, community.id),
        communityId: community.id,
        areaId: area.id,
        address: input.address.trim(),
        level: input.level,
        title: input.title.trim(),
        detail: input.detail?.trim() || null,
        riskNote: input.riskNote.trim(),
        needKind: input.needKind ?? null,
        skills: input.skills ?? [],
        neededCount: input.neededCount,
        startsAt,
        respondMinutes,
        state: 'OPEN',
        askedCount: 0,
        acceptedCount: 0,
        isFilled: false,
        openedBy: actor.accountId,
        openedAt: tx.at,
      };
      await tx.insert(WhistleCall, [row]);
      await writeStep(tx, row.id!, { kind: 'OPENED', accountId: actor.accountId });
      await tx.audit('call.opened', { type: 'call', id: row.id! }, { level: row.level });
      return row.id!;
    });
  }

  /** Whoever is on the way is told at once. Refuses `call.not-found`, `call.move`, `call.has-arrived`. */
  async cancel(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await lockCall(tx, actor, 'call.manage', id);
      const state = moveCall(call.state, 'cancel');
      const there = await tx.one<{ n: number }>(`SELECT COUNT(*) AS n FROM whistle_responses WHERE call_id = ? AND state IN ('ARRIVED', 'COMPLETED')`, [id]);
      if (Number(there!.n) > 0) refuse('call.has-arrived', { count: Number(there!.n) });
      await this.release(tx, call, `“${call.title}”已取消：${reason.trim()}。不用再来，谢谢您。`);
      await tx.repo(WhistleCall).update(id, { state, widenAt: null, cancelReason: reason.trim() });
      await this.tellOfStep(tx, actor, call, 'CANCELLED', reason.trim());
    });
  }

  /**
   * It is done: those who are still there end now, those not needed any more are told, and what was served goes on
   * record once. Refuses `call.not-found`, `call.move`, `call-response.minutes`.
   */
  async handle(actor: Principal, id: string, result: string): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await lockCall(tx, actor, 'call.manage', id);
      const state = moveCall(call.state, 'handle');
      await this.release(tx, call, `“${call.title}”已经办结，不用再来，谢谢您。`);
      await this.endThoseThere(tx, id);
      const activityId = await this.putOnRecord(tx, actor, call);
      await tx.repo(WhistleCall).update(id, { state, widenAt: null, handledAt: tx.at, result: result.trim(), activityId });
      await this.tellOfStep(tx, actor, call, 'HANDLED', result.trim());
    });
  }

  /** How it went, said by the community; the service records of the call carry it too. Refuses `call.not-found`, `call.move`. */
  async rate(actor: Principal, id: string, { stars, note }: RateCall): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await lockCall(tx, actor, 'call.manage', id);
      const state = moveCall(call.state, 'rate');
      const ratingNote = note?.trim() || null;
      if (call.activityId) await this.ratings.rateAll(tx, call.activityId, actor, { stars, remark: ratingNote?.slice(0, 200) ?? null });
      await tx.repo(WhistleCall).update(id, { state, rating: stars, ratingNote, ratedBy: actor.accountId, ratedAt: tx.at });
      await this.tellOfStep(tx, actor, call, 'RATED', `${stars} 星${ratingNote ? `，${ratingNote}` : ''}`);
    });
  }

  /** Refuses `call.not-found`, `call.move`. */
  async close(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await lockCall(tx, actor, 'call.manage', id);
      await tx.repo(WhistleCall).update(id, { state: moveCall(call.state, 'close'), closedAt: tx.at });
      await this.tellOfStep(tx, actor, call, 'CLOSED', null);
    });
  }

  /** Nobody waits for these people any more. Those who had said yes hear it; nothing is held against anybody. */
  private async release(tx: Tx, { id }: WhistleCall, text: string): Promise<void> {
    const rows = await tx.query<{ personId: string }>(
      `SELECT person_id AS personId FROM whistle_responses WHERE call_id = ? AND state IN ('ACCEPTED', 'RESERVE') ORDER BY id`,
      [id],
    );
    await tx.execute(
      `UPDATE whistle_responses SET state = 'RELEASED', commitment_key = NULL WHERE call_id = ? AND state IN ('ASKED', 'ACCEPTED', 'RESERVE')`,
      [id],
    );
    await this.notices.send(
      tx,
      rows.map(({ personId }): NewNotice => ({ to: { personId }, kind: 'REGISTRATION', title: '吹哨不用再来了', text, link: `/me/calls/${id}` })),
    );
  }

  private async endThoseThere(tx: Tx, callId: string): Promise<void> {
    const there = await tx.repo(WhistleResponse).findBy({ callId, state: 'ARRIVED' });
    for (const { id, arrivedAt } of there) {
      const done = { state: 'COMPLETED' as const, doneAt: tx.at, servedMinutes: servedMinutes(arrivedAt!, tx.at), commitmentKey: null };
      await tx.repo(WhistleResponse).update(id, done);
    }
  }

  /** What was served, as records that wait for confirmation: only real minutes, and only once (民政部令67号 7). */
  private async putOnRecord(tx: Tx, actor: Principal, call: WhistleCall): Promise<string | null> {
    const rows = await tx.repo(WhistleResponse).find({ where: { callId: call.id, state: 'COMPLETED' }, order: { id: 'ASC' } });
    if (rows.length === 0) return null;
    const scheme = await this.schemes.inForce(tx, call.communityId, dateOf(tx.at));
    const { activityId, records } = await this.served.record(tx, {
      communityId: call.communityId,
      callNo: call.callNo,
      name: `吹哨：${call.title}`,
      category: (call.needKind && namesOf(scheme.serviceKinds, [call.needKind])[0]) || '社区吹哨',
      venue: call.address,
      organisingUnit: null,
      riskNote: call.riskNote,
      emergency: call.level === 'URGENT',
      fromAt: rows.map(({ arrivedAt }) => arrivedAt!).sort()[0]!,
      toAt: rows.map(({ doneAt }) => doneAt!).sort().at(-1)!,
      recorderAccountId: actor.accountId,
      served: rows.map((row) => ({
        volunteerId: row.volunteerId,
        minutes: row.servedMinutes!,
        arrivedAt: row.arrivedAt!,
        doneAt: row.doneAt!,
        evidenceKind: row.arrivalEvidence === 'CODE' ? ('ROTATING_CODE' as const) : ('STAFF' as const),
      })),
    });
    for (const row of rows) {
      const serviceRecordId = records.get(row.volunteerId) ?? null;
      const noRecordReason = serviceRecordId ? null : row.servedMinutes === 0 ? '服务不足一分钟，没有可记的时长' : '已退出志愿者名册，不再记时长';
      await tx.repo(WhistleResponse).update(row.id, { serviceRecordId, noRecordReason });
    }
    return activityId;
  }

  private async tellOfStep(tx: Tx, actor: Principal, { id }: WhistleCall, kind: 'CANCELLED' | 'HANDLED' | 'RATED' | 'CLOSED', reason: string | null): Promise<void> {
    await writeStep(tx, id, { kind, reason, accountId: actor.accountId });
    await tx.audit(`call.${kind.toLowerCase()}`, { type: 'call', id });
  }
}

async function nextCallNo(tx: Tx, communityId: string): Promise<string> {
  const year = dateOf(tx.at).slice(0, 4);
  const row = await tx.one<{ n: number }>(`SELECT COUNT(*) AS n FROM whistle_calls WHERE community_id = ? AND call_no LIKE ?`, [communityId, `CS${year}-%`]);
  return callNoOf(year, Number(row!.n) + 1);
}
