import { ok, refusal } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

const ON = '2026-11-21';

/** From the code on the screen to the points on the passbook, with a phone, without one, and on paper. */
describe('a morning of checking in', () => {
  let town: Town;
  let secretary: Someone;
  let worker: Someone;
  let leader: Someone;
  let wang: Someone;
  let people: { guide: Neighbour; wang: Neighbour; li: Neighbour; zhao: Neighbour; qian: Neighbour };
  let slotId: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-14', '09:00');
    secretary = await town.staff('secretary', 'secretary');
    worker = await town.staff('worker', 'grid-worker');
    const of = (name: string) => town.volunteer(secretary, name);
    people = { guide: await of('孙领队'), wang: await of('王秀英'), li: await of('李大爷'), zhao: await of('赵奶奶'), qian: await of('钱路过') };
    leader = await town.accountOf(secretary, people.guide);
    wang = await town.accountOf(secretary, people.wang);
    const slots = [{ startOn: ON, startTime: '09:00', endTime: '11:00', leaderVolunteerId: people.guide.id }];
    const body = { communityId: town.communityId, name: '清洁家园', nature: 'VOLUNTEER' as const, riskNote: '戴手套。', venue: '南门', slots };
    const { id } = await ok(secretary.api.POST('/api/v1/activities', { body }));
    slotId = (await ok(secretary.api.POST('/api/v1/activities/{id}/publication', { params: { path: { id } } }))).slots[0]!.id;
    await ok(wang.api.POST('/api/v1/me/sign-ups', { body: { slotId } }));
    for (const person of [people.li, people.zhao]) {
      const signUp = { volunteerId: person.id, onBehalfReason: '没有手机', onBehalfNote: '来服务站说的' };
      await ok(secretary.api.POST('/api/v1/activity-slots/{id}/sign-ups', { params: { path: { id: slotId } }, body: signUp }));
    }
  });
  afterAll(() => town.close());

  const led = () => ({ params: { path: { id: slotId } } });
  const codeNow = async (): Promise<string> => (await ok(leader.api.GET('/api/v1/me/led-slots/{id}/codes', led()))).codes[0]!.code;
  const live = async () => (await ok(leader.api.GET('/api/v1/me/led-slots/{id}', led()))).people;

  it('is announced to its leader, and to nobody else', async () => {
    const mine = await ok(leader.api.GET('/api/v1/me/led-slots'));
    expect(mine.items.map(({ id, isOpen }) => [id, isOpen])).toEqual([[slotId, false]]);
    expect((await ok(wang.api.GET('/api/v1/me/led-slots'))).total).toBe(0);
    expect(await refusal(leader.api.GET('/api/v1/me/led-slots/{id}/codes', led()))).toBe('check-in.not-open');
    expect(await refusal(wang.api.GET('/api/v1/me/led-slots/{id}', led()))).toBe('activity-slot.not-found');
  });

  it('lets people in by the screen, by their own phone’s code and by sight', async () => {
    await town.travel(ON, '08:50');
    const today = await ok(wang.api.GET('/api/v1/me/check-ins'));
    expect(today).toMatchObject({ open: null, today: [{ slotId, activityName: '清洁家园', isSignedUp: true }] });
    const code = await codeNow();
    const came = await ok(wang.api.POST('/api/v1/me/check-ins', { body: { code, deviceId: 'wang-xiu-ying-phone' } }));
    expect(came).toMatchObject({ direction: 'IN', activityName: '清洁家园', venue: '南门', checkOutAt: null });
    expect(await ok(wang.api.POST('/api/v1/me/check-ins', { body: { code } }))).toMatchObject({ direction: 'IN', checkInAt: came.checkInAt });
    expect((await ok(wang.api.GET('/api/v1/me/check-ins'))).open).toMatchObject({ slotId });
    const own = await ok(leader.api.GET('/api/v1/me/check-in-code'));
    const ticked = await ok(worker.api.POST('/api/v1/me/led-slots/{id}/check-ins', { ...led(), body: { personalCode: own.code, direction: 'IN' } }));
    expect(ticked).toMatchObject({ name: '孙领队', direction: 'IN' });
    const byEye = { volunteerId: people.li.id, reason: '没有手机', direction: 'IN' as const };
    await ok(leader.api.POST('/api/v1/me/led-slots/{id}/check-ins', { ...led(), body: byEye }));
    expect(await refusal(leader.api.POST('/api/v1/me/led-slots/{id}/check-ins', { ...led(), body: { ...byEye, volunteerId: people.guide.id } }))).toBe('attendance.self');
    const states = new Map((await live()).map(({ name, state }) => [name, state]));
    expect(states).toEqual(new Map([['李大爷', 'IN'], ['孙领队', 'IN'], ['王秀英', 'IN'], ['赵奶奶', 'MISSING']]));
  });

  it('takes the paper of whoever has neither, with two signatures', async () => {
    const path = { params: { path: { slotId } } };
    const sheet = await ok(leader.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets', path));
    expect(sheet.people.map(({ name }) => name)).toEqual(['李大爷', '王秀英', '赵奶奶']);
    const pdf = await leader.fetch(`/api/v1/me/led-slots/${slotId}/paper-sheets/${sheet.id}.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    await town.travel(ON, '10:30');
    const one = { params: { path: { slotId, id: sheet.id } } };
    const lines = [
      { volunteerId: people.zhao.id, inTime: '09:10', outTime: '10:10' },
      { volunteerId: people.qian.id, inTime: '09:20', outTime: null },
    ];
    await ok(leader.api.PUT('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/entry', { ...one, body: { lines } }));
    expect(await refusal(leader.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/signature', one))).toBe('paper-sheet.second-person');
    const signed = await ok(secretary.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/signature', one));
    expect(signed).toMatchObject({ recorded: 2, refused: [], sheet: { state: 'SIGNED', enteredByName: '孙领队' } });
  });

  it('lets people out, and says what it will bring', async () => {
    await town.travel(ON, '11:00');
    const left = await ok(wang.api.POST('/api/v1/me/check-ins', { body: { code: await codeNow() } }));
    expect(left).toMatchObject({ direction: 'OUT', minutesSoFar: 120, presencePerMille: 1_000, expectedPoints: 20, totalPoints: 0 });
    const out = await ok(leader.api.POST('/api/v1/me/led-slots/{id}/check-out', { ...led(), body: { volunteerIds: [people.li.id, people.guide.id] } }));
    expect(out).toMatchObject({ out: 1, refused: 1 });
    expect(out.results.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'attendance.self' });
  });

  it('turns into records by itself, with what was forgotten marked', async () => {
    await town.travel(ON, '12:05');
    const roll = await ok(secretary.api.GET('/api/v1/activity-slots/{id}', led()));
    const lines = new Map(roll.items.map(({ name, evidenceName, serviceMinutes, flagNames }) => [name, [evidenceName, serviceMinutes, flagNames.length]]));
    expect(lines).toEqual(
      new Map<string, unknown[]>([
        ['孙领队', ['出示个人码', 120, 2]],
        ['王秀英', ['现场扫码', 120, 0]],
        ['李大爷', ['工作人员登记', 120, 0]],
        ['赵奶奶', ['纸质签到', 60, 0]],
        ['钱路过', ['纸质签到', 100, 2]],
      ]),
    );
    const anomalies = await ok(secretary.api.GET('/api/v1/attendance-anomalies', { params: { query: { slotId } } }));
    expect(anomalies.items.map(({ kind, people: [person] }) => [kind, person!.name]).sort()).toEqual([
      ['ONE_PUNCH', '孙领队'],
      ['ONE_PUNCH', '钱路过'],
      ['WALK_IN', '孙领队'],
      ['WALK_IN', '钱路过'],
    ]);
    const look = { params: { path: { id: anomalies.items[0]!.id } }, body: { note: '问过，属实' } };
    expect(await ok(secretary.api.POST('/api/v1/attendance-anomalies/{id}/look', look))).toMatchObject({ lookedByName: 'secretary' });
    expect(await refusal(worker.api.GET('/api/v1/attendance-anomalies'))).toBe('session.forbidden');
  });

  it('takes no forged ticket, however it says that there was no signal', async () => {
    await town.travel(ON, '18:00');
    const forged = await refusal(wang.api.POST('/api/v1/me/check-ins', { body: { code: `S1.${slotId}.${'A'.repeat(16)}`, isOffline: true } }));
    expect(forged).toBe('check-in.code-wrong');
  });

  it('ends on the passbook, minute by minute', async () => {
    const pending = await ok(secretary.api.GET('/api/v1/service-records', { params: { query: { state: 'PENDING' } } }));
    const ids = pending.items.map(({ id }) => id);
    expect(ids).toHaveLength(5);
    const confirmed = await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids, reviewedPerMille: 1000 } }));
    expect(confirmed).toMatchObject({ confirmed: 5 });
    await town.travel('2026-11-29', '09:00');
    expect(await ok(wang.api.GET('/api/v1/me/balance'))).toMatchObject({ minutes: 120, points: 20 });
    const check = await ok(
      secretary.api.POST('/api/v1/spot-checks', { body: { communityId: town.communityId, fromOn: ON, toOn: '2026-11-22', size: 3, seed: '当场报的数' } }),
    );
    const item = { params: { path: { id: check.id, itemId: check.items[0]!.id } }, body: { result: 'GENUINE' as const } };
    expect(await ok(secretary.api.POST('/api/v1/spot-checks/{id}/items/{itemId}/result', item))).toMatchObject({ recordCount: 5, sampleSize: 3, doneCount: 1 });
    expect(await town.verify()).toMatchObject({ isSound: true });
  });
});
