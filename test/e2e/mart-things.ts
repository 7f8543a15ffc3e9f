import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { ok } from '../client.js';
import type { Neighbour, Someone, Town } from './town.js';

/** A shelf with orders in each state that a step starts from, and drafts of the policy. */
export type MartThings = {
  itemId: string;
  orders: { prepared: string; pickedUp: string; cancelled: string; own: string };
  code: string;
  drafts: { changed: string; simulated: string; discarded: string; published: string };
  simulationId: string;
};

/** What is the street's, and what the volunteer does at the own phone; the rest is the secretary's. */
export const BY_THE_STREET_ADMIN = /^\w+ \/policy-drafts/;

/** Told on 10 November 2026 by the secretary, a volunteer who has earned a few points, and the street. */
export async function martThingsOf(town: Town, secretary: Someone, communityId: string, mark: string, owner: Someone): Promise<MartThings> {
  const { api } = secretary;
  await ok(api.PUT('/api/v1/care-marts/{communityId}', { params: { path: { communityId } }, body: { name: `${mark}爱心超市`, isOpen: true } }));
  const shelf = { communityId, kind: 'GOODS' as const, unitName: '块', pricePoints: 1, state: 'ON_SALE' as const, stockCount: 50 };
  const { id: itemId } = await ok(api.POST('/api/v1/reward-items', { body: { ...shelf, name: `${mark}香皂` } }));
  const place = async () => ok(owner.api.POST('/api/v1/me/redemption-orders', { body: { itemId, quantity: 1 } }));
  const orders = [await place(), await place(), await place(), await place()];

  const street = town.admin.api;
  const draft = async (title: string) => (await ok(street.POST('/api/v1/policy-drafts', { body: { title: `${mark}${title}` } }))).id;
  const drafts = { changed: await draft('改'), simulated: await draft('试算'), discarded: await draft('放弃'), published: await draft('发布') };
  const period = { from: '2026-01-01', to: '2027-01-01' };
  const simulation = await ok(street.POST('/api/v1/policy-drafts/{id}/simulations', { params: { path: { id: drafts.simulated } }, body: period }));
  const bonuses = { QUARTER: { name: '季度之星', points: 100 } };
  const deductions = { PROXY: { name: '冒名签到', points: 1 } };
  await ok(street.POST('/api/v1/points-policies', { body: { effectiveFrom: '2026-11-10', rules: { ...DEFAULT_POINTS_RULES, bonuses, deductions } as never } }));
  await town.settle();
  const [prepared, pickedUp, cancelled, own] = orders.map(({ id }) => id) as [string, string, string, string];
  return { itemId, orders: { prepared, pickedUp, cancelled, own }, code: orders[0]!.pickupCode, drafts, simulationId: simulation.id };
}

/** What each route takes, by its name, in an order in which they can follow each other. */
export function martBodies(things: MartThings, communityId: string, volunteer: Neighbour): Record<string, { params: Record<string, string>; body: object }> {
  const { itemId, orders, drafts } = things;
  const of = (id: string, body: object = {}) => ({ params: { id, communityId }, body });
  const item = {
    name: '洗衣液',
    description: '两升装',
    unitName: '桶',
    pricePoints: 2,
    donorText: '农商银行',
    limitCount: 5,
    limitPeriod: 'MONTH',
    validFrom: '2026-11-01',
    validTo: '2027-11-01',
    state: 'ON_SALE',
  };
  const adjustment = { code: 'QUARTER', reason: '一季度表扬名单' };
  return {
    'PUT /care-marts/:communityId': of('', { name: '爱心超市', address: '一楼', openingHours: '周二上午', isOpen: true }),
    'POST /reward-items': of('', { communityId, kind: 'SERVICE', serviceMinutes: 30, stockCount: 5, ...item, name: '理发' }),
    'POST /reward-items/:id/stock-movements': of(itemId, { kind: 'IN', quantity: 5, reason: '再捐' }),
    'POST /redemption-orders': of('', { volunteerId: volunteer.id, itemId, quantity: 1 }),
    'POST /redemption-orders/:id/preparation': of(orders.prepared),
    'POST /redemption-orders/:id/pick-up': of(orders.pickedUp),
    'POST /redemption-orders/:id/cancellation': of(orders.cancelled, { reason: '破损' }),
    'POST /me/redemption-orders': of('', { itemId, quantity: 1 }),
    'POST /me/redemption-orders/:id/cancellation': of(orders.own),
    'PATCH /reward-items/:id': of(itemId, { ...item, serviceMinutes: null }),
    'POST /volunteers/:id/bonuses': of(volunteer.id, adjustment),
    'POST /volunteers/:id/deductions': of(volunteer.id, { ...adjustment, code: 'PROXY' }),
    'POST /policy-drafts': of('', { title: '又一份', template: 'hailin' }),
    'PATCH /policy-drafts/:id': of(drafts.changed, { revision: 1, title: '改名', effectiveFrom: '2027-03-01', effectiveTo: '2028-03-01', rules: DEFAULT_POINTS_RULES }),
    'POST /policy-drafts/:id/simulations': of(drafts.simulated, { from: '2026-01-01', to: '2026-12-01' }),
    'POST /policy-drafts/:id/discarding': of(drafts.discarded, { revision: 1 }),
    'POST /policy-drafts/:id/publication': of(drafts.published, { revision: 1, effectiveFrom: '2026-12-20' }),
  };
}

/** Where they lie, by the first word of the address. */
export function martParams(things: MartThings, communityId: string): Record<string, Record<string, string>> {
  return {
    'care-marts': { communityId },
    'reward-items': { id: things.itemId },
    'redemption-orders': { id: things.orders.prepared, code: things.code },
    'me/redemption-orders': { id: things.orders.own },
    'policy-drafts': { id: things.drafts.changed },
    'policy-simulations': { id: things.simulationId },
  };
}
