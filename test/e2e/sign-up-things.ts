import { addDays } from '@app/kernel/time.js';
import { ok } from '../client.js';
import type { Neighbour, Someone, Town } from './town.js';

/** A sign-up in each state that a step starts from, a brand and a pause. */
export type SignUpThings = {
  slotId: string;
  /** A slot that is cancelled by a test. */
  spareSlotId: string;
  applied: string;
  approved: string;
  /** Written down as a no-show. */
  missed: string;
  brandId: string;
  pauseId: string;
  /** Above both communities, so no secret of one of them: kept out of what is searched for. */
  street: () => string;
  candidateId: string;
};

/** Made by the secretary and a volunteer with an account, on the 10th of November 2026. */
export async function signUpThingsOf(town: Town, { api }: Someone, owner: Someone, volunteer: Neighbour, other: Neighbour, pending: Neighbour, communityId: string, mark: string): Promise<SignUpThings> {
  const today = '2026-11-10';
  const activity = async (name: string, startOn: string, mode: 'AUTO' | 'MANUAL', hour: string): Promise<{ id: string; slotIds: string[] }> => {
    const slots = [startOn, addDays(startOn, 7)].map((on) => ({ startOn: on, startTime: `${hour}:00`, endTime: `${hour}:30`, capacity: 5 }));
    const body = { communityId, name: `${mark}${name}`, nature: 'TRAINING' as const, approvalMode: mode, slots };
    const { id } = await ok(api.POST('/api/v1/activities', { body }));
    const view = await ok(api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }));
    return { id, slotIds: view.slots.map((slot) => slot.id) };
  };
  const apply = async (slotId: string): Promise<string> => (await ok(owner.api.POST('/api/v1/me/sign-ups', { body: { slotId } }))).id;
  const manual = await activity('逐个审核', addDays(today, 2), 'MANUAL', '10');
  const auto = await activity('自动通过', addDays(today, 3), 'AUTO', '11');
  const soon = await activity('当天', today, 'AUTO', '21');
  const applied = await apply(manual.slotIds[0]!);
  const approved = await apply(auto.slotIds[0]!);
  const missed = await apply(soon.slotIds[0]!);
  await ok(
    api.POST('/api/v1/activity-slots/{id}/attendances', {
      params: { path: { id: soon.slotIds[0]! } },
      body: { entries: [{ volunteerId: volunteer.id, present: false }] },
    }),
  );
  const brands = await ok(api.GET('/api/v1/activity-brands', { params: { query: { communityId } } }));
  const [{ street }] = (await town.app.db.read.query<{ street: string }>('SELECT parent_id AS street FROM areas WHERE id = ?', [communityId])) as [{ street: string }];
  return {
    slotId: manual.slotIds[1]!,
    spareSlotId: auto.slotIds[1]!,
    applied,
    approved,
    missed,
    brandId: brands[0]!.id,
    pauseId: await pauseOf(town, communityId, pending.id, missed),
    street: () => street,
    candidateId: other.id,
  };
}

/** A pause as three no-shows would bring it, without the three weeks that they take. */
async function pauseOf(town: Town, communityId: string, volunteerId: string, signUpId: string): Promise<string> {
  const id = `01${volunteerId.slice(2)}`;
  await town.app.db.write((tx) =>
    tx.execute(
      `INSERT INTO sign_up_pauses (id, volunteer_id, community_id, from_at, until_at, reason, sign_up_ids, last_sign_up_id, rule)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, volunteerId, communityId, tx.at, '2026-12-10T00:00:00.000Z', '缺席', JSON.stringify([signUpId]), signUpId, '{"noShows":1,"withinDays":180,"pauseDays":30}'],
    ),
  );
  return id;
}

export function signUpParams(things: SignUpThings): Record<string, Record<string, string>> {
  return {
    'activity-brands': { id: things.brandId },
    'sign-ups': { id: things.approved },
    'me/sign-ups': { id: things.approved },
    'sign-up-pauses': { id: things.pauseId },
  };
}

/** What each route takes, about things that are there. */
export function signUpBodies(things: SignUpThings, communityId: string, draftId: string): Record<string, { params: Record<string, string>; body: object }> {
  const of = (id: string, body: object) => ({ params: { id }, body });
  const reason = { reason: '试一试' };
  const times = { startTime: '09:00', endTime: '10:00', plannedMinutes: 60, capacity: 9, leaderVolunteerId: null, leaderAccountId: null };
  const brand = { meaning: '说明', checklist: ['看场地'], mandatory: ['看场地'], minAge: 18, maxAge: 80, pairingNote: '结对' };
  return {
    'POST /activities/:id/recurrence': of(draftId, {
      ...times,
      ...{ rhythm: 'WEEKLY', every: 1, fromOn: '2026-11-21', untilOn: '2026-12-05', weekdays: [6], skipHolidays: true },
    }),
    'POST /activities/:id/copy': of(draftId, { firstOn: '2027-11-20', name: '又一年' }),
    'PATCH /activity-slots/:id': of(things.slotId, { startOn: '2026-11-19', ...times }),
    'POST /activity-slots/:id/cancellation': of(things.spareSlotId, reason),
    'POST /activity-slots/:id/sign-ups': of(things.slotId, { volunteerId: things.candidateId, onBehalfReason: '没有手机', onBehalfNote: '口头' }),
    'POST /activity-brands': of('', { communityId, name: '新品牌', ...brand }),
    'PATCH /activity-brands/:id': of(things.brandId, { name: '改名品牌', retired: false, ...brand }),
    'POST /me/calendar-feed': of('', {}),
    'POST /me/sign-ups': of('', { slotId: things.slotId, note: '早点到' }),
    'POST /me/sign-ups/:id/cancellation': of(things.approved, reason),
    'POST /sign-ups/approval': of('', { ids: [things.applied] }),
    'POST /sign-ups/refusal': of('', { ids: [things.applied], ...reason }),
    'POST /sign-ups/:id/cancellation': of(things.applied, reason),
    'POST /sign-ups/:id/excuse': of(things.missed, { ...reason, excused: true }),
    'POST /sign-up-pauses/:id/lifting': of(things.pauseId, reason),
    'POST /sign-up-rules': of('', { streetId: things.street(), effectiveOn: '2027-01-01', noShows: 3, withinDays: 180, pauseDays: 30 }),
  };
}
