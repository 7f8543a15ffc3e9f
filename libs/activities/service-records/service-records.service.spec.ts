import { newId } from '@app/kernel/ids.js';
import type { Role } from '@app/kernel/permissions.js';
import { Refusal } from '@app/kernel/refusals.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { ActivityLists } from '../activities/activity-lists.service.js';
import type { RollEntryInput } from '../attendance/attendance.wire.js';
import { RollLists } from '../attendance/roll-lists.service.js';
import { RollService } from '../attendance/roll.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { CorrectionsService } from './corrections.service.js';
import { FINALISED_AT_ONCE, FinalisationService } from './finalisation.service.js';
import { ServiceRecordLists } from './service-record-lists.service.js';

const MONDAY = '2026-09-07T02:00:00.000Z';
const page = { page: 1, size: 50 };

describe('service records', () => {
  let app: TestApp;
  let communityId: string;
  let path: string;
  let people: string[];
  let secretary: Principal;
  let other: Principal;
  let numbers = 0;

  const actor = (role: Role, areaPath: string, volunteerId: string | null = null): Principal => ({
    accountId: newId(),
    personId: null,
    volunteerId,
    name: '',
    grants: [{ role, areaId: communityId, areaPath, unitId: null }],
    mustChangePassword: false,
  });

  beforeAll(async () => {
    app = await startApp({ at: MONDAY });
    communityId = (await app.get(AreasService).createCommunity('610102001001', '东风社区')).id;
    path = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [communityId]))!.path;
    const byNo = await app.db.write(async (tx) => [
      ...(await app.get(VolunteersService).ensureByExternalNo(tx, communityId, numbersUpTo(900))),
    ]);
    people = byNo.map(([, id]) => id);
    secretary = actor('secretary', path);
    other = actor('street-admin', path);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(MONDAY));

  /** A published activity with one slot today, and people nobody has used before. */
  const slot = async (
    options: { nature?: 'VOLUNTEER' | 'MEETING'; startOn?: string; times?: [string, string]; planned?: number } = {},
  ): Promise<{ id: string; slotId: string }> => {
    const { nature = 'VOLUNTEER', startOn = '2026-09-07', times, planned = 120 } = options;
    const id = await app.get(ActivitiesService).create(secretary, {
      communityId,
      name: `清洁楼道 ${++numbers}`,
      nature,
      riskNote: '路面湿滑',
      slots: [{ startOn, startTime: times?.[0], endTime: times?.[1], plannedMinutes: times ? undefined : planned }],
    });
    await app.get(ActivitiesService).move(secretary, id, 'publish');
    const view = await app.get(ActivityLists).view(secretary, id);
    return { id, slotId: view.slots[0]!.id };
  };
  const nobodyYet = (count: number): string[] => people.splice(0, count);
  const roll = (slotId: string, entries: RollEntryInput[], by = secretary) => app.get(RollService).record(by, slotId, { entries });
  const present = async (slotId: string, volunteerIds: string[], more: Partial<RollEntryInput> = {}): Promise<string[]> => {
    const { results } = await roll(slotId, volunteerIds.map((volunteerId) => ({ volunteerId, present: true, ...more })));
    return results.map(({ recordId }) => recordId!);
  };
  const confirm = (ids: string[], by = secretary, reviewedPerMille?: number) =>
    app.get(ConfirmationService).confirm(by, { ids, reviewedPerMille });
  const days = async (count: number): Promise<void> => {
    app.clock.set(new Date(Date.parse(app.clock.now()) + count * 86_400_000).toISOString());
    await app.db.write((tx) => app.get(FinalisationService).finaliseDue(tx));
    await app.settle();
  };
  const record = (id: string, by = secretary) => app.get(ServiceRecordLists).view(by, id);
  const totals = async (volunteerId: string): Promise<Record<string, number>> => {
    const rows = await app.db.read.query<{ unit: string; n: number }>(
      'SELECT unit, credits - debits AS n FROM balances WHERE address = ?',
      [`volunteer:${volunteerId}`],
    );
    return Object.fromEntries(rows.map(({ unit, n }) => [unit, Number(n)]));
  };
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(() => 'nothing', (reason: unknown) => reason);
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  };

  it('goes from the roll over confirmation to minutes and points, and says why', async () => {
    const { id, slotId } = await slot();
    const [a, b, c] = nobodyYet(3) as [string, string, string];
    const answer = await roll(slotId, [
      { volunteerId: a, present: true },
      { volunteerId: b, present: true, minutes: 90, role: 'LEADER' },
      { volunteerId: c, present: false },
    ]);
    expect(answer).toMatchObject({ recorded: 3, unchanged: 0, refused: 0 });
    expect(answer.results[2]!.recordId).toBeNull();
    const ids = answer.results.flatMap(({ recordId }) => recordId ?? []);
    const waiting = await app.get(ServiceRecordLists).page(secretary, { ...page, state: 'PENDING', activityId: id });
    expect(waiting.items.map(({ points, serviceMinutes, roleName }) => ({ points, serviceMinutes, roleName }))).toEqual(
      expect.arrayContaining([
        { points: 20, serviceMinutes: 120, roleName: '参加者' },
        { points: 18, serviceMinutes: 90, roleName: '组长' },
      ]),
    );
    expect(await confirm(ids)).toMatchObject({ confirmed: 2, refused: 0 });
    expect(await confirm(ids)).toMatchObject({ confirmed: 0, refused: 2 });
    expect(await totals(a)).toEqual({});
    await days(6);
    expect((await record(ids[0]!)).state).toBe('CONFIRMED');
    await days(1);
    expect(await record(ids[0]!)).toMatchObject({
      state: 'FINAL',
      points: 20,
      explanation: ['2小时 = 4 个半小时 × 5 分 = 20 分'],
    });
    expect(await totals(a)).toEqual({ minutes: 120, points: 20 });
    expect(await totals(b)).toEqual({ minutes: 90, points: 18 });
    expect(await totals(c)).toEqual({});
    await days(30);
    expect(await totals(a)).toEqual({ minutes: 120, points: 20 });
  });

  it('a roll that is taken again changes what is not confirmed yet, and nothing else', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    const [first] = (await present(slotId, [a])) as [string];
    expect(await roll(slotId, [{ volunteerId: a, present: true }])).toMatchObject({ unchanged: 1 });
    const [second] = (await present(slotId, [a], { minutes: 90 })) as [string];
    expect(await record(second)).toMatchObject({ version: 2, replacesId: first, serviceMinutes: 90, state: 'PENDING' });
    expect(await confirm([first])).toMatchObject({ refused: 1, results: [{ code: 'service-record.move' }] });
    await confirm([second]);
    const again = await roll(slotId, [{ volunteerId: a, present: false }]);
    expect(again.results[0]).toMatchObject({ outcome: 'refused', code: 'attendance.already-confirmed' });
  });

  it('absent, taken back, present again: versions follow one another', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    await present(slotId, [a]);
    await roll(slotId, [{ volunteerId: a, present: false }]);
    const view = await app.get(RollLists).view(secretary, slotId, page);
    expect(view.items).toMatchObject([{ volunteerId: a, presence: 'ABSENT', recordId: null }]);
    const [again] = (await present(slotId, [a])) as [string];
    expect(await record(again)).toMatchObject({ version: 2, state: 'PENDING' });
  });

  it('refuses lines one by one, and says which', async () => {
    const { slotId } = await slot({ planned: 120 });
    const [a, b] = nobodyYet(2) as [string, string];
    const by = actor('grid-worker', path, a);
    const answer = await roll(
      slotId,
      [
        { volunteerId: a, present: true },
        { volunteerId: b, present: true },
        { volunteerId: b, present: false },
        { volunteerId: newId(), present: true },
      ],
      by,
    );
    expect(answer.results.map(({ code }) => code)).toEqual(['attendance.self', null, 'attendance.twice', 'volunteer.not-found']);
    expect(answer).toMatchObject({ recorded: 1, refused: 3 });
  });

  it('a meeting has a roll but gives no hours', async () => {
    const { slotId } = await slot({ nature: 'MEETING' });
    const [a, b] = nobodyYet(2) as [string, string];
    const answer = await roll(slotId, [
      { volunteerId: a, present: true },
      { volunteerId: b, present: true, minutes: 60 },
    ]);
    expect(answer.results).toMatchObject([
      { outcome: 'recorded', recordId: null },
      { outcome: 'refused', code: 'service-record.not-volunteer' },
    ]);
  });

  it('is not taken before the day, on a draft, or from outside', async () => {
    const tomorrow = await slot({ startOn: '2026-09-08' });
    const [a] = nobodyYet(1) as [string];
    const line = [{ volunteerId: a, present: true }];
    expect(await refusal(roll(tomorrow.slotId, line))).toBe('attendance.in-future');
    const { slotId } = await slot();
    expect(await refusal(roll(slotId, line, actor('secretary', '/elsewhere/')))).toBe('activity-slot.not-found');
    expect(await refusal(roll(slotId, line, actor('volunteer', path)))).toBe('activity-slot.not-found');
    // Whoever works in one grid of the community helps with its activities.
    expect(await roll(slotId, line, actor('grid-worker', `${path}${newId()}/`))).toMatchObject({ recorded: 1 });
  });

  it('finds records by person and by activity, and only within reach', async () => {
    const { id, slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    await present(slotId, [a]);
    const lists = app.get(ServiceRecordLists);
    const { items } = await lists.page(secretary, { ...page, activityId: id });
    const find = async (q: string, by = secretary) => (await lists.page(by, { ...page, q })).items.map((one) => one.volunteerId);
    expect(await find(items[0]!.volunteerNo.toLowerCase())).toEqual([a]);
    expect(await find(items[0]!.activityName)).toEqual([a]);
    expect(await find('没有这个人')).toEqual([]);
    expect(await find(items[0]!.volunteerNo, actor('secretary', '/elsewhere/'))).toEqual([]);
    expect(await find(items[0]!.volunteerNo, actor('grid-worker', `${path}${newId()}/`))).toEqual([]);
    expect((await lists.page(secretary, { ...page, activityId: id, sort: 'name' })).total).toBe(1);
  });

  it('nobody confirms their own hours; outsiders find nothing', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    const ids = await present(slotId, [a]);
    expect((await confirm(ids, actor('secretary', path, a))).results).toMatchObject([{ code: 'service-record.self-confirm' }]);
    expect((await confirm(ids, actor('secretary', '/elsewhere/'))).results).toMatchObject([{ code: 'service-record.not-found' }]);
    expect(await confirm(ids)).toMatchObject({ confirmed: 1 });
  });

  it('a long day and a late entry need two people', async () => {
    const [a] = nobodyYet(1) as [string];
    const long = await present((await slot({ times: ['08:00', '17:00'] })).slotId, [a]);
    expect((await record(long[0]!)).flags).toContain('OVER_8_HOURS');
    expect(await confirm(long)).toMatchObject({ awaitingSecond: 1 });
    expect((await confirm(long)).results).toMatchObject([{ code: 'service-record.second-approver' }]);
    expect(await confirm(long, other)).toMatchObject({ confirmed: 1 });
    await days(7);
    expect(await totals(a)).toEqual({ minutes: 540, points: 90 });

    app.clock.set(MONDAY);
    const late = await slot({ startOn: '2026-07-01' });
    const ids = await present(late.slotId, nobodyYet(1));
    expect(await record(ids[0]!)).toMatchObject({ creditKind: 'SUPPLEMENT', needs: 'second-approval' });
    await confirm(ids);
    expect(await confirm(ids, other)).toMatchObject({ confirmed: 1 });
    await days(7);
    expect(await record(ids[0]!)).toMatchObject({ state: 'FINAL', points: 0, explanation: ['补录不计积分'] });
  });

  it('where presence was short somebody decides the points; minutes stay what they were', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    const ids = await present(slotId, [a], { minutes: 60 });
    expect((await confirm(ids)).results).toMatchObject([{ code: 'service-record.presence-undecided' }]);
    expect(await confirm(ids, secretary, 500)).toMatchObject({ confirmed: 1 });
    await days(7);
    expect(await totals(a)).toEqual({ minutes: 60, points: 5 });
  });

  it('shows overlaps with another activity', async () => {
    const [a] = nobodyYet(1) as [string];
    const morning = await present((await slot({ times: ['09:00', '11:00'] })).slotId, [a]);
    const noon = await roll((await slot({ times: ['10:00', '12:00'] })).slotId, [{ volunteerId: a, present: true }]);
    expect(noon.results[0]!.flags).toEqual(['OVERLAP']);
    expect((await record(morning[0]!)).flagNames).toEqual(['时间与另一条记录重叠']);
  });

  it('a correction takes back what was posted and posts what is right, once', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    const [id] = (await present(slotId, [a])) as [string];
    await confirm([id]);
    await days(7);
    const correct = (minutes: number) =>
      app.get(CorrectionsService).correct(secretary, id, { serviceMinutes: minutes, reason: '看错了签到表' });
    expect(await refusal(correct(120))).toBe('service-record.unchanged');
    // Nobody would be asked again about what is final at once: where the presence is short, the share is said now.
    expect(await refusal(correct(60))).toBe('service-record.presence-undecided');
    const next = await correct(90);
    expect(await record(next)).toMatchObject({ state: 'FINAL', version: 2, replacesId: id, serviceMinutes: 90, points: 15 });
    expect(await record(id)).toMatchObject({ state: 'REVERSED', reversalReason: '看错了签到表', points: 20 });
    expect(await totals(a)).toEqual({ minutes: 90, points: 15 });
    expect(await refusal(correct(60))).toBe('service-record.move');
    await app.get(CorrectionsService).reverse(secretary, next, '不是本人');
    expect(await refusal(app.get(CorrectionsService).reverse(secretary, next, '不是本人'))).toBe('service-record.move');
    expect(await totals(a)).toEqual({ minutes: 0, points: 0 });
    const standings = await app.db.read.query<{ total: number; causes: number }>(
      'SELECT total, causes FROM standings WHERE account = ?',
      [`volunteer:${a}`],
    );
    expect(standings.map(({ total, causes }) => [Number(total), Number(causes)])).toEqual([[0, 0], [0, 0]]);
  });

  it('an objection stops the clock until somebody has looked', async () => {
    const { slotId } = await slot();
    const [a] = nobodyYet(1) as [string];
    const [id] = (await present(slotId, [a])) as [string];
    await confirm([id]);
    const me = actor('volunteer', path, a);
    const corrections = app.get(CorrectionsService);
    expect(await refusal(corrections.dispute(actor('volunteer', path, newId()), id, '不是我'))).toBe('service-record.not-yours');
    await corrections.dispute(me, id, '不是我');
    await days(10);
    expect(await record(id)).toMatchObject({ state: 'DISPUTED', disputeReason: '不是我' });
    expect((await confirm([id])).results).toMatchObject([{ code: 'service-record.move' }]);
    await corrections.uphold(secretary, id, '签到表上是本人签字');
    expect(await record(id)).toMatchObject({ state: 'CONFIRMED', upholdReason: '签到表上是本人签字' });
    await days(6);
    expect((await app.get(ServiceRecordLists).own(me, page)).items).toMatchObject([{ id, state: 'CONFIRMED', points: 20 }]);
    await days(1);
    expect(await totals(a)).toEqual({ minutes: 120, points: 20 });
    expect(await refusal(corrections.dispute(me, id, '不是我'))).toBe('service-record.move');
  });

  it('two people who record, confirm, correct and finalise at once do it once', async () => {
    const { slotId } = await slot();
    const volunteers = nobodyYet(20);
    const lines = volunteers.map((volunteerId) => ({ volunteerId, present: true }));
    const rolls = await Promise.all([roll(slotId, lines), roll(slotId, [...lines].reverse(), other)]);
    expect(rolls.map(({ recorded }) => recorded).sort()).toEqual([0, 20]);
    const { items } = await app.get(ServiceRecordLists).page(secretary, { ...page, volunteerId: volunteers[0], state: 'PENDING' });
    expect(items).toHaveLength(1);
    const ids = rolls.flatMap(({ results }) => results.flatMap(({ recordId }) => recordId ?? []));
    const unique = [...new Set(ids)];
    expect(unique).toHaveLength(20);
    const answers = await Promise.all([confirm(unique), confirm([...unique].reverse(), other), confirm(unique, other)]);
    expect(answers.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(20);
    app.clock.set('2026-09-15T02:00:00.000Z');
    const finalise = () => app.db.write((tx) => app.get(FinalisationService).finaliseDue(tx));
    await Promise.all([finalise(), finalise(), finalise(), finalise()]);
    for (const volunteer of volunteers) expect(await totals(volunteer)).toEqual({ minutes: 120, points: 20 });
    const corrections = await Promise.allSettled(
      [60, 90, 30].map((serviceMinutes) =>
        app.get(CorrectionsService).correct(secretary, unique[0]!, { serviceMinutes, reason: '更正', reviewedPerMille: 1000 }),
      ),
    );
    expect(corrections.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the second record of a day knows of the first, even when both become final at once', async () => {
    const [a] = nobodyYet(1) as [string];
    const slots = await Promise.all([slot(), slot(), slot(), slot(), slot()]);
    const ids: string[] = [];
    for (const { slotId } of slots) ids.push(...(await present(slotId, [a], { minutes: 120 })));
    // Five times two hours are ten: more than the policy trusts one person with.
    expect(await confirm(ids)).toMatchObject({ awaitingSecond: 5 });
    expect(await confirm(ids, other)).toMatchObject({ confirmed: 5 });
    await days(7);
    expect(await totals(a)).toEqual({ minutes: 600, points: 100 });
  });

  it('finalises every hour what is due, more than one write takes part by part', async () => {
    const { slotId } = await slot();
    const many = nobodyYet(FINALISED_AT_ONCE + 50);
    for (let from = 0; from < many.length; from += 450) {
      await confirm(await present(slotId, many.slice(from, from + 450)));
    }
    app.clock.set('2026-10-20T02:30:00.000Z');
    await app.get(SchedulesService).fire();
    await app.settle();
    const row = await app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM service_records WHERE slot_id = ? AND state = 'FINAL'`, [slotId]);
    expect(Number(row!.n)).toBe(many.length);
  });
});

function numbersUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `P${String(i + 1).padStart(4, '0')}`);
}
