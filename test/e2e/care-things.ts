import { ok, type Visitor } from '../client.js';
import type { Neighbour, Someone } from './town.js';

/** What volunteers ask for and staff answer, in each state that a step starts from. */
export type CareThings = {
  slotIds: string[];
  supplements: { toApprove: string; toReject: string; toWithdraw: string; rejected: string };
  appeals: { toDecide: string; toWithdraw: string };
  trainings: { toVerify: string; toReject: string; toRevoke: string };
  honors: { toVerify: string; toReject: string; toRevoke: string };
  ratingCode: string;
  exportId: string;
  hookId: string;
};

type People = { owner: Someone; volunteer: Neighbour; other: Neighbour };

/** Made by the secretary and a volunteer with an account, on the 10th of November 2026. */
export async function careThingsOf({ api }: Someone, { owner, volunteer, other }: People, records: { final: string; final2: string }, communityId: string, mark: string): Promise<CareThings> {
  const slots = Array.from({ length: 6 }, (_, i) => ({ startOn: '2026-11-06', startTime: `1${i}:00`, endTime: `1${i}:45` }));
  const missed = { communityId, name: `${mark}漏登`, nature: 'VOLUNTEER' as const, riskNote: '当心', slots };
  const { id } = await ok(api.POST('/api/v1/activities', { body: missed }));
  const view = await ok(api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }));
  const slotIds = view.slots.map((slot) => slot.id);
  const words = { serviceMinutes: 30, reason: '忘了签到', evidence: '大家都在' };
  const ask = async (i: number): Promise<string> => (await ok(owner.api.POST('/api/v1/me/supplements', { body: { slotId: slotIds[i]!, ...words } }))).id;
  const rejected = async (i: number): Promise<string> => {
    const path = { params: { path: { id: await ask(i) } } };
    return (await ok(api.POST('/api/v1/supplements/{id}/rejection', { ...path, body: { reason: '没有证明' } }))).id;
  };
  const toReject = await ok(api.POST('/api/v1/supplements', { body: { slotId: slotIds[0]!, volunteerId: other.id, ...words } }));
  const appeal = async (target: 'SERVICE_RECORD' | 'SUPPLEMENT', targetId: string): Promise<string> =>
    (await ok(owner.api.POST('/api/v1/me/appeals', { body: { target, targetId, reason: '不是这样' } }))).id;
  const link = await ok(api.POST('/api/v1/service-records/{id}/rating-links', { params: { path: { id: records.final2 } } }));
  const wanted = { communityId, kind: 'RECORDS' as const, from: '2026-01-01', to: '2027-01-01', reason: '年度抽查' };
  const hook = { areaId: communityId, kind: 'WEBHOOK' as const, name: `${mark}平台`, address: 'https://hooks.example.cn/a', secret: 'sixteen letters!', noticeKinds: [] };
  return {
    slotIds,
    supplements: { toApprove: await ask(0), toReject: toReject.id, toWithdraw: await ask(1), rejected: await rejected(2) },
    appeals: { toDecide: await appeal('SERVICE_RECORD', records.final), toWithdraw: await appeal('SUPPLEMENT', await rejected(3)) },
    trainings: await credentials(api, owner, volunteer.id, 'TRAINING'),
    honors: await credentials(api, owner, volunteer.id, 'HONOR'),
    ratingCode: link.code,
    exportId: (await ok(api.POST('/api/v1/record-exports', { body: wanted }))).id,
    hookId: (await ok(api.POST('/api/v1/notice-hooks', { body: hook }))).id,
  };
}

async function credentials(api: Visitor['api'], owner: Someone, volunteerId: string, kind: 'TRAINING' | 'HONOR'): Promise<CareThings['honors']> {
  const one = { kind, name: '急救', host: '红十字会', heldOn: '2026-05-01', lengthMinutes: 60, proof: '证书' };
  const claim = async (): Promise<string> => (await ok(owner.api.POST('/api/v1/me/credentials', { body: one }))).id;
  return { toVerify: await claim(), toReject: await claim(), toRevoke: (await ok(api.POST('/api/v1/credentials', { body: { ...one, volunteerId } }))).id };
}

type Right = { params: Record<string, string>; body: object };

/** What each of these routes takes, by its name. */
export function careBodies(things: CareThings, own: { communityId: string; volunteerId: string; pendingId: string; recordId: string }): Record<string, Right> {
  const of = (id: string, body: object = {}): Right => ({ params: { id }, body });
  const words = { serviceMinutes: 30, reason: '忘了签到', evidence: '大家都在' };
  const credential = { kind: 'HONOR', name: '好人', host: '街道', heldOn: '2026-05-01', proof: '证书' };
  const reason = { reason: '试一试' };
  const proof = { proof: '看过原件' };
  const holiday = (name: string, fromOn: string, toOn: string): object => ({ name, fromOn, toOn });
  const days = [holiday('元旦', '2027-01-01', '2027-01-03'), holiday('劳动节', '2027-05-01', '2027-05-05'), holiday('国庆节', '2027-10-01', '2027-10-07')];
  const holidays = { holidays: days, workdays: ['2027-10-09'], document: '国办发明电〔2026〕7 号' };
  const { supplements, appeals, trainings, honors } = things;
  return {
    'POST /me/notices/readings': of('', { ids: [own.volunteerId] }),
    'PUT /me/notices/preference': of('', { email: 'someone@example.cn', byEmail: ['RECORD'], bySms: [] }),
    'PUT /holiday-years/:year': { params: { year: '2027' }, body: holidays },
    'POST /notice-hooks': of('', { areaId: own.communityId, kind: 'WEBHOOK', name: '街道平台', address: 'https://hooks.example.cn/b', secret: 'sixteen letters!', noticeKinds: ['ACCOUNT'] }),
    'PATCH /notice-hooks/:id': of(things.hookId, { noticeKinds: ['ACCOUNT'], isActive: false }),
    'POST /me/appeals': of('', { target: 'SUPPLEMENT', targetId: supplements.rejected, wantedMinutes: 20, isNotMe: false, ...reason }),
    'POST /me/appeals/:id/withdrawal': of(appeals.toWithdraw),
    'POST /appeals/:id/decision': of(appeals.toDecide, { outcome: 'REJECTED', remedy: 'CORRECT', serviceMinutes: 77, role: 'LEADER', reviewedPerMille: 500, ...reason }),
    'POST /me/supplements': of('', { slotId: things.slotIds[4], ...words }),
    'POST /me/supplements/:id/withdrawal': of(supplements.toWithdraw),
    'POST /supplements': of('', { slotId: things.slotIds[5], volunteerId: own.pendingId, role: 'PARTICIPANT', ...words }),
    'POST /supplements/:id/approval': of(supplements.toApprove),
    'POST /supplements/:id/rejection': of(supplements.toReject, reason),
    'POST /service-records/:id/ratings': of(own.recordId, { stars: 5, rater: 'SERVED', source: 'PAPER', remark: '好', ratedOn: '2026-11-09' }),
    'POST /service-records/:id/rating-links': of(own.recordId),
    'POST /public/ratings/:code': { params: { code: things.ratingCode }, body: { stars: 5, remark: '好' } },
    'POST /credentials': of('', { volunteerId: own.volunteerId, ...credential, content: '说明', lengthMinutes: 60 }),
    'POST /me/credentials': of('', { ...credential, content: '说明', lengthMinutes: 60 }),
    'POST /trainings/:id/verification': of(trainings.toVerify, proof),
    'POST /trainings/:id/rejection': of(trainings.toReject, reason),
    'POST /trainings/:id/revocation': of(trainings.toRevoke, reason),
    'POST /honors/:id/verification': of(honors.toVerify, proof),
    'POST /honors/:id/rejection': of(honors.toReject, reason),
    'POST /honors/:id/revocation': of(honors.toRevoke, reason),
    'POST /record-exports': of('', { communityId: own.communityId, volunteerId: own.volunteerId, kind: 'RECORDS', from: '2026-01-01', to: '2027-01-01', isUnmasked: false, reason: '年度抽查' }),
  };
}

/** By the first words of an address: what stands in it. */
export function careParams({ supplements, appeals, trainings, honors, exportId, hookId }: CareThings): Record<string, Record<string, string>> {
  return {
    'notice-hooks': { id: hookId },
    'record-exports': { id: exportId },
    appeals: { id: appeals.toDecide },
    'me/appeals': { id: appeals.toWithdraw },
    supplements: { id: supplements.toApprove },
    'me/supplements': { id: supplements.toWithdraw },
    trainings: { id: trainings.toVerify },
    honors: { id: honors.toVerify },
  };
}
