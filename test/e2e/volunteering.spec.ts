import { ok, refusal, type Visitor } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

const DAY = '2026-11-20';

/** From the poster to the place on the list: what a secretary, volunteers and passers-by do before an activity. */
describe('volunteering', () => {
  let town: Town;
  let secretary: Someone;
  let people: { neighbour: Neighbour; visitor: Someone }[];
  let activityId: string;
  let slotId: string;

  const schedule = (visitor: Visitor) => ok(visitor.api.GET('/api/v1/me/sign-ups'));
  const signUp = (visitor: Visitor, slot = slotId) => visitor.api.POST('/api/v1/me/sign-ups', { body: { slotId: slot } });
  const inbox = async (visitor: Visitor): Promise<string[]> => {
    const { items } = (await (await visitor.fetch('/api/v1/me/notices')).json()) as { items: { title: string }[] };
    return items.map(({ title }) => title);
  };

  beforeAll(async () => {
    town = await Town.founded('2026-11-10');
    secretary = await town.staff('secretary', 'secretary');
    people = [];
    for (const name of ['王秀英', '李建国', '阿卜杜热合曼·买买提', '赵敏']) {
      const neighbour = await town.volunteer(secretary, name);
      people.push({ neighbour, visitor: await town.accountOf(secretary, neighbour) });
    }
  });
  afterAll(() => town.close());

  it('begins with a draft that lacks something, and says what', async () => {
    const body = {
      ...{ communityId: town.communityId, name: '河堤巡查', nature: 'VOLUNTEER' as const, riskNote: '夜间涉水', insuranceRequired: true },
      ...{ venue: '河堤北段', contactName: '小李', contactPhone: '0359-5520001', cancelLeadHours: 24, signUpLeadHours: 2 },
      slots: [{ startOn: DAY, startTime: '20:00', endTime: '22:00', capacity: 2 }],
    };
    const draft = await ok(secretary.api.POST('/api/v1/activities', { body }));
    activityId = draft.id;
    slotId = draft.slots[0]!.id;
    expect(draft.gaps).toHaveLength(1);
    const path = { params: { path: { id: activityId } } };
    expect(await refusal(secretary.api.POST('/api/v1/activities/{id}/publication', path))).toBe('activity.insurance-missing');
    expect(await refusal(town.stranger().api.GET('/api/v1/public/activities/{id}', path))).toBe('activity.not-found');
    await ok(secretary.api.PATCH('/api/v1/activities/{id}', { ...path, body: { insuranceConfirmed: true, insuranceNote: '意外险已生效' } }));
    expect(await ok(secretary.api.POST('/api/v1/activities/{id}/publication', path))).toMatchObject({ state: 'PUBLISHED', gaps: [] });
  });

  it('hangs on the notice board and stands on a page for everybody', async () => {
    const poster = await secretary.fetch(`/api/v1/activities/${activityId}/poster.pdf`);
    expect(poster.headers.get('content-type')).toBe('application/pdf');
    expect((await poster.text()).startsWith('%PDF-1.7')).toBe(true);
    const list = await ok(town.stranger().api.GET('/api/v1/public/activities'));
    expect(list.items).toEqual([expect.objectContaining({ id: activityId, placesLeft: 2, isOpen: true, mine: null })]);
    const page = await ok(town.stranger().api.GET('/api/v1/public/activities/{id}', { params: { path: { id: activityId } } }));
    expect(page).toMatchObject({ riskNote: '夜间涉水', insuranceConfirmed: true, contactPhone: '0359-5520001' });
    expect(JSON.stringify(page)).not.toContain('王秀英');
    expect(await refusal(signUp(town.stranger()))).toBe('session.missing');
  });

  it('takes as many as there are places, and lets the others wait', async () => {
    const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    const made = await ok(signUp(first.visitor));
    expect(made).toMatchObject({ state: 'APPROVED', venue: '河堤北段', canCancel: true });
    await ok(signUp(second.visitor));
    expect(await ok(signUp(third.visitor))).toMatchObject({ state: 'WAITLISTED', waitingPlace: 1 });
    expect((await ok(signUp(third.visitor))).waitingPlace).toBe(1);
    const calendar = await first.visitor.fetch(`/api/v1/me/sign-ups/${made.id}.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('DTSTART:20261120T120000Z');
    expect((await third.visitor.fetch(`/api/v1/me/sign-ups/${made.id}.ics`)).status).toBe(404);
    await ok(first.visitor.api.POST('/api/v1/me/sign-ups/{id}/cancellation', { params: { path: { id: made.id } }, body: {} }));
    expect((await schedule(third.visitor)).ahead).toEqual([expect.objectContaining({ state: 'APPROVED', activityId })]);
    await town.settle();
    expect(await inbox(third.visitor)).toContain('报名成功');
  });

  it('the desk helps those without a phone, and sees who was asked by whom', async () => {
    const card = await town.card(secretary, '待确认的人');
    const at = { params: { path: { id: slotId } } };
    const words = { onBehalfReason: '没有手机', onBehalfNote: '今早到服务站口头报名' };
    const pending = secretary.api.POST('/api/v1/activity-slots/{id}/sign-ups', { ...at, body: { volunteerId: card.id, ...words } });
    expect(await refusal(pending)).toBe('sign-up.not-confirmed');
    const { neighbour, visitor } = people[3]!;
    const made = await ok(secretary.api.POST('/api/v1/activity-slots/{id}/sign-ups', { ...at, body: { volunteerId: neighbour.id, ...words } }));
    expect(made).toMatchObject({ name: '赵敏', state: 'WAITLISTED', onBehalfNote: words.onBehalfNote });
    await town.settle();
    expect(await inbox(visitor)).toContain('社区替您报了名');
    const steps = await ok(secretary.api.GET('/api/v1/sign-ups/{id}/steps', { params: { path: { id: made.id } } }));
    expect(steps.map(({ state, byName }) => [state, byName])).toEqual([
      ['APPLIED', 'secretary'],
      ['WAITLISTED', null],
    ]);
    // One more place, and the one who waits has it.
    await ok(secretary.api.PATCH('/api/v1/activity-slots/{id}', { ...at, body: { capacity: 3 } }));
    const list = await ok(secretary.api.GET('/api/v1/sign-ups', { params: { query: { slotId, state: 'APPROVED' } } }));
    expect(list.items.map(({ name }) => name)).toEqual(['李建国', '阿卜杜热合曼·买买提', '赵敏']);
  });

  it('begins and ends by itself, and the roll says who was not there', async () => {
    await town.travel(DAY, '20:05');
    const at = { params: { path: { id: activityId } } };
    expect((await ok(secretary.api.GET('/api/v1/activities/{id}', at))).state).toBe('RUNNING');
    const { visitor } = people[1]!;
    const mine = (await schedule(visitor)).ahead[0]!;
    const late = visitor.api.POST('/api/v1/me/sign-ups/{id}/cancellation', { params: { path: { id: mine.id } }, body: {} });
    expect(await refusal(late)).toBe('sign-up.started');
    await ok(
      secretary.api.POST('/api/v1/activity-slots/{id}/attendances', {
        params: { path: { id: slotId } },
        body: {
          entries: people.slice(1).map(({ neighbour }, i) => ({ volunteerId: neighbour.id, present: i > 0 })),
        },
      }),
    );
    await town.travel(DAY, '22:06');
    expect((await ok(secretary.api.GET('/api/v1/activities/{id}', at))).state).toBe('ENDED');
    expect((await schedule(visitor)).past).toEqual([expect.objectContaining({ state: 'NO_SHOW', canCancel: false })]);
    expect(await inbox(visitor)).toContain('登记为未到场');
    const excuse = { params: { path: { id: mine.id } }, body: { reason: '住院' } };
    expect(await ok(secretary.api.POST('/api/v1/sign-ups/{id}/excuse', excuse))).toMatchObject({ excuseReason: '住院' });
  });

  it('comes again: every week, and next year', async () => {
    const at = { params: { path: { id: activityId } } };
    const copy = await ok(secretary.api.POST('/api/v1/activities/{id}/copy', { ...at, body: { firstOn: '2026-11-28', name: '河堤巡查（冬季）' } }));
    expect(copy).toMatchObject({ state: 'DRAFT', insuranceConfirmedAt: null, copiedFromId: activityId });
    const body = { rhythm: 'WEEKLY' as const, fromOn: '2026-11-28', untilOn: '2026-12-19', startTime: '20:00', endTime: '22:00', capacity: 2 };
    const path = { params: { path: { id: copy.id } } };
    const recurring = await ok(secretary.api.POST('/api/v1/activities/{id}/recurrence', { ...path, body }));
    expect(recurring.slots.map(({ startOn }) => startOn)).toEqual(['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19']);
    await ok(secretary.api.PATCH('/api/v1/activities/{id}', { ...path, body: { insuranceConfirmed: true } }));
    await ok(secretary.api.POST('/api/v1/activities/{id}/publication', path));
    const calendar = await ok(secretary.api.GET('/api/v1/activity-slots', { params: { query: { from: '2026-12-01', to: '2027-01-01' } } }));
    expect(calendar.items.map(({ startOn }) => startOn)).toEqual(['2026-12-05', '2026-12-12', '2026-12-19']);
    const { visitor } = people[0]!;
    await ok(signUp(visitor, recurring.slots[1]!.id));
    await ok(
      secretary.api.POST('/api/v1/activity-slots/{id}/cancellation', { params: { path: { id: recurring.slots[1]!.id } }, body: { reason: '大雪' } }),
    );
    await town.settle();
    expect((await schedule(visitor)).ahead).toEqual([expect.objectContaining({ state: 'CANCELLED', endKind: 'ACTIVITY', reason: '大雪' })]);
    expect(await inbox(visitor)).toContain('活动取消了');
  });
});
