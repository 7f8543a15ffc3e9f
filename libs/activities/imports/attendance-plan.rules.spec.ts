import type { AttendanceRow } from './attendance-row.rules.js';
import { planAttendance, surveyAttendance, type GivenRow, type KnownActivity } from './attendance-plan.rules.js';
import { decideLines, judgeAttendanceLine, roleCodeOf, type KnownLine } from './attendance-line.rules.js';

const TODAY = '2026-11-21';
const slot = (id: string, rollTakenAt: string | null = null) => ({
  id,
  activityId: 'A',
  startOn: '2026-03-05',
  startAt: null,
  endAt: null,
  plannedMinutes: 120,
  rollTakenAt,
});
const activity = (given: Partial<KnownActivity> = {}): KnownActivity => ({
  id: 'A',
  externalNo: '1',
  name: '清洁家园',
  nature: 'VOLUNTEER',
  state: 'ENDED',
  slots: [slot('S')],
  shifts: new Map(),
  ...given,
});
const given = (row: number, value: Partial<AttendanceRow>): GivenRow => ({
  row,
  value: {
    activity: '1',
    on: null,
    startTime: null,
    person: `P${row}`,
    name: null,
    present: null,
    minutes: null,
    signedUpAt: null,
    role: null,
    checkIn: null,
    checkOut: null,
    ...value,
  },
});
const plan = (rows: GivenRow[], activities = [activity()]) =>
  planAttendance(rows, activities, surveyAttendance(rows, activities, TODAY), TODAY);
const presences = (rows: GivenRow[], activities = [activity()]) => plan(rows, activities).lines.map(({ presence }) => presence);

describe('a sheet of attendance as a whole', () => {
  it('somebody is marked present: the roll was taken', () => {
    expect(presences([given(2, { present: true }), given(3, { present: false }), given(4, {})])).toEqual([
      'PRESENT',
      'ABSENT',
      'NOT_RECORDED',
    ]);
  });

  it('nobody is marked present: nobody is absent, unless the roll was taken before', () => {
    const rows = [given(2, { present: false }), given(3, { present: false })];
    expect(presences(rows)).toEqual(['NOT_RECORDED', 'NOT_RECORDED']);
    expect(surveyAttendance(rows, [activity()], TODAY).notes).toHaveLength(1);
    expect(presences(rows, [activity({ slots: [slot('S', '2026-03-05T10:00:00.000Z')] })])).toEqual(['ABSENT', 'ABSENT']);
  });

  it('what all rows tell holds for every part of them', () => {
    const rows = [given(2, { present: true }), given(3, { present: false }), given(4, { person: 'P2' })];
    const survey = surveyAttendance(rows, [activity()], TODAY);
    const parts = rows.map((row) => planAttendance([row], [activity()], survey, TODAY));
    expect(parts.map(({ lines }) => lines[0]?.presence)).toEqual(['PRESENT', 'ABSENT', undefined]);
    expect(parts[2]!.rejected).toMatchObject([{ row: 4, field: 'person', reason: expect.stringContaining('与第 2 行重复') }]);
  });

  it('finds an activity by number before name, and by a name written a little differently', () => {
    const two = [activity(), activity({ id: 'B', externalNo: null, name: '清洁 家园。', slots: [slot('T')] })];
    expect(plan([given(2, { activity: '1' })], two).lines[0]!.activity.id).toBe('A');
    expect(plan([given(2, { activity: '清洁家园' })], two).lines[0]!.activity.id).toBe('A');
    expect(plan([given(2, { activity: '清洁-家园' })], two).rejected).toHaveLength(1);
    expect(plan([given(2, { activity: '清洁-家园' })]).lines[0]!.activity.id).toBe('A');
  });

  it.each(['CANCELLED', 'SETTLED'] as const)('takes nothing in for an activity that is %s', (state) => {
    expect(plan([given(2, {})], [activity({ state })]).rejected).toHaveLength(1);
  });
});

describe('a line against what is on record', () => {
  const [line] = plan([given(2, { present: true })]).lines;
  const known = (one: Partial<KnownLine>): KnownLine => ({ signUp: null, attendance: null, record: null, lastVersion: 0, ...one });
  const attended = { signUp: { id: 'U', state: 'ATTENDED' as const }, attendance: { presence: 'PRESENT' as const } };

  it.each([
    ['new', {}, { kind: 'set', signUpState: 'ATTENDED', presence: 'PRESENT', minutes: 120 }],
    ['signed up before', { signUp: { id: 'U', state: 'APPROVED' as const } }, { kind: 'set', signUpState: 'ATTENDED', presence: 'PRESENT', minutes: 120 }],
    ['all on record', { ...attended, record: { state: 'FINAL' as const, serviceMinutes: 120 }, lastVersion: 1 }, { kind: 'unchanged', note: null }],
    ['other minutes on record', { ...attended, record: { state: 'PENDING' as const, serviceMinutes: 60 }, lastVersion: 1 }, { kind: 'rejected' }],
    ['taken back since', { ...attended, lastVersion: 2 }, { kind: 'unchanged', note: { field: 'attended' } }],
  ])('%s', (_, one, verdict) => {
    expect(judgeAttendanceLine(line!, known(one))).toMatchObject(verdict);
  });

  it('a blank never contradicts what is on record', () => {
    const [blank] = plan([given(2, {}), given(3, { present: true })]).lines;
    const recorded = known({ ...attended, record: { state: 'FINAL', serviceMinutes: 120 }, lastVersion: 1 });
    expect(judgeAttendanceLine(blank!, recorded)).toEqual({ kind: 'unchanged', note: null });
  });

  it('the second of two overlapping services waits for a person', () => {
    const clock = (from: string, to: string) => ({ checkIn: { time: from }, checkOut: { time: to } });
    const rows = [
      given(2, { present: true, person: 'P', ...clock('09:00', '11:00') }),
      given(3, { present: true, person: 'P', activity: '2', ...clock('10:00', '12:00') }),
      given(4, { present: true, person: 'Q', activity: '2', ...clock('10:00', '12:00') }),
    ];
    const { lines } = plan(rows, [activity(), activity({ id: 'B', externalNo: '2', slots: [slot('T')] })]);
    const decided = decideLines(
      lines.map((one) => ({ line: one, slotId: one.slot.id, person: { externalNo: one.person! }, known: null, day: [] })),
    );
    expect(decided.map(({ isDoubtful }) => isDoubtful)).toEqual([false, true, false]);
  });

  it('roles are known by code or by name', () => {
    const roles = { LEADER: { name: '组长', perMille: 1200 } };
    expect(['leader', '组长', '司机', null].map((text) => roleCodeOf(text, roles))).toEqual(['LEADER', 'LEADER', '司机', 'PARTICIPANT']);
  });
});
