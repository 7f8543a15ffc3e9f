import { createHash } from 'node:crypto';
import { newId } from '@app/kernel/ids.js';
import { instantAt } from '@app/kernel/time.js';
import { MemberRegistration } from '@app/registrations/members/member-registration.entity.js';
import { MemberServiceCard } from '@app/registrations/cards/member-service-card.entity.js';
import { cardKeyOf } from '@app/registrations/cards/service-card.rules.js';
import { ok, type Visitor } from '../client.js';
import type { Neighbour, Someone, Town } from './town.js';

type Right = { params: Record<string, string>; body: object };
type Employer = { unitId?: string; name?: string };

export const WISH = { title: '想要一副老花镜', detail: '看报用', wishKind: 'GOODS' as const, wisherKind: 'ELDER' as const };
const WISHER = { wisherName: '张秀英', wisherPhone: '13812345678', wisherAddress: '幸福里3号楼2单元502' };

/** Wishes, claims and cards in the states that steps start from. */
export type WishThings = {
  areaId: string;
  wishes: Record<'toCorrect' | 'toVerify' | 'toReject' | 'toPublish' | 'toWithdraw' | 'toRelease' | 'toReopen' | 'toConfirm' | 'toClaim', string>;
  claims: Record<'toContact' | 'toFulfil' | 'toReturn', string>;
  cards: Record<'toAnswer' | 'toSign' | 'toReceive' | 'toAcknowledge', string>;
  runId: string;
};

/** Somebody who has reported in and is accepted since the first of the year. */
export async function reportedIn(town: Town, { id }: Pick<Neighbour, 'id'>, communityId = town.communityId, employer: Employer = {}): Promise<string> {
  const { personId } = (await town.app.db.read.one<{ personId: string }>('SELECT person_id AS personId FROM volunteers WHERE id = ?', [id]))!;
  const at = instantAt('2026-01-05');
  const row = {
    id: newId(),
    ...{ personId, volunteerId: id, communityId, areaId: communityId, employerUnitId: employer.unitId ?? null, employerName: employer.name ?? null },
    ...{ state: 'ACCEPTED' as const, skills: [], serviceKinds: [], freeTimes: [], callsAMonth: 4, openKey: personId, submittedAt: at, decidedAt: at, acceptedAt: at },
  };
  await town.app.db.write((tx) => tx.insert(MemberRegistration, [row]));
  return row.id;
}

/** A wish that everybody may read, collected by whoever it is. */
export async function publishedWish({ api }: Visitor, areaId: string, more: object = {}): Promise<string> {
  const { id } = await ok(api.POST('/api/v1/micro-wishes', { body: { ...WISH, ...WISHER, areaId, ...more } }));
  const params = { path: { id } };
  await ok(api.POST('/api/v1/micro-wishes/{id}/verification', { params, body: { consentNote: '走访登记表第 3 页，本人按了手印' } }));
  await ok(api.POST('/api/v1/micro-wishes/{id}/publication', { params }));
  return id;
}

/** Told on 10 November 2026 by the secretary, a member and a unit; the cards stand in their table. */
export async function wishThingsOf(town: Town, secretary: Someone, member: { owner: Someone; volunteer: Neighbour }, liaison: Visitor, unitId: string, areaId: string): Promise<WishThings> {
  const { api } = secretary;
  const known = await town.app.db.read.one<{ id: string }>(`SELECT id FROM member_registrations WHERE volunteer_id = ? AND state = 'ACCEPTED'`, [member.volunteer.id]);
  const registrationId = known?.id ?? (await reportedIn(town, member.volunteer, areaId, { unitId }));
  const collected = async (): Promise<string> => (await ok(api.POST('/api/v1/micro-wishes', { body: { ...WISH, ...WISHER, areaId } }))).id;
  const verified = async (): Promise<string> => {
    const id = await collected();
    await ok(api.POST('/api/v1/micro-wishes/{id}/verification', { params: { path: { id } }, body: { consentNote: '电话核实' } }));
    return id;
  };
  const claimed = async (by: Visitor, more: object = {}, isDone = false): Promise<{ wishId: string; claimId: string }> => {
    const wishId = await publishedWish(secretary, areaId);
    const { id: claimId } = await ok(by.api.POST('/api/v1/wish-claims', { body: { wishId, ...more } }));
    if (isDone) await ok(by.api.POST('/api/v1/wish-claims/{id}/fulfilment', { params: { path: { id: claimId } }, body: { note: '已送到' } }));
    return { wishId, claimId };
  };
  const byUnit = (isDone = false) => claimed(liaison, { unitId }, isDone);
  const card = (state: 'MADE' | 'AGREED' | 'SIGNED', ofUnit: boolean, year: number) => cardIn(town, { registrationId, volunteerId: member.volunteer.id, communityId: areaId, unitId: ofUnit ? unitId : null }, state, year);
  const { id: runId } = await ok(api.POST('/api/v1/feedback-runs', { body: { communityId: areaId, kind: 'QUARTER', year: 2026, quarter: 2 } }));
  await town.settle();
  return {
    areaId,
    runId,
    wishes: {
      toCorrect: await collected(),
      toVerify: await collected(),
      toReject: await collected(),
      toPublish: await verified(),
      toWithdraw: await collected(),
      toRelease: (await byUnit()).wishId,
      toReopen: (await byUnit(true)).wishId,
      toConfirm: (await byUnit(true)).wishId,
      toClaim: await publishedWish(secretary, areaId),
    },
    claims: {
      toContact: (await claimed(member.owner)).claimId,
      toFulfil: (await claimed(member.owner)).claimId,
      toReturn: (await claimed(member.owner)).claimId,
    },
    cards: {
      toAnswer: await card('MADE', true, 2022),
      toSign: await card('AGREED', true, 2023),
      toReceive: await card('SIGNED', false, 2024),
      toAcknowledge: await card('SIGNED', true, 2025),
    },
  };
}

type CardPlace = { registrationId: string; volunteerId: string; communityId: string; unitId: string | null };

/** A card without a line, in the state that a step starts from. */
async function cardIn(town: Town, place: CardPlace, state: 'MADE' | 'AGREED' | 'SIGNED', yearNo: number): Promise<string> {
  const { personId } = (await town.app.db.read.one<{ personId: string }>('SELECT person_id AS personId FROM volunteers WHERE id = ?', [place.volunteerId]))!;
  const cardKey = cardKeyOf(personId, place.communityId, { cardKind: 'YEAR', year: yearNo, quarter: 0 });
  const at = instantAt('2026-11-10');
  const isSigned = state === 'SIGNED';
  const row = {
    id: newId(),
    ...{ cardKey, currentKey: cardKey, version: 1, ...place, personId, employerName: '某单位', cardKind: 'YEAR' as const, yearNo, quarterNo: 0 },
    ...{ fromOn: `${yearNo}-01-01`, toOn: `${yearNo + 1}-01-01`, times: 0, serviceMinutes: 0, ratingCount: 0, categories: [] },
    ...{ inputHash: createHash('sha256').update(cardKey).digest('hex'), madeAt: at, state, decidedAt: state === 'MADE' ? null : at },
    ...(isSigned ? { signedBy: newId(), signedAt: at, signHash: createHash('sha256').update(at).digest('hex') } : {}),
  };
  await town.app.db.write((tx) => tx.insert(MemberServiceCard, [row]));
  return row.id;
}

/** Who takes a step that neither staff nor everybody may take; undefined: somebody usual. */
export function wishAsker(name: string, { owner, evaluations }: { owner: Visitor; evaluations: { liaison: Visitor } }): Visitor | undefined {
  if (name.includes(' /unit-service-cards')) return evaluations.liaison;
  return name.includes(' /wish-claims') || name.includes(' /me/service-cards') ? owner : undefined;
}

/** What each of these routes takes, by its name, in an order in which they can follow each other. */
export function wishBodies({ areaId, wishes, claims, cards }: WishThings): Record<string, Right> {
  const of = (id: string, body: object = {}): Right => ({ params: { id }, body });
  const reason = { reason: '试一试' };
  const note = { note: '周二上门' };
  return {
    'POST /micro-wishes': of('', { ...WISH, ...WISHER, areaId }),
    'PATCH /micro-wishes/:id': of(wishes.toCorrect, { ...WISH, ...WISHER }),
    'POST /micro-wishes/:id/verification': of(wishes.toVerify, { consentNote: '本人同意' }),
    'POST /micro-wishes/:id/rejection': of(wishes.toReject, reason),
    'POST /micro-wishes/:id/publication': of(wishes.toPublish),
    'POST /micro-wishes/:id/withdrawal': of(wishes.toWithdraw, reason),
    'POST /micro-wishes/:id/release': of(wishes.toRelease, reason),
    'POST /micro-wishes/:id/reopening': of(wishes.toReopen, reason),
    'POST /micro-wishes/:id/confirmation': of(wishes.toConfirm, { wisherWord: '谢谢，看得清了', stars: 5 }),
    'POST /micro-wishes/:id/contact-viewing': of(wishes.toCorrect, reason),
    'POST /wish-claims/:id/contact-viewing': of(claims.toContact),
    'POST /wish-claims/:id/contact': of(claims.toContact, note),
    'POST /wish-claims/:id/fulfilment': of(claims.toFulfil, note),
    'POST /wish-claims/:id/return': of(claims.toReturn, reason),
    'POST /wish-claims': of('', { wishId: wishes.toClaim, ...note }),
    'POST /feedback-runs': of('', { communityId: areaId, kind: 'QUARTER', year: 2026, quarter: 3 }),
    'POST /service-cards/signature': of('', { ids: [cards.toSign], opinion: '感谢' }),
    'POST /service-cards/:id/paper-receipt': of(cards.toReceive, note),
    'POST /unit-service-cards/:id/acknowledgement': of(cards.toAcknowledge),
    'PUT /me/service-cards/:id/answer': of(cards.toAnswer, { given: true }),
  };
}

/** By the first words of an address: what stands in it. */
export function wishParams({ wishes, claims, cards, runId }: WishThings): Record<string, Record<string, string>> {
  return {
    'micro-wishes': { id: wishes.toCorrect },
    'wish-claims': { id: claims.toContact },
    'feedback-runs': { id: runId },
    'service-cards': { id: cards.toReceive },
    'unit-service-cards': { id: cards.toAcknowledge },
    'me/service-cards': { id: cards.toAnswer },
  };
}
