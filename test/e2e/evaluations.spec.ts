import { jest } from '@jest/globals';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal, type Visitor } from '../client.js';
import { scoresOf, signedUnit, type SignedUnit } from './evaluation-things.js';
import { addressOf, routesOf } from './routes.js';
import { Town, type Someone } from './town.js';

jest.setTimeout(240_000);

/** What nobody of the other side may read before it is time: a comment and a score that stand nowhere else. */
type Secret = { comment: string; scoreCenti: number };
const OURS: Secret = { comment: '暗号蓝鲸在此', scoreCenti: 3_721 };
const THEIRS: Secret = { comment: '暗号白鹭在此', scoreCenti: 2_917 };

/** A year of asking, meeting and scoring each other, with a clock that is set. */
describe('a year between a community and its units', () => {
  let town: Town;
  let secretary: Someone;
  let school: SignedUnit;
  let bank: SignedUnit;
  let stranger: SignedUnit;
  let otherSecretary: Someone;
  let worker: Someone;
  let roundId: string;
  let meetingId: string;
  let yearId: string;
  const said: string[] = [];

  beforeAll(async () => {
    for (const stream of [process.stderr, process.stdout]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => Boolean(said.push(String(text))));
    }
    town = await Town.founded('2026-01-05');
    secretary = await town.staff('secretary', 'secretary');
    worker = await town.staff('worker', 'grid-worker');
    const elsewhere = await town.community('西关社区');
    otherSecretary = await town.staff('secretary-b', 'secretary', elsewhere);
    const term = { startOn: '2026-01-05', endOn: '2027-01-04' };
    school = await signedUnit(town, secretary, town.communityId, '实验小学', 'xuexiao', term);
    bank = await signedUnit(town, secretary, town.communityId, '农商银行', 'yinhang', term);
    stranger = await signedUnit(town, otherSecretary, elsewhere, '外区医院', 'yiyuan', term);
    town.know(school.liaison, 'xuexiao', '');
    town.know(bank.liaison, 'yinhang', '');
    town.know(stranger.liaison, 'yiyuan', '');
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await town.close();
  });

  const at = (id: string) => ({ params: { path: { id } } });
  const lights = async () => (await ok(secretary.api.GET('/api/v1/consultation-standings'))).items.map(({ unitName, light }) => [unitName, light]);
  const inbox = async (who: Visitor) => (await ok(who.api.GET('/api/v1/me/notices', { params: { query: { size: 50 } } }))).items.map(({ title }) => title);
  const board = async () => ok(secretary.api.GET('/api/v1/evaluation-years/{id}', at(yearId)));
  const rowOf = async ({ unitId }: SignedUnit) => (await board()).rows.find((row) => row.unitId === unitId)!;
  const form = async (who: Visitor, id: string) => ok(who.api.GET('/api/v1/evaluations/{id}', at(id)));
  const submit = (who: Visitor, id: string, scores: object[]) => who.api.POST('/api/v1/evaluations/{id}/submission', { ...at(id), body: { scores: scores as never } });

  it('asks both ways: it counts when both have spoken, and every word gets its answer', async () => {
    const body = { contractIds: [school.contractId, bank.contractId], channel: 'ONLINE' as const, topic: '校园开放', openOn: '2026-02-02', closeOn: '2026-02-20' };
    await town.travel('2026-02-02', '00:30');
    const { ids } = await ok(secretary.api.POST('/api/v1/consultation-rounds', { body }));
    expect(ids).toHaveLength(2);
    expect(await refusal(school.liaison.api.POST('/api/v1/consultation-rounds', { body }))).toBe('session.forbidden');
    const mine = await ok(school.liaison.api.GET('/api/v1/consultation-rounds'));
    roundId = mine.items[0]!.id;
    expect(mine.total).toBe(1);
    await ok(school.liaison.api.POST('/api/v1/consultation-rounds/{id}/opinions', { ...at(roundId), body: { text: '门口设护学岗。' } }));
    const opinion = (await ok(secretary.api.GET('/api/v1/consultation-opinions', { params: { query: { owed: true } } }))).items[0]!;
    expect(opinion).toMatchObject({ unitName: '实验小学', replyDueOn: '2026-02-17', mayReply: true });
    await ok(secretary.api.POST('/api/v1/consultation-opinions/{id}/reply', { ...at(opinion.id), body: { reply: '已排班', adopted: true, reason: '三月起执行' } }));
    expect(await refusal(secretary.api.POST('/api/v1/consultation-opinions/{id}/reply', { ...at(opinion.id), body: { reply: '再答', adopted: false, reason: '改口' } }))).toBe('consultation-opinion.answered');
    expect((await ok(school.liaison.api.GET('/api/v1/consultation-rounds/{id}', at(roundId)))).counts).toBe(false);
    await ok(secretary.api.POST('/api/v1/consultation-rounds/{id}/opinions', { ...at(roundId), body: { text: '操场周末能否开放？' } }));
    expect((await ok(school.liaison.api.GET('/api/v1/consultation-rounds/{id}', at(roundId)))).counts).toBe(true);
    expect(await inbox(school.liaison)).toEqual(expect.arrayContaining(['征询意见：校园开放', '您的意见已被采纳：校园开放']));
    for (const who of [bank.liaison, stranger.liaison, otherSecretary]) {
      expect(await refusal(who.api.GET('/api/v1/consultation-rounds/{id}', at(roundId)))).toBe('consultation-round.not-found');
    }
  });

  it('turns the light red where a quarter ended without a word, and tells both sides', async () => {
    await town.travel('2026-03-20');
    expect(await lights()).toEqual([['农商银行', 'YELLOW'], ['实验小学', 'YELLOW']]);
    await town.travel('2026-04-05', '09:30');
    expect(await lights()).toEqual([['农商银行', 'RED'], ['实验小学', 'YELLOW']]);
    expect(await inbox(bank.liaison)).toContain('征询意见已落后：农商银行');
    expect(await inbox(secretary)).toContain('征询意见已落后：农商银行');
    expect(await refusal(bank.liaison.api.POST('/api/v1/consultation-rounds/{id}/opinions', { ...at((await ok(bank.liaison.api.GET('/api/v1/consultation-rounds'))).items[0]!.id), body: { text: '晚了' } }))).toBe('consultation-round.phase');
    expect((await secretary.fetch('/api/v1/consultation-standings.xlsx')).headers.get('content-type')).toContain('sheet');
  });

  it('meets: called, excused, held, minuted and printed', async () => {
    const call = { communityId: town.communityId, title: '第二季度联席会议', heldOn: '2026-06-10', startTime: '09:00', place: '党群服务站', agenda: [{ title: '暑期安全', speaker: '陈书记' }] };
    const meeting = await ok(secretary.api.POST('/api/v1/joint-meetings', { body: { ...call, unitIds: [school.unitId, bank.unitId], asConsultation: true } }));
    meetingId = meeting.id;
    expect((await ok(bank.liaison.api.GET('/api/v1/joint-meetings/{id}', at(meetingId)))).attendances).toHaveLength(1);
    const hold = (body: { unitId: string; presence: 'PRESENT' | 'ABSENT' }[]) => secretary.api.POST('/api/v1/joint-meetings/{id}/holding', { ...at(meetingId), body: { attendances: body } });
    const roll = [
      { unitId: school.unitId, presence: 'PRESENT' as const },
      { unitId: bank.unitId, presence: 'ABSENT' as const },
    ];
    expect(await refusal(hold(roll))).toBe('joint-meeting.to-come');
    expect(await refusal(stranger.liaison.api.POST('/api/v1/joint-meetings/{id}/excuse', { ...at(meetingId), body: { reason: '外人' } }))).toBe('joint-meeting.not-found');
    await town.travel('2026-06-10', '12:00');
    expect(await refusal(hold(roll.slice(0, 1)))).toBe('joint-meeting.roll-missing');
    const held = await ok(hold(roll));
    expect(await refusal(hold(roll))).toBe('joint-meeting.state');
    expect(held.attendances.find(({ unitId }) => unitId === school.unitId)!.roundId).not.toBeNull();
    await ok(secretary.api.PUT('/api/v1/joint-meetings/{id}/minutes', { ...at(meetingId), body: { minutes: '一、学校周末开放操场。' } }));
    const scan = new FormData();
    scan.set('file', new Blob(['%PDF-1.4 signed']), '纪要.pdf');
    expect((await secretary.fetch(`/api/v1/joint-meetings/${meetingId}/minutes-file`, { method: 'POST', body: scan })).status).toBe(200);
    for (const paper of ['agenda.pdf', 'minutes.pdf', 'minutes-file']) {
      const answer = await school.liaison.fetch(`/api/v1/joint-meetings/${meetingId}/${paper}`);
      expect([paper, Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()]).toEqual([paper, '%PDF-']);
      expect((await stranger.liaison.fetch(`/api/v1/joint-meetings/${meetingId}/${paper}`)).status).toBe(404);
    }
  });

  it('opens the year’s evaluation with the indicators of the day', async () => {
    await town.travel('2026-12-01');
    const body = { communityId: town.communityId, year: 2026, deadlineOn: '2026-12-20' };
    yearId = (await ok(secretary.api.POST('/api/v1/evaluation-years', { body }))).id;
    expect(await refusal(secretary.api.POST('/api/v1/evaluation-years', { body }))).toBe('evaluation-year.exists');
    expect(await refusal(otherSecretary.api.GET('/api/v1/evaluation-years/{id}', at(yearId)))).toBe('evaluation-year.not-found');
    expect(await refusal(school.liaison.api.GET('/api/v1/evaluation-years/{id}', at(yearId)))).toBe('session.forbidden');
    expect(await inbox(school.liaison)).toContain('2026 年双向评议开始');
    expect((await board()).rows.map(({ unitName }) => unitName).sort()).toEqual(['农商银行', '实验小学']);
  });

  it('keeps the community’s word from the unit, whatever the unit asks for', async () => {
    const { ofUnit } = await rowOf(school);
    const ours = await form(secretary, ofUnit.evaluationId);
    const scores = withSecret(scoresOf(ours, 90), OURS);
    await ok(secretary.api.PUT('/api/v1/evaluations/{id}/scores', { ...at(ours.id), body: { scores } }));
    await expectSilence(OURS, [school.liaison]);
    await ok(submit(secretary, ours.id, scores));
    await town.settle();
    await expectSilence(OURS, [school.liaison, bank.liaison, otherSecretary, worker]);
    expect(await form(school.liaison, ours.id)).toMatchObject({ isRevealed: false, isSubmitted: true, totalCenti: null, results: [] });
    expect(await refusal(submit(secretary, ours.id, scores))).toBe('evaluation.state');
    expect(await refusal(submit(school.liaison, ours.id, scores))).toBe('evaluation.not-judge');
    expect(await refusal(submit(bank.liaison, ours.id, scores))).toBe('evaluation.not-found');
    // The secret is there to be found: the scan sees it where it may be seen.
    expect(JSON.stringify(await form(secretary, ours.id))).toContain(OURS.comment);
  });

  it('keeps the unit’s word from the community, the street and every export', async () => {
    const { ofCommunity } = await rowOf(bank);
    const theirs = await form(bank.liaison, ofCommunity.evaluationId);
    const scores = withSecret(scoresOf(theirs, 70), THEIRS);
    await ok(bank.liaison.api.PUT('/api/v1/evaluations/{id}/scores', { ...at(theirs.id), body: { scores } }));
    await ok(submit(bank.liaison, theirs.id, scores));
    await town.travel('2026-12-19');
    await expectSilence(THEIRS, [secretary, town.admin, worker, school.liaison]);
    await expectSilence(OURS, [school.liaison]);
    expect(await rowOf(bank)).toMatchObject({ isRevealed: false, ofCommunity: { isSubmitted: true, totalCenti: null, grade: null } });
    expect(await refusal(secretary.api.PUT('/api/v1/evaluations/{id}/scores', { ...at(theirs.id), body: { scores: [] } }))).toBe('evaluation.not-judge');
    expect(await refusal(bank.liaison.api.POST('/api/v1/evaluations/{id}/objections', { ...at((await rowOf(bank)).ofUnit.evaluationId), body: { text: '还没有公开' } }))).toBe('evaluation-objection.not-open');
    expect(await inbox(school.liaison)).toContain('请评议社区(2026 年)');
  });

  it('opens a pair the moment the second side is in', async () => {
    const { ofCommunity, ofUnit } = await rowOf(school);
    const theirs = await form(school.liaison, ofCommunity.evaluationId);
    await ok(submit(school.liaison, theirs.id, scoresOf(theirs, 95)));
    const mine = await form(school.liaison, ofUnit.evaluationId);
    expect(JSON.stringify(mine)).toContain(OURS.comment);
    const [result] = mine.results;
    expect(result!.lines.reduce((sum, { part, centi }) => (part === 'ANNUAL' ? sum + centi : sum), 0)).toBe(result!.annualCenti);
    // The school came to the only meeting (+3), its idea was taken up (+2).
    expect(result).toMatchObject({ bonusCenti: 500, version: 1 });
    expect(result!.lines.map(({ item }) => item)).toEqual(expect.arrayContaining(['意见被采纳', '全勤']));
    await expectSilence(THEIRS, [secretary]);
  });

  it('opens the rest when the last day is over, and takes nothing from then on', async () => {
    await town.travel('2026-12-20', '23:50');
    expect((await rowOf(bank)).isRevealed).toBe(false);
    await town.travel('2026-12-21', '00:10');
    const row = await rowOf(bank);
    expect(row).toMatchObject({ isRevealed: true, revealCauseName: '到了截止日期' });
    expect(JSON.stringify(await form(secretary, row.ofCommunity.evaluationId))).toContain(THEIRS.comment);
    const ofUnit = await form(bank.liaison, row.ofUnit.evaluationId);
    expect(ofUnit.results[0]).toMatchObject({ annualCenti: null });
    // Absent without excuse, and nothing heard of it in any quarter.
    expect(ofUnit.results[0]!.lines.filter(({ part }) => part === 'DEDUCTION').map(({ item }) => item)).toContain('无故缺席');
    expect(await refusal(submit(secretary, row.ofUnit.evaluationId, []))).toBe('evaluation.state');
    expect(await refusal(secretary.api.POST('/api/v1/evaluation-years/{id}/extension', { ...at(yearId), body: { deadlineOn: '2026-12-30' } }))).toBe('evaluation-year.over');
    expect((await board()).state).toBe('REVEALED');
  });

  it('hears an objection, decides it with a reason, and keeps both versions', async () => {
    const { ofUnit } = await rowOf(bank);
    const objected = await ok(bank.liaison.api.POST('/api/v1/evaluations/{id}/objections', { ...at(ofUnit.evaluationId), body: { text: '六月的会我们派了人，签到表有签名。' } }));
    const [objection] = objected.objections;
    const decide = (who: Visitor, decision: 'UPHELD' | 'REJECTED') =>
      who.api.POST('/api/v1/evaluation-objections/{id}/decision', { ...at(objection!.id), body: { decision, reason: '核对签到表属实' } });
    expect(await refusal(decide(otherSecretary, 'UPHELD'))).toBe('evaluation-objection.not-found');
    expect(await refusal(decide(bank.liaison, 'UPHELD'))).toBe('session.forbidden');
    const correction = { unitId: bank.unitId, presence: 'PRESENT' as const, why: '签到表有签名' };
    await ok(secretary.api.POST('/api/v1/joint-meetings/{id}/attendance-correction', { ...at(meetingId), body: correction }));
    const decided = await ok(decide(town.admin, 'UPHELD'));
    expect(decided.results.map(({ version }) => version)).toEqual([2, 1]);
    expect(decided.results[0]!.totalCenti).toBeGreaterThan(decided.results[1]!.totalCenti);
    expect(await refusal(decide(town.admin, 'REJECTED'))).toBe('evaluation-objection.decided');
    expect(await inbox(bank.liaison)).toContain('评议异议成立，结果已重新计算');
    const again = await bank.liaison.api.POST('/api/v1/evaluations/{id}/objections', { ...at(ofUnit.evaluationId), body: { text: '第二版也不对' } });
    expect(again.response.status).toBe(201);
    await town.travel('2027-01-06');
    const { ofUnit: schools } = await rowOf(school);
    expect(await refusal(school.liaison.api.POST('/api/v1/evaluations/{id}/objections', { ...at(schools.evaluationId), body: { text: '太晚了' } }))).toBe('evaluation-objection.too-late');
  });

  it('hands in the results as a sheet, and remembers them', async () => {
    const answer = await secretary.fetch(`/api/v1/evaluation-years/${yearId}/results.xlsx`);
    const { sheets } = await readWorkbook(Buffer.from(await answer.arrayBuffer()), 'results.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['社区评单位', '单位评社区']);
    const cells = sheets[0]!.rows.flat().map(String);
    const { ofUnit } = await rowOf(school);
    expect(cells).toEqual(expect.arrayContaining(['实验小学', ofUnit.gradeName!, String(ofUnit.totalCenti! / 100)]));
    expect((await otherSecretary.fetch(`/api/v1/evaluation-years/${yearId}/results.xlsx`)).status).toBe(404);
    const lines = async (who: Visitor): Promise<unknown[][]> => {
      const all = await who.fetch('/api/v1/evaluation-results.xlsx?year=2026');
      return (await readWorkbook(Buffer.from(await all.arrayBuffer()), 'results.xlsx')).sheets[0]!.rows.slice(3);
    };
    expect((await lines(town.admin)).map((row) => row[2])).toEqual(expect.arrayContaining(['实验小学', '农商银行']));
    expect(await lines(otherSecretary)).toEqual([]);
    const history = await ok(bank.liaison.api.GET('/api/v1/evaluations'));
    expect(history.items.map(({ year, isRevealed, unitName }) => [year, isRevealed, unitName])).toEqual([[2026, true, '农商银行'], [2026, true, '农商银行']]);
  });

  /** Every page, list, export, notice, log line and record of what was done: none of them says it. */
  async function expectSilence(secret: Secret, visitors: readonly Visitor[]): Promise<void> {
    const found: string[] = [];
    const { unitId, contractId } = secret === OURS ? school : bank;
    const { ofUnit, ofCommunity } = (await board()).rows.find((row) => row.unitId === unitId)!;
    const ids = [ofUnit.evaluationId, ofCommunity.evaluationId, yearId, unitId, contractId];
    const addresses = routesOf(town.app)
      .filter(({ method, isPublic, name }) => method === 'GET' && (!isPublic || name.includes('public')) && !name.includes('/metrics'))
      .flatMap((route) => (route.path.includes(':id') ? ids.map((id) => addressOf(route, { id })) : [`${addressOf(route)}${route.query ? '?size=200' : ''}`]));
    expect(addresses.length).toBeGreaterThan(100);
    const look = async (visitor: Visitor, address: string): Promise<void> => {
      if (tells(await words(await visitor.fetch(address)), secret)) found.push(address);
    };
    for (const visitor of visitors) {
      for (let from = 0; from < addresses.length; from += 16) {
        await Promise.all(addresses.slice(from, from + 16).map((address) => look(visitor, address)));
      }
    }
    const stored = await Promise.all(
      ['SELECT payload AS text FROM events', 'SELECT details AS text FROM audit_entries', 'SELECT CONCAT(title, text) AS text FROM notices'].map((sql) =>
        town.app.db.read.query<{ text: string }>(sql),
      ),
    );
    found.push(...stored.flat().filter(({ text }) => tells(text, secret)).map(({ text }) => text));
    // A line of the log may hold any number: how long a request took, say.
    found.push(...said.filter((line) => line.includes(secret.comment)));
    expect(found).toEqual([]);
  }
});

async function words(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.includes('json') || type.includes('text')) return answer.text();
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!type.includes('spreadsheet')) return bytes.toString('latin1');
  const { sheets } = await readWorkbook(bytes, 'sheet.xlsx');
  return JSON.stringify(sheets);
}

/** As a comment, as a value in hundredths or points, or as people write it; digits inside an id are no number. */
function tells(text: string, { comment, scoreCenti }: Secret): boolean {
  const points = String(scoreCenti / 100).replace('.', '\\.');
  const value = new RegExp(`[:[,]"?(${scoreCenti}|${points})"?[,}\\]]|${points} 分`);
  return text.includes(comment) || value.test(text);
}

function withSecret<T extends { indicatorId: string; scoreCenti: number }>(scores: readonly T[], { comment, scoreCenti }: Secret) {
  return scores.map((score, i) => (i === 0 ? { ...score, scoreCenti, comment } : score));
}
