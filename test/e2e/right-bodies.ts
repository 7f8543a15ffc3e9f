import { careBodies } from './care-things.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { ceremonyBodies } from './ceremony-things.js';
import { contractBodies } from './contract-things.js';
import { boardBodies } from './board-things.js';
import { honourBodies } from './honour-things.js';
import { evaluationBodies } from './evaluation-things.js';
import { martBodies } from './mart-things.js';
import { callBodies } from './call-things.js';
import { listsBodies } from './lists-things.js';
import { partnerBodies } from './partner-things.js';
import { registrationBodies } from './registration-things.js';
import { checkInBodies } from './check-in-things.js';
import { signUpBodies } from './sign-up-things.js';
import { wishBodies } from './wish-things.js';
import type { Things } from './two-communities.js';

/** Things for what can be done once only. */
export type Spare = { activityId: string; programs: { drawn: string; approved: string; cancelled: string } };

/** What each route takes, by its name: fields that are all right, about things that are there. */
export function rightBodies(
  own: Things,
  spare: Spare,
): Record<string, { params: Record<string, string>; body: object }> {
  const { communityId, volunteer, pending, records, runId } = own;
  const of = (id: string, body: object) => ({ params: { id, candidateId: own.drawn.candidateId }, body });
  const reason = { reason: '试一试' };
  const password = { currentPassword: 'Wrong-Day-2026', newPassword: 'Sunny-Day-2027' };
  const program = {
    title: '表扬',
    honourName: '热心志愿者',
    basisDoc: '居民会议',
    quota: 1,
    tieRule: 'tie-order',
  };
  const texts = {
    approvalNo: '文号',
    issuerName: '居委会',
    citation: '感谢',
    minMinutes: 1,
    minPoints: 0,
    minServices: 1,
    ...{ restMonths: 12, noticeDays: 5, noticeWaiver: '', bonusCode: '', categories: [{ name: '一等奖', quota: 1 }] },
  };
  const activity = {
    name: '试试',
    category: '环境',
    description: '说明',
    organisingUnit: '居委会',
    leader: '李',
    venue: '广场',
    riskNote: '当心',
    emergency: false,
    ...{ areaId: own.gridId, organisingUnitId: own.unitId, brandId: own.signUps.brandId, brandChecks: ['看场地'], insuranceRequired: true },
    ...{ insuranceNote: '意外险', insuranceConfirmed: true, minAge: 18, maxAge: 70, skills: ['理发'], elderFriendly: true },
    ...{ contactName: '小李', contactPhone: '0359-5520001', approvalMode: 'AUTO', signUpLeadHours: 2, cancelLeadHours: 24 },
  };
  const slot = {
    startOn: '2026-11-20',
    startTime: '09:00',
    endTime: '10:00',
    plannedMinutes: 60,
    capacity: 5,
    leaderVolunteerId: volunteer.id,
    leaderAccountId: null,
  };
  const person = {
    name: '某某',
    gender: 'female',
    birthOn: '1949-12-31',
    mobile: '13800000000',
    skills: ['理发'],
    serviceCategories: ['助老'],
    joinedOn: '2026-01-01',
  };
  const entry = { volunteerId: pending.id, present: true, minutes: 60, role: 'PARTICIPANT' };
  return {
    ...contractBodies(own.contracts, communityId),
    ...checkInBodies(own.checkIns, communityId),
    ...careBodies(own.care, { communityId, volunteerId: volunteer.id, pendingId: pending.id, recordId: records.final2 }),
    ...partnerBodies(own.partnering, communityId, volunteer.id),
    ...registrationBodies(own.reporting, communityId),
    ...listsBodies(own.lists, communityId),
    ...callBodies(own.calls, communityId),
    ...evaluationBodies(own.evaluations, communityId),
    ...honourBodies(own.honours),
    ...boardBodies(own.boardId, communityId),
    ...martBodies(own.mart, communityId, volunteer),
    ...ceremonyBodies(own.ceremonies, communityId, volunteer.id),
    ...signUpBodies(own.signUps, communityId, own.draftId),
    ...wishBodies(own.wishing),
    'POST /accounts': of('', {
      loginName: 'right',
      displayName: '对',
      grants: [{ role: 'grid-worker', areaId: own.gridId }],
    }),
    'POST /accounts/:id/grants': of(own.account.id, {
      role: 'grid-worker',
      areaId: own.gridId,
      fromOn: '2026-11-02',
      toOn: '2027-11-02',
    }),
    'POST /activities': of('', {
      communityId,
      nature: 'VOLUNTEER',
      externalNo: 'A-1',
      slots: [slot],
      ...activity,
    }),
    'PATCH /activities/:id': of(own.draftId, activity),
    'POST /activities/:id/slots': of(own.draftId, slot),
    'POST /activities/:id/cancellation': of(spare.activityId, reason),
    'POST /activity-slots/:id/attendances': of(own.activity.slotId, { entries: [entry] }),
    'POST /areas': of('', { parentId: communityId, level: 'GRID', code: 'G-1', name: '试试网格' }),
    'PATCH /areas/:id': of(own.gridId, { name: '改名' }),
    'POST /certificates/:id/revocation': of(own.certificateId, reason),
    'PUT /imports/:id/mapping': of(own.importId, { mapping: { columns: {} } }),
    'PUT /me/consents': of('', { purpose: 'PUBLISH_NAME', given: true }),
    'POST /me/password': of('', password),
    'POST /me/service-records/:id/dispute': of(records.pending, reason),
    'POST /points-policies': of('', {
      effectiveFrom: '2027-01-01',
      effectiveTo: '2028-01-01',
      rules: DEFAULT_POINTS_RULES,
    }),
    'POST /ranking-runs': of('', {
      areaId: communityId,
      metric: 'points',
      from: '2026-11-01',
      to: '2026-12-01',
      ties: 'dense',
      exclusions: [{ volunteerId: volunteer.id, ...reason }],
    }),
    'POST /recognition-programs': of('', { communityId, runId, ...program, ...texts }),
    'POST /recognition-programs/:id/candidates': of(spare.programs.drawn, {
      runId,
      discardAdjustments: true,
    }),
    'POST /recognition-programs/:id/candidates/:candidateId/removal': of(own.drawn.id, reason),
    'POST /recognition-programs/:id/candidates/:candidateId/addition': of(own.drawn.id, reason),
    'POST /recognition-programs/:id/approval': of(spare.programs.approved, { note: '同意' }),
    'POST /recognition-programs/:id/certificates': of(own.program.id, { issuedOn: '2026-11-10' }),
    'POST /recognition-programs/:id/cancellation': of(spare.programs.cancelled, reason),
    'POST /service-records/confirmation': of('', { ids: [records.pending], reviewedPerMille: 500 }),
    'POST /service-records/:id/correction': of(records.final, {
      serviceMinutes: 60,
      role: 'LEADER',
      reviewedPerMille: 500,
      ...reason,
    }),
    'POST /service-records/:id/reversal': of(records.final2, reason),
    'POST /service-records/:id/upholding': of(records.final, reason),
    'POST /session': of('', { loginName: 'nobody', password: 'x' }),
    'POST /setup': of('', {
      code: 'AAAA',
      loginName: 'root',
      password: 'Sunny-Day-2026',
      name: '某',
      streetName: '某街道',
      communityName: '某社区',
    }),
    'PUT /site': of('', { name: '东风', servicePhone: '0359-5520001', accent: '#B8271E' }),
    'POST /transfers/:id/reversal': of(own.transferId, reason),
    'POST /units': of('', {
      communityId,
      name: '某小学',
      uscc: '',
      unitType: 'SCHOOL',
      externalNo: 'U-1',
      address: '某路',
      contact: '某',
    }),
    'PATCH /units/:id': of(own.unitId, {
      name: '改名小学',
      uscc: '',
      unitType: 'SCHOOL',
      externalNo: 'U-2',
      address: '某路',
      contact: '某',
    }),
    'POST /units/:id/liaisons': of(own.unitId, { loginName: 'liaison', displayName: '刘' }),
    'POST /volunteers': of('', {
      areaId: communityId,
      externalNo: 'V-1',
      idNumber: '110105194912310046',
      ...person,
      mobile: '13900000000',
    }),
    'PATCH /volunteers/:id': of(pending.id, {
      areaId: own.gridId,
      externalNo: 'V-2',
      idNumber: '11010519491231002X',
      ...person,
      ...reason,
    }),
    'POST /volunteers/:id/unmasking': of(volunteer.id, { reason: '核对登记表' }),
    'POST /volunteers/:id/paper-confirmation': of(pending.id, {
      evidence: '登记表第 3 页',
      guardianSigned: false,
    }),
  };
}
