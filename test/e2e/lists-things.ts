import { ok } from '../client.js';
import type { Someone, Town } from './town.js';

/** Demands, resources, claims, projects and contributions in the states that steps start from. */
export type ListsThings = {
  unitId: string;
  demands: Record<'toPublish' | 'toMeet' | 'toClose' | 'toReopen' | 'toReply' | 'toClaim' | 'toChange', string>;
  resources: Record<'toPause' | 'toResume' | 'toWithdraw', string>;
  claims: Record<'toFulfil' | 'toReturn' | 'toPlan', string>;
  projects: Record<'running' | 'toReport' | 'toAccept' | 'toReject', string>;
  milestoneId: string;
  contributions: Record<'toConfirm' | 'toReturn' | 'toResubmit' | 'toWithdraw' | 'toCorrect' | 'toReverse', string>;
  statementId: string;
};

const GIVEN = { contributionKind: 'GOODS' as const, itemName: '图书', quantity: 30, measure: '本', occurredOn: '2026-11-09' };
const PROJECT = { title: '周末课堂', targetMetric: '人次', targetNumber: 100, startOn: '2026-11-10', endOn: '2026-12-31' };

/** Told over HTTP by the secretary on 10 November 2026. */
export async function listsThingsOf(town: Town, { api }: Someone, communityId: string, mark: string): Promise<ListsThings> {
  const { id: unitId } = await ok(api.POST('/api/v1/units', { body: { communityId, name: `${mark}供需单位` } }));
  let made = 0;
  const demand = async (publish = true): Promise<string> => {
    const body = { areaId: communityId, title: `${mark}需求${'甲乙丙丁戊己庚辛壬癸'[made++ % 10]}`, itemKind: 'SERVICE' as const, source: 'VISIT' as const, isReplyOwed: true, publish };
    return (await ok(api.POST('/api/v1/demands', { body }))).id;
  };
  const resource = async (): Promise<string> =>
    (await ok(api.POST('/api/v1/resources', { body: { unitId, title: `${mark}资源`, itemKind: 'SERVICE' } }))).id;
  const claim = async (): Promise<string> =>
    (await ok(api.POST('/api/v1/claims', { body: { demandId: await demand(), unitId, dueOn: '2026-12-01' } }))).id;
  const project = async (isReported: boolean): Promise<{ id: string; milestoneId: string }> => {
    const milestones = [{ title: '开课', dueOn: '2026-11-20' }];
    const { id, milestones: planned } = await ok(api.POST('/api/v1/projects', { body: { ...PROJECT, claimId: await claim(), milestones } }));
    if (isReported) await ok(api.POST('/api/v1/projects/{id}/report', { params: { path: { id } }, body: { resultNumber: 90 } }));
    return { id, milestoneId: planned[0]!.id };
  };
  // Who logs a contribution neither confirms nor corrects it.
  const logger = await town.staff(`${mark}deng`, 'secretary', communityId);
  const given = async (): Promise<string> => (await ok(logger.api.POST('/api/v1/contributions', { body: { ...GIVEN, unitId } }))).id;
  const confirmed = async (): Promise<string> => {
    const id = await given();
    await ok(api.POST('/api/v1/contributions/confirmation', { body: { ids: [id] } }));
    return id;
  };

  const demands = {
    toPublish: await demand(false),
    toMeet: await demand(),
    toClose: await demand(),
    toReopen: await demand(),
    toReply: await demand(),
    toClaim: await demand(),
    toChange: await demand(),
  };
  await ok(api.POST('/api/v1/demands/{id}/closing', { params: { path: { id: demands.toReopen } }, body: { reason: '不需要了' } }));
  const resources = { toPause: await resource(), toResume: await resource(), toWithdraw: await resource() };
  await ok(api.POST('/api/v1/resources/{id}/pause', { params: { path: { id: resources.toResume } } }));
  const running = await project(false);
  const contributions = {
    toConfirm: await given(),
    toReturn: await given(),
    toResubmit: await given(),
    toWithdraw: await given(),
    toCorrect: await confirmed(),
    toReverse: await confirmed(),
  };
  await ok(api.POST('/api/v1/contributions/{id}/return', { params: { path: { id: contributions.toResubmit } }, body: { reason: '数量不对' } }));
  const statement = await ok(api.POST('/api/v1/contribution-statements', { body: { unitId, year: 2026 } }));
  return {
    unitId,
    demands,
    resources,
    claims: { toFulfil: await claim(), toReturn: await claim(), toPlan: await claim() },
    projects: { running: running.id, toReport: (await project(false)).id, toAccept: (await project(true)).id, toReject: (await project(true)).id },
    milestoneId: running.milestoneId,
    contributions,
    statementId: statement.id,
  };
}

/** The words in addresses, for whoever looks for somebody else's. */
export function listsParams(own: ListsThings): Record<string, Record<string, string>> {
  return {
    demands: { id: own.demands.toChange },
    resources: { id: own.resources.toPause },
    claims: { id: own.claims.toFulfil },
    projects: { id: own.projects.running, milestoneId: own.milestoneId },
    contributions: { id: own.contributions.toConfirm },
    'contribution-statements': { id: own.statementId },
  };
}

/** What each route takes, by its name. */
export function listsBodies(own: ListsThings, communityId: string): Record<string, { params: Record<string, string>; body: object }> {
  const of = (id: string, body: object = {}) => ({ params: { id }, body });
  const reason = { reason: '试一试' };
  const described = {
    detail: '说明',
    quantity: 10,
    measure: '件',
    fromOn: '2026-11-10',
    toOn: '2026-12-10',
    windows: [{ weekday: 2, from: '14:00', to: '17:00' }],
    skills: ['理发'],
  };
  const demand = { ...described, title: '老人理发', itemKind: 'SERVICE', urgency: 'SOON', isReplyOwed: true, channelNote: '走访', asker: '某某', beneficiaryKind: '老人', beneficiaryCount: 3 };
  const resource = { ...described, title: '理发师傅', areaId: communityId };
  const given = { ...GIVEN, peopleCount: 2, amountFen: 100, note: '说明', projectId: own.projects.running, obligationId: null, activityId: null, isOfferedToMart: true, pricePoints: 10 };
  const gains = { communityGain: '方便居民', unitGain: '实践岗位' };
  return {
    'POST /demands': of('', { ...demand, areaId: communityId, source: 'GROUP', isShared: true, publish: true }),
    'PATCH /demands/:id': of(own.demands.toChange, demand),
    'POST /demands/:id/publication': of(own.demands.toPublish),
    'POST /demands/:id/fulfilment': of(own.demands.toMeet),
    'POST /demands/:id/closing': of(own.demands.toClose, reason),
    'POST /demands/:id/reopening': of(own.demands.toReopen),
    'POST /demands/:id/reply': of(own.demands.toReply, { reply: '已经联系' }),
    'POST /resources': of('', { ...resource, unitId: own.unitId, itemKind: 'SERVICE' }),
    'PATCH /resources/:id': of(own.resources.toPause, resource),
    'POST /resources/:id/pause': of(own.resources.toPause),
    'POST /resources/:id/resumption': of(own.resources.toResume),
    'POST /resources/:id/withdrawal': of(own.resources.toWithdraw),
    'POST /claims': of('', { demandId: own.demands.toClaim, unitId: own.unitId, resourceId: own.resources.toResume, quantity: 1, dueOn: '2026-12-01', note: '周二上门' }),
    'POST /claims/:id/fulfilment': of(own.claims.toFulfil),
    'POST /claims/:id/return': of(own.claims.toReturn, reason),
    'POST /projects': of('', { ...PROJECT, ...gains, claimId: own.claims.toPlan, plan: '每周一次', partnerUnitIds: [own.unitId], milestones: [{ title: '开课', dueOn: '2026-11-20' }] }),
    'POST /projects/:id/milestones/:milestoneId/completion': { params: { id: own.projects.running, milestoneId: own.milestoneId }, body: {} },
    'POST /projects/:id/report': of(own.projects.toReport, { resultNumber: 90, note: '说明', ...gains }),
    'POST /projects/:id/acceptance': of(own.projects.toAccept),
    'POST /projects/:id/rejection': of(own.projects.toReject, reason),
    'POST /contributions': of('', { ...given, unitId: own.unitId }),
    'POST /contributions/confirmation': of('', { ids: [own.contributions.toConfirm] }),
    'POST /contributions/:id/return': of(own.contributions.toReturn, reason),
    'POST /contributions/:id/resubmission': of(own.contributions.toResubmit, given),
    'POST /contributions/:id/withdrawal': of(own.contributions.toWithdraw),
    'POST /contributions/:id/correction': of(own.contributions.toCorrect, { ...given, quantity: 29, ...reason }),
    'POST /contributions/:id/reversal': of(own.contributions.toReverse, reason),
    'POST /contribution-statements': of('', { unitId: own.unitId, year: 2026 }),
  };
}
