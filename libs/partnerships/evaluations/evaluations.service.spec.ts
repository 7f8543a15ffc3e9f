import { newId } from '@app/kernel/ids.js';
import { instantAt } from '@app/kernel/time.js';
import { startApp, type TestApp } from '../../../test/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../../test/partnership-world.js';
import { JointMeetingsService } from '../consultations/joint-meetings.service.js';
import { EvaluationBoards } from './evaluation-boards.service.js';
import { EvaluationLists } from './evaluation-lists.service.js';
import { EvaluationPapers } from './evaluation-papers.service.js';
import { EvaluationYearsService } from './evaluation-years.service.js';
import { ObjectionsService } from './objections.service.js';
import { RevealsService } from './reveals.service.js';
import { DEFAULT_SCHEME } from './scheme.rules.js';
import { SchemesService } from './schemes.service.js';
import { ScoringService } from './scoring.service.js';

type Joined = Awaited<ReturnType<PartnershipWorld['unit']>>;

const PAGE = { page: 1, size: 50 };
const LAST = '2026-12-20';

describe('the mutual evaluation of a year', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let school: Joined;
  let bank: Joined;
  let stranger: Joined;
  let elsewhere: PartnershipWorld;
  let yearId: string;

  beforeAll(async () => {
    app = await startApp({ at: instantAt('2026-12-01', '00:30') });
    world = await partnershipWorld(app);
    school = await world.unit('实验小学');
    bank = await world.unit('农商银行');
    await world.unit('旧协议单位', { startOn: '2024-01-01', endOn: '2024-12-31' });
    elsewhere = await partnershipWorld(app, '610102001002');
    stranger = await elsewhere.unit('外区医院');
    await world.obligation(school.contractId, { side: 'UNIT', dueOn: '2026-03-31', submittedOn: '2026-03-20', state: 'ACCEPTED', title: '开放操场' });
    await world.obligation(school.contractId, { side: 'UNIT', dueOn: '2026-06-30', submittedOn: '2026-07-09', state: 'ACCEPTED', title: '暑期托管' });
    await world.obligation(school.contractId, { side: 'UNIT', dueOn: '2026-09-30', state: 'OPEN', title: '义务劳动' });
    await world.obligation(school.contractId, { side: 'UNIT', dueOn: '2026-10-30', state: 'WAIVED', title: '免办的' });
    await world.obligation(school.contractId, { side: 'COMMUNITY', dueOn: '2026-09-30', submittedOn: '2026-09-01', state: 'ACCEPTED', title: '校门口护学' });
  });
  afterAll(() => app.close());

  const lists = () => app.get(EvaluationLists);
  const scoring = () => app.get(ScoringService);
  const day = (on: string, time = '10:00') => app.clock.set(instantAt(on, time));
  const board = () => app.get(EvaluationBoards).year(world.secretary, yearId);
  const idOf = async (unit: Joined, side: 'ofUnit' | 'ofCommunity') => (await board()).rows.find(({ unitId }) => unitId === unit.unitId)![side].evaluationId;
  const scores = async (id: string, who: PartnershipWorld['secretary'], share = 90) =>
    (await lists().view(who, id)).indicators.map(({ indicatorId, maxCenti }) => ({ indicatorId, scoreCenti: (maxCenti * share) / 100, comment: null }));

  it('opens for the units whose contract was in force, with the newest scheme', async () => {
    const years = app.get(EvaluationYearsService);
    const open = (change: object) => years.open(world.secretary, { communityId: world.communityId, year: 2026, deadlineOn: LAST, ...change });
    await expect(open({ deadlineOn: '2026-11-30' })).rejects.toMatchObject({ code: 'evaluation-year.dates' });
    await expect(open({ year: 2027 })).rejects.toMatchObject({ code: 'evaluation-year.dates' });
    await expect(open({ year: 2020 })).rejects.toMatchObject({ code: 'evaluation-year.no-units' });
    await expect(open({ communityId: elsewhere.communityId })).rejects.toMatchObject({ code: 'area.not-found' });
    const rules = structuredClone(DEFAULT_SCHEME);
    rules.directions.COMMUNITY_TO_UNIT.absenceCenti = 600;
    await app.get(SchemesService).publish(world.secretary, { communityId: world.communityId, rules, note: '缺席从严' });
    rules.directions.COMMUNITY_TO_UNIT.indicators[0]!.maxCenti = 3_000;
    await expect(app.get(SchemesService).publish(world.secretary, { communityId: world.communityId, rules })).rejects.toMatchObject({ code: 'evaluation-scheme.invalid' });
    const both = await Promise.allSettled([open({}), open({})]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'evaluation-year.exists' });
    yearId = (both.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<string>).value;
    const view = await board();
    expect(view).toMatchObject({ year: 2026, state: 'OPEN', unitCount: 2, unitsSubmitted: 0, schemeVersion: 1 });
    expect(view.rows.map(({ unitName }) => unitName).sort()).toEqual(['农商银行', '实验小学']);
  });

  it('keeps drafts apart and takes a whole form once', async () => {
    const ours = await idOf(school, 'ofUnit');
    const theirs = await idOf(school, 'ofCommunity');
    const given = await scores(ours, world.secretary);
    await scoring().save(world.secretary, ours, given.slice(0, 2));
    expect((await lists().view(world.secretary, ours)).indicators.map(({ scoreCenti }) => scoreCenti)).toEqual([3_600, 3_600, null, null]);
    expect((await lists().view(school.liaison, ours)).indicators.map(({ scoreCenti }) => scoreCenti)).toEqual([null, null, null, null]);
    await expect(scoring().submit(world.secretary, ours, given.slice(0, 3))).rejects.toMatchObject({ code: 'evaluation.scores' });
    await expect(scoring().save(world.secretary, ours, [{ ...given[0]!, scoreCenti: 4_001 }])).rejects.toMatchObject({ code: 'evaluation.scores' });
    await expect(scoring().save(world.secretary, theirs, [])).rejects.toMatchObject({ code: 'evaluation.not-judge' });
    await expect(scoring().save(school.liaison, ours, [])).rejects.toMatchObject({ code: 'evaluation.not-judge' });
    for (const who of [stranger.liaison, elsewhere.secretary, bank.liaison]) {
      await expect(lists().view(who, ours)).rejects.toMatchObject({ code: 'evaluation.not-found' });
      await expect(scoring().submit(who, ours, given)).rejects.toMatchObject({ code: 'evaluation.not-found' });
    }
    const both = await Promise.allSettled([scoring().submit(world.secretary, ours, given), scoring().submit(world.secretary, ours, given)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(scoring().save(world.secretary, ours, given)).rejects.toMatchObject({ code: 'evaluation.state' });
    expect(await lists().view(school.liaison, theirs)).toMatchObject({ otherIsSubmitted: true, isRevealed: false, mayScore: true });
    expect((await board()).rows.find(({ unitId }) => unitId === school.unitId)).toMatchObject({
      isRevealed: false,
      ofUnit: { isSubmitted: true, totalCenti: null, grade: null },
      ofCommunity: { isSubmitted: false },
    });
  });

  it('shows nobody who stands on both sides anything before it is open', async () => {
    const both = { ...world.secretary, grants: [...world.secretary.grants, ...school.liaison.grants] };
    const theirs = await idOf(school, 'ofCommunity');
    await expect(lists().view(both, theirs)).rejects.toMatchObject({ code: 'evaluation.both-sides' });
    await expect(scoring().save(both, theirs, [])).rejects.toMatchObject({ code: 'evaluation.both-sides' });
  });

  it('opens both at once when the second side is in, with a line for every point', async () => {
    const ours = await idOf(school, 'ofUnit');
    const theirs = await idOf(school, 'ofCommunity');
    await app.get(JointMeetingsService).create(world.secretary, {
      communityId: world.communityId,
      title: '年会',
      heldOn: '2026-12-02',
      startTime: '09:00',
      place: '会议室',
      agenda: [],
      unitIds: [school.unitId],
    });
    day('2026-12-03');
    const meeting = (await app.db.read.one<{ id: string }>(`SELECT id FROM joint_meetings WHERE title = '年会'`))!.id;
    await app.get(JointMeetingsService).hold(world.secretary, meeting, [{ unitId: school.unitId, presence: 'ABSENT' }]);
    await scoring().submit(school.liaison, theirs, await scores(theirs, school.liaison, 80));
    const view = await lists().view(school.liaison, ours);
    expect(view).toMatchObject({ isRevealed: true, revealCauseName: '双方都已提交', mayObject: true, objectUntil: '2026-12-18' });
    const [result] = view.results;
    // 平时: 40 × (1 + 0.5 + 0)/3 = 20, nothing given, 0 of 10 at the meeting; 年度 90; −6 absence, one idle quarter (the second: its duty was done in the third).
    expect(result).toMatchObject({ version: 1, dailyCenti: 2_000, annualCenti: 9_000, bonusCenti: 0, deductionCenti: 600 + 500, totalCenti: 5_500 - 1_100, grade: 'POOR' });
    const sum = (part: string) => result!.lines.filter((line) => line.part === part).reduce((total, { centi }) => total + centi, 0);
    expect([sum('DAILY'), sum('ANNUAL'), sum('BONUS'), sum('DEDUCTION')]).toEqual([2_000, 9_000, 0, -1_100]);
    expect(result!.lines.map(({ text }) => text).join()).toContain('“暑期托管”(2026年6月30日到期)：逾期，2026年7月9日完成');
    expect(result!.lines.find(({ item }) => item === '无故缺席')).toMatchObject({ refType: 'joint-meeting', refId: meeting, centi: -600 });
    const ofCommunity = await lists().view(world.secretary, theirs);
    expect(ofCommunity.indicators.map(({ scoreCenti }) => scoreCenti)).toEqual([3_200, 3_200, 800, 800]);
    expect((await board()).state).toBe('OPEN');
  });

  it('lets the unit object once a result, and somebody else decide; a changed result is a new version', async () => {
    const objections = app.get(ObjectionsService);
    const ours = await idOf(school, 'ofUnit');
    await expect(objections.raise(school.liaison, await idOf(school, 'ofCommunity'), '不是这个')).rejects.toMatchObject({ code: 'evaluation-objection.not-open' });
    await expect(objections.raise(bank.liaison, ours, '别人的')).rejects.toMatchObject({ code: 'evaluation.not-found' });
    await objections.raise(school.liaison, ours, '年会当天校长在会场，签到表有签名。');
    await expect(objections.raise(school.liaison, ours, '再提一次')).rejects.toMatchObject({ code: 'evaluation-objection.exists' });
    const { objections: [raised], mayObject } = await lists().view(world.secretary, ours);
    expect([raised!.state, raised!.dueOn, mayObject]).toEqual(['RECEIVED', '2026-12-18', false]);
    const uphold = { decision: 'UPHELD' as const, reason: '核对签到表，确已到会。' };
    await expect(objections.decide(world.secretary, raised!.id, uphold)).rejects.toMatchObject({ code: 'evaluation-objection.own-score' });
    await expect(objections.decide(elsewhere.secretary, raised!.id, uphold)).rejects.toMatchObject({ code: 'evaluation-objection.not-found' });
    await expect(objections.decide(world.street, newId(), uphold)).rejects.toMatchObject({ code: 'evaluation-objection.not-found' });
    const { indicatorId } = (await lists().view(world.secretary, ours)).indicators[0]!;
    const change = [{ indicatorId, scoreCenti: 4_000 }];
    await expect(objections.decide(world.street, raised!.id, { decision: 'REJECTED', reason: '不变', scores: change })).rejects.toMatchObject({ code: 'evaluation-objection.scores-needless' });
    const meeting = (await app.db.read.one<{ id: string }>(`SELECT id FROM joint_meetings WHERE title = '年会'`))!.id;
    await app.get(JointMeetingsService).correct(world.secretary, meeting, { unitId: school.unitId, presence: 'PRESENT', why: '签到表' });
    const both = await Promise.allSettled([objections.decide(world.street, raised!.id, { ...uphold, scores: change }), objections.decide(world.street, raised!.id, uphold)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { results } = await lists().view(school.liaison, ours);
    expect(results.map(({ version }) => version)).toEqual([2, 1]);
    expect(results[1]!.totalCenti).toBe(4_400);
    const [newest] = results;
    const won = (both[0]!.status === 'fulfilled' ? 9_400 : 9_000);
    // 平时 30 (full marks for the meeting), full attendance +3, one idle quarter −5.
    expect(newest).toMatchObject({ dailyCenti: 3_000, annualCenti: won, bonusCenti: 300, deductionCenti: 500, cause: '异议成立：核对签到表，确已到会。' });
    expect(newest!.totalCenti).toBe((3_000 + won) / 2 + 300 - 500);
    await expect(app.db.write((tx) => tx.execute('UPDATE evaluation_results SET total_centi = 10000 WHERE evaluation_id = ?', [ours]))).rejects.toThrow();
    await expect(app.db.write((tx) => tx.execute('DELETE FROM evaluation_result_lines'))).rejects.toThrow();
  });

  it('takes nothing after its last day, and then opens what there is', async () => {
    const ours = await idOf(bank, 'ofUnit');
    const theirs = await idOf(bank, 'ofCommunity');
    await scoring().submit(world.secretary, ours, await scores(ours, world.secretary, 100));
    await scoring().save(bank.liaison, theirs, (await scores(theirs, bank.liaison)).slice(0, 1));
    day(LAST, '23:59');
    await app.db.write((tx) => app.get(RevealsService).revealPastDeadline(tx));
    expect((await lists().view(bank.liaison, ours)).isRevealed).toBe(false);
    day('2026-12-21', '00:05');
    await expect(scoring().submit(bank.liaison, theirs, [])).rejects.toMatchObject({ code: 'evaluation.deadline' });
    await expect(app.get(EvaluationYearsService).extend(world.secretary, yearId, '2026-12-30')).rejects.toMatchObject({ code: 'evaluation-year.over' });
    for (const _ of [1, 2]) await app.db.write((tx) => app.get(RevealsService).revealPastDeadline(tx));
    const unit = await lists().view(bank.liaison, ours);
    expect(unit).toMatchObject({ isRevealed: true, revealCauseName: '到了截止日期' });
    expect(unit.results).toHaveLength(1);
    const community = await lists().view(world.secretary, theirs);
    expect(community.results[0]).toMatchObject({ annualCenti: null });
    expect(community.results[0]!.sumText).toContain('没有按期评分');
    expect(community.indicators.every(({ scoreCenti }) => scoreCenti === null)).toBe(true);
    expect((await board()).state).toBe('REVEALED');
    await expect(app.get(EvaluationYearsService).enrolLate(world.secretary, yearId)).rejects.toMatchObject({ code: 'evaluation-year.over' });
  });

  it('ends the time to object, prints the results, and is remembered with the years before', async () => {
    const ours = await idOf(bank, 'ofUnit');
    day('2027-01-06');
    await expect(app.get(ObjectionsService).raise(bank.liaison, ours, '太晚')).rejects.toMatchObject({ code: 'evaluation-objection.too-late' });
    const file = await app.get(EvaluationPapers).results(world.secretary, yearId);
    expect(file.getHeaders().disposition).toContain('.xlsx');
    await expect(app.get(EvaluationPapers).results(elsewhere.secretary, yearId)).rejects.toMatchObject({ code: 'evaluation-year.not-found' });
    await expect(app.get(EvaluationBoards).year(elsewhere.secretary, yearId)).rejects.toMatchObject({ code: 'evaluation-year.not-found' });
    await app.get(EvaluationYearsService).open(world.secretary, { communityId: world.communityId, year: 2027, deadlineOn: '2027-12-20' });
    const history = await lists().page(world.secretary, { ...PAGE, unitId: school.unitId, direction: 'COMMUNITY_TO_UNIT' });
    expect(history.items.map(({ year, isRevealed }) => [year, isRevealed])).toEqual([[2027, false], [2026, true]]);
    const mine = await lists().page(school.liaison, PAGE);
    expect(mine.items.every(({ unitId }) => unitId === school.unitId)).toBe(true);
    expect((await lists().page(stranger.liaison, PAGE)).total).toBe(0);
  });

  it('counts facts anew whenever somebody looks at the 平时 score', async () => {
    const { items } = await lists().page(school.liaison, { ...PAGE, year: 2027, direction: 'COMMUNITY_TO_UNIT' });
    const id = items[0]!.id;
    const before = await lists().daily(school.liaison, id);
    await world.obligation(school.contractId, { side: 'UNIT', dueOn: '2027-01-03', state: 'OPEN', title: '新年慰问' });
    const after = await lists().daily(world.secretary, id);
    expect(before.dailyCenti - after.dailyCenti).toBe(4_000);
    expect(after.lines.map(({ text }) => text).join()).toContain('“新年慰问”(2027年1月3日到期)：到期没有完成');
    await expect(lists().daily(bank.liaison, id)).rejects.toMatchObject({ code: 'evaluation.not-found' });
  });
});
