import { DEFAULT_POINTS_RULES, type PointsPolicy } from '@app/points/policies/policy.rules.js';
import {
  dueConfirmedAt,
  finalDueAt,
  flagsOf,
  judgeConfirmation,
  moveRecord,
  pointsForRecord,
  RECORD_MOVES,
  RECORD_STATES,
  stateAfterCorrection,
  type RecordMove,
} from './service-record.rules.js';

const policies: PointsPolicy[] = [
  { version: 1, effectiveFrom: '2026-01-01', rules: DEFAULT_POINTS_RULES },
  { version: 2, effectiveFrom: '2026-07-01', rules: { ...DEFAULT_POINTS_RULES, pointsPerStep: 6 } },
];
const facts = { nature: 'VOLUNTEER' as const, plannedMinutes: 120 };
const record = {
  servedOn: '2026-11-21',
  serviceMinutes: 120,
  creditKind: 'VERIFIED' as const,
  role: 'PARTICIPANT',
  reviewedPerMille: null,
};

describe('the states of a service record', () => {
  it('moves as the table says and in no other way', () => {
    for (const state of RECORD_STATES) {
      for (const move of Object.keys(RECORD_MOVES) as RecordMove[]) {
        const { from, to } = RECORD_MOVES[move];
        if (from.includes(state)) expect(moveRecord(state, move)).toBe(to);
        else expect(() => moveRecord(state, move)).toThrow('不能');
      }
    }
  });

  it('is due seven whole days after confirmation', () => {
    expect(finalDueAt('2026-11-21T02:00:00.000Z')).toBe('2026-11-28T02:00:00.000Z');
    expect(dueConfirmedAt('2026-11-28T02:00:00.000Z')).toBe('2026-11-21T02:00:00.000Z');
  });

  it.each([
    ['PENDING', 'PENDING'],
    ['CONFIRMED', 'CONFIRMED'],
    ['DISPUTED', 'CONFIRMED'],
    ['FINAL', 'FINAL'],
  ] as const)('a corrected %s record begins as %s', (before, after) => {
    expect(stateAfterCorrection(before)).toBe(after);
  });
});

describe('points of a record', () => {
  it('follow the policy of the day of service and name its version', () => {
    expect(pointsForRecord(record, facts, {}, policies)).toMatchObject({ points: 24, policyVersion: '2' });
    expect(pointsForRecord({ ...record, servedOn: '2026-06-30' }, facts, {}, policies)).toMatchObject({ points: 20, policyVersion: '1' });
  });

  it('are none, with a reason, before the first policy and for imported history', () => {
    expect(pointsForRecord({ ...record, servedOn: '2019-12-19' }, facts, {}, policies)).toMatchObject({ points: 0, policyVersion: null });
    const imported = pointsForRecord({ ...record, creditKind: 'IMPORTED' }, facts, {}, policies);
    expect(imported).toMatchObject({ points: 0, explanation: ['历史导入不计积分'] });
  });
});

describe('who may confirm what', () => {
  const pending = {
    state: 'PENDING' as const,
    volunteerId: 'V',
    servedOn: '2026-11-21',
    creditKind: 'VERIFIED' as const,
    firstApprovedBy: null as string | null,
  };
  const by = { accountId: 'A', volunteerId: null, nature: 'VOLUNTEER' as const, hasPolicy: true, needs: null };

  it.each([
    ['a plain record', {}, {}, 'confirmed'],
    ['one that somebody else just confirmed', { state: 'CONFIRMED' as const }, {}, 'service-record.move'],
    ['my own hours', {}, { volunteerId: 'V' }, 'service-record.self-confirm'],
    ['a meeting', {}, { nature: 'MEETING' as const }, 'service-record.not-volunteer'],
    ['a day without a policy', {}, { hasPolicy: false }, 'policy.none-in-force'],
    ['history without a policy', { creditKind: 'IMPORTED' as const }, { hasPolicy: false }, 'confirmed'],
    ['short presence, undecided', {}, { needs: 'presence-review' as const }, 'service-record.presence-undecided'],
    ['a long day, first of two', {}, { needs: 'second-approval' as const }, 'first-approval'],
    ['a long day, the same person again', { firstApprovedBy: 'A' }, { needs: 'second-approval' as const }, 'service-record.second-approver'],
    ['a long day, another person', { firstApprovedBy: 'B' }, { needs: 'second-approval' as const }, 'confirmed'],
    ['a supplement, first of two', { creditKind: 'SUPPLEMENT' as const }, {}, 'first-approval'],
    ['a supplement, another person', { creditKind: 'SUPPLEMENT' as const, firstApprovedBy: 'B' }, {}, 'confirmed'],
  ])('%s', (_, given, facts, expected) => {
    const verdict = judgeConfirmation({ ...pending, ...given }, { ...by, ...facts });
    expect(verdict.kind === 'refused' ? verdict.code : verdict.kind).toBe(expected);
  });
});

describe('marks for the eye', () => {
  const base = { ...record, version: 1, firstApprovedBy: null, state: 'PENDING' as const };
  const morning = { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T03:00:00.000Z' };
  const noon = { from: '2026-11-21T02:00:00.000Z', to: '2026-11-21T05:00:00.000Z' };

  it.each([
    ['nothing', {}, []],
    ['overlap', { others: [{ serviceMinutes: 180, stretch: noon }] }, ['OVERLAP']],
    ['over planned', { record: { ...base, serviceMinutes: 121 } }, ['OVER_PLANNED']],
    ['under 60 %', { record: { ...base, serviceMinutes: 71 } }, ['UNDER_PRESENCE']],
    ['8 hours', { others: [{ serviceMinutes: 361, stretch: { from: null, to: null } }] }, ['OVER_8_HOURS']],
    ['12 hours', { others: [{ serviceMinutes: 601, stretch: { from: null, to: null } }] }, ['OVER_12_HOURS']],
    ['late and corrected', { record: { ...base, creditKind: 'SUPPLEMENT' as const, version: 2 } }, ['SUPPLEMENT', 'CORRECTED']],
  ])('%s', (_, given, flags) => {
    expect(flagsOf({ record: base, plannedMinutes: 120, stretch: morning, others: [], ...given })).toEqual(flags);
  });
});
