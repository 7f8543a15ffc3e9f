import { OBJECTION_NOTICE } from '@app/recognition/objections/award-objection.rules.js';
import { ok, type Visitor } from '../client.js';
import type { Town } from './town.js';

/** A list under notice with objections, and one that waits to be announced. */
export type HonourThings = {
  toAnnounce: string;
  announced: string;
  noticeId: string;
  candidateId: string;
  received: string;
  checking: string;
  starId: string;
  communityId: string;
};

export const OBJECTION = {
  objectorKind: 'PERSON' as const,
  name: '周建国',
  mobile: '13700001234',
  grounds: '名单上有一位同志的服务次数与我看到的不一致，请核实。',
};

/** One hour makes a star. */
export const LADDER = { name: '星级办法', validity: 'FOREVER' as const, steps: [{ level: 1, minutes: 60, points: 0, qualityCenti: 0 }] };

export async function honourThingsOf(town: Town, { api }: Visitor, communityId: string, runId: string, mark: string): Promise<HonourThings> {
  const toAnnounce = await drawn(api, communityId, runId, `${mark}待公示`);
  const announced = await drawn(api, communityId, runId, `${mark}已公示`);
  const path = { params: { path: { id: announced.id } } };
  const program = await ok(api.POST('/api/v1/recognition-programs/{id}/notice', { ...path, body: {} }));
  const noticeId = program.notices[0]!.id;
  const object = (grounds: string) =>
    ok(
      town.stranger().api.POST('/api/v1/public/award-notices/{id}/objections', {
        params: { path: { id: noticeId } },
        body: { ...OBJECTION, grounds, agreesToNotice: true, noticeVersion: OBJECTION_NOTICE.version },
      }),
    );
  await object(OBJECTION.grounds);
  await object('请核实另一位同志是否符合评选条件，我了解的情况不同。');
  const { items } = await ok(api.GET('/api/v1/recognition-programs/{id}/objections', path));
  const [received, checking] = items.map(({ id }) => id) as [string, string];
  await ok(api.POST('/api/v1/award-objections/{id}/checking', { params: { path: { id: checking } }, body: { note: '查签到表' } }));
  await ok(api.POST('/api/v1/star-ladders', { body: { communityId, ...LADDER } }));
  await town.settle();
  const stars = await ok(api.GET('/api/v1/star-ratings', { params: { query: { communityId } } }));
  return { communityId, starId: stars.items[0]!.id, toAnnounce: toAnnounce.id, announced: announced.id, noticeId, candidateId: announced.candidateId, received, checking };
}

async function drawn(api: Visitor['api'], communityId: string, runId: string, title: string): Promise<{ id: string; candidateId: string }> {
  const body = { communityId, runId, title, honourName: '热心志愿者', basisDoc: '居民会议决定', quota: 2, tieRule: 'include-all' as const };
  const { id } = await ok(api.POST('/api/v1/recognition-programs', { body }));
  const list = await ok(api.POST('/api/v1/recognition-programs/{id}/candidates', { params: { path: { id } }, body: {} }));
  return { id, candidateId: list.candidates[0]!.id };
}

/** What each route takes, about things that are there. */
export function honourBodies(things: HonourThings): Record<string, { params: Record<string, string>; body: object }> {
  const of = (id: string, body: object) => ({ params: { id }, body });
  const object = { ...OBJECTION, agreesToNotice: true, noticeVersion: OBJECTION_NOTICE.version, website: '' };
  return {
    'POST /star-ladders': of('', { communityId: things.communityId, ...LADDER }),
    'POST /star-ratings/decision': of('', { ids: [things.starId], isApproved: true, reason: '认定' }),
    'POST /recognition-programs/:id/notice': of(things.toAnnounce, {}),
    'POST /recognition-programs/:id/objections': of(things.announced, { ...OBJECTION, grounds: '有居民当面反映一位同志的情况，请核实。', candidateId: things.candidateId }),
    'POST /award-objections/:id/checking': of(things.received, { note: '查签到表，问负责人' }),
    'POST /award-objections/:id/decision': of(things.checking, { decision: 'REJECTED', reason: '签到表和记录一致', removals: [], additions: [] }),
    'POST /award-objections/:id/unmasking': of(things.received, { reason: '电话核实情况' }),
    'POST /public/award-notices/:id/objections': of(things.noticeId, { ...object, grounds: '网上提出：请核实一位同志的服务次数。' }),
  };
}

export function honourParams(things: HonourThings): Record<string, Record<string, string>> {
  return {
    'award-objections': { id: things.received },
    'award-notices': { id: things.noticeId },
  };
}

/** Open to anybody: the address or the code is all there is to know. */
export const HONOURS_BY_ADDRESS = [
  'GET /public/award-notices/:id',
  'POST /public/award-notices/:id/objections',
  'GET /public/award-objections/:code',
];
