import { newId } from '@app/kernel/ids.js';
import { ok } from '../client.js';
import type { Neighbour, Someone, Town } from './town.js';

/** A slot that is on, led by a volunteer with an account; its sheets; what looked odd at another; a sample. */
export type CheckInThings = {
  slotId: string;
  sheets: { printed: string; entered: string; toSign: string };
  anomalyId: string;
  check: { id: string; itemId: string };
  personId: string;
};

/** Made by the secretary on the morning of the 10th of November 2026. */
export async function checkInThingsOf(
  town: Town,
  { api }: Someone,
  owner: Someone,
  volunteer: Neighbour,
  other: Neighbour,
  communityId: string,
  mark: string,
): Promise<CheckInThings> {
  const on = '2026-11-10';
  const slotOf = async (name: string, leaderVolunteerId: string | null): Promise<string> => {
    const slots = [{ startOn: on, startTime: '08:30', endTime: '12:30', leaderVolunteerId }];
    const body = { communityId, name: `${mark}${name}`, nature: 'VOLUNTEER' as const, riskNote: '当心', slots };
    const { id } = await ok(api.POST('/api/v1/activities', { body }));
    return (await ok(api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }))).slots[0]!.id;
  };
  const slotId = await slotOf('现场签到', volunteer.id);
  const params = { path: { slotId } };
  const lines = [{ volunteerId: other.id, inTime: '08:40', outTime: null }];
  const sheet = async (isEntered: boolean): Promise<string> => {
    const { id } = await ok(api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets', { params }));
    const path = { path: { slotId, id } };
    if (isEntered) await ok(api.PUT('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/entry', { params: path, body: { lines } }));
    return id;
  };
  const place = { latMicro: 35_600_000, lngMicro: 110_980_000 };
  await api.PUT('/api/v1/me/led-slots/{id}/place', { params: { path: { id: slotId } }, body: place });
  await ok(owner.api.PUT('/api/v1/me/consents', { body: { purpose: 'LOCATION', given: true } }));

  const oddId = await slotOf('有人没报名', null);
  const odd = { params: { path: { id: oddId } } };
  const tick = { volunteerId: other.id, reason: '没有手机', direction: 'IN' as const };
  await ok(api.POST('/api/v1/me/led-slots/{id}/check-ins', { ...odd, body: tick }));
  await ok(api.POST('/api/v1/me/led-slots/{id}/settlement', { ...odd, body: {} }));
  await town.settle();
  const anomalies = await ok(api.GET('/api/v1/attendance-anomalies', { params: { query: { slotId: oddId } } }));
  const check = await ok(api.POST('/api/v1/spot-checks', { body: { communityId, fromOn: '2026-11-01', toOn: '2026-12-01', size: 2 } }));
  return {
    slotId,
    sheets: { printed: await sheet(false), entered: await sheet(true), toSign: await sheet(true) },
    anomalyId: anomalies.items[0]!.id,
    check: { id: check.id, itemId: check.items[0]!.id },
    personId: other.id,
  };
}

export function checkInParams({ slotId, sheets, anomalyId, check }: CheckInThings): Record<string, Record<string, string>> {
  return {
    'me/led-slots': { id: slotId, slotId, sheetId: sheets.printed },
    'attendance-anomalies': { id: anomalyId },
    'spot-checks': { id: check.id, itemId: check.itemId },
  };
}

/** What each route takes, about things that are there. */
export function checkInBodies(
  things: CheckInThings,
  communityId: string,
): Record<string, { params: Record<string, string>; body: object }> {
  const { slotId, sheets, anomalyId, check, personId } = things;
  const position = { latMicro: 35_600_000, lngMicro: 110_980_000 };
  const led = (body: object) => ({ params: { id: slotId }, body });
  const sheet = (id: string, body: object) => ({ params: { slotId, id }, body });
  return {
    'POST /me/check-ins': {
      params: {},
      body: { slotId, position, direction: 'IN', deviceId: `device-${newId()}`, isOffline: false, deviceAt: '2026-11-10T01:00:00.000Z', code: null, typed: null },
    },
    'POST /me/led-slots/:id/check-ins': led({ volunteerId: personId, reason: '没有手机', direction: 'IN', personalCode: null }),
    'POST /me/led-slots/:id/check-out': led({ volunteerIds: [personId] }),
    'PUT /me/led-slots/:id/place': led(position),
    'POST /me/led-slots/:slotId/paper-sheets': sheet('', {}),
    'PUT /me/led-slots/:slotId/paper-sheets/:id/entry': sheet(sheets.printed, { lines: [{ volunteerId: personId, inTime: '08:40', outTime: '10:00' }] }),
    'POST /me/led-slots/:slotId/paper-sheets/:id/return': sheet(sheets.entered, { reason: '少了一行' }),
    'POST /me/led-slots/:slotId/paper-sheets/:id/signature': sheet(sheets.toSign, {}),
    'POST /me/led-slots/:id/settlement': led({ absentVolunteerIds: [personId] }),
    'POST /attendance-anomalies/:id/look': { params: { id: anomalyId }, body: { note: '问过了' } },
    'POST /spot-checks': { params: {}, body: { communityId, fromOn: '2026-11-01', toOn: '2026-12-01', size: 2, seed: '居民代表' } },
    'POST /spot-checks/:id/items/:itemId/result': { params: { id: check.id, itemId: check.itemId }, body: { result: 'GENUINE', note: '电话问过' } },
  };
}
