import { PARTNER_NOTICE } from '@app/partnerships/partners/partner-texts.rules.js';
import { ok } from '../client.js';
import type { Someone, Town } from './town.js';

/** Partners in the states that steps start from, and 包联 by a unit and by somebody with an account. */
export type PartnerThings = {
  partners: { applied: string; toReject: string; toRenew: string; toExit: string; person: string };
  /** Of an application that waits. */
  code: string;
  unitId: string;
  compoundId: string;
  /** Of a unit for a compound. */
  assignmentId: string;
  entries: { problem: string; measure: string; visit: string };
  /** Of the volunteer's own account for the community. */
  ownAssignmentId: string;
  ownEntries: { problem: string; visit: string };
};

let made = 0;

function form(communityId: string, mark: string, partnerType: 'SHOP' | 'PERSON' = 'SHOP') {
  made += 1;
  return {
    communityId,
    partnerType,
    name: `${mark}合伙人${made}`,
    contactName: '某某',
    mobile: `13700${String(made % 1_000_000).padStart(6, '0')}`,
    brings: ['SERVICE' as const],
    bringsText: '每月义剪一次',
    wishes: '借用场地',
    agreesToPublication: false,
  };
}

const TERM = { duties: '每月义剪一次', benefits: '合伙人墙致谢' };

/** Told over HTTP by the secretary on 10 November 2026; `owner` has an account in the same community. */
export async function partnerThingsOf(town: Town, { api }: Someone, owner: Someone, communityId: string, mark: string): Promise<PartnerThings> {
  const register = async (type?: 'SHOP' | 'PERSON'): Promise<string> =>
    (await ok(api.POST('/api/v1/partners', { body: { ...form(communityId, mark, type), evidence: '档案盒第 1 页' } }))).id;
  const approved = async (toOn: string): Promise<string> => {
    const id = await register();
    const body = { ...TERM, fromOn: '2026-11-01', toOn, reason: '同意' };
    await ok(api.POST('/api/v1/partners/{id}/approval', { params: { path: { id } }, body }));
    return id;
  };
  const stranger = town.stranger();
  const application = { ...form(communityId, mark), noticeVersion: PARTNER_NOTICE.version, agreesToNotice: true };
  const { queryCode } = await ok(stranger.api.POST('/api/v1/public/partner-applications', { body: application }));
  const unit = await ok(api.POST('/api/v1/units', { body: { communityId, name: `${mark}包联单位` } }));
  const compound = await ok(api.POST('/api/v1/areas', { body: { parentId: communityId, level: 'COMPOUND', name: `${mark}小区` } }));
  const assignment = await ok(
    api.POST('/api/v1/assignments', { body: { target: 'COMPOUND', areaId: compound.id, unitId: unit.id, duties: '每月走访', fromOn: '2026-11-01' } }),
  );
  const ownAssignment = await ok(
    api.POST('/api/v1/assignments', { body: { target: 'COMMUNITY', areaId: communityId, accountId: owner.accountId, duties: '每月走访', fromOn: '2026-11-01' } }),
  );
  const record = async (body: { kind: 'VISIT' | 'PROBLEM' | 'MEASURE'; text: string; problemId?: string }): Promise<string> =>
    (await ok(api.POST('/api/v1/assignments/{id}/entries', { params: { path: { id: assignment.id } }, body }))).id;
  const recordOwn = async (body: { kind: 'VISIT' | 'PROBLEM'; text: string }): Promise<string> =>
    (await ok(owner.api.POST('/api/v1/me/assignments/{id}/entries', { params: { path: { id: ownAssignment.id } }, body }))).id;
  const problem = await record({ kind: 'PROBLEM', text: `${mark}路灯不亮` });
  return {
    partners: {
      applied: await register(),
      toReject: await register(),
      toRenew: await approved('2026-11-30'),
      toExit: await approved('2027-11-01'),
      person: await register('PERSON'),
    },
    code: queryCode,
    unitId: unit.id,
    compoundId: compound.id,
    assignmentId: assignment.id,
    entries: { problem, measure: await record({ kind: 'MEASURE', text: '报修', problemId: problem }), visit: await record({ kind: 'VISIT', text: '走访' }) },
    ownAssignmentId: ownAssignment.id,
    ownEntries: { problem: await recordOwn({ kind: 'PROBLEM', text: '楼道杂物' }), visit: await recordOwn({ kind: 'VISIT', text: '入户' }) },
  };
}

/** What each route of partners and 包联 takes, by its name. */
export function partnerBodies(
  things: PartnerThings,
  communityId: string,
  volunteerId: string,
): Record<string, { params: Record<string, string>; body: object }> {
  const { partners, entries, ownEntries } = things;
  const of = (id: string, body: object = {}) => ({ params: { id }, body });
  const reason = { reason: '试一试' };
  const term = { ...TERM, fromOn: '2026-12-01', toOn: '2027-12-01' };
  const entry = { kind: 'PROBLEM', occurredOn: '2026-11-10', text: '井盖松动', owner: '物业', dueOn: '2026-11-20' };
  const done = { result: '办好了', doneOn: '2026-11-10' };
  return {
    'POST /public/partner-applications': of('', {
      ...form(communityId, '公开'),
      noticeVersion: PARTNER_NOTICE.version,
      agreesToNotice: true,
      website: '',
    }),
    'PUT /public/partner-applications/:code/publication': { params: { code: things.code }, body: { given: true } },
    'POST /partners': of('', { ...form(communityId, '纸质'), evidence: '档案盒第 2 页' }),
    'POST /partners/:id/approval': of(partners.applied, { ...term, reason: '同意' }),
    'POST /partners/:id/rejection': of(partners.toReject, reason),
    'POST /partners/:id/renewal': of(partners.toRenew, { ...term, note: '合作愉快' }),
    'POST /partners/:id/unmasking': of(partners.toExit, { reason: '电话核实' }),
    'POST /partners/:id/exit': of(partners.toExit, reason),
    'PUT /partners/:id/unit': of(partners.toRenew, { unitId: things.unitId }),
    'PUT /partners/:id/person': of(partners.person, { volunteerId, evidence: '同意书第 1 页' }),
    'PUT /partners/:id/publication': of(partners.person, { given: true, evidence: '同意书第 2 页' }),
    'POST /assignments': of('', {
      target: 'COMMUNITY',
      areaId: communityId,
      cadreName: '周某',
      cadrePost: '副局长',
      dutyContact: '办公室',
      duties: '每月走访',
      fromOn: '2026-11-01',
      toOn: '2027-11-01',
    }),
    'PATCH /assignments/:id': of(things.assignmentId, { cadrePost: '', dutyContact: '值班室', duties: '每月走访两次' }),
    'POST /assignments/:id/entries': of(things.assignmentId, entry),
    'POST /liaison-entries/:id/completion': of(entries.measure, done),
    'POST /liaison-entries/:id/withdrawal': of(entries.visit, reason),
    'POST /me/assignments/:id/entries': of(things.ownAssignmentId, entry),
    'POST /me/liaison-entries/:id/completion': of(ownEntries.problem, done),
    'POST /me/liaison-entries/:id/withdrawal': of(ownEntries.visit, reason),
    'POST /assignments/:id/ending': of(things.assignmentId, { toOn: '2027-01-01', reason: '轮换' }),
    'PUT /community-comparison/:id/population': of(communityId, { people: 6_000, countedOn: '2026-11-01' }),
  };
}

/** Where they lie, by the first words of the address. */
export function partnerParams(things: PartnerThings, communityId: string): Record<string, Record<string, string>> {
  return {
    partners: { id: things.partners.applied },
    assignments: { id: things.assignmentId },
    'liaison-entries': { id: things.entries.problem },
    'me/assignments': { id: things.ownAssignmentId },
    'me/liaison-entries': { id: things.ownEntries.problem },
    'community-comparison': { id: communityId },
  };
}

/** The code is the key: whoever holds it is the applicant. */
export const BY_CODE = [
  'GET /public/partner-applications/:code',
  'POST /public/partner-applications/:code/withdrawal',
  'PUT /public/partner-applications/:code/publication',
];
