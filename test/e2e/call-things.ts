import { CallAnswers } from '@app/registrations/index.js';
import { answering, registered, registerVolunteer } from '../call-world.js';
import { ok } from '../client.js';
import type { Neighbour, Someone, Town } from './town.js';

/** Calls in the states that steps start from; the owner is asked by all that were sent out, and on the way to one. */
export type CallThings = Record<'toDispatch' | 'toCancel' | 'toAttend' | 'toHandle' | 'toRate' | 'toClose' | 'toAccept' | 'toRefuse' | 'toWithdraw', string> & {
  responses: { toArrive: string; toComplete: string };
};

const CALL = { level: 'ROUTINE' as const, address: '南门', riskNote: '当心脚下' };

/** Told over HTTP by the secretary on 10 November 2026. */
export async function callThingsOf(town: Town, { api }: Someone, owner: Someone, volunteer: Neighbour, communityId: string, mark: string): Promise<CallThings> {
  const answers = town.app.get(CallAnswers);
  await registerVolunteer(town.app, volunteer.id, communityId);
  const others = await registered(town.app, communityId, 2, {}, `${mark}党员`);
  const opened = async (title: string): Promise<string> =>
    (await ok(api.POST('/api/v1/calls', { body: { ...CALL, areaId: communityId, title: `${mark}${title}`, neededCount: 3 } }))).id;
  const sent = async (title: string): Promise<string> => {
    const id = await opened(title);
    await ok(api.POST('/api/v1/calls/{id}/dispatch', { params: { path: { id } }, body: { count: 3 } }));
    return id;
  };
  const handled = async (title: string): Promise<string> => {
    const id = await sent(title);
    await ok(api.POST('/api/v1/calls/{id}/handling', { params: { path: { id } }, body: { result: '已办' } }));
    return id;
  };
  const things = {
    toDispatch: await opened('清雪'),
    toCancel: await sent('搬桌子'),
    toAttend: await sent('看守路口'),
    toHandle: await sent('发物资'),
    toRate: await handled('量体温'),
    toClose: await handled('送药'),
    toAccept: await sent('排水'),
    toRefuse: await sent('搭棚'),
    toWithdraw: await sent('巡夜'),
  };
  await ok(api.POST('/api/v1/calls/{id}/rating', { params: { path: { id: things.toClose } }, body: { stars: 5 } }));
  for (const member of others) await answers.accept(answering(member), things.toAttend, {});
  await ok(owner.api.POST('/api/v1/me/calls/{id}/acceptance', { params: { path: { id: things.toWithdraw } }, body: {} }));
  const path = { id: things.toAttend };
  const { items } = await ok(api.GET('/api/v1/calls/{id}/responses', { params: { path, query: { state: 'ACCEPTED' } } }));
  const [toComplete, toArrive] = items.map(({ id }) => id);
  await ok(api.POST('/api/v1/calls/{id}/arrivals', { params: { path }, body: { responseIds: [toComplete!] } }));
  return { ...things, responses: { toArrive: toArrive!, toComplete: toComplete! } };
}

/** The words in addresses, for whoever looks for somebody else's. */
export function callParams({ toDispatch, toAccept, responses }: CallThings): Record<string, Record<string, string>> {
  return { calls: { id: toDispatch, responseId: responses.toComplete }, 'me/calls': { id: toAccept } };
}

/**
 * What each route takes, by its name, in an order in which all of it succeeds: a place is given up before the next one
 * is taken. `code` is the one on the screen where the owner arrives.
 */
export function callBodies(own: CallThings, communityId: string, code = 'X'): Record<string, { params: Record<string, string>; body: object }> {
  const of = (id: string, body: object = {}) => ({ params: { id, responseId: own.responses.toComplete }, body });
  const no = { reason: 'BUSY', note: '值班' };
  return {
    'POST /me/calls/:id/withdrawal': of(own.toWithdraw, no),
    'POST /me/calls/:id/acceptance': of(own.toAccept, { etaMinutes: 10 }),
    'POST /me/calls/:id/arrival': of(own.toAccept, { code }),
    'POST /me/calls/:id/completion': of(own.toAccept),
    'POST /me/calls/:id/refusal': of(own.toRefuse, no),
    'POST /calls': of('', {
      ...CALL,
      areaId: communityId,
      title: '清雪',
      detail: '带铁锹',
      needKind: 'environment',
      skills: ['driving'],
      neededCount: 2,
      startsAt: '2026-11-12T02:00:00.000Z',
      respondMinutes: 60,
    }),
    'POST /calls/:id/dispatch': of(own.toDispatch, { circle: 'COMMUNITY', count: 1 }),
    'POST /calls/:id/arrivals': of(own.toAttend, { responseIds: [own.responses.toArrive] }),
    'POST /calls/:id/responses/:responseId/completion': of(own.toAttend, { servedMinutes: 0 }),
    'POST /calls/:id/handling': of(own.toHandle, { result: '已办' }),
    'POST /calls/:id/rating': of(own.toRate, { stars: 5, note: '很好' }),
    'POST /calls/:id/closing': of(own.toClose),
    'POST /calls/:id/cancellation': of(own.toCancel, { reason: '不用了' }),
  };
}
