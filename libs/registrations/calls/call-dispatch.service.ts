import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes } from '@app/kernel/time.js';
import { Area, NoticesService, UnitGrants, type NewNotice } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Tx } from '@app/platform/database/tx.js';
import { CallCandidates, type Asked } from './call-candidates.service.js';
import { writeStep } from './call-book.js';
import { lockCall, requireCall } from './call-scope.js';
import {
  askText,
  CALL_CIRCLE_NAMES,
  CALL_CIRCLES,
  CALL_LEVEL_RULES,
  firstCircle,
  isMemberCircle,
  missingFor,
  moveCall,
  nextCircle,
  toAsk,
  widenAt,
  widenReason,
  type CallCircle,
  type MemberCircle,
} from './call.rules.js';
import type { DispatchCall, SuggestionQuery, SuggestionView } from './call.wire.js';
import { WhistleCall } from './whistle-call.entity.js';
import { WhistleResponse } from './whistle-response.entity.js';

const WIDENED_AT_ONCE = 50;
const SHOWN_LEFT_OUT = 20;
const MOST_LIAISONS = 500;

type Asking = { circle: CallCircle; people: readonly Asked[]; step: { kind: 'DISPATCHED' | 'WIDENED'; reason: string | null; accountId: string | null } };

/** A call goes out: whom to ask, asking them, and asking further when too few come. */
@Injectable()
export class CallDispatch {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly candidates: CallCandidates,
    private readonly notices: NoticesService,
    private readonly grants: UnitGrants,
  ) {}

  /** Whom to ask in which order, and why; and who is left out. A neighbouring community's people are masked. Refuses `call.not-found`. */
  async suggestion(actor: Principal, id: string, query: SuggestionQuery): Promise<SuggestionView> {
    const call = await requireCall(this.db.read, actor, 'call.manage', id);
    const place = await this.db.read.repo(Area).findOneByOrFail({ id: call.areaId });
    const circle = query.circle ?? memberCircle(call, place);
    const { suggested, leftOut } = await this.candidates.within(this.db.read, call, circle, this.clock.now());
    const shownName = (name: string, communityId: string): string => (communityId === call.communityId ? name : maskName(name));
    return {
      circle,
      circleName: CALL_CIRCLE_NAMES[circle],
      total: suggested.length,
      toAsk: Math.min(suggested.length, toAsk(call.level, missingFor(call))),
      items: suggested.slice(0, query.size).map(({ member, nearness, isFree, load, why }) => ({
        registrationId: member.registrationId,
        name: shownName(member.name, member.communityId),
        nearness,
        isFree,
        load,
        why,
      })),
      leftOutTotal: leftOut.length,
      leftOut: leftOut.slice(0, SHOWN_LEFT_OUT).map(({ member, reason }) => ({
        registrationId: member.registrationId,
        name: shownName(member.name, member.communityId),
        reason,
      })),
    };
  }

  /**
   * Asks the chosen people, or the first ones of the list. May be done again while the call waits. Refuses
   * `call.not-found`, `call.move`, `call.nobody`, `call.not-candidates` (somebody chosen cannot be asked any more).
   */
  async dispatch(actor: Principal, id: string, input: DispatchCall): Promise<void> {
    await this.db.write(async (tx) => {
      const call = await lockCall(tx, actor, 'call.manage', id);
      moveCall(call.state, 'dispatch');
      const place = await tx.repo(Area).findOneByOrFail({ id: call.areaId });
      const circle = input.circle ?? memberCircle(call, place);
      const { suggested } = await this.candidates.within(tx, call, circle, tx.at);
      const people = input.registrationIds ? chosenOf(suggested, input.registrationIds) : suggested.slice(0, input.count ?? toAsk(call.level, missingFor(call)));
      if (people.length === 0) refuse('call.nobody', { circle: CALL_CIRCLE_NAMES[circle] });
      await this.ask(tx, call, place, { circle, people, step: { kind: 'DISPATCHED', reason: null, accountId: actor.accountId } });
      await tx.audit('call.dispatched', { type: 'call', id }, { circle, asked: people.length });
    });
  }

  /** Where too few have accepted for too long, the next circle is asked; a part at a time, the calls that wait longest first. */
  async widenDue(tx: Tx): Promise<void> {
    const due = await tx.query<{ id: string }>(
      `SELECT id FROM whistle_calls WHERE state = 'DISPATCHED' AND widen_at <= ? ORDER BY widen_at, id LIMIT ${WIDENED_AT_ONCE}`,
      [tx.at],
    );
    for (const call of await tx.lock(WhistleCall, due.map(({ id }) => id))) {
      // Somebody may have accepted or ended it while we waited for the lock.
      if (call.state === 'DISPATCHED' && call.widenAt && call.widenAt <= tx.at) await this.widen(tx, call);
    }
  }

  private async widen(tx: Tx, call: WhistleCall): Promise<void> {
    const missing = missingFor(call);
    const from = call.circle!;
    if (missing === 0) return void (await tx.repo(WhistleCall).update(call.id, { widenAt: null }));
    const place = await tx.repo(Area).findOneByOrFail({ id: call.areaId });
    const isLate = call.respondBy! <= tx.at;
    // A circle without anybody is passed over at once.
    for (let circle = nextCircle(from); circle; circle = nextCircle(circle)) {
      const step = { kind: 'WIDENED', reason: widenReason(call, from, circle, isLate), accountId: null } as const;
      if (isMemberCircle(circle)) {
        const { suggested } = await this.candidates.within(tx, call, circle, tx.at);
        const people = suggested.slice(0, toAsk(call.level, missing));
        if (people.length === 0) continue;
        return this.ask(tx, call, place, { circle, people, step });
      }
      const told = circle === 'UNITS' ? await this.tellLiaisons(tx, call, place) : await this.tellStreet(tx, call, place);
      if (told === 0 && circle !== 'STREET') continue;
      await writeStep(tx, call.id, { ...step, circle, askedCount: told });
      await tx.repo(WhistleCall).update(call.id, { circle, widenAt: circle === 'STREET' ? null : widenAt(call.level, tx.at) });
      return;
    }
    // The street knows, and there is nobody beyond it.
    await tx.repo(WhistleCall).update(call.id, { widenAt: null });
  }

  /** Rows and notices in a few statements, however many are asked. */
  private async ask(tx: Tx, call: WhistleCall, place: Area, { circle, people, step }: Asking): Promise<void> {
    const widest = call.circle && CALL_CIRCLES.indexOf(call.circle) > CALL_CIRCLES.indexOf(circle) ? call.circle : circle;
    const respondBy = call.respondBy ?? addMinutes(tx.at, call.respondMinutes);
    await tx.insert(
      WhistleResponse,
      people.map(({ member, why }): Partial<WhistleResponse> => ({
        id: newId(),
        callId: call.id,
        personId: member.personId,
        volunteerId: member.volunteerId,
        registrationId: member.registrationId,
        state: 'ASKED',
        circle,
        why,
        askedAt: tx.at,
      })),
    );
    const { title, text } = askText({ ...call, placeName: place.name, respondBy });
    const link = `/me/calls/${call.id}`;
    await this.notices.send(tx, people.map(({ personId }): NewNotice => ({ to: { personId }, kind: 'REGISTRATION', title, text, link })));
    await writeStep(tx, call.id, { ...step, circle, askedCount: people.length });
    await tx.repo(WhistleCall).update(call.id, {
      state: 'DISPATCHED',
      circle: widest,
      respondBy,
      dispatchedAt: call.dispatchedAt ?? tx.at,
      askedCount: call.askedCount + people.length,
      widenAt: call.isFilled ? null : widenAt(call.level, tx.at),
    });
  }

  /** Those who act for the partner units of the community: they may send people. */
  private async tellLiaisons(tx: Tx, call: WhistleCall, place: Area): Promise<number> {
    const units = await tx.query<{ id: string }>(
      `SELECT id FROM units WHERE community_id = ? AND merged_into_id IS NULL ORDER BY id LIMIT ${MOST_LIAISONS}`,
      [call.communityId],
    );
    const holders = units.length === 0 ? [] : await this.grants.holders(tx, units.map(({ id }) => id), tx.at);
    const accounts = [...new Set(holders.map(({ accountId }) => accountId))];
    const text = `${place.name}（${call.address}）还差 ${missingFor(call)} 人：${call.title}。贵单位如能派人，请直接与社区联系；不方便也没有关系。`;
    await this.notices.send(
      tx,
      accounts.map((accountId): NewNotice => ({ to: { accountId }, kind: 'REGISTRATION', title: `社区吹哨：请贵单位支援`, text, once: `call-units:${call.id}` })),
    );
    return accounts.length;
  }

  private async tellStreet(tx: Tx, call: WhistleCall, place: Area): Promise<number> {
    const [streetId] = place.path.split('/').filter((part) => part !== '');
    const text = `${place.name}（${call.address}）的${CALL_LEVEL_RULES[call.level].name}吹哨“${call.title}”还差 ${missingFor(call)} 人，本社区、相邻社区和共建单位都已请过，请街道协调。`;
    const to = { areaId: streetId!, action: 'call.manage' } as const;
    await this.notices.send(tx, [{ to, kind: 'TASK', title: '吹哨缺人，请街道协调', text, link: `/desk/calls/${call.id}`, once: `call-street:${call.id}` }]);
    return 1;
  }
}

/** The circle to ask next from the desk: where the call began or has come to, as far as members can be asked there. */
function memberCircle(call: WhistleCall, place: Area): MemberCircle {
  if (!call.circle) return firstCircle(place.level);
  return isMemberCircle(call.circle) ? call.circle : 'NEIGHBOURS';
}

/** In the order of the list, whatever the order of choosing. */
function chosenOf(suggested: readonly Asked[], registrationIds: readonly string[]): Asked[] {
  const chosen = new Set(registrationIds);
  const people = suggested.filter(({ memberId }) => chosen.has(memberId));
  if (people.length < chosen.size) refuse('call.not-candidates', { count: chosen.size - people.length });
  return people;
}
