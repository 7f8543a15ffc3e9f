import type { components } from '../../apps/web/src/api/schema.js';
import { DEFAULT_POINTS_RULES } from '@app/points/policies/policy.rules.js';
import { ok, refusal } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

const TIMES = { startTime: '09:00', endTime: '11:00' };

/** Points beside service, how service went, and what stands before an activity and its terms. */
describe('what a policy, a checklist and a calendar decide', () => {
  let town: Town;
  let secretary: Someone;
  let worker: Someone;
  let wang: Neighbour;
  let li: Neighbour;
  let phone: Someone;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '08:00');
    secretary = await town.staff('chenshuji', 'secretary');
    worker = await town.staff('lijianguo', 'grid-worker');
    wang = await town.volunteer(secretary, '王秀兰');
    li = await town.volunteer(secretary, '李国强');
    phone = await town.accountOf(secretary, wang);
    const rules = {
      ...DEFAULT_POINTS_RULES,
      ...{ stepMinutes: 60, pointsPerStep: 10 },
      conducts: { GOOD: { name: '表现良好', perMille: 1000 }, FAIR: { name: '表现一般', perMille: 500 }, POOR: { name: '表现差', perMille: 0 } },
      bonuses: { MONTH: { name: '月度之星', points: 100 }, YEAR: { name: '年度之星', points: 300 } },
      deductions: { PROXY: { name: '冒名签到', points: 50 } },
    };
    await ok(town.admin.api.POST('/api/v1/points-policies', { body: { effectiveFrom: '2026-11-02', rules: rules as never } }));
  });
  afterAll(() => town.close());

  const lines = async () => (await ok(phone.api.GET('/api/v1/me/ledger/points'))).items;
  const of = (id: string) => ({ params: { path: { id } } });

  it('how service went decides the points: base × role × conduct', async () => {
    const { slotId } = await town.activity(secretary, '2026-11-02', TIMES);
    await town.travel('2026-11-02', '12:00');
    const records = await town.roll(worker, slotId, [{ volunteerId: wang.id, role: 'ORGANIZER' }, { volunteerId: li.id }]);
    const rate = (id: string, conduct: string) => worker.api.POST('/api/v1/service-records/{id}/ratings', { ...of(id), body: { rater: 'LEADER', source: 'STAFF', conduct } });
    expect((await ok(rate(records[0]!, 'FAIR'))).conducts.map(({ code }) => code)).toEqual(['GOOD', 'FAIR', 'POOR']);
    expect(await refusal(rate(records[0]!, 'EXCELLENT'))).toBe('rating.conduct-unknown');
    await ok(rate(records[1]!, 'POOR'));
    await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: records } }));
    await town.travel('2026-11-10', '09:00');
    expect((await lines()).map(({ amount }) => amount)).toEqual([14]); // 2 h × 10 × 1.4 × 0.5
    expect((await lines())[0]!.explanation.join('')).toContain('表现一般 ×0.5');
    const poor = await ok(worker.api.GET('/api/v1/service-records/{id}', of(records[1]!)));
    expect(poor).toMatchObject({ state: 'FINAL', points: 0, serviceMinutes: 120, conductName: '表现差' });
    expect(await refusal(rate(records[0]!, 'GOOD'))).toBe('rating.conduct-final');
  });

  it('awards add the highest of a year only, misconduct takes what is named, and all of it is explained', async () => {
    const options = await ok(secretary.api.GET('/api/v1/points-adjustments/options'));
    expect(options.bonuses).toEqual([{ code: 'MONTH', name: '月度之星', points: 100 }, { code: 'YEAR', name: '年度之星', points: 300 }]);
    const give = (code: string) => secretary.api.POST('/api/v1/volunteers/{id}/bonuses', { ...of(wang.id), body: { code, reason: '社区 11 月表扬名单' } });
    expect(await ok(give('MONTH'))).toMatchObject({ points: 100 });
    expect(await refusal(give('MONTH'))).toBe('points.bonus-lower');
    expect(await ok(give('YEAR'))).toMatchObject({ points: 200 });
    const body = { code: 'PROXY', reason: '11 月 3 日经核实' };
    expect(await refusal(worker.api.POST('/api/v1/volunteers/{id}/deductions', { ...of(wang.id), body }))).toBe('session.forbidden');
    const taken = await ok(secretary.api.POST('/api/v1/volunteers/{id}/deductions', { ...of(wang.id), body }));
    const statement = await lines();
    expect(statement.map(({ amount, code }) => [code, amount])).toEqual([['DEDUCT', -50], ['BONUS', 200], ['BONUS', 100], ['EARN', 14]]);
    expect(statement[1]!.explanation.join('')).toContain('同一年只按最高的一项计');
    expect(statement[0]!.explanation).toEqual(['服务中冒名签到，经核实扣 50 分', '依据：11 月 3 日经核实']);
    expect((await ok(phone.api.GET('/api/v1/me/notices'))).items.map(({ title }) => title)).toContain('扣减 50 分');

    // The person disagrees; whoever took the points does not answer, and a granted appeal takes the line back.
    const appeal = await ok(phone.api.POST('/api/v1/me/appeals', { body: { target: 'POINTS_ENTRY', targetId: taken.transferId, reason: '那天是我本人' } }));
    const granted = { outcome: 'GRANTED' as const, reason: '核对了监控', remedy: 'REVERSE' as const };
    expect(await refusal(secretary.api.POST('/api/v1/appeals/{id}/decision', { ...of(appeal.id), body: granted }))).toBe('appeal.same-hand');
    await ok(town.admin.api.POST('/api/v1/appeals/{id}/decision', { ...of(appeal.id), body: granted }));
    expect((await lines())[0]).toMatchObject({ amount: 50, title: '更正冲回' });

    const page = await ok(secretary.api.GET('/api/v1/points-adjustments'));
    expect(page.items.map(({ kindName, points, personName, reversal }) => [kindName, points, personName, reversal])).toEqual([
      ['扣减', 50, '王秀兰', '申诉采纳，更正冲回：核对了监控'],
      ['表扬奖励', 200, '王秀兰', null],
      ['表扬奖励', 100, '王秀兰', null],
    ]);
    await ok(secretary.api.POST('/api/v1/transfers/{id}/reversal', { ...of(page.items[1]!.transferId), body: { reason: '名单有误' } }));
    expect((await ok(phone.api.GET('/api/v1/me/balance'))).points).toBe(114);
    expect(await ok(give('YEAR'))).toMatchObject({ points: 200 });
    expect((await town.verify()).isSound).toBe(true);
  });

  it('mandatory items of a brand come before publishing', async () => {
    const brands = await ok(secretary.api.GET('/api/v1/activity-brands'));
    const brand = brands.find(({ name }) => name === '七送三请')!;
    expect(brand.mandatory).toEqual(['事先征得服务对象同意', '两人以上同行']);
    const body = { communityId: town.communityId, name: '七送三请进楼门', nature: 'VOLUNTEER' as const, riskNote: '当心楼道', brandId: brand.id, slots: [{ startOn: '2026-11-20', ...TIMES }] };
    const draft = await ok(secretary.api.POST('/api/v1/activities', { body }));
    expect(draft.gaps.join()).toContain('“事先征得服务对象同意”、“两人以上同行”');
    const publish = () => secretary.api.POST('/api/v1/activities/{id}/publication', of(draft.id));
    const tick = (brandChecks: string[]) => ok(secretary.api.PATCH('/api/v1/activities/{id}', { ...of(draft.id), body: { brandChecks } }));
    expect(await refusal(publish())).toBe('activity.checklist-open');
    expect((await tick(['两人以上同行'])).gaps.join()).toBe('品牌核对清单里必须核对的还没有勾：“事先征得服务对象同意”。请核对落实、在活动页勾上再发布。');
    await tick(['两人以上同行', '事先征得服务对象同意']);
    expect((await ok(publish())).state).toBe('PUBLISHED');
    const changed = await ok(secretary.api.PATCH('/api/v1/activity-brands/{id}', { ...of(brand.id), body: { checklist: ['两人以上同行', '带证件'] } }));
    expect(changed.mandatory).toEqual(['两人以上同行']);
  });

  it('somebody written below the printed sheet is entered there, and signed by another', async () => {
    const { slotId } = await town.activity(secretary, '2026-11-10', { startTime: '08:00', endTime: '12:00' }, '义诊');
    await town.travel('2026-11-10', '12:30');
    const path = { slotId };
    const sheet = await ok(worker.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets', { params: { path } }));
    const find = (q: string) => ok(worker.api.GET('/api/v1/me/led-slots/{id}/people', { params: { path: { id: slotId }, query: { q } } }));
    expect(await find('王')).toEqual([]);
    expect(await find(wang.volunteerNo.toLowerCase())).toMatchObject([{ name: '王秀兰' }]);
    const [found] = await find('李国强');
    const at = { params: { path: { slotId, id: sheet.id } } };
    const enter = (volunteerId: string) => worker.api.PUT('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/entry', { ...at, body: { lines: [{ volunteerId, inTime: '08:05', outTime: '11:50' }] } });
    const elsewhere = await town.community('平安社区');
    const stranger = await town.volunteer(town.admin, '外来人', elsewhere);
    expect(await refusal(enter(stranger.id))).toBe('check-in.not-here');
    expect((await ok(enter(found!.volunteerId))).people).toMatchObject([{ name: '李国强', inTime: '08:05' }]);
    expect(await refusal(worker.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/signature', at))).toBe('paper-sheet.second-person');
    expect(await ok(secretary.api.POST('/api/v1/me/led-slots/{slotId}/paper-sheets/{id}/signature', at))).toMatchObject({ recorded: 1, refused: [] });
  });

  it('a subscribed calendar holds one’s own schedule, names nobody, and ends when one says so', async () => {
    const open = (await ok(phone.api.GET('/api/v1/me/activities'))).items.find(({ name }) => name === '七送三请进楼门')!;
    const activity = await ok(phone.api.GET('/api/v1/me/activities/{id}', of(open.id)));
    await ok(phone.api.POST('/api/v1/me/sign-ups', { body: { slotId: activity.slots[0]!.id } }));
    expect(await ok(phone.api.GET('/api/v1/me/calendar-feed'))).toEqual({ path: null, createdAt: null });
    const { path } = await ok(phone.api.POST('/api/v1/me/calendar-feed'));
    const stranger = town.stranger();
    const read = await stranger.fetch(path!);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const text = await read.text();
    expect(text).toMatch(/SUMMARY:七送三请进楼门/);
    expect(text).not.toMatch(/王秀兰|李国强|chenshuji/);
    const renewed = await ok(phone.api.POST('/api/v1/me/calendar-feed'));
    expect([(await stranger.fetch(path!)).status, (await stranger.fetch(renewed.path!)).status]).toEqual([404, 200]);
    await phone.api.DELETE('/api/v1/me/calendar-feed');
    expect((await stranger.fetch(renewed.path!)).status).toBe(404);
    expect((await stranger.fetch('/api/v1/public/calendar-feeds/x.ics')).status).toBe(404);
    expect(await refusal(secretary.api.POST('/api/v1/me/calendar-feed'))).toBe('volunteer.none');
  });

  it('a year that nobody announced blocks nothing, says so, and is entered when it is announced', async () => {
    await town.travel('2026-12-28', '08:00');
    const { slotId } = await town.activity(secretary, '2026-12-28', TIMES, '扫雪');
    const other = await town.activity(secretary, '2026-12-28', { startTime: '14:00', endTime: '15:00' }, '护老');
    await town.travel('2026-12-28', '16:00');
    const [id] = await town.roll(worker, slotId, [{ volunteerId: wang.id }]);
    expect(await ok(worker.api.GET('/api/v1/service-records/{id}', of(id!)))).toMatchObject({ dueOn: null, dueUnknownYear: 2027, isLate: false });
    await town.travel('2027-01-12', '09:00');
    const late = await town.roll(worker, other.slotId, [{ volunteerId: wang.id }]);
    expect(await ok(worker.api.GET('/api/v1/service-records/{id}', of(late[0]!)))).toMatchObject({ creditKind: 'VERIFIED', dueUnknownYear: 2027 });
    const slots = await ok(phone.api.GET('/api/v1/me/supplements/slots'));
    expect(slots.items.every(({ lastOn, unknownYear }) => lastOn === null && unknownYear === 2027)).toBe(true);
    expect((await ok(secretary.api.POST('/api/v1/service-records/confirmation', { body: { ids: [id!] } }))).results[0]).toMatchObject({ outcome: 'confirmed' });

    const years = await ok(secretary.api.GET('/api/v1/holiday-years'));
    expect(years.map(({ year, source }) => [year, source])).toEqual([[2028, 'UNKNOWN'], [2027, 'UNKNOWN'], [2026, 'BUILT_IN']]);
    const body: components['schemas']['SetHolidayYear'] = {
      holidays: [
        { name: '元旦', fromOn: '2027-01-01', toOn: '2027-01-03' },
        { name: '春节', fromOn: '2027-02-05', toOn: '2027-02-12' },
        { name: '劳动节', fromOn: '2027-05-01', toOn: '2027-05-05' },
        { name: '国庆节', fromOn: '2027-10-01', toOn: '2027-10-07' },
      ],
      workdays: ['2027-02-14', '2027-10-09'],
      document: '国办发明电〔2026〕7 号',
    };
    const set = (year: string, over: Partial<typeof body> = {}, who: Someone = town.admin) => who.api.PUT('/api/v1/holiday-years/{year}', { params: { path: { year } }, body: { ...body, ...over } });
    expect(await refusal(set('2027', {}, secretary))).toBe('session.forbidden');
    expect(await refusal(set('2029'))).toBe('calendar.year-range');
    expect(await refusal(set('2027', { workdays: ['2027-02-06'] }))).toBe('calendar.contradiction');
    expect(await refusal(set('2027', { holidays: body.holidays.slice(1) }))).toBe('calendar.contradiction');
    expect((await ok(set('2027'))).source).toBe('ENTERED');
    expect(await ok(worker.api.GET('/api/v1/service-records/{id}', of(late[0]!)))).toMatchObject({ dueOn: '2027-01-12', dueUnknownYear: null, isLate: false });
    expect((await ok(secretary.api.GET('/api/v1/today'))).terms).toEqual({ overdueBefore: '2026-12-28', soonBefore: '2026-12-31' });
  });
});
