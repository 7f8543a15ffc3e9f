import type { components } from '../../apps/web/src/api/schema.js';
import { DEFAULT_SCHEME } from '@app/partnerships/evaluations/scheme.rules.js';
import { ok, type Visitor } from '../client.js';
import { PASSWORD, type Someone, type Town } from './town.js';

type Meeting = components['schemas']['MeetingView'];
type Evaluation = components['schemas']['EvaluationView'];

/** A unit with somebody who acts for it and a contract in force. */
export type SignedUnit = { unitId: string; contractId: string; liaison: Visitor };

/** One consultation, meeting and evaluation in each state that a step starts from. */
export type EvaluationThings = {
  contractId: string;
  unitId: string;
  liaison: Visitor;
  roundId: string;
  silentRoundId: string;
  /** The unit's word, not answered. */
  opinionId: string;
  /** Written down by staff, not confirmed. */
  recordedId: string;
  meetings: { coming: string; comingToo: string; due: string; held: string };
  yearId: string;
  /** The community's word, not given yet. */
  draft: Evaluation;
  /** Revealed, nothing objected. */
  revealedId: string;
  objectionId: string;
};

/** Invites, agrees and signs: the shortest way to a contract in force. */
export async function signedUnit(town: Town, { api }: Visitor, communityId: string, name: string, loginName: string, term: { startOn: string; endOn: string }): Promise<SignedUnit> {
  const { id: unitId } = await ok(api.POST('/api/v1/units', { body: { communityId, name, unitType: 'SCHOOL' } }));
  const { code } = await ok(api.POST('/api/v1/units/{id}/invitations', { params: { path: { id: unitId } }, body: { displayName: `${name}联络员` } }));
  const liaison = town.stranger();
  await ok(liaison.api.POST('/api/v1/public/invitations/{code}/acceptance', { params: { path: { code: code! } }, body: { loginName, password: PASSWORD } }));
  await liaison.signIn(loginName, PASSWORD);
  const contract = await ok(api.POST('/api/v1/contracts', { body: { unitId, ...term } }));
  const params = { path: { id: contract.id } };
  const sent = await ok(api.POST('/api/v1/contracts/{id}/sending', { params }));
  const agreed = await ok(liaison.api.POST('/api/v1/contracts/{id}/agreement', { params, body: { versionNo: sent.latestVersion } }));
  const body = { versionNo: agreed.latestVersion, textHash: agreed.latest.textHash };
  await ok(liaison.api.POST('/api/v1/contracts/{id}/signatures', { params, body }));
  await ok(api.POST('/api/v1/contracts/{id}/signatures', { params, body }));
  return { unitId, contractId: contract.id, liaison };
}

/** Scores of so many per cent on every indicator. */
export const scoresOf = ({ indicators }: Pick<Evaluation, 'indicators'>, perCent: number) =>
  indicators.map(({ indicatorId, maxCenti }) => ({ indicatorId, scoreCenti: Math.floor((maxCenti * perCent) / 100) }));

/** Told by the secretary and three liaisons on 10 November 2026. */
export async function evaluationThingsOf(town: Town, secretary: Someone, communityId: string, mark: string): Promise<EvaluationThings> {
  const { api } = secretary;
  const term = { startOn: '2025-06-01', endOn: '2027-05-31' };
  const unit = (name: string, login: string) => signedUnit(town, secretary, communityId, `${mark}${name}`, `${mark}${login}`, term);
  const [school, bank, library] = [await unit('学校', 'xuexiao'), await unit('银行', 'yinhang'), await unit('图书馆', 'tushuguan')];

  const round = { channel: 'VISIT' as const, openOn: '2026-11-10', closeOn: '2026-11-20', contractIds: [school.contractId] };
  const opened = async (topic: string) => (await ok(api.POST('/api/v1/consultation-rounds', { body: { ...round, topic } }))).ids[0]!;
  const roundId = await opened(`${mark}暑期托管`);
  const silentRoundId = await opened(`${mark}停车`);
  const params = { path: { id: roundId } };
  const said = await ok(school.liaison.api.POST('/api/v1/consultation-rounds/{id}/opinions', { params, body: { text: `${mark}的意见` } }));
  const recorded = await ok(api.POST('/api/v1/consultation-rounds/{id}/opinions', { params, body: { text: `${mark}代记`, side: 'UNIT', evidence: '走访记录' } }));

  const meeting = async (title: string, heldOn: string): Promise<Meeting> =>
    ok(api.POST('/api/v1/joint-meetings', { body: { communityId, title: `${mark}${title}`, heldOn, startTime: '09:00', place: '会议室', agenda: [], unitIds: [school.unitId] } }));
  const held = await meeting('已开的会', '2026-11-10');
  const attendances = [{ unitId: school.unitId, presence: 'PRESENT' as const }];
  await ok(api.POST('/api/v1/joint-meetings/{id}/holding', { params: { path: { id: held.id } }, body: { attendances } }));

  const year = await ok(api.POST('/api/v1/evaluation-years', { body: { communityId, year: 2026, deadlineOn: '2026-12-20' } }));
  const rowOf = ({ unitId }: SignedUnit) => year.rows.find((row) => row.unitId === unitId)!;
  const submit = async (who: Visitor, id: string): Promise<void> => {
    const at = { params: { path: { id } } };
    const form = await ok(who.api.GET('/api/v1/evaluations/{id}', at));
    await ok(who.api.POST('/api/v1/evaluations/{id}/submission', { ...at, body: { scores: scoresOf(form, 90) } }));
  };
  for (const one of [school, bank]) {
    await submit(secretary, rowOf(one).ofUnit.evaluationId);
    await submit(one.liaison, rowOf(one).ofCommunity.evaluationId);
  }
  const bankAt = { params: { path: { id: rowOf(bank).ofUnit.evaluationId } } };
  const objected = await ok(bank.liaison.api.POST('/api/v1/evaluations/{id}/objections', { ...bankAt, body: { text: `${mark}的异议` } }));
  return {
    contractId: school.contractId,
    unitId: school.unitId,
    liaison: school.liaison,
    roundId,
    silentRoundId,
    opinionId: said.opinions[0]!.id,
    recordedId: recorded.opinions.find(({ recordedByStaff }) => recordedByStaff)!.id,
    meetings: {
      coming: (await meeting('要开的会', '2026-12-10')).id,
      comingToo: (await meeting('要取消的会', '2026-12-11')).id,
      due: (await meeting('今天的会', '2026-11-10')).id,
      held: held.id,
    },
    yearId: year.id,
    draft: await ok(api.GET('/api/v1/evaluations/{id}', { params: { path: { id: rowOf(library).ofUnit.evaluationId } } })),
    revealedId: rowOf(school).ofUnit.evaluationId,
    objectionId: objected.objections[0]!.id,
  };
}

/** What only a unit's liaison may do, and what must be decided by somebody else than the secretary who scored. */
export const BY_THE_UNIT = ['POST /consultation-opinions/:id/confirmation', 'POST /joint-meetings/:id/excuse', 'POST /evaluations/:id/objections'];
export const BY_THE_STREET = ['POST /evaluation-objections/:id/decision'];

/** What each route takes, by its name, in an order in which they can follow each other. */
export function evaluationBodies(things: EvaluationThings, communityId: string): Record<string, { params: Record<string, string>; body: object }> {
  const { contractId, unitId, meetings, draft } = things;
  const of = (id: string, body: object = {}) => ({ params: { id }, body });
  const reason = { reason: '试一试' };
  const scores = scoresOf(draft, 80).map((score) => ({ ...score, comment: '尚可' }));
  const line = { unitId, presence: 'PRESENT', attendeeName: '孙校长', attendeeTitle: '大党委兼职委员', reason: '无' };
  const meeting = { title: '又一次会', heldOn: '2026-12-15', startTime: '14:00', place: '党群服务站', chair: '陈书记', agenda: [{ title: '冬季供暖', speaker: '陈书记' }], asConsultation: true };
  return {
    'POST /consultation-rounds': of('', { contractIds: [contractId], channel: 'VISIT', topic: '冬季供暖', openOn: '2026-11-20', closeOn: '2026-11-30', heldOn: '2026-11-21' }),
    'POST /consultation-rounds/:id/extension': of(things.roundId, { closeOn: '2026-11-25' }),
    'POST /consultation-rounds/:id/opinions': of(things.roundId, { text: '再说一条', side: 'UNIT', evidence: '走访记录第 2 页' }),
    'POST /consultation-rounds/:id/cancellation': of(things.silentRoundId, reason),
    'POST /consultation-opinions/:id/confirmation': of(things.recordedId),
    'POST /consultation-opinions/:id/reply': of(things.opinionId, { reply: '好的', adopted: true, reason: '下月办' }),
    'POST /joint-meetings': of('', { communityId, unitIds: [unitId], ...meeting }),
    'PATCH /joint-meetings/:id': of(meetings.coming, meeting),
    'POST /joint-meetings/:id/excuse': of(meetings.coming, reason),
    'POST /joint-meetings/:id/cancellation': of(meetings.comingToo, reason),
    'POST /joint-meetings/:id/holding': of(meetings.due, { attendances: [line] }),
    'POST /joint-meetings/:id/attendance-correction': of(meetings.held, { ...line, why: '签到表' }),
    'PUT /joint-meetings/:id/minutes': of(meetings.held, { minutes: '一、暑期开放操场。' }),
    'POST /evaluation-years': of('', { communityId, year: 2025, deadlineOn: '2026-12-20' }),
    'POST /evaluation-years/:id/extension': of(things.yearId, { deadlineOn: '2026-12-30' }),
    'POST /evaluation-years/:id/enrolment': of(things.yearId),
    'POST /evaluation-schemes': of('', { communityId, rules: DEFAULT_SCHEME, note: '再发一版' }),
    'PUT /evaluations/:id/scores': of(draft.id, { scores }),
    'POST /evaluations/:id/submission': of(draft.id, { scores }),
    'POST /evaluations/:id/objections': of(things.revealedId, { text: '平时分少算了一次活动' }),
    'POST /evaluation-objections/:id/decision': of(things.objectionId, { decision: 'UPHELD', reason: '核对属实', scores: [] }),
  };
}

/** Where they lie, by the first word of the address. */
export function evaluationParams(things: EvaluationThings): Record<string, Record<string, string>> {
  return {
    'consultation-rounds': { id: things.roundId },
    'consultation-opinions': { id: things.opinionId },
    'joint-meetings': { id: things.meetings.held },
    'evaluation-years': { id: things.yearId },
    evaluations: { id: things.draft.id },
    'evaluation-objections': { id: things.objectionId },
  };
}
