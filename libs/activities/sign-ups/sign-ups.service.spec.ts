import { newId } from '@app/kernel/ids.js';
import { Refusal } from '@app/kernel/refusals.js';
import { addDays, instantAt } from '@app/kernel/time.js';
import type { Role } from '@app/kernel/permissions.js';
import { AccountsService, AreasService, ConsentsService, Volunteer, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { SchedulesService } from '@app/platform/events/schedules.service.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { ActivityCopies } from '../activities/activity-copies.service.js';
import { ActivityLists } from '../activities/activity-lists.service.js';
import { SlotsService } from '../activities/slots.service.js';
import type { CreateActivity, CreateSlot } from '../activities/activity.wire.js';
import { RollService } from '../attendance/roll.service.js';
import { BrandsService } from '../brands/brands.service.js';
import { OpenActivities } from './open-activities.service.js';
import { OwnActivities } from './own-activities.service.js';
import { OwnSignUps } from './own-sign-ups.service.js';
import { SignUpDecisions } from './sign-up-decisions.service.js';
import { SignUpLists } from './sign-up-lists.service.js';
import { SignUpPauses } from './sign-up-pauses.service.js';
import { SignUpsService } from './sign-ups.service.js';

const TODAY = '2026-09-07';
const NOW = instantAt(TODAY, '10:00');
const RUSH = 200;
const all = { page: 1, size: 200 };

describe('signing up', () => {
  let app: TestApp;
  let communityId: string;
  let path: string;
  let people: string[];
  let secretary: Principal;
  let numbers = 0;

  const actor = (role: Role, volunteerId: string | null = null, personId: string | null = null): Principal => ({
    accountId: newId(),
    personId,
    volunteerId,
    name: '',
    grants: [{ role, areaId: communityId, areaPath: path, unitId: null }],
    mustChangePassword: false,
  });
  const as = (volunteerId: string): Principal => actor('volunteer', volunteerId);

  beforeAll(async () => {
    app = await startApp({ at: NOW });
    communityId = (await app.get(AreasService).createCommunity('610102001001', '东风社区')).id;
    path = (await app.db.read.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [communityId]))!.path;
    const nos = Array.from({ length: 320 }, (_, i) => `N${String(i).padStart(3, '0')}`);
    people = await app.db.write(async (tx) => {
      const ids = await app.get(VolunteersService).ensureByExternalNo(tx, communityId, nos);
      await tx.execute(`UPDATE volunteers SET state = 'ACTIVE'`);
      return [...ids.values()];
    });
    const account = { loginName: 'secretary', displayName: '陈志远', password: 'Abcdef-123', mustChangePassword: false };
    const accountId = await app.get(AccountsService).open({ ...account, grants: [{ role: 'secretary', areaId: communityId }] });
    secretary = { ...actor('secretary'), accountId };
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(NOW));

  const activity = async (more: Partial<CreateActivity> = {}, slot: Partial<CreateSlot> = {}): Promise<{ id: string; slotId: string }> => {
    const id = await app.get(ActivitiesService).create(secretary, {
      communityId,
      name: `清洁楼道 ${++numbers}`,
      nature: 'VOLUNTEER',
      riskNote: '路面湿滑',
      slots: [{ startOn: addDays(TODAY, 1 + numbers), startTime: '09:00', endTime: '11:00', ...slot }],
      ...more,
    });
    await app.get(ActivitiesService).move(secretary, id, 'publish');
    const view = await app.get(ActivityLists).view(secretary, id);
    return { id, slotId: view.slots[0]!.id };
  };
  const nobodyYet = (count: number): string[] => people.splice(0, count);
  const apply = (volunteerId: string, slotId: string): Promise<string> => app.get(SignUpsService).applyOwn(as(volunteerId), { slotId });
  const view = (volunteerId: string, id: string) => app.get(OwnSignUps).view(as(volunteerId), id);
  const stateOf = async (volunteerId: string, id: string): Promise<string> => (await view(volunteerId, id)).state;
  const know = (volunteerId: string, what: Partial<{ birthOn: string; skills: string[]; state: string }>): Promise<void> =>
    app.db.write(async (tx) => {
      const { personId } = await tx.repo(Volunteer).findOneByOrFail({ id: volunteerId });
      if (what.birthOn) await tx.execute('UPDATE persons SET birth_on = ? WHERE id = ?', [what.birthOn, personId]);
      if (what.skills) await tx.execute('UPDATE volunteers SET skills = ? WHERE id = ?', [JSON.stringify(what.skills), volunteerId]);
      if (what.state) await tx.execute('UPDATE volunteers SET state = ? WHERE id = ?', [what.state, volunteerId]);
    });
  const noticesOf = async (volunteerId: string): Promise<string[]> => {
    const rows = await app.db.read.query<{ title: string }>(
      'SELECT n.title FROM notices n JOIN volunteers v ON v.person_id = n.person_id WHERE v.id = ? ORDER BY n.id',
      [volunteerId],
    );
    return rows.map(({ title }) => title);
  };
  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(() => 'nothing', (reason: unknown) => reason);
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  };

  it('approves by rule, says why, waits in order when full, and moves up in the same write', async () => {
    const { slotId } = await activity({}, { capacity: 1 });
    const [a, b, c] = nobodyYet(3) as [string, string, string];
    const first = await apply(a, slotId);
    expect(await view(a, first)).toMatchObject({ state: 'APPROVED', waitingPlace: null, canCancel: true });
    expect((await view(a, first)).reason).toContain('自动通过');
    const second = await apply(b, slotId);
    const third = await apply(c, slotId);
    expect(await view(b, second)).toMatchObject({ state: 'WAITLISTED', waitingPlace: 1 });
    expect(await view(c, third)).toMatchObject({ state: 'WAITLISTED', waitingPlace: 2 });
    expect(await apply(b, slotId)).toBe(second);
    await app.get(SignUpsService).cancelOwn(as(a), first, { reason: '孙子病了' });
    expect(await stateOf(b, second)).toBe('APPROVED');
    expect(await view(c, third)).toMatchObject({ state: 'WAITLISTED', waitingPlace: 1 });
    const steps = await app.get(SignUpLists).steps(secretary, second);
    expect(steps.map(({ state }) => state)).toEqual(['APPLIED', 'WAITLISTED', 'APPROVED']);
    await app.settle();
    expect(await noticesOf(b)).toEqual(['已列入候补', '报名成功']);
    // Back again, and last in the line.
    expect(await apply(a, slotId)).toBe(first);
    expect(await view(a, first)).toMatchObject({ state: 'WAITLISTED', waitingPlace: 2 });
  });

  it(`keeps to the places under a rush of ${RUSH}, and lets the rest wait in order of arrival`, async () => {
    const { slotId } = await activity({}, { capacity: 30 });
    const crowd = nobodyYet(RUSH);
    const answers = await Promise.allSettled(crowd.map((volunteerId) => apply(volunteerId, slotId)));
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    const rows = await app.db.read.query<{ state: string; queue_no: number }>(
      'SELECT state, queue_no FROM sign_ups WHERE slot_id = ? ORDER BY queue_no',
      [slotId],
    );
    expect(rows.map((row) => Number(row.queue_no))).toEqual(Array.from({ length: RUSH }, (_, i) => i + 1));
    expect(rows.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 30 }, () => 'APPROVED'),
      ...Array.from({ length: RUSH - 30 }, () => 'WAITLISTED'),
    ]);
    // Many cancel at once: exactly as many move up.
    const held = await app.db.read.query<{ id: string; volunteer_id: string }>(
      `SELECT id, volunteer_id FROM sign_ups WHERE slot_id = ? AND state = 'APPROVED' ORDER BY queue_no LIMIT 12`,
      [slotId],
    );
    await Promise.all(held.map((row) => app.get(SignUpsService).cancelOwn(as(row.volunteer_id), row.id, {})));
    const after = await app.db.read.query<{ queue_no: number }>(
      `SELECT queue_no FROM sign_ups WHERE slot_id = ? AND state = 'APPROVED' ORDER BY queue_no`,
      [slotId],
    );
    expect(after.map((row) => Number(row.queue_no))).toEqual(Array.from({ length: 30 }, (_, i) => i + 13));
    people.push(...crowd.slice(60));
  }, 120_000);

  it('one person at two overlapping slots at the same moment gets one of them', async () => {
    const startOn = addDays(TODAY, 90);
    const one = await activity({}, { startOn, startTime: '09:00', endTime: '11:00' });
    const two = await activity({}, { startOn, startTime: '10:30', endTime: '12:00' });
    const after = await activity({}, { startOn, startTime: '11:00', endTime: '12:00' });
    const [a] = nobodyYet(1) as [string];
    const answers = await Promise.allSettled([apply(a, one.slotId), apply(a, two.slotId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    if (answers[0]!.status === 'fulfilled') expect(await refusal(apply(a, two.slotId))).toBe('sign-up.clash');
    const [b] = nobodyYet(1) as [string];
    await apply(b, one.slotId);
    await apply(b, after.slotId);
    expect(await refusal(apply(b, two.slotId))).toBe('sign-up.clash');
    const own = await app.get(OwnActivities).view(as(b), two.id);
    expect(own.slots[0]).toMatchObject({ refusalCode: 'sign-up.clash' });
  });

  it('refuses whom the activity is not for, and what is closed', async () => {
    const [minor, old, pending, paused] = nobodyYet(4) as [string, string, string, string];
    const dangerous = await activity({ insuranceRequired: true, insuranceConfirmed: true });
    const elders = await activity({ minAge: 60, maxAge: 79 });
    const open = await activity();
    await know(minor, { birthOn: '2010-01-01' });
    await know(pending, { state: 'PENDING_CONFIRM' });
    await know(paused, { state: 'PAUSED' });
    expect(await refusal(apply(pending, open.slotId))).toBe('sign-up.not-confirmed');
    expect(await refusal(apply(paused, open.slotId))).toBe('sign-up.not-active');
    expect(await refusal(apply(minor, elders.slotId))).toBe('sign-up.age');
    expect(await refusal(apply(minor, dangerous.slotId))).toBe('sign-up.minor-danger');
    expect(await refusal(apply(minor, open.slotId))).toBe('sign-up.guardian-needed');
    await app.db.write(async (tx) => {
      const { personId } = await tx.repo(Volunteer).findOneByOrFail({ id: minor });
      await app.get(ConsentsService).give(tx, personId, 'MINOR_GUARDIAN', secretary.accountId, '登记表');
    });
    expect(await stateOf(minor, await apply(minor, open.slotId))).toBe('APPROVED');
    // On the day before the birthday still 59.
    const slotOn = (await app.get(ActivityLists).view(secretary, elders.id)).slots[0]!.startOn;
    await know(old, { birthOn: `1966${addDays(slotOn, 1).slice(4)}` });
    expect(await refusal(apply(old, elders.slotId))).toBe('sign-up.age');
    await know(old, { birthOn: `1966${slotOn.slice(4)}` });
    expect(await stateOf(old, await apply(old, elders.slotId))).toBe('APPROVED');
    const [late] = nobodyYet(1) as [string];
    const deadline = await activity({ signUpLeadHours: 24 }, { startOn: addDays(TODAY, 1) });
    expect(await refusal(apply(late, deadline.slotId))).toBe('sign-up.too-late');
    const draft = await app.get(ActivitiesService).create(secretary, {
      ...{ communityId, name: '草稿', nature: 'VOLUNTEER' as const },
      slots: [{ startOn: addDays(TODAY, 3), startTime: '09:00', endTime: '10:00' }],
    });
    const draftSlot = (await app.get(ActivityLists).view(secretary, draft)).slots[0]!.id;
    expect(await refusal(apply(late, draftSlot))).toBe('activity-slot.not-found');
    expect(await refusal(app.get(OpenActivities).view(draft))).toBe('activity.not-found');
    await app.get(ActivitiesService).move(secretary, open.id, 'close-sign-up');
    expect(await refusal(apply(late, open.slotId))).toBe('sign-up.closed');
    await app.get(ActivitiesService).move(secretary, open.id, 'reopen-sign-up');
    await apply(late, open.slotId);
  });

  it('staff decide about many at once, with an answer for each', async () => {
    const { slotId } = await activity({ approvalMode: 'MANUAL', skills: ['理发'] }, { capacity: 2 });
    const [a, b, c, d] = nobodyYet(4) as [string, string, string, string];
    await know(b, { skills: ['理发', '驾驶'] });
    const ids: string[] = [];
    for (const volunteerId of [a, b, c, d]) ids.push(await apply(volunteerId, slotId));
    const page = await app.get(SignUpLists).page(secretary, { ...all, slotId, state: 'APPLIED' });
    expect(page.items.map(({ conditions }) => conditions[0]!.isMet)).toEqual([false, true, false, false]);
    const declined = await app.get(SignUpDecisions).decline(secretary, { ids: [ids[0]!], reason: '这次只要会理发的人' });
    expect(declined).toMatchObject({ declined: 1, refused: 0 });
    const answer = await app.get(SignUpDecisions).approve(secretary, { ids: [ids[0]!, ids[3]!, ids[1]!, ids[2]!, newId()] });
    expect(answer).toMatchObject({ approved: 2, waitlisted: 1, refused: 2 });
    expect(answer.results.map(({ code, state }) => code ?? state)).toEqual([
      'sign-up.move',
      'WAITLISTED',
      'APPROVED',
      'APPROVED',
      'sign-up.not-found',
    ]);
    expect(await refusal(apply(a, slotId))).toBe('sign-up.declined');
    await app.settle();
    expect(await noticesOf(a)).toEqual(['报名没有通过']);
    // One more place: the one who waits moves up in the same write.
    await app.get(SlotsService).change(secretary, slotId, { capacity: 3 });
    expect(await stateOf(d, ids[3]!)).toBe('APPROVED');
    expect(await refusal(app.get(SlotsService).change(secretary, slotId, { capacity: 2 }))).toBe('activity-slot.capacity');
    const stranger: Principal = { ...secretary, grants: [{ ...secretary.grants[0]!, areaPath: '/nowhere/' }] };
    expect((await app.get(SignUpDecisions).approve(stranger, { ids: [ids[1]!] })).results[0]!.code).toBe('sign-up.not-found');
    expect((await app.get(SignUpLists).page(stranger, all)).total).toBe(0);
  });

  it('an unknown birthday or a missing skill waits for a person, not for a machine', async () => {
    const { slotId } = await activity({ skills: ['急救'], minAge: 18 });
    const [a] = nobodyYet(1) as [string];
    const id = await apply(a, slotId);
    expect(await view(a, id)).toMatchObject({ state: 'APPLIED' });
    expect((await view(a, id)).reason).toContain('没有登记出生日期');
  });

  it('staff sign up somebody without a phone, after the deadline too, and the person is told', async () => {
    const { slotId } = await activity({ signUpLeadHours: 100 }, { startOn: addDays(TODAY, 2), startTime: '20:00', endTime: '21:00' });
    const [a] = nobodyYet(1) as [string];
    expect(await refusal(apply(a, slotId))).toBe('sign-up.too-late');
    const words = { volunteerId: a, onBehalfReason: '没有手机', onBehalfNote: '今早到服务站口头报名' };
    const id = await app.get(SignUpsService).applyFor(secretary, slotId, words);
    expect(await view(a, id)).toMatchObject({ state: 'APPROVED', onBehalfReason: '没有手机' });
    await app.settle();
    expect(await noticesOf(a)).toEqual(['社区替您报了名', '报名成功']);
    await app.get(SignUpsService).cancelFor(secretary, id, '来电说来不了');
    expect(await view(a, id)).toMatchObject({ state: 'CANCELLED', endKind: 'STAFF' });
  });

  it('cancelling late is noted, and not possible once it has begun', async () => {
    const { slotId } = await activity({ cancelLeadHours: 12 }, { startOn: addDays(TODAY, 1), startTime: '06:00', endTime: '07:00' });
    const [a, b, c] = nobodyYet(3) as [string, string, string];
    const ids = [await apply(a, slotId), await apply(b, slotId), await apply(c, slotId)];
    await app.get(SignUpsService).cancelOwn(as(a), ids[0]!, {});
    expect(await view(a, ids[0]!)).toMatchObject({ state: 'CANCELLED', cancelledLate: false, endKind: 'SELF' });
    app.clock.set(instantAt(TODAY, '18:00'));
    expect(await view(b, ids[1]!)).toMatchObject({ isCancelLate: true });
    await app.get(SignUpsService).cancelOwn(as(b), ids[1]!, {});
    expect(await view(b, ids[1]!)).toMatchObject({ cancelledLate: true });
    app.clock.set(instantAt(addDays(TODAY, 1), '06:00'));
    expect(await refusal(app.get(SignUpsService).cancelOwn(as(c), ids[2]!, {}))).toBe('sign-up.started');
    expect(await refusal(app.get(SignUpsService).cancelOwn(as(a), ids[2]!, {}))).toBe('sign-up.not-found');
  });

  it('a cancelled activity and a cancelled slot tell everybody', async () => {
    const both = await activity({
      slots: [
        { startOn: addDays(TODAY, 60), startTime: '09:00', endTime: '10:00' },
        { startOn: addDays(TODAY, 61), startTime: '09:00', endTime: '10:00' },
      ],
    });
    const [a, b] = nobodyYet(2) as [string, string];
    const slots = (await app.get(ActivityLists).view(secretary, both.id)).slots.map(({ id }) => id);
    const first = await apply(a, slots[0]!);
    const second = await apply(b, slots[1]!);
    await app.get(SlotsService).cancel(secretary, slots[0]!, '下大雨');
    await app.settle();
    expect(await view(a, first)).toMatchObject({ state: 'CANCELLED', endKind: 'ACTIVITY', reason: '下大雨' });
    expect(await stateOf(b, second)).toBe('APPROVED');
    expect(await refusal(apply(a, slots[0]!))).toBe('sign-up.slot-cancelled');
    await app.get(ActivitiesService).move(secretary, both.id, 'cancel', '场地维修');
    await app.settle();
    expect(await stateOf(b, second)).toBe('CANCELLED');
    expect(await noticesOf(b)).toEqual(['报名成功', '活动取消了']);
  });

  it('three no-shows that somebody wrote down pause the sign-up; a good reason or a person ends the pause', async () => {
    const [a, b] = nobodyYet(2) as [string, string];
    const ids: string[] = [];
    for (const day of [1, 2, 3]) {
      const startOn = addDays(TODAY, day);
      const { slotId } = await activity({}, { startOn, startTime: '22:00', endTime: '23:00' });
      ids.push(await apply(a, slotId));
      await apply(b, slotId);
      app.clock.set(instantAt(startOn, '23:10'));
      await app.get(RollService).record(secretary, slotId, {
        entries: [
          { volunteerId: a, present: false },
          { volunteerId: b, present: true },
        ],
      });
      await app.settle();
    }
    const { slotId } = await activity({}, { startOn: addDays(TODAY, 40) });
    expect(await refusal(apply(a, slotId))).toBe('sign-up.paused');
    await apply(b, slotId);
    const schedule = await app.get(OwnSignUps).schedule(as(a));
    expect(schedule.pause).toMatchObject({ isOpen: true });
    expect(schedule.pause!.reason).toContain('共 3 次');
    expect(await noticesOf(a)).toContain('报名暂停');
    // One of them had a good reason: the pause loses its cause and ends by itself.
    await app.get(SignUpDecisions).excuse(secretary, ids[1]!, '住院，有出院证明');
    await app.settle();
    await apply(a, slotId);
    expect((await app.get(OwnSignUps).schedule(as(a))).pause).toBeNull();
    // Taken back, it does not come again: nobody is paused twice for the same days.
    await app.get(SignUpDecisions).excuse(secretary, ids[1]!, '证明是假的', false);
    await app.settle();
    const { items } = await app.get(SignUpPauses).page(secretary, { ...all, open: '1' });
    expect(items).toEqual([]);
    expect(await refusal(app.get(SignUpDecisions).excuse(secretary, await apply(b, slotId), '无'))).toBe('sign-up.not-no-show');
  });

  it('a pause ends by itself, or earlier by a person, once', async () => {
    const [a] = nobodyYet(1) as [string];
    await app.get(SignUpPauses).publish(actorOfStreet(), { streetId: path.split('/')[1]!, effectiveOn: TODAY, noShows: 1, withinDays: 90, pauseDays: 10 });
    const { slotId } = await activity({}, { startOn: addDays(TODAY, 1), startTime: '21:00', endTime: '22:00' });
    await apply(a, slotId);
    app.clock.set(instantAt(addDays(TODAY, 1), '22:10'));
    await app.get(RollService).record(secretary, slotId, { entries: [{ volunteerId: a, present: false }] });
    await app.settle();
    const pause = (await app.get(OwnSignUps).schedule(as(a))).pause!;
    expect(pause.untilAt).toBe(instantAt(addDays(TODAY, 11)));
    await app.get(SignUpPauses).lift(secretary, pause.id, '家里有急事，已说明');
    expect((await app.get(OwnSignUps).schedule(as(a))).pause).toBeNull();
    expect(await refusal(app.get(SignUpPauses).lift(secretary, pause.id, '再来'))).toBe('sign-up-pause.over');
    expect(await refusal(app.get(SignUpPauses).lift({ ...secretary, grants: [] }, pause.id, '再来'))).toBe('sign-up-pause.not-found');
    const again = { streetId: path.split('/')[1]!, effectiveOn: addDays(TODAY, 1), noShows: 0, withinDays: 90, pauseDays: 10 };
    const rules = await app.get(SignUpPauses).publish(actorOfStreet(), again);
    expect(rules.map(({ isInForce }) => isInForce)).toEqual([true, false, false]);
    expect(await refusal(app.get(SignUpPauses).publish(actorOfStreet(), again))).toBe('sign-up-rule.day');
    expect(await refusal(app.get(SignUpPauses).publish(actorOfStreet(), { ...again, effectiveOn: TODAY }))).toBe('sign-up-rule.past');
  });

  const actorOfStreet = (): Principal => ({
    ...actor('street-admin'),
    grants: [{ role: 'street-admin', areaId: path.split('/')[1]!, areaPath: `/${path.split('/')[1]!}/`, unitId: null }],
  });

  it('lists what is open, narrowed by the person, and the clock moves activities on', async () => {
    const [a] = nobodyYet(1) as [string];
    await know(a, { skills: ['书法'] });
    const brand = (await app.get(BrandsService).list(secretary, {})).find(({ name }) => name.startsWith('60助80'))!;
    const one = await activity({ category: '书画', skills: ['书法'], brandId: brand.id, brandChecks: [...brand.checklist], elderFriendly: true, minAge: 0, maxAge: 120 }, { startOn: addDays(TODAY, 5), capacity: 1 });
    await activity({ category: '书画', skills: ['烹饪'] }, { startOn: addDays(TODAY, 6) });
    const mine = await app.get(OwnActivities).page(as(a), { ...all, category: '书画', skilled: '1', elder: '1' });
    expect(mine.items).toEqual([expect.objectContaining({ id: one.id, brandName: brand.name, placesLeft: 1, isOpen: true, mine: null })]);
    expect((await app.get(OpenActivities).page({ ...all, category: '书画', open: '1' })).total).toBe(2);
    await know(a, { birthOn: '1960-01-01' });
    await apply(a, one.slotId);
    expect((await app.get(OpenActivities).page({ ...all, category: '书画', open: '1' })).total).toBe(1);
    expect((await app.get(OwnActivities).page(as(a), { ...all, category: '书画', elder: '1' })).items[0]).toMatchObject({ mine: 'APPROVED', placesLeft: 0 });
    const state = async (): Promise<string> => (await app.get(ActivityLists).view(secretary, one.id)).state;
    const tick = async (at: string): Promise<string> => {
      app.clock.set(at);
      await app.get(SchedulesService).fire();
      await app.settle();
      return state();
    };
    expect(await state()).toBe('PUBLISHED');
    expect(await tick(instantAt(addDays(TODAY, 5), '09:05'))).toBe('RUNNING');
    expect(await tick(instantAt(addDays(TODAY, 5), '11:05'))).toBe('ENDED');
    expect((await app.get(OpenActivities).page({ ...all, category: '书画' })).total).toBe(1);
  });

  it('rejects a publication without insurance where danger is possible', async () => {
    const id = await app.get(ActivitiesService).create(secretary, {
      ...{ communityId, name: '高处擦窗', nature: 'VOLUNTEER' as const, riskNote: '登高', insuranceRequired: true },
      slots: [{ startOn: addDays(TODAY, 3), startTime: '09:00', endTime: '10:00' }],
    });
    const move = app.get(ActivitiesService).move(secretary, id, 'publish');
    expect(await refusal(move)).toBe('activity.insurance-missing');
    expect((await app.get(ActivityLists).view(secretary, id)).gaps[0]).toContain('保险');
    await app.get(ActivitiesService).change(secretary, id, { insuranceConfirmed: true, insuranceNote: '志愿者意外险，保单尾号 8812' });
    await app.get(ActivitiesService).move(secretary, id, 'publish');
    expect((await app.get(OpenActivities).view(id)).insuranceConfirmed).toBe(true);
    expect(await refusal(app.get(ActivitiesService).change(secretary, id, { minAge: 50, maxAge: 40 }))).toBe('activity.ages');
  });

  it('adds weekly slots once, and copies a whole activity to another year', async () => {
    const { id } = await activity({}, { startOn: '2026-09-12', startTime: '09:00', endTime: '11:00', capacity: 8 });
    const rule = { rhythm: 'WEEKLY' as const, fromOn: '2026-09-12', untilOn: '2026-10-17', weekdays: [6], skipHolidays: true };
    const slot = { startTime: '09:00', endTime: '11:00', capacity: 8 };
    expect(await app.get(SlotsService).recur(secretary, id, { ...rule, ...slot })).toBe(3);
    const days = (await app.get(ActivityLists).view(secretary, id)).slots.map(({ startOn }) => startOn);
    // 26 September is in the Mid-Autumn holiday, 3 October in National Day's; 10 October is a Saturday that is worked.
    expect(days).toEqual(['2026-09-12', '2026-09-19', '2026-10-10', '2026-10-17']);
    expect(await refusal(app.get(SlotsService).recur(secretary, id, { ...rule, ...slot }))).toBe('activity-slot.no-days');
    const copyId = await app.get(ActivityCopies).copy(secretary, id, { firstOn: '2027-09-11' });
    const copy = await app.get(ActivityLists).view(secretary, copyId);
    expect(copy).toMatchObject({ state: 'DRAFT', copiedFromId: id, riskNote: '路面湿滑', insuranceConfirmedAt: null, publishedAt: null });
    expect(copy.slots.map(({ startOn, capacity, takenCount }) => [startOn, capacity, takenCount])).toEqual([
      ['2027-09-11', 8, 0],
      ['2027-09-18', 8, 0],
      ['2027-10-09', 8, 0],
      ['2027-10-16', 8, 0],
    ]);
    expect(copy.slots[0]!.startAt).toBe(instantAt('2027-09-11', '09:00'));
  });
});
