import type { components } from '../../apps/web/src/api/schema.js';
import { readWorkbook } from '@app/platform/spreadsheets/read-workbook.js';
import { ok, refusal } from '../client.js';
import { Town, type Neighbour, type Someone } from './town.js';

type Appeal = components['schemas']['AppealView'];
const TIMES = { startTime: '09:00', endTime: '11:00' };

/** What is on record about somebody: told, objected to, answered, added later, rated, and taken home. */
describe('records in the volunteer’s hands', () => {
  let town: Town;
  let secretary: Someone;
  let deputy: Someone;
  let worker: Someone;
  let wang: Neighbour;
  let li: Neighbour;
  let phone: Someone;
  let slotId: string;
  let record: string;
  let other: string;

  beforeAll(async () => {
    town = await Town.founded('2026-11-02', '08:00');
    secretary = await town.staff('chenshuji', 'secretary');
    deputy = await town.staff('sunfu', 'secretary');
    worker = await town.staff('lijianguo', 'grid-worker');
    wang = await town.volunteer(secretary, '王秀兰');
    li = await town.volunteer(secretary, '李国强');
    phone = await town.accountOf(secretary, wang);
    ({ slotId } = await town.activity(secretary, '2026-11-02', TIMES));
    await town.travel('2026-11-02', '12:00');
    [record, other] = (await town.roll(worker, slotId, [{ volunteerId: wang.id }, { volunteerId: li.id, minutes: 100 }])) as [string, string];
  });
  afterAll(() => town.close());

  const inbox = async (who: Someone = phone) => (await ok(who.api.GET('/api/v1/me/notices'))).items;
  const points = async (): Promise<number> => (await ok(phone.api.GET('/api/v1/me/balance'))).points;
  const own = (id: string) => ok(phone.api.GET('/api/v1/me/service-records/{id}', { params: { path: { id } } }));
  const confirm = (who: Someone, ids: string[]) => ok(who.api.POST('/api/v1/service-records/confirmation', { body: { ids } }));
  const file = (body: components['schemas']['CreateAppeal'], who: Someone = phone) => who.api.POST('/api/v1/me/appeals', { body });
  const decide = (who: Someone, id: string, body: components['schemas']['DecideAppeal']) =>
    who.api.POST('/api/v1/appeals/{id}/decision', { params: { path: { id } }, body });

  it('staff are reminded before the ten working days are over, and find what is late', async () => {
    const list = async (due: 'late' | 'soon') => (await ok(secretary.api.GET('/api/v1/service-records', { params: { query: { due } } }))).items;
    await town.travel('2026-11-12', '10:00');
    expect((await list('soon')).map(({ dueOn, isLate }) => [dueOn, isLate])).toEqual([['2026-11-16', false], ['2026-11-16', false]]);
    expect(await list('late')).toEqual([]);
    expect((await inbox(secretary)).map(({ title }) => title)).toContain('2 条服务记录三个工作日内到期');
    await town.settle();
    expect((await inbox(secretary)).filter(({ kind }) => kind === 'TASK')).toHaveLength(1);
    await town.travel('2026-11-13', '10:00');
    expect((await inbox(secretary)).filter(({ kind }) => kind === 'TASK')).toHaveLength(2);
  });

  it('the volunteer is told of a confirmed record and may say that it is wrong', async () => {
    await confirm(secretary, [record, other]);
    await town.settle();
    const [notice] = await inbox();
    expect(notice).toMatchObject({ kind: 'RECORD', title: '有一条服务记录已确认', link: `/me/records/${record}`, readAt: null });
    expect(await own(record)).toMatchObject({ state: 'CONFIRMED', presencePercent: 100, appealId: null });
    const made = await ok(file({ target: 'SERVICE_RECORD', targetId: record, reason: '那天我十点半就走了', wantedMinutes: 90 }));
    expect(made).toMatchObject({ state: 'OPEN', dueOn: '2026-11-28', subject: '2026年11月2日 周一“清洁家园”2小时', isLate: false });
    expect(await refusal(file({ target: 'SERVICE_RECORD', targetId: record, reason: '再说一次' }))).toBe('appeal.open');
    expect(await refusal(file({ target: 'SERVICE_RECORD', targetId: other, reason: '别人的记录' }))).toBe('service-record.not-yours');
    expect((await own(record)).state).toBe('DISPUTED');
    await town.travel('2026-11-24', '09:10');
    expect((await own(record)).state).toBe('DISPUTED');
    expect(await points()).toBe(0);
  });

  it('whoever confirmed it does not answer while somebody else can', async () => {
    const { items } = await ok(secretary.api.GET('/api/v1/appeals', { params: { query: { state: 'OPEN' } } }));
    const id = items[0]!.id;
    const seen = await ok(secretary.api.GET('/api/v1/appeals/{id}', { params: { path: { id } } }));
    expect(seen.refusal).toContain('没有经手');
    expect(seen.others).toEqual(expect.arrayContaining(['sunfu', '赵文静']));
    const granted = { outcome: 'GRANTED' as const, reason: '核对了签到表', remedy: 'CORRECT' as const, serviceMinutes: 90 };
    expect(await refusal(decide(secretary, id, granted))).toBe('appeal.same-hand');
    expect(await refusal(decide(deputy, id, { ...granted, remedy: undefined }))).toBe('appeal.remedy');
    expect(await refusal(decide(deputy, id, { ...granted, serviceMinutes: undefined }))).toBe('appeal.minutes-missing');
    expect(await refusal(decide(deputy, id, { ...granted, remedy: 'LIFT' }))).toBe('appeal.remedy');
    const answers = await Promise.all([decide(deputy, id, granted), decide(town.admin, id, granted)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    await town.settle();
    const appeal = (await ok(phone.api.GET('/api/v1/me/appeals'))).items[0]!;
    expect(appeal).toMatchObject({ state: 'GRANTED', decision: '核对了签到表', remedyName: '更正', isSameHand: false });
    expect(await own(record)).toMatchObject({ state: 'REVERSED' });
    expect(await own(appeal.resultId!)).toMatchObject({ state: 'CONFIRMED', version: 2, serviceMinutes: 90 });
    expect((await inbox()).map(({ title }) => title)).toContain('您的申诉已采纳');
    record = appeal.resultId!;
    await town.travel('2026-12-02', '09:10');
    expect([await points(), (await own(record)).state]).toEqual([15, 'FINAL']);
  });

  it('a line of the ledger leads to the record that earned it, and a final one is taken back with its points', async () => {
    const [line] = (await ok(phone.api.GET('/api/v1/me/ledger/points'))).items;
    const made = await ok(file({ target: 'POINTS_ENTRY', targetId: line!.id, reason: '不是我，那天我在外地', isNotMe: true }));
    expect(made).toMatchObject({ target: 'SERVICE_RECORD', targetId: record, isNotMe: true });
    const withdrawn = await ok(phone.api.POST('/api/v1/me/appeals/{id}/withdrawal', { params: { path: { id: made.id } } }));
    expect(withdrawn.state).toBe('WITHDRAWN');
    const again = await ok(file({ target: 'SERVICE_RECORD', targetId: record, reason: '不是我', isNotMe: true }));
    expect((await own(record)).state).toBe('FINAL');
    await ok(decide(town.admin, again.id, { outcome: 'GRANTED', reason: '点错了人', remedy: 'REVERSE' }));
    expect(await points()).toBe(0);
    expect((await town.verify()).isSound).toBe(true);
    expect(await refusal(file({ target: 'SERVICE_RECORD', targetId: record, reason: '又来' }))).toBe('appeal.over');
  });

  it('a rejected appeal lets the record stand, and nobody else’s is seen', async () => {
    const activity = await town.activity(secretary, '2026-12-02', TIMES, '反诈宣传');
    await town.travel('2026-12-02', '12:00');
    const [id] = await town.roll(worker, activity.slotId, [{ volunteerId: wang.id }]);
    await confirm(secretary, [id!]);
    const appeal = await ok(file({ target: 'SERVICE_RECORD', targetId: id!, reason: '应该是三小时' }));
    await ok(decide(deputy, appeal.id, { outcome: 'REJECTED', reason: '活动十一点就结束了' }));
    expect(await own(id!)).toMatchObject({ state: 'CONFIRMED', upholdReason: '活动十一点就结束了', appealId: null });
    const liPhone = await town.accountOf(secretary, li);
    const path = { params: { path: { id: appeal.id } } };
    expect(await refusal(liPhone.api.POST('/api/v1/me/appeals/{id}/withdrawal', path))).toBe('appeal.not-found');
    expect((await ok(liPhone.api.GET('/api/v1/me/appeals'))).items).toEqual<Appeal[]>([]);
  });

  it('service that nobody wrote down is added by two people, at most as planned, and within ten working days', async () => {
    const missed = await town.activity(secretary, '2026-12-03', TIMES, '四点半课堂');
    const ask = (body: Partial<components['schemas']['AskForSupplement']> = {}) =>
      phone.api.POST('/api/v1/me/supplements', {
        body: { slotId: missed.slotId, serviceMinutes: 120, reason: '忘了签到', evidence: '和李老师一起，可以问她', ...body },
      });
    expect(await refusal(ask())).toBe('supplement.not-over');
    await town.travel('2026-12-07', '09:00');
    expect((await ok(phone.api.GET('/api/v1/me/supplements/slots'))).items.map(({ slotId: id }) => id)).toEqual([missed.slotId]);
    expect(await refusal(ask({ serviceMinutes: 121 }))).toBe('supplement.over-planned');
    expect(await refusal(ask({ slotId }))).toBe('supplement.too-late');
    const [asked] = (await Promise.all([ask(), ask()])).filter(({ response }) => response.status === 201);
    const id = asked!.data!.id;
    expect(await refusal(ask())).toBe('supplement.open');
    const path = { params: { path: { id } } };
    const approve = (who: Someone) => who.api.POST('/api/v1/supplements/{id}/approval', path);

    const form = new FormData();
    form.set('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])]), '合影.jpg');
    expect((await phone.fetch(`/api/v1/me/supplements/${id}/file`, { method: 'POST', body: form })).status).toBe(204);
    const wrong = new FormData();
    wrong.set('file', new Blob(['<svg onload="alert(1)"/>']), '合影.png');
    expect((await phone.fetch(`/api/v1/me/supplements/${id}/file`, { method: 'POST', body: wrong })).status).toBe(422);
    const picture = await secretary.fetch(`/api/v1/supplements/${id}/file`);
    expect([picture.headers.get('content-type'), (await picture.arrayBuffer()).byteLength]).toEqual(['image/jpeg', 7]);

    expect((await ok(approve(secretary))).stateName).toBe('待复审');
    expect(await refusal(approve(secretary))).toBe('supplement.second-approver');
    const races = await Promise.all([approve(deputy), approve(town.admin)]);
    expect(races.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    const done = (await ok(phone.api.GET('/api/v1/me/supplements'))).items[0]!;
    expect(done).toMatchObject({ state: 'APPROVED', firstApprovedByName: 'chenshuji' });
    expect(await own(done.recordId!)).toMatchObject({ state: 'CONFIRMED', creditKind: 'SUPPLEMENT', points: 0 });
    expect((await own(done.recordId!)).flagNames).toContain('超过十个工作日补录，要两人确认');
  });

  it('a turned down request can be appealed, and is then looked at anew', async () => {
    const missed = await town.activity(secretary, '2026-12-08', TIMES, '便民义诊');
    await town.travel('2026-12-09', '09:00');
    const body = { volunteerId: wang.id, slotId: missed.slotId, serviceMinutes: 60, reason: '漏登', evidence: '网格员在场' };
    const { id } = await ok(worker.api.POST('/api/v1/supplements', { body }));
    const path = { params: { path: { id } } };
    await ok(secretary.api.POST('/api/v1/supplements/{id}/rejection', { ...path, body: { reason: '没有人能证明' } }));
    const appeal = await ok(file({ target: 'SUPPLEMENT', targetId: id, reason: '网格员可以证明' }));
    await ok(decide(deputy, appeal.id, { outcome: 'GRANTED', reason: '已问过网格员', remedy: 'REOPEN' }));
    expect((await ok(phone.api.GET('/api/v1/me/supplements'))).items[0]).toMatchObject({ id, state: 'REQUESTED', decision: null });
    await ok(phone.api.POST('/api/v1/me/supplements/{id}/withdrawal', path));
    expect(await refusal(secretary.api.POST('/api/v1/supplements/{id}/approval', path))).toBe('supplement.move');
  });

  it('the served person answers once, from a slip, without an account', async () => {
    const params = { params: { path: { id: other } } };
    const link = await ok(worker.api.POST('/api/v1/service-records/{id}/rating-links', params));
    expect(link.path).toMatch(/^\/rate\/[2-9A-HJ-NP-Z]{20}$/);
    const stranger = town.stranger();
    const code = { params: { path: { code: link.code } } };
    expect(await ok(stranger.api.GET('/api/v1/public/ratings/{code}', code))).toMatchObject({ state: 'OPEN', volunteerName: '李*强', communityName: '东风社区' });
    const answers = await Promise.all([5, 1].map((stars) => stranger.api.POST('/api/v1/public/ratings/{code}', { ...code, body: { stars } })));
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    expect(await refusal(stranger.api.GET('/api/v1/public/ratings/{code}', { params: { path: { code: 'A'.repeat(20) } } }))).toBe('rating-link.not-found');
    const paper = { rater: 'LEADER' as const, source: 'PAPER' as const, stars: 4, remark: '按时到' };
    const list = await ok(worker.api.POST('/api/v1/service-records/{id}/ratings', { ...params, body: paper }));
    expect(list.items.map(({ sourceName }) => sourceName)).toEqual(['纸质评价', '扫码评价']);
    expect((await ok(worker.api.GET('/api/v1/service-records/{id}', params))).qualityName).toBe('满意');
    const conduct = { rater: 'LEADER' as const, source: 'STAFF' as const, conduct: 'GOOD' };
    expect(await refusal(worker.api.POST('/api/v1/service-records/{id}/ratings', { ...params, body: conduct }))).toBe('rating.conduct-final');
    expect(await refusal(worker.api.POST('/api/v1/service-records/{id}/ratings', { ...params, body: { rater: 'LEADER', source: 'STAFF' } }))).toBe('rating.empty');
  });

  it('trainings and honours stand after proof', async () => {
    const claim = (body: Partial<components['schemas']['ClaimCredential']>) =>
      phone.api.POST('/api/v1/me/credentials', { body: { kind: 'HONOR', name: '县优秀志愿者', host: '县文明办', heldOn: '2026-10-01', ...body } });
    expect(await refusal(claim({}))).toBe('credential.proof-missing');
    expect(await refusal(claim({ kind: 'TRAINING' }))).toBe('credential.length-missing');
    expect(await refusal(claim({ proof: '证书', heldOn: '2027-01-01' }))).toBe('credential.future');
    const { id } = await ok(claim({ proof: '证书编号 2026-018' }));
    const path = { params: { path: { id } } };
    const verify = (who: Someone) => who.api.POST('/api/v1/honors/{id}/verification', { ...path, body: { proof: '看过证书原件' } });
    expect(await refusal(verify(worker))).toBe('session.forbidden');
    expect((await ok(verify(secretary))).stateName).toBe('已核实');
    expect(await refusal(verify(deputy))).toBe('credential.move');
    const training = { volunteerId: wang.id, kind: 'TRAINING' as const, name: '急救员培训', content: '心肺复苏', lengthMinutes: 480, host: '县红十字会', heldOn: '2026-05-08' };
    await ok(secretary.api.POST('/api/v1/credentials', { body: training }));
    const mine = await ok(phone.api.GET('/api/v1/me/credentials', { params: { query: { kind: 'TRAINING' } } }));
    expect(mine.items).toMatchObject([{ name: '急救员培训', lengthMinutes: 480, stateName: '已核实' }]);
  });

  it('everything can be taken out, with a reason, and recomputed by an outsider', async () => {
    await town.travel('2026-12-20', '09:00');
    const range = { communityId: town.communityId, from: '2026-01-01', to: '2027-01-01', reason: '年度抽查' };
    const take = async (kind: components['schemas']['CreateRecordExport']['kind'], more: object = {}, who = secretary) => {
      const { id } = await ok(who.api.POST('/api/v1/record-exports', { body: { ...range, kind, ...more } }));
      const response = await who.fetch(`/api/v1/record-exports/${id}/file`);
      return { id, status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const sheets = async (bytes: Buffer) => (await readWorkbook(bytes, 'x.xlsx')).sheets;

    const records = await take('RECORDS');
    const [people, services, trainings, honors] = await sheets(records.bytes);
    expect([people!.name, services!.name, trainings!.name, honors!.name]).toEqual(['基本信息', '服务记录', '培训', '表彰奖励']);
    expect(JSON.stringify(people)).toContain('王*兰');
    expect(JSON.stringify(trainings)).toContain('急救员培训');
    const whole = await take('RECORDS', { isUnmasked: true, volunteerId: wang.id });
    expect(JSON.stringify((await sheets(whole.bytes))[0])).toContain('王秀兰');
    expect((await deputy.fetch(`/api/v1/record-exports/${whole.id}/file`)).status).toBe(404);
    expect(await refusal(secretary.api.POST('/api/v1/record-exports', { body: { ...range, kind: 'AUDIT', isUnmasked: true } }))).toBe('export.unmasked-kind');
    expect(await refusal(secretary.api.POST('/api/v1/record-exports', { body: { ...range, kind: 'AUDIT', to: '2020-01-01' } }))).toBe('export.period');
    expect((await take('YEARLY')).status).toBe(200);

    const csv = (await take('AUDIT_TRANSFERS_CSV')).bytes.toString('utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1).map((line) => line.split(','));
    const total = (unit: string): number => csv.filter((line) => line[1] === unit).reduce((sum, line) => sum + (line[3]!.startsWith('volunteer:') ? Number(line[4]) : -Number(line[4])), 0);
    const rows = await town.app.db.read.query<{ unit: string; n: number }>(`SELECT unit, SUM(credits - debits) AS n FROM balances WHERE address LIKE 'volunteer:%' GROUP BY unit`);
    for (const { unit, n } of rows) expect(total(unit)).toBe(Number(n));
    expect(csv.flat().join()).toContain(`volunteer:${wang.volunteerNo}`);
    expect(csv.flat().join()).not.toContain('王秀兰');
    expect((await take('AUDIT')).bytes.subarray(0, 2).toString()).toBe('PK');

    const { items } = await ok(town.admin.api.GET('/api/v1/record-exports'));
    expect(items.map(({ reason }) => reason)).toContain('年度抽查');
    expect(items.every(({ canFetch }) => !canFetch)).toBe(true);
    const copy = await phone.fetch('/api/v1/me/copy');
    expect(copy.status).toBe(200);
    const mine = await sheets(Buffer.from(await copy.arrayBuffer()));
    expect(JSON.stringify(mine[0])).toContain('王秀兰');
    expect(JSON.stringify(mine)).not.toContain('李国强');
    await town.travel('2026-12-29', '09:00');
    expect((await secretary.fetch(`/api/v1/record-exports/${records.id}/file`)).status).toBe(409);
  });
});
